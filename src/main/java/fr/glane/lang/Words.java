package fr.glane.lang;

import fr.glane.text.Word;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The word forms one segmenter has met. A form met before is found by its characters in the text, so no string is made
 * for it. Not thread-safe.
 */
final class Words {

    /** Forms kept at most: a batch of any length stays in bounded memory (about 40 MB with readings). */
    private static final int MOST = 1 << 17;

    private final Morphology.Source dictionary;
    private @Nullable Form[] table = new Form[1 << 12];
    private int[] hashes = new int[1 << 12];
    private int size;

    Words(Morphology.Source dictionary) {
        this.dictionary = dictionary;
    }

    /** The form that stands at {@code [start, end)}. */
    Form at(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash ^= hash >>> 15;
        int mask = table.length - 1;
        int length = end - start;
        int slot = hash & mask;
        for (var word = table[slot]; word != null; word = table[slot]) {
            if (hashes[slot] == hash && word.text().length() == length && text.startsWith(word.text(), start)) {
                return word;
            }
            slot = (slot + 1) & mask;
        }
        return add(text.substring(start, end), hash);
    }

    Form of(String form) {
        return at(form, 0, form.length());
    }

    /** A word as its form, which it is when this made it. */
    Form form(Word word) {
        return word instanceof Form form ? form : of(word.text());
    }

    private Form add(String form, int hash) {
        if (size >= MOST) {
            table = new Form[1 << 12];
            hashes = new int[1 << 12];
            size = 0;
        } else if (size > table.length / 2) {
            grow();
        }
        var word = new Form(form, key(form), Shapes.of(form), dictionary);
        put(word, hash);
        size++;
        return word;
    }

    private void grow() {
        var words = table;
        var old = hashes;
        table = new Form[words.length * 2];
        hashes = new int[words.length * 2];
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            if (word != null) {
                put(word, old[i]);
            }
        }
    }

    private void put(Form word, int hash) {
        int mask = table.length - 1;
        int slot = hash & mask;
        while (table[slot] != null) {
            slot = (slot + 1) & mask;
        }
        table[slot] = word;
        hashes[slot] = hash;
    }

    /** What lexicons are asked with: lower case, straight apostrophe, plain hyphen, plain spaces, no soft hyphen. */
    static String key(String form) {
        var lower = form.toLowerCase(Locale.FRENCH);
        StringBuilder key = null;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            char plain = plain(c);
            if (plain != c && key == null) {
                key = new StringBuilder(lower.length()).append(lower, 0, i);
            }
            if (key != null && plain != SOFT_HYPHEN) {
                key.append(plain);
            }
        }
        return key == null ? lower : key.toString();
    }

    private static final char SOFT_HYPHEN = '\u00AD';

    private static char plain(char c) {
        return switch (c) {
            case '’', 'ʼ', '‘' -> '\'';
            case '\u00A0', '\u202F', '\u2009', '\u2007' -> ' ';
            case '‐', '‑' -> '-';
            default -> c;
        };
    }
}
