package fr.glane.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A field of words, made once and filled anew for each document. */
final class TextField {

    private static final FieldType WITH_LENGTH = type(false);
    private static final FieldType PLAIN = type(true);

    private final TermStream stream;
    private final Field field;

    /** @param length whether a match in a short text counts more */
    TextField(String name, TermStream stream, boolean length) {
        this.stream = stream;
        this.field = new Field(name, stream, length ? WITH_LENGTH : PLAIN);
    }

    TextField of(TermStream.Words words) {
        stream.of(words);
        return this;
    }

    Field field() {
        return field;
    }

    private static FieldType type(boolean omitLength) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(omitLength);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
