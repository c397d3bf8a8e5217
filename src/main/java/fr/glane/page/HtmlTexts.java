package fr.glane.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text nodes of a page that are not blank, shown or not, and where those shown begin in its text: what is needed to find
 * their places in the file once somebody asks for them. Filled by the walk, not changed after.
 */
final class HtmlTexts {

    /**
     * Open elements beyond which the parser looks no further for the one an end tag closes, less a few: what it does with
     * tables then is not told by the tags alone.
     */
    private static final int DEEP = 90;

    private final List<String> nodes = new ArrayList<>(256);
    private int[] starts = new int[256];
    private int[] shown = new int[256];
    private int size;
    private boolean deep;

    /** Takes note of the next text node of the document. */
    void see(String words, int depth) {
        if (HtmlScan.holdsWords(words)) {
            nodes.add(words);
            deep |= depth > DEEP;
        }
    }

    /** The node seen last begins at {@code start} of the text; {@code start} must not lie before that of the one shown last. */
    void show(int start) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            shown = Arrays.copyOf(shown, size * 2);
        }
        starts[size] = start;
        shown[size++] = nodes.size() - 1;
    }

    /** Forgets what begins at {@code start} of the text or after. */
    void cut(int start) {
        while (size > 0 && starts[size - 1] >= start) {
            size--;
        }
    }

    /** Where the text stands in the file it was read from. */
    HtmlRuns runs(String html, HtmlEntities entities) {
        var found = deep ? Optional.<HtmlPlaces>empty() : HtmlScan.find(html, nodes, entities);
        var places = found.orElseGet(() -> HtmlPlaces.tracked(html));
        var runs = new HtmlRuns();
        for (int i = 0; i < size; i++) {
            runs.add(starts[i], places.start(shown[i]), places.end(shown[i]), places.isRaw(shown[i]));
        }
        return runs;
    }
}
