package fr.glane.index;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents a query was seen to find, as a query: what was counted need not be looked for again to be ranked. For
 * one search.
 */
final class Found extends Query {

    private final @Nullable FixedBitSet[] leaves;

    Found(IndexSearcher searcher) {
        int size = searcher.getLeafContexts().size();
        leaves = new @Nullable FixedBitSet[size];
    }

    /** The documents of a segment, to be filled. */
    FixedBitSet of(LeafReaderContext leaf) {
        var known = leaves[leaf.ord];
        if (known != null) {
            return known;
        }
        var fresh = new FixedBitSet(leaf.reader().maxDoc());
        leaves[leaf.ord] = fresh;
        return fresh;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, 0) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                var found = leaves[leaf.ord];
                if (found == null) {
                    return null;
                }
                int count = found.cardinality();
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new ConstantScoreScorer(0, mode, new BitSetIterator(found, count));
                    }

                    @Override
                    public long cost() {
                        return count;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
