package fr.glane.page;

import java.util.Arrays;

/** A text that grows at its end: a {@link StringBuilder} without its two ways of keeping characters, which a page's walk feels. */
final class TextBuffer {

    private char[] text = new char[16_384];
    private int length;

    int length() {
        return length;
    }

    char charAt(int i) {
        return text[i];
    }

    void append(char c) {
        grow(1);
        text[length++] = c;
    }

    /** Adds the characters of {@code words} from {@code start} to {@code end}. */
    void append(String words, int start, int end) {
        grow(end - start);
        words.getChars(start, end, text, length);
        length += end - start;
    }

    /** Forgets all from {@code length} on. */
    void setLength(int length) {
        this.length = length;
    }

    private void grow(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
        }
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
