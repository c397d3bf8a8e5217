package fr.glane.serve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML in which nothing that comes from outside can be anything but text: every text and every attribute value is
 * escaped here, and there is no way around it. Not thread-safe.
 */
final class Html {

    private static final Set<String> VOID = Set.of("input", "link", "meta", "br", "hr", "img", "wbr", "col");

    /** ASCII that may stand as it is. */
    private static final boolean[] PLAIN = plain();

    /** What a letter may become: the longest entity. */
    private static final int LONGEST = 6;

    /** UTF-8, made in the same pass as the escapes: a page is a hundred thousand letters, and goes out as bytes. */
    private byte[] out = new byte[48 << 10];

    private int length;

    /** The start of every page. */
    Html doctype() {
        raw("<!doctype html>\n");
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a null value leaves the attribute out, an empty one sets a switch such
     *     as {@code checked}
     */
    Html open(String tag, @Nullable String... attributes) {
        raw("<");
        raw(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value == null) {
                continue;
            }
            raw(" ");
            raw(String.valueOf(attributes[i]));
            raw("=\"");
            escape(value);
            raw("\"");
        }
        raw(">");
        return this;
    }

    Html close(String tag) {
        raw("</");
        raw(tag);
        raw(">");
        return this;
    }

    /** Closes several, the innermost first. */
    Html close(String inner, String... outer) {
        close(inner);
        for (var tag : outer) {
            close(tag);
        }
        return this;
    }

    Html text(CharSequence text) {
        escape(text.toString());
        return this;
    }

    /** An element with nothing but text; a void element ignores it. */
    Html element(String tag, CharSequence text, @Nullable String... attributes) {
        open(tag, attributes);
        if (VOID.contains(tag)) {
            return this;
        }
        text(text);
        return close(tag);
    }

    /** A line break in the source, for those who read it. */
    Html line() {
        raw("\n");
        return this;
    }

    /** Markup of ours, in ASCII. */
    private void raw(String markup) {
        room(markup.length());
        for (int i = 0; i < markup.length(); i++) {
            out[length++] = (byte) markup.charAt(i);
        }
    }

    private void escape(String text) {
        room(text.length() * LONGEST);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (PLAIN[c]) {
                    out[length++] = (byte) c;
                } else {
                    entity(c);
                }
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                pair(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                // Control characters and halves of pairs may not stand in HTML.
                letter(c < 0xa0 || Character.isSurrogate(c) || c >= 0xfffe ? '\uFFFD' : c);
            }
        }
    }

    private void entity(char c) {
        switch (c) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '"' -> raw("&quot;");
            case '\'' -> raw("&#39;");
            default -> letter('\uFFFD');
        }
    }

    private void letter(char c) {
        if (c < 0x800) {
            out[length++] = (byte) (0xc0 | c >> 6);
        } else {
            out[length++] = (byte) (0xe0 | c >> 12);
            out[length++] = (byte) (0x80 | c >> 6 & 0x3f);
        }
        out[length++] = (byte) (0x80 | c & 0x3f);
    }

    private void pair(int point) {
        out[length++] = (byte) (0xf0 | point >> 18);
        out[length++] = (byte) (0x80 | point >> 12 & 0x3f);
        out[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        out[length++] = (byte) (0x80 | point & 0x3f);
    }

    private void room(int more) {
        if (out.length - length < more) {
            out = Arrays.copyOf(out, Math.max(out.length * 2, length + more));
        }
    }

    private static boolean[] plain() {
        var plain = new boolean[0x80];
        for (char c = ' '; c < 0x7f; c++) {
            plain[c] = "&<>\"'".indexOf(c) < 0;
        }
        plain['\t'] = true;
        plain['\n'] = true;
        return plain;
    }

    /** Something written before, as it is: it went through the same escapes. */
    Html piece(Piece piece) {
        room(piece.bytes.length);
        System.arraycopy(piece.bytes, 0, out, length, piece.bytes.length);
        length += piece.bytes.length;
        return this;
    }

    /** What was written, to be put into other pages. */
    Piece piece() {
        return new Piece(bytes());
    }

    /** Written HTML, which nothing but this writer makes. Immutable. */
    static final class Piece {

        private final byte[] bytes;

        private Piece(byte[] bytes) {
            this.bytes = bytes;
        }

        /** In bytes. */
        int length() {
            return bytes.length;
        }
    }

    /** What was written, in UTF-8. */
    byte[] bytes() {
        return Arrays.copyOf(out, length);
    }

    @Override
    public String toString() {
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }
}
