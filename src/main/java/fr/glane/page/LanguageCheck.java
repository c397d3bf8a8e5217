package fr.glane.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** Longer than any word that is looked at. */
    private static final int LONGEST = 24;

    /** Of 100 words, how many must be small words of the other language alone. */
    private static final int LEAST_SHARE = 15;

    /** Small words of the other language needed before anything is said. */
    private static final int SURE_HITS = 4;

    /** A text in another script needs this many letters of it. */
    private static final int SURE_LETTERS = 40;

    private static final Lists LISTS = Lists.load();

    private LanguageCheck() {}

    /**
     * The small words.
     *
     * @param languages French, then the others by their codes
     * @param byWord for each word a bit for each language whose word it is
     * @param longest length of the longest word
     */
    private record Lists(List<String> languages, Map<String, Integer> byWord, int longest) {

        static Lists load() {
            var words = new TreeMap<String, String>();
            for (var line : WordLists.lines("languages")) {
                int tab = line.indexOf('\t');
                words.put(line.substring(0, tab), line.substring(tab + 1));
            }
            var languages = new ArrayList<>(words.keySet());
            languages.remove(FRENCH);
            languages.addFirst(FRENCH);
            var byWord = new HashMap<String, Integer>();
            int longest = 0;
            for (var entry : words.entrySet()) {
                int language = 1 << languages.indexOf(entry.getKey());
                for (var word : entry.getValue().split(" ", -1)) {
                    byWord.put(word, byWord.getOrDefault(word, 0) | language);
                    longest = Math.max(longest, word.length());
                }
            }
            return new Lists(List.copyOf(languages), Map.copyOf(byWord), longest);
        }
    }

    /** What was counted in a text. */
    private static final class Counts {
        int words;
        int latin;
        int other;
        final int[] hits = new int[LISTS.languages().size()];
        /** Of the hits of a language, those that are French words too. */
        final int[] shared = new int[LISTS.languages().size()];

        void note(int languages) {
            boolean french = (languages & 1) != 0;
            for (int rest = languages; rest != 0; rest &= rest - 1) {
                int language = Integer.numberOfTrailingZeros(rest);
                hits[language]++;
                shared[language] += french ? 1 : 0;
            }
        }

        /** The language other than French with most hits, of several the first by its code; 0 for none. */
        int best() {
            int best = 0;
            for (int language = 1; language < hits.length; language++) {
                if (hits[language] > (best == 0 ? 0 : hits[best])) {
                    best = language;
                }
            }
            return best;
        }
    }

    /**
     * The language of a text that is surely not French.
     *
     * @return ISO 639 code: {@code en}, {@code de} …; empty when the text is French or may be
     */
    static Optional<String> foreign(CharSequence text) {
        var counts = count(text);
        if (counts.other >= SURE_LETTERS && counts.other > counts.latin) {
            return Optional.of("und");
        }
        int best = counts.best();
        if (best == 0) {
            return Optional.empty();
        }
        int french = counts.hits[0] - counts.shared[best];
        int other = counts.hits[best] - counts.shared[best];
        // Prose has a third of its words in its own list; words the other list shares with French tell nothing.
        boolean sure = other >= SURE_HITS && other >= 3 * french && other * 100 >= counts.words * LEAST_SHARE;
        return sure ? Optional.of(LISTS.languages().get(best)) : Optional.empty();
    }

    private static Counts count(CharSequence text) {
        var counts = new Counts();
        var word = new StringBuilder();
        int length = text.length();
        for (int i = 0; i <= length && counts.words < MOST_WORDS; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                counts.latin += c < 0x250 ? 1 : 0;
                counts.other += c < 0x250 ? 0 : 1;
                if (word.length() < LONGEST) {
                    word.append(Character.toLowerCase(c));
                }
            } else if (!word.isEmpty()) {
                counts.words++;
                if (word.length() <= LISTS.longest()) {
                    counts.note(LISTS.byWord().getOrDefault(word.toString(), 0));
                }
                word.setLength(0);
            }
        }
        return counts;
    }
}
