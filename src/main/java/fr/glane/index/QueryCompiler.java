package fr.glane.index;

import fr.glane.fact.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Turns what was asked into a Lucene query. Immutable; one for each state of the index. */
final class QueryCompiler {

    static final Query ALL_FACTS = new TermQuery(new Term(FactFields.DOC, FactFields.FACT));

    private final FrenchAnalysis analysis;
    private final WordQueries words;
    private final Keywords keywords;
    private final PlainColumns columns;

    QueryCompiler(FrenchAnalysis analysis, WordQueries words, Keywords keywords, PlainColumns columns) {
        this.columns = columns;
        this.analysis = analysis;
        this.words = words;
        this.keywords = keywords;
    }

    /** The query; empty when nothing is asked for. */
    Optional<Query> compile(Ask ask) {
        return switch (ask) {
            case Ask.Word word -> words.sequence(word.zone(), Sequence.of(analysis, word.text(), 0, word.exact()));
            case Ask.Phrase phrase ->
                words.sequence(phrase.zone(), Sequence.of(analysis, phrase.text(), phrase.distance(), phrase.exact()));
            case Ask.Prefix prefix -> words.prefix(prefix);
            case Ask.Fuzzy fuzzy -> words.fuzzy(fuzzy);
            case Ask.Number number -> Optional.of(number(number));
            case Ask.Value value -> Optional.of(value(value));
            case Ask.Dates dates -> Optional.of(dates(dates.range()));
            case Ask.Undated u -> Optional.of(without(new FieldExistsQuery(FactFields.DATE)));
            case Ask.Choice choice -> Optional.of(choice(choice));
            case Ask.OfArticle one ->
                Optional.of(filter(ALL_FACTS, new TermQuery(new Term(FactFields.BLOCK, FactDocuments.id(one.id())))));
            case Ask.All all -> all(all.parts());
            case Ask.Any any -> any(any.parts());
            case Ask.Not not -> compile(not.part()).map(QueryCompiler::without);
            case Ask.Everything e -> Optional.of(ALL_FACTS);
        };
    }

    /** The same with one of its words enough; empty when it has fewer than two. */
    Optional<Ask> withAnyWord(Ask ask) {
        if (!(ask instanceof Ask.All all)) {
            return Optional.empty();
        }
        var wanted =
                all.parts().stream().filter(p -> isText(p) && !isFunction(p)).toList();
        if (wanted.size() < 2) {
            return Optional.empty();
        }
        var parts = new ArrayList<>(all.parts().stream().filter(p -> !isText(p)).toList());
        parts.add(new Ask.Any(wanted));
        return Optional.of(new Ask.All(parts));
    }

    private static boolean isText(Ask ask) {
        return ask instanceof Ask.Word
                || ask instanceof Ask.Phrase
                || ask instanceof Ask.Prefix
                || ask instanceof Ask.Fuzzy
                || ask instanceof Ask.Number;
    }

    private Optional<Query> all(List<Ask> parts) {
        // « l'usage de l'IA dans les CHU » asks for usage, IA and CHU.
        boolean lenient = parts.stream().anyMatch(p -> isText(p) && !isFunction(p));
        var query = new BooleanQuery.Builder();
        int wanted = 0;
        for (var part : parts) {
            if (lenient && isFunction(part)) {
                continue;
            }
            if (part instanceof Ask.Not not) {
                compile(not.part()).ifPresent(q -> query.add(q, Occur.MUST_NOT));
            } else {
                var compiled = compile(part);
                compiled.ifPresent(q -> query.add(q, bearsScore(part) ? Occur.MUST : Occur.FILTER));
                wanted += compiled.isPresent() ? 1 : 0;
            }
        }
        if (wanted == 0) {
            query.add(ALL_FACTS, Occur.FILTER);
        }
        return Optional.of(query.build());
    }

    private boolean isFunction(Ask ask) {
        return ask instanceof Ask.Word word
                && !word.exact()
                && word.zone() == Zone.ANY
                && Sequence.of(analysis, word.text(), 0, false).isFunction();
    }

    private static boolean bearsScore(Ask ask) {
        return switch (ask) {
            case Ask.Word w -> true;
            case Ask.Phrase p -> true;
            case Ask.Prefix p -> true;
            case Ask.Fuzzy f -> true;
            case Ask.Number n -> true;
            case Ask.All a -> true;
            case Ask.Any a -> true;
            case Ask.Value v -> false;
            case Ask.Dates d -> false;
            case Ask.Undated u -> false;
            case Ask.Choice c -> false;
            case Ask.OfArticle o -> false;
            case Ask.Not n -> false;
            case Ask.Everything e -> false;
        };
    }

