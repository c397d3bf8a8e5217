package fr.glane.page;

import java.util.Arrays;

/** The stretches of text that come from one text node each: where they begin in the text, and the node's place in the file. */
final class HtmlRuns {

    private int[] starts = new int[256];
    private int[] sourceStarts = new int[256];
    private int[] sourceEnds = new int[256];
    private int size;

    /** Adds a run; {@code start} must not lie before that of the run added last. */
    void add(int start, int sourceStart, int sourceEnd) {
        add(start, sourceStart, sourceEnd, false);
    }

    /**
     * As {@link #add(int, int, int)}.
     *
     * @param raw true when the run holds no entities, whatever looks like one
     */
    void add(int start, int sourceStart, int sourceEnd, boolean raw) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            sourceStarts = Arrays.copyOf(sourceStarts, size * 2);
            sourceEnds = Arrays.copyOf(sourceEnds, size * 2);
        }
        starts[size] = start;
        sourceStarts[size] = sourceStart;
        sourceEnds[size] = raw ? ~sourceEnd : sourceEnd;
        size++;
    }

    /** Forgets the runs that begin at {@code start} or after. */
    void cut(int start) {
        while (size > 0 && starts[size - 1] >= start) {
            size--;
        }
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int sourceStart(int i) {
        return sourceStarts[i];
    }

    int sourceEnd(int i) {
        return sourceEnds[i] < 0 ? ~sourceEnds[i] : sourceEnds[i];
    }

    boolean isRaw(int i) {
        return sourceEnds[i] < 0;
    }

    /** The last run that begins at or before {@code offset}; -1 when there is none. */
    int at(int offset) {
        int i = Arrays.binarySearch(starts, 0, size, offset);
        if (i < 0) {
            return -i - 2;
        }
        while (i + 1 < size && starts[i + 1] == offset) {
            i++;
        }
        return i;
    }
}
