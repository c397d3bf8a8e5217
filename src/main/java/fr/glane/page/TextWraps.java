package fr.glane.page;

import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins paragraphs that were broken at a fixed width, as mail, old editors and browsers that save or dump a page as text
 * do. Whether a line goes on is told from the width: its next word would not have fitted. Indents count, as they take
 * part of the width. Linear in the length of the text.
 */
final class TextWraps {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 132;
    private static final int LEAST_LINES = 6;

    /** How far under the width a broken line may end: the longest usual word of French. */
    private static final int SLACK = 18;

    /** Widths that are tried: a few lines may stand out, as tables and addresses cannot be broken. */
    private static final int WIDTHS_TRIED = 12;

    private static final int FEW = 3;
    private static final int ONE_IN = 50;

    private final String text;
    private final List<Span> lines;

    /** Columns in which the lines end. */
    private final int[] ends;

    /** Columns the first word of each line takes. */
    private final int[] words;

    private int width;
    private int broken;

    /** True when blank lines part paragraphs; some copies have one behind each line. */
    private boolean parted;

    private TextWraps(String text, List<Span> lines) {
        this.text = text;
        this.lines = lines;
        this.ends = new int[lines.size()];
        this.words = new int[lines.size()];
    }

    /** The same lines, broken paragraphs joined; the very list given when nothing is broken. */
    static List<Span> join(String text, List<Span> lines) {
        if (isWide(lines)) {
            return lines;
        }
        var wraps = new TextWraps(text, lines);
        return wraps.measured() ? wraps.joined() : lines;
    }

    /** Most pages: their paragraphs stand on one line each. */
    private static boolean isWide(List<Span> lines) {
        int wide = 0;
        for (var line : lines) {
            wide += line.length() > WIDEST ? 1 : 0;
        }
        return wide > Math.max(FEW, lines.size() / ONE_IN);
    }

    private boolean measured() {
        for (int i = 0; i < ends.length; i++) {
            ends[i] = indent(lines.get(i)) + Math.min(lines.get(i).length(), 2 * WIDEST);
            words[i] = firstWord(lines.get(i));
        }
        var sorted = ends.clone();
        Arrays.sort(sorted);
        int tried = 0;
        for (int at = sorted.length - 1; at >= 0 && sorted[at] >= NARROWEST && tried < WIDTHS_TRIED; at--) {
            boolean known = at + 1 < sorted.length && sorted[at] == sorted[at + 1];
            if (!known && sorted[at] <= WIDEST) {
                tried++;
                measure(sorted[at]);
            }
        }
        return width > 0;
    }

    /** Takes the width when more lines seem to be broken at it than at the one taken so far. */
    private void measure(int candidate) {
        int full = 0;
        int on = 0;
        int low = 0;
        int blanks = 0;
        for (int i = 0; i + 1 < ends.length; i++) {
            if (ends[i] > candidate - SLACK && ends[i] <= candidate) {
                full++;
                boolean next = overflows(i, candidate) && !endsAtBlank(i);
                on += next ? 1 : 0;
                low += next
                                && Character.isLowerCase(
                                        text.charAt(lines.get(i + 1).start()))
                        ? 1
                        : 0;
                blanks += next && isBlankBetween(i) ? 1 : 0;
            }
        }
        // What goes on does so in small letters: the titles of a list, long ones one under the other, do not.
        boolean wrapped = on >= LEAST_LINES && on * 5 >= full * 2 && low * 2 >= on;
        if (wrapped && on > broken) {
            broken = on;
            width = candidate;
            parted = blanks * 5 < on;
        }
    }

    private List<Span> joined() {
        var joined = new ArrayList<Span>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && goesOn(i - 1)) {
                joined.set(joined.size() - 1, joined.getLast().cover(lines.get(i)));
            } else {
                joined.add(lines.get(i));
            }
        }
        return joined;
    }

    private boolean goesOn(int i) {
        if (parted ? isBlankBetween(i) : endsAtBlank(i)) {
            return false;
        }
        // Titles have margins of their own.
        boolean other = parted
                && ends[i] > width - SLACK
                && ends[i] <= width + SLACK
                && Character.isLowerCase(text.charAt(lines.get(i + 1).start()));
        return other || ends[i] <= width && overflows(i, width);
    }

    /** Columns before the line. */
    private int indent(Span line) {
        int start = line.start();
        while (start > 0
                && line.start() - start < WIDEST
                && text.charAt(start - 1) != '\n'
                && text.charAt(start - 1) != '\r') {
            start--;
        }
        return line.start() - start;
    }

    /** A word and what a blank that does not break ties to it. */
    private int firstWord(Span line) {
        int end = line.start();
        while (end < line.end() && end - line.start() < WIDEST && !breaks(text.charAt(end))) {
            end++;
        }
        return end - line.start();
    }

    private static boolean breaks(char c) {
        return Charsets.isSpace(c) && c != '\u00a0' && c != '\u202f';
    }

    /** The first word of the next line would not have fitted. */
    private boolean overflows(int i, int columns) {
        char first = text.charAt(lines.get(i + 1).start());
        return ends[i] + 1 + words[i + 1] > columns
                && (Character.isLetterOrDigit(first) || "«\"“('’[–—»:;!?%".indexOf(first) >= 0);
    }

    /** A sentence that ends in the last columns before a blank line: a paragraph may end just there. */
    private boolean endsAtBlank(int i) {
        return ".!?…»".indexOf(text.charAt(lines.get(i).end() - 1)) >= 0 && isBlankBetween(i);
    }

    private boolean isBlankBetween(int i) {
        int breaks = 0;
        for (int at = lines.get(i).end(); at < lines.get(i + 1).start(); at++) {
            breaks += text.charAt(at) == '\n' ? 1 : 0;
            if (breaks > 1) {
                return true;
            }
        }
        return false;
    }
}
