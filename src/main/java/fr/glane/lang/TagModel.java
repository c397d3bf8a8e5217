package fr.glane.lang;

import fr.glane.text.Reading;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final int[] hashes;
    private final int[] starts;
    private final byte[] cells;

    private TagModel(Map<String, Integer> tags, Map<String, String> lemmas, int[] hashes, int[] starts, byte[] cells) {
        this.tags = tags;
        this.lemmas = lemmas;
        this.hashes = hashes;
        this.starts = starts;
        this.cells = cells;
        this.mask = hashes.length - 1;
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
            return features(in, tags, lemmas, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException("the tagger model is damaged", e);
        }
    }

    private static TagModel features(
            DataInputStream in, Map<String, Integer> tags, Map<String, String> lemmas, int length) throws IOException {
        int n = in.readInt();
        int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
        var hashes = new int[capacity];
        var starts = new int[capacity];
        // Cell 0 stays free, so that a start of 0 means an empty slot; a count goes before the cells of each feature.
        var cells = new byte[length + 1];
        int end = 1;
        for (int i = 0; i < n; i++) {
            int hash = in.readInt();
            int count = in.readUnsignedByte();
            int slot = hash & capacity - 1;
            while (starts[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            hashes[slot] = hash;
            starts[slot] = end;
            cells[end++] = (byte) count;
            in.readFully(cells, end, 2 * count);
            end += 2 * count;
        }
        return new TagModel(tags, lemmas, hashes, starts, java.util.Arrays.copyOf(cells, end));
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

    /** Adds the weights of a feature to the scores of the tags. */
    void add(int feature, int[] scores) {
        int slot = feature & mask;
        while (starts[slot] != 0) {
            if (hashes[slot] == feature) {
                int cell = starts[slot];
                for (int n = cells[cell++]; n > 0; n--) {
                    scores[cells[cell]] += cells[cell + 1];
                    cell += 2;
                }
                return;
            }
            slot = slot + 1 & mask;
        }
    }
}
