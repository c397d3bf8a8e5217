package fr.glane.page;

import fr.glane.text.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels every line of a page: part of the article, of another, about the article, or set aside and why. */
final class BlockClassifier {

    private final HtmlTree tree;
    private final HtmlBox container;
    private final @Nullable HtmlLine title;
    private final HtmlLabel[] labels;

    private BlockClassifier(HtmlTree tree, HtmlBox container, @Nullable HtmlLine title) {
        this.tree = tree;
        this.container = container;
        this.title = title;
        labels = new HtmlLabel[tree.lines().size()];
    }

    /** The label of every line. */
    static List<HtmlLabel> classify(HtmlTree tree, HtmlBox container, @Nullable HtmlLine title) {
        var classifier = new BlockClassifier(tree, container, title);
        for (var line : tree.lines()) {
            classifier.labels[line.index] = classifier.label(line);
        }
        classifier.dropTrailingHeadings();
        return new ArrayList<>(Arrays.asList(classifier.labels));
    }

    private HtmlLabel label(HtmlLine line) {
        if (line == title) {
            return HtmlLabel.main(Kind.TITLE, "title");
        }
        long marks = line.marks();
        if (!container.holds(line)) {
            return outside(line, marks);
        }
        long negative = marks & HtmlMark.NEGATIVE;
        if (negative != 0) {
            return HtmlLabel.removed(reason(negative), "name");
        }
        if (HtmlMark.CREDIT.in(marks)) {
            return HtmlLabel.metadata(Kind.CREDIT, "name");
        }
        if (line.linkDensity() > 0.8) {
            return HtmlLabel.removed("related links", "linked");
        }
        return HtmlLabel.main(line.kind(), "container");
    }

    private HtmlLabel outside(HtmlLine line, long marks) {
        boolean between = title != null && line.index > title.index && line.index < container.first;
        if (between && (marks & HtmlMark.NEGATIVE) == 0 && (HtmlMark.LEAD.in(marks) || line.prose > 0)) {
            return HtmlLabel.main(Kind.STANDFIRST, "between title and body");
        }
        long negative = marks & HtmlMark.NEGATIVE;
        return HtmlLabel.removed(negative == 0 ? "navigation" : reason(negative), "outside");
    }

    private void dropTrailingHeadings() {
        for (int i = labels.length - 1; i >= 0; i--) {
            if (labels[i].isMain()) {
                if (labels[i].kind() != Kind.HEADING) {
                    return;
                }
                labels[i] = HtmlLabel.removed("related links", "heading without text");
            }
        }
    }

    static String reason(long negative) {
        for (var mark : HtmlMark.values()) {
            if (mark.in(negative)) {
                var reason = mark.reason();
                if (!reason.isEmpty()) {
                    return reason;
                }
            }
        }
        return "navigation";
    }
}
