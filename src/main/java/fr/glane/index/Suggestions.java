package fr.glane.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Words the index has for words it has not. */
final class Suggestions {

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final FrenchAnalysis analysis;
    private final Stored stored;
    private final DirectSpellChecker speller = new DirectSpellChecker();

    Suggestions(IndexSearcher searcher, FrenchAnalysis analysis, Stored stored) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.analysis = analysis;
        this.stored = stored;
        speller.setMinQueryLength(3);
        speller.setAccuracy(0.5f);
    }

    /** The query with its unknown words replaced; empty when nothing near is known. */
    Optional<String> of(String query, Ask ask) throws IOException {
        var words = new ArrayList<String>();
        collect(ask, words);
        var better = query;
        for (var word : words) {
            var known = near(word);
            if (known.isPresent()) {
                better = better.replace(word, known.get());
            }
        }
        return better.equals(query) ? Optional.empty() : Optional.of(better);
    }

    private static void collect(Ask ask, List<String> words) {
        switch (ask) {
            case Ask.Word word -> words.add(word.text());
            case Ask.Phrase phrase -> words.addAll(List.of(phrase.text().strip().split("\\s+")));
            case Ask.All all -> all.parts().forEach(p -> collect(p, words));
            case Ask.Any any -> any.parts().forEach(p -> collect(p, words));
            case Ask.Prefix p -> {}
            case Ask.Fuzzy f -> {}
            case Ask.Number n -> {}
            case Ask.Value v -> {}
            case Ask.Dates d -> {}
            case Ask.Undated u -> {}
            case Ask.Choice c -> {}
            case Ask.OfArticle o -> {}
            case Ask.Not n -> {}
            case Ask.Everything e -> {}
        }
    }

    private Optional<String> near(String word) throws IOException {
        var steps = Sequence.of(analysis, word, 0, false).steps();
        if (steps.size() != 1) {
            return Optional.empty();
        }
        for (var term : steps.getFirst().terms()) {
            if (isKnown(new Term(FactFields.SENTENCE, term)) || isKnown(new Term(FactFields.TITLE, term))) {
                return Optional.empty();
            }
        }
        var folded = WordQueries.fold(word);
        for (var field : List.of(FactFields.SENTENCE, FactFields.TITLE)) {
            var term = new Term(field, folded);
            // Most mistakes are of one letter; the words two letters away take several times as long to find.
            for (int edits = 1; edits <= 2; edits++) {
                speller.setMaxEdits(edits);
                for (var found : speller.suggestSimilar(term, 5, reader, SuggestMode.SUGGEST_ALWAYS)) {
                    var printed = printed(new Term(field, found.string));
                    if (printed.isPresent()) {
                        return printed;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isKnown(Term term) throws IOException {
        return reader.docFreq(term) > 0;
    }

    /** A term as a sentence prints it, accents and all; a lemma no sentence prints is no suggestion. */
    private Optional<String> printed(Term term) throws IOException {
        for (var hit : searcher.search(new TermQuery(term), 5).scoreDocs) {
            var leaf = searcher.getLeafContexts()
                    .get(org.apache.lucene.index.ReaderUtil.subIndex(hit.doc, searcher.getLeafContexts()));
            var zone = term.field().equals(FactFields.TITLE) ? Zone.TITLE : Zone.SENTENCE;
            for (var text : stored.texts(zone, leaf, hit.doc - leaf.docBase)) {
                var printed = printed(text, term);
                if (printed.isPresent()) {
                    return printed;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> printed(String text, Term term) {
        return analysis.with(scan -> {
            scan.read(text);
            for (int i = 0; i < scan.size(); i++) {
                if (scan.word(i).folded().bytesEquals(term.bytes())) {
                    return Optional.of(text.substring(scan.start(i), scan.end(i)));
                }
            }
            return Optional.empty();
        });
    }
}
