package fr.glane.lang;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/**
 * Finds where sentences end: line breaks always, elsewhere where the model says so, repaired where it is known to err
 * (abbreviations, initials, closing quotation marks). Not thread-safe.
 */
final class Sentences {

    private final SentenceDetectorME detector;

    Sentences(SentenceModel model) {
        detector = new SentenceDetectorME(model);
    }

    /** Adds the sentences of {@code [start, end)} to {@code bounds}, white space at their ends left out. */
    void find(String text, int start, int end, FrenchTokens.Bounds bounds) {
        int line = start;
        for (int i = start; i <= end; i++) {
            if (i == end || isBreak(text.charAt(i))) {
                if (line < i) {
                    line(text, line, i, bounds);
                }
                line = i + 1;
            }
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f' || c == '\u000B';
    }

    private void line(String text, int start, int end, FrenchTokens.Bounds bounds) {
        int from = skip(text, start, end);
        if (from == end) {
            return;
        }
        int sentence = from;
        for (var span : detector.sentPosDetect(text.substring(from, end))) {
            int stop = trim(text, from, from + span.getEnd());
            int cut = Repairs.cut(text, sentence, stop, end);
            if (cut > sentence) {
                bounds.add(sentence, cut);
                sentence = skip(text, cut, end);
            }
        }
        if (sentence < end) {
            int stop = trim(text, sentence, end);
            if (stop > sentence) {
                bounds.add(sentence, stop);
            }
        }
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
