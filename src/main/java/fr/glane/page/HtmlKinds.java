package fr.glane.page;

import fr.glane.text.Kind;

/** What a line of the article is by its shape: paragraph, heading, caption, item, or the label of a tool. */
final class HtmlKinds {

    private static final double LINKED = 0.7;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CAPTION = 300;
    private static final int SHORT_ITEM = 30;
    private static final int SHORTEST_HEADING = 8;
    private static final int LONGEST_HEADING = 90;

    private final HtmlTree tree;
    private final HtmlScene scene;

    HtmlKinds(HtmlScene scene) {
        this.tree = scene.tree;
        this.scene = scene;
    }

    /** What the markup says it is; a short text alone with the picture over it, or one that ends with a credit, is a caption. */
    Kind of(HtmlLine line) {
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

    /** The kind of a line of the body: {@code kind}, or a heading that only its type or its name shows. */
    Kind ofParagraph(HtmlLine line, Kind kind) {
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

    /** A short text in a box of its own: a button, a counter, a menu's entry. */
    boolean isLabel(HtmlLine line, Kind kind) {
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

    /** Under the title, a whole sentence in a heading's place is the standfirst. */
    boolean isSentenceSetAsHeading(HtmlLine line) {
        return line.headingLevel() > 0
                && line.length() > LONGEST_LABEL
                && line.linkDensity() < LINKED
                && HtmlProse.endsSentence(tree.text(), line.start, line.end);
    }

    /** True for a short line that is part of a text: set bold, or a sentence. */
    boolean readsOn(HtmlLine line) {
        return line.isBold() || HtmlProse.endsSentence(tree.text(), line.start, line.end) && line.length() > 25;
    }
}
