package fr.glane.index;

import java.util.List;

/**
 * The dictionary forms of a word form, as the index asks for them.
 *
 * <p>Implementations are thread-safe. Tests use a small map; the command line uses the morphology of {@code fr.glane.lang}.
 */
@FunctionalInterface
public interface Lemmas {

    /** Knows no word: every word is folded and loses its plural mark, nothing more. */
    Lemmas NONE = form -> List.of();

    /**
     * The lemmas of a form, the likeliest first; empty when the dictionary does not have it.
     *
     * @param form with its accents, apostrophes as {@code '}; in lower case, or as printed when it has a capital
     */
    List<String> of(String form);
}
