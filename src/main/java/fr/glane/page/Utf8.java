package fr.glane.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Decodes UTF-8 that is valid, and tells at the first byte that is not. Pages are long stretches of ASCII with single letters
 * between; the runtime's decoder takes those byte by byte once a page holds a character beyond Latin 1, as every page with
 * a French apostrophe does. Thread-safe.
 */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /** The text of all these bytes; empty when a byte or sequence is malformed. */
    static Optional<String> decode(byte[] bytes) {
        int length = bytes.length;
        var text = new char[length];
        int size = 0;
        int at = 0;
        while (at < length) {
            int plain = plainEnd(bytes, at) - at;
            for (int i = 0; i < plain; i++) {
                text[size + i] = (char) bytes[at + i];
            }
            at += plain;
            size += plain;
            while (at < length && bytes[at] < 0) {
                int more = following(bytes, at);
                if (more == 0) {
                    return Optional.empty();
                }
                int point = point(bytes, at, more);
                size += Character.toChars(point, text, size);
                at += more + 1;
            }
        }
        return Optional.of(new String(text, 0, size));
    }

    /** True when no byte or sequence is malformed. */
    static boolean isValid(byte[] bytes) {
        int at = plainEnd(bytes, 0);
        while (at < bytes.length) {
            int more = following(bytes, at);
            if (more == 0) {
                return false;
            }
            at += more + 1;
            if (at < bytes.length && bytes[at] >= 0) {
                at = plainEnd(bytes, at);
            }
        }
        return true;
    }

    /** Where the run of ASCII that begins at {@code from} ends. */
    static int plainEnd(byte[] bytes, int from) {
        int at = from;
        while (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** How many bytes go on the character that begins at {@code at}; 0 when it is malformed. */
    static int following(byte[] bytes, int at) {
        int lead = bytes[at] & 0xff;
        int more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
        if (more == 0 || at + more >= bytes.length) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        // Sequences longer than needed, halves of pairs and what lies beyond Unicode are none.
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return more;
    }

    static int point(byte[] bytes, int at, int more) {
        int point = bytes[at] & 0x3f >> more;
        for (int i = 1; i <= more; i++) {
            point = point << 6 | bytes[at + i] & 0x3f;
        }
        return point;
    }
}
