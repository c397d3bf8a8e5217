package fr.glane.page;

import fr.glane.text.Kind;
import fr.glane.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of visible text no block border or double line break cuts: what will be one block of the article.
 *
 * <p>Offsets point into the text of all lines of the page.
 */
final class HtmlLine {

    private static final int UNKNOWN = -1;

    final int index;
    final HtmlBox box;
    int start;
    int end;
    /** Characters inside links. */
    int linked;
    /** Links that begin in it. */
    int links;
    /** Characters set bold. */
    int bold;
    /** Marks of the inline elements around all of it. */
    long inline;
    /** Where the first inline element named after an author begins and ends; -1 when there is none. */
    int author = -1;

    int authorEnd = -1;
    /** Where an inline element named after a credit begins that ends the line; -1 when there is none. */
    int credit = -1;
    /** The box that holds the picture right before it; null when there is none. */
    @Nullable
    HtmlBox picture;
    /** True for a row of a table of data. */
    boolean row;

    private int level = UNKNOWN;
    /** Characters of running prose: its length when it reads as prose, less when linked, 0 when it does not. */
    int prose;

    HtmlLine(int index, HtmlBox box, int start) {
        this.index = index;
        this.box = box;
        this.start = start;
    }

    int length() {
        return end - start;
    }

    Span span() {
        return new Span(start, end);
    }

    double linkDensity() {
        return length() == 0 ? 0 : Math.min(1.0, (double) linked / length());
    }

    boolean isBold() {
        return bold * 10 >= length() * 9;
    }

    long marks() {
        return box.inherited | inline;
    }

    /** 1 to 6 for a heading, else 0. */
    int headingLevel() {
        if (level == UNKNOWN) {
            level = level(box);
        }
        return level;
    }

    private static int level(HtmlBox box) {
        for (var b = box; b != null; b = b.parent) {
            var tag = b.tag();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6') {
                return tag.charAt(1) - '0';
            }
            if (!tag.equals("div") && !tag.equals("span") && !tag.equals("p")) {
                return 0;
            }
        }
        return 0;
    }

    /** What the markup alone says it is. */
    Kind kind() {
        if (row) {
            return Kind.TABLE_ROW;
        }
        if (headingLevel() > 0) {
            return Kind.HEADING;
        }
        for (var b = box; b != null; b = b.parent) {
            switch (b.tag()) {
                case "figcaption":
                    return Kind.CAPTION;
                case "li", "dd", "dt":
                    return Kind.LIST_ITEM;
                case "blockquote":
                    return Kind.QUOTE;
                case "figure":
                    return Kind.CAPTION;
                case "div", "p", "span":
                    break;
                default:
                    return Kind.PARAGRAPH;
            }
            if (HtmlMark.CAPTION.in(b.marks)) {
                return Kind.CAPTION;
            }
        }
        return Kind.PARAGRAPH;
    }
}
