package fr.glane.page;

import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets aside what only shows once all lines of a page have a label: what stands twice, headings with nothing under them. */
final class HtmlSecondLook {

    private static final int LEAST_REPEATED = 25;
    private static final int LEAST_PULLED = 12;
    private static final int LONGEST_QUOTE = 400;

    private final HtmlTree tree;
    private final HtmlScene scene;
    private final List<HtmlLabel> labels;
    /** Lines folded, by their index; null until asked. */
    private final @Nullable String[] folds;

    private HtmlSecondLook(HtmlScene scene, List<HtmlLabel> labels) {
        this.tree = scene.tree;
        this.scene = scene;
        this.labels = labels;
        folds = new String[labels.size()];
    }

    /** Corrects the labels, one a line. */
    static void correct(HtmlScene scene, List<HtmlLabel> labels) {
        var look = new HtmlSecondLook(scene, labels);
        look.dropRepeats();
        look.dropLoneHeadings();
    }

    /** What stands twice on a page is read once; of a sentence and its pull quote the sentence stays. */
    private void dropRepeats() {
        Set<String> seen = new HashSet<>();
        var body = "";
        for (var line : tree.lines()) {
            var label = labels.get(line.index);
            if (!label.isMain() || label.kind() == Kind.TITLE || label.kind() == Kind.TABLE_ROW) {
                continue;
            }
            var folded = folded(line);
            if (scene.evidence.isTitle(folded)) {
                labels.set(line.index, HtmlLabel.removed("duplicate", "title again"));
                continue;
            }
            boolean pulled = HtmlMark.PULL_QUOTE.in(line.marks()) && folded.length() >= LEAST_PULLED;
            if (folded.length() < LEAST_REPEATED && !pulled) {
                continue;
            }
            if (HtmlMark.EMBED.in(line.marks())) {
                continue;
            }
            boolean quoted = false;
            if (label.kind() != Kind.HEADING && folded.length() < LONGEST_QUOTE && isSetApart(line)) {
                body = body.isEmpty() ? body() : body;
                quoted = body.contains(folded);
            }
            if (quoted || !seen.add(folded)) {
                labels.set(line.index, HtmlLabel.removed("duplicate", quoted ? "pull quote" : "again"));
            }
        }
    }

    private String folded(HtmlLine line) {
        var known = folds[line.index];
        if (known == null) {
            known = HtmlEvidence.fold(tree.text(), line.start, line.end);
            folds[line.index] = known;
        }
        return known;
    }

    /** The prose of the body, folded. */
    private String body() {
        var body = new StringBuilder();
        for (var line : tree.lines()) {
            if (labels.get(line.index).isMain() && line.prose > 0 && !isSetApart(line)) {
                body.append(folded(line)).append(' ');
            }
        }
        return body.toString();
    }

    private boolean isSetApart(HtmlLine line) {
        return HtmlMark.PULL_QUOTE.in(line.marks()) || line.kind() == Kind.QUOTE || !scene.isNative(line);
    }

    /** A heading with nothing under it led to what was set aside. */
    private void dropLoneHeadings() {
        boolean text = false;
        boolean removed = false;
        for (int i = labels.size() - 1; i >= 0; i--) {
            var label = labels.get(i);
            if (!label.isMain()) {
                removed = true;
            } else if (label.kind() != Kind.HEADING) {
                text = true;
                removed = false;
            } else if (removed && isHeadOfRemoved(tree.lines().get(i))) {
                labels.set(i, labels.get(i + 1));
            } else if (!text) {
                labels.set(i, HtmlLabel.removed("related links", "heading without text"));
            } else {
                text = !removed;
            }
        }
    }

    /** True when all else in the box a heading opens was set aside: a newsletter's between two paragraphs. */
    private boolean isHeadOfRemoved(HtmlLine line) {
        var box = scene.around(line);
        if (box.first != line.index || box == scene.container || box.end <= line.index + 1) {
            return false;
        }
        for (int i = line.index + 1; i < box.end; i++) {
            if (labels.get(i).section() != Section.REMOVED) {
                return false;
            }
        }
        return true;
    }
}
