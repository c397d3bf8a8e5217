package fr.glane.index;

import org.apache.lucene.util.ArrayUtil;

/** An article's text in UTF-8, encoded once for all the pieces of it that are written. To be reused, by one thread. */
final class EncodedText {

    private byte[] bytes = new byte[1 << 10];
    private int[] at = new int[1 << 10];
    private int length;

    EncodedText of(String text) {
        length = text.length();
        at = ArrayUtil.grow(at, length + 1);
        bytes = ArrayUtil.grow(bytes, 3 * length);
        int end = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            at[i] = end;
            if (c < 0x80) {
                bytes[end++] = (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xc0 | c >> 6);
                bytes[end++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                bytes[end++] = (byte) (0xe0 | c >> 12);
                bytes[end++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[end++] = (byte) (0x80 | c & 0x3f);
            } else if (i + 1 < length && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[end++] = (byte) (0xf0 | point >> 18);
                bytes[end++] = (byte) (0x80 | point >> 12 & 0x3f);
                bytes[end++] = (byte) (0x80 | point >> 6 & 0x3f);
                bytes[end++] = (byte) (0x80 | point & 0x3f);
                at[i] = end;
            } else {
                bytes[end++] = '?';
            }
        }
        at[length] = end;
        return this;
    }

    /** Writes the whole text as {@link Packer#string} would. */
    void write(Packer out) {
        write(out, 0, length);
    }

    /** Writes {@code [start, end)} of the text, in UTF-16 units, as {@link Packer#string} would. */
    void write(Packer out, int start, int end) {
        out.bytes(bytes, at[start], at[end]);
    }
}
