package fr.glane.index;

import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * The documents of one article: its facts, then itself. Each is made when Lucene comes to it, in objects used again for
 * the next, so a document costs its terms and little more. For one thread.
 */
final class FactDocuments implements Iterable<List<IndexableField>> {

    private final Scan scan;
    private final Scan whole;
    private final Packer packer = new Packer();
    private final List<IndexableField> fields = new ArrayList<>();
    private final Map<String, BytesRef> terms = new HashMap<>();
    private final TextField sentence;
    private final TextField title;
    private final TextField population;
    private final TextField statement;
    private final TextField source;
    private final TextField content;
    private final TextField beyond;
    private final TextField echo;
    private final TextField text;
    private final TextField trait;
    private final Map<Long, List<WordTerms>> traitSets = new HashMap<>();

    private Article article;
    private List<Fact> facts = List.of();
    private FactLinks links = new FactLinks(List.of());
    private BytesRef block = new BytesRef();
    private Optional<Long> published = Optional.empty();

    FactDocuments(FrenchAnalysis analysis, Article first) {
        article = first;
        scan = analysis.newScan();
        whole = analysis.newScan();
        sentence = new TextField(FactFields.SENTENCE, scan, TextField.Keeps.LENGTH);
        title = new TextField(FactFields.TITLE, analysis.newScan(), true, TextField.Keeps.PLACES);
        population = new TextField(FactFields.POPULATION, scan, TextField.Keeps.PLACES);
        statement = new TextField(FactFields.STATEMENT, scan, TextField.Keeps.WORDS);
        source = new TextField(FactFields.SOURCE, scan, TextField.Keeps.PLACES);
        content = new TextField(FactFields.CONTENT, scan, TextField.Keeps.WORDS);
        beyond = new TextField(FactFields.BEYOND, scan, TextField.Keeps.PLACES);
        echo = new TextField(FactFields.ECHO, scan, TextField.Keeps.PLACES);
        trait = new TextField(FactFields.TRAIT, scan, TextField.Keeps.WORDS);
        text = new TextField(FactFields.TEXT, scan, TextField.Keeps.WORDS);
    }

    /** The documents of this article from now on. */
    FactDocuments of(Article newArticle, List<Fact> newFacts) {
        article = newArticle;
        facts = newFacts;
        links = new FactLinks(newFacts);
        block = id(newArticle.id());
        scanBlocks();
        published = newArticle.metadata().published().flatMap(Days::of).map(d -> d.toEpochDay());
        var printed = newArticle.metadata().title().orElse("");
        title.of(s -> s.read(printed));
        return this;
    }

    /** The eight bytes sixteen hex digits stand for; any other id as it is. */
    static BytesRef id(String id) {
        if (id.length() == 16) {
            try {
                return new BytesRef(HexFormat.of().parseHex(id));
            } catch (IllegalArgumentException e) {
                return new BytesRef(id);
            }
        }
        return new BytesRef(id);
    }

