package fr.glane.page;

import java.util.List;

/**
 * The text of a page, cut into lines, and the boxes that hold them.
 *
 * @param text the lines, each followed by a line feed
 * @param lines in document order
 * @param boxes in document order, a parent before its children; none is empty
 * @param texts the text nodes it comes from
 * @param head what the page says of itself
 * @param hidden true when the page has elements that it does not show, left out here
 */
record HtmlTree(
        String text, List<HtmlLine> lines, List<HtmlBox> boxes, HtmlTexts texts, HtmlHead head, boolean hidden) {

    String text(HtmlLine line) {
        return text.substring(line.start, line.end);
    }
}
