package fr.glane.fact;

import java.math.BigDecimal;
import java.math.BigInteger;

/** How much: one exact value, a fraction as it was written, or two bounds. Always a magnitude, never negative. */
public sealed interface Amount {

    /** A decimal value, exact: 10,7 is 10.7. */
    record Decimal(BigDecimal value) implements Amount {

        public Decimal {
            if (value.signum() < 0) {
                throw new IllegalArgumentException("an amount is a magnitude: " + value);
            }
        }

        @Override
        public double toDouble() {
            return value.doubleValue();
        }

        /** Plain decimal digits with a point. */
        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /** A fraction, not reduced: 51 sur 3 862 is 51/3862. */
    record Fraction(BigDecimal numerator, BigDecimal denominator) implements Amount {

        public Fraction {
            if (numerator.signum() < 0 || denominator.signum() <= 0) {
                throw new IllegalArgumentException("not a fraction: " + numerator + "/" + denominator);
            }
        }

        public static Fraction of(long numerator, long denominator) {
            return new Fraction(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        }

        @Override
        public double toDouble() {
            return numerator.doubleValue() / denominator.doubleValue();
        }

        /** {@code 51/3862}. */
        @Override
        public String toString() {
            return numerator.toPlainString() + "/" + denominator.toPlainString();
        }
    }

    /** From one bound to another: de 5 à 7 %. */
    record Range(Amount lower, Amount upper) implements Amount {

        public Range {
            if (lower instanceof Range || upper instanceof Range) {
                throw new IllegalArgumentException("a range of ranges: " + lower + ".." + upper);
            }
        }

        /** The middle of the range. */
        @Override
        public double toDouble() {
            return (lower.toDouble() + upper.toDouble()) / 2;
        }

        @Override
        public String toString() {
            return lower + ".." + upper;
        }
    }

    /** An approximate value, for sorting and filtering only. */
    double toDouble();

    static Amount of(BigDecimal value) {
        return new Decimal(value);
    }

    static Amount of(String decimal) {
        return new Decimal(new BigDecimal(decimal));
    }

    static Amount of(BigInteger value) {
        return new Decimal(new BigDecimal(value));
    }
}
