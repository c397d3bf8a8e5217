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
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** All facts of the articles another query finds. */
final class FactsOfArticles extends Query {

    private final Query articles;
    private final Blocks blocks;

    FactsOfArticles(Query articles, Blocks blocks) {
        this.articles = articles;
        this.blocks = blocks;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Lucene rewrites until it gets the very same object back
    public Query rewrite(IndexSearcher searcher) throws IOException {
        var rewritten = articles.rewrite(searcher);
        return rewritten == articles ? this : new FactsOfArticles(rewritten, blocks);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var inner = articles.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var scorer = inner.scorer(leaf);
                if (scorer == null) {
                    return null;
                }
                var facts = facts(scorer.iterator(), blocks.articles(leaf));
                // The documents of places may stand between those of an article.
                facts.and(blocks.facts(leaf));
                long count = facts.cardinality();
                if (count == 0) {
                    // Nothing to be merged with what other fields find.
                    return null;
                }
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return new ConstantScoreScorer(score(), mode, new BitSetIterator(facts, count));
                    }

                    @Override
                    public long cost() {
                        return count;
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return inner.isCacheable(leaf);
            }
        };
    }

    private static FixedBitSet facts(DocIdSetIterator found, FixedBitSet all) throws IOException {
        var facts = new FixedBitSet(all.length());
        for (int article = found.nextDoc(); article != DocIdSetIterator.NO_MORE_DOCS; article = found.nextDoc()) {
            int before = article == 0 ? -1 : all.prevSetBit(article - 1);
            facts.set(before + 1, article);
        }
        return facts;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "factsOf(" + articles + ")";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && articles.equals(((FactsOfArticles) other).articles)
                && blocks == ((FactsOfArticles) other).blocks;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), articles);
    }
}
