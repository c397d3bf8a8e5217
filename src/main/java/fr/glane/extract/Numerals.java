package fr.glane.extract;

import fr.glane.fact.Numbers;
import fr.glane.fact.Numeral;
import fr.glane.match.Pattern;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;
import fr.glane.text.Token;
import fr.glane.text.Word;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a sentence, by tokens. */
final class Numerals {

    /** A number in words takes no more tokens than this; it bounds every look ahead. */
    private static final int MOST_TOKENS = 24;

    /** A number in digits or words, without sign. */
    static final Pattern NUMBER = (sentence, from, captures) -> {
        var found = at(sentence, from);
        return found == null ? Pattern.NO : found.end;
    };

    private Numerals() {}

    /**
     * A number and where it ends.
     *
     * @param end index after its last token
     */
    record Found(BigDecimal value, int end, Numeral.Style style) {}

    /** The longest number, without sign or fraction, that starts at token {@code from} and ends with a token. */
    static @Nullable Found at(Sentence sentence, int from) {
        if (from >= sentence.size() || !canStart(sentence.token(from))) {
            return null;
        }
        if (isSigned(sentence.token(from))) {
            var digits = Numbers.cardinalAt(sentence.token(from).text(), 1).orElse(null);
            return digits == null || digits.end() < sentence.token(from).text().length()
                    ? null
                    : new Found(digits.value(), from + 1, digits.style());
        }
        int last = from;
        while (last + 1 < sentence.size() && last - from < MOST_TOKENS && continues(sentence.token(last + 1))) {
            last++;
        }
        for (int end = last; end >= from; end = end == from ? from - 1 : from) {
            var text = text(sentence, from, end);
            var numeral = Numbers.cardinalAt(text, 0).orElse(null);
            if (numeral != null) {
                int after = sentence.indexAt(sentence.token(from).start() + numeral.end() - 1) + 1;
                if (sentence.token(after - 1).end() == sentence.token(from).start() + numeral.end()) {
                    return new Found(numeral.value(), after, numeral.style());
                }
            }
        }
        return null;
    }

    /** True for a token that is a number in digits, or a number word. */
    static boolean canStart(Token token) {
        return (FigureMarks.of(token) & FigureMarks.NUMBER) != 0;
    }

    /** As {@link #canStart}, worked out. */
    static boolean startsNumber(Word word) {
        return isDigits(word.text()) || isWord(word) || isSigned(word.text());
    }

    /** True for « million », « milliards », which the dictionary holds for nouns. */
    static boolean isScale(Token token) {
        return token.key().startsWith("milli");
    }

    /** True for {@code -50}, which the tokenizer keeps in one piece. */
    static boolean isSigned(Token token) {
        return isSigned(token.text());
    }

    private static boolean isSigned(String text) {
        return text.length() > 1 && "+-−–".indexOf(text.charAt(0)) >= 0 && Character.isDigit(text.charAt(1));
    }

    static boolean isDigits(Token token) {
        return isDigits(token.text());
    }

    private static boolean isDigits(String text) {
        char c = text.charAt(0);
        return c >= '0' && c <= '9' || c == ',' && text.length() > 1;
    }

    private static boolean isWord(Word word) {
        return word.shape() != Shape.PUNCTUATION
                && word.shape() != Shape.SYMBOL
                && Character.isLetter(word.text().charAt(0))
                && Numbers.isNumberWord(word.key());
    }

    private static boolean continues(Token token) {
        return (FigureMarks.of(token) & FigureMarks.NUMBER_WORD) != 0;
    }

    /** True for a number word and what ties two of them, worked out. */
    static boolean continuesNumber(Word word) {
        return isWord(word) || isLink(word.key());
    }

    private static boolean isLink(String key) {
        return key.equals("et") || key.equals("virgule") || key.equals("demi") || key.equals("m") || key.equals("k");
    }

    /** The tokens with one blank for each unit between them, so that offsets in it are offsets in the sentence. */
    static String text(Sentence sentence, int first, int last) {
        if (first == last) {
            return sentence.token(first).text();
        }
        int start = sentence.token(first).start();
        var text = new StringBuilder(sentence.token(last).end() - start);
        for (int i = first; i <= last; i++) {
            while (text.length() < sentence.token(i).start() - start) {
                text.append(' ');
            }
            text.append(sentence.token(i).text());
        }
        return text.toString();
    }
}
