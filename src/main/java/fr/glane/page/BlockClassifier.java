package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Labels every line of a page: part of the article, of another, about the article, or set aside and why.
 *
 * <p>Rules are asked in order, the first that knows the line decides: the title; boxes whose names say what they are; words;
 * zones under a head; dates and bylines; links; then what the markup says. What precedes the body is looked through for the
 * standfirst, what follows it is kept only when it stands as the body stands.
 */
final class BlockClassifier {

    private static final double LINKED = 0.7;
    private static final int NEAR = 8;
    private static final long BESIDE = HtmlMark.mask(HtmlMark.SIDEBAR, HtmlMark.TOOLS, HtmlMark.SHARE);
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_ABOUT = 240;

    private final HtmlTree tree;
    private final HtmlScene scene;
    private final HtmlWords words;
    private final HtmlZones zones;
    private final HtmlTail tail;
    private final List<HtmlLabel> labels = new ArrayList<>();
    private final HtmlKinds kinds;
    private final HtmlSignatures signatures;
    private final HtmlStanding standing;
    private final HtmlSpoken spoken;

    private BlockClassifier(HtmlScene scene, HtmlWords words) {
        this.tree = scene.tree;
        this.scene = scene;
        this.words = words;
        zones = new HtmlZones(scene, words);
        tail = new HtmlTail(scene, words, zones);
        kinds = new HtmlKinds(scene);
        signatures = new HtmlSignatures(scene, kinds, labels);
        standing = new HtmlStanding(scene, words, kinds, signatures, labels);
        spoken = new HtmlSpoken(scene);
    }

    /**
     * The label of every line.
     *
     * @param words what the lines' words say, looked up as needed
     */
    static List<HtmlLabel> classify(HtmlScene scene, HtmlWords words) {
        var classifier = new BlockClassifier(scene, words);
        for (var line : scene.tree.lines()) {
            classifier.labels.add(scene.container.holds(line) ? classifier.inside(line) : classifier.outside(line));
        }
        HtmlSecondLook.correct(scene, classifier.labels);
        return classifier.labels;
    }

    private HtmlLabel inside(HtmlLine line) {
        if (line == scene.title) {
            return HtmlLabel.main(Kind.TITLE, "title");
        }
        if (tail.holds(line)) {
            return HtmlLabel.main(kinds.ofParagraph(line, kinds.of(line)), "box of the article");
        }
        var label = named(line);
        if (label == null) {
            label = worded(line);
        }
        if (label == null) {
            label = zones.reason(line).map(r -> aside(line, r, "zone")).orElse(null);
        }
        if (label == null) {
            label = signatures.label(line);
        }
        if (label == null) {
            label = linked(line);
        }
        if (label == null && spoken.speaks(line)) {
            label = HtmlLabel.removed(Group.NOTICE.reason(), "all words");
        }
        return label == null ? standing.label(line) : label;
    }

    private HtmlLabel outside(HtmlLine line) {
        if (line == scene.title) {
            return HtmlLabel.main(Kind.TITLE, "title");
        }
        if (tail.holds(line)) {
            return HtmlLabel.main(kinds.ofParagraph(line, kinds.of(line)), "box of the article");
        }
        long negative = line.marks() & HtmlMark.NEGATIVE;
        boolean near = (negative & ~BESIDE) == 0 && isNear(line);
        boolean tool =
                near && words.group(line).filter(m -> m.group() == Group.SHARE).isPresent();
        var about = near && !tool ? signatures.label(line) : null;
        if (about != null) {
            return about;
        }
        if (line.index >= scene.container.end) {
            return aside(line, negative == 0 ? "outside the article" : reason(negative), "outside");
        }
        if (negative != 0) {
            return aside(line, reason(negative), "name");
        }
        var title = scene.title;
        boolean between = title != null && line.index > title.index;
        if (!between) {
            return scene.evidence.tellsStandfirst(line, tree) && line.length() > LONGEST_LABEL
                    ? HtmlLabel.main(Kind.STANDFIRST, "description")
                    : standing.kicker(line).orElse(HtmlLabel.removed("navigation", "outside"));
        }
        var label = worded(line);
        if (label == null) {
            label = linked(line);
        }
        if (label != null) {
            return label;
        }
        if (kinds.of(line) == Kind.CAPTION) {
            return HtmlLabel.main(Kind.CAPTION, "caption");
        }
        if (line.prose > 0
                || kinds.isSentenceSetAsHeading(line)
                || HtmlMark.LEAD.in(line.marks()) && line.length() > 20
                || scene.evidence.tellsStandfirst(line, tree)) {
            return HtmlLabel.main(Kind.STANDFIRST, "between title and body");
        }
        return HtmlLabel.removed("tools", "outside");
    }

    /** By the names of its boxes. */
    private @Nullable HtmlLabel named(HtmlLine line) {
        long negative = line.marks() & HtmlMark.NEGATIVE;
        if (negative == 0) {
            return null;
        }
        long soft = HtmlMark.mask(HtmlMark.PAYWALL, HtmlMark.OFFER);
        // Beside the text stand teasers, and the article's own byline.
        if ((negative & ~BESIDE) == 0 && line.length() < LONGEST_ABOUT && isNear(line)) {
            var about = HtmlAbout.kind(tree.text(line));
            if (about.isPresent()) {
                return HtmlLabel.metadata(about.get(), "words");
            }
        }
        // A box named after the paywall may hold what the paywall lets through.
        if ((negative & ~soft) == 0 && line.prose > 0 && words.matches(line).isEmpty()) {
            return null;
        }
        return aside(line, reason(negative), "name");
    }

    private boolean isNear(HtmlLine line) {
        int first = scene.title == null ? scene.firstProse : scene.title.index;
        return line.index > first - NEAR && line.index < scene.lastProse + NEAR;
    }

    /** By its words. */
    private @Nullable HtmlLabel worded(HtmlLine line) {
        if (line.headingLevel() > 0
                && line.index < scene.lastProse
                && line.prose == 0
                && line.length() > LONGEST_LABEL) {
            return null;
        }
        var match = words.group(line).orElse(null);
        if (match == null) {
            return null;
        }
        if (match.group() == Group.CREDIT) {
            return line.length() < 160 && line.kind() != Kind.CAPTION && !scene.isNative(line)
                    ? HtmlLabel.metadata(Kind.CREDIT, "words")
                    : null;
        }
        if (match.group() == Group.READING_TIME) {
            return HtmlLabel.metadata(Kind.DATELINE, "words");
        }
        return HtmlLabel.removed(match.group().reason(), "words");
    }

    /** Lines that are mostly links. */
    private @Nullable HtmlLabel linked(HtmlLine line) {
        if (line.linkDensity() < LINKED || line.row) {
            return null;
        }
        if (line.kind() == Kind.CAPTION) {
            return null;
        }
        return aside(line, "related links", "linked");
    }

    /** Set aside, or another article's teaser. */
    private HtmlLabel aside(HtmlLine line, String reason, String rule) {
        boolean teaser = HtmlMark.RELATED.in(line.marks()) || reason.equals("feed heading");
        if (teaser
                && line.index > scene.lastProse
                && line.length() >= 30
                && words.group(line).isEmpty()) {
            return HtmlLabel.related(rule);
        }
        return HtmlLabel.removed(reason, rule);
    }

    /** Why a box of these names is set aside. */
    static String reason(long negative) {
        for (var mark : HtmlMark.values()) {
            if (mark.in(negative) && !mark.reason().isEmpty()) {
                return mark.reason();
            }
        }
        return "navigation";
    }
}
