package fr.glane.lang;

import java.util.Arrays;
import java.util.Set;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts French text into tokens by the conventions of Universal Dependencies, in one pass from left to right.
 *
 * <p>An elided word keeps its apostrophe and stands apart ({@code l' | étude}), an inverted pronoun keeps its hyphen
 * ({@code a | -t-il}), a number with grouped digits is one token ({@code 1 200}), so are addresses of the web. The
 * tokens cover every character that is not white space. Immutable and thread-safe.
 */
public final class FrenchTokens implements Tokenizer {

    private static final Set<String> ELISIONS =
            Set.of("l", "d", "c", "n", "s", "j", "m", "t", "y", "qu", "ç", "jusqu", "lorsqu", "puisqu", "quoiqu");
    private static final Set<String> WHOLE = Set.of("c'est-à-dire", "l'on", "d'aucuns");
    private static final Set<String> CLITICS = Set.of(
            "t-il", "t-elle", "t-on", "t-ils", "t-elles", "il", "elle", "on", "ils", "elles", "je", "tu", "nous",
            "vous", "ce", "moi", "toi", "le", "la", "les", "lui", "leur", "en", "y");
    /** Compounds that end like a verb with its pronoun. */
    private static final Set<String> COMPOUNDS = Set.of("rendez-vous", "chez-moi", "chez-soi", "sauve-qui-peut");

    /** Starts and ends of tokens, in turn. */
    static final class Bounds {
        int[] at = new int[256];
        int size;

        void add(int start, int end) {
            if (size + 2 > at.length) {
                at = Arrays.copyOf(at, at.length * 2);
            }
            at[size++] = start;
            at[size++] = end;
        }
    }

    @Override
    public String[] tokenize(String text) {
        return Span.spansToStrings(tokenizePos(text), text);
    }

    @Override
    public Span[] tokenizePos(String text) {
        var bounds = new Bounds();
        scan(text, 0, text.length(), bounds);
        var spans = new Span[bounds.size / 2];
        for (int i = 0; i < spans.length; i++) {
            spans[i] = new Span(bounds.at[2 * i], bounds.at[2 * i + 1]);
        }
        return spans;
    }

    /** Adds the tokens of one sentence {@code [start, end)} to {@code bounds}. */
    void scan(String text, int start, int end, Bounds bounds) {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            int next;
            switch (Chars.kind(c)) {
                case Chars.SPACE:
                    i++;
                    continue;
                case Chars.LETTER:
                    next = word(text, i, end);
                    break;
                case Chars.DIGIT:
                    next = number(text, i, end);
                    break;
                case Chars.HYPHEN:
                    next = clitic(text, i, end);
                    break;
                default:
                    next = other(text, i, end, c);
            }
            bounds.add(i, next);
            i = next;
        }
    }

    private static int word(String text, int start, int end) {
        if (text.startsWith("http", start) || text.startsWith("www.", start)) {
            return Addresses.visible(text, start, end);
        }
        // The h of 14h30: what follows a number is a unit and takes no digits.
        boolean unit = start > 0 && Chars.kind(text.charAt(start - 1)) == Chars.DIGIT;
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            byte kind = Chars.kind(c);
            if (kind == Chars.LETTER || kind == Chars.DIGIT && !unit) {
                i++;
            } else if (kind == Chars.APOSTROPHE && isElision(text, start, i)) {
                int whole = whole(text, start, end);
                return whole > 0 ? whole : i + 1;
            } else if (kind == Chars.APOSTROPHE && isWordAt(text, i + 1, end)) {
                i++;
            } else if (kind == Chars.HYPHEN && isWordAt(text, i + 1, end)) {
                if (isClitic(text, start, i, end) || isDecimal(text, i + 1, end)) {
                    break;
                }
                i++;
            } else if (c == '°' && i == start + 1 && (text.charAt(start) == 'n' || text.charAt(start) == 'N')) {
                return i + 1;
            } else if (c == '(' && ending(text, i, end) > 0) {
                i = ending(text, i, end);
            } else {
                break;
            }
        }
        int address = Addresses.end(text, start, i, end);
        return address > i ? address : dotted(text, start, i, end);
    }

    /** The 1,5 of « un score T de-1,5 »: no name holds it, so its sign is a minus. */
    private static boolean isDecimal(String text, int at, int end) {
        int i = digits(text, at, end);
        return i > at && i + 1 < end && text.charAt(i) == ',' && Chars.kind(text.charAt(i + 1)) == Chars.DIGIT;
    }

    private static int whole(String text, int start, int end) {
        for (var form : WHOLE) {
            int after = start + form.length();
            if (after <= end && Words.key(text.substring(start, after)).equals(form) && !isWordAt(text, after, end)) {
                return after;
            }
        }
        return 0;
    }

    private static boolean isElision(String text, int start, int at) {
        return at - start <= 6 && ELISIONS.contains(Words.key(text.substring(start, at)));
    }

    /** « étudiant(e)s »: the end of a bracketed ending, or 0. */
    private static int ending(String text, int open, int end) {
        int close = open + 1;
        while (close < end && close - open <= 4 && Chars.kind(text.charAt(close)) == Chars.LETTER) {
            close++;
        }
        return close > open + 1 && close < end && text.charAt(close) == ')' ? close + 1 : 0;
    }

    private static boolean isClitic(String text, int start, int hyphen, int end) {
        int stop = hyphen + 1;
        while (stop < end && stop - hyphen <= 8 && isInner(text.charAt(stop))) {
            stop++;
        }
        if (stop - hyphen > 8) {
            return false;
        }
        var rest = Words.key(text.substring(hyphen + 1, stop));
        if (!CLITICS.contains(rest)) {
            return false;
        }
        return !COMPOUNDS.contains(Words.key(text.substring(start, stop)));
    }

    private static boolean isInner(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.LETTER || kind == Chars.HYPHEN;
    }

    /** A hyphen starts a clitic after a word, a number after white space, else stands alone or with its like. */
    private static int clitic(String text, int start, int end) {
        boolean glued = start > 0 && Chars.kind(text.charAt(start - 1)) == Chars.LETTER;
        if (glued && isWordAt(text, start + 1, end) && isClitic(text, start, start, end)) {
            int i = start + 1;
            while (i < end && isInner(text.charAt(i))) {
                i++;
            }
            return i;
        }
        boolean minus = glued && isDecimal(text, start + 1, end);
        boolean spaced = minus || start == 0 || Chars.kind(text.charAt(start - 1)) == Chars.SPACE;
        if (spaced && start + 1 < end && Chars.kind(text.charAt(start + 1)) == Chars.DIGIT) {
            return number(text, start + 1, end);
        }
        return run(text, start, end);
    }

    static boolean isWordAt(String text, int at, int end) {
        if (at >= end) {
            return false;
        }
        byte kind = Chars.kind(text.charAt(at));
        return kind == Chars.LETTER || kind == Chars.DIGIT;
    }

    /** Takes the dots that belong to an initial, an acronym or an abbreviation. */
    private static int dotted(String text, int start, int wordEnd, int end) {
        int i = wordEnd;
        if (i >= end || text.charAt(i) != '.') {
            return i;
        }
        // R.E.M., J.-P., U.S.A.: single capitals with dots.
        if (i - start == 1 && Character.isUpperCase(text.charAt(start))) {
            while (i + 1 < end && text.charAt(i) == '.') {
                int letter = text.charAt(i + 1) == '-' ? i + 2 : i + 1;
                boolean single = letter < end
                        && Character.isUpperCase(text.charAt(letter))
                        && (letter + 1 >= end || Chars.kind(text.charAt(letter + 1)) != Chars.LETTER);
                if (!single) {
                    break;
                }
                i = letter + 1;
            }
            boolean acronym = i > wordEnd;
            if (i < end && text.charAt(i) == '.' && (acronym || !closes(text, i + 1, end))) {
                i++;
            }
            return i;
        }
        if (closes(text, i + 1, end) ? Abbreviations.keepsDot(text, start, i) : Abbreviations.isOne(text, start, i)) {
            return i + 1;
        }
        return i;
    }

    /** True when nothing but closing marks and white space follows. */
    private static boolean closes(String text, int at, int end) {
        for (int i = at; i < end; i++) {
            byte kind = Chars.kind(text.charAt(i));
            if (kind != Chars.SPACE && kind != Chars.CLOSER) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int start, int end) {
        int i = digits(text, start, end);
        if (i + 1 < end && (text.charAt(i) == '.' || Chars.kind(text.charAt(i)) == Chars.LETTER)) {
            int address = Addresses.end(text, start, i, end);
            if (address > i) {
                return address;
            }
        }
        // 50 000: groups of three after one to three digits, whatever the space.
        if (i - start <= 3) {
            while (isGroup(text, i, end)) {
                i += 4;
            }
        }
        while (i + 1 < end && isJoin(text.charAt(i)) && Chars.kind(text.charAt(i + 1)) == Chars.DIGIT) {
            i = digits(text, i + 1, end);
        }
        if (i + 2 < end && Chars.kind(text.charAt(i)) == Chars.HYPHEN && isPlainWord(text, i + 1, end)) {
            return word(text, i + 1, end);
        }
        if (i >= end || Chars.kind(text.charAt(i)) != Chars.LETTER) {
            return i;
        }
        return suffixed(text, i, end);
    }

    /** The « roues » of « deux 2-roues »: two small letters at least, and no inverted pronoun. */
    private static boolean isPlainWord(String text, int at, int end) {
        return Character.isLowerCase(text.charAt(at))
                && Character.isLowerCase(text.charAt(at + 1))
                && !isClitic(text, at - 1, at - 1, end);
    }

    /** « 12e », « 64Cu » and « 3D » are one token, « 14h30 » and « 20h » are not. */
    private static int suffixed(String text, int digitsEnd, int end) {
        int i = digitsEnd;
        while (i < end && isWordAt(text, i, end)) {
            i++;
        }
        var suffix = Words.key(text.substring(digitsEnd, i));
        return Abbreviations.isUnit(suffix) ? digitsEnd : i;
    }

    private static boolean isGroup(String text, int space, int end) {
        if (space + 3 >= end) {
            return false;
        }
        char c = text.charAt(space);
        boolean grouping = c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\u2007';
        return grouping
                && Chars.kind(text.charAt(space + 1)) == Chars.DIGIT
                && Chars.kind(text.charAt(space + 2)) == Chars.DIGIT
                && Chars.kind(text.charAt(space + 3)) == Chars.DIGIT
                && !isWordAt(text, space + 4, end);
    }

    private static boolean isJoin(char c) {
        return c == ',' || c == '.' || c == '/' || c == ':' || c == '-' || c == '–' || c == '\'' || c == '’';
    }

    private static int digits(String text, int start, int end) {
        int i = start;
        while (i < end && Chars.kind(text.charAt(i)) == Chars.DIGIT) {
            i++;
        }
        return i;
    }

    private static int other(String text, int start, int end, char c) {
        if (c == '.' || c == '!' || c == '?' || c == '…') {
            return run(text, start, end);
        }
        if (c == '°' && start + 1 < end && (text.charAt(start + 1) == 'C' || text.charAt(start + 1) == 'F')) {
            boolean glued = start > 0 && Chars.kind(text.charAt(start - 1)) == Chars.DIGIT;
            return glued || isWordAt(text, start + 2, end) ? start + 1 : start + 2;
        }
        if ((c == '<' || c == '>') && start + 1 < end && text.charAt(start + 1) == c) {
            // « << » and « >> » are typed for guillemets.
            return start + 2;
        }
        if (c == '+' && text.startsWith("/-", start + 1) && start + 3 <= end) {
            return start + 3;
        }
        boolean pair =
                Character.isHighSurrogate(c) && start + 1 < end && Character.isLowSurrogate(text.charAt(start + 1));
        return start + (pair ? 2 : 1);
    }

    private static int run(String text, int start, int end) {
        char c = text.charAt(start);
        int i = start + 1;
        while (i < end && text.charAt(i) == c) {
            i++;
        }
        return i;
    }
}
