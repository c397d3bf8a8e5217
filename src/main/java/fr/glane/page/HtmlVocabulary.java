package fr.glane.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words French and English content systems use in class and id names, and what they mean.
 *
 * <p>The list is {@code html-names.txt}: a word, two words, or the beginning of a word ({@code comment*}), a tab, a
 * {@link HtmlMark}; an entry for {@code HIDDEN} is a whole name. Names are cut into words at hyphens, underscores, digits and capitals. Immutable and thread-safe.
 */
final class HtmlVocabulary {

    private static final HtmlVocabulary FRENCH = load("html-names.txt");

    private static final int SHORTEST_STEM = 3;

    private final Map<String, Long> names = new HashMap<>();
    private final Map<String, Long> words = new HashMap<>();
    /** Beginnings of words with their marks, by their first letters. */
    private final Map<String, List<Stem>> stems = new HashMap<>();

    private record Stem(String start, long marks) {}

    private HtmlVocabulary() {}

    /** The list Glane comes with. */
    static HtmlVocabulary names() {
        return FRENCH;
    }

    private static HtmlVocabulary load(String file) {
        var vocabulary = new HtmlVocabulary();
        for (var line : lines(file)) {
            int tab = line.indexOf('\t');
            var word = line.substring(0, tab).strip();
            long mark = HtmlMark.valueOf(line.substring(tab + 1).strip()).bit();
            if (mark == HtmlMark.HIDDEN.bit()) {
                // « u-overflow-x-hidden », « hide-for-small » name a style: only the whole name hides.
                vocabulary.names.put(word, mark);
            } else if (word.endsWith("*")) {
                vocabulary
                        .stems
                        .computeIfAbsent(word.substring(0, SHORTEST_STEM), k -> new ArrayList<>())
                        .add(new Stem(word.substring(0, word.length() - 1), mark));
            } else {
                vocabulary.words.merge(word, mark, (a, b) -> a | b);
            }
        }
        return vocabulary;
    }

    /** The entries of a list of this package: lines without comments and blank ones. */
    static List<String> lines(String file) {
        try (var stream = HtmlVocabulary.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no list " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The marks of one attribute value: every class name in it, parted by blanks. */
    long marks(String value) {
        long marks = 0;
        int length = Math.min(value.length(), 400);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || value.charAt(i) <= ' ') {
                if (i > start) {
                    marks |= name(value.substring(start, i));
                }
                start = i + 1;
            }
        }
        return HtmlMark.HIDDEN.in(marks) && showsElsewhere(value) ? marks & ~HtmlMark.HIDDEN.bit() : marks;
    }

    // « hidden md:block », « d-none d-lg-block »: hidden on small screens alone.
    private static boolean showsElsewhere(String value) {
        return value.contains(":block")
                || value.contains(":flex")
                || value.contains(":grid")
                || value.contains(":inline")
                || value.contains("d-sm-")
                || value.contains("d-md-")
                || value.contains("d-lg-")
                || value.contains("d-xl-");
    }

    private long name(String name) {
        long marks = names.getOrDefault(name.toLowerCase(Locale.ROOT), 0L);
        var before = "";
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean hump = letter && start >= 0 && i > start && isHump(name, i);
            if (start >= 0 && (!letter || hump)) {
                var word = name.substring(start, i).toLowerCase(Locale.ROOT);
                if (!isNegation(before)) {
                    marks |= word(before, word);
                }
                before = word;
                start = -1;
            }
            if (letter && start < 0) {
                start = i;
            }
        }
        return marks;
    }

    private static boolean isHump(String name, int i) {
        return Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
    }

    // « has-comments », « no-sidebar »: the state of a page, not the name of a box.
    private static boolean isNegation(String word) {
        return switch (word) {
            case "has", "no", "non", "not", "with", "without", "avec", "sans", "hide", "show", "is" -> true;
            default -> false;
        };
    }

    private long word(String before, String word) {
        long marks = words.getOrDefault(word, 0L);
        if (!before.isEmpty()) {
            marks |= words.getOrDefault(before + " " + word, 0L);
        }
        if (word.length() >= SHORTEST_STEM) {
            for (var stem : stems.getOrDefault(word.substring(0, SHORTEST_STEM), List.of())) {
                marks |= word.startsWith(stem.start) ? stem.marks : 0;
            }
        }
        return marks;
    }
}
