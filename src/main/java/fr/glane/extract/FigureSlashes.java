package fr.glane.extract;

import fr.glane.fact.Amount;
import fr.glane.fact.Numbers;
import fr.glane.fact.Unit;
import fr.glane.match.Rule;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two numbers and a slash: 169/176 and 1/1 000 are ratios; dates, seasons, scales and marks look the same. */
final class FigureSlashes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    static List<FigureDraft> slash(Rule rule, Sentence sentence, int from) {
        var low = slashed(rule, sentence, from);
        if (low == null) {
            return List.of();
        }
        int at = low.end();
        boolean to = at < sentence.size()
                && (sentence.token(at).is("à") || sentence.token(at).is("et"));
        int second = to ? at + 1 : at;
        while (to
                && second < sentence.size()
                && "<>≤≥=".contains(sentence.token(second).text())) {
            second++;
        }
        var high = to ? slashed(rule, sentence, second) : null;
        if (high != null && (large(low) || large(high))) {
            return List.of(FigureDraft.range(rule, low, high));
        }
        if (!isShare(sentence, from, low)) {
            return List.of();
        }
        // « 1/4 du sable » is a fraction in digits.
        boolean fraction = FigureRatios.isOf(sentence, low.end()) && !large(low);
        return List.of(fraction ? FigureDraft.of(rule, from, low.end(), low.amount(), Unit.FRACTION) : low);
    }

    private static boolean large(FigureDraft draft) {
        return draft.amount() instanceof Amount.Fraction f && f.denominator().compareTo(HUNDRED) >= 0;
    }

    private static @Nullable FigureDraft slashed(Rule rule, Sentence sentence, int from) {
        if (from >= sentence.size() || !Numerals.isDigits(sentence.token(from))) {
            return null;
        }
        var text = sentence.token(from).text();
        int slash = text.indexOf('/');
        if (slash > 0) {
            var numerator = digits(text.substring(0, slash));
            int end = groupsEnd(sentence, from);
            var denominator = digits(Numerals.text(sentence, from, end - 1).substring(slash + 1));
            return numerator == null
                            || denominator == null
                            || denominator.signum() == 0
                            || numerator.compareTo(denominator) >= 0
                    ? null
                    : FigureDraft.of(rule, from, end, new Amount.Fraction(numerator, denominator), Unit.RATIO);
        }
        boolean apart = from + 2 < sentence.size() && sentence.token(from + 1).is("/");
        var first = apart ? FigureRatios.number(sentence, from) : null;
        var second = apart ? FigureRatios.number(sentence, from + 2) : null;
        return first == null
                        || second == null
                        || second.end() != from + 3
                        || !FigureRatios.isRatio(first.value(), second.value())
                ? null
                : FigureRatios.ratio(rule, from, from + 3, first, second);
    }

    /** « 1/10 000 »: index after the groups of three digits that go on behind the slash. */
    private static int groupsEnd(Sentence sentence, int from) {
        int end = from + 1;
        while (end < sentence.size()
                && end - from < 4
                && sentence.token(end).start() == sentence.token(end - 1).end() + 1
                && isGroup(sentence.token(end).text())) {
            end++;
        }
        return end;
    }

    private static boolean isGroup(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable BigDecimal digits(String text) {
        return Numbers.parse(text).orElse(null) instanceof Amount.Decimal d ? d.value() : null;
    }

    /** Dates, seasons and marks look the same; a share has a large base, its whole after it, or a word of frequency. */
    private static boolean isShare(Sentence sentence, int from, FigureDraft draft) {
        if (!(draft.amount() instanceof Amount.Fraction f)) {
            return false;
        }
        var top = f.numerator();
        var base = f.denominator();
        // « des plans au 1/25 000 », « 1/10 de millimètre »: a scale, a length.
        boolean scale = from > 0
                && (sentence.token(from - 1).is("au")
                        || sentence.token(from - 1).is("échelle"));
        boolean measure = FigureRatios.isOf(sentence, draft.end())
                && draft.end() + 1 < sentence.size()
                && FigureWords.MEASURE.contains(sentence.token(draft.end() + 1).key());
        if (scale || measure) {
            return false;
        }
        boolean years = base.compareTo(top.add(BigDecimal.ONE)) == 0 && top.compareTo(BigDecimal.valueOf(100)) >= 0
                || top.compareTo(BigDecimal.valueOf(1800)) > 0 && base.compareTo(BigDecimal.valueOf(2100)) < 0;
        if (years || from > 0 && FigureRatios.precededBy(sentence, from, FigureWords.SCORE, 4)) {
            return false;
        }
        if (FigureRatios.isOf(sentence, draft.end())
                && draft.end() + 1 < sentence.size()
                && FigureWords.NO_WHOLE.contains(sentence.token(draft.end() + 1).key())) {
            return false;
        }
        if (FigureRatios.isOf(sentence, draft.end())
                && base.compareTo(BigDecimal.valueOf(12)) <= 0
                && top.compareTo(base) < 0) {
            return true;
        }
        boolean bracket = from > 0
                && (sentence.token(from - 1).is("(")
                        || sentence.token(from - 1).is("<")
                        || sentence.token(from - 1).is("≥"));
        boolean frequency = FigureRatios.precededBy(sentence, from, FigureWords.FREQUENCY, 6);
        boolean round = top.compareTo(BigDecimal.ONE) == 0 && base.compareTo(HUNDRED) >= 0;
        return round
                || bracket && base.compareTo(BigDecimal.valueOf(31)) > 0
                || bracket && (frequency || isWholeAfter(sentence, draft.end()))
                || frequency && base.compareTo(THOUSAND) >= 0
                || Comparators.endsAt(sentence, from) && base.compareTo(BigDecimal.valueOf(31)) > 0;
    }

    private static boolean isWholeAfter(Sentence sentence, int at) {
        return at < sentence.size()
                && sentence.token(at).key().length() > 3
                && sentence.token(at).word().canBe(Category.NOUN);
    }

    private FigureSlashes() {}
}
