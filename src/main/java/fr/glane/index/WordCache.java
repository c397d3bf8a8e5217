package fr.glane.index;

import java.util.Arrays;

/**
 * Words already analysed, by their characters: looking one up makes no object. For one thread.
 *
 * <p>Open addressing with linear probing. News text repeats its words so much that a full cache is simply no longer
 * filled.
 */
final class WordCache {

    private static final int SLOTS = 1 << 17;
    private static final int FULL = SLOTS / 2;

    private final WordForms forms;
    private String[] keys = new String[1 << 10];
    private WordTerms[] values = new WordTerms[1 << 10];
    private int size;

    WordCache(WordForms forms) {
        this.forms = forms;
    }

    /** The terms of the word that stands in {@code text[start, end)}. */
    WordTerms get(char[] text, int start, int end) {
        int slot = slot(text, start, end);
        var found = values[slot];
        return found != null ? found : add(new String(text, start, end - start), slot);
    }

    private WordTerms add(String form, int slot) {
        var terms = forms.of(form);
        if (size >= FULL) {
            return terms;
        }
        keys[slot] = form;
        values[slot] = terms;
        size++;
        if (size * 2 > keys.length && keys.length < SLOTS) {
            grow();
        }
        return terms;
    }

    private int slot(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int mask = keys.length - 1;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (values[slot] != null && !matches(keys[slot], text, start, end)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static boolean matches(String key, char[] text, int start, int end) {
        if (key.length() != end - start) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new String[oldKeys.length * 4];
        values = new WordTerms[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[i].toCharArray(), 0, oldKeys[i].length());
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    @Override
    public String toString() {
        return size + " words in " + Arrays.stream(keys).filter(k -> k != null).count() + " slots";
    }
}
