package fr.glane.index;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
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
 * Facts with a number in a range, or with two around it, as another query finds them; where something else leaves fewer to look at,
 * those are looked up in a plain array.
 */
final class Within extends Query {

    private final PlainColumns columns;
    private final Query all;
    private final String field;
    private final long from;
    private final long to;

    /**
     * @param all finds the same by the index
     * @param from the least number that is meant, as the field has it
     * @param to the greatest
     */
    Within(PlainColumns columns, Query all, String field, long from, long to) {
        this.columns = columns;
        this.all = all;
        this.field = field;
        this.from = from;
        this.to = to;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        var inner = searcher.rewrite(all).createWeight(searcher, mode, boost);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
                var supplier = inner.scorerSupplier(leaf);
                return supplier == null ? null : looking(supplier, leaf, score(), mode);
            }

            @Override
            public int count(LeafReaderContext leaf) throws IOException {
                return inner.count(leaf);
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return inner.isCacheable(leaf);
            }
        };
    }

    private ScorerSupplier looking(ScorerSupplier supplier, LeafReaderContext leaf, float score, ScoreMode mode) {
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                var column = leadCost < supplier.cost() ? columns.of(leaf, field) : null;
                return column == null
                        ? supplier.get(leadCost)
                        : new ConstantScoreScorer(score, mode, looking(leaf, column));
            }

            @Override
            public long cost() {
                return supplier.cost();
            }
        };
    }

    private TwoPhaseIterator looking(LeafReaderContext leaf, PlainColumns.Column column) throws IOException {
        return new Looking(
                column,
                DocValues.getSortedNumeric(leaf.reader(), field),
                leaf.reader().maxDoc());
    }

    /** Looks documents up, one by one or many at once. */
    final class Looking extends TwoPhaseIterator {

        private final PlainColumns.Column column;
        private final SortedNumericDocValues values;
        private final int low;
        private final int high;

        private Looking(PlainColumns.Column column, SortedNumericDocValues values, int maxDoc) {
            super(DocIdSetIterator.all(maxDoc));
            this.column = column;
            this.values = values;
            this.low = column.place(from);
            this.high = column.place(to);
        }

        /** Which of some documents, in order, have such a number. */
        boolean[] matches(int[] docs, int count) throws IOException {
            var known = column.meets(docs, count, low, high);
            var all = new boolean[count];
            for (int i = 0; i < count; i++) {
                all[i] = known[i] == PlainColumns.Column.UNKNOWN
                        ? PlainColumns.meets(values, docs[i], from, to)
                        : known[i] == PlainColumns.Column.YES;
            }
            return all;
        }

        @Override
        public boolean matches() throws IOException {
            int doc = approximation.docID();
            int known = column.meets(doc, low, high);
            return known == PlainColumns.Column.UNKNOWN
                    ? PlainColumns.meets(values, doc, from, to)
                    : known == PlainColumns.Column.YES;
        }

        @Override
        public float matchCost() {
            return 2;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String other) {
        return all.toString(other);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((Within) other).field)
                && from == ((Within) other).from
                && to == ((Within) other).to;
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, from, to);
    }
}
