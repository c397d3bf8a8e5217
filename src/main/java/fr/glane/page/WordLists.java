package fr.glane.page;

import fr.glane.text.Packed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Plain word lists of this package: one entry a line, {@code //} before a comment. Thread-safe. */
final class WordLists {

    private WordLists() {}

    /**
     * The entries of {@code /fr/glane/page/NAME.txt}, folded as {@link PageWords#words} folds a line, words parted by
     * one blank.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    static Set<String> folded(String name) {
        return lines(name).stream()
                .map(l -> String.join(" ", PageWords.words(l)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The lines of {@code /fr/glane/page/NAME.txt} that are no comment, in order.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    static List<String> lines(String name) {
        return Packed.lines("fr/glane/page/" + name + ".txt", "//");
    }
}
