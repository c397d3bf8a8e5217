package fr.glane.text;

import java.util.List;

/** Chooses, for each token of a sentence, the reading that fits it. */
@FunctionalInterface
public interface Tagger {

    /** Takes of each token its first dictionary reading. */
    Tagger FIRST = tokens -> tokens.stream().map(t -> t.readings().getFirst()).toList();

    /** One reading for each token, in their order. */
    List<Reading> tag(List<Token> tokens);

    /**
     * The categories a token may come out with, told without its sentence: a bit for each by its ordinal. What the
     * dictionary reads is among them.
     */
    default int categories(Token token) {
        return -1;
    }
}
