package fr.glane.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A field of words, made once and filled anew for each document. */
final class TextField {

    /** How much of its words a field keeps; each step costs indexing time. */
    enum Keeps {
        /** Which documents have a word; a phrase is confirmed in the text itself. */
        WORDS,
        /** Also where, so that phrases are found. */
        PLACES,
        /** Also the length: a match in a short text counts more. */
        LENGTH
    }

    private final TermStream stream;
    private final Field field;

    TextField(String name, TermStream stream, Keeps keeps) {
        this.stream = stream;
        this.field = new Field(name, stream, type(keeps));
    }

    TextField of(TermStream.Words words) {
        stream.of(words);
        return this;
    }

    Field field() {
        return field;
    }

    private static FieldType type(Keeps keeps) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(keeps != Keeps.LENGTH);
        type.setIndexOptions(keeps == Keeps.WORDS ? IndexOptions.DOCS : IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }
}
