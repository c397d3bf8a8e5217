package fr.glane.index;

import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.SmallFloat;

/**
 * Which documents have which terms in one field, gathered document by document: a log of terms and places, sorted by
 * term when the segment is written. The log is in pages, so that it never is copied to grow, and none of its room is idle. For one
 * thread.
 *
 * <p>Lucene's own inversion looks each term of each field of each document up by its bytes, chains its places in slices and takes
 * eight times as long for text whose words are known already.
 */
final class Postings {

    /** How much of its words a field keeps; each step costs indexing time and room. */
    enum Keeps {
        /** Which documents have a term. */
        TERMS,
        /** The same of words, function words aside; those and phrases are confirmed in the text itself. */
        WORDS,
        /** The same, and how much each weighs in a document; and how much all together. */
        WEIGHTS,
        /** Which documents have a word, and where, so that phrases are found. */
        PLACES,
        /** Also the length: a match in a short text counts more. */
        LENGTH
    }

    private static final int PAGE_BITS = 12;
    private static final int PAGE = 1 << PAGE_BITS;

    /** Places beyond stand as the last: no sentence has so many words. */
    private static final int LAST_PLACE = Character.MAX_VALUE;

    private final TermTable table;
    private final Ties ties;
    private final Keeps keeps;
    private final SortSpace space;
    private int[][] termPages = {};
    private char[][] placePages = {};

    /** The pages that are being filled. */
    private int[] terms = {};

    private char[] places = {};
    private int size;
    private int[] docs = new int[1 << 8];
    private int[] ends = new int[1 << 8];
    private int docCount;
    private int weighed;
    private byte[] norms = new byte[1 << 8];

    Postings(TermTable table, Ties ties, Keeps keeps, SortSpace space) {
        this.table = table;
        this.ties = ties;
        this.keeps = keeps;
        this.space = space;
    }

    Keeps keeps() {
        return keeps;
    }

    /** The words of a document, which comes after all before. */
    void add(int doc, Scan scan) {
        int first = size;
        int length = 0;
        int last = -1;
        for (int i = 0; i < scan.size(); i++) {
            var word = scan.word(i);
            if (keeps == Keeps.WORDS && word.function()) {
                continue;
            }
            int place = scan.position(i);
            for (int id : word.ids(table)) {
                append(id, place);
            }
            if (word.isBinding() && hasPlaces()) {
                ties.add(scan, i, this);
            }
            length += place == last ? 0 : 1;
            last = place;
        }
        if (size > first) {
            end(doc, length);
        } else if (hasNorms()) {
            norm(doc, 0);
        }
    }

    /**
     * Words of a document, each with a weight: all function words are left out. May be called again for the same
     * document; the weights of a word add up.
     */
    void add(int doc, Scan scan, int weight) {
        int first = size;
        for (int i = 0; i < scan.size(); i++) {
            var word = scan.word(i);
            if (!word.function()) {
                for (int id : word.ids(table)) {
                    append(id, weight);
                }
            }
        }
        int before = docCount > 0 && docs[docCount - 1] == doc ? weighed : 0;
        weighed = before + (size - first) * weight;
        if (size > first) {
            end(doc, weighed);
        } else if (before == 0) {
            norm(doc, 0);
        }
    }

    /** A term of a document, by its number. */
    void add(int doc, int term) {
        append(term, 0);
        end(doc, 1);
    }

    /** Terms of a document, by their numbers. */
    void add(int doc, int[] ids) {
        for (int id : ids) {
            append(id, 0);
        }
        end(doc, ids.length);
    }

    /** A term at a place of the document that is being added. */
    void append(int term, int place) {
        int at = size & PAGE - 1;
        if (at == 0) {
            turn(size >>> PAGE_BITS);
        }
        terms[at] = term;
        if (hasSeconds()) {
            places[at] = (char) Math.min(place, LAST_PLACE);
        }
        size++;
    }

    /** Goes to a page; pages of the segment before are used again. */
    private void turn(int page) {
        if (page == termPages.length) {
            int room = Math.max(4, 2 * page);
            termPages = Arrays.copyOf(termPages, room);
            placePages = hasSeconds() ? Arrays.copyOf(placePages, room) : placePages;
        }
        if (termPages[page] == null) {
            termPages[page] = new int[PAGE];
            if (hasSeconds()) {
                placePages[page] = new char[PAGE];
            }
        }
        terms = termPages[page];
        places = hasSeconds() ? placePages[page] : places;
    }

