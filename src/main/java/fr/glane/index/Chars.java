package fr.glane.index;

/** Characters as French print uses them. */
final class Chars {

    /** Looked up for every letter of every text; asking Unicode each time is a sixth of reading an article's words. */
    private static final boolean[] WORD = word();

    private Chars() {}

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02bc' || c == '\u2032' || c == '\uff07';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }

    /** Soft hyphen, zero-width space and joiners, byte order mark: inside a word they are nothing. */
    static boolean isInvisible(char c) {
        return c == '\u00ad' || (c >= '\u200b' && c <= '\u200d') || c == '\u2060' || c == '\ufeff';
    }

    /** Every space, the fine and no-break ones of French print too. */
    static boolean isSpace(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    /** The space inside a number: 3 000 with a plain, no-break, fine or narrow no-break space. */
    static boolean isGroupSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** What a word is made of; a surrogate is taken for a letter, so that no character is cut. */
    static boolean isWord(char c) {
        return WORD[c];
    }

    private static boolean[] word() {
        var word = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < word.length; c++) {
            word[c] = makesWord((char) c);
        }
        return word;
    }

    private static boolean makesWord(char c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || isInvisible(c);
    }
}
