package fr.glane.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds, each looked at once more: the index knows words without accents and endings, so a word meant
 * exactly as written is confirmed in the text itself. No term is spent on it in the index.
 */
final class Confirmed extends Query {

    /** Looks at a document's text. */
    @FunctionalInterface
    interface Check {
        boolean test(LeafReaderContext leaf, int doc) throws IOException;
    }

    private final Query candidates;
    private final Check check;
    private final Object key;

    /** @param key equal for equal checks */
    Confirmed(Query candidates, Check check, Object key) {
        this.candidates = candidates;
        this.check = check;
        this.key = key;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Lucene rewrites until it gets the very same object back
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = candidates.rewrite(searcher);
        return rewritten == candidates ? this : new Confirmed(rewritten, check, key);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var inner = candidates.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var supplier = inner.scorerSupplier(leaf);
                return supplier == null ? null : confirming(supplier, leaf, score(), mode);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    private ScorerSupplier confirming(ScorerSupplier supplier, LeafReaderContext leaf, float score, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                return new ConstantScoreScorer(
                        score, mode, confirming(supplier.get(leadCost).iterator(), leaf));
            }

            @Override
            public long cost() {
                return supplier.cost();
            }
        };
    }

    private TwoPhaseIterator confirming(DocIdSetIterator found, LeafReaderContext leaf) {
        return new TwoPhaseIterator(found) {
            @Override
            public boolean matches() throws IOException {
                return check.test(leaf, approximation.docID());
            }

            @Override
            public float matchCost() {
                // Reading and scanning a sentence, in units of a comparison.
                return 3000;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "confirmed(" + candidates + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && candidates.equals(((Confirmed) other).candidates)
                && key.equals(((Confirmed) other).key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), candidates, key);
    }
}
