package fr.glane.index;

import fr.glane.fact.Figure;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.UTF32ToUTF8;

/**
 * Where a text holds what a query asked for. Reads the text through the chain the index was built with, so it finds
 * what the search found. Immutable.
 */
final class Marks {

    private final FrenchAnalysis analysis;
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<Predicate<WordTerms>> words = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<ValueRange> ranges = new ArrayList<>();

    Marks(FrenchAnalysis analysis, Ask ask) {
        this.analysis = analysis;
        collect(ask);
    }

    private void collect(Ask ask) {
        switch (ask) {
            case Ask.Word word -> add(Sequence.of(analysis, word.text(), 0, word.exact()));
            case Ask.Phrase phrase -> add(Sequence.of(analysis, phrase.text(), phrase.distance(), phrase.exact()));
            case Ask.Prefix prefix -> prefix(WordQueries.fold(prefix.text()));
            case Ask.Fuzzy fuzzy -> fuzzy(WordQueries.fold(fuzzy.text()), fuzzy.edits());
            case Ask.Number number -> number(number);
            case Ask.Value value -> value(value);
            case Ask.All all -> all(all.parts());
            case Ask.Any any -> any.parts().forEach(this::collect);
            case Ask.Not n -> {}
            case Ask.Dates d -> {}
            case Ask.Undated u -> {}
            case Ask.Choice c -> {}
            case Ask.OfArticle o -> {}
            case Ask.Everything e -> {}
        }
    }

    /** Words a query does not insist on are not marked beside others. */
    private void all(List<Ask> parts) {
        boolean lenient = parts.stream().anyMatch(p -> !(p instanceof Ask.Not) && !isFunction(p));
        parts.stream().filter(p -> !lenient || !isFunction(p)).forEach(this::collect);
    }

    private boolean isFunction(Ask ask) {
        return ask instanceof Ask.Word word
                && !word.exact()
                && Sequence.of(analysis, word.text(), 0, false).isFunction();
    }

    private void add(Sequence sequence) {
        if (!sequence.isEmpty()) {
            sequences.add(sequence);
        }
    }

    private void prefix(String start) {
        if (start.isEmpty()) {
            return;
        }
        var bytes = new org.apache.lucene.util.BytesRef(start);
        words.add(word -> {
            for (var term : word.terms()) {
                if (org.apache.lucene.util.StringHelper.startsWith(term, bytes)) {
                    return true;
                }
            }
            return false;
        });
    }

    private void fuzzy(String text, int edits) {
        if (text.isEmpty()) {
            return;
        }
        int prefix = WordQueries.fuzzyPrefix(text);
        var near = new LevenshteinAutomata(text.substring(prefix), true).toAutomaton(edits, text.substring(0, prefix));
        var run = new ByteRunAutomaton(
                Operations.determinize(new UTF32ToUTF8().convert(near), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
                true);
        words.add(word -> {
            for (var term : word.terms()) {
                if (run.run(term.bytes, term.offset, term.length)) {
                    return true;
                }
            }
            return false;
        });
    }

    private void number(Ask.Number number) {
        var sequence = Sequence.of(analysis, number.text(), 0, false);
        add(sequence);
        if (sequence.steps().size() == 1) {
            numbers.add(sequence.steps().getFirst().terms().getFirst().utf8ToString());
        } else {
            numbers.add(number.text());
        }
    }

    private void value(Ask.Value value) {
        ranges.add(value.range());
        if (value.range().isExact()) {
            var plain = Values.plain(value.range().low().orElseThrow());
            add(Sequence.of(analysis, plain.replace('.', ',') + " %", 0, false));
            if (value.percent()) {
                add(Sequence.of(analysis, value.text(), 0, false));
            }
        }
    }

    /** What the query found in any text; UTF-16 spans of it, in order, not overlapping. */
    List<Span> in(String text) {
        var found = new ArrayList<Span>();
        collect(text, found);
        return merged(found);
    }

    /** What it found in the sentence of a fact: words, and the figure itself when its value was asked for. */
    List<Span> in(StoredFact stored) {
        var found = new ArrayList<Span>();
        collect(stored.sentence(), found);
        if (stored.fact() instanceof Figure figure && wants(figure)) {
            var sentence = figure.at().sentence();
            var span = figure.at().span();
            if (sentence.contains(span)) {
                found.add(new Span(span.start() - sentence.start(), span.end() - sentence.start()));
            }
        }
        return merged(found);
    }

    private void collect(String text, List<Span> found) {
        if (sequences.isEmpty() && words.isEmpty()) {
            return;
        }
        analysis.with(scan -> {
            scan.read(text);
            for (var sequence : sequences) {
                sequence.find(scan, (start, end) -> found.add(new Span(start, end)));
            }
            for (int i = 0; i < scan.size() && !words.isEmpty(); i++) {
                var word = scan.word(i);
                if (words.stream().anyMatch(w -> w.test(word))) {
                    found.add(new Span(scan.start(i), scan.end(i)));
                }
            }
            return found;
        });
    }

    private boolean wants(Figure figure) {
        if (!numbers.isEmpty()) {
            for (var term : Values.terms(figure)) {
                if (numbers.contains(term)
                        || (term.endsWith("p") && numbers.contains(term.substring(0, term.length() - 1)))) {
                    return true;
                }
            }
        }
        for (var range : ranges) {
            if (meets(figure, range)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Figure figure, ValueRange range) {
        if (range.isExact()) {
            var plain = Values.plain(range.low().orElseThrow());
            return Values.terms(figure).contains(plain) || Values.terms(figure).contains(Values.points(plain));
        }
        var bounds = Values.bounds(figure);
        return bounds[0] <= range.highest() && bounds[bounds.length - 1] >= range.lowest();
    }

    private static List<Span> merged(List<Span> found) {
        if (found.size() < 2) {
            return found;
        }
        found.sort(null);
        var merged = new ArrayList<Span>();
        var current = found.getFirst();
        for (var span : found.subList(1, found.size())) {
            if (span.start() < current.end()) {
                current = current.cover(span);
            } else {
                merged.add(current);
                current = span;
            }
        }
        merged.add(current);
        return merged;
    }
}
