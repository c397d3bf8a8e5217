package fr.glane.fact;

import fr.glane.text.Ids;
import fr.glane.text.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A percentage or proportion: how much, of whom, doing what.
 *
 * @param change set when the figure is the size of a change, not a level
 * @param tolerance half-width after ±, in the unit of the figure
 * @param population the whole it is a share of, without article or preposition
 * @param statement what is said of that share
 * @param saidBy id of the claim whose content holds the figure
 * @param repeats id of the first mention of the same figure in the article
 */
public record Figure(
        Mention at,
        Amount amount,
        Unit unit,
        Comparator comparator,
        Optional<Change> change,
        Optional<Evolution> evolution,
        Optional<BigDecimal> tolerance,
        Optional<Span> population,
        Optional<Span> statement,
        Optional<FigureKind> kind,
        Optional<String> saidBy,
        Optional<String> repeats)
        implements Fact {

    /** A figure with nothing known but its value. */
    public static Figure of(Mention at, Amount amount, Unit unit) {
        return new Figure(
                at,
                amount,
                unit,
                Comparator.EQ,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public String id() {
        return Ids.of(
                at.article(),
                "figure",
                Integer.toString(at.span().start()),
                Integer.toString(at.span().end()),
                amount.toString(),
                unit.name());
    }

    public Figure withSaidBy(String claim) {
        return new Figure(
                at,
                amount,
                unit,
                comparator,
                change,
                evolution,
                tolerance,
                population,
                statement,
                kind,
                Optional.of(claim),
                repeats);
    }

    public Figure withRepeats(String first) {
        return new Figure(
                at,
                amount,
                unit,
                comparator,
                change,
                evolution,
                tolerance,
                population,
                statement,
                kind,
                saidBy,
                Optional.of(first));
    }
}
