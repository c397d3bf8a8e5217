package fr.glane.lang;

import fr.glane.text.Reading;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of the tagger, and what its training added to the dictionary: tags and lemmas of frequent words.
 * Immutable and thread-safe.
 *
 * <p>A file holds: the number of added words, for each its key, the bit set of its further tags; the number of preferred
 * lemmas, for each key, tag, lemma; the weights of the first reading, those of both directions ({@link TagWeights}).
 */
final class TagModel {

    /** Bits of the filter in front of the words with more tags, which are few. */
    private static final int FILTER = 1 << 12;

    private final long[] filter = new long[FILTER / Long.SIZE];

    private final Map<String, Integer> tags;
    /** Words, and for each the lemmas by category. */
    private final Map<String, Map<Reading.Category, String>> lemmas;

    private final TagWeights few;
    private final TagWeights all;

    private TagModel(
            Map<String, Integer> tags,
            Map<String, Map<Reading.Category, String>> lemmas,
            TagWeights few,
            TagWeights all) {
        this.tags = tags;
        this.lemmas = lemmas;
        this.few = few;
        this.all = all;
        for (var key : tags.keySet()) {
            int bit = bit(key.hashCode());
            filter[bit >>> 6] |= 1L << bit;
        }
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 13) & FILTER - 1;
    }

    static void write(
            DataOutputStream out,
            Map<String, Integer> tags,
            Map<String, String> lemmas,
            Map<Integer, List<TagWeights.Weight>> few,
            Map<Integer, List<TagWeights.Weight>> all)
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
        TagWeights.write(out, few);
        TagWeights.write(out, all);
    }

    static TagModel read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var tags = new HashMap<String, Integer>();
            for (int n = in.readInt(); n > 0; n--) {
                tags.put(in.readUTF(), in.readInt());
            }
            var lemmas = new HashMap<String, Map<Reading.Category, String>>();
            for (int n = in.readInt(); n > 0; n--) {
                var word = in.readUTF();
                int blank = word.lastIndexOf(' ');
                lemmas.computeIfAbsent(word.substring(0, blank), k -> new EnumMap<>(Reading.Category.class))
                        .put(Reading.Category.valueOf(word.substring(blank + 1)), in.readUTF());
            }
            var features = ByteBuffer.wrap(bytes).position(bytes.length - in.available());
            return new TagModel(tags, lemmas, TagWeights.read(features), TagWeights.read(features));
        } catch (IOException | IllegalArgumentException | BufferUnderflowException e) {
            throw new IllegalStateException("the tagger model is damaged", e);
        }
    }

    /** Tags a word had in training beside those of the dictionary. */
    int moreTags(String key) {
        return tags.getOrDefault(key, 0);
    }

    /** The same, when the hash of the key is at hand: for most words nothing is looked up. */
    int moreTags(String key, int hash) {
        int bit = bit(hash);
        return (filter[bit >>> 6] >>> bit & 1) == 0 ? 0 : moreTags(key);
    }

    /** The lemma training preferred for a word of this category, when it is not the dictionary's first. */
    @org.jspecify.annotations.Nullable
    String lemma(String key, Reading.Category category) {
        var known = lemmas.get(key);
        return known == null ? null : known.get(category);
    }

    /** The weights of the few features of a first reading. */
    TagWeights few() {
        return few;
    }

    /** The weights of all features, of both directions. */
    TagWeights all() {
        return all;
    }
}