    private Optional<Query> any(List<Ask> parts) {
        var query = new BooleanQuery.Builder();
        parts.forEach(p -> compile(p).ifPresent(q -> query.add(q, Occur.SHOULD)));
        var built = query.build();
        return built.clauses().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static Query without(Query unwanted) {
        return new BooleanQuery.Builder()
                .add(ALL_FACTS, Occur.FILTER)
                .add(unwanted, Occur.MUST_NOT)
                .build();
    }

    private static Query filter(Query... queries) {
        var all = new BooleanQuery.Builder();
        for (var query : queries) {
            all.add(query, Occur.FILTER);
        }
        return all.build();
    }

    /** In the text, or the value of a figure whatever words say it. */
    private Query number(Ask.Number number) {
        var sequence = Sequence.of(analysis, number.text(), 0, false);
        var query = new BooleanQuery.Builder();
        words.sequence(number.zone(), sequence).ifPresent(q -> query.add(q, Occur.SHOULD));
        if (sequence.steps().size() == 1) {
            var plain = sequence.steps().getFirst().terms().getFirst().utf8ToString();
            query.add(number(plain), Occur.SHOULD).add(number(Values.points(plain)), Occur.SHOULD);
        } else if (number.text().indexOf('/') > 0) {
            query.add(number(number.text()), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query number(String term) {
        return new TermQuery(new Term(FactFields.NUMBER, term));
    }

    private Query value(Ask.Value value) {
        var range = value.range();
        var figures = range.isExact() ? exactly(value) : between(range);
        if (!value.percent()) {
            return figures;
        }
        var percent = new BooleanQuery.Builder()
                .add(figures, Occur.FILTER)
                .add(trait(Facet.UNIT, Unit.PERCENTAGE_POINT.name().toLowerCase(Locale.ROOT)), Occur.MUST_NOT)
                .build();
        return range.isExact() ? orClaimed(percent, value) : percent;
    }

    /** « 80 % » is also a claim that says so, in digits or in the words of the query: a claim has no value of its own. */
    private Query orClaimed(Query figures, Ask.Value value) {
        var plain = Values.plain(value.range().low().orElseThrow());
        var said = new BooleanQuery.Builder();
        for (var printed : new LinkedHashSet<>(List.of(plain.replace('.', ',') + " %", value.text()))) {
            words.sequence(Zone.SENTENCE, Sequence.of(analysis, printed, 0, false))
                    .ifPresent(q -> said.add(q, Occur.SHOULD));
        }
        return new BooleanQuery.Builder()
                .add(figures, Occur.SHOULD)
                .add(filter(said.build(), trait(Facet.TYPE, "claim")), Occur.SHOULD)
                .build();
    }

    private static Query exactly(Ask.Value value) {
        var plain = Values.plain(value.range().low().orElseThrow());
        return value.percent()
                ? number(plain)
                : new TermInSetQuery(
                        FactFields.NUMBER, List.of(new BytesRef(plain), new BytesRef(Values.points(plain))));
    }

    private Query between(ValueRange range) {
        double low = range.lowest();
        double high = range.highest();
        if (low > high) {
            return new MatchNoDocsQuery("empty range");
        }
        var bounds = values(low, high);
        return new Within(
                columns,
                range.low().isEmpty() || range.high().isEmpty() ? bounds : orAround(bounds, low, high),
                FactFields.VALUE,
                NumericUtils.doubleToSortableLong(low),
                NumericUtils.doubleToSortableLong(high));
    }

    /** « De 5 à 35 % » meets 10 to 20 with neither of its bounds. */
    private static Query orAround(Query bounds, double low, double high) {
        var around = filter(
                new TermQuery(new Term(FactFields.TRAIT, FactFields.IS_RANGE)),
                values(Double.NEGATIVE_INFINITY, low),
                values(high, Double.POSITIVE_INFINITY));
        return new BooleanQuery.Builder()
                .add(bounds, Occur.SHOULD)
                .add(around, Occur.SHOULD)
                .build();
    }

    private static Query values(double low, double high) {
        return new IndexOrDocValuesQuery(
                DoublePoint.newRangeQuery(FactFields.VALUE, low, high),
                SortedNumericDocValuesField.newSlowRangeQuery(
                        FactFields.VALUE,
                        NumericUtils.doubleToSortableLong(low),
                        NumericUtils.doubleToSortableLong(high)));
    }

    private Query dates(DateRange range) {
        long from = range.from().map(d -> d.toEpochDay()).orElse(Long.MIN_VALUE);
        long to = range.to().map(d -> d.toEpochDay()).orElse(Long.MAX_VALUE);
        if (from > to) {
            return new MatchNoDocsQuery("empty range");
        }
        var all = new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(FactFields.DATE, from, to),
                SortedNumericDocValuesField.newSlowRangeQuery(FactFields.DATE, from, to));
        return new Within(columns, all, FactFields.DATE, from, to);
    }

    private Query choice(Ask.Choice choice) {
        if (choice.facet().isClosed()) {
            return trait(choice.facet(), choice.value());
        }
        var field = choice.facet() == Facet.PUBLISHER ? FactFields.PUBLISHER : FactFields.SOURCE_NAME;
        return new ConstantScoreQuery(new TermInSetQuery(field, keywords.holding(field, choice.value())));
    }

    /** A chosen value of a facet, exactly as the facet gives it. */
    Query chosen(Facet facet, String value) {
        return switch (facet) {
            case PUBLISHER -> new TermQuery(new Term(FactFields.PUBLISHER, value));
            case SOURCE -> new TermQuery(new Term(FactFields.SOURCE_NAME, value));
            case YEAR -> DateRange.parse(value).map(this::dates).orElseGet(() -> new MatchNoDocsQuery("not a year"));
            case TYPE, SECTION, BLOCK, UNIT, COMPARATOR, CHANGE, KIND, FORM, SOURCE_KIND, ACCESS -> trait(facet, value);
        };
    }

    private static Query trait(Facet facet, String value) {
        return new TermQuery(new Term(FactFields.TRAIT, Traits.term(facet, value)));
    }
}
