package fr.glane.index;

import fr.glane.fact.Amount;
import fr.glane.fact.Comparator;
import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of figures on one scale, percent, so that la moitié, 5 sur 10 and 50 % are one value. Percentage points
 * keep their own figure and are told apart where values are compared.
 */
final class Values {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;

    private Values() {}

    /** The value in percent, or both bounds of a range. */
    static List<BigDecimal> percents(Figure figure) {
        return switch (figure.amount()) {
            case Amount.Range range ->
                List.of(percent(range.lower(), figure.unit()), percent(range.upper(), figure.unit()));
            case Amount.Decimal one -> List.of(percent(one, figure.unit()));
            case Amount.Fraction one -> List.of(percent(one, figure.unit()));
        };
    }

    /** What a figure is sorted by, in percent: the middle of a range. */
    static double key(double[] bounds) {
        return bounds.length == 1 ? bounds[0] : (bounds[0] + bounds[1]) / 2;
    }

    /** What ranges are compared with, in percent: one value, or both bounds. */
    static double[] bounds(Figure figure) {
        return bounds(figure.comparator(), percents(figure));
    }

    /** The same of values that are known. */
    static double[] bounds(Comparator comparator, List<BigDecimal> percents) {
        var bounds = new double[percents.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = bound(comparator, percents.get(i).doubleValue());
        }
        return bounds;
    }

    /** « Plus de 50 % » lies above 50, however little; « moins de 50 % » below. */
    private static double bound(Comparator comparator, double value) {
        return switch (comparator) {
            case GT -> Math.nextUp(value);
            case LT -> Math.nextDown(value);
            case EQ, APPROX, GE, LE -> value;
        };
    }

    /** What a query for one number finds: {@code 10.7}, {@code 5p} for percentage points, {@code 1/2} as written. */
    static List<String> terms(Figure figure) {
        return terms(figure, percents(figure));
    }

    /** The same of values that are known. */
    static List<String> terms(Figure figure, List<BigDecimal> percents) {
        var terms = new ArrayList<String>(2);
        for (var percent : percents) {
            var plain = plain(percent);
            terms.add(figure.unit() == Unit.PERCENTAGE_POINT ? points(plain) : plain);
        }
        if (figure.amount() instanceof Amount.Fraction fraction) {
            terms.add(fraction.toString());
        }
        return terms;
    }

    static String points(String plain) {
        return plain + "p";
    }

    /** Plain digits with a point, four decimals at most, no idle zeros. */
    static String plain(BigDecimal value) {
        var rounded = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_EVEN) : value;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal percent(Amount amount, Unit unit) {
        return switch (amount) {
            case Amount.Fraction fraction ->
                fraction.numerator().multiply(HUNDRED).divide(fraction.denominator(), MathContext.DECIMAL64);
            case Amount.Decimal decimal ->
                switch (unit) {
                    case PERCENT, PERCENTAGE_POINT -> decimal.value();
                    case PERMILLE -> decimal.value().divide(TEN, MathContext.DECIMAL64);
                    case FRACTION, RATIO -> decimal.value().multiply(HUNDRED);
                };
            case Amount.Range range -> throw new IllegalArgumentException("a range inside a range: " + range);
        };
    }
}
