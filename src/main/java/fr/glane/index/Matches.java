package fr.glane.index;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a segment that meet some parts of a query, in order, and for each part that counts in the score a number a
 * document. For one thread.
 */
final class Matches {

    /** Of so many times as many documents a few are looked for one by one. */
    private static final int FEW = 32;

    private final float[][] columns;
    private final boolean[] filled;
    private int[] docs = {};
    private int size;

    /** @param columns how many parts count in the score */
    Matches(int columns) {
        this.columns = new float[columns][];
        this.filled = new boolean[columns];
    }

    int size() {
        return size;
    }

    int doc(int index) {
        return docs[index];
    }

    /** All documents; there may be idle room behind. */
    int[] docs() {
        return docs;
    }

    /** The numbers of a column, in the order of the documents. */
    float[] column(int column) {
        return columns[column];
    }

    /** The first documents. They are not copied, and must not be used behind it. */
    void start(int[] found, int count) {
        docs = found;
        size = count;
    }

    /** The numbers of all documents there are. They are not copied. */
    void fill(int column, float[] values) {
        columns[column] = values;
        filled[column] = true;
    }

    /** Room for the numbers of all documents there are, to be filled by {@link #keep}. */
    float[] room(int column) {
        var values = new float[size];
        fill(column, values);
        return values;
    }

    /** Moves a document forward, to a place that was free or its own; {@link #cut} follows. */
    void keep(int from, int to) {
        docs[to] = docs[from];
        for (int i = 0; i < columns.length; i++) {
            if (filled[i]) {
                columns[i][to] = columns[i][from];
            }
        }
    }

    void cut(int count) {
        size = count;
    }

    /**
     * Keeps those documents that are among others, which come with numbers for a column.
     *
     * @param found documents in order
     */
    void keep(int[] found, float[] values, int count, int column) {
        if (size == 0 || count == 0) {
            size = 0;
            fill(column, new float[0]);
            return;
        }
        var marked = new FixedBitSet(Math.max(docs[size - 1], found[count - 1]) + 1);
        for (int i = 0; i < size; i++) {
            marked.set(docs[i]);
        }
        var both = new int[Math.min(size, count) + 1];
        var kept = new float[both.length];
        int common = 0;
        for (int i = 0; i < count; i++) {
            // Written in any case and overwritten by the next: cheaper than a branch nobody can foretell.
            both[common] = found[i];
            kept[common] = values[i];
            common += marked.get(found[i]) ? 1 : 0;
        }
        if (common < size / FEW) {
            step(both, common);
        } else if (common < size) {
            marked.clear();
            for (int i = 0; i < common; i++) {
                marked.set(both[i]);
            }
            keep(marked, true);
        }
        fill(column, kept);
    }

    /** Keeps a few of the documents, which are all among them. */
    private void step(int[] few, int count) {
        int from = 0;
        for (int to = 0; to < count; to++) {
            from = Arrays.binarySearch(docs, from, size, few[to]);
            keep(from, to);
        }
        size = count;
    }

    /** Keeps those documents that are in a set, or those that are not. */
    void keep(FixedBitSet set, boolean in) {
        for (int column = 0; column < columns.length; column++) {
            if (filled[column]) {
                keep(set, in, columns[column]);
            }
        }
        int to = 0;
        for (int i = 0; i < size; i++) {
            int doc = docs[i];
            docs[to] = doc;
            to += set.get(doc) == in ? 1 : 0;
        }
        size = to;
    }

    private void keep(FixedBitSet set, boolean in, float[] values) {
        int to = 0;
        for (int i = 0; i < size; i++) {
            values[to] = values[i];
            to += set.get(docs[i]) == in ? 1 : 0;
        }
    }

    /** Keeps the documents at some places, or those at all others. */
    void keep(boolean[] places, boolean in) {
        for (int column = 0; column < columns.length; column++) {
            if (filled[column]) {
                var values = columns[column];
                int to = 0;
                for (int i = 0; i < size; i++) {
                    values[to] = values[i];
                    to += places[i] == in ? 1 : 0;
                }
            }
        }
        int to = 0;
        for (int i = 0; i < size; i++) {
            docs[to] = docs[i];
            to += places[i] == in ? 1 : 0;
        }
        size = to;
    }

    /** Keeps those that were not deleted. */
    void keepLive(@Nullable Bits live) {
        if (live == null) {
            return;
        }
        int to = 0;
        for (int i = 0; i < size; i++) {
            if (live.get(docs[i])) {
                keep(i, to++);
            }
        }
        size = to;
    }

    /** Documents gathered one by one. */
    static final class Gathered {
        int[] docs;
        float[] values;
        int size;

        Gathered() {
            this(new int[256], new float[256], 0);
        }

        Gathered(int[] docs, float[] values, int size) {
            this.docs = docs;
            this.values = values;
            this.size = size;
        }

        void add(int doc, float value) {
            if (size == docs.length) {
                docs = ArrayUtil.growExact(docs, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            docs[size] = doc;
            values[size++] = value;
        }
    }
}
