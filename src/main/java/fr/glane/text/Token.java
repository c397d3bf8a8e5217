package fr.glane.text;

import java.util.List;

/**
 * One occurrence of a word form in the article's text.
 *
 * @param word the form, shared with its other occurrences
 * @param span where it stands
 */
public record Token(Word word, Span span) {

    /** The token as it stands in the text. */
    public String text() {
        return word.text();
    }

    /** Lower case, {@code '} for {@code ’}, plain spaces. */
    public String key() {
        return word.key();
    }

    public Shape shape() {
        return word.shape();
    }

    /** Every dictionary reading of the form; the one that fits the sentence is {@link Sentence#reading(int)}. */
    public List<Reading> readings() {
        return word.readings();
    }

    public int start() {
        return span.start();
    }

    public int end() {
        return span.end();
    }

    public boolean is(String otherKey) {
        return word.key().equals(otherKey);
    }
}
