package fr.glane.index;

/** Numbers in digits as French prints them, and the one form they are found by. */
final class NumberForms {

    private NumberForms() {}

    /** Where the number that starts at {@code start} ends: digits, groups of three, decimals. */
    static int end(CharSequence text, int start, int to) {
        int end = digits(text, start, to);
        if (start > 1 && isPoint(text.charAt(start - 1)) && Chars.isDigit(text.charAt(start - 2))) {
            // The third number of 17.12.2025 stands for itself.
            return end;
        }
        if (end - start <= 3) {
            end = groups(text, end, to);
        }
        return decimals(text, end, to);
    }

    /** Appends the number without group spaces, with a point before decimals, without idle zeros: {@code 10.7}. */
    static void canonical(CharSequence text, int start, int end, StringBuilder out) {
        int from = out.length();
        boolean decimal = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.isDigit(c)) {
                out.append(c);
            } else if (c == ',' || c == '.') {
                out.append('.');
                decimal = true;
            }
        }
        if (decimal) {
            int last = out.length();
            while (out.charAt(last - 1) == '0') {
                last--;
            }
            out.setLength(out.charAt(last - 1) == '.' && last - 1 > from ? last - 1 : last);
        }
    }

    private static int digits(CharSequence text, int start, int to) {
        int i = start;
        while (i < to && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int groups(CharSequence text, int start, int to) {
        int end = start;
        while (end + 3 < to && Chars.isGroupSpace(text.charAt(end)) && digits(text, end + 1, to) == end + 4) {
            end += 4;
        }
        return end;
    }

    private static int decimals(CharSequence text, int start, int to) {
        if (start + 1 >= to || !isPoint(text.charAt(start)) || !Chars.isDigit(text.charAt(start + 1))) {
            return start;
        }
        int end = digits(text, start + 1, to);
        // 17.12.2025 and 1,2,3 are no decimals.
        boolean list = end + 1 < to && isPoint(text.charAt(end)) && Chars.isDigit(text.charAt(end + 1));
        return list ? start : end;
    }

    private static boolean isPoint(char c) {
        return c == ',' || c == '.';
    }
}
