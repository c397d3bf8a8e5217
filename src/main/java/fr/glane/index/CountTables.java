package fr.glane.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of each fact, in plain arrays, 19 bytes a fact: reading them costs a fifth of asking the index for six
 * packed columns. They are made when a segment is counted for the second time, so that one search alone does not pay for
 * all its facts. Thread-safe.
 */
final class CountTables {

    /** No value, in any of the arrays but {@code traits}, where it is zero. */
    static final int NONE = -1;

    /** By segment; empty for one that was counted once. */
    private final ConcurrentMap<CacheKey, Optional<Table>> tables = new ConcurrentHashMap<>();

    /** One segment's, by document. */
    static final class Table {

        /** Closed facets as {@link Traits} packs them. */
        final long[] traits;

        /** Months since January of {@link Counter#FIRST_YEAR}. */
        final short[] months;

        /** First and last bin of the histogram of values, four bits each. */
        final byte[] bins;

        /** Values of the other facets, by field: their place among the segment's values. */
        private final Map<String, int[]> ordinals = new HashMap<>();

        private Table(LeafReader reader) throws IOException {
            int size = reader.maxDoc();
            traits = new long[size];
            months = new short[size];
            bins = new byte[size];
            Arrays.fill(months, (short) NONE);
            Arrays.fill(bins, (byte) NONE);
            fill(reader);
            for (var field : Counter.COLUMNS.values()) {
                ordinals.put(field, ordinals(reader, field, size));
            }
        }

        private void fill(LeafReader reader) throws IOException {
            var packed = DocValues.getNumeric(reader, FactFields.TRAITS);
            while (packed.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                traits[packed.docID()] = packed.longValue();
            }
            var dates = DocValues.getNumeric(reader, FactFields.DATE);
            while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int month = Counter.month(dates.longValue());
                months[dates.docID()] = (short) (Counter.isCounted(month) ? month : NONE);
            }
            var values = DocValues.getSortedNumeric(reader, FactFields.VALUE);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int doc = values.docID();
                if (Counter.hasBin(traits[doc])) {
                    int first = Counter.bin(values.nextValue());
                    int last = values.docValueCount() > 1 ? Counter.bin(values.nextValue()) : first;
                    bins[doc] = (byte) (first << 4 | last);
                }
            }
        }

        private static int[] ordinals(LeafReader reader, String field, int size) throws IOException {
            var all = new int[size];
            Arrays.fill(all, NONE);
            var values = DocValues.getSorted(reader, field);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                all[values.docID()] = values.ordValue();
            }
            return all;
        }

        /** Of one of the fields {@link Counter} counts by their values. */
        int[] ordinals(String field) {
            return ordinals.getOrDefault(field, new int[0]);
        }
    }

    /** The table of a segment; null when it is counted for the first time. */
    @Nullable
    Table of(LeafReaderContext leaf) throws IOException {
        var cache = leaf.reader().getCoreCacheHelper();
        var known = tables.putIfAbsent(cache.getKey(), Optional.empty());
        if (known == null) {
            cache.addClosedListener(tables::remove);
            return null;
        }
        if (known.isPresent()) {
            return known.get();
        }
        var made = new Table(leaf.reader());
        tables.replace(cache.getKey(), Optional.of(made));
        return made;
    }
}
