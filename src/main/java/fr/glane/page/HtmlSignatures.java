package fr.glane.page;

import fr.glane.text.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the lines that tell of the article: its dates, its writers, whom its pictures are owed to. */
final class HtmlSignatures {

    private static final int LONGEST_ABOUT = 240;
    private static final int FEWEST_CAPTION_WORDS = 4;

    private final HtmlTree tree;
    private final HtmlScene scene;
    private final HtmlKinds kinds;
    private final List<HtmlLabel> labels;

    /** @param labels of the lines before the one asked for; grows as they are given */
    HtmlSignatures(HtmlScene scene, HtmlKinds kinds, List<HtmlLabel> labels) {
        this.tree = scene.tree;
        this.scene = scene;
        this.kinds = kinds;
        this.labels = labels;
    }

    /** Date lines, bylines and credits. */
    @Nullable
    HtmlLabel label(HtmlLine line) {
        long marks = line.marks();
        boolean owed = line.prose == 0 && kinds.of(line) == Kind.CAPTION && isOwed(line);
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

    // Who is quoted stands under a quotation set apart.
    boolean followsQuote(HtmlLine line) {
        if (line.index == 0 || line.length() > LONGEST_ABOUT) {
            return false;
        }
        var before = labels.get(line.index - 1);
        return before.isMain() && before.kind() == Kind.QUOTE;
    }

    /** True when a caption is little but a credit: « Ida Noël, photo : AFP ». */
    private boolean isOwed(HtmlLine line) {
        var text = tree.text(line);
        int credit = Credits.start(text);
        return credit == 0
                || credit > 0 && PageWords.words(text.substring(0, credit)).size() < FEWEST_CAPTION_WORDS;
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
}
