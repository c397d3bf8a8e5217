package fr.glane.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.util.BytesRef;

/** The values of an open facet: titles of the press, sources. */
final class Keywords {

    private final IndexReader reader;
    private final FrenchAnalysis analysis;

    Keywords(IndexReader reader, FrenchAnalysis analysis) {
        this.reader = reader;
        this.analysis = analysis;
    }

    /** All values that hold these words side by side; {@code imago} finds {@code Docteur Imago}. */
    List<BytesRef> holding(String field, String words) {
        var sequence = Sequence.of(analysis, words, 0, false);
        var holding = new ArrayList<BytesRef>();
        if (sequence.isEmpty()) {
            return holding;
        }
        try {
            var terms = MultiTerms.getTerms(reader, field);
            if (terms != null) {
                var values = terms.iterator();
                for (var value = values.next(); value != null; value = values.next()) {
                    var text = value.utf8ToString();
                    if (analysis.with(scan -> sequence.isIn(scan.read(text)))) {
                        holding.add(BytesRef.deepCopyOf(value));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holding;
    }
}
