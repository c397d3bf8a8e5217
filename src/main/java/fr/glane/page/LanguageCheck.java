package fr.glane.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text that is surely not French.
 *
 * <p>Each language is known by its most frequent small words ({@code languages.txt}); the share of a text's words they
 * make up is compared. A text is foreign only when another language has clearly more of them than French; a short or
 * doubtful text passes. Thread-safe; looks at the first {@value #MOST_WORDS} words.
 */
final class LanguageCheck {

    private static final int MOST_WORDS = 3000;

    private static final String FRENCH = "fr";
    private static final String SHARED = "&fr";

    /** Of 100 words, how many must be small words of the other language alone. */
    private static final int LEAST_SHARE = 15;

    /** Small words of the other language needed before anything is said. */
    private static final int SURE_HITS = 4;

    /** A text in another script needs this many letters of it. */
    private static final int SURE_LETTERS = 40;

    private static final Map<String, List<String>> LANGUAGES_BY_WORD = load();

    private LanguageCheck() {}

    /**
     * The language of a text that is surely not French.
     *
     * @return ISO 639 code: {@code en}, {@code de} …; empty when the text is French or may be
     */
    static Optional<String> foreign(CharSequence text) {
        var hits = new HashMap<String, Integer>();
        var script = new int[2];
        int words = count(text, hits, script);
        if (script[1] >= SURE_LETTERS && script[1] > script[0]) {
            return Optional.of("und");
        }
        var best = best(hits);
        if (best == null) {
            return Optional.empty();
        }
        int shared = hits.getOrDefault(best + SHARED, 0);
        int french = hits.getOrDefault(FRENCH, 0) - shared;
        int other = hits.getOrDefault(best, 0) - shared;
        // Prose has a third of its words in its own list; words the other list shares with French tell nothing.
        boolean sure = other >= SURE_HITS && other >= 3 * french && other * 100 >= words * LEAST_SHARE;
        return sure ? Optional.of(best) : Optional.empty();
    }

    /** How sure the text is French: share of its words that are small French words, from 0 to 1. */
    static double french(CharSequence text) {
        var hits = new HashMap<String, Integer>();
        int words = count(text, hits, new int[2]);
        return words == 0 ? 0 : (double) hits.getOrDefault(FRENCH, 0) / words;
    }

    private static @Nullable String best(Map<String, Integer> hits) {
        String best = null;
        int most = 0;
        for (var entry : hits.entrySet()) {
            int n = entry.getValue();
            boolean language = !entry.getKey().equals(FRENCH) && !entry.getKey().endsWith(SHARED);
            if (language
                    && (n > most || n == most && best != null && entry.getKey().compareTo(best) < 0)) {
                best = entry.getKey();
                most = n;
            }
        }
        return best;
    }

    private static int count(CharSequence text, Map<String, Integer> hits, int[] script) {
        var word = new StringBuilder();
        int words = 0;
        int length = text.length();
        for (int i = 0; i <= length && words < MOST_WORDS; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                script[c < 0x250 ? 0 : 1]++;
                if (word.length() < 24) {
                    word.append(Character.toLowerCase(c));
                }
            } else if (!word.isEmpty()) {
                words++;
                note(LANGUAGES_BY_WORD.getOrDefault(word.toString(), List.of()), hits);
                word.setLength(0);
            }
        }
        return words;
    }

    private static void note(List<String> languages, Map<String, Integer> hits) {
        boolean french = languages.contains(FRENCH);
        for (var language : languages) {
            hits.merge(language, 1, Integer::sum);
            if (french) {
                hits.merge(language + SHARED, 1, Integer::sum);
            }
        }
    }

    private static Map<String, List<String>> load() {
        var byWord = new HashMap<String, List<String>>();
        for (var line : WordLists.lines("languages")) {
            int tab = line.indexOf('\t');
            var language = line.substring(0, tab);
            for (var word : line.substring(tab + 1).split(" ")) {
                byWord.computeIfAbsent(word, k -> new java.util.ArrayList<>()).add(language);
            }
        }
        return Map.copyOf(byWord);
    }
}
