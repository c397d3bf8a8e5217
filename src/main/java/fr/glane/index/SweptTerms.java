package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * One word by one or several terms of a field, its lists of documents read block by block into arrays. Scores are those of
 * Lucene's {@code TermQuery} and {@code SynonymQuery}. For one search.
 */
final class SweptTerms {

    private final Lengths lengths;
    private final String field;
    private final List<Term> terms;
    private final List<TermStates> states = new ArrayList<>();
    private final @Nullable SimScorer similarity;

    /** @param terms of one field; a document has as many of the word as of all of them together */
    SweptTerms(IndexSearcher searcher, Lengths lengths, List<Term> terms, float boost) throws IOException {
        this.lengths = lengths;
        this.terms = terms;
        this.field = terms.getFirst().field();
        int documents = 0;
        long occurrences = 0;
        for (var term : terms) {
            var state = TermStates.build(searcher, term, true);
            states.add(state);
            documents = Math.max(documents, state.docFreq());
            occurrences += state.totalTermFreq();
        }
        var collection = documents == 0 ? null : searcher.collectionStatistics(field);
        similarity = collection == null
                ? null
                : searcher.getSimilarity()
                        .scorer(boost, collection, new TermStatistics(new BytesRef("word"), documents, occurrences));
    }

    /** The word in a segment; null where no document has it. */
    @Nullable
    Part in(LeafReaderContext leaf, int column) throws IOException {
        if (similarity == null) {
            return null;
        }
        var found = new ArrayList<TermsEnum>();
        long cost = 0;
        for (int i = 0; i < terms.size(); i++) {
            var supplier = states.get(i).get(leaf);
            var state = supplier == null ? null : supplier.get();
            var all = state == null ? null : leaf.reader().terms(field);
            if (all != null && state != null) {
                var term = all.iterator();
                term.seekExact(terms.get(i).bytes(), state);
                cost += term.docFreq();
                found.add(term);
            }
        }
        return found.isEmpty() ? null : new Lists(column, found, cost, similarity, lengths.of(leaf, field));
    }

    /** The word's documents in one segment. */
    private static final class Lists extends Part {

        /** A step to the next document costs as much as to read so many in a row. */
        private static final int READ_PER_STEP = 24;

        private final List<TermsEnum> terms;
        private final long cost;
        private final SimScorer similarity;
        private final Lengths.Of lengths;

        Lists(int column, List<TermsEnum> terms, long cost, SimScorer similarity, Lengths.Of lengths) {
            super(column);
            this.terms = terms;
            this.cost = cost;
            this.similarity = similarity;
            this.lengths = lengths;
        }

        @Override
        long cost() {
            return cost;
        }

        @Override
        void start(Matches matches) throws IOException {
            var all = all();
            matches.start(all.docs, all.size);
            matches.fill(column, all.values);
        }

        @Override
        void keep(Matches matches) throws IOException {
            if (terms.size() == 1 && cost / READ_PER_STEP > matches.size()) {
                step(matches, terms.getFirst().postings(null, PostingsEnum.FREQS));
                return;
            }
            var all = all();
            matches.keep(all.docs, all.values, all.size, column);
        }

        private void step(Matches matches, PostingsEnum postings) throws IOException {
            var values = matches.room(column);
            int kept = 0;
            for (int i = 0; i < matches.size(); i++) {
                int doc = matches.doc(i);
                int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
                if (at == doc) {
                    values[i] = postings.freq();
                    matches.keep(i, kept++);
                }
            }
            matches.cut(kept);
        }

        private Read all() throws IOException {
            var all = Read.of(terms.getFirst());
            for (int i = 1; i < terms.size(); i++) {
                all = all.with(Read.of(terms.get(i)));
            }
            return all;
        }

        @Override
        float[] scores(Matches matches) throws IOException {
            var norms = new long[matches.size()];
            lengths.norms(matches.docs(), norms.length, norms);
            var scores = new float[norms.length];
            similarity.asBulkSimScorer().score(norms.length, matches.column(column), norms, scores);
            return scores;
        }
    }

    /** The documents of a term with how often each has it, in arrays. */
    private record Read(int[] docs, float[] values, int size) {

        static Read of(TermsEnum term) throws IOException {
            int count = term.docFreq();
            var docs = new int[count];
            var values = new float[count];
            var postings = term.postings(null, PostingsEnum.FREQS);
            var block = new DocAndFloatFeatureBuffer();
            int size = 0;
            if (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
                while (block.size > 0) {
                    System.arraycopy(block.docs, 0, docs, size, block.size);
                    System.arraycopy(block.features, 0, values, size, block.size);
                    size += block.size;
                    postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, block);
                }
            }
            return new Read(docs, values, size);
        }

        Read with(Read other) {
            var both = new int[size + other.size];
            var sums = new float[both.length];
            int count = 0;
            int mine = 0;
            int theirs = 0;
            while (mine < size || theirs < other.size) {
                int one = mine < size ? docs[mine] : DocIdSetIterator.NO_MORE_DOCS;
                int two = theirs < other.size ? other.docs[theirs] : DocIdSetIterator.NO_MORE_DOCS;
                both[count] = Math.min(one, two);
                sums[count++] = (one <= two ? values[mine++] : 0) + (two <= one ? other.values[theirs++] : 0);
            }
            return new Read(Arrays.copyOf(both, count), Arrays.copyOf(sums, count), count);
        }
    }
}
