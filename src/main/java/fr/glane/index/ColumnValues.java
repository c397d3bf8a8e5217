package fr.glane.index;

import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A column as Lucene asks for it while it writes a segment: read from front to back, more than once. */
final class ColumnValues extends DocValuesProducer {

    private final Column column;
    private final @Nullable TermTable table;

    private ColumnValues(Column column, @Nullable TermTable table) {
        this.column = column;
        this.table = table;
    }

    static ColumnValues of(Column column) {
        return new ColumnValues(column, null);
    }

    /** A column of the numbers that terms have in a table, which must be sealed. */
    static ColumnValues of(Column.Numbers column, TermTable table) {
        return new ColumnValues(column, table);
    }

    private Column.Numbers numbers() {
        return (Column.Numbers) column;
    }

    @Override
    public NumericDocValues getNumeric(FieldInfo field) {
        return numeric(numbers());
    }

    @Override
    public BinaryDocValues getBinary(FieldInfo field) {
        return binary((Column.Bytes) column);
    }

    @Override
    public SortedDocValues getSorted(FieldInfo field) {
        if (table == null) {
            throw new IllegalArgumentException("a column of numbers: " + field.name);
        }
        return sorted(numbers(), table);
    }

    @Override
    public SortedNumericDocValues getSortedNumeric(FieldInfo field) {
        return several(numbers());
    }

    @Override
    public SortedSetDocValues getSortedSet(FieldInfo field) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DocValuesSkipper getSkipper(FieldInfo field) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkIntegrity() {}

    @Override
    public void close() {}

    private static NumericDocValues numeric(Column.Numbers column) {
        var walk = new Column.Walk(column);
        return new NumericDocValues() {
            @Override
            public long longValue() {
                return column.value(walk.index(), 0);
            }

            @Override
            public boolean advanceExact(int target) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int docID() {
                return walk.docID();
            }

            @Override
            public int nextDoc() {
                return walk.nextDoc();
            }

            @Override
            public int advance(int target) throws java.io.IOException {
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return walk.cost();
            }
        };
    }

    private static SortedNumericDocValues several(Column.Numbers column) {
        var walk = new Column.Walk(column);
        return new SortedNumericDocValues() {
            private int next;

            @Override
            public long nextValue() {
                return column.value(walk.index(), next++);
            }

            @Override
            public int docValueCount() {
                return column.count(walk.index());
            }

            @Override
            public boolean advanceExact(int target) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int docID() {
                return walk.docID();
            }

            @Override
            public int nextDoc() {
                next = 0;
                return walk.nextDoc();
            }

            @Override
            public int advance(int target) throws java.io.IOException {
                next = 0;
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return walk.cost();
            }
        };
    }

    private static BinaryDocValues binary(Column.Bytes column) {
        var walk = new Column.Walk(column);
        return new BinaryDocValues() {
            private final BytesRef value = new BytesRef();

            @Override
            public BytesRef binaryValue() {
                return column.value(walk.index(), value);
            }

            @Override
            public boolean advanceExact(int target) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int docID() {
                return walk.docID();
            }

            @Override
            public int nextDoc() {
                return walk.nextDoc();
            }

            @Override
            public int advance(int target) throws java.io.IOException {
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return walk.cost();
            }
        };
    }

    private static SortedDocValues sorted(Column.Numbers column, TermTable table) {
        var ords = new int[column.docCount()];
        var used = new FixedBitSet(table.size() + 1);
        for (int i = 0; i < ords.length; i++) {
            ords[i] = table.rank((int) column.value(i, 0));
            used.set(ords[i]);
        }
        // What a table has between two values of this column does not count.
        var distinct = new int[used.cardinality()];
        var ordOf = new int[table.size()];
        int ord = 0;
        for (int rank = used.nextSetBit(0); rank < table.size(); rank = used.nextSetBit(rank + 1)) {
            ordOf[rank] = ord;
            distinct[ord++] = rank;
        }
        for (int i = 0; i < ords.length; i++) {
            ords[i] = ordOf[ords[i]];
        }
        var walk = new Column.Walk(column);
        return new SortedDocValues() {
            private final BytesRef term = new BytesRef();

            @Override
            public int ordValue() {
                return ords[walk.index()];
            }

            @Override
            public BytesRef lookupOrd(int ord) {
                return table.term(distinct[ord], term);
            }

            @Override
            public int getValueCount() {
                return distinct.length;
            }

            @Override
            public boolean advanceExact(int target) {
                throw new UnsupportedOperationException();
            }

            @Override
            public int docID() {
                return walk.docID();
            }

            @Override
            public int nextDoc() {
                return walk.nextDoc();
            }

            @Override
            public int advance(int target) throws java.io.IOException {
                return walk.advance(target);
            }

            @Override
            public long cost() {
                return walk.cost();
            }
        };
    }
}
