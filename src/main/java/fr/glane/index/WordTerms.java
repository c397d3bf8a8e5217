package fr.glane.index;

import org.apache.lucene.util.BytesRef;

/**
 * What the index knows a word form by.
 *
 * @param exact lower case, composed, with accents: what {@code =mot} compares
 * @param terms the folded form first, then its lemmas; two forms are one word when they share a term
 * @param function true for an article, preposition, pronoun …: optional in a query that has other words
 */
record WordTerms(String exact, BytesRef[] terms, boolean function) {

    /** The form itself without accents. */
    BytesRef folded() {
        return terms[0];
    }

    boolean sharesTerm(WordTerms other) {
        for (var mine : terms) {
            for (var theirs : other.terms) {
                if (mine.bytesEquals(theirs)) {
                    return true;
                }
            }
        }
        return false;
    }
}
