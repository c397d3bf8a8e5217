package fr.glane.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * Days and values of facts in plain arrays, to look at one fact after the other: a tenth of what the packed columns of the index
 * cost. Four bytes a fact for the day, eight for its values; made when a segment is asked for the second time, so that one search alone does not pay
 * for all facts. Thread-safe.
 */
final class PlainColumns {

    private record Key(CacheKey segment, String field) {}

    /** By segment and field; empty where it was asked for once. */
    private final ConcurrentMap<Key, Optional<Column>> known = new ConcurrentHashMap<>();

    /**
     * The lowest and the highest number of each document, not quite exact: two numbers of which one is less than the other have places in
     * the same order, or the same place. A document without any has the places the wrong way round.
     */
    static final class Column {

        static final int NO = 0;
        static final int YES = 1;
        static final int UNKNOWN = 2;

        private static final int NONE_LOW = Integer.MAX_VALUE;
        private static final int NONE_HIGH = Integer.MIN_VALUE;

        private final int[] low;
        private final int[] high;
        private final boolean days;

        private Column(LeafReader reader, String field) throws IOException {
            days = field.equals(FactFields.DATE);
            low = new int[reader.maxDoc()];
            Arrays.fill(low, NONE_LOW);
            // A fact has one day.
            high = days ? low : new int[reader.maxDoc()];
            if (!days) {
                Arrays.fill(high, NONE_HIGH);
            }
            var values = DocValues.getSortedNumeric(reader, field);
            for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    int place = place(values.nextValue());
                    low[doc] = Math.min(low[doc], place);
                    high[doc] = days ? place : Math.max(high[doc], place);
                }
            }
        }

        /** Days are exact but for those no calendar has; values are rounded, in the order of their bits. */
        int place(long value) {
            if (days) {
                return Math.clamp(value, Integer.MIN_VALUE + 1, NONE_LOW - 1);
            }
            int bits = Float.floatToIntBits((float) NumericUtils.sortableLongToDouble(value));
            return NumericUtils.sortableFloatBits(bits);
        }

        /**
         * Whether the stretch from the lowest to the highest number of a document meets {@code [from, to]}, by its places: {@link
         * #YES}, {@link #NO}, or only the numbers themselves tell.
         */
        private int meets(int least, int most, int from, int to) {
            if (days) {
                return least >= from && least <= to ? YES : NO;
            }
            if (least > to || most < from) {
                return NO;
            }
            return least < to && most > from ? YES : UNKNOWN;
        }

        int meets(int doc, int from, int to) {
            return meets(low[doc], high[doc], from, to);
        }

        /** The same for many documents: reads from far away wait for each other less where nothing else is done between them. */
        int[] meets(int[] docs, int count, int from, int to) {
            var all = new int[count];
            for (int i = 0; i < count; i++) {
                all[i] = low[docs[i]];
            }
            if (days) {
                for (int i = 0; i < count; i++) {
                    all[i] = meets(all[i], all[i], from, to);
                }
                return all;
            }
            var most = new int[count];
            for (int i = 0; i < count; i++) {
                most[i] = high[docs[i]];
            }
            for (int i = 0; i < count; i++) {
                all[i] = meets(all[i], most[i], from, to);
            }
            return all;
        }
    }

    /** A field of a segment; null when it is asked for the first time. */
    @Nullable
    Column of(LeafReaderContext leaf, String field) throws IOException {
        var cache = leaf.reader().getCoreCacheHelper();
        var key = new Key(cache.getKey(), field);
        var before = known.putIfAbsent(key, Optional.empty());
        if (before == null) {
            cache.addClosedListener(closed -> known.remove(key));
            return null;
        }
        if (before.isPresent()) {
            return before.get();
        }
        var made = new Column(leaf.reader(), field);
        known.replace(key, Optional.of(made));
        return made;
    }

    /** The same by the numbers themselves, asked for document after document. */
    static boolean meets(SortedNumericDocValues values, int doc, long from, long to) throws IOException {
        if (!values.advanceExact(doc)) {
            return false;
        }
        // They come in their order.
        long least = values.nextValue();
        long most = least;
        for (int i = values.docValueCount(); i > 1; i--) {
            most = values.nextValue();
        }
        return least <= to && most >= from;
    }
}
