package fr.glane.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The lengths of a field by document, as scores are made of them, in a plain array: one byte a fact. Made when a segment is asked for
 * the second time, so that one search alone does not pay for all facts. Thread-safe.
 */
final class Lengths {

    /** Of a field without lengths every text is as long as any other. */
    private static final long SAME = 1;

    private record Key(CacheKey segment, String field) {}

    /** By segment and field; empty where it was asked for once. */
    private final ConcurrentMap<Key, Optional<Known>> known = new ConcurrentHashMap<>();

    private record Known(byte[] norms) {}

    /** The lengths of one field in one segment. For one search. */
    static final class Of {

        private final @Nullable Known known;
        private final @Nullable NumericDocValues values;

        private Of(@Nullable Known known, @Nullable NumericDocValues values) {
            this.known = known;
            this.values = values;
        }

        /** What the lengths of documents, given in order, are written as. */
        void norms(int[] docs, int count, long[] into) throws IOException {
            if (known != null) {
                var norms = known.norms;
                for (int i = 0; i < count; i++) {
                    into[i] = norms[docs[i]];
                }
            } else if (values != null) {
                values.longValues(count, docs, into, SAME);
            } else {
                Arrays.fill(into, 0, count, SAME);
            }
        }
    }

    /** The lengths of a field in a segment. */
    Of of(LeafReaderContext leaf, String field) throws IOException {
        var cache = leaf.reader().getCoreCacheHelper();
        var key = new Key(cache.getKey(), field);
        var before = known.get(key);
        if (before != null && before.isPresent()) {
            return new Of(before.get(), null);
        }
        var values = leaf.reader().getNormValues(field);
        if (values == null) {
            return new Of(null, null);
        }
        if (before == null) {
            if (known.putIfAbsent(key, Optional.empty()) == null) {
                cache.addClosedListener(closed -> known.remove(key));
            }
            return new Of(null, values);
        }
        var made = read(values, leaf.reader().maxDoc());
        known.replace(key, Optional.of(made));
        return new Of(made, null);
    }

    private static Known read(NumericDocValues values, int size) throws IOException {
        var norms = new byte[size];
        Arrays.fill(norms, (byte) SAME);
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            norms[doc] = (byte) values.longValue();
        }
        return new Known(norms);
    }
}
