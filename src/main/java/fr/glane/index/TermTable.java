package fr.glane.index;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/** Numbers the terms of a segment under construction, and puts them in the order of their bytes. For one thread. */
final class TermTable {

    private final Consumer<BytesRef[]> met;
    private final BytesRefHash hash = new BytesRefHash();
    private int era = 1;
    private int[] ranks = {};
    private int[] byRank = {};

    TermTable() {
        this(word -> {});
    }

    /** @param met is told the terms of each word this table numbers for the first time since it was cleared */
    TermTable(Consumer<BytesRef[]> met) {
        this.met = met;
    }

    /** Tells that a word was numbered. */
    void met(BytesRef[] terms) {
        met.accept(terms);
    }

    /** The number of a term; a new one for a term not met before. */
    int id(BytesRef term) {
        int id = hash.add(term);
        return id < 0 ? -id - 1 : id;
    }

    /** Goes up whenever all numbers are forgotten. */
    int era() {
        return era;
    }

    int size() {
        return hash.size();
    }

    /** Ends the numbering: from here on terms have ranks, until {@link #clear}. */
    void seal() {
        int size = hash.size();
        byRank = Arrays.copyOf(hash.sort(), size);
        ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[byRank[rank]] = rank;
        }
    }

    /** The place of a term among all terms in the order of their bytes. */
    int rank(int id) {
        return ranks[id];
    }

    /** The number of the term at a place of that order. */
    int ofRank(int rank) {
        return byRank[rank];
    }

    /** The term at a place of that order. */
    BytesRef term(int rank, BytesRef into) {
        return hash.get(byRank[rank], into);
    }

    void clear() {
        hash.clear();
        hash.reinit();
        ranks = new int[0];
        byRank = new int[0];
        era++;
    }
}
