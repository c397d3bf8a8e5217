package fr.glane.page;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of a page whose charset holds ASCII as ASCII, so that markup can be read without decoding the page. Immutable and
 * thread-safe.
 */
final class HtmlBytes {

    final byte[] bytes;

    final int length;

    /** Each byte as one character: the runtime looks for characters in strings many at a time. */
    private final String units;

    HtmlBytes(byte[] bytes) {
        this.bytes = bytes;
        length = bytes.length;
        units = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Where the character next stands; the length when it does not. */
    int find(char c, int from) {
        int at = units.indexOf(c, from);
        return at < 0 ? length : at;
    }

    /** Where the text next stands before {@code to}; -1 when it does not. */
    int find(String text, int from, int to) {
        return units.indexOf(text, from, to);
    }

    /** True when these bytes begin with the text. */
    boolean starts(int from, String text) {
        return units.startsWith(text, from);
    }

    /** True when the bytes from {@code from} to {@code to} are the word, whatever their case. */
    boolean is(int from, int to, String word) {
        return to - from == word.length() && matches(from, word);
    }

    /** True when the word in lower case stands here, whatever its case. */
    boolean matches(int from, String word) {
        if (from + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(bytes[from + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 0x20 : b;
    }

    /** Where the blanks end that begin here, if any do. */
    int blanksEnd(int from) {
        int at = from;
        while (at < length && isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Copies a stretch of ASCII. */
    void copy(int from, int to, char[] into, int start) {
        units.getChars(from, to, into, start);
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b <= '\r' && (b == '\n' || b == '\t' || b == '\r' || b == '\f');
    }

    static boolean isLetter(byte b) {
        int low = b | 0x20;
        return low >= 'a' && low <= 'z';
    }
}
