package fr.glane.extract;

import fr.glane.text.Token;
import fr.glane.text.Word;
import java.util.function.ToIntFunction;

/** What a word may be to a figure, in bits kept with the word: most words of an article are none of these. */
final class FigureMarks {

    /** Set for every word asked, so that none is asked twice. */
    private static final int ASKED = 1;

    /** Needs no other word beside it: %, moitié, 3/4. */
    static final int TRIGGER = 2;

    /** sur, pour, des, de ses: with a number behind. */
    static final int LINK = 4;

    /** points: with a number before. */
    static final int POINT = 8;

    /** A number starts here. */
    static final int NUMBER = 16;

    /** A plus or minus. */
    static final int SIGN = 32;

    /** A part in words. */
    static final int PART = 64;

    /** An article that a part in words may have. */
    static final int ARTICLE = 128;

    /** A number word, or one that ties two of them: vingt et un. */
    static final int NUMBER_WORD = 256;

    /** A figure may start here. */
    static final int START = NUMBER | SIGN | PART | ARTICLE;

    private static final ToIntFunction<Word> FIND = FigureMarks::find;

    private FigureMarks() {}

    static int of(Token token) {
        return token.word().mark(FIND);
    }

    private static int find(Word word) {
        var key = word.key();
        int marks = ASKED;
        marks |= Numerals.startsNumber(word) ? NUMBER : 0;
        marks |= Numerals.continuesNumber(word) ? NUMBER_WORD : 0;
        marks |= FigurePercents.isSign(word.text()) ? SIGN : 0;
        marks |= FigureFractions.isPart(key) ? PART | TRIGGER : 0;
        marks |= FigureFractions.ARTICLES.contains(key) ? ARTICLE : 0;
        return marks | trigger(word, key);
    }

    private static int trigger(Word word, String key) {
        return switch (word.shape()) {
            case SYMBOL -> key.equals("%") || key.equals("‰") ? TRIGGER : 0;
            case NUMBER, ALPHANUMERIC -> word.text().indexOf('/') > 0 ? TRIGGER : 0;
            case PUNCTUATION -> key.equals("/") ? TRIGGER : 0;
            case LOWER, CAPITALIZED, UPPER, MIXED, INITIAL ->
                switch (key) {
                    case "sur", "pour", "des", "ses", "ces", "leurs", "nos", "mes" -> LINK;
                    case "point", "points", "pt", "pts", "pb", "pdb", "p.", "p" -> POINT;
                    case "pourcent", "pourcents", "pour-cent", "pour-cents", "demi-point" -> TRIGGER;
                    default -> 0;
                };
        };
    }
}
