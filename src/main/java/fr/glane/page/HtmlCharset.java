package fr.glane.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** Decodes a page's bytes: what the container says, else what the page declares, else what the bytes are. */
final class HtmlCharset {

    private static final int DECLARED_WITHIN = 4096;

    private HtmlCharset() {}

    static String decode(byte[] bytes, Optional<Charset> given) {
        return isUtf8(bytes, given)
                ? Utf8.decode(bytes).orElseThrow()
                : decoded(bytes, given).text();
    }

    /** True when the bytes are UTF-8 without a fault and nothing says otherwise, as of nearly every page. */
    static boolean isUtf8(byte[] bytes, Optional<Charset> given) {
        return given.isEmpty()
                && !hasMark(bytes)
                && declared(bytes)
                        .filter(c -> !c.equals(StandardCharsets.UTF_8))
                        .isEmpty()
                && Utf8.isValid(bytes);
    }

    /** The text of a page in any charset. */
    static Charsets.Decoded decoded(byte[] bytes, Optional<Charset> given) {
        return Charsets.decode(bytes, given.or(() -> declared(bytes)));
    }

    /** True for a byte order mark; zero bytes mean UTF-16. */
    static boolean hasMark(byte[] bytes) {
        int length = Math.min(bytes.length, 4);
        for (int i = 0; i < length; i++) {
            if (bytes[i] == 0 || bytes[i] == (byte) 0xfe || bytes[i] == (byte) 0xff || bytes[i] == (byte) 0xef) {
                return true;
            }
        }
        return false;
    }

    /** The charset a meta tag or XML declaration names near the start of the page. */
    private static Optional<Charset> declared(byte[] bytes) {
        int length = Math.min(bytes.length, DECLARED_WITHIN);
        var start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (var sign : new String[] {"charset", "encoding"}) {
            int at = start.indexOf(sign);
            if (at >= 0) {
                var name = name(start, at + sign.length());
                if (!name.isEmpty()) {
                    return charset(name);
                }
            }
        }
        return Optional.empty();
    }

    private static String name(String start, int from) {
        int at = from;
        while (at < start.length() && " =\"'".indexOf(start.charAt(at)) >= 0) {
            at++;
        }
        int end = at;
        while (end < start.length() && isNamePart(start.charAt(end))) {
            end++;
        }
        return start.substring(at, end);
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == ':' || c == '.';
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
