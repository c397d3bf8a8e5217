package fr.glane.index;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.codecs.PointsReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sealed buffer as a segment, straight through Lucene's codec, into a directory of its own that {@code
 * IndexWriter.addIndexes} then copies. For one thread.
 *
 * <p>The other way, handing the buffer to {@code addIndexes} as a reader, merges it: every term and every posting goes through the
 * machinery for several sources, which took a third of all indexing.
 */
final class SegmentWriter {

    private static final String NAME = "_0";

    /** Segments below this are one file: a page indexed alone should not leave fifteen. */
    private static final long COMPOUND_BYTES = 16L << 20;

    private final SegmentBuffer buffer;
    private final Directory target;
    private final Codec codec = Codec.getDefault();
    private final FieldInfos fields;
    private final SegmentInfo segment;
    private final SegmentWriteState state;
    private final TrackingDirectoryWrapper tracked;

    private SegmentWriter(SegmentBuffer buffer, Directory target) {
        this.buffer = buffer;
        this.target = target;
        this.tracked = new TrackingDirectoryWrapper(target);
        this.fields = buffer.fields();
        this.segment = new SegmentInfo(
                target,
                Version.LATEST,
                Version.LATEST,
                NAME,
                buffer.size(),
                buffer.bytes() < COMPOUND_BYTES,
                false,
                codec,
                Map.of("source", "glane"),
                StringHelper.randomId(),
                Map.of(),
                null);
        this.state = new SegmentWriteState(InfoStream.getDefault(), tracked, segment, fields, null, IOContext.DEFAULT);
    }

    /** A directory with one segment, and the commit that names it. */
    static Directory write(SegmentBuffer buffer) throws IOException {
        var directory = new ByteBuffersDirectory();
        new SegmentWriter(buffer, directory).write();
        return directory;
    }

    private void write() throws IOException {
        norms();
        columns();
        points();
        stored();
        postings();
        codec.fieldInfosFormat().write(tracked, segment, "", fields, IOContext.DEFAULT);
        segment.setFiles(tracked.getCreatedFiles());
        if (segment.getUseCompoundFile()) {
            pack();
        }
        codec.segmentInfoFormat().write(tracked, segment, IOContext.DEFAULT);
        commit();
    }

    private void pack() throws IOException {
        var loose = Set.copyOf(segment.files());
        var compound = new TrackingDirectoryWrapper(target);
        codec.compoundFormat().write(compound, segment, IOContext.DEFAULT);
        segment.setFiles(compound.getCreatedFiles());
        for (var file : loose) {
            target.deleteFile(file);
        }
    }

    private void commit() throws IOException {
        var commit = new SegmentInfos(Version.LATEST.major);
        commit.counter = 1;
        commit.add(new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, StringHelper.randomId()));
        commit.setNextWriteGeneration(1);
        try (var out = target.createOutput("segments_1", IOContext.DEFAULT)) {
            commit.write(out);
        }
    }

    private SegmentBuffer.Part part(FieldInfo field) {
        var part = buffer.parts().get(field.name);
        if (part == null) {
            throw new IllegalArgumentException("no such field: " + field.name);
        }
        return part;
    }

    private Postings postings(FieldInfo field) {
        var postings = part(field).postings();
        if (postings == null) {
            throw new IllegalArgumentException("a field without terms: " + field.name);
        }
        return postings;
    }

    private <T extends Column> T column(FieldInfo field, Class<T> as) {
        var column = part(field).column();
        if (column == null) {
            throw new IllegalArgumentException("a field without values: " + field.name);
        }
        return as.cast(column);
    }

    private void norms() throws IOException {
        var norms = new Norms();
        try (var out = codec.normsFormat().normsConsumer(state)) {
            for (var field : fields) {
                if (field.hasNorms()) {
                    out.addNormsField(field, norms);
                }
            }
        }
    }

    private void columns() throws IOException {
        try (var out = codec.docValuesFormat().fieldsConsumer(state)) {
            for (var field : fields) {
                column(out, field);
            }
        }
    }

    private void column(DocValuesConsumer out, FieldInfo field) throws IOException {
        switch (field.getDocValuesType()) {
            case NONE -> {}
            case NUMERIC -> out.addNumericField(field, ColumnValues.of(column(field, Column.Numbers.class)));
            case SORTED_NUMERIC ->
                out.addSortedNumericField(field, ColumnValues.of(column(field, Column.Numbers.class)));
            case SORTED ->
                out.addSortedField(field, ColumnValues.of(column(field, Column.Numbers.class), buffer.names()));
            case BINARY -> out.addBinaryField(field, ColumnValues.of(column(field, Column.Bytes.class)));
            case SORTED_SET -> throw new IllegalArgumentException("a column of sets: " + field.name);
        }
    }

    private void points() throws IOException {
        try (var out = codec.pointsFormat().fieldsWriter(state)) {
            for (var field : fields) {
                if (field.getPointDimensionCount() > 0) {
                    out.writeField(field, new Points());
                }
            }
            out.finish();
        }
    }

    private void stored() throws IOException {
        var field = fields.fieldInfo(FactFields.WHOLE);
        var whole = field == null ? null : column(field, Column.Bytes.class);
        var value = new BytesRef();
        try (var out = codec.storedFieldsFormat().fieldsWriter(tracked, segment, IOContext.DEFAULT)) {
            int next = 0;
            for (int doc = 0; doc < buffer.size(); doc++) {
                out.startDocument();
                if (field != null && whole != null && next < whole.docCount() && whole.doc(next) == doc) {
                    out.writeField(field, whole.value(next++, value));
                }
                out.finishDocument();
            }
            out.finish(buffer.size());
        }
    }

    private void postings() throws IOException {
        try (var out = codec.postingsFormat().fieldsConsumer(state)) {
            out.write(new Words(), new Norms());
        }
    }

    /** Lengths of fields. */
    private final class Norms extends NormsProducer {
        @Override
        public NumericDocValues getNorms(FieldInfo field) {
            return postings(field).norms(buffer.size());
        }

        @Override
        public void checkIntegrity() {}

        @Override
        public void close() {}
    }

    /** Columns as points. */
    private final class Points extends PointsReader {
        @Override
        public PointValues getValues(String field) {
            var info = fields.fieldInfo(field);
            if (info == null) {
                throw new IllegalArgumentException("no such field: " + field);
            }
            return new ColumnPoints(column(info, Column.Numbers.class));
        }

        @Override
        public void checkIntegrity() {}

        @Override
        public void close() {}
    }

    /** All fields with terms; each is sorted when it is asked for. */
    private final class Words extends Fields {

        private final List<String> names = names();

        private List<String> names() {
            var names = new java.util.ArrayList<String>();
            for (var field : fields) {
                if (field.getIndexOptions() != IndexOptions.NONE) {
                    names.add(field.name);
                }
            }
            names.sort(null);
            return names;
        }

        @Override
        public Iterator<String> iterator() {
            return names.iterator();
        }

        @Override
        public @Nullable Terms terms(String field) {
            var info = fields.fieldInfo(field);
            return info == null ? null : postings(info).sorted();
        }

        @Override
        public int size() {
            return names.size();
        }
    }
}
