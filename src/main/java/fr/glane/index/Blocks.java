package fr.glane.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a segment are articles: the facts of each stand right before it. Thread-safe. */
final class Blocks {

    private final ConcurrentMap<CacheKey, FixedBitSet> articles = new ConcurrentHashMap<>();

    /** The articles of a segment; segments never change, so each is looked at once. */
    FixedBitSet articles(LeafReaderContext leaf) throws IOException {
        var cache = leaf.reader().getCoreCacheHelper();
        var known = articles.get(cache.getKey());
        if (known != null) {
            return known;
        }
        var read = read(leaf.reader());
        if (articles.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(articles::remove);
        }
        return read;
    }

    /** The article a fact belongs to, as a document of the segment. */
    int article(LeafReaderContext leaf, int fact) {
        try {
            return articles(leaf).nextSetBit(fact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FixedBitSet read(LeafReader reader) throws IOException {
        var bits = new FixedBitSet(reader.maxDoc());
        var postings = reader.postings(new Term(FactFields.DOC, FactFields.ARTICLE));
        if (postings != null) {
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                bits.set(doc);
            }
        }
        return bits;
    }
}
