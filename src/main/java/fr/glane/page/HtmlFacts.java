package fr.glane.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the boxes beside or under the text that belong to it: « À retenir », « Repères », « Chiffres clés », a postscript,
 * notes. A box is one by its name or by the head that opens it, as long as it does not consist of links.
 */
final class HtmlFacts {

    private static final WordTable HEADS = new WordTable(WordLists.folded("fact-heads"));
    private static final WordTable COUNTED =
            new WordTable(List.of("dates", "chiffres", "points", "questions", "mots", "etapes", "actes"));
    private static final WordTable NUMBERS =
            new WordTable(List.of("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "quelques"));
    private static final WordTable EN = new WordTable(List.of("en"));
    private static final int LONGEST_HEAD = 60;
    /** Characters of a head of the list at most, with signs between its words. */
    private static final int LONGEST_KNOWN = 40;

    private static final int MOST_LINES = 30;
    private static final double MOST_LINKED = 0.35;

    private final HtmlTree tree;
    private final int prose;
    private final LineWords words = new LineWords();

    private HtmlFacts(HtmlTree tree, int prose) {
        this.tree = tree;
        this.prose = prose;
    }

    /**
     * The fact boxes of a page.
     *
     * @param prose characters of prose on the page: a box with most of it is the article
     * @param title the line of the title, -1 when the page shows none
     */
    static Set<HtmlBox> of(HtmlTree tree, int prose, int title) {
        var facts = new HtmlFacts(tree, prose);
        var found = new HashSet<HtmlBox>();
        for (var box : tree.boxes()) {
            if (HtmlMark.FACT_BOX.in(box.marks) && facts.fits(box, title)) {
                found.add(box);
            }
        }
        for (var line : tree.lines()) {
            boolean plain = line.length() <= LONGEST_HEAD && line.linked * 2 <= line.length();
            if (plain && isHead(facts.words, tree.text(), line.start, line.end)) {
                var box = opened(line);
                if (box.first == line.index && facts.fits(box, title)) {
                    found.add(box);
                }
            }
        }
        return found;
    }

    /** True for the head of a fact box: « À retenir », « Repères : ». */
    static boolean isHead(String text) {
        return isHead(new LineWords(), text, 0, text.length());
    }

    private static boolean isHead(LineWords words, String text, int start, int end) {
        int colon = text.indexOf(':', start, end);
        int stop = colon > start ? colon : end;
        if (stop - start > LONGEST_HEAD) {
            return false;
        }
        words.read(text, start, stop);
        return stop - start <= LONGEST_KNOWN && words.findAll(HEADS) >= 0 || counts(words);
    }

    /** « Ida Noël en quatre dates », « L’accord en 5 points ». */
    private static boolean counts(LineWords words) {
        int last = words.size() - 1;
        return last > 1
                && words.find(last, COUNTED) >= 0
                && (words.isNumber(last - 1) || words.find(last - 1, NUMBERS) >= 0)
                && words.find(last - 2, EN) >= 0;
    }

    /** The smallest box around a line that holds more after it. */
    static HtmlBox opened(HtmlLine line) {
        var box = line.box;
        while (box.end == line.index + 1 && box.parent != null) {
            box = box.parent;
        }
        return box;
    }

    private boolean fits(HtmlBox box, int title) {
        long other = box.marks & HtmlMark.NEGATIVE & ~HtmlMark.SIDEBAR.bit();
        if (other != 0 || box.end - box.first > MOST_LINES || title >= box.first && title < box.end) {
            return false;
        }
        int own = 0;
        int length = 0;
        int linked = 0;
        for (int i = box.first; i < box.end; i++) {
            var line = tree.lines().get(i);
            own += line.prose;
            length += line.length();
            linked += line.linked;
        }
        return own * 2 <= prose && linked <= length * MOST_LINKED;
    }
}
