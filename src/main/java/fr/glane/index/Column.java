package fr.glane.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Values of the documents that have any, gathered document by document for a segment under construction. For one
 * thread.
 */
class Column {

    /** Stands for the new number of a document that goes. */
    static final int DROPPED = -1;

    private int[] docs = new int[1 << 8];
    private int docCount;

    /** How many documents have a value. */
    final int docCount() {
        return docCount;
    }

    final boolean isEmpty() {
        return docCount == 0;
    }

    /** The document at an index of this column. */
    final int doc(int index) {
        return docs[index];
    }

    /** The index of a document in this column; negative when it has no value. */
    final int indexOf(int doc) {
        return Arrays.binarySearch(docs, 0, docCount, doc);
    }

    /** Counts a document in; false when it was the last one already. */
    final boolean enter(int doc) {
        if (docCount > 0 && docs[docCount - 1] == doc) {
            return false;
        }
        docs = room(docs, docCount + 1);
        docs[docCount++] = doc;
        return true;
    }

    /** Doubled when it is full: Lucene's own growth by an eighth copies too often for arrays this long. */
    private static int[] room(int[] array, int wanted) {
        return wanted <= array.length ? array : ArrayUtil.growExact(array, Math.max(2 * array.length, wanted));
    }

    /** Gives documents new numbers, in the same order; those that are {@link #DROPPED} go with their values. */
    final void renumber(int[] numbers) {
        int kept = 0;
        for (int index = 0; index < docCount; index++) {
            int number = numbers[docs[index]];
            if (number != DROPPED) {
                move(index, kept);
                docs[kept++] = number;
            }
        }
        docCount = kept;
    }

    /** Moves the values at an index to one at or before it, after all before were moved. */
    void move(int from, int to) {}

    long bytes() {
        return 4L * docCount;
    }

    void clear() {
        docCount = 0;
    }

    /** Walks over the documents of a column, from front to back. */
    static final class Walk extends DocIdSetIterator {
        private final Column column;
        private int index = -1;

        Walk(Column column) {
            this.column = column;
        }

        /** Index of the document in its column. */
        int index() {
            return index;
        }

        @Override
        public int docID() {
            return index < 0 ? -1 : index < column.docCount ? column.docs[index] : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            index++;
            return docID();
        }

        @Override
        public int advance(int target) throws java.io.IOException {
            return slowAdvance(target);
        }

        @Override
        public long cost() {
            return column.docCount;
        }
    }

    /** Numbers, one or several a document. */
    static final class Numbers extends Column {
        private long[] values = new long[1 << 8];
        private int[] ends = new int[1 << 8];
        private int size;

        void add(int doc, long value) {
            enter(doc);
            values = size < values.length ? values : ArrayUtil.growExact(values, 2 * size);
            values[size++] = value;
            ends = room(ends, docCount());
            ends[docCount() - 1] = size;
        }

        /** How many numbers there are. */
        int size() {
            return size;
        }

        int count(int index) {
            return ends[index] - start(index);
        }

        long value(int index, int which) {
            return values[start(index) + which];
        }

        private int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        @Override
        void move(int from, int to) {
            int first = start(from);
            int target = start(to);
            int count = ends[from] - first;
            System.arraycopy(values, first, values, target, count);
            size = target + count;
            ends[to] = size;
        }

        @Override
        long bytes() {
            return super.bytes() + 8L * size + 4L * docCount();
        }

        @Override
        void clear() {
            super.clear();
            size = 0;
        }
    }

    /** Byte strings, one a document; in blocks, so that they never are copied to grow. */
    static final class Bytes extends Column {

        private static final int BLOCK = 1 << 16;

        private final List<byte[]> blocks = new ArrayList<>();
        private int used;
        private long total;

        /** Where each value stands: its block, its start there, its length. */
        private int[] at = new int[1 << 8];

        private int[] starts = new int[1 << 8];
        private int[] lengths = new int[1 << 8];

        void add(int doc, BytesRef value) {
            if (blocks.isEmpty() || used + value.length > blocks.getLast().length) {
                blocks.add(new byte[Math.max(BLOCK, value.length)]);
                used = 0;
            }
            System.arraycopy(value.bytes, value.offset, blocks.getLast(), used, value.length);
            enter(doc);
            int index = docCount() - 1;
            at = room(at, docCount());
            starts = room(starts, docCount());
            lengths = room(lengths, docCount());
            at[index] = blocks.size() - 1;
            starts[index] = used;
            lengths[index] = value.length;
            used += value.length;
            total += value.length;
        }

        BytesRef value(int index, BytesRef into) {
            into.bytes = blocks.get(at[index]);
            into.offset = starts[index];
            into.length = lengths[index];
            return into;
        }

        @Override
        void move(int from, int to) {
            at[to] = at[from];
            starts[to] = starts[from];
            lengths[to] = lengths[from];
        }

        @Override
        long bytes() {
            return super.bytes() + total + 12L * docCount();
        }

        @Override
        void clear() {
            super.clear();
            blocks.clear();
            used = 0;
            total = 0;
        }
    }
}
