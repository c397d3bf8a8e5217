package fr.glane.lang;

import fr.glane.text.Reading;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of the tagger, and what its training added to the dictionary: tags and lemmas of frequent words.
 * Immutable and thread-safe.
 *
 * <p>A file holds: the number of added words, for each its key, the bit set of its further tags; the number of preferred
 * lemmas, for each key, tag, lemma; the number of features, for each its hash, the number of its tags, tag and weight of
 * each.
 */
final class TagModel {

    private final Map<String, Integer> tags;
    private final Map<String, String> lemmas;
    private final int mask;

    /** Hash of a feature, then where its weights stand in the file: side by side, as one look in memory brings both. 0: free. */
    private final int[] slots;

    private final byte[] cells;

    private TagModel(Map<String, Integer> tags, Map<String, String> lemmas, int[] slots, byte[] cells) {
        this.tags = tags;
        this.lemmas = lemmas;
        this.slots = slots;
        this.cells = cells;
        this.mask = slots.length - 1;
    }

    /** What a feature of one tag weighs. */
    record Weight(int tag, byte weight) {}

    static void write(
            DataOutputStream out,
            Map<String, Integer> tags,
            Map<String, String> lemmas,
            Map<Integer, java.util.List<Weight>> features)
            throws IOException {
        out.writeInt(tags.size());
        for (var entry : tags.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue());
        }
        out.writeInt(lemmas.size());
        for (var entry : lemmas.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
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

    static TagModel read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var tags = new HashMap<String, Integer>();
            for (int n = in.readInt(); n > 0; n--) {
                tags.put(in.readUTF(), in.readInt());
            }
            var lemmas = new HashMap<String, String>();
            for (int n = in.readInt(); n > 0; n--) {
                lemmas.put(in.readUTF(), in.readUTF());
            }
            return features(bytes, bytes.length - in.available(), tags, lemmas);
        } catch (IOException e) {
            throw new UncheckedIOException("the tagger model is damaged", e);
        }
    }

    private static TagModel features(byte[] bytes, int from, Map<String, Integer> tags, Map<String, String> lemmas) {
        var in = ByteBuffer.wrap(bytes).position(from);
        int n = in.getInt();
        int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
        var slots = new int[2 * capacity];
        for (int i = 0; i < n; i++) {
            int hash = in.getInt();
            int place = in.position();
            in.position(place + 1 + 2 * (in.get(place) & 0xFF));
            int slot = 2 * (hash & capacity - 1);
            while (slots[slot + 1] != 0) {
                slot = slot + 2 & 2 * capacity - 1;
            }
            slots[slot] = hash;
            slots[slot + 1] = place;
        }
        return new TagModel(tags, lemmas, slots, bytes);
    }

    /** Tags a word had in training beside those of the dictionary. */
    int moreTags(String key) {
        return tags.getOrDefault(key, 0);
    }

    /** The lemma training preferred for a word of this category, when it is not the dictionary's first. */
    @org.jspecify.annotations.Nullable
    String lemma(String key, Reading.Category category) {
        return lemmas.isEmpty() ? null : lemmas.get(key + " " + category.name());
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
            places[i] = slots[2 * features[i] & mask];
        }
        int found = 0;
        for (int i = 0; i < count; i++) {
            int feature = features[i];
            int slot = 2 * feature & mask;
            int place = slots[slot + 1];
            // Nearly every feature stands where it ought to, with its neighbours, or nowhere.
            while (place != 0 && slots[slot] != feature) {
                slot = slot + 2 & mask;
                place = slots[slot + 1];
            }
            places[found] = place;
            found += place == 0 ? 0 : 1;
        }
        for (int i = 0; i < found; i++) {
            int cell = places[i];
            int end = cell + 1 + 2 * (cells[cell] & 0xFF);
            for (cell++; cell < end; cell += 2) {
                scores[cells[cell]] += cells[cell + 1];
            }
        }
    }
}
