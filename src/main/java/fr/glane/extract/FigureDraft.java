package fr.glane.extract;

import fr.glane.fact.Amount;
import fr.glane.fact.Unit;
import fr.glane.match.Rule;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A figure as its form alone tells it: where it stands and what its value is; what it means comes later.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param sign {@code +} or {@code -} when one is written, else a blank
 * @param nounFirst index of the first token of a noun inside the figure (« huit véhicules sur dix »), or -1
 * @param nounEnd index after that noun
 * @param bounds of a range, each as a figure of its own; empty for a single value
 */
record FigureDraft(
        Rule rule,
        int first,
        int end,
        Amount amount,
        Unit unit,
        Optional<BigDecimal> tolerance,
        char sign,
        int nounFirst,
        int nounEnd,
        List<FigureDraft> bounds) {

    static FigureDraft of(Rule rule, int first, int end, Amount amount, Unit unit) {
        return new FigureDraft(rule, first, end, amount, unit, Optional.empty(), ' ', -1, -1, List.of());
    }

    /** A range from its two bounds, the lower first whatever their order in the text. */
    static FigureDraft range(Rule rule, FigureDraft from, FigureDraft to) {
        boolean ordered = from.amount.toDouble() <= to.amount.toDouble();
        var amount = ordered ? new Amount.Range(from.amount, to.amount) : new Amount.Range(to.amount, from.amount);
        return new FigureDraft(
                rule,
                from.first,
                to.end,
                amount,
                to.unit,
                Optional.empty(),
                from.sign,
                to.nounFirst,
                to.nounEnd,
                List.of(from, to));
    }

    FigureDraft withSign(char newSign, int newFirst) {
        return new FigureDraft(rule, newFirst, end, amount, unit, tolerance, newSign, nounFirst, nounEnd, bounds);
    }

    FigureDraft withTolerance(BigDecimal halfWidth) {
        return new FigureDraft(
                rule, first, end, amount, unit, Optional.of(halfWidth), sign, nounFirst, nounEnd, bounds);
    }

    FigureDraft withNoun(int from, int to) {
        return new FigureDraft(rule, first, end, amount, unit, tolerance, sign, from, to, bounds);
    }

    int length() {
        return end - first;
    }

    Span span(Sentence sentence) {
        return sentence.span(first, end - 1);
    }

    boolean overlaps(FigureDraft other) {
        return first < other.end && other.first < end;
    }
}
