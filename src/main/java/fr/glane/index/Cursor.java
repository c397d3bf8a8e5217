package fr.glane.index;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of results ended: the next goes on from there, however deep.
 *
 * @param version state of the index it was made on
 * @param shown how many results came before; where to go on when the index has changed since
 * @param last the last result, with what it was sorted by
 */
record Cursor(long version, int shown, FieldDoc last) {

    /** As addresses carry it. */
    String text() {
        var key = last.fields[0];
        var value = switch (key) {
            case BytesRef bytes -> "b" + bytes.utf8ToString();
            // Its bits: to write a score in decimal digits and read it back takes longer than all the rest.
            case Float score -> "s" + Integer.toHexString(Float.floatToIntBits(score));
            case null -> "n";
            case Object other -> sign(other) + other.toString();
        };
        var plain = version + " " + shown + " " + last.doc + " " + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static char sign(Object key) {
        if (key instanceof Long) {
            return 'l';
        }
        if (key instanceof Double) {
            return 'd';
        }
        return key instanceof Integer ? 'i' : 'n';
    }

    /** Reads it back; empty when it is none. */
    static Optional<Cursor> parse(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 4);
            if (parts.length < 4 || parts[3].isEmpty()) {
                return Optional.empty();
            }
            int doc = Integer.parseInt(parts[2]);
            var last = new FieldDoc(doc, Float.NaN, new Object[] {key(parts[3]), doc});
            int shown = Integer.parseInt(parts[1]);
            return doc < 0 || shown < 0
                    ? Optional.empty()
                    : Optional.of(new Cursor(Long.parseLong(parts[0]), shown, last));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Lucene's own sign of « no value » is null. */
    private static @Nullable Object key(String value) {
        var rest = value.substring(1);
        return switch (value.charAt(0)) {
            case 'f' -> Float.valueOf(rest);
            case 's' -> Float.intBitsToFloat(Integer.parseUnsignedInt(rest, 16));
            case 'l' -> Long.valueOf(rest);
            case 'd' -> Double.valueOf(rest);
            case 'i' -> Integer.valueOf(rest);
            case 'b' -> new BytesRef(rest);
            default -> null;
        };
    }
}
