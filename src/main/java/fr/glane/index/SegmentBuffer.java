package fr.glane.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Documents gathered in memory until they are worth a segment. Fields are asked for once, then filled document by
 * document. For one thread.
 */
final class SegmentBuffer {

    /** What a field is made of. */
    record Part(@Nullable Postings postings, @Nullable Column column, DocValuesType type, boolean points) {

        static Part of(Postings postings) {
            return new Part(postings, null, DocValuesType.NONE, false);
        }

        static Part of(Column column, DocValuesType type, boolean points) {
            return new Part(null, column, type, points);
        }

        boolean isEmpty() {
            return (postings == null || postings.isEmpty()) && (column == null || column.isEmpty());
        }
    }

    private final TermTable names = new TermTable();
    private final TermTable words = new TermTable(this::kin);
    private final Ties ties = new Ties(words);
    private final SortSpace space = new SortSpace();
    private int[] kin = new int[1 << 10];
    private int kinCount;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private int size;
    private FixedBitSet dead = new FixedBitSet(1 << 10);

    /** A field of words. */
    Postings words(String field, Postings.Keeps keeps) {
        var postings = new Postings(words, ties, keeps, space);
        parts.put(field, Part.of(postings));
        return postings;
    }

    /** A field of names: whole values that are found, their numbers given by {@link #name}. */
    Postings names(String field) {
        var postings = new Postings(names, ties, Postings.Keeps.TERMS, space);
        parts.put(field, Part.of(postings));
        return postings;
    }

    /** A field of names that are counted and sorted by, too. */
    Column.Numbers counted(String field, Postings postings) {
        var column = new Column.Numbers();
        parts.put(field, new Part(postings, column, DocValuesType.SORTED, false));
        return column;
    }

    /** A column of one number a document. */
    Column.Numbers number(String field, boolean points) {
        var column = new Column.Numbers();
        parts.put(field, Part.of(column, DocValuesType.NUMERIC, points));
        return column;
    }

    /** A column of several numbers a document, with points to find ranges by. */
    Column.Numbers numbers(String field) {
        var column = new Column.Numbers();
        parts.put(field, Part.of(column, DocValuesType.SORTED_NUMERIC, true));
        return column;
    }

    /** A column of bytes. */
    Column.Bytes bytes(String field) {
        var column = new Column.Bytes();
        parts.put(field, Part.of(column, DocValuesType.BINARY, false));
        return column;
    }

    /** Bytes that are read one document at a time, and packed. */
    Column.Bytes stored(String field) {
        var column = new Column.Bytes();
        parts.put(field, Part.of(column, DocValuesType.NONE, false));
        return column;
    }

    private void kin(BytesRef[] terms) {
        for (int i = 0; i < terms.length; i++) {
            kin = ArrayUtil.grow(kin, kinCount + 1);
            kin[kinCount++] = names.id(Kin.entry(terms, i));
        }
    }

    /** What is kept of the words of this segment, by the numbers of names; see {@link Kin}. */
    int[] kin() {
        return Arrays.copyOf(kin, kinCount);
    }

    /** The number of a name, for fields of names. */
    int name(BytesRef name) {
        return names.id(name);
    }

    /** The numbers words of this segment have. */
    TermTable words() {
        return words;
    }

    /** The numbers names of this segment have. */
    TermTable names() {
        return names;
    }

    /** Begins the next document. */
    int next() {
        return size++;
    }

    /** How many documents are left of those that were added. */
    int liveSize() {
        return size - dead.cardinality();
    }

    /** How many documents there are, dropped ones too. */
    int size() {
        return size;
    }

    /** Drops documents that were added. */
    void drop(int from, int to) {
        dead = FixedBitSet.ensureCapacity(dead, size);
        dead.set(from, to);
    }

    Map<String, Part> parts() {
        return parts;
    }

    /** About how much memory the documents take, while they are sorted too. */
    long bytes() {
        long bytes = 0;
        int longest = 0;
        for (var part : parts.values()) {
            if (part.postings() != null) {
                bytes += part.postings().bytes();
                longest = Math.max(longest, part.postings().size());
            }
            bytes += part.column() == null ? 0 : part.column().bytes();
        }
        return bytes + SortSpace.bytes(longest);
    }

    /** Takes the dropped documents out and puts all terms in order: after this the buffer is read, then cleared. */
    void seal() {
        if (dead.cardinality() > 0) {
            compact();
        }
        words.seal();
        names.seal();
    }

    private void compact() {
        var numbers = new int[size];
        int live = 0;
        for (int doc = 0; doc < size; doc++) {
            numbers[doc] = doc < dead.length() && dead.get(doc) ? Column.DROPPED : live++;
        }
        for (var part : parts.values()) {
            if (part.postings() != null) {
                part.postings().renumber(numbers);
            }
            if (part.column() != null) {
                part.column().renumber(numbers);
            }
        }
        size = live;
    }

    /** Forgets all documents; the fields stay. */
    void clear() {
        words.clear();
        names.clear();
        for (var part : parts.values()) {
            if (part.postings() != null) {
                part.postings().clear();
            }
            if (part.column() != null) {
                part.column().clear();
            }
        }
        size = 0;
        kinCount = 0;
        dead = new FixedBitSet(1 << 10);
    }

    /** The fields any document has; each has the same number in every segment, so that merging copies them whole. */
    FieldInfos fields() {
        var infos = new ArrayList<FieldInfo>();
        int number = 0;
        for (var entry : parts.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                infos.add(info(entry.getKey(), number, entry.getValue()));
            }
            number++;
        }
        return new FieldInfos(infos.toArray(FieldInfo[]::new));
    }

    private static FieldInfo info(String name, int number, Part part) {
        var postings = part.postings();
        boolean hasLength = postings != null && postings.hasNorms();
        int dimensions = part.points() ? 1 : 0;
        return new FieldInfo(
                name,
                number,
                false,
                !hasLength,
                false,
                postings == null || postings.isEmpty() ? IndexOptions.NONE : options(postings),
                part.type(),
                DocValuesSkipIndexType.NONE,
                -1,
                new HashMap<>(),
                dimensions,
                dimensions,
                dimensions * Long.BYTES,
                0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                false,
                false);
    }

    private static IndexOptions options(Postings postings) {
        return switch (postings.keeps()) {
            case TERMS, WORDS -> IndexOptions.DOCS;
            case WEIGHTS -> IndexOptions.DOCS_AND_FREQS;
            case PLACES, LENGTH -> IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        };
    }
}
