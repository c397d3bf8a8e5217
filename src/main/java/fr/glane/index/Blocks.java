package fr.glane.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Which documents of a segment are articles, and which facts: those of each article stand right before it. Thread-safe. */
final class Blocks {

    private final ConcurrentMap<CacheKey, FixedBitSet> articles = new ConcurrentHashMap<>();
    private final ConcurrentMap<CacheKey, FixedBitSet> facts = new ConcurrentHashMap<>();

    /** The articles of a segment; segments never change, so each is looked at once. */
    FixedBitSet articles(LeafReaderContext leaf) throws IOException {
        return known(articles, FactFields.ARTICLE, leaf);
    }

    /** The facts of a segment. */
    FixedBitSet facts(LeafReaderContext leaf) throws IOException {
        return known(facts, FactFields.FACT, leaf);
    }

    private static FixedBitSet known(ConcurrentMap<CacheKey, FixedBitSet> all, String what, LeafReaderContext leaf)
            throws IOException {
        var cache = leaf.reader().getCoreCacheHelper();
        var known = all.get(cache.getKey());
        if (known != null) {
            return known;
        }
        var read = read(leaf.reader(), what);
        if (all.putIfAbsent(cache.getKey(), read) == null) {
            cache.addClosedListener(all::remove);
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

    private static FixedBitSet read(LeafReader reader, String what) throws IOException {
        var bits = new FixedBitSet(reader.maxDoc());
        var postings = reader.postings(new Term(FactFields.DOC, what), PostingsEnum.NONE);
        if (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            postings.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        }
        return bits;
    }
}
