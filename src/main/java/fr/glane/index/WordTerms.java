package fr.glane.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/** What the index knows a word form by. The words of one cache belong to one thread. */
final class WordTerms {

    private final String exact;
    private final BytesRef[] terms;
    private final boolean function;
    private final boolean binding;
    private final int[] ids;
    private int era;
    private int number;

    /**
     * @param exact lower case, composed, with accents: what {@code =mot} compares
     * @param terms the folded form first, then its lemmas; two forms are one word when they share a term
     * @param function true for an article, preposition, pronoun …: optional in a query that has other words
     */
    WordTerms(String exact, BytesRef[] terms, boolean function) {
        this.exact = exact;
        this.terms = terms;
        this.function = function;
        this.binding = function || Arrays.stream(terms).anyMatch(WordForms::isLikeFunction);
        this.ids = new int[terms.length];
    }

    String exact() {
        return exact;
    }

    BytesRef[] terms() {
        return terms;
    }

    boolean function() {
        return function;
    }

    /** True when one of the terms is that of a function word, which is tied to the word behind it; see {@link Ties}. */
    boolean isBinding() {
        return binding;
    }

    /** Tells the kept words of one cache apart; zero for one that is not kept. */
    int number() {
        return number;
    }

    void keep(int as) {
        number = as;
    }

    /** The form itself without accents. */
    BytesRef folded() {
        return terms[0];
    }

    /** The numbers a table has for the terms; looked up once, for the same words come again and again. */
    int[] ids(TermTable table) {
        if (era != table.era()) {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = table.id(terms[i]);
            }
            era = table.era();
            table.met(terms);
        }
        return ids;
    }

    boolean sharesTerm(WordTerms other) {
        for (var mine : terms) {
            for (var theirs : other.terms) {
                if (same(mine, theirs)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Most words differ in length or in their first letter: that is seen before their bytes are compared. */
    private static boolean same(BytesRef one, BytesRef other) {
        return one.length == other.length
                && (one.length == 0 || (one.bytes[one.offset] == other.bytes[other.offset] && one.bytesEquals(other)));
    }
}
