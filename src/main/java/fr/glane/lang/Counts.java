package fr.glane.lang;

/** How often each of many numbers was met. Not thread-safe. */
final class Counts {

    private final long[] keys;
    private final int[] counts;
    private final int mask;

    /** @param most so many different numbers at most */
    Counts(int most) {
        int capacity = Integer.highestOneBit(Math.max(8, most)) * 4;
        keys = new long[capacity];
        counts = new int[capacity];
        mask = capacity - 1;
    }

    void add(long key) {
        int slot = slot(key);
        keys[slot] = key;
        counts[slot]++;
    }

    int of(long key) {
        return counts[slot(key)];
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
