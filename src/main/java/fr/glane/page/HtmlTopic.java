package fr.glane.page;

import java.util.HashSet;
import java.util.Set;

/** The words a text is about, by their first letters so that endings do not matter; grows as texts are added. */
final class HtmlTopic {

    private static final int STEM = 6;
    private static final int SHORTEST = 4;
    private static final Set<String> SMALL_WORDS = WordLists.folded("small-words");

    private final Set<String> stems = new HashSet<>();

    void add(String text) {
        stems.addAll(stems(text));
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    /** Share of a text's own words that belong to the topic, from 0 to 1; 0 for a text without words of its own. */
    double share(String text) {
        var own = stems(text);
        return own.isEmpty() ? 0 : (double) own.stream().filter(stems::contains).count() / own.size();
    }

    private static Set<String> stems(String text) {
        var stems = new HashSet<String>();
        for (var word : PageWords.words(text)) {
            if (word.length() >= SHORTEST && !SMALL_WORDS.contains(word)) {
                stems.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return stems;
    }
}
