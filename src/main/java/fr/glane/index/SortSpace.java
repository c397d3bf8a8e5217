package fr.glane.index;

import java.util.Arrays;

/**
 * Room to sort the postings of one field after the other: asked for anew each time it would be most of the memory an index takes to
 * build, and most of what there is to clean up. What it gave is given again to the next. For one thread.
 */
final class SortSpace {

    private int[] next = {};
    private int[] starts = {};
    private int[] docs = {};
    private char[] places = {};

    /** Zeros. */
    int[] next(int size) {
        if (next.length < size) {
            next = new int[size];
        } else {
            Arrays.fill(next, 0, size, 0);
        }
        return next;
    }

    int[] starts(int size) {
        starts = starts.length < size ? new int[size] : starts;
        return starts;
    }

    int[] docs(int size) {
        if (docs.length < size) {
            docs = new int[0];
            docs = new int[size];
        }
        return docs;
    }

    char[] places(int size) {
        if (places.length < size) {
            places = new char[0];
            places = new char[size];
        }
        return places;
    }

    /** How many bytes it takes for a field with so many postings. */
    static long bytes(int postings) {
        return 6L * postings;
    }
}
