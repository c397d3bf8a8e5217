package fr.glane.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A field of words, made once and filled anew for each document. */
final class TextField {

    /** How much of its words a field keeps; each step costs indexing time. */
    enum Keeps {
        /** Which documents have a word, function words aside; those and phrases are confirmed in the text itself. */
        WORDS,
        /** Also where, so that phrases are found. */
        PLACES,
        /** Also the length: a match in a short text counts more. */
        LENGTH
    }

    private final TermStream stream;
    private final Field field;

    /** @param kept whether the words, read once, serve many documents; the scan is then the field's own */
    TextField(String name, Scan scan, boolean kept, Keeps keeps) {
        this.stream = new TermStream(scan, kept, keeps == Keeps.WORDS);
        this.field = new Field(name, stream, type(keeps));
    }

    TextField(String name, Scan scan, Keeps keeps) {
        this(name, scan, false, keeps);
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
