package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Which terms always stand beside which others: where every word of the index that has the term {@code chercheurs} has {@code
 * chercheur} too, a query for both finds as much by the second alone, and one list of documents is read in place of two.
 *
 * <p>It also tells which forms a term has in the index. A segment holds the terms of each of its words as {@link FactFields#KIN}, on a document that is never deleted, so that what is
 * said here stays true whatever goes or is merged. For one search, on one state of the index.
 */
final class Kin {

    private static final byte END = 0;

    private final IndexReader reader;
    private final Map<List<BytesRef>, List<BytesRef>> known = new HashMap<>();
    private final Map<List<BytesRef>, Optional<List<BytesRef>>> forms = new HashMap<>();

    Kin(IndexReader reader) {
        this.reader = reader;
    }

    /** What is kept of a word: one of its terms, then the others; its folded form first, or nothing where it is that one. */
    static BytesRef entry(BytesRef[] terms, int first) {
        var entry = new BytesRefBuilder();
        entry.append(terms[first]);
        entry.append(END);
        if (first == 0) {
            entry.append(END);
        }
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

    /**
     * The folded forms of all words of the index that have one of a word's terms; empty when another word has one of these forms and
     * none of the terms: « dés » is found by « de » where a lemma says so, « des » is not.
     */
    Optional<List<BytesRef>> forms(List<BytesRef> terms) throws IOException {
        var found = forms.get(terms);
        if (found == null) {
            found = wholly(terms);
            forms.put(terms, found);
        }
        return found;
    }

    private Optional<List<BytesRef>> wholly(List<BytesRef> terms) throws IOException {
        var dictionaries = dictionaries();
        var all = new LinkedHashSet<BytesRef>();
        for (var term : needed(terms)) {
            for (var dictionary : dictionaries) {
                addForms(dictionary, term, all);
            }
        }
        for (var form : all) {
            if (!terms.contains(form) && !isBeside(dictionaries, start(start(form)), terms)) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(all));
    }

    /** Those of some terms that a field has. */
    List<BytesRef> met(String field, List<BytesRef> terms) throws IOException {
        var met = new ArrayList<BytesRef>();
        for (var term : terms) {
            if (reader.docFreq(new Term(field, term)) > 0) {
                met.add(term);
            }
        }
        return met;
    }

    private static void addForms(TermsEnum dictionary, BytesRef term, Set<BytesRef> forms) throws IOException {
        var start = start(term);
        var entry = seek(dictionary, start);
        while (entry != null && StringHelper.startsWith(entry, start)) {
            int from = entry.offset + start.length;
            int to = from;
            while (entry.bytes[to] != END) {
                to++;
            }
            forms.add(to == from ? term : BytesRef.deepCopyOf(new BytesRef(entry.bytes, from, to - from)));
            entry = dictionary.next();
        }
    }

    /** How the entries of a term start; taken twice, of the words whose folded form it is. */
    private static BytesRef start(BytesRef term) {
        var start = new BytesRefBuilder();
        start.append(term);
        start.append(END);
        return start.get();
    }

    private static @Nullable BytesRef seek(TermsEnum dictionary, BytesRef start) throws IOException {
        return dictionary.seekCeil(start) == TermsEnum.SeekStatus.END ? null : dictionary.term();
    }

    private List<TermsEnum> dictionaries() throws IOException {
        var dictionaries = new ArrayList<TermsEnum>();
        for (var leaf : reader.leaves()) {
            var kin = leaf.reader().terms(FactFields.KIN);
            if (kin != null) {
                dictionaries.add(kin.iterator());
            }
        }
        return dictionaries;
    }

    private List<BytesRef> reduced(List<BytesRef> terms) throws IOException {
        var dictionaries = dictionaries();
        var kept = new ArrayList<>(terms);
        for (var term : terms) {
            if (kept.size() > 1) {
                var others = new ArrayList<>(kept);
                others.remove(term);
                if (isBeside(dictionaries, start(term), others)) {
                    kept = others;
                }
            }
        }
        return kept;
    }

    /** True when no entry that starts so is of a word without all of some terms. */
    private static boolean isBeside(List<TermsEnum> dictionaries, BytesRef start, List<BytesRef> others)
            throws IOException {
        for (var dictionary : dictionaries) {
            var entry = seek(dictionary, start);
            while (entry != null && StringHelper.startsWith(entry, start)) {
                if (!hasAny(entry, start.length, others)) {
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
