package fr.glane.page;

import java.util.HashSet;
import java.util.Set;

/** The words a text is about, by their first letters so that endings do not matter; grows as texts are added. */
final class HtmlTopic {

    private static final int STEM = 6;
    private static final int SHORTEST = 4;
    private static final WordTable SMALL_WORDS = new WordTable(WordLists.folded("small-words"));

    private final Set<String> stems = new HashSet<>();
    private final LineWords words = new LineWords();

    void add(String text) {
        stems.addAll(stems(words.read(text)));
    }

    boolean isEmpty() {
        return stems.isEmpty();
    }

    /** Share of a text's own words that belong to the topic, from 0 to 1; 0 for a text without words of its own. */
    double share(String text) {
        return share(words.read(text));
    }

    /** As {@link #share(String)}, of a text already taken apart. */
    double share(LineWords words) {
        var own = stems(words);
        int shared = 0;
        for (var stem : own) {
            shared += stems.contains(stem) ? 1 : 0;
        }
        return own.isEmpty() ? 0 : (double) shared / own.size();
    }

    private static Set<String> stems(LineWords words) {
        var stems = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            if (words.length(i) >= SHORTEST && words.find(i, SMALL_WORDS) < 0) {
                stems.add(words.start(i, STEM));
            }
        }
        return stems;
    }
}
