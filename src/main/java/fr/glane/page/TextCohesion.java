package fr.glane.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of a line's own words come back in a text: a title speaks of what its article tells. Words count by their
 * first letters, so that endings do not matter. Immutable.
 */
final class TextCohesion {

    private static final int STEM = 6;
    private static final Set<String> SMALL_WORDS = WordLists.folded("small-words");

    private final Map<String, Integer> stems = new HashMap<>();

    TextCohesion(List<TextLine> body) {
        // A title that stands in a link of the page's is none the more the article's.
        body.stream()
                .filter(line -> line.talk().isEmpty() && !TextTalk.isLabelledLink(line))
                .forEach(line -> stemsOf(line).forEach(stem -> stems.merge(stem, 1, Integer::sum)));
    }

    /** Share of the line's words found in the body, from 0 to 1; 0 for a line without words of its own. */
    double of(TextLine line) {
        var own = stemsOf(line);
        return own.isEmpty()
                ? 0
                : (double) own.stream().filter(stems::containsKey).count() / own.size();
    }

    static Set<String> stemsOf(TextLine line) {
        var own = new HashSet<String>();
        for (var word : line.words()) {
            if (word.length() >= 4 && !SMALL_WORDS.contains(word)) {
                own.add(word.length() > STEM ? word.substring(0, STEM) : word);
            }
        }
        return own;
    }
}