    @Override
    public Iterator<List<IndexableField>> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next <= facts.size();
            }

            @Override
            public List<IndexableField> next() {
                fields.clear();
                int index = next++;
                if (index < facts.size()) {
                    fact(facts.get(index), links.id(index));
                } else {
                    article();
                }
                return fields;
            }
        };
    }

    private void fact(Fact fact, String id) {
        var stored = StoredFact.of(article, fact, links.times(fact), links.saidBy(fact));
        term(FactFields.DOC, FactFields.FACT);
        fields.add(new StringField(FactFields.BLOCK, block, Field.Store.NO));
        fields.add(new StringField(FactFields.ID, id(id), Field.Store.NO));
        words(fact, stored);
        traits(fact, stored);
        switch (fact) {
            case Figure figure -> values(figure);
            case Claim claim -> {}
        }
        date(fact.at().block());
        FactCodec.write(packer.clear(), stored);
        fields.add(new BinaryDocValuesField(FactFields.RECORD, packer.view()));
    }

    private void words(Fact fact, StoredFact stored) {
        add(sentence, fact.at().sentence());
        if (article.metadata().title().isPresent()) {
            fields.add(title.field());
        }
        switch (fact) {
            case Figure figure -> {
                figure.population().ifPresent(s -> add(population, s));
                figure.statement().ifPresent(s -> add(statement, s));
            }
            case Claim claim ->
                fields.add(content.of(s -> claim.content().forEach(c -> read(s.gap(), c)))
                        .field());
        }
        if (stored.speaker().isPresent()) {
            fields.add(source.of(s -> speaker(s, fact, stored)).field());
        }
        if (stored.pieces().size() > 1 || stored.speaker().isPresent()) {
            fields.add(beyond.of(s -> beyond(s, stored)).field());
        }
        var others = links.repeats(fact);
        if (!others.isEmpty()) {
            fields.add(echo.of(s -> others.forEach(o -> read(s.gap(), o.at().sentence())))
                    .field());
        }
    }

    private void add(TextField field, Span span) {
        fields.add(field.of(s -> read(s, span)).field());
    }

    /** A sentence serves many fields of many facts: its words are taken from one reading of the article. */
    private void read(Scan into, Span span) {
        if (!into.take(whole, span.start(), span.end())) {
            into.read(article.text(), span.start(), span.end());
        }
    }

    private void scanBlocks() {
        whole.clear();
        for (var part : article.blocks()) {
            if (part.section() != Section.REMOVED) {
                whole.read(article.text(), part.span().start(), part.span().end());
            }
        }
    }

    private void speaker(Scan into, Fact fact, StoredFact stored) {
        stored.speaker().ifPresent(into::read);
        if (fact instanceof Claim claim) {
            claim.source().ifPresent(s -> read(into.gap(), s));
            claim.sourceRole().ifPresent(s -> read(into.gap(), s));
        }
    }

    /** What stands outside the sentence, and the full name of who is named there by another. */
    private static void beyond(Scan into, StoredFact stored) {
        var pieces = stored.pieces();
        pieces.subList(1, pieces.size()).forEach(p -> into.gap().read(p.text()));
        stored.speaker()
                .filter(n -> !stored.sentence().contains(n))
                .ifPresent(n -> into.gap().read(n));
    }

    private void traits(Fact fact, StoredFact stored) {
        long traits = Traits.of(article, stored);
        int special = links.isRepeat(fact) ? 1 : 0;
        special |= fact.at().block().section() == Section.RELATED ? 2 : 0;
        special |= fact instanceof Figure figure && figure.amount() instanceof Amount.Range ? 4 : 0;
        int flags = special;
        // There are few combinations: each set of terms is made once.
        var terms = traitSets.computeIfAbsent(traits << 3 | flags, k -> traitSet(traits, flags));
        fields.add(trait.of(s -> terms.forEach(s::add)).field());
        fields.add(new NumericDocValuesField(FactFields.TRAITS, traits));
        keyword(FactFields.PUBLISHER, article.metadata().publisher());
        keyword(FactFields.SOURCE_NAME, stored.speaker());
    }

    private static List<WordTerms> traitSet(long traits, int flags) {
        var terms = new ArrayList<>(Traits.terms(traits));
        if ((flags & 3) != 0) {
            terms.add(FactFields.IS_HIDDEN);
        }
        if ((flags & 1) != 0) {
            terms.add(FactFields.IS_REPEAT);
        }
        if ((flags & 4) != 0) {
            terms.add(FactFields.IS_RANGE);
        }
        return terms.stream().map(WordForms::plain).toList();
    }

    /** A value to count and to filter by, term and column. */
    private void keyword(String name, Optional<String> value) {
        value.ifPresent(v -> {
            var bytes = new BytesRef(v.length() > 200 ? v.substring(0, 200) : v);
            fields.add(new StringField(name, bytes, Field.Store.NO));
            fields.add(new SortedDocValuesField(name, bytes));
        });
    }

    private void values(Figure figure) {
        for (double bound : Values.bounds(figure)) {
            fields.add(new DoublePoint(FactFields.VALUE, bound));
            fields.add(new SortedNumericDocValuesField(FactFields.VALUE, NumericUtils.doubleToSortableLong(bound)));
        }
        Values.terms(figure).forEach(t -> fields.add(new StringField(FactFields.NUMBER, t, Field.Store.NO)));
        fields.add(new DoubleDocValuesField(FactFields.VALUE_KEY, Values.key(figure)));
    }

    private void date(Block at) {
        at.published()
                .flatMap(Days::of)
                .map(d -> d.toEpochDay())
                .or(() -> published)
                .ifPresent(day -> {
                    fields.add(new LongPoint(FactFields.DATE, day));
                    fields.add(new NumericDocValuesField(FactFields.DATE, day));
                });
    }

    private void article() {
        term(FactFields.DOC, FactFields.ARTICLE);
        fields.add(new StringField(FactFields.BLOCK, block, Field.Store.NO));
        fields.add(text.of(this::bearing).field());
        fields.add(sentence.of(s -> {}).field());
        fields.add(new NumericDocValuesField(FactFields.TRAITS, FactFields.NO_TRAITS));
        ArticleCodec.writeHead(packer.clear(), article, facts.size());
        fields.add(new BinaryDocValuesField(FactFields.HEAD, BytesRef.deepCopyOf(packer.view())));
        ArticleCodec.write(packer.clear(), article);
        fields.add(new StoredField(FactFields.WHOLE, packer.view()));
    }

    /** The article's own words; not those of the menus and offers around it. */
    private void bearing(Scan into) {
        for (var part : article.blocks()) {
            if (part.section() == Section.MAIN) {
                read(into.gap(), part.span());
            }
        }
    }

    private void term(String field, String value) {
        fields.add(new StringField(field, terms.computeIfAbsent(value, v -> new BytesRef(v)), Field.Store.NO));
    }
}
