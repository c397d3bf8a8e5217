package fr.glane.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number written in digits: {@code 12}, {@code 50 000}, {@code 1.234,5}, {@code 1'200}, {@code ,08},
 * {@code 12,32e+14}.
 *
 * <p>Groups of three are parted by a blank, a point, an apostrophe or (English) commas; what then stands apart is the
 * decimal mark. One point before three digits parts a group ({@code 12.500}), unless the number starts with 0; one
 * comma is a decimal mark ({@code 4,800}).
 */
final class NumberDigits {

    /** Longer runs of digits are no numbers anyone wrote; it keeps the arithmetic short. */
    private static final int MOST_DIGITS = 60;

    private NumberDigits() {}

    record Read(BigDecimal value, int end) {}

    /** The longest number in digits at {@code from}, or null. */
    static @Nullable Read at(CharSequence text, int from) {
        boolean leading = from < text.length() && text.charAt(from) == ',' && NumberText.isDigit(text, from + 1);
        if (!leading && !NumberText.isDigit(text, from)) {
            return null;
        }
        var digits = new StringBuilder();
        int at = leading ? from : run(text, from, digits);
        at = leading ? at : groups(text, from, at, digits);
        int mark = at;
        if (at < text.length()
                && (text.charAt(at) == ',' || text.charAt(at) == '.')
                && NumberText.isDigit(text, at + 1)) {
            digits.append(leading ? "0." : ".");
            at = run(text, at + 1, digits);
        }
        if (digits.length() > MOST_DIGITS) {
            return null;
        }
        // A second mark makes it a version, a date or an address: 2.5.1.
        if (mark < at
                && at < text.length()
                && text.charAt(at) == text.charAt(mark)
                && NumberText.isDigit(text, at + 1)) {
            return null;
        }
        return exponent(text, at, new BigDecimal(digits.toString()));
    }

    private static int run(CharSequence text, int from, StringBuilder digits) {
        int at = from;
        while (NumberText.isDigit(text, at)) {
            if (digits.length() <= MOST_DIGITS) {
                digits.append(text.charAt(at));
            }
            at++;
        }
        return at;
    }

    private static int groups(CharSequence text, int from, int firstEnd, StringBuilder digits) {
        if (firstEnd - from > 3 || firstEnd >= text.length()) {
            return firstEnd;
        }
        char mark = text.charAt(firstEnd);
        boolean blank = NumberText.isBlank(mark);
        if (!blank && mark != '.' && mark != ',' && mark != '\'' && mark != '’') {
            return firstEnd;
        }
        int at = firstEnd;
        int groups = 0;
        while (isGroup(text, at, mark)) {
            at += 4;
            groups++;
        }
        boolean decimal = groups == 1 && (mark == ',' || mark == '.' && text.charAt(from) == '0');
        if (groups == 0 || decimal || blank && text.charAt(from) == '0') {
            return firstEnd;
        }
        for (int i = firstEnd; i < at && digits.length() <= MOST_DIGITS; i += 4) {
            digits.append(text, i + 1, i + 4);
        }
        return at;
    }

    private static boolean isGroup(CharSequence text, int at, char mark) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        boolean same = c == mark || NumberText.isBlank(c) && NumberText.isBlank(mark);
        return same
                && NumberText.isDigit(text, at + 1)
                && NumberText.isDigit(text, at + 2)
                && NumberText.isDigit(text, at + 3)
                && !NumberText.isDigit(text, at + 4);
    }

    private static Read exponent(CharSequence text, int at, BigDecimal value) {
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int digit = at + 1;
            if (digit < text.length() && (text.charAt(digit) == '+' || text.charAt(digit) == '-')) {
                digit++;
            }
            int end = digit;
            while (NumberText.isDigit(text, end)) {
                end++;
            }
            if (end > digit && end - digit <= 3 && !NumberText.isLetter(text, end)) {
                int power = Integer.parseInt(text.subSequence(digit, end).toString());
                return new Read(value.scaleByPowerOfTen(text.charAt(at + 1) == '-' ? -power : power), end);
            }
        }
        return new Read(value, at);
    }
}
