package fr.glane.fact;

import fr.glane.fact.Numeral.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of French text: digits, words, both, ordinals and fractions; exact.
 *
 * <p>{@code 50 000}, {@code 1'200,5}, {@code 2,5 milliards}, {@code 1,2 M}, {@code trois millions deux cent mille},
 * {@code zéro virgule cinq}, {@code nonante-huit}, {@code trois quarts}, {@code 3/4}, {@code un sur dix}. Offsets are
 * UTF-16 code units. Any text is allowed; one call takes time linear in its length. Thread-safe.
 */
public final class Numbers {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String VULGAR = "½1/2⅓1/3⅔2/3¼1/4¾3/4⅕1/5⅖2/5⅗3/5⅘4/5⅙1/6⅚5/6⅛1/8⅜3/8⅝5/8⅞7/8⅒1/⅑1/9⅐1/7";

    private Numbers() {}

    /** The number the whole text is, blanks around it apart; empty when it is anything else or has a minus sign. */
    public static Optional<Amount> parse(String text) {
        var stripped = text.strip();
        var found = at(stripped, 0);
        return found.filter(n -> n.end() == stripped.length() && !n.negative()).map(Numeral::amount);
    }

    /** The longest number that starts at {@code from}, its sign included; a rank (« troisième ») is none. */
    public static Optional<Numeral> at(CharSequence text, int from) {
        return Optional.ofNullable(signed(text, from));
    }

    /** The longest number without sign and without fraction that starts at {@code from}. */
    public static Optional<Numeral> cardinalAt(CharSequence text, int from) {
        return Optional.ofNullable(cardinal(text, from));
    }

    /** The rank that starts at {@code from}: {@code 21e}, {@code 1re}, {@code vingt et unième}. */
    public static Optional<Numeral> ordinalAt(CharSequence text, int from) {
        var spelled = NumberText.isLetter(text, from) ? NumberWords.ordinal(text, from) : null;
        if (spelled != null) {
            return Optional.of(numeral(from, spelled.end(), spelled.value(), Style.ORDINAL));
        }
        var digits = NumberText.isDigit(text, from) ? NumberDigits.at(text, from) : null;
        if (digits == null || !NumberText.isLetter(text, digits.end())) {
            return Optional.empty();
        }
        int end = NumberText.wordEnd(text, digits.end());
        return switch (word(text, digits.end(), end)) {
            case "e",
                    "er",
                    "re",
                    "ère",
                    "ere",
                    "ers",
                    "ères",
                    "res",
                    "es",
                    "ème",
                    "eme",
                    "èmes",
                    "emes",
                    "ième",
                    "ieme",
                    "ièmes",
                    "nd",
                    "nde",
                    "d",
                    "de" -> Optional.of(numeral(from, end, digits.value(), Style.ORDINAL));
            default -> Optional.empty();
        };
    }

    /** How many parts the word at {@code from} names: 2 for demi, 3 for tiers, 10 for dixième; and where it ends. */
    public static Optional<Numeral> partAt(CharSequence text, int from) {
        var part = part(text, from);
        return part == null ? Optional.empty() : Optional.of(numeral(from, part.end(), part.value(), Style.ORDINAL));
    }

    /** True for a word that can start a number (in lower case): trois, vingt-cinq, mille; « un » and « une » as well. */
    public static boolean isNumberWord(String key) {
        int hyphen = key.indexOf('-');
        var entry = NumberLists.cardinal(hyphen < 0 ? key : key.substring(0, hyphen));
        return entry != null && entry.role() != NumberLists.Role.COUNT;
    }

    /** Every number of the text, in its order; an article (« un », « une ») before a word is none. */
    public static List<Numeral> find(CharSequence text) {
        var found = new ArrayList<Numeral>();
        int at = 0;
        while (at < text.length()) {
            var numeral = startsWord(text, at) ? ratioOrNumber(text, at) : null;
            if (numeral == null || isArticle(text, numeral)) {
                at = next(text, at);
            } else {
                found.add(numeral);
                at = numeral.end();
            }
        }
        return found;
    }

    /** The ranks of the text, in its order. */
    public static List<Numeral> findOrdinals(CharSequence text) {
        var found = new ArrayList<Numeral>();
        int at = 0;
        while (at < text.length()) {
            var rank = startsWord(text, at) ? ordinalAt(text, at) : Optional.<Numeral>empty();
            rank.ifPresent(found::add);
            at = rank.map(Numeral::end).orElse(next(text, at));
        }
        return found;
    }

    private static boolean startsWord(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c == ' ' || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && VULGAR.indexOf(c) < 0) {
            return false;
        }
        return Character.isLetterOrDigit(c) || NumberText.isMinus(c) || c == ',' || VULGAR.indexOf(c) >= 0;
    }

    /** Past the word or run of digits at {@code at}, so that no word is looked up twice. */
    private static int next(CharSequence text, int at) {
        int end = at + 1;
        while (NumberText.isLetter(text, end) && NumberText.isLetter(text, at)) {
            end++;
        }
        return end;
    }

    private static boolean isArticle(CharSequence text, Numeral numeral) {
        int length = numeral.end() - numeral.start();
        if (numeral.style() != Style.WORDS
                || length < 2
                || length > 3
                || !NumberText.same(text, numeral.start(), "un")) {
            return false;
        }
        int after = numeral.end();
        int next = NumberText.skipBlanks(text, after);
        boolean elided = numeral.start() > 0 && "'’".indexOf(text.charAt(numeral.start() - 1)) >= 0;
        boolean slashed = numeral.start() > 0 && text.charAt(numeral.start() - 1) == '/';
        return elided
                || slashed
                || next > after && NumberText.isLetter(text, next)
                || after < text.length() && text.charAt(after) == '/';
    }

    private static @Nullable Numeral ratioOrNumber(CharSequence text, int from) {
        var number = signed(text, from);
        if (number == null || number.negative() || !(number.amount() instanceof Amount.Decimal whole)) {
            return number;
        }
        int sur = NumberText.skipBlanks(text, number.end());
        int second = NumberText.skipBlanks(text, sur + 3);
        if (sur == number.end() || !NumberText.same(text, sur, "sur") || second == sur + 3) {
            return number;
        }
        var of = cardinal(text, second);
        int next = of == null ? 0 : NumberText.skipBlanks(text, of.end());
        // « 1000 sur 3 ans » is no ratio, nor is « huit sur cinq ».
        boolean ratio = of != null
                && whole.value().compareTo(of.value()) <= 0
                && (whole.value().scale() <= 0 && of.value().signum() > 0)
                && (next >= text.length()
                        || !NumberText.isLetter(text, next)
                        || next == of.end()
                        || of.style() == Style.WORDS);
        return ratio && of != null
                ? new Numeral(from, of.end(), new Amount.Fraction(whole.value(), of.value()), false, number.style())
                : number;
    }

    private static @Nullable Numeral signed(CharSequence text, int from) {
        if (from >= text.length()) {
            return null;
        }
        char c = text.charAt(from);
        if (NumberText.isMinus(c)) {
            int digit = NumberText.skipBlanks(text, from + 1);
            int before = from - 1;
            while (before >= 0 && NumberText.isBlank(text.charAt(before))) {
                before--;
            }
            // « 12 - 15 » is two numbers.
            boolean sign = before < 0 || !Character.isLetterOrDigit(text.charAt(before));
            var number = sign && NumberText.isDigit(text, digit) ? unsigned(text, digit) : null;
            return number == null ? null : number.from(from, true);
        }
        for (var minus : MINUS_WORDS) {
            int after = from + minus.length();
            if (NumberText.same(text, from, minus)
                    && after < text.length()
                    && NumberText.isBlank(text.charAt(after))
                    && (from == 0 || minus.startsWith("n"))) {
                var number = unsigned(text, NumberText.skipBlanks(text, after));
                return number == null ? null : number.from(from, true);
            }
        }
        return unsigned(text, from);
    }

    private static final List<String> MINUS_WORDS = List.of("moins", "négatif");

    private static @Nullable Numeral unsigned(CharSequence text, int from) {
        var vulgar = vulgar(text, from);
        if (vulgar != null) {
            return vulgar;
        }
        var number = cardinal(text, from);
        if (number == null) {
            return loneParts(text, from);
        }
        if (number.style() == Style.DIGITS) {
            var slashed = slashed(text, number);
            if (slashed != null) {
                return slashed;
            }
        }
        return withParts(text, number);
    }

    /** A number without fraction: digits, words, digits with a scale or a unit prefix. */
    private static @Nullable Numeral cardinal(CharSequence text, int from) {
        if (NumberText.isLetter(text, from)) {
            var spelled = NumberWords.cardinal(text, from);
            return spelled == null || NumberText.isDigit(text, spelled.end())
                    ? count(text, from, null)
                    : count(
                            text,
                            spelled.end(),
                            virgule(text, numeral(from, spelled.end(), spelled.value(), Style.WORDS)));
        }
        var digits = NumberDigits.at(text, from);
        if (digits == null) {
            return null;
        }
        var scaled = NumberWords.scales(text, digits.end(), digits.value());
        if (scaled != null) {
            return numeral(from, scaled.end(), scaled.value(), Style.MIXED);
        }
        return suffixed(text, numeral(from, digits.end(), digits.value(), Style.DIGITS));
    }

    private static @Nullable Numeral suffixed(CharSequence text, Numeral number) {
        int letter = NumberText.skipBlanks(text, number.end());
        int end = NumberText.wordEnd(text, letter);
        var word = word(text, letter, end);
        int power =
                switch (end - letter > 3 ? "" : text.subSequence(letter, end).toString()) {
                    case "k", "K" -> 3;
                    case "M" -> 6;
                    case "Md", "Mds", "md", "mds", "G" -> 9;
                    default -> 0;
                };
        boolean apart = letter > number.end();
        if (power > 0 && !(apart && word.equals("g"))) {
            return numeral(number.start(), end, number.value().scaleByPowerOfTen(power), Style.MIXED);
        }
        if (!apart && end > letter) {
            // « 180ml », « 29km », « 21e »: another kind of thing than a number.
            return null;
        }
        return count(text, number.end(), number);
    }

    /** « trois douzaines », « une dizaine », « 2 milliers ». */
    private static @Nullable Numeral count(CharSequence text, int after, @Nullable Numeral number) {
        int start = number == null ? after : NumberText.nextWord(text, after);
        if (start < 0 || number == null) {
            return number;
        }
        int end = NumberText.wordEnd(text, start);
        var entry = NumberLists.cardinal(word(text, start, end));
        return entry == null || entry.role() != NumberLists.Role.COUNT
                ? number
                : numeral(number.start(), end, number.value().multiply(entry.value()), number.style());
    }

    /** « zéro virgule cinq », « dix point zéro huit », « deux cent virgule soixante et onze ». */
    private static Numeral virgule(CharSequence text, Numeral whole) {
        int mark = NumberText.nextWord(text, whole.end());
        boolean virgule = mark > 0 && NumberText.same(text, mark, "virgule");
        if (mark < 0 || !virgule && !NumberText.same(text, mark, "point")) {
            return whole;
        }
        int at = NumberText.wordEnd(text, mark);
        int first = NumberText.nextWord(text, at);
        if (first < 0 || !virgule && !NumberText.same(text, first, "zéro")) {
            return whole;
        }
        var decimals = new StringBuilder();
        boolean digitByDigit = true;
        while (first > 0 && digitByDigit && decimals.length() < 20) {
            var part = NumberWords.cardinal(text, first);
            if (part == null) {
                break;
            }
            digitByDigit = part.words() == 1 && part.value().compareTo(BigDecimal.TEN) < 0;
            if (!digitByDigit && decimals.chars().anyMatch(c -> c != '0')) {
                break;
            }
            decimals.append(part.value().toPlainString());
            at = part.end();
            first = NumberText.nextWord(text, at);
        }
        return decimals.isEmpty()
                ? whole
                : numeral(
                        whole.start(), at, new BigDecimal(whole.value().toPlainString() + "." + decimals), Style.WORDS);
    }

    /** « 3/4 », « 2 1/4 ». A third term makes it a date or a path. */
    private static @Nullable Numeral slashed(CharSequence text, Numeral first) {
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
    private static Numeral withParts(CharSequence text, Numeral number) {
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
    private static @Nullable Numeral loneParts(CharSequence text, int from) {
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
    private record Part(BigDecimal value, int end, boolean plural, boolean clear) {}

    private static @Nullable Part part(CharSequence text, int from) {
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

    private static @Nullable Numeral vulgar(CharSequence text, int from) {
        int at = VULGAR.indexOf(text.charAt(from));
        if (at < 0 || text.charAt(from) < '¼' || NumberText.isDigit(text, from)) {
            return null;
        }
        int numerator = VULGAR.charAt(at + 1) - '0';
        int denominator = text.charAt(from) == '⅒' ? 10 : VULGAR.charAt(at + 3) - '0';
        return new Numeral(from, from + 1, Amount.Fraction.of(numerator, denominator), false, Style.DIGITS);
    }

    private static String word(CharSequence text, int from, int end) {
        return end - from > 24 ? "" : text.subSequence(from, end).toString().toLowerCase(Locale.FRENCH);
    }

    private static Numeral numeral(int start, int end, BigDecimal value, Style style) {
        return new Numeral(start, end, Amount.of(plain(value)), false, style);
    }

    /** 10,80 is 10.8: no zeros at the end, so that the same number is written one way. */
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
