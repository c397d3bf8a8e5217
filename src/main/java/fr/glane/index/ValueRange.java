package fr.glane.index;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values of figures, in percent: bounds may be absent.
 *
 * @param low at least this, or more than this when {@code above}
 * @param high at most this, or less than this when {@code below}
 */
public record ValueRange(Optional<BigDecimal> low, boolean above, Optional<BigDecimal> high, boolean below) {

    private static final String NUMBER = "\\s*([0-9]+(?:[.,][0-9]+)?)\\s*(?:%|pour cent)?\\s*";
    private static final Pattern COMPARED = Pattern.compile("\\s*(<=|>=|=<|=>|<|>|≤|≥|=)?" + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + "(?:\\.\\.|…|à|-)(<?)" + NUMBER);
    private static final Pattern FROM = Pattern.compile(NUMBER + "\\.\\.\\s*");
    private static final Pattern TO = Pattern.compile("\\s*\\.\\." + NUMBER);

    public static ValueRange exactly(BigDecimal value) {
        return between(value, value);
    }

    /** Both bounds belong to it, in whatever order they are given. */
    public static ValueRange between(BigDecimal one, BigDecimal other) {
        return new ValueRange(Optional.of(one.min(other)), false, Optional.of(one.max(other)), false);
    }

    public static ValueRange atLeast(BigDecimal value) {
        return new ValueRange(Optional.of(value), false, Optional.empty(), false);
    }

    public static ValueRange above(BigDecimal value) {
        return new ValueRange(Optional.of(value), true, Optional.empty(), false);
    }

    public static ValueRange atMost(BigDecimal value) {
        return new ValueRange(Optional.empty(), false, Optional.of(value), false);
    }

    public static ValueRange below(BigDecimal value) {
        return new ValueRange(Optional.empty(), false, Optional.of(value), true);
    }

    /**
     * Reads {@code >50}, {@code >=50 %}, {@code 10,7}, {@code 10..20}, {@code 10-20 %},
     * {@code 10..<20} (20 not in), {@code 50..}; empty for anything else.
     */
    public static Optional<ValueRange> parse(String text) {
        var between = BETWEEN.matcher(text);
        if (between.matches()) {
            var range = between(number(between, 1), number(between, 3));
            return Optional.of(new ValueRange(
                    range.low(), false, range.high(), !between.group(2).isEmpty()));
        }
        var from = FROM.matcher(text);
        if (from.matches()) {
            return Optional.of(atLeast(number(from, 1)));
        }
        var to = TO.matcher(text);
        if (to.matches()) {
            return Optional.of(atMost(number(to, 1)));
        }
        var compared = COMPARED.matcher(text);
        return compared.matches()
                ? Optional.of(of(compared.group(1) == null ? "=" : compared.group(1), number(compared, 2)))
                : Optional.empty();
    }

    static ValueRange of(String sign, BigDecimal value) {
        return switch (sign) {
            case ">" -> above(value);
            case "<" -> below(value);
            case ">=", "=>", "≥" -> atLeast(value);
            case "<=", "=<", "≤" -> atMost(value);
            default -> exactly(value);
        };
    }

    private static BigDecimal number(Matcher matcher, int group) {
        return new BigDecimal(matcher.group(group).replace(',', '.'));
    }

    public boolean isExact() {
        return low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) == 0;
    }

    /** The least value in it, for a search among doubles. */
    double lowest() {
        double bound = low.map(BigDecimal::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        return above ? Math.nextUp(bound) : bound;
    }

    /** The greatest value in it. */
    double highest() {
        double bound = high.map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
        return below ? Math.nextDown(bound) : bound;
    }

    /** As filters and addresses write it: {@code >50}, {@code 10..20}, {@code 10.7}. */
    @Override
    public String toString() {
        var from = low.map(BigDecimal::toPlainString).orElse("");
        var to = high.map(BigDecimal::toPlainString).orElse("");
        if (isExact()) {
            return from;
        }
        if (high.isEmpty()) {
            return (above ? ">" : ">=") + from;
        }
        return low.isEmpty() ? (below ? "<" : "<=") + to : from + (below ? "..<" : "..") + to;
    }
}
