package fr.glane.index;

import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of one field of a segment that is about to be written; Lucene reads them once, from front to back. */
final class SortedPostings extends Terms {

    private final TermTable table;
    private final int[] starts;
    private final int[] docs;
    private final char[] places;
    private final int size;
    private final boolean hasPlaces;
    private final boolean hasWeights;
    private final long total;
    private final int docCount;

    /**
     * @param starts where the postings of a term start, by its rank; one more at the end, maybe idle room behind
     * @param docs a document for each posting, those of a term in order; a document comes again for each place
     * @param places the place, or the weight, of each posting; empty for a field without
     * @param size how many postings there are
     * @param docCount how many documents have any
     */
    SortedPostings(
            TermTable table, int[] starts, int[] docs, char[] places, Postings.Keeps keeps, int size, int docCount) {
        this.table = table;
        this.starts = starts;
        this.docs = docs;
        this.places = places;
        this.hasPlaces = keeps == Postings.Keeps.PLACES || keeps == Postings.Keeps.LENGTH;
        this.hasWeights = keeps == Postings.Keeps.WEIGHTS;
        this.size = size;
        this.total = hasWeights ? sum(places, size) : size;
        this.docCount = docCount;
    }

    private static long sum(char[] weights, int size) {
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[i];
        }
        return sum;
    }

    @Override
    public TermsEnum iterator() {
        return new Walk();
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public long getSumTotalTermFreq() {
        return total;
    }

    @Override
    public long getSumDocFreq() {
        return size;
    }

    @Override
    public int getDocCount() {
        return docCount;
    }

    @Override
    public boolean hasFreqs() {
        return hasPlaces || hasWeights;
    }

    @Override
    public boolean hasOffsets() {
        return false;
    }

    @Override
    public boolean hasPositions() {
        return hasPlaces;
    }

    @Override
    public boolean hasPayloads() {
        return false;
    }

    /** Over the terms that this field has. */
    private final class Walk extends BaseTermsEnum {

        private final BytesRef term = new BytesRef();
        private final Run run = new Run();
        private int rank = -1;

        @Override
        public @Nullable BytesRef next() {
            do {
                rank++;
            } while (rank < table.size() && starts[rank] == starts[rank + 1]);
            return rank < table.size() ? table.term(rank, term) : null;
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public int docFreq() {
            int count = 0;
            for (int i = starts[rank]; i < starts[rank + 1]; i++) {
                count += i == starts[rank] || docs[i] != docs[i - 1] ? 1 : 0;
            }
            return count;
        }

        @Override
        public long totalTermFreq() {
            return starts[rank + 1] - (long) starts[rank];
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            return run.of(starts[rank], starts[rank + 1]);
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException();
        }
    }

    /** The documents of one term after the other. */
    private final class Run extends PostingsEnum {

        private int to;
        private int next;
        private int first;
        private int place;
        private int doc = -1;

        Run of(int from, int end) {
            next = from;
            to = end;
            doc = -1;
            return this;
        }

        @Override
        public int nextDoc() {
            if (next >= to) {
                doc = NO_MORE_DOCS;
                return doc;
            }
            first = next;
            place = next;
            doc = docs[next++];
            while (next < to && docs[next] == doc) {
                next++;
            }
            return doc;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int freq() {
            return hasPlaces ? next - first : hasWeights ? weight() : 1;
        }

        private int weight() {
            int sum = 0;
            for (int i = first; i < next; i++) {
                sum += places[i];
            }
            return sum;
        }

        @Override
        public int nextPosition() {
            return places[place++];
        }

        @Override
        public int advance(int target) throws java.io.IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return to - (long) next;
        }

        @Override
        public int startOffset() {
            return -1;
        }

        @Override
        public int endOffset() {
            return -1;
        }

        @Override
        public @Nullable BytesRef getPayload() {
            return null;
        }
    }
}
