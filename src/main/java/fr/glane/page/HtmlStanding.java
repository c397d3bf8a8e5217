package fr.glane.page;

import fr.glane.text.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Labels a line of the article's box that nothing else knows by where it stands: over the title, between title and body, in
 * the body, under it.
 */
final class HtmlStanding {

    private static final double LINKED = 0.7;
    private static final int LONGEST_LABEL = 60;

    private final HtmlTree tree;
    private final HtmlScene scene;
    private final HtmlWords words;
    private final HtmlKinds kinds;
    private final HtmlSignatures signatures;
    private final List<HtmlLabel> labels;

    /** @param labels of the lines before the one asked for; grows as they are given */
    HtmlStanding(HtmlScene scene, HtmlWords words, HtmlKinds kinds, HtmlSignatures signatures, List<HtmlLabel> labels) {
        this.tree = scene.tree;
        this.scene = scene;
        this.words = words;
        this.kinds = kinds;
        this.signatures = signatures;
        this.labels = labels;
    }

    /** By its place and its markup. */
    HtmlLabel label(HtmlLine line) {
        var kind = kinds.of(line);
        if (scene.isBeforeTitle(line) || line.index < scene.firstProse) {
            return before(line, kind);
        }
        if (line.index > scene.lastProse) {
            return after(line, kind);
        }
        if (kind == Kind.PARAGRAPH && line.prose == 0 && signatures.followsQuote(line)) {
            return HtmlLabel.main(Kind.QUOTE, "under a quotation");
        }
        if (isHead(line)) {
            return HtmlLabel.main(Kind.STANDFIRST, "head of the body");
        }
        if (kinds.isLabel(line, kind) && !kinds.readsOn(line)) {
            return HtmlLabel.removed("tools", "label");
        }
        return HtmlLabel.main(kinds.ofParagraph(line, kind), "body");
    }

    // The standfirst may stand as the body's first paragraph: named so, or the only one set bold.
    private boolean isHead(HtmlLine line) {
        if (line.index >= scene.thirdProse || line.prose == 0) {
            return false;
        }
        // A bold question opens an interview.
        boolean asks = tree.text().charAt(line.end - 1) == '?';
        return HtmlMark.LEAD.in(line.marks()) || line.index == scene.firstProse && line.isBold() && !asks;
    }

    private HtmlLabel before(HtmlLine line, Kind kind) {
        if (scene.evidence.tellsStandfirst(line, tree)) {
            return HtmlLabel.main(Kind.STANDFIRST, "description");
        }
        if (scene.isBeforeTitle(line)) {
            return kicker(line).orElse(HtmlLabel.removed("navigation", "before the title"));
        }
        if (kind == Kind.CAPTION) {
            return HtmlLabel.main(kind, "caption");
        }
        if (HtmlMark.LEAD.in(line.marks()) && line.length() > 20
                || line.prose > 0
                || kinds.isSentenceSetAsHeading(line)) {
            return HtmlLabel.main(kind == Kind.LIST_ITEM ? kind : Kind.STANDFIRST, "before the body");
        }
        if (kinds.isLabel(line, kind)) {
            return HtmlLabel.removed("tools", "label");
        }
        return HtmlLabel.main(kinds.ofParagraph(line, kind), "before the body");
    }

    private HtmlLabel after(HtmlLine line, Kind kind) {
        if (line.index >= scene.coreEnd) {
            return HtmlLabel.removed("aside", "after the body");
        }
        // What ends an article follows it at once: a note, a signature, the last items of a list.
        boolean follows =
                line.index == scene.lastProse + 1 || labels.get(line.index - 1).isMain();
        if (!follows || !scene.isBesideLastProse(line)) {
            return HtmlLabel.removed("aside", "after the body");
        }
        return HtmlLabel.main(kinds.ofParagraph(line, kind), "after the body");
    }

    /** The line over the title that names its subject. */
    Optional<HtmlLabel> kicker(HtmlLine line) {
        var title = scene.title;
        if (title == null
                || title.index - line.index > 2
                || line.index > title.index
                || line.length() > LONGEST_LABEL
                || words.group(line).isPresent()) {
            return Optional.empty();
        }
        boolean beside = (line.box.parent == title.box.parent || line.box == title.box.parent)
                && line.linkDensity() < LINKED
                && line.links < 2;
        return HtmlMark.KICKER.in(line.box.marks) || beside
                ? Optional.of(HtmlLabel.main(Kind.KICKER, "over the title"))
                : Optional.empty();
    }
}
