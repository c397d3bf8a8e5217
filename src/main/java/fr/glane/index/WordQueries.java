package fr.glane.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Queries for words in the zones of a fact. Immutable. */
final class WordQueries {

    /** A field with the weight of a match in it. */
    private record Weighted(String field, float weight) {}

    private static final List<Weighted> OWN = List.of(
            new Weighted(FactFields.SENTENCE, 1f),
            new Weighted(FactFields.TITLE, 0.4f),
            new Weighted(FactFields.BEYOND, 0.6f));

    private static final List<Weighted> WITH_ECHO =
            List.of(OWN.get(0), OWN.get(1), OWN.get(2), new Weighted(FactFields.ECHO, 0.6f));

    /** To look for more than so many ties takes longer than to read the places of a function word. */
    private static final int MANY_TIES = 32;

    private final FrenchAnalysis analysis;
    private final Blocks blocks;
    private final StoredTexts texts;
    private final Kin kin;
    private final boolean folded;
    private final boolean scored;

    /**
     * @param folded whether a figure stands for its repeats and is found by their sentences
     * @param scored whether the order of results matters; counting needs less
     */
    WordQueries(FrenchAnalysis analysis, Blocks blocks, StoredTexts texts, Kin kin, boolean folded, boolean scored) {
        this.analysis = analysis;
        this.blocks = blocks;
        this.texts = texts;
        this.kin = kin;
        this.folded = folded;
        this.scored = scored;
    }

    /** Facts with these words in the zone; empty when there are none. */
    Optional<Query> sequence(Zone zone, Sequence sequence) {
        if (sequence.isEmpty()) {
            return Optional.empty();
        }
        boolean exact = sequence.steps().getFirst().exact();
        boolean confirm = exact || (keepsWordsOnly(zone) && (!sequence.isOneWord() || sequence.hasOnlyFunctionWords()));
        if (!confirm) {
            return Optional.of(
                    zone == Zone.ANY && folded && isContent(sequence)
                            ? anywhere(needed(sequence.steps().getFirst()))
                            : inZone(zone, field -> sequence(field, sequence)));
        }
        // Counting and ranking agree on one form: what is confirmed has no score of its own.
        var confirmed = new Confirmed(candidates(zone, sequence), check(zone, sequence), List.of(zone, sequence));
        return Optional.of(zone == Zone.ARTICLE ? factsOf(confirmed) : confirmed);
    }

    /** One word that is no function word, with or without its accents. */
    private static boolean isContent(Sequence sequence) {
        return sequence.isOneWord()
                && !sequence.hasOnlyFunctionWords()
                && !WordForms.isLikeFunction(sequence.steps().getFirst().terms());
    }

    Optional<Query> prefix(Ask.Prefix prefix) {
        var start = fold(prefix.text());
        return start.isEmpty()
                ? Optional.empty()
                : Optional.of(inZone(prefix.zone(), field -> new PrefixQuery(new Term(field, start))));
    }

    Optional<Query> fuzzy(Ask.Fuzzy fuzzy) {
        var word = fold(fuzzy.text());
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(inZone(
                        fuzzy.zone(),
                        field -> new FuzzyQuery(new Term(field, word), fuzzy.edits(), fuzzyPrefix(word))));
    }

    /** How many letters at the start must be right: one, and never the whole word. */
    static int fuzzyPrefix(String word) {
        return Math.min(1, word.length() - 1);
    }

    static String fold(String text) {
        return WordForms.fold(WordForms.compose(text).toLowerCase(Locale.FRENCH));
    }

    private static boolean keepsWordsOnly(Zone zone) {
        return switch (zone) {
            case STATEMENT, CONTENT, ARTICLE -> true;
            case ANY, SENTENCE, TITLE, POPULATION, SOURCE -> false;
        };
    }

    /** Documents whose text is worth a look. */
    private Query candidates(Zone zone, Sequence sequence) {
        if (!keepsWordsOnly(zone)) {
            return inFields(fields(zone, false), field -> sequence(field, sequence), false);
        }
        if (!sequence.hasOnlyFunctionWords()) {
            return inFields(fields(zone, false), field -> together(field, sequence), false);
        }
        return zone == Zone.ARTICLE
                ? new TermQuery(new Term(FactFields.DOC, FactFields.ARTICLE))
                : inFields(fields(Zone.ANY, false), field -> sequence(field, sequence), false);
    }

    /** Documents that have all the words, wherever; function words are not in such a field. */
    private Query together(String field, Sequence sequence) {
        var all = new BooleanQuery.Builder();
        sequence.steps().stream()
                .filter(s -> !s.hasOnlyFunctionWords())
                .forEach(s -> all.add(terms(field, needed(s)), Occur.MUST));
        if (sequence.joined().isEmpty()) {
            return all.build();
        }
        var either = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
        sequence.joined().forEach(j -> either.add(new TermQuery(new Term(field, j.folded())), Occur.SHOULD));
        return either.build();
    }

    private Confirmed.Check check(Zone zone, Sequence sequence) {
        return (LeafReaderContext leaf, int doc) -> {
            for (var text : texts.of(zone, leaf, doc)) {
                if (analysis.with(scan -> sequence.isIn(scan.read(text)))) {
                    return true;
                }
            }
            return false;
        };
    }

