package fr.glane.lang;

import java.util.Arrays;

/**
 * Hashed features of the stretches a text falls into when it is cut at some places: of each place, of each piece between
 * two, and of neighbours. Not thread-safe.
 */
final class PieceFeatures {

    /** Pieces of so many tokens are known as a whole: by their kinds, and by their words. */
    private static final int SHORT = 7;

    private static final int SHORTEST = 5;

    /** Kinds of tokens that are taken as the beginning of a clause. */
    private static final int OPENING = 6;

    /** No piece of a text needs more words to show its opening; without an end a row of numbers would be read anew at each. */
    private static final int OPENING_REACH = 100;

    /** Bits of a feature: two of a text in a hundred may meet by chance another's weight. */
    static final int BITS = 24;

    int[] feature = new int[128];
    int count;

    private final BoundaryFeatures place;

    PieceFeatures(BoundaryFeatures place) {
        this.place = place;
    }

    void clear() {
        count = 0;
    }

    /** What is seen at a place before the token {@code right}. */
    void place(PieceText text, Boundary at, int right) {
        place.of(text.text, at);
        for (int i = 0; i < place.count; i++) {
            put(place.feature[i]);
        }
        char before = text.kind(right - 1);
        char kind = text.kind(right);
        char behind = text.kind(right + 1);
        int rate = text.rate(right);
        add(70, rate, before, kind);
        add(71, rate, 0, 0);
        add(72, rate, at.leftKind, at.rightKind);
        add(73, rate, at.opener, at.terminator);
        add(74, rate, text.wordOrKind(right), 0);
        int again = text.again(right);
        int name = text.name(right);
        add(75, again, before, kind);
        add(76, again * 3 + text.again(right + 1), at.leftKind, at.rightKind);
        add(77, name, before, kind);
        add(78, name, at.leftKind, at.rightKind);
        add(60, text.wordOrKind(right - 1), text.wordOrKind(right), 0);
        add(61, before * 256 + kind, text.kind(right - 2), behind);
        add(62, text.wordOrKind(right), text.wordOrKind(right + 1), before);
        add(63, text.wordOrKind(right - 2), text.wordOrKind(right - 1), kind);
        add(64, kind * 256 + behind, text.kind(right + 2), text.kind(right + 3));
    }

    /** The piece of the tokens {@code [from, to)}: whether it looks like a sentence, a heading or an item. */
    void piece(PieceText text, int from, int to, int end) {
        int last = end == Piece.BARE ? to - 1 : text.lastWord(from, to);
        int length = Piece.length(text.words(from, to));
        int few = Math.min(5, length);
        int verb = Piece.verb(text, from, to);
        int begins = text.beginning(from);
        int how = end * 3 + verb;
        char first = text.kind(from);
        char second = from + 1 < to ? text.kind(from + 1) : 0;
        char third = from + 2 < to ? text.kind(from + 2) : 0;
        add(1, how, length, begins);
        add(2, how, length, text.capitals(from, to));
        add(3, how, text.word(from), 0);
        add(4, end, text.word(from), length);
        add(5, end, text.word(last), few);
        add(6, how, text.wordOrKind(last), 0);
        add(7, end, text.kind(last), length);
        add(8, how, first * 256 + second, third);
        add(9, end, text.kind(last) * 256 + (last > from ? text.kind(last - 1) : 0), few);
        add(10, end, text.openBrackets(from, to), 0);
        if (to - from <= SHORT) {
            add(11, end, kinds(text, from, to), 0);
        }
        if (to - from <= SHORTEST) {
            add(12, end, wordsOf(text, from, to), 0);
        }
        add(13, end, opening(text, from, to), verb);
        add(14, end, first * 4 + verb, length);
        int verbs = Math.min(3, text.verbs(from, to));
        add(15, end, verbs, Math.min(3, text.perhapsVerbs(from, to)) * 16 + length);
        add(16, end, begins, text.hasNumber(from, to) ? 1 : 0);
        add(17, end, text.wordOrKind(from) * 31 + (from + 1 < to ? text.wordOrKind(from + 1) : 0), 0);
    }

    /** Two pieces side by side: headings and items of a list are alike. */
    void neighbours(Piece left, Piece right) {
        int ends = left.end() * 8 + right.end();
        add(40, ends, left.beginning(), right.beginning());
        add(41, ends, left.verb() * 4 + right.verb(), left.length() * 8 + right.length());
        add(42, ends, left.capitals(), right.capitals());
        add(43, ends, left.word() == right.word() ? 1 : 0, left.beginning());
        add(44, ends, left.beginning() * 3 + left.verb(), right.beginning() * 3 + right.verb());
    }

    private static int kinds(PieceText text, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.kind(i);
        }
        return hash;
    }

    private static int wordsOf(PieceText text, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.word(i);
        }
        return hash;
    }

    /** The kinds up to the first finite verb, what only widens a noun and repeats left out. */
    private static int opening(PieceText text, int from, int to) {
        int hash = 3;
        int length = 0;
        char last = 0;
        int end = Math.min(to, from + OPENING_REACH);
        for (int i = from; i < end && length < OPENING && last != PieceKinds.VERB; i++) {
            char kind = text.kind(i);
            boolean widens = kind == PieceKinds.ADJECTIVE
                    || kind == PieceKinds.ADVERB
                    || kind == PieceKinds.NOUN_OR_ADJECTIVE && last == PieceKinds.NOUN;
            if (!widens && kind != last) {
                last = kind;
                hash = hash * 31 + kind;
                length++;
            }
        }
        return hash;
    }

    private void add(int kind, int a, int b, int c) {
        put(BoundaryFeatures.hash(kind + 100, a, b, c));
    }

    private void put(int hash) {
        if (count == feature.length) {
            feature = Arrays.copyOf(feature, count * 2);
        }
        feature[count++] = hash >>> 32 - BITS;
    }
}
