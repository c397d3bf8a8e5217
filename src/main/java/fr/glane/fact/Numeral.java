package fr.glane.fact;

import java.math.BigDecimal;

/**
 * A number as it stands in a text.
 *
 * @param start index of its sign, or of its first digit or word
 * @param end index after its last digit or word
 * @param amount its magnitude, exact; a {@link Amount.Fraction} for trois quarts, 3/4, un sur dix
 * @param negative true when a minus sign, « moins » or « négatif » stands before it
 * @param style how it is written
 */
public record Numeral(int start, int end, Amount amount, boolean negative, Style style) {

    /** How a number is written. */
    public enum Style {
        /** {@code 1 204}, {@code 10,7}. */
        DIGITS,
        /** {@code trois cent douze}. */
        WORDS,
        /** {@code 2,5 milliards}, {@code 1,2 M}. */
        MIXED,
        /** {@code 21e}, {@code vingt et unième}. */
        ORDINAL
    }

    /** The magnitude as a decimal; a fraction is divided out to 20 digits. */
    public BigDecimal value() {
        return switch (amount) {
            case Amount.Decimal d -> d.value();
            case Amount.Fraction f -> f.numerator().divide(f.denominator(), java.math.MathContext.DECIMAL64);
            case Amount.Range r -> throw new IllegalStateException("a numeral is one number: " + r);
        };
    }

    Numeral from(int newStart, boolean newNegative) {
        return new Numeral(newStart, end, amount, newNegative, style);
    }
}
