package fr.glane.fact;

import fr.glane.fact.Numeral.Style;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fractions in a text: 3/4, 2 1/4, ½, trois quarts, un et demi, un demi-million. */
final class NumberParts {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static final String VULGAR = "½1/2⅓1/3⅔2/3¼1/4¾3/4⅕1/5⅖2/5⅗3/5⅘4/5⅙1/6⅚5/6⅛1/8⅜3/8⅝5/8⅞7/8⅒1/⅑1/9⅐1/7";

    /** « 3/4 », « 2 1/4 ». A third term makes it a date or a path. */
    static @Nullable Numeral slashed(CharSequence text, Numeral first) {
        int next = NumberText.skipBlanks(text, first.end());
        if (next > first.end() && NumberText.isDigit(text, next)) {
            var second = NumberDigits.at(text, next);
            var part = second == null ? null : denominator(text, second.end());
            return second == null || part == null || second.value().compareTo(part.value()) >= 0
                    ? null
                    : mixed(first, second.value(), part.value(), part.end());
        }
        var part = denominator(text, first.end());
        return part == null
                ? null
                : new Numeral(
                        first.start(),
                        part.end(),
                        new Amount.Fraction(first.value(), part.value()),
                        false,
                        Style.DIGITS);
    }

    private static NumberDigits.@Nullable Read denominator(CharSequence text, int slash) {
        if (slash >= text.length() || text.charAt(slash) != '/') {
            return null;
        }
        var part = NumberDigits.at(text, slash + 1);
        return part == null
                        || part.value().signum() == 0
                        || part.end() < text.length()
                                && (text.charAt(part.end()) == '/' || NumberText.isLetter(text, part.end()))
                ? null
                : part;
    }

    private static Numeral mixed(Numeral whole, BigDecimal numerator, BigDecimal denominator, int end) {
        var sum = whole.value().multiply(denominator).add(numerator);
        return new Numeral(whole.start(), end, new Amount.Fraction(sum, denominator), whole.negative(), whole.style());
    }

    /** What may follow a number: « trois quarts », « cent et trois quarts », « un et demi », « un million et demi ». */
    static Numeral withParts(CharSequence text, Numeral number) {
        if (number.style() == Style.DIGITS && number.value().scale() > 0) {
            return number;
        }
        int next = NumberText.nextWord(text, number.end());
        if (next < 0) {
            return number;
        }
        if (NumberText.same(text, next, "et") && NumberText.wordEnd(text, next) == next + 2) {
            return andParts(text, number, NumberText.nextWord(text, next + 2));
        }
        // « un demi-million ».
        var half = scaledHalf(text, next);
        if (half != null) {
            return half.from(number.start(), false);
        }
        var part = part(text, next);
        if (part == null || number.style() != Style.WORDS) {
            return number;
        }
        boolean hyphen = next == number.end() + 1 && text.charAt(number.end()) == '-';
        boolean rank = hyphen && NumberWords.ordinal(text, number.start()) != null;
        boolean one = number.value().compareTo(BigDecimal.ONE) == 0;
        if (rank || !one && !part.plural() && !part.clear()) {
            return number;
        }
        return new Numeral(
                number.start(), part.end(), new Amount.Fraction(number.value(), part.value()), false, Style.WORDS);
    }

    private static Numeral andParts(CharSequence text, Numeral number, int next) {
        if (next < 0) {
            return number;
        }
        var lone = part(text, next);
        if (lone != null && lone.value().intValue() == 2) {
            return numeral(
                    number.start(), lone.end(), number.value().add(HALF.multiply(lastScale(number))), number.style());
        }
        var second = NumberWords.cardinal(text, next);
        int after = second == null ? -1 : NumberText.nextWord(text, second.end());
        var part = after < 0 ? null : part(text, after);
        return second == null || part == null ? number : mixed(number, second.value(), part.value(), part.end());
    }

    /** « un million et demi » is a million and half a million; « douze et demi » is 12,5. */
    private static BigDecimal lastScale(Numeral number) {
        var million = BigDecimal.valueOf(1_000_000);
        var scale = BigDecimal.ONE;
        for (var s = million;
                s.precision() < 28 && number.value().remainder(s).signum() == 0;
                s = s.scaleByPowerOfTen(3)) {
            scale = s;
        }
        return number.style() == Style.DIGITS ? BigDecimal.ONE : scale;
    }

    /** « demi », « quart de million », « demi-million ». */
    static @Nullable Numeral loneParts(CharSequence text, int from) {
        if (!NumberText.isLetter(text, from)) {
            return null;
        }
        var half = scaledHalf(text, from);
        if (half != null) {
            return half;
        }
        int end = NumberText.wordEnd(text, from);
        var word = word(text, from, end);
        return word.equals("demi") || word.equals("demie") || word.equals("moitié")
                ? new Numeral(from, end, Amount.Fraction.of(1, 2), false, Style.WORDS)
                : null;
    }

    private static @Nullable Numeral scaledHalf(CharSequence text, int from) {
        int end = NumberText.wordEnd(text, from);
        var entry = NumberLists.part(word(text, from, end)).orElse(null);
        if (entry == null || entry.plural()) {
            return null;
        }
        int next = NumberText.nextWord(text, end);
        if (next > 0 && NumberText.same(text, next, "de") && NumberText.wordEnd(text, next) == next + 2) {
            next = NumberText.nextWord(text, next + 2);
        }
        int stop = next < 0 ? -1 : NumberText.wordEnd(text, next);
        var scale = next < 0 ? null : NumberLists.cardinal(word(text, next, stop));
        return scale == null || scale.role() != NumberLists.Role.SCALE || scale.small() < 1000
                ? null
                : numeral(
                        from, stop, scale.value().divide(entry.value(), java.math.MathContext.DECIMAL64), Style.WORDS);
    }

    /** {@code clear}: names parts even in the singular after a number above one: tiers, vingt-et-unième. */
    record Part(BigDecimal value, int end, boolean plural, boolean clear) {}

    static @Nullable Part part(CharSequence text, int from) {
        if (!NumberText.isLetter(text, from)) {
            return null;
        }
        int end = NumberText.wordEnd(text, from);
        var entry = NumberLists.part(word(text, from, end));
        if (entry.isPresent()) {
            return new Part(entry.get().value(), end, entry.get().plural(), true);
        }
        var rank = NumberWords.ordinal(text, from);
        return rank == null || rank.value().compareTo(BigDecimal.valueOf(3)) < 0
                ? null
                : new Part(rank.value(), rank.end(), rank.plural(), rank.words() > 1);
    }

    static @Nullable Numeral vulgar(CharSequence text, int from) {
        int at = VULGAR.indexOf(text.charAt(from));
        if (at < 0 || text.charAt(from) < '¼' || NumberText.isDigit(text, from)) {
            return null;
        }
        int numerator = VULGAR.charAt(at + 1) - '0';
        int denominator = text.charAt(from) == '⅒' ? 10 : VULGAR.charAt(at + 3) - '0';
        return new Numeral(from, from + 1, Amount.Fraction.of(numerator, denominator), false, Style.DIGITS);
    }

    static String word(CharSequence text, int from, int end) {
        return end - from > 24 ? "" : text.subSequence(from, end).toString().toLowerCase(Locale.FRENCH);
    }

    static Numeral numeral(int start, int end, BigDecimal value, Style style) {
        return new Numeral(start, end, Amount.of(plain(value)), false, style);
    }

    /** 10,80 is 10.8: no zeros at the end, so that the same number is written one way. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private NumberParts() {}
}
