package fr.glane.index;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldDataInput;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * A sealed buffer as a segment Lucene can copy: {@code IndexWriter.addIndexes} writes it to disk. It is read from front
 * to back, never searched.
 */
final class BufferReader extends LeafReader {

    private final SegmentBuffer buffer;
    private final FieldInfos fields;
    private final @Nullable FixedBitSet live;
    private String sortedField = "";
    private @Nullable SortedPostings sorted;

    BufferReader(SegmentBuffer buffer) {
        this.buffer = buffer;
        this.fields = buffer.fields();
        this.live = buffer.live();
    }

    @Override
    public @Nullable Terms terms(String field) {
        var part = buffer.parts().get(field);
        var postings = part == null ? null : part.postings();
        if (postings == null || postings.isEmpty()) {
            return null;
        }
        var known = sorted;
        if (known != null && sortedField.equals(field)) {
            return known;
        }
        // One field at a time: each is asked for again right before it is written.
        var fresh = postings.sorted();
        sorted = fresh;
        sortedField = field;
        return fresh;
    }

    private <T extends Column> @Nullable T column(String field, DocValuesType type, Class<T> as) {
        var part = buffer.parts().get(field);
        return part == null || part.type() != type || part.isEmpty() ? null : as.cast(part.column());
    }

    @Override
    public @Nullable NumericDocValues getNumericDocValues(String field) {
        var column = column(field, DocValuesType.NUMERIC, Column.Numbers.class);
        return column == null ? null : ColumnValues.numeric(column);
    }

    @Override
    public @Nullable BinaryDocValues getBinaryDocValues(String field) {
        var column = column(field, DocValuesType.BINARY, Column.Bytes.class);
        return column == null ? null : ColumnValues.binary(column);
    }

    @Override
    public @Nullable SortedDocValues getSortedDocValues(String field) {
        var column = column(field, DocValuesType.SORTED, Column.Numbers.class);
        return column == null ? null : ColumnValues.sorted(column, buffer.names());
    }

    @Override
    public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
        var column = column(field, DocValuesType.SORTED_NUMERIC, Column.Numbers.class);
        return column == null ? null : ColumnValues.several(column);
    }

    @Override
    public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable NumericDocValues getNormValues(String field) {
        var part = buffer.parts().get(field);
        var postings = part == null ? null : part.postings();
        return postings == null || !postings.hasNorms() ? null : postings.norms(maxDoc());
    }

    @Override
    public @Nullable PointValues getPointValues(String field) {
        var part = buffer.parts().get(field);
        return part != null && part.points() && part.column() instanceof Column.Numbers numbers && !numbers.isEmpty()
                ? new ColumnPoints(numbers)
                : null;
    }

    @Override
    public StoredFields storedFields() {
        return new StoredFields() {
            @Override
            public void document(int doc, StoredFieldVisitor visitor) throws IOException {
                stored(doc, visitor);
            }
        };
    }

    private void stored(int doc, StoredFieldVisitor visitor) throws IOException {
        var info = fields.fieldInfo(FactFields.WHOLE);
        var part = buffer.parts().get(FactFields.WHOLE);
        if (info == null || part == null || !(part.column() instanceof Column.Bytes whole)) {
            return;
        }
        int index = whole.indexOf(doc);
        if (index >= 0 && visitor.needsField(info) == StoredFieldVisitor.Status.YES) {
            var value = whole.value(index, new BytesRef());
            visitor.binaryField(
                    info,
                    new StoredFieldDataInput(
                            new ByteArrayDataInput(value.bytes, value.offset, value.length), value.length));
        }
    }

    @Override
    public TermVectors termVectors() {
        return TermVectors.EMPTY;
    }

    @Override
    public FieldInfos getFieldInfos() {
        return fields;
    }

    @Override
    public @Nullable Bits getLiveDocs() {
        return live;
    }

    @Override
    public int numDocs() {
        return live == null ? maxDoc() : live.cardinality();
    }

    @Override
    public int maxDoc() {
        return buffer.size();
    }

    @Override
    public LeafMetaData getMetaData() {
        return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
    }

    @Override
    public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
        return null;
    }

    @Override
    public @Nullable FloatVectorValues getFloatVectorValues(String field) {
        return null;
    }

    @Override
    public @Nullable ByteVectorValues getByteVectorValues(String field) {
        return null;
    }

    @Override
    public void searchNearestVectors(String field, float[] target, KnnCollector collector, AcceptDocs accept) {}

    @Override
    public void searchNearestVectors(String field, byte[] target, KnnCollector collector, AcceptDocs accept) {}

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    @Override
    public void checkIntegrity() {}

    @Override
    protected void doClose() {}
}
