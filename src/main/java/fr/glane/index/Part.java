package fr.glane.index;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.FixedBitSet;

/** What every result of a {@link Sweep} must meet, or must not, on one segment. For one thread. */
abstract class Part {

    /** The column of a part that counts for nothing in the score. */
    static final int UNSCORED = -1;

    final int column;

    /** @param column where its numbers stand among the {@link Matches}; {@link #UNSCORED} for none */
    Part(int column) {
        this.column = column;
    }

    /** About how many documents meet it. */
    abstract long cost();

    /** Finds all documents that meet it. */
    abstract void start(Matches matches) throws IOException;

    /** Keeps those that meet it. */
    abstract void keep(Matches matches) throws IOException;

    /** What it gives to the score of each document. */
    float[] scores(Matches matches) throws IOException {
        return matches.column(column);
    }

    /** Any query, as Lucene finds and scores it. */
    static final class Any extends Part {

        private final ScorerSupplier supplier;

        Any(int column, ScorerSupplier supplier) {
            super(column);
            this.supplier = supplier;
        }

        @Override
        long cost() {
            return supplier.cost();
        }

        @Override
        void start(Matches matches) throws IOException {
            var found = all(supplier.get(Long.MAX_VALUE), column != UNSCORED);
            matches.start(found.docs, found.size);
            if (column != UNSCORED) {
                matches.fill(column, found.values);
            }
        }

        /** All documents of a scorer, with their scores if they are wanted. */
        static Matches.Gathered all(Scorer scorer, boolean scored) throws IOException {
            if (scorer instanceof SideBySide.Hits hits) {
                return hits.gathered();
            }
            var found = new Matches.Gathered();
            var all = scorer.iterator();
            for (int doc = all.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = all.nextDoc()) {
                found.add(doc, scored ? scorer.score() : 0);
            }
            return found;
        }

        @Override
        void keep(Matches matches) throws IOException {
            var scorer = supplier.get(matches.size());
            var twoPhase = scorer.twoPhaseIterator();
            var found = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
            var scores = column == UNSCORED ? null : matches.room(column);
            int kept = 0;
            for (int i = 0; i < matches.size(); i++) {
                int doc = matches.doc(i);
                int at = found.docID() < doc ? found.advance(doc) : found.docID();
                if (at == doc && (twoPhase == null || twoPhase.matches())) {
                    if (scores != null) {
                        scores[i] = scorer.score();
                    }
                    matches.keep(i, kept++);
                }
            }
            matches.cut(kept);
        }
    }

    /** A condition that does not count in the score. */
    static final class Condition extends Part {

        /** A step to the next document that has it costs as much as to mark so many. */
        private static final int MARKED_PER_STEP = 64;

        private final ScorerSupplier supplier;
        private final boolean wanted;
        private final long cost;

        /** @param wanted whether documents that have it are kept, or all others */
        Condition(ScorerSupplier supplier, boolean wanted) {
            super(UNSCORED);
            this.supplier = supplier;
            this.wanted = wanted;
            this.cost = supplier.cost();
        }

        @Override
        long cost() {
            return wanted ? cost : Long.MAX_VALUE;
        }

        @Override
        void start(Matches matches) throws IOException {
            var found = Any.all(supplier.get(Long.MAX_VALUE), false);
            matches.start(found.docs, found.size);
        }

        @Override
        void keep(Matches matches) throws IOException {
            if (matches.size() == 0) {
                return;
            }
            var scorer = supplier.get(matches.size());
            var twoPhase = scorer.twoPhaseIterator();
            if (twoPhase instanceof Within.Looking looking) {
                matches.keep(looking.matches(matches.docs(), matches.size()), wanted);
                return;
            }
            var found = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
            if (twoPhase == null && cost / MARKED_PER_STEP < matches.size()) {
                int end = matches.doc(matches.size() - 1) + 1;
                var set = new FixedBitSet(end);
                if (found.advance(matches.doc(0)) < end) {
                    found.intoBitSet(end, set, 0);
                }
                matches.keep(set, wanted);
                return;
            }
            int kept = 0;
            for (int i = 0; i < matches.size(); i++) {
                int doc = matches.doc(i);
                int at = found.docID() < doc ? found.advance(doc) : found.docID();
                if ((at == doc && (twoPhase == null || twoPhase.matches())) == wanted) {
                    matches.keep(i, kept++);
                }
            }
            matches.cut(kept);
        }
    }
}
