package fr.glane.page;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns the bytes of a saved file into text, whatever the charset it was saved in. Thread-safe; never throws. */
final class Charsets {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Share of control bytes from which a file is no text: pages broken by a bad copy hold a few, not one in fifty. */
    private static final int CONTROLS_PER_TEXT = 50;

    private static final int PROBE = 1 << 16;

    private Charsets() {}

    /**
     * A decoded file.
     *
     * @param text without byte order mark
     * @param charset what it was decoded with
     */
    record Decoded(String text, Charset charset) {}

    /**
     * Decodes bytes: a byte order mark is believed first, then a declared charset that fits, then UTF-8 when the bytes
     * are valid, and else Windows-1252, the charset of old French pages (which browsers read for ISO-8859-1 too).
     *
     * @param declared by the container, the user or the page; dropped when the bytes contradict it
     */
    static Decoded decode(byte[] bytes, Optional<Charset> declared) {
        var mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            int skip = mark.get().equals(StandardCharsets.UTF_8) ? 3 : 2;
            return new Decoded(new String(bytes, skip, bytes.length - skip, mark.get()), mark.get());
        }
        if (declared.isPresent() && !isUtf8(declared.get())) {
            // A page that says ISO-8859-1 and holds valid multi-byte UTF-8 was converted and its label forgotten.
            var utf8 =
                    isSingleByte(declared.get()) && hasHighByte(bytes) ? Utf8.decode(bytes) : Optional.<String>empty();
            if (utf8.isPresent()) {
                return new Decoded(utf8.get(), StandardCharsets.UTF_8);
            }
            var text = strictly(bytes, asBrowsersRead(declared.get()));
            if (text != null) {
                return new Decoded(text, asBrowsersRead(declared.get()));
            }
        }
        var utf16 = guessedUtf16(bytes);
        if (utf16.isPresent()) {
            return new Decoded(new String(bytes, utf16.get()), utf16.get());
        }
        var utf8 = Utf8.decode(bytes);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), StandardCharsets.UTF_8);
        }
        if (mostlyUtf8(bytes)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        return new Decoded(new String(bytes, WINDOWS_1252), WINDOWS_1252);
    }

    /** True when the bytes are no text: zero bytes or many control characters among the first 64 KB. */
    static boolean isBinary(byte[] bytes) {
        if (byteOrderMark(bytes).isPresent() || guessedUtf16(bytes).isPresent()) {
            return false;
        }
        int controls = 0;
        int end = Math.min(bytes.length, PROBE);
        for (int i = 0; i < end; i++) {
            int b = bytes[i];
            if (b == 0) {
                controls += CONTROLS_PER_TEXT;
            } else if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
                controls++;
            }
        }
        return (long) controls * CONTROLS_PER_TEXT > end;
    }

    /** True when there is nothing but white space. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** White space of every kind: no-break and fine spaces, zero-width marks and stray byte order marks included. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u2060'
                || c == '\ufeff'
                || c < ' ';
    }

    private static Optional<Charset> byteOrderMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    /** Latin text in UTF-16 without a mark has a zero in almost every second byte. */
    private static Optional<Charset> guessedUtf16(byte[] bytes) {
        int pairs = Math.min(bytes.length, 512) / 2;
        if (pairs < 4) {
            return Optional.empty();
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (odd * 10 >= pairs * 8 && even * 10 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even * 10 >= pairs * 8 && odd * 10 <= pairs) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /** True when each byte is one character, and ASCII stands for itself. */
    static boolean isSingleByte(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(StandardCharsets.US_ASCII)
                || charset.equals(WINDOWS_1252)
                || charset.name().startsWith("ISO-8859");
    }

    private static Charset asBrowsersRead(Charset declared) {
        return declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII)
                ? WINDOWS_1252
                : declared;
    }

    private static boolean hasHighByte(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable String strictly(byte[] bytes, Charset charset) {
        if (charset.equals(WINDOWS_1252)) {
            // Its few bytes without a character are replaced; nothing else can be wrong.
            return new String(bytes, charset);
        }
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * A UTF-8 file cut in the middle of a character, or with a few damaged bytes, is still UTF-8: nine in ten of its
     * bytes above ASCII stand in whole sequences. Windows-1252 text almost never forms such sequences.
     */
    private static boolean mostlyUtf8(byte[] bytes) {
        long whole = 0;
        long loose = 0;
        for (int i = 0; i < bytes.length; ) {
            int b = bytes[i] & 0xff;
            int more = b < 0x80
                    ? 0
                    : b >= 0xc2 && b < 0xe0 ? 1 : b >= 0xe0 && b < 0xf0 ? 2 : b >= 0xf0 && b < 0xf5 ? 3 : -1;
            int follow = 0;
            while (follow < more && i + 1 + follow < bytes.length && (bytes[i + 1 + follow] & 0xc0) == 0x80) {
                follow++;
            }
            if (more > 0 && follow == more) {
                whole++;
                i += more + 1;
            } else {
                loose += b >= 0x80 ? 1 : 0;
                i++;
            }
        }
        return whole > 0 && loose * 9 <= whole;
    }
}
