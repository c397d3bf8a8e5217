package fr.glane.lang;

/**
 * What its neighbours see of a stretch between two boundaries.
 *
 * @param end how it ends: {@link #BARE}, {@link #STOP}, {@link #SEMICOLON}, {@link #COLON}, or {@link #NOTHING}
 * @param length see {@link #length}
 * @param verb 0 when it has no finite verb, 1 perhaps, 2 surely
 * @param beginning see {@link PieceText#beginning}
 * @param capitals see {@link PieceText#capitals(int, int)}
 * @param word its first word
 */
record Piece(int end, int length, int verb, int beginning, int capitals, int word) {

    static final int BARE = 0;
    static final int STOP = 1;
    static final int SEMICOLON = 2;
    static final int COLON = 3;
    /** There is no piece: the text begins or ends. */
    static final int NOTHING = 9;

    static final Piece NONE = new Piece(NOTHING, 9, 9, 9, 9, 9);

    /** The piece of the tokens {@code [from, to)}. */
    static Piece of(PieceText text, int from, int to, int end) {
        int length = Math.min(length(text.words(from, to)), 9);
        return new Piece(
                end,
                length > 6 ? length > 8 ? 7 : 6 : length,
                verb(text, from, to),
                text.beginning(from),
                text.capitals(from, to),
                text.word(from));
    }

    static int verb(PieceText text, int from, int to) {
        return text.verbs(from, to) > 0 ? 2 : text.perhapsVerbs(from, to) > 0 ? 1 : 0;
    }

    /** Steps that grow with the number of words. */
    static int length(int words) {
        if (words <= 6) {
            return words;
        }
        return words <= 9 ? 7 : words <= 14 ? 8 : words <= 24 ? 9 : words <= 40 ? 10 : 11;
    }

    /** How a piece ends that is cut at a place. */
    static int end(Boundary at) {
        if (at.length > 0) {
            return STOP;
        }
        return at.terminator == Boundary.SEMICOLON ? SEMICOLON : at.terminator == Boundary.COLON ? COLON : BARE;
    }

    /** How the sentence {@code [start, end)} ends. */
    static int end(String text, int start, int end) {
        int last = end - 1;
        while (last > start && isCloser(text.charAt(last))) {
            last--;
        }
        return switch (text.charAt(last)) {
            case '.', '!', '?', '…' -> STOP;
            default -> text.charAt(end - 1) == ';' ? SEMICOLON : text.charAt(end - 1) == ':' ? COLON : BARE;
        };
    }

    private static boolean isCloser(char c) {
        byte kind = Chars.kind(c);
        return kind == Chars.CLOSER || kind == Chars.SPACE || c == '\'' || c == '’';
    }
}
