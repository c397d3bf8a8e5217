package fr.glane.index;

import java.io.IOException;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.util.NumericUtils;

/** A column of numbers as points of one dimension, for ranges: one leaf Lucene takes all values from. */
final class ColumnPoints extends PointValues {

    private final Column.Numbers column;

    ColumnPoints(Column.Numbers column) {
        this.column = column;
    }

    @Override
    public PointTree getPointTree() {
        return new Leaf();
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

    private final class Leaf implements PointTree {

        @Override
        public PointTree clone() {
            return this;
        }

        @Override
        public boolean moveToChild() {
            return false;
        }

        @Override
        public boolean moveToSibling() {
            return false;
        }

        @Override
        public boolean moveToParent() {
            return false;
        }

        @Override
        public byte[] getMinPackedValue() {
            return ColumnPoints.this.getMinPackedValue();
        }

        @Override
        public byte[] getMaxPackedValue() {
            return ColumnPoints.this.getMaxPackedValue();
        }

        @Override
        public long size() {
            return column.size();
        }

        @Override
        public void visitDocIDs(IntersectVisitor visitor) throws IOException {
            for (int i = 0; i < column.docCount(); i++) {
                visitor.visit(column.doc(i));
            }
        }

        @Override
        public void visitDocValues(IntersectVisitor visitor) throws IOException {
            var bytes = new byte[Long.BYTES];
            for (int i = 0; i < column.docCount(); i++) {
                for (int which = 0; which < column.count(i); which++) {
                    NumericUtils.longToSortableBytes(column.value(i, which), bytes, 0);
                    visitor.visit(column.doc(i), bytes);
                }
            }
        }
    }
}
