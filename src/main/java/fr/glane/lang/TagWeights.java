package fr.glane.lang;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/**
 * What each feature weighs for each tag. Immutable and thread-safe.
 *
 * <p>In a file: the number of features, for each its hash, the number of its tags, tag and weight of each.
 */
final class TagWeights {

    /** Bits of a slot that tell where the weights stand; the others hold the first bits of the feature's hash. */
    private static final int PLACE = (1 << 20) - 1;

    private final int mask;

    /**
     * Where the weights of a feature stand, and twelve bits of its hash: small, as what is looked at must stay near the
     * processor. One look in ten thousand takes another feature for its own. 0: free.
     */
    private final int[] slots;

    /** For each feature the number of its tags, tag and weight of each. */
    private final byte[] cells;

    private TagWeights(int[] slots, byte[] cells) {
        this.slots = slots;
        this.cells = cells;
        this.mask = slots.length - 1;
    }

    /** What a feature of one tag weighs. */
    record Weight(int tag, byte weight) {}

    static void write(DataOutputStream out, Map<Integer, List<Weight>> features) throws IOException {
        out.writeInt(features.size());
        for (var entry : features.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeByte(entry.getValue().size());
            for (var weight : entry.getValue()) {
                out.writeByte(weight.tag());
                out.writeByte(weight.weight());
            }
        }
    }

    /** Reads them where {@code in} stands, and leaves it behind them. */
    static TagWeights read(ByteBuffer in) {
        int n = in.getInt();
        int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
        var slots = new int[capacity];
        var cells = new ByteArrayOutputStream();
        cells.write(0);
        var row = new byte[1 + 2 * Tag.COUNT];
        for (int i = 0; i < n; i++) {
            int hash = in.getInt();
            int slot = hash & capacity - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            slots[slot] = hash & ~PLACE | place(cells.size());
            int length = 1 + 2 * (in.get(in.position()) & 0xFF);
            in.get(row, 0, length);
            cells.write(row, 0, length);
        }
        return new TagWeights(slots, cells.toByteArray());
    }

    private static int place(int place) {
        if (place > PLACE) {
            throw new IllegalArgumentException("too many weights: " + place + " bytes");
        }
        return place;
    }

    /**
     * Adds the weights of features to the scores of the tags.
     *
     * <p>Three turns, each of which waits for memory once for all features together: where a feature ought to stand, where
     * its weights stand, the weights.
     *
     * @param places room for as many places as there are features
     */
    void add(int[] features, int count, int[] places, int[] scores) {
        for (int i = 0; i < count; i++) {
            places[i] = slots[features[i] & mask];
        }
        int found = 0;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int there = places[i];
            // Nearly every feature stands where it ought to, with its neighbours, or nowhere.
            for (int slot = feature & mask; there != 0 && ((there ^ feature) & ~PLACE) != 0; there = slots[slot]) {
                slot = slot + 1 & mask;
            }
            places[found] = there & PLACE;
            found += there == 0 ? 0 : 1;
        }
        for (int i = 0; i < found; i++) {
            int cell = places[i];
            int end = cell + 1 + 2 * cells[cell];
            for (cell++; cell < end; cell += 2) {
                scores[cells[cell]] += cells[cell + 1];
            }
        }
    }
}
