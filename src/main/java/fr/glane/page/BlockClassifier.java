package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final int LONGEST_CAPTION = 300;
    private static final int FEWEST_CAPTION_WORDS = 4;
    private static final int SHORT_ITEM = 30;
    private static final int LEAST_REPEATED = 25;
    private static final int SHORTEST_HEADING = 8;
    private static final int LONGEST_HEADING = 90;
    private static final int LEAST_PULLED = 12;
    private static final int LONGEST_QUOTE = 400;

    private final HtmlTree tree;
    private final HtmlScene scene;
    private final HtmlWords words;
    private final HtmlZones zones;
    private final HtmlTail tail;
    private final List<HtmlLabel> labels = new ArrayList<>();

    private BlockClassifier(HtmlScene scene, HtmlWords words) {
        this.tree = scene.tree;
        this.scene = scene;
        this.words = words;
        zones = new HtmlZones(scene, words);
        tail = new HtmlTail(scene, words, zones);
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
        classifier.dropRepeats();
        classifier.dropLoneHeadings();
        return classifier.labels;
    }

    private HtmlLabel inside(HtmlLine line) {
        if (line == scene.title) {
            return HtmlLabel.main(Kind.TITLE, "title");
        }
        if (tail.holds(line)) {
            return HtmlLabel.main(paragraphKind(line, kind(line)), "box of the article");
        }
        var label = named(line);
        if (label == null) {
            label = worded(line);
        }
        if (label == null) {
            label = zones.reason(line).map(r -> aside(line, r, "zone")).orElse(null);
        }
        if (label == null) {
            label = about(line);
        }
        if (label == null) {
            label = linked(line);
        }
        return label == null ? placed(line) : label;
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
        return aside(line, BlockClassifier.reason(negative), "name");
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

    /** True when a caption is little but a credit: « Ida Noël, photo : AFP ». */
    private boolean isOwed(HtmlLine line) {
        var text = tree.text(line);
        int credit = Credits.start(text);
        return credit == 0
                || credit > 0 && PageWords.words(text.substring(0, credit)).size() < FEWEST_CAPTION_WORDS;
    }

    /** Date lines, bylines and credits. */
    private @Nullable HtmlLabel about(HtmlLine line) {
        long marks = line.marks();
        boolean owed = line.prose == 0 && kind(line) == Kind.CAPTION && isOwed(line);
        if (owed && line.index > 0 && labels.get(line.index - 1).kind() == Kind.CAPTION) {
            return HtmlLabel.main(Kind.CREDIT, "under a caption");
        }
        if (owed || line.prose == 0 && HtmlMark.CREDIT.in(marks)) {
            return HtmlLabel.metadata(Kind.CREDIT, "name");
        }
        if (line.prose > 0 || line.length() > LONGEST_ABOUT || line.headingLevel() > 0 || line.row) {
            return null;
        }
        if (HtmlMark.EMBED.in(marks) || scene.container.holds(line) && followsQuote(line)) {
            return null;
        }
        if (HtmlMark.AUTHOR.in(marks)) {
            return HtmlLabel.metadata(Kind.AUTHOR, "name");
        }
        if (HtmlMark.DATE.in(marks)) {
            return HtmlLabel.metadata(Kind.DATELINE, "name");
        }
        boolean head = line.index < scene.thirdProse;
        if (!head && line.index < scene.lastProse && scene.isNative(line) && !isOverNotes(line)) {
            return null;
        }
        if (head
                && line.index < scene.firstProse
                && scene.title != null
                && !scene.isBeforeTitle(line)
                && isSigned(tree.text(line))) {
            return HtmlLabel.metadata(Kind.AUTHOR, "name of a person");
        }
        boolean tail = line.index > scene.lastProse && (line.index <= scene.lastProse + 2 || followsText(line));
        if ((tail && scene.isBesideLastProse(line) || isOverNotes(line)) && isSignature(tree.text(line))) {
            return HtmlLabel.metadata(Kind.AUTHOR, "signature");
        }
        return HtmlAbout.kind(tree.text(line))
                .map(k -> HtmlLabel.metadata(k, "words"))
                .orElse(null);
    }

    private boolean followsText(HtmlLine line) {
        int before = line.index - 1;
        return before >= 0 && labels.get(before).isMain() && tree.lines().get(before).prose > 0;
    }

    /** Under a text and over its notes: « (1) Chiffres de 2007 », « * Les prénoms ont été changés ». */
    private boolean isOverNotes(HtmlLine line) {
        if (!followsText(line) || line.index + 1 == tree.lines().size()) {
            return false;
        }
        var next = tree.text(tree.lines().get(line.index + 1));
        return next.startsWith("(1)") || next.startsWith("[1]") || next.startsWith("*") || next.startsWith("1. ");
    }

    /** A name, or an agency's, perhaps with the house under it. */
    private static boolean isSigned(String text) {
        int end = text.indexOf('\n');
        var name = end < 0 ? text : text.substring(0, end);
        return Bylines.isName(name) || Bylines.isAgency(name);
    }

    /** What closes an article: a name alone, « (AFP) », « Avec l’AFP ». */
    private static boolean isSignature(String text) {
        var words = PageWords.words(text);
        boolean with = words.size() > 1 && words.size() < 6 && words.getFirst().equals("avec");
        var rest = with ? String.join(" ", words.subList(words.get(1).equals("l") ? 2 : 1, words.size())) : text;
        return Bylines.isName(text) || Bylines.isAgency(rest);
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

    /** By its place and its markup. */
    private HtmlLabel placed(HtmlLine line) {
        var kind = kind(line);
        if (scene.isBeforeTitle(line) || line.index < scene.firstProse) {
            return before(line, kind);
        }
        if (line.index > scene.lastProse) {
            return after(line, kind);
        }
        if (kind == Kind.PARAGRAPH && line.prose == 0 && followsQuote(line)) {
            return HtmlLabel.main(Kind.QUOTE, "under a quotation");
        }
        if (isHead(line)) {
            return HtmlLabel.main(Kind.STANDFIRST, "head of the body");
        }
        if (isLabel(line, kind) && !readsOn(line)) {
            return HtmlLabel.removed("tools", "label");
        }
        return HtmlLabel.main(paragraphKind(line, kind), "body");
    }

    /** What the markup says it is; a short text alone with the picture over it, or one that ends with a credit, is a caption. */
    private Kind kind(HtmlLine line) {
        var kind = line.kind();
        boolean may = kind == Kind.PARAGRAPH || kind == Kind.LIST_ITEM;
        if (!may || line.picture == null || line.length() > LONGEST_CAPTION || line.length() < SHORT_ITEM) {
            return kind;
        }
        boolean caption = !scene.isNative(line) && isAloneWithPicture(line) || Credits.start(tree.text(line)) > 0;
        return caption ? Kind.CAPTION : kind;
    }

    private static boolean isAloneWithPicture(HtmlLine line) {
        var picture = line.picture;
        for (int i = 0; i < 2 && picture != null; i++) {
            if (picture.end - picture.first <= 2 && picture.holds(line)) {
                return true;
            }
            picture = picture.parent;
        }
        return false;
    }

    // Who is quoted stands under a quotation set apart.
    private boolean followsQuote(HtmlLine line) {
        if (line.index == 0 || line.length() > LONGEST_ABOUT) {
            return false;
        }
        var before = labels.get(line.index - 1);
        return before.isMain() && before.kind() == Kind.QUOTE;
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
        if (HtmlMark.LEAD.in(line.marks()) && line.length() > 20 || line.prose > 0 || isSentenceSetAsHeading(line)) {
            return HtmlLabel.main(kind == Kind.LIST_ITEM ? kind : Kind.STANDFIRST, "before the body");
        }
        if (isLabel(line, kind)) {
            return HtmlLabel.removed("tools", "label");
        }
        return HtmlLabel.main(paragraphKind(line, kind), "before the body");
    }

    /** Under the title, a whole sentence in a heading's place is the standfirst. */
    private boolean isSentenceSetAsHeading(HtmlLine line) {
        return line.headingLevel() > 0
                && line.length() > LONGEST_LABEL
                && line.linkDensity() < LINKED
                && HtmlProse.endsSentence(tree.text(), line.start, line.end);
    }

    /** A short text in a box of its own: a button, a counter, a menu's entry. */
    private boolean isLabel(HtmlLine line, Kind kind) {
        boolean loose = kind == Kind.PARAGRAPH || kind == Kind.LIST_ITEM && isOfShortItems(line);
        return loose && line.prose == 0 && !scene.isNative(line) && !HtmlMark.FACT_BOX.in(line.marks());
    }

    /** A list of short items that no sentence announces: a menu, a row of counters. */
    private boolean isOfShortItems(HtmlLine line) {
        var list = line.box.parent == null ? line.box : line.box.parent;
        for (int i = list.first; i < list.end; i++) {
            if (tree.lines().get(i).length() >= SHORT_ITEM) {
                return false;
            }
        }
        return list.first == 0 || !tree.text(tree.lines().get(list.first - 1)).endsWith(":");
    }

    /** The line over the title that names its subject. */
    private Optional<HtmlLabel> kicker(HtmlLine line) {
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
        return HtmlLabel.main(paragraphKind(line, kind), "after the body");
    }

    private Kind paragraphKind(HtmlLine line, Kind kind) {
        boolean heading = kind == Kind.PARAGRAPH
                && line.isBold()
                && line.length() < 150
                && Character.isLetterOrDigit(tree.text().charAt(line.end - 1));
        return heading || kind == Kind.PARAGRAPH && isHeadingByName(line) ? Kind.HEADING : kind;
    }

    /** A short line over prose whose element has a name that the prose has not: {@code <div class="inter">}. */
    private boolean isHeadingByName(HtmlLine line) {
        int next = line.index + 1;
        if (line.prose > 0
                || line.length() < SHORTEST_HEADING
                || line.length() > LONGEST_HEADING
                || next >= tree.lines().size()) {
            return false;
        }
        var under = tree.lines().get(next);
        var box = line.box;
        char last = tree.text().charAt(line.end - 1);
        boolean open = Character.isLetterOrDigit(last) || last == '?' || last == '»';
        return open
                && under.prose > 0
                && box != under.box
                && box.end == box.first + 1
                && !box.element.className().isEmpty()
                && !box.element.className().equals(under.box.element.className());
    }

    private boolean readsOn(HtmlLine line) {
        return line.isBold() || HtmlProse.endsSentence(tree.text(), line.start, line.end) && line.length() > 25;
    }

    private HtmlLabel outside(HtmlLine line) {
        if (line == scene.title) {
            return HtmlLabel.main(Kind.TITLE, "title");
        }
        if (tail.holds(line)) {
            return HtmlLabel.main(paragraphKind(line, kind(line)), "box of the article");
        }
        long negative = line.marks() & HtmlMark.NEGATIVE;
        boolean tool = words.group(line).filter(m -> m.group() == Group.SHARE).isPresent();
        var about = (negative & ~BESIDE) == 0 && !tool && isNear(line) ? about(line) : null;
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
                    : kicker(line).orElse(HtmlLabel.removed("navigation", "outside"));
        }
        var label = worded(line);
        if (label == null) {
            label = linked(line);
        }
        if (label != null) {
            return label;
        }
        if (kind(line) == Kind.CAPTION) {
            return HtmlLabel.main(Kind.CAPTION, "caption");
        }
        if (line.prose > 0
                || isSentenceSetAsHeading(line)
                || HtmlMark.LEAD.in(line.marks()) && line.length() > 20
                || scene.evidence.tellsStandfirst(line, tree)) {
            return HtmlLabel.main(Kind.STANDFIRST, "between title and body");
        }
        return HtmlLabel.removed("tools", "outside");
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

    /** What stands twice on a page is read once; of a sentence and its pull quote the sentence stays. */
    private void dropRepeats() {
        Set<String> seen = new HashSet<>();
        var body = "";
        for (var line : tree.lines()) {
            var label = labels.get(line.index);
            if (!label.isMain() || label.kind() == Kind.TITLE || label.kind() == Kind.TABLE_ROW) {
                continue;
            }
            var folded = HtmlEvidence.fold(tree.text(), line.start, line.end);
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

    /** The prose of the body, folded. */
    private String body() {
        var body = new StringBuilder();
        for (var line : tree.lines()) {
            if (labels.get(line.index).isMain() && line.prose > 0 && !isSetApart(line)) {
                body.append(HtmlEvidence.fold(tree.text(), line.start, line.end))
                        .append(' ');
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
