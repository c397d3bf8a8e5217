package fr.glane.page;

import java.util.ArrayList;
import java.util.List;

/** Chooses the box that holds the article's body. */
final class HtmlContainer {

    private static final double BODY_BONUS = 1.25;

    private final HtmlTree tree;
    private final HtmlWords words;
    private final int[] valueBefore;

    HtmlContainer(HtmlTree tree, HtmlWords words) {
        this.tree = tree;
        this.words = words;
        valueBefore = new int[tree.lines().size() + 1];
        for (var line : tree.lines()) {
            valueBefore[line.index + 1] = valueBefore[line.index] + value(line);
        }
    }

    /** What a line adds to the box that holds it: prose speaks for it, lists of links against it. */
    private int value(HtmlLine line) {
        if ((line.marks() & HtmlMark.NEGATIVE) != 0) {
            return line.prose > 0 ? 0 : -Math.min(line.length(), 20) / 4;
        }
        if (line.prose > 0) {
            // Notices about cookies, offers and letters are prose as well, and often the longest of a short page.
            return words.group(line).isPresent() ? 0 : line.prose;
        }
        if (line.row || line.headingLevel() > 1) {
            return 0;
        }
        return -Math.min(line.length(), 80) / (line.linkDensity() > 0.5 ? 1 : 2) - 5;
    }

    private int value(HtmlBox box) {
        return valueBefore[box.end] - valueBefore[box.first];
    }

    /** The best boxes, best first; none when the page holds no prose. */
    List<HtmlBox> candidates() {
        HtmlBox best = null;
        double bestScore = 0;
        for (var box : tree.boxes()) {
            double score = value(box) * (HtmlMark.BODY.in(box.marks) ? BODY_BONUS : 1);
            // The innermost of equals: a box inside another stands after it.
            if (score > 0 && score >= bestScore && HtmlTags.holdsParagraphs(box.tag())) {
                best = box;
                bestScore = score;
            }
        }
        var list = new ArrayList<HtmlBox>();
        if (best != null) {
            list.add(best);
        }
        return list;
    }
}
