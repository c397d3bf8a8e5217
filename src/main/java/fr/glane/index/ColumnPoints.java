package fr.glane.index;

import java.io.IOException;
import org.apache.lucene.codecs.MutablePointTree;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** A column of numbers as points of one dimension, for ranges: in memory, where Lucene sorts them in place. */
final class ColumnPoints extends PointValues {

    private final Column.Numbers column;

    ColumnPoints(Column.Numbers column) {
        this.column = column;
    }

    @Override
    public PointTree getPointTree() {
        return new Leaf(column);
    }

    @Override
    public byte[] getMinPackedValue() {
        return packed(Long.MIN_VALUE);
    }

    @Override
    public byte[] getMaxPackedValue() {
        return packed(Long.MAX_VALUE);
    }

    @Override
    public int getNumDimensions() {
        return 1;
    }

    @Override
    public int getNumIndexDimensions() {
        return 1;
    }

    @Override
    public int getBytesPerDimension() {
        return Long.BYTES;
    }

    @Override
    public long size() {
        return column.size();
    }

    @Override
    public int getDocCount() {
        return column.docCount();
    }

    private static byte[] packed(long value) {
        var bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(value, bytes, 0);
        return bytes;
    }

    /** All points, in the order of documents until Lucene gives them another. */
    private static final class Leaf extends MutablePointTree {

        private final int size;
        private final int[] docs;

        /** As unsigned numbers in the order of their bytes. */
        private final long[] values;

        private int[] savedDocs = {};
        private long[] savedValues = {};

        Leaf(Column.Numbers column) {
            size = column.size();
            docs = new int[size];
            values = new long[size];
            int next = 0;
            for (int i = 0; i < column.docCount(); i++) {
                for (int which = 0; which < column.count(i); which++) {
                    docs[next] = column.doc(i);
                    values[next++] = column.value(i, which) ^ Long.MIN_VALUE;
                }
            }
        }

        @Override
        public void getValue(int index, BytesRef into) {
            into.bytes = packed(values[index] ^ Long.MIN_VALUE);
            into.offset = 0;
            into.length = Long.BYTES;
        }

        @Override
        public byte getByteAt(int index, int which) {
            return (byte) (values[index] >>> (Long.SIZE - Byte.SIZE - which * Byte.SIZE));
        }

        @Override
        public int getDocID(int index) {
            return docs[index];
        }

        @Override
        public void swap(int one, int other) {
            int doc = docs[one];
            docs[one] = docs[other];
            docs[other] = doc;
            long value = values[one];
            values[one] = values[other];
            values[other] = value;
        }

        @Override
        public void save(int from, int to) {
            if (savedDocs.length <= to) {
                savedDocs = ArrayUtil.growExact(savedDocs, size);
                savedValues = ArrayUtil.growExact(savedValues, size);
            }
            savedDocs[to] = docs[from];
            savedValues[to] = values[from];
        }

        @Override
        public void restore(int from, int to) {
            if (savedDocs.length > 0) {
                System.arraycopy(savedDocs, from, docs, from, to - from);
                System.arraycopy(savedValues, from, values, from, to - from);
            }
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void visitDocValues(IntersectVisitor visitor) throws IOException {
            for (int i = 0; i < size; i++) {
                visitor.visit(docs[i], packed(values[i] ^ Long.MIN_VALUE));
            }
        }
    }
}
