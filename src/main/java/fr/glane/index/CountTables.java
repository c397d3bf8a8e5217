package fr.glane.index;

import java.io.IOException;
import java.util.List;
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
 * What is counted of each fact, in a plain array, 16 bytes a fact: reading it costs a tenth of asking the index for six
 * packed columns. They are made when a segment is counted for the second time, so that one search alone does not pay for
 * all its facts. Thread-safe.
 */
final class CountTables {

    /** No value. */
    static final int NONE = -1;

    /** Fields of the facets with values of their own. */
    private static final List<String> FIELDS = List.of(FactFields.PUBLISHER, FactFields.SOURCE_NAME);

    /** By segment; empty for one that was counted once. */
    private final ConcurrentMap<CacheKey, Optional<Table>> tables = new ConcurrentHashMap<>();

    /**
     * One segment's: two numbers a document, side by side, for what is counted lies all over the segment and each number is a read
     * from memory far away.
     *
     * <p>The first holds the closed facets as {@link Traits} packs them, then the month, then the bins; the second the values of the
     * other facets, by their places among those of the segment.
     */
    static final class Table {

        private static final int MONTH_SHIFT = 44;
        private static final int BINS_SHIFT = 56;

        private final long[] numbers;

        private Table(LeafReader reader) throws IOException {
            numbers = new long[2 * reader.maxDoc()];
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                numbers[2 * doc] = 0xffL << BINS_SHIFT;
            }
            fill(reader);
            for (int i = 0; i < FIELDS.size(); i++) {
                ordinals(reader, FIELDS.get(i), i * Integer.SIZE);
            }
        }

        private void fill(LeafReader reader) throws IOException {
            var packed = DocValues.getNumeric(reader, FactFields.TRAITS);
            while (packed.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                numbers[2 * packed.docID()] |= packed.longValue();
            }
            var dates = DocValues.getNumeric(reader, FactFields.DATE);
            while (dates.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int month = Counter.month(dates.longValue());
                if (Counter.isCounted(month)) {
                    numbers[2 * dates.docID()] |= (month + 1L) << MONTH_SHIFT;
                }
            }
            var values = DocValues.getSortedNumeric(reader, FactFields.VALUE);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int at = 2 * values.docID();
                if (Counter.hasBin(numbers[at])) {
                    int first = Counter.bin(values.nextValue());
                    int last = values.docValueCount() > 1 ? Counter.bin(values.nextValue()) : first;
                    numbers[at] ^= (0xffL ^ (first << 4 | last)) << BINS_SHIFT;
                }
            }
        }

        private void ordinals(LeafReader reader, String field, int shift) throws IOException {
            var values = DocValues.getSorted(reader, field);
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                numbers[2 * values.docID() + 1] |= (values.ordValue() + 1L) << shift;
            }
        }

        /** The first number of a document: its closed facets, its month, its bins. */
        long first(int doc) {
            return numbers[2 * doc];
        }

        /** The first numbers of many documents. */
        void firsts(int[] docs, int count, long[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = numbers[2 * docs[i]];
            }
        }

        /** The place of a document's value in one of the {@link #FIELDS}; {@link #NONE} without. */
        int ordinal(int doc, int field) {
            return (int) (numbers[2 * doc + 1] >>> field * Integer.SIZE) - 1;
        }

        /** The month in a first number, since January of {@link Counter#FIRST_YEAR}; {@link #NONE} without. */
        static int month(long first) {
            return ((int) (first >>> MONTH_SHIFT) & 0xfff) - 1;
        }

        /** First and last bin in a first number, four bits each; {@link #NONE} without. */
        static int bins(long first) {
            int bins = (int) (first >>> BINS_SHIFT);
            return bins == 0xff ? NONE : bins;
        }
    }

    /** Which of the numbers of a document a field is counted by. */
    static int number(String field) {
        return FIELDS.indexOf(field);
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
