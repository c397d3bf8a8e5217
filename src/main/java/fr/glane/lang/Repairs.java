package fr.glane.lang;

/** Mends the boundaries a punctuation model proposes, by what French allows. Each looks at a few characters only. */
final class Repairs {

    private Repairs() {}

    /**
     * Where the sentence that starts at {@code start} really ends.
     *
     * @param stop end proposed, after the stop and its marks
     * @param end end of the paragraph
     * @return {@code stop}, a little later when a closing mark follows, or {@code start} when there is no boundary here
     */
    static int cut(String text, int start, int stop, int end) {
        int after = skip(text, stop, end);
        if (after >= end) {
            return stop;
        }
        if (afterAbbreviation(text, start, stop)) {
            return start;
        }
        int cut = stop;
        if (closesQuote(text, start, stop, after)) {
            cut = after + 1;
            after = skip(text, cut, end);
            if (after >= end) {
                return cut;
            }
            if (Character.isLowerCase(text.charAt(after))) {
                return start;
            }
        }
        char next = text.charAt(after);
        return next == ',' || next == ';' || next == ':' || next == ')' ? start : cut;
    }

    /** « M. », « Dr. », « J.-P. » and the like: a name or a word follows. */
    private static boolean afterAbbreviation(String text, int start, int stop) {
        int dot = stop - 1;
        if (text.charAt(dot) != '.') {
            return false;
        }
        int word = dot;
        while (word > start && isLetter(text.charAt(word - 1))) {
            word--;
        }
        int length = dot - word;
        if (length == 1 && Character.isUpperCase(text.charAt(word)) && initials(text, start, word)) {
            return true;
        }
        return length > 0 && Abbreviations.isOpen(text, word, dot);
    }

    /** True when another initial stands right before: « J.-P. », « J. R. R. ». */
    private static boolean initials(String text, int start, int word) {
        int i = word;
        if (i > start && text.charAt(i - 1) == '-') {
            i--;
        } else if (i - 1 > start && Chars.kind(text.charAt(i - 1)) == Chars.SPACE) {
            i--;
        } else {
            return false;
        }
        return i - 2 >= start
                && text.charAt(i - 1) == '.'
                && Character.isUpperCase(text.charAt(i - 2))
                && (i - 3 < start || !isLetter(text.charAt(i - 3)));
    }

    private static boolean closesQuote(String text, int start, int stop, int after) {
        char next = text.charAt(after);
        if (next == '»' || next == '”') {
            return true;
        }
        if (next != '"') {
            return false;
        }
        boolean open = false;
        for (int i = start; i < stop; i++) {
            open ^= text.charAt(i) == '"';
        }
        return open;
    }

    private static int skip(String text, int at, int end) {
        int i = at;
        while (i < end && Chars.kind(text.charAt(i)) == Chars.SPACE) {
            i++;
        }
        return i;
    }

    private static boolean isLetter(char c) {
        return Chars.kind(c) == Chars.LETTER;
    }
}
