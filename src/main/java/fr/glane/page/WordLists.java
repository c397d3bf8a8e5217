package fr.glane.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
     * @throws IllegalStateException when there is no such list
     */
    static Set<String> folded(String name) {
        return lines(name).stream()
                .map(l -> String.join(" ", PageWords.words(l)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The lines of {@code /fr/glane/page/NAME.txt} that are no comment, in order.
     *
     * @throws IllegalStateException when there is no such list
     */
    static List<String> lines(String name) {
        var path = "/fr/glane/page/" + name + ".txt";
        try (var stream = WordLists.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("no word list at " + path);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("//") && !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
