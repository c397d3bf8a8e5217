package fr.glane.page;

import java.util.Collection;

/**
 * Words by their letters, looked up in a buffer without making a string of them: each has a number from 0, in the order they
 * were given. Immutable and thread-safe.
 */
final class WordTable {

    private final String[] words;
    /** The hash of each word: most words asked for are none of these, and no word need be looked at to tell. */
    private final int[] hashes;

    private final int[] numbers;
    private final int mask;
    private final int size;

    /** @param words each counts once */
    WordTable(Collection<String> words) {
        int slots = Math.max(16, Integer.highestOneBit(words.size()) * 4);
        this.words = new String[slots];
        numbers = new int[slots];
        hashes = new int[slots];
        mask = slots - 1;
        int count = 0;
        for (var word : words) {
            int slot = slot(hash(word));
            while (this.words[slot] != null && !this.words[slot].equals(word)) {
                slot = slot + 1 & mask;
            }
            if (this.words[slot] == null) {
                this.words[slot] = word;
                hashes[slot] = hash(word);
                numbers[slot] = count++;
            }
        }
        size = count;
    }

    int size() {
        return size;
    }

    /** The number of the word that stands from {@code start} to {@code end} in the buffer; -1 when it is none. */
    int find(char[] letters, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + letters[i];
        }
        for (int slot = slot(hash); words[slot] != null; slot = slot + 1 & mask) {
            if (hashes[slot] == hash && isAt(words[slot], letters, start, end)) {
                return numbers[slot];
            }
        }
        return -1;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & mask;
    }

    private static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash;
    }

    private static boolean isAt(String word, char[] letters, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != letters[start + i]) {
                return false;
            }
        }
        return true;
    }
}
