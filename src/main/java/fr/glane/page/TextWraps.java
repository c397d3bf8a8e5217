package fr.glane.page;

import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins paragraphs that were broken at a fixed width, as mail and old editors do. Whether a line goes on is told from
 * the width alone: its next word would not have fitted. Blank lines are not needed.
 */
final class TextWraps {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 132;
    private static final int LEAST_LINES = 6;

    /** How far under the width a broken line may end: the longest usual word of French. */
    private static final int SLACK = 18;

    private TextWraps() {}

    /** The same lines, broken paragraphs joined; the very list given when nothing is broken. */
    static List<Span> join(String text, List<Span> lines) {
        int width = width(text, lines);
        if (width == 0) {
            return lines;
        }
        var joined = new ArrayList<Span>();
        for (var line : lines) {
            boolean goesOn = !joined.isEmpty() && goesOn(text, lastLine(text, joined.getLast()), line, width);
            if (goesOn) {
                joined.set(joined.size() - 1, joined.getLast().cover(line));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    /** The width lines were broken at; 0 when they were not: a page with lines longer than any width, or few full ones. */
    private static int width(String text, List<Span> lines) {
        int longest = 0;
        for (var line : lines) {
            longest = Math.max(longest, line.length());
            if (longest > WIDEST) {
                return 0;
            }
        }
        int full = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            if (line.length() > longest - SLACK) {
                full++;
                broken += goesOn(text, line, lines.get(i + 1), longest) ? 1 : 0;
            }
        }
        boolean wrapped = longest >= NARROWEST && broken >= LEAST_LINES && broken * 3 >= full * 2;
        return wrapped && broken * 4 >= lines.size() ? longest : 0;
    }

    private static Span lastLine(String text, Span span) {
        int start = span.end();
        while (start > span.start() && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return new Span(start, span.end());
    }

    private static boolean goesOn(String text, Span line, Span next, int width) {
        int word = next.start();
        while (word < next.end() && !Charsets.isSpace(text.charAt(word))) {
            word++;
        }
        char first = text.charAt(next.start());
        return line.length() + 1 + word - next.start() > width
                && (Character.isLetterOrDigit(first) || "«\"“('’[–—»:;!?%".indexOf(first) >= 0)
                && !endsParagraph(text, line, next);
    }

    /** A sentence that ends in the last columns before a line that begins another: a paragraph may end just there. */
    private static boolean endsParagraph(String text, Span line, Span next) {
        boolean blankBetween = false;
        int breaks = 0;
        for (int i = line.end(); i < next.start() && !blankBetween; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
            blankBetween = breaks > 1;
        }
        return blankBetween && ".!?…»".indexOf(text.charAt(line.end() - 1)) >= 0;
    }
}
