package fr.glane.serve;

import fr.glane.fact.Amount;
import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The values of figures on one scale, percent, as the index sorts and counts them. */
final class Percents {

    private Percents() {}

    /** One value, or both bounds of a range; « plus de 50 % » lies above 50, however little. */
    static List<Double> of(Figure figure) {
        return switch (figure.amount()) {
            case Amount.Range range -> List.of(bound(figure, range.lower()), bound(figure, range.upper()));
            case Amount.Decimal one -> List.of(bound(figure, one));
            case Amount.Fraction one -> List.of(bound(figure, one));
        };
    }

    private static double bound(Figure figure, Amount amount) {
        double value = percent(amount, figure.unit()).doubleValue();
        return switch (figure.comparator()) {
            case GT -> Math.nextUp(value);
            case LT -> Math.nextDown(value);
            case EQ, APPROX, GE, LE -> value;
        };
    }

    private static BigDecimal percent(Amount amount, Unit unit) {
        return switch (amount) {
            case Amount.Fraction fraction ->
                fraction.numerator().movePointRight(2).divide(fraction.denominator(), MathContext.DECIMAL64);
            case Amount.Decimal decimal ->
                switch (unit) {
                    case PERCENT, PERCENTAGE_POINT -> decimal.value();
                    case PERMILLE -> decimal.value().movePointLeft(1);
                    case FRACTION, RATIO -> decimal.value().movePointRight(2);
                };
            case Amount.Range range -> throw new IllegalArgumentException("a range inside a range: " + range);
        };
    }
}
