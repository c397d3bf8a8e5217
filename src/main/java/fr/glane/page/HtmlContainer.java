package fr.glane.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Chooses the box that holds the article's body. */
final class HtmlContainer {

    private static final double BODY_BONUS = 1.25;
    private static final int LEAST_AFTER_TITLE = 150;
    private static final int MOST_BEFORE_TITLE = 3;

    /** Share of the best box's value, in percent, that the rest of the body must reach. */
    private static final int LEAST_REST = 8;

    private final HtmlTree tree;
    private final HtmlWords words;
    private final int[] valueBefore;
    /** Prose before this line is none of the article: it stands over the title. */
    private final int from;

    /** @param title the line of the title, -1 when the page shows none */
    HtmlContainer(HtmlTree tree, HtmlWords words, int title) {
        this.tree = tree;
        this.words = words;
        from = title >= 0 && isHead(title) ? title : -1;
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
            return line.index < from || words.group(line).isPresent() ? 0 : line.prose;
        }
        if (line.row || line.headingLevel() > 1) {
            return 0;
        }
        return -Math.min(line.length(), 80) / (line.linkDensity() > 0.5 ? 1 : 2) - 5;
    }

    // A title far down the page, under most of its prose, is no sign of where the article begins.
    private boolean isHead(int title) {
        int before = 0;
        int after = 0;
        for (var line : tree.lines()) {
            if ((line.marks() & HtmlMark.NEGATIVE) == 0) {
                before += line.index < title && words.group(line).isEmpty() ? line.prose : 0;
                after += line.index > title ? line.prose : 0;
            }
        }
        return after >= LEAST_AFTER_TITLE && before <= after * MOST_BEFORE_TITLE;
    }

    private int value(HtmlBox box) {
        return valueBefore[box.end] - valueBefore[box.first];
    }

    /** The best box, and what of the article stands outside it; empty when the page holds no prose. */
    Optional<HtmlBox> find(HtmlEvidence evidence) {
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
        return best == null ? Optional.empty() : Optional.of(extended(best, evidence));
    }

    /**
     * The smallest box that holds the best one and the rest of the body: lines the page names as its body to machines, and
     * prose in boxes of the same names. An article cut in two by a list of links would lose its smaller part else.
     */
    private HtmlBox extended(HtmlBox best, HtmlEvidence evidence) {
        var dominant = dominant(best);
        var box = best;
        int rest = 0;
        int told = 0;
        for (var line : tree.lines()) {
            if (line.prose == 0
                    || best.holds(line)
                    || !counts(line)
                    || words.group(line).isPresent()) {
                continue;
            }
            boolean same = line.box.signature().equals(dominant) && line.box.isNamed();
            boolean body = evidence.tellsBody(line, tree);
            if (same || body) {
                rest += same ? line.prose : 0;
                told += body ? 1 : 0;
                box = around(box, line);
            }
        }
        return told > 1 || rest * 100 >= value(best) * LEAST_REST ? box : best;
    }

    private String dominant(HtmlBox best) {
        var prose = new HashMap<String, Integer>();
        for (int i = best.first; i < best.end; i++) {
            var line = tree.lines().get(i);
            if (line.prose > 0 && counts(line)) {
                prose.merge(line.box.signature(), line.prose, Integer::sum);
            }
        }
        return prose.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private boolean counts(HtmlLine line) {
        return (line.marks() & HtmlMark.NEGATIVE) == 0 && line.index > from;
    }

    private static HtmlBox around(HtmlBox box, HtmlLine line) {
        var outer = box;
        while (!outer.holds(line) && outer.parent != null) {
            outer = outer.parent;
        }
        return outer;
    }
}
