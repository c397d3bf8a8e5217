package fr.glane.page;

import java.util.Arrays;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Where the text nodes of a page stand in its file, those that are not blank, in document order. */
final class HtmlPlaces {

    private static final String CDATA = "<![CDATA[";

    private int[] starts;
    private int[] ends;
    private int size;

    HtmlPlaces(int expected) {
        starts = new int[expected];
        ends = new int[expected];
    }

    /** The places the parser tells when it is asked to track them: right for any markup, and slow. */
    static HtmlPlaces tracked(String html) {
        var places = new HtmlPlaces(64);
        var page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        page.nodeStream(TextNode.class)
                .filter(node -> HtmlScan.holdsWords(node.getWholeText()))
                .forEach(node -> places.add(node, html.length()));
        return places;
    }

    private void add(TextNode node, int length) {
        var range = node.sourceRange();
        boolean marked = node instanceof CDataNode;
        // Plain text runs to the end of the file, and may stand in emphasis begun before it.
        boolean plain = range.endPos() == length && isPlain(node);
        add(range.startPos() + (marked ? CDATA.length() : 0), range.endPos(), marked || plain);
    }

    private static boolean isPlain(TextNode node) {
        var parent = node.parent();
        return parent != null && parent.closest("plaintext") != null;
    }

    /** @param raw true when the stretch holds no entities, whatever looks like one */
    void add(int start, int end, boolean raw) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2 + 1);
            ends = Arrays.copyOf(ends, size * 2 + 1);
        }
        starts[size] = start;
        ends[size++] = raw ? ~end : end;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i] < 0 ? ~ends[i] : ends[i];
    }

    boolean isRaw(int i) {
        return ends[i] < 0;
    }
}
