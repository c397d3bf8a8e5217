package fr.glane.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Proposes the boxes that may hold the article's body. */
final class HtmlContainer {

    private static final double BODY_BONUS = 1.25;
    private static final double TEASER_LINKS = 0.3;
    private static final int LEAST_AFTER_TITLE = 150;
    private static final int MOST_BEFORE_TITLE = 3;

    /** Share of the best box's value, in percent, that the rest of the body must reach. */
    private static final int LEAST_REST = 8;

    /** Boxes are alike when what stands in one alone is less than one part in so many of what stands in both. */
    private static final int ALIKE = 15;

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
            // Notices about cookies, offers and letters are prose as well, and often the longest of a short page; a
            // line that
            // is a link for a third is a teaser with what it says of its article.
            return line.index < from
                            || line.linkDensity() > TEASER_LINKS
                            || words.group(line).isPresent()
                    ? 0
                    : line.prose;
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

    /** A box that may hold the article, and which way of looking for it found it. */
    record Proposal(String way, HtmlBox box) {}

    /**
     * The boxes that may hold the article, the most trusted first, each once; none when the page holds no prose.
     *
     * <p>In order: the box with the most prose after links, widened to the rest of the body; that box alone; boxes the page
     * names as its body; what it tells machines is its body; {@code article} and {@code main} elements; the box that holds the
     * title and text under it; the whole page.
     */
    List<Proposal> proposals(HtmlEvidence evidence) {
        var proposals = new ArrayList<Proposal>();
        best(b -> true, true).ifPresent(best -> {
            propose(proposals, "widened", extended(best, evidence));
            propose(proposals, "densest", best);
        });
        if (proposals.isEmpty()) {
            return proposals;
        }
        best(b -> HtmlMark.BODY.in(b.marks), false).ifPresent(b -> propose(proposals, "named", b));
        told(evidence).ifPresent(b -> propose(proposals, "told", b));
        best(b -> b.tag().equals("article"), false).ifPresent(b -> propose(proposals, "article", b));
        best(b -> b.tag().equals("main") || b.element.attr("role").equals("main"), false)
                .ifPresent(b -> propose(proposals, "main", b));
        underTitle().ifPresent(b -> propose(proposals, "title", b));
        propose(proposals, "page", tree.boxes().getFirst());
        return proposals;
    }

    // Two boxes that hold nearly the same prose give the same reading.
    private void propose(List<Proposal> proposals, String way, HtmlBox box) {
        if (proposals.stream().noneMatch(p -> p.box == box || isAlike(p.box, box))) {
            proposals.add(new Proposal(way, box));
        }
    }

    private boolean isAlike(HtmlBox a, HtmlBox b) {
        int apart = 0;
        int shared = 0;
        for (int i = Math.min(a.first, b.first); i < Math.max(a.end, b.end); i++) {
            var line = tree.lines().get(i);
            if (isFree(line)) {
                boolean both = i >= a.first && i < a.end && i >= b.first && i < b.end;
                shared += both ? line.prose : 0;
                apart += both ? 0 : line.prose;
            }
        }
        return apart * ALIKE <= shared;
    }

    private boolean isFree(HtmlLine line) {
        return line.prose > 0 && counts(line) && words.group(line).isEmpty();
    }

    private Optional<HtmlBox> best(Predicate<HtmlBox> of, boolean named) {
        HtmlBox best = null;
        double bestScore = 0;
        for (var box : tree.boxes()) {
            double score = value(box) * (named && HtmlMark.BODY.in(box.marks) ? BODY_BONUS : 1);
            // The innermost of equals: a box inside another stands after it.
            if (score > 0 && score >= bestScore && HtmlTags.holdsParagraphs(box.tag()) && of.test(box)) {
                best = box;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The smallest box around all the lines the page names as its body to machines. */
    private Optional<HtmlBox> told(HtmlEvidence evidence) {
        HtmlBox box = null;
        int count = 0;
        for (var line : tree.lines()) {
            if (line.prose > 0 && evidence.tellsBody(line, tree)) {
                box = box == null ? line.box : around(box, line);
                count++;
            }
        }
        while (box != null && box.parent != null && !HtmlTags.holdsParagraphs(box.tag())) {
            box = box.parent;
        }
        return count > 1 ? Optional.ofNullable(box) : Optional.empty();
    }

    /** The smallest box that holds the title and some text under it. */
    private Optional<HtmlBox> underTitle() {
        if (from < 0) {
            return Optional.empty();
        }
        for (var box = tree.lines().get(from).box; box != null; box = box.parent) {
            int prose = 0;
            for (int i = from; i < box.end; i++) {
                prose += isFree(tree.lines().get(i)) ? tree.lines().get(i).prose : 0;
            }
            if (prose >= LEAST_AFTER_TITLE && HtmlTags.holdsParagraphs(box.tag())) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
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
                .max((a, b) -> a.getValue().compareTo(b.getValue()))
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
