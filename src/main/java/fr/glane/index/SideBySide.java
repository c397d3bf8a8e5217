package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A phrase without gaps, each place filled by one of a few terms. It finds and ranks what Lucene's {@link MultiPhraseQuery} does, in
 * half the time where all that has the phrase is wanted: a segment's postings are walked over at once, and the places of several
 * terms are not merged but taken way by way. Behind a condition that leaves little to look at, Lucene's own is faster and used.
 */
final class SideBySide extends Query {

    /** One of the terms at a place of the phrase. */
    record Place(int at, List<BytesRef> terms) {}

    /** How many times rarer another condition must be for a look at each of its documents to pay. */
    private static final int RARER = 8;

    /** So many ways to fill the places are taken one after the other. */
    private static final int FEW_WAYS = 8;

    private final String field;
    private final List<Place> places;

    SideBySide(String field, List<Place> places) {
        this.field = field;
        this.places = List.copyOf(places);
    }

    /** The same, step by step. */
    private Query plain() {
        var phrase = new MultiPhraseQuery.Builder();
        for (var place : places) {
            phrase.add(place.terms().stream().map(t -> new Term(field, t)).toArray(Term[]::new), place.at());
        }
        return phrase.build();
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        return new Found(searcher, mode, boost);
    }

    /** The terms at a place, with where they stand in each segment. */
    private record Known(int at, List<Term> terms, List<TermStates> states) {}

    /** On one state of the index. */
    private final class Found extends Weight {

        private final IndexSearcher searcher;
        private final ScoreMode mode;
        private final float boost;
        private final List<Known> known = new ArrayList<>();
        private final @Nullable SimScorer similarity;

        Found(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
            super(SideBySide.this);
            this.searcher = searcher;
            this.mode = mode;
            this.boost = boost;
            var statistics = new ArrayList<TermStatistics>();
            for (var place : places) {
                var terms = new ArrayList<Term>();
                var states = new ArrayList<TermStates>();
                for (var bytes : place.terms()) {
                    var term = new Term(field, bytes);
                    var state = TermStates.build(searcher, term, mode.needsScores());
                    terms.add(term);
                    states.add(state);
                    if (mode.needsScores() && state.docFreq() > 0) {
                        statistics.add(searcher.termStatistics(term, state.docFreq(), state.totalTermFreq()));
                    }
                }
                known.add(new Known(place.at(), terms, states));
            }
            var collection = statistics.isEmpty() ? null : searcher.collectionStatistics(field);
            similarity = collection == null
                    ? null
                    : searcher.getSimilarity().scorer(boost, collection, statistics.toArray(TermStatistics[]::new));
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
            var all = new ArrayList<Choice>();
            for (var place : known) {
                var choice = new Choice(place.at(), new ArrayList<>());
                for (int i = 0; i < place.terms().size(); i++) {
                    var term = terms(leaf, place.terms().get(i), place.states().get(i));
                    if (term != null) {
                        choice.terms().add(term);
                    }
                }
                if (choice.terms().isEmpty()) {
                    return null;
                }
                all.add(choice);
            }
            int ways = all.stream().mapToInt(c -> c.terms().size()).reduce(1, (a, b) -> Math.min(a * b, 1000));
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    if (ways > FEW_WAYS || leadCost < cost() / RARER) {
                        var plain = plain().rewrite(searcher)
                                .createWeight(searcher, mode, boost)
                                .scorerSupplier(leaf);
                        if (plain != null) {
                            return plain.get(leadCost);
                        }
                    }
                    return new Hits(leaf, all, mode.needsScores() ? similarity : null);
                }

