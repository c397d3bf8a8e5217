package fr.glane.serve;

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

    private final StringBuilder out = new StringBuilder(64 << 10);

    /** The start of every page. */
    Html doctype() {
        out.append("<!doctype html>\n");
        return this;
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; a null value leaves the attribute out, an empty one sets a switch such
     *     as {@code checked}
     */
    Html open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value == null) {
                continue;
            }
            out.append(' ').append(attributes[i]);
            out.append("=\"");
            escape(value);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
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
        escape(text);
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
        out.append('\n');
        return this;
    }

    /** Most text needs nothing: it goes over in stretches, not letter by letter. */
    private void escape(CharSequence text) {
        int from = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? PLAIN[c] : c > 0x9f && c < Character.MIN_SURROGATE) {
                continue;
            }
            out.append(text, from, i);
            from = i + 1;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(printable(text, i) ? c : '\uFFFD');
            }
        }
        out.append(text, from, length);
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

    /** Control characters and halves of pairs may not stand in HTML. */
    private static boolean printable(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && (c < 0x7f || c > 0x9f) && c < 0xfffe;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