    private void end(int doc, int length) {
        if (docCount > 0 && docs[docCount - 1] == doc) {
            docCount--;
        } else if (docCount == docs.length) {
            docs = ArrayUtil.growExact(docs, 2 * docCount);
            ends = ArrayUtil.growExact(ends, 2 * docCount);
        }
        docs[docCount] = doc;
        ends[docCount++] = size;
        if (hasNorms()) {
            norm(doc, length);
        }
    }

    private void norm(int doc, int length) {
        if (doc >= norms.length) {
            norms = ArrayUtil.growExact(norms, 2 * doc);
        }
        norms[doc] = SmallFloat.intToByte4(length);
    }

    /** Whether the length of each document's field is kept. */
    boolean hasNorms() {
        return keeps == Keeps.LENGTH || keeps == Keeps.WEIGHTS;
    }

    /** Whether there is a number with each term: its place, or its weight. */
    private boolean hasSeconds() {
        return hasPlaces() || hasWeights();
    }

    boolean hasWeights() {
        return keeps == Keeps.WEIGHTS;
    }

    boolean hasPlaces() {
        return keeps == Keeps.PLACES || keeps == Keeps.LENGTH;
    }

    boolean isEmpty() {
        return docCount == 0;
    }

    int size() {
        return size;
    }

    int docCount() {
        return docCount;
    }

    /** What BM25 takes for the length of each document's field; every document must have been added, words or not. */
    NumericDocValues norms(int maxDoc) {
        return new Norms(norms, maxDoc);
    }

    /** About how much memory it takes until it is sorted. */
    long bytes() {
        return (hasSeconds() ? 6L : 4L) * size + 8L * docCount;
    }

    /** Gives documents new numbers, in the same order; {@link Column#DROPPED} ones go with their terms. */
    void renumber(int[] numbers) {
        if (hasNorms()) {
            for (int doc = 0; doc < numbers.length; doc++) {
                if (numbers[doc] != Column.DROPPED) {
                    norms[numbers[doc]] = norms[doc];
                }
            }
        }
        int kept = 0;
        int from = 0;
        size = 0;
        for (int d = 0; d < docCount; d++) {
            int to = ends[d];
            int number = numbers[docs[d]];
            if (number != Column.DROPPED) {
                for (int i = from; i < to; i++) {
                    move(i, size++);
                }
                docs[kept] = number;
                ends[kept++] = size;
            }
            from = to;
        }
        docCount = kept;
    }

    private void move(int from, int to) {
        termPages[to >>> PAGE_BITS][to & PAGE - 1] = termPages[from >>> PAGE_BITS][from & PAGE - 1];
        if (hasSeconds()) {
            placePages[to >>> PAGE_BITS][to & PAGE - 1] = placePages[from >>> PAGE_BITS][from & PAGE - 1];
        }
    }

    /** All of it by term, in the order of the table, which must be sealed; until any other field of the segment is sorted. */
    SortedPostings sorted() {
        // Counted and placed by the numbers of terms: their ranks are asked for once a term, not once a posting.
        var next = space.next(table.size());
        for (int page = 0; page << PAGE_BITS < size; page++) {
            int count = Math.min(PAGE, size - (page << PAGE_BITS));
            var ids = termPages[page];
            for (int i = 0; i < count; i++) {
                next[ids[i]]++;
            }
        }
        var starts = space.starts(table.size() + 1);
        starts[0] = 0;
        for (int rank = 0; rank < table.size(); rank++) {
            int term = table.ofRank(rank);
            starts[rank + 1] = starts[rank] + next[term];
            next[term] = starts[rank];
        }
        var docOf = space.docs(size);
        var placeOf = hasSeconds() ? space.places(size) : new char[0];
        int i = 0;
        for (int d = 0; d < docCount; d++) {
            int doc = docs[d];
            for (; i < ends[d]; i++) {
                int slot = next[termPages[i >>> PAGE_BITS][i & PAGE - 1]]++;
                docOf[slot] = doc;
                if (hasSeconds()) {
                    placeOf[slot] = placePages[i >>> PAGE_BITS][i & PAGE - 1];
                }
            }
        }
        return new SortedPostings(table, starts, docOf, placeOf, keeps, size, docCount);
    }

    void clear() {
        size = 0;
        docCount = 0;
    }

    /** One byte for every document. */
    private static final class Norms extends NumericDocValues {
        private final byte[] norms;
        private final int size;
        private int doc = -1;

        Norms(byte[] norms, int size) {
            this.norms = norms;
            this.size = size;
        }

        @Override
        public long longValue() {
            return norms[doc];
        }

        @Override
        public boolean advanceExact(int target) {
            doc = target;
            return true;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            doc = target < size ? target : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            return size;
        }
    }
}