                @Override
                public long cost() {
                    return all.stream().mapToLong(Choice::cost).min().orElse(0);
                }
            };
        }

        private @Nullable TermsEnum terms(LeafReaderContext leaf, Term term, TermStates states) throws IOException {
            var supplier = states.get(leaf);
            var state = supplier == null ? null : supplier.get();
            var terms = state == null ? null : leaf.reader().terms(field);
            if (terms == null || state == null) {
                return null;
            }
            var walk = terms.iterator();
            walk.seekExact(term.bytes(), state);
            return walk;
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
            var scorer = scorer(leaf);
            return scorer != null && scorer.iterator().advance(doc) == doc
                    ? Explanation.match(scorer.score(), SideBySide.this.toString())
                    : Explanation.noMatch(SideBySide.this.toString());
        }
    }

    /** The terms a segment has at a place. */
    private record Choice(int at, List<TermsEnum> terms) {

        long cost() {
            long sum = 0;
            for (var term : terms) {
                try {
                    sum += term.docFreq();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return sum;
        }
    }

    /** The documents of a segment that have the phrase, all found at once. */
    final class Hits extends Scorer {

        private final Occurrences found;
        private float @Nullable [] scores;
        private float best;
        private int index = -1;

        private Hits(LeafReaderContext leaf, List<Choice> places, @Nullable SimScorer similarity) throws IOException {
            found = all(places, 0, new ArrayList<>());
            if (similarity != null) {
                score(leaf, similarity);
            }
        }

        /** Way by way: each place by each of its terms. */
        private Occurrences all(List<Choice> places, int place, List<TermsEnum> way) throws IOException {
            if (place == places.size()) {
                return occurrences(places, way);
            }
            var all = new Occurrences();
            for (var term : places.get(place).terms()) {
                way.add(term);
                var more = all(places, place + 1, way);
                all = all.size == 0 ? more : all.with(more);
                way.removeLast();
            }
            return all;
        }

        private void score(LeafReaderContext leaf, SimScorer similarity) throws IOException {
            var norms = leaf.reader().getNormValues(field);
            var lengths = new long[found.size];
            if (norms == null) {
                Arrays.fill(lengths, 1);
            } else {
                norms.longValues(found.size, found.docs, lengths, 1);
            }
            var counts = new float[found.size];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = found.counts[i];
            }
            var made = new float[found.size];
            similarity.asBulkSimScorer().score(found.size, counts, lengths, made);
            for (float score : made) {
                best = Math.max(best, score);
            }
            scores = made;
        }

        /** All of them at once. */
        Matches.Gathered gathered() {
            return new Matches.Gathered(found.docs, scores == null ? new float[found.size] : scores, found.size);
        }

        @Override
        public int docID() {
            return index < 0 ? -1 : index < found.size ? found.docs[index] : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        public DocIdSetIterator iterator() {
            return new DocIdSetIterator() {
                @Override
                public int docID() {
                    return Hits.this.docID();
                }

                @Override
                public int nextDoc() {
                    index++;
                    return docID();
                }

                @Override
                public int advance(int target) {
                    int step = 1;
                    int low = index + 1;
                    while (low + step < found.size && found.docs[low + step] < target) {
                        low += step;
                        step *= 2;
                    }
                    int at = Arrays.binarySearch(
                            found.docs, Math.min(low, found.size), Math.min(low + step, found.size), target);
                    index = at < 0 ? -at - 1 : at;
                    return docID();
                }

                @Override
                public long cost() {
                    return found.size;
                }
            };
        }

        @Override
        public float score() {
            return scores == null ? 0 : scores[index];
        }

        @Override
        public float getMaxScore(int upTo) {
            return best;
        }
    }

    private static Occurrences occurrences(List<Choice> places, List<TermsEnum> way) throws IOException {
        var terms = new ArrayList<Posting>();
        for (int i = 0; i < way.size(); i++) {
            terms.add(new Posting(
                    places.get(i).at(), way.get(i).docFreq(), way.get(i).postings(null, PostingsEnum.POSITIONS)));
        }
        terms.sort(Comparator.comparingInt(p -> p.documents));
        var found = new Occurrences();
        var rarest = terms.getFirst().postings;
        var others = terms.subList(1, terms.size()).toArray(Posting[]::new);
        for (int doc = rarest.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
            int next = together(others, doc);
            if (next != doc) {
                doc = next == DocIdSetIterator.NO_MORE_DOCS ? next : rarest.advance(next);
                continue;
            }
            int count = count(terms.getFirst(), others);
            if (count > 0) {
                found.add(doc, count);
            }
            doc = rarest.nextDoc();
        }
        return found;
    }

    /** The document if all have it; else a later one before which they have none in common. */
    private static int together(Posting[] terms, int doc) throws IOException {
        for (var term : terms) {
            int at = term.postings.docID();
            if (at < doc) {
                at = term.postings.advance(doc);
            }
            if (at != doc) {
                return at;
            }
        }
        return doc;
    }

    /** How often all stand at their places in the document they are at. */
    private static int count(Posting rarest, Posting[] others) throws IOException {
        for (var other : others) {
            other.start();
        }
        int count = 0;
        for (int left = rarest.postings.freq(); left > 0; left--) {
            int start = rarest.postings.nextPosition() - rarest.at;
            boolean together = true;
            for (int i = 0; i < others.length && together; i++) {
                int place = others[i].from(start + others[i].at);
                if (place == DocIdSetIterator.NO_MORE_DOCS) {
                    return count;
                }
                together = place == start + others[i].at;
            }
            count += together ? 1 : 0;
        }
        return count;
    }

    /** One term's documents and places. */
    private static final class Posting {
        private final int at;
        private final int documents;
        private final PostingsEnum postings;
        private int left;
        private int place;

        Posting(int at, int documents, PostingsEnum postings) {
            this.at = at;
            this.documents = documents;
            this.postings = postings;
        }

        void start() throws IOException {
            left = postings.freq();
            // Before any place, that of a phrase whose start would lie before the text included.
            place = Integer.MIN_VALUE;
        }

        /** The first place at {@code wanted} or behind it. */
        int from(int wanted) throws IOException {
            while (place < wanted) {
                if (left == 0) {
                    return DocIdSetIterator.NO_MORE_DOCS;
                }
                left--;
                place = postings.nextPosition();
            }
            return place;
        }
    }

    /** Documents in order, with how often each has the phrase. */
    private static final class Occurrences {
        private int[] docs = new int[64];
        private int[] counts = new int[64];
        private int size;

        void add(int doc, int count) {
            if (size == docs.length) {
                docs = Arrays.copyOf(docs, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            docs[size] = doc;
            counts[size++] = count;
        }

        Occurrences with(Occurrences other) {
            if (other.size == 0) {
                return this;
            }
            var both = new Occurrences();
            int mine = 0;
            int theirs = 0;
            while (mine < size || theirs < other.size) {
                int one = mine < size ? docs[mine] : DocIdSetIterator.NO_MORE_DOCS;
                int two = theirs < other.size ? other.docs[theirs] : DocIdSetIterator.NO_MORE_DOCS;
                int doc = Math.min(one, two);
                int count = (one == doc ? counts[mine++] : 0) + (two == doc ? other.counts[theirs++] : 0);
                both.add(doc, count);
            }
            return both;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            plain().visit(visitor);
        }
    }

    @Override
    public String toString(String other) {
        return plain().toString(other);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((SideBySide) other).field)
                && places.equals(((SideBySide) other).places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(classHash(), field, places);
    }
}
