package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;

/**
 * Which terms always stand beside which others: where every word of the index that has the term {@code chercheurs} has {@code
 * chercheur} too, a query for both finds as much by the second alone, and one list of documents is read in place of two.
 *
 * <p>A segment holds the terms of each of its words as {@link FactFields#KIN}, on a document that is never deleted, so that what is
 * said here stays true whatever goes or is merged. For one search, on one state of the index.
 */
final class Kin {

    private static final byte END = 0;

    private final IndexReader reader;
    private final Map<List<BytesRef>, List<BytesRef>> known = new HashMap<>();

    Kin(IndexReader reader) {
        this.reader = reader;
    }

    /** What is kept of a word: one of its terms, then the others. */
    static BytesRef entry(BytesRef[] terms, int first) {
        var entry = new BytesRefBuilder();
        entry.append(terms[first]);
        entry.append(END);
        for (int i = 0; i < terms.length; i++) {
            if (i != first) {
                entry.append(terms[i]);
                entry.append(END);
            }
        }
        return entry.get();
    }

    /** Those of a word's terms that are enough to find what all of them find; at least one. */
    List<BytesRef> needed(List<BytesRef> terms) throws IOException {
        if (terms.size() < 2) {
            return terms;
        }
        var found = known.get(terms);
        if (found == null) {
            found = reduced(terms);
            known.put(terms, found);
        }
        return found;
    }

    private List<BytesRef> reduced(List<BytesRef> terms) throws IOException {
        var dictionaries = new ArrayList<TermsEnum>();
        for (var leaf : reader.leaves()) {
            var kin = leaf.reader().terms(FactFields.KIN);
            if (kin != null) {
                dictionaries.add(kin.iterator());
            }
        }
        var kept = new ArrayList<>(terms);
        for (var term : terms) {
            if (kept.size() > 1) {
                var others = new ArrayList<>(kept);
                others.remove(term);
                if (isBeside(dictionaries, term, others)) {
                    kept = others;
                }
            }
        }
        return kept;
    }

    /** True when no word has the term without one of the others. */
    private static boolean isBeside(List<TermsEnum> dictionaries, BytesRef term, List<BytesRef> others)
            throws IOException {
        var start = new BytesRefBuilder();
        start.append(term);
        start.append(END);
        for (var dictionary : dictionaries) {
            var status = dictionary.seekCeil(start.get());
            var entry = status == TermsEnum.SeekStatus.END ? null : dictionary.term();
            while (entry != null && StringHelper.startsWith(entry, start.get())) {
                if (!hasAny(entry, start.length(), others)) {
                    return false;
                }
                entry = dictionary.next();
            }
        }
        return true;
    }

    private static boolean hasAny(BytesRef entry, int from, List<BytesRef> wanted) {
        int start = entry.offset + from;
        for (int i = start; i < entry.offset + entry.length; i++) {
            if (entry.bytes[i] == END) {
                if (wanted.contains(new BytesRef(entry.bytes, start, i - start))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
