package fr.glane.index;

import fr.glane.fact.Amount;
import fr.glane.fact.Numbers;
import fr.glane.fact.Numeral;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Shares in words, as a query gives them: {@code la moitié}, {@code deux tiers}, {@code un sur dix}, {@code vingt pour
 * cent}. The numbers themselves are read by {@link Numbers}, as they are in articles. Numbers in words without a unit stay words:
 * « vingt ans » asks for no value.
 */
final class SharesInWords {

    /** A share in percent, and how many words say it. */
    record Share(BigDecimal percent, int words) {}

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> OF_AN_HOUR = Set.of("d'heure", "d’heure");

    private final List<String> words;

    private SharesInWords(List<String> words) {
        this.words = words;
    }

    /** False for a word no share in words begins with, as most are. */
    static boolean mayStart(String word) {
        return word.equals("la")
                || word.equals("une")
                || word.equals("les")
                || isDigits(word)
                || Numbers.isNumberWord(word);
    }

    /** The share the words begin with; words in lower case, without blanks in them. */
    static Optional<Share> read(List<String> words) {
        return words.isEmpty() ? Optional.empty() : new SharesInWords(words).read();
    }

    private Optional<Share> read() {
        if (is(0, "la", "moitié") || is(0, "une", "moitié")) {
            return share(BigDecimal.ONE, BigDecimal.TWO, 2);
        }
        if (is(0, "les")) {
            return number(1).flatMap(this::part);
        }
        return number(0).flatMap(n -> part(n).or(() -> ratio(n)).or(() -> percent(n)));
    }

    /** The number that starts with a word and ends with one. « demi » alone is none. */
    private Optional<Numeral> number(int word) {
        if (word >= words.size() || (!isDigits(words.get(word)) && !Numbers.isNumberWord(words.get(word)))) {
            return Optional.empty();
        }
        return Numbers.at(String.join(" ", words), start(word))
                .filter(n -> !n.negative() && n.style() != Numeral.Style.MIXED && wordsUntil(n.end()) > 0);
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> Chars.isDigit((char) c));
    }

    /** {@code deux tiers}; « deux quarts de finale » and « un quart d’heure » are no share of anything. */
    private Optional<Share> part(Numeral number) {
        int next = wordsUntil(number.end());
        boolean other = is(next, "de", "finale") || (next < words.size() && OF_AN_HOUR.contains(words.get(next)));
        return number.amount() instanceof Amount.Fraction part && !other
                ? share(part.numerator(), part.denominator(), next)
                : Optional.empty();
    }

    /** {@code neuf sur dix}. */
    private Optional<Share> ratio(Numeral number) {
        int next = wordsUntil(number.end());
        return is(next, "sur") && number.amount() instanceof Amount.Decimal count
                ? number(next + 1)
                        .flatMap(of -> of.amount() instanceof Amount.Decimal all
                                ? share(count.value(), all.value(), wordsUntil(of.end()))
                                : Optional.empty())
                : Optional.empty();
    }

    private Optional<Share> percent(Numeral number) {
        int next = wordsUntil(number.end());
        int unit = is(next, "pour", "cent") ? 2 : is(next, "%") ? 1 : 0;
        return unit > 0 && number.amount() instanceof Amount.Decimal value
                ? Optional.of(new Share(new BigDecimal(Values.plain(value.value())), next + unit))
                : Optional.empty();
    }

    private static Optional<Share> share(BigDecimal count, BigDecimal of, int words) {
        return count.compareTo(of) < 0
                ? Optional.of(new Share(
                        new BigDecimal(Values.plain(count.multiply(HUNDRED).divide(of, MathContext.DECIMAL64))), words))
                : Optional.empty();
    }

    private boolean is(int at, String... wanted) {
        return at + wanted.length <= words.size()
                && words.subList(at, at + wanted.length).equals(List.of(wanted));
    }

    private int start(int word) {
        int start = 0;
        for (var before : words.subList(0, word)) {
            start += before.length() + 1;
        }
        return start;
    }

    /** How many words end at an offset or before; 0 when it lies inside one. */
    private int wordsUntil(int offset) {
        int end = -1;
        for (int i = 0; i < words.size(); i++) {
            end += words.get(i).length() + 1;
            if (end >= offset) {
                return end == offset ? i + 1 : 0;
            }
        }
        return 0;
    }
}
