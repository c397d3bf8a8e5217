package fr.glane.fact;

import fr.glane.fact.Numeral.Style;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
            return Optional.of(NumberParts.numeral(from, spelled.end(), spelled.value(), Style.ORDINAL));
        }
        var digits = NumberText.isDigit(text, from) ? NumberDigits.at(text, from) : null;
        if (digits == null || !NumberText.isLetter(text, digits.end())) {
            return Optional.empty();
        }
        int end = NumberText.wordEnd(text, digits.end());
        return switch (NumberParts.word(text, digits.end(), end)) {
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
                    "de" -> Optional.of(NumberParts.numeral(from, end, digits.value(), Style.ORDINAL));
            default -> Optional.empty();
        };
    }

    /** How many parts the word at {@code from} names: 2 for demi, 3 for tiers, 10 for dixième; and where it ends. */
    public static Optional<Numeral> partAt(CharSequence text, int from) {
        var part = NumberParts.part(text, from);
        return part == null
                ? Optional.empty()
                : Optional.of(NumberParts.numeral(from, part.end(), part.value(), Style.ORDINAL));
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
        if (c == ' ' || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && NumberParts.VULGAR.indexOf(c) < 0) {
            return false;
        }
        return Character.isLetterOrDigit(c) || NumberText.isMinus(c) || c == ',' || NumberParts.VULGAR.indexOf(c) >= 0;
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
        var vulgar = NumberParts.vulgar(text, from);
        if (vulgar != null) {
            return vulgar;
        }
        var number = cardinal(text, from);
        if (number == null) {
            return NumberParts.loneParts(text, from);
        }
        if (number.style() == Style.DIGITS) {
            var slashed = NumberParts.slashed(text, number);
            if (slashed != null) {
                return slashed;
            }
        }
        return NumberParts.withParts(text, number);
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
                            virgule(text, NumberParts.numeral(from, spelled.end(), spelled.value(), Style.WORDS)));
        }
        var digits = NumberDigits.at(text, from);
        if (digits == null) {
            return null;
        }
        var scaled = NumberWords.scales(text, digits.end(), digits.value());
        if (scaled != null) {
            return NumberParts.numeral(from, scaled.end(), scaled.value(), Style.MIXED);
        }
        return suffixed(text, NumberParts.numeral(from, digits.end(), digits.value(), Style.DIGITS));
    }

    private static @Nullable Numeral suffixed(CharSequence text, Numeral number) {
        int letter = NumberText.skipBlanks(text, number.end());
        int end = NumberText.wordEnd(text, letter);
        var word = NumberParts.word(text, letter, end);
        int power =
                switch (end - letter > 3 ? "" : text.subSequence(letter, end).toString()) {
                    case "k", "K" -> 3;
                    case "M" -> 6;
                    case "Md", "Mds", "md", "mds", "G" -> 9;
                    default -> 0;
                };
        boolean apart = letter > number.end();
        if (power > 0 && !(apart && word.equals("g"))) {
            return NumberParts.numeral(number.start(), end, number.value().scaleByPowerOfTen(power), Style.MIXED);
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
        var entry = NumberLists.cardinal(NumberParts.word(text, start, end));
        return entry == null || entry.role() != NumberLists.Role.COUNT
                ? number
                : NumberParts.numeral(number.start(), end, number.value().multiply(entry.value()), number.style());
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
                : NumberParts.numeral(
                        whole.start(), at, new BigDecimal(whole.value().toPlainString() + "." + decimals), Style.WORDS);
    }
}
