package fr.glane.lang;

import fr.glane.text.Shape;

/** Tells a token's {@link Shape} from its characters. */
final class Shapes {

    /** Signs that Unicode calls punctuation and that stand for words or units. */
    private static final String SYMBOLS = "%‰‱&@#§/\\*†‡′″";

    private Shapes() {}

    static Shape of(CharSequence token) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        boolean firstUpper = false;
        for (int i = 0; i < token.length(); ) {
            int c = Character.codePointAt(token, i);
            if (Character.isDigit(c)) {
                digits++;
            } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
                upper++;
                firstUpper |= lower == 0 && upper == 1 && digits == 0;
            } else if (Character.isLetter(c)) {
                lower++;
            }
            i += Character.charCount(c);
        }
        if (digits > 0) {
            return upper + lower > 0 || hasSlash(token) ? Shape.ALPHANUMERIC : Shape.NUMBER;
        }
        if (upper + lower == 0) {
            return punctuation(token) ? Shape.PUNCTUATION : Shape.SYMBOL;
        }
        if (upper == 0) {
            return Shape.LOWER;
        }
        if (lower == 0) {
            return upper > 1 ? Shape.UPPER : elided(token) ? Shape.CAPITALIZED : Shape.INITIAL;
        }
        return firstUpper && capitalsStartParts(token) ? Shape.CAPITALIZED : Shape.MIXED;
    }

    private static boolean hasSlash(CharSequence token) {
        for (int i = 1; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c == '/' || c == ':' || c == '-' || c == '–') {
                return true;
            }
        }
        return false;
    }

    private static boolean elided(CharSequence token) {
        char last = token.charAt(token.length() - 1);
        return last == '\'' || last == '’';
    }

    /** Jean-Marie and D'Alembert are capitalised, McDonald is not. */
    private static boolean capitalsStartParts(CharSequence token) {
        for (int i = 1; i < token.length(); i++) {
            if (Character.isUpperCase(token.charAt(i)) && Character.isLetter(token.charAt(i - 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean punctuation(CharSequence token) {
        int c = Character.codePointAt(token, 0);
        if (SYMBOLS.indexOf(c) >= 0) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> c == '`' || c == '´' || c == '|';
        };
    }
}
