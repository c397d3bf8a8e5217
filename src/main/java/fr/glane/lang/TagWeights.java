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
 * <p>A file holds the tables as they are in memory, so that nothing has to be made at a start: the number of slots, the
 * number of bytes of the cells, the slots, the cells.
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

    /** @param features in the order in which their table is filled */
    static void write(DataOutputStream out, Map<Integer, List<Weight>> features) throws IOException {
        int capacity = Integer.highestOneBit(Math.max(16, features.size())) * 4;
        var slots = new int[capacity];
        var cells = new ByteArrayOutputStream();
        cells.write(0);
        for (var entry : features.entrySet()) {
            int hash = entry.getKey();
            int slot = hash & capacity - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            slots[slot] = hash & ~PLACE | place(cells.size());
            cells.write(entry.getValue().size());
            for (var weight : entry.getValue()) {
                cells.write(weight.tag());
                cells.write(weight.weight());
            }
        }
        out.writeInt(capacity);
        out.writeInt(cells.size());
        for (int slot : slots) {
            out.writeInt(slot);
        }
        cells.writeTo(out);
    }

    /**
     * Reads them where {@code in} stands, and leaves it behind them.
     *
     * @throws IllegalArgumentException or BufferUnderflowException when there are none
     */
    static TagWeights read(ByteBuffer in) {
        int capacity = in.getInt();
        int size = in.getInt();
        if (Integer.bitCount(capacity) != 1 || capacity > in.remaining() / Integer.BYTES || size > in.remaining()) {
            throw new IllegalArgumentException("no weights of tags");
        }
        var slots = new int[capacity];
        in.asIntBuffer().get(slots);
        in.position(in.position() + capacity * Integer.BYTES);
        var cells = new byte[size];
        in.get(cells);
        return new TagWeights(slots, cells);
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
