package fr.glane.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares the boxes that may hold the article and takes the one whose reading agrees best with all the page tells.
 *
 * <p>No single way to find the box is right on every page (each alone reaches .93 to .96 on French news pages; the best
 * chosen page by page .98). So each proposal is read to the end, and its reading is scored as a measure would score it: the
 * F1 it is expected to have when each line of prose is the article's as likely as {@link HtmlBeliefs} says. The first
 * proposal, the most trusted, gives way only to a clearly better one.
 */
final class HtmlJudge {

    /** How much better, in expected F1, a later proposal must be. */
    private static final double MARGIN = 0.04;

    private static final int MOST_READ = 5;

    /** A line believed less than this would only lower a score that is to be believed possible. */
    private static final double LEAST_BELIEF = 0.4;

    /**
     * A proposal as it was judged.
     *
     * @param proposal who made it, and the box
     * @param score expected F1, from 0 to 1; -1 when it was alone and not weighed
     * @param read false when it was not read to the end, as the score is the most it could reach
     */
    record Judged(HtmlContainer.Proposal proposal, double score, boolean read) {}

    /**
     * What was decided.
     *
     * @param all every proposal that was weighed, in order of trust
     */
    record Ruling(HtmlScene scene, List<HtmlLabel> labels, Judged best, List<Judged> all) {}

    private HtmlJudge() {}

    /**
     * Reads the proposals and takes the best.
     *
     * @param proposals at least one, the most trusted first
     */
    static Ruling judge(
            HtmlTree tree,
            List<HtmlContainer.Proposal> proposals,
            @Nullable HtmlLine title,
            HtmlEvidence evidence,
            HtmlWords words) {
        var first = proposals.getFirst();
        var scene = new HtmlScene(tree, first.box(), title, evidence, words);
        var labels = BlockClassifier.classify(scene, words);
        if (proposals.size() == 1) {
            var alone = new Judged(first, -1, true);
            return new Ruling(scene, labels, alone, List.of(alone));
        }
        var beliefs = new HtmlBeliefs(tree, words, evidence, scene.title == null ? -1 : scene.title.index);
        var best = new Judged(first, score(tree, labels, beliefs), true);
        var all = new ArrayList<>(List.of(best));
        double least = best.score + MARGIN;
        for (var proposal : proposals.subList(1, Math.min(MOST_READ, proposals.size()))) {
            double promise = promise(tree, proposal.box(), beliefs);
            if (promise < least) {
                all.add(new Judged(proposal, promise, false));
                continue;
            }
            var otherScene = new HtmlScene(tree, proposal.box(), title, evidence, words);
            var otherLabels = BlockClassifier.classify(otherScene, words);
            var judged = new Judged(proposal, score(tree, otherLabels, beliefs), true);
            all.add(judged);
            if (judged.score >= least) {
                least = judged.score;
                best = judged;
                scene = otherScene;
                labels = otherLabels;
            }
        }
        return new Ruling(scene, labels, best, all);
    }

    /** The most a box can reach: the lines of it that are more likely the article's than not, and what stands over it. */
    private static double promise(HtmlTree tree, HtmlBox box, HtmlBeliefs beliefs) {
        double right = 0;
        double kept = 0;
        double wanted = 0;
        for (var line : tree.lines()) {
            double belief = beliefs.of(line);
            wanted += belief * line.prose;
            if (line.index < box.end && belief > LEAST_BELIEF) {
                right += belief * line.prose;
                kept += line.prose;
            }
        }
        return kept + wanted == 0 ? 0 : 2 * right / (kept + wanted);
    }

    /** The F1 a reading is expected to have: prose it keeps against prose believed to be the article's. */
    private static double score(HtmlTree tree, List<HtmlLabel> labels, HtmlBeliefs beliefs) {
        double right = 0;
        double kept = 0;
        double wanted = 0;
        for (var line : tree.lines()) {
            double belief = beliefs.of(line) * line.prose;
            wanted += belief;
            if (line.prose > 0 && labels.get(line.index).isMain()) {
                right += belief;
                kept += line.prose;
            }
        }
        return kept + wanted == 0 ? 0 : 2 * right / (kept + wanted);
    }
}
