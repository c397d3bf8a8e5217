package fr.glane.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * Words already analysed, by their characters: looking one up makes no object. For one thread.
 *
 * <p>Open addressing with linear probing. News text repeats its words so much that a full cache is simply no longer filled. Every
 * look-up is a few reads at random places of memory, the dearest part of reading a text: hash and place of a word's characters stand
 * together in one number, the characters of all words in one array.
 */
final class WordCache {

    private static final int SLOTS = 1 << 18;
    private static final int FULL = SLOTS / 2;

    /** Longer ones are seldom words, and never come again. */
    private static final int LONGEST = 64;

    private final WordForms forms;

    /** Hash of a word, then where its length and its characters stand in {@code pool}; zero for a free slot. */
    private long[] keys = new long[1 << 10];

    private @Nullable WordTerms[] values = new @Nullable WordTerms[1 << 10];
    private char[] pool = new char[1 << 13];

    /** The first place is left free: no word stands at zero. */
    private int poolSize = 1;

    private int size;

    WordCache(WordForms forms) {
        this.forms = forms;
    }

    /** The terms of the word that stands in {@code text[start, end)}. */
    WordTerms get(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int mask = keys.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        for (long key = keys[slot]; key != 0; key = keys[slot]) {
            if ((int) (key >>> Integer.SIZE) == hash && matches((int) key, text, start, end)) {
                var found = values[slot];
                if (found != null) {
                    return found;
                }
            }
            slot = (slot + 1) & mask;
        }
        return add(text, start, end, hash, slot);
    }

    private boolean matches(int place, char[] text, int start, int end) {
        int length = end - start;
        return pool[place] == length && Arrays.equals(pool, place + 1, place + 1 + length, text, start, end);
    }

    private WordTerms add(char[] text, int start, int end, int hash, int slot) {
        int length = end - start;
        var terms = forms.of(new String(text, start, length));
        if (size >= FULL || length > LONGEST) {
            return terms;
        }
        pool = ArrayUtil.grow(pool, poolSize + 1 + length);
        pool[poolSize] = (char) length;
        System.arraycopy(text, start, pool, poolSize + 1, length);
        keys[slot] = (long) hash << Integer.SIZE | poolSize;
        values[slot] = terms;
        poolSize += 1 + length;
        terms.keep(++size);
        if (size * 2 > keys.length && keys.length < SLOTS) {
            grow();
        }
        return terms;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 4];
        values = new @Nullable WordTerms[keys.length];
        int mask = keys.length - 1;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int hash = (int) (oldKeys[i] >>> Integer.SIZE);
                int slot = (hash ^ (hash >>> 15)) & mask;
                while (keys[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    @Override
    public String toString() {
        return size + " words in " + keys.length + " slots";
    }
}
