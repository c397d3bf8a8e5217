package fr.glane.fact;

/** Characters of numbers: blanks, words, signs. */
final class NumberText {

    private NumberText() {}

    /** White space of every width that stands inside a line, the no-break ones included. */
    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0' || c == '\u202F' || c >= '\u2000' && c <= '\u200A';
    }

    static boolean isMinus(char c) {
        return c == '-' || c == '\u2212' || c == '\u2013' || c == '\u2010' || c == '\u2011';
    }

    static boolean isDigit(CharSequence text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    static boolean isLetter(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }

    static int skipBlanks(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Start of the word after blanks or one hyphen, or -1. */
    static int nextWord(CharSequence text, int from) {
        int at = skipBlanks(text, from);
        if (at == from && at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '\u2011')) {
            at++;
        }
        return at > from && isLetter(text, at) ? at : -1;
    }

    static int wordEnd(CharSequence text, int from) {
        int at = from;
        while (isLetter(text, at)) {
            at++;
        }
        return at;
    }

    static boolean same(CharSequence text, int from, String word) {
        if (from + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
