package fr.glane.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is kept of a page, decoded, until it is taken. Not thread-safe. */
final class HtmlKept {

    private static final char[] NONE = {};

    private final HtmlBytes page;
    /** The character of each byte; empty for UTF-8. */
    private final char[] table;

    private char[] units = new char[8192];
    private int size;
    private int taken;

    /** From what was kept last up to here there is nothing but ASCII. */
    private int plainEnd;

    HtmlKept(HtmlBytes page, Charset charset) {
        this.page = page;
        table = charset.equals(StandardCharsets.UTF_8) ? NONE : table(charset);
    }

    private static char[] table(Charset charset) {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return new String(bytes, charset).toCharArray();
    }

    int size() {
        return size;
    }

    /** Forgets what was kept after there were {@code size} units; it may be kept again. */
    void cut(int size) {
        this.size = size;
        plainEnd = 0;
    }

    boolean isTaken() {
        return taken == size;
    }

    int take(char[] to, int offset, int length) {
        int given = Math.min(length, size - taken);
        System.arraycopy(units, taken, to, offset, given);
        taken += given;
        if (taken == size) {
            taken = 0;
            size = 0;
        }
        return given;
    }

    void keep(String text) {
        room(text.length());
        text.getChars(0, text.length(), units, size);
        size += text.length();
    }

    /** Keeps a stretch of the page; it cuts no character. */
    void keep(int from, int to) {
        room(to - from);
        int at = from;
        while (at < to) {
            if (plainEnd <= at) {
                plainEnd = Utf8.plainEnd(page.bytes, at);
            }
            int plain = Math.min(to, plainEnd);
            if (plain > at) {
                page.copy(at, plain, units, size);
                size += plain - at;
                at = plain;
            }
            while (at < to && page.bytes[at] < 0) {
                at = character(at);
            }
        }
    }

    private int character(int at) {
        if (table.length > 0) {
            units[size++] = table[page.bytes[at] & 0xff];
            return at + 1;
        }
        int more = Utf8.following(page.bytes, at);
        size += Character.toChars(Utf8.point(page.bytes, at, more), units, size);
        return at + more + 1;
    }

    private void room(int more) {
        if (units.length - size < more) {
            units = Arrays.copyOf(units, Math.max(units.length * 2, size + more));
        }
    }
}
