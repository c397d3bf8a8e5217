package fr.glane.page;

import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a saved text apart into its lines. Blank lines, indents and the kind of blanks and bullets leave no trace but
 * the spans, so that two copies of one page made by two browsers are read alike. Thread-safe; linear.
 */
final class TextLines {

    /** Characters of a line that are looked at: what a line is shows at its start, and lines of 50 MB exist. */
    static final int SAMPLE = 1500;

    /** Dates are sought in lines no longer than this. */
    private static final int DATELINE = 240;

    private static final Set<String> SMALL_WORDS = WordLists.folded("small-words");
    private static final String BULLETS = "•‣▪●◦·*■►▶→◆–—-+";

    /** Signs magazines set behind the last word of an article. */
    private static final String END_SIGNS = "•■▪◼◾□◆♦●∎";

    private final String text;
    private final PageWords pageWords = PageWords.french();
    private final LineWords pageLine = new LineWords();

    private TextLines(String text) {
        this.text = text;
    }

    /** The lines of a text that are not blank, with their features. */
    static List<TextLine> of(String text) {
        var lines = new TextLines(text);
        var spans = TextWraps.join(text, lines.spans());
        var found = new ArrayList<TextLine>(spans.size());
        var copies = new HashMap<String, Integer>();
        for (var span : spans) {
            var line = lines.line(found.size(), span);
            found.add(line);
            copies.merge(line.key(), 1, Integer::sum);
        }
        return TextTalk.settled(TextComments.told(found.stream()
                .map(l -> l.withCopies(copies.getOrDefault(l.key(), 1)))
                .toList()));
    }

    private List<Span> spans() {
        var spans = new ArrayList<Span>();
        int length = text.length();
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && !isLineEnd(text.charAt(end))) {
                end++;
            }
            var span = trimmed(start, end);
            if (!span.isEmpty() && hasSign(span)) {
                spans.add(span);
            }
            start = end + 1;
        }
        return spans;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private Span trimmed(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Charsets.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Charsets.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** A line of a bullet alone is no line, as browsers differ in writing it. */
    private boolean hasSign(Span span) {
        return afterBullet(span) < span.end();
    }

    private TextLine line(int index, Span span) {
        int body = afterBullet(span);
        var sample = text.substring(body, Math.min(span.end(), body + SAMPLE));
        pageLine.read(sample);
        var words = pageLine.list();
        var line = new TextLine(
                index,
                span,
                body,
                sample,
                words.size(),
                (int) words.stream()
                        .filter(w -> Character.isLetter(w.charAt(0)))
                        .count(),
                key(span, words),
                body > span.start(),
                ends(span),
                commas(sample),
                share(words),
                capitals(sample),
                shouted(sample),
                digits(sample),
                List.copyOf(pageWords.matches(pageLine)),
                stamps(span, sample),
                1,
                Optional.empty());
        return line.withTalk(TextTalk.of(line));
    }

    /** Dates have digits; those told from today are read once the day of saving is known. */
    private static List<FrenchDates.Stamp> stamps(Span span, String sample) {
        return span.length() <= DATELINE && digits(sample) > 0 ? FrenchDates.all(sample, Optional.empty()) : List.of();
    }

    /** Long lines are told apart by their length as well, as only their first words are known. */
    private static String key(Span span, List<String> words) {
        var key = String.join(" ", words);
        return span.length() > SAMPLE ? key + " " + span.length() : key;
    }

    /** Index after bullets and the blanks around them; « 1. » counts, « 1,5 » and « 80 % » do not. */
    private int afterBullet(Span span) {
        int at = span.start();
        int end = span.end();
        while (at < end && (isBullet(at, end) || Charsets.isSpace(text.charAt(at)))) {
            at++;
        }
        int digits = at;
        while (digits < end && digits < at + 2 && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean numbered = digits > at
                && digits + 1 < end
                && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                && Charsets.isSpace(text.charAt(digits + 1));
        if (numbered) {
            at = digits + 1;
            while (at < end && Charsets.isSpace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    /** A sign of a list, before a blank or another such sign: « -12 % » begins with a number. */
    private boolean isBullet(int at, int end) {
        if (BULLETS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        boolean sure = "•‣▪●◦■►▶◆".indexOf(text.charAt(at)) >= 0;
        return sure
                || at + 1 >= end
                || Charsets.isSpace(text.charAt(at + 1))
                || BULLETS.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** A stop, perhaps with quotes and brackets after it; a closing quote ends a sentence too. */
    private boolean ends(Span span) {
        for (int i = span.end() - 1; i >= span.start() && i > span.end() - 6; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '…' || c == ':' || c == ';') {
                return true;
            }
            if (!Charsets.isSpace(c) && "»\"”“’')]*".indexOf(c) < 0 && END_SIGNS.indexOf(c) < 0) {
                return i < span.end() - 1 && "»\"”".indexOf(text.charAt(span.end() - 1)) >= 0;
            }
        }
        return false;
    }

    private static int commas(String sample) {
        int n = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean decimal = c == ',' && i + 1 < sample.length() && Character.isDigit(sample.charAt(i + 1));
            n += (c == ',' || c == ';') && !decimal ? 1 : 0;
        }
        return n;
    }

    private static double share(List<String> words) {
        int small = 0;
        for (var word : words) {
            small += SMALL_WORDS.contains(word) ? 1 : 0;
        }
        return words.isEmpty() ? 0 : (double) small / words.size();
    }

    private static double capitals(String sample) {
        int words = 0;
        int capitals = 0;
        boolean inside = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inside) {
                words++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
            inside = letter || c == '’' || c == '\'' || Character.getType(c) == Character.FORMAT;
        }
        return words == 0 ? 0 : (double) capitals / words;
    }

    private static boolean shouted(String sample) {
        int letters = 0;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters >= 4;
    }

    private static double digits(String sample) {
        int digits = 0;
        for (int i = 0; i < sample.length(); i++) {
            digits += Character.isDigit(sample.charAt(i)) ? 1 : 0;
        }
        return sample.isEmpty() ? 0 : (double) digits / sample.length();
    }
}
