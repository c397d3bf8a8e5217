package fr.glane.lang;

/** What the scanner needs to know of a character. */
final class Chars {

    static final byte SPACE = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte APOSTROPHE = 3;
    static final byte HYPHEN = 4;
    /** A closing quotation mark or bracket. */
    static final byte CLOSER = 5;

    static final byte OTHER = 6;

    private static final byte[] TABLE = table();

    private Chars() {}

    static byte kind(char c) {
        return c < TABLE.length ? TABLE[c] : compute(c);
    }

    private static byte[] table() {
        var table = new byte[0x2100];
        for (char c = 0; c < table.length; c++) {
            table[c] = compute(c);
        }
        return table;
    }

    private static byte compute(char c) {
        switch (c) {
            case '\'', '’', 'ʼ', '‘':
                return APOSTROPHE;
            case '-', '‐', '‑':
                return HYPHEN;
            case '"', '»', '”', ')', ']', '}', '›':
                return CLOSER;
            case '\u00AD':
                return LETTER;
            default:
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return SPACE;
        }
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK -> LETTER;
            default -> OTHER;
        };
    }

    /** Number of spaces in a stretch, {@code most} for more. */
    static int spaces(String text, int from, int to, int most) {
        int spaces = 0;
        for (int i = from; i < to && spaces < most; i++) {
            spaces += kind(text.charAt(i)) == SPACE ? 1 : 0;
        }
        return spaces;
    }
}
