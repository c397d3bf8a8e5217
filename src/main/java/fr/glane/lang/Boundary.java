package fr.glane.lang;

/**
 * A place where a sentence may end, and what is seen there. Filled again for each place, so that nothing is made for a
 * place. Not thread-safe.
 */
final class Boundary {

    static final int NONE = 0;
    /** Kinds of stop. */
    static final int DOT = 1;

    static final int EXCLAMATION = 2;
    static final int QUESTION = 3;
    static final int ELLIPSIS = 4;
    static final int SEMICOLON = 5;
    static final int COLON = 6;

    /** Kinds of first characters behind the place. */
    static final int SINGLE_CAPITAL = 1;

    static final int CAPITALS = 2;
    static final int CAPITALIZED = 3;
    static final int LOWER = 4;
    static final int NUMBER = 5;
    static final int SIGN = 6;

    /** The bit of {@link #quotes} that tells of an open straight mark. */
    static final int QUOTED = 4;

    /** How far back open marks are looked for, in UTF-16 units. */
    private static final int BACK = 600;

    /** Where the sentence before would end, and where the next would start. */
    int stop;

    int next;
    int sentence;

    /** The last boundaries, the lowest bit the last one: 1 where no stop stood; words of the last piece when it had none. */
    int past;

    int pastWords;

    /** Where the stop stands. */
    int dot;

    /** Kind of stop, number of its characters (three at most), closing mark behind it (0 none). */
    int terminator;

    int length;
    char closer;
    boolean glued;

    /** Whether an item of a list follows, behind a semicolon and with a mark of its own. */
    boolean isItem;

    /** The word before the stop: start, end, kind. */
    int leftStart;

    int leftEnd;
    int leftKind;
    boolean leftInitials;

    /** The word before that. */
    int left2Start;

    int left2End;
    int left2Kind;

    /** What opens the right side (quote, bracket, dash, 0), then its word: start, end, kind. */
    char opener;

    int rightStart;
    int rightEnd;
    int rightKind;

    /** The word behind that. */
    int right2Start;

    int right2End;
    int right2Kind;

    /** Open quotation marks and brackets since the start of the sentence; its length so far. */
    int quotes;

    int brackets;
    int sentenceLength;

    /** Reads the words around a stop at {@code [dot, stop)} that closes with a mark or not. */
    void read(String text, int from, int dot, int end) {
        this.dot = dot;
        sentence = from;
        leftEnd = dot;
        while (leftEnd > from && (isSpace(text, leftEnd - 1) || isMark(text.charAt(leftEnd - 1)))) {
            leftEnd--;
        }
        leftEnd = beforeEnding(text, from, leftEnd, dot);
        leftStart = wordStart(text, from, leftEnd);
        leftKind = kind(text, leftStart, leftEnd);
        left2End = leftStart;
        while (left2End > from && isSpace(text, left2End - 1)) {
            left2End--;
        }
        left2Start = wordStart(text, from, left2End);
        left2Kind = kind(text, left2Start, left2End);
        leftInitials = leftKind == SINGLE_CAPITAL && left2End - left2Start >= 1 && initial(text, left2Start, left2End);
        opener = 0;
        rightStart = next;
        while (rightStart < end && !isWord(text.charAt(rightStart)) && rightStart < next + 4) {
            if (!isSpace(text, rightStart) && opener == 0) {
                opener = mark(text.charAt(rightStart));
            }
            rightStart++;
        }
        rightEnd = wordEnd(text, rightStart, end);
        rightKind = kind(text, rightStart, rightEnd);
        right2Start = rightEnd;
        while (right2Start < end && isSpace(text, right2Start)) {
            right2Start++;
        }
        right2End = right2Start < end && !isWord(text.charAt(right2Start))
                ? right2Start + 1
                : wordEnd(text, right2Start, end);
        right2Kind = kind(text, right2Start, right2End);
    }

    /** Sees the place again as when a sentence had begun at {@code from}. */
    void begun(String text, int from, int end) {
        int open = 0;
        int bracketed = 0;
        for (int i = Math.max(from, dot - BACK); i < dot; i++) {
            switch (text.charAt(i)) {
                case '«', '“' -> open++;
                case '»', '”' -> open = Math.max(0, open - 1);
                case '(', '[' -> bracketed++;
                case ')', ']' -> bracketed = Math.max(0, bracketed - 1);
                default -> {}
            }
        }
        quotes = Math.min(3, open) + (quotes & QUOTED);
        brackets = Math.min(2, bracketed);
        sentenceLength = dot - from;
        read(text, from, dot, end);
    }

    /** Where the word « élu » of « élu(e)s » ends when a bracketed ending follows, else {@code end}. */
    private static int beforeEnding(String text, int from, int end, int dot) {
        int open = end - 1;
        while (open > from && end - open <= 3 && Chars.kind(text.charAt(open)) == Chars.LETTER) {
            open--;
        }
        boolean ending = end < dot
                && text.charAt(end) == ')'
                && open > from
                && text.charAt(open) == '('
                && Chars.kind(text.charAt(open - 1)) == Chars.LETTER;
        return ending ? open : end;
    }

    /** One sign for all that do the same, so that a text means the same however it is printed. */
    static char mark(char c) {
        return switch (c) {
            case '«', '»', '“', '”', '„' -> '"';
            case '–', '—', '‑', '‐' -> '-';
            case '’' -> '\'';
            default -> c;
        };
    }

    private static boolean isMark(char c) {
        return Chars.kind(c) == Chars.CLOSER;
    }

    private static boolean isSpace(String text, int at) {
        return Chars.kind(text.charAt(at)) == Chars.SPACE;
    }

    private static boolean isWord(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.LETTER || kind == Chars.DIGIT;
    }

    /** Words reach back to a space or a sign that is no dot, hyphen or apostrophe; forty characters at most. */
    private static int wordStart(String text, int from, int end) {
        int i = end;
        while (i > from && end - i < 40 && isInner(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isInner(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.LETTER
                || kind == Chars.DIGIT
                || kind == Chars.HYPHEN
                || c == '.'
                || c == '@'
                || c == '/'
                || c == '°';
    }

    private static int wordEnd(String text, int start, int end) {
        int i = start;
        while (i < end && i - start < 40 && isWord(text.charAt(i))) {
            i++;
        }
        return i < end && i > start && Chars.kind(text.charAt(i)) == Chars.APOSTROPHE ? i + 1 : i;
    }

    private static int kind(String text, int start, int end) {
        if (start >= end) {
            return NONE;
        }
        char first = text.charAt(start);
        if (Chars.kind(first) == Chars.DIGIT) {
            return NUMBER;
        }
        if (Chars.kind(first) != Chars.LETTER) {
            return SIGN;
        }
        if (!Character.isUpperCase(first)) {
            return LOWER;
        }
        if (end - start == 1) {
            return SINGLE_CAPITAL;
        }
        char second = text.charAt(start + 1);
        if (Chars.kind(second) == Chars.APOSTROPHE) {
            return CAPITALIZED;
        }
        return Character.isUpperCase(second) || second == '.' ? CAPITALS : CAPITALIZED;
    }

    /** « J. », « J.-P. », « P » behind a hyphen: a capital with its dot. */
    private static boolean initial(String text, int start, int end) {
        return text.charAt(end - 1) == '.'
                && end - start <= 5
                && Character.isUpperCase(text.charAt(end - 2 >= start ? end - 2 : start));
    }
}