    private List<BytesRef> needed(Sequence.Step step) {
        try {
            return kin.needed(step.terms());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Weighted> fields(Zone zone, boolean withEcho) {
        return switch (zone) {
            case ANY -> withEcho ? WITH_ECHO : OWN;
            case SENTENCE -> List.of(new Weighted(FactFields.SENTENCE, 1));
            case TITLE -> List.of(new Weighted(FactFields.TITLE, 1));
            case POPULATION -> List.of(new Weighted(FactFields.POPULATION, 1));
            case STATEMENT -> List.of(new Weighted(FactFields.STATEMENT, 1));
            case SOURCE -> List.of(new Weighted(FactFields.SOURCE, 1));
            case CONTENT -> List.of(new Weighted(FactFields.CONTENT, 1));
            case ARTICLE -> List.of(new Weighted(FactFields.TEXT, 1));
        };
    }

    private Query factsOf(Query articles) {
        return new FactsOfArticles(articles, blocks);
    }

    private Query inZone(Zone zone, Function<String, Query> query) {
        var found = inFields(fields(zone, folded), query, scored);
        return zone == Zone.ARTICLE ? factsOf(found) : found;
    }

    /** One word, by the one field that has all words of a fact with their weights. */
    private Query anywhere(List<BytesRef> terms) {
        if (scored) {
            return terms(FactFields.ANY, terms);
        }
        var any = new BooleanQuery.Builder();
        terms.forEach(t -> any.add(new TermQuery(new Term(FactFields.ANY, t)), Occur.SHOULD));
        return any.build();
    }

    private Query inFields(List<Weighted> fields, Function<String, Query> query, boolean withScores) {
        if (fields.size() == 1) {
            return inField(fields.getFirst().field(), query);
        }
        if (!withScores) {
            var any = new BooleanQuery.Builder();
            fields.forEach(f -> any.add(inField(f.field(), query), Occur.SHOULD));
            return any.build();
        }
        var best = new ArrayList<Query>();
        for (var field : fields) {
            var found = inField(field.field(), query);
            best.add(field.weight() == 1 ? found : new BoostQuery(found, field.weight()));
        }
        return new DisjunctionMaxQuery(best, 0.1f);
    }

    /** A title stands on its article alone: all facts of the article are found by it. */
    private Query inField(String field, Function<String, Query> query) {
        return field.equals(FactFields.TITLE) ? factsOf(query.apply(field)) : query.apply(field);
    }

    private Query sequence(String field, Sequence sequence) {
        var steps = sequence.steps();
        var run = steps.size() == 1 ? terms(field, needed(steps.getFirst())) : phrase(field, sequence);
        if (sequence.joined().isEmpty()) {
            return run;
        }
        var either = new BooleanQuery.Builder().add(run, Occur.SHOULD);
        for (var joined : sequence.joined()) {
            either.add(new TermQuery(new Term(field, joined.folded())), Occur.SHOULD);
        }
        return either.build();
    }

    private Query terms(String field, List<BytesRef> terms) {
        if (terms.isEmpty()) {
            return new MatchNoDocsQuery("no term");
        }
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        var synonyms = new SynonymQuery.Builder(field);
        terms.forEach(t -> synonyms.addTerm(new Term(field, t)));
        return synonyms.build();
    }

    private Query phrase(String field, Sequence sequence) {
        var places = places(sequence);
        if (places.size() == 1) {
            return terms(field, met(field, places.getFirst().terms()));
        }
        if (sequence.distance() == 0) {
            return new SideBySide(field, places);
        }
        var phrase = new MultiPhraseQuery.Builder().setSlop(sequence.distance());
        for (var place : places) {
            phrase.add(place.terms().stream().map(t -> new Term(field, t)).toArray(Term[]::new), place.at());
        }
        return phrase.build();
    }

    /** Those of some terms a field has: one term alone is found much faster than one of several. */
    private List<BytesRef> met(String field, List<BytesRef> terms) {
        try {
            return terms.size() == 1 ? terms : kin.met(field, terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a phrase asks for; side by side, a function word goes with what is behind it, and both need not be read apart. */
    private List<SideBySide.Place> places(Sequence sequence) {
        var steps = sequence.steps().stream().map(this::needed).toList();
        var places = new ArrayList<SideBySide.Place>();
        boolean tied = false;
        for (int i = 0; i < steps.size(); i++) {
            var ties = sequence.distance() == 0 && i + 1 < steps.size()
                    ? ties(steps.get(i), sequence.steps().get(i + 1).terms())
                    : List.<BytesRef>of();
            if (!ties.isEmpty()) {
                places.add(new SideBySide.Place(i, ties));
            } else if (!tied) {
                places.add(new SideBySide.Place(i, steps.get(i)));
            }
            tied = !ties.isEmpty();
        }
        return places;
    }

    /** The ties for one of the words, if they are function words, and any form of the next; empty without any. */
    private List<BytesRef> ties(List<BytesRef> functions, List<BytesRef> next) {
        if (!functions.stream().allMatch(WordForms::isLikeFunction)) {
            return List.of();
        }
        try {
            var forms = kin.forms(next).orElse(List.of());
            if (forms.size() * functions.size() > MANY_TIES) {
                return List.of();
            }
            var ties = new ArrayList<BytesRef>();
            for (var form : forms) {
                functions.forEach(f -> ties.add(Ties.term(f, form)));
            }
            return ties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the texts of a zone from what the index keeps of a fact. */
    @FunctionalInterface
    interface StoredTexts {
        List<String> of(Zone zone, LeafReaderContext leaf, int doc) throws IOException;
    }
}
