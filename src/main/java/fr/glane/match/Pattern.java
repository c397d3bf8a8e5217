package fr.glane.match;

import fr.glane.text.Sentence;

/**
 * A pattern over the tokens of a sentence. Patterns are immutable and thread-safe; what they capture goes to the
 * caller's {@link Captures}.
 */
@FunctionalInterface
public interface Pattern {

    /** What {@link #match} answers when the pattern does not fit. */
    int NO = -1;

    /**
     * Tries the pattern at one place.
     *
     * @param from index of the token the match must start at, up to and including {@code sentence.size()}
     * @return index after the last token matched ({@code from} for an empty match), or {@link #NO}; on {@code NO} the
     *     captures are as they were
     */
    int match(Sentence sentence, int from, Captures captures);
}
