package fr.glane.index;

import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** Writes articles and places into a buffer as documents: each fact of an article, then the article. For one thread. */
final class FactDocuments {

    /** Values, titles of the press, sources: a corpus of a million facts has more of the last. */
    private static final int NAMES_KEPT = 1 << 16;

    private final SegmentBuffer buffer;
    private final Packer packer = new Packer();
    private final Scan scan;
    private final Scan whole;
    private final Scan title;
    private final Scan nothing;
    private final EncodedText encoded = new EncodedText();
    private final Map<Long, WordTerms> traitSets = new HashMap<>();
    private final Map<String, WordTerms> names = new HashMap<>();
    private final Map<AmountOf, Known> amounts = new HashMap<>();
    /** One more than the number of each group of facts in this era of the names; 0 for one not met yet. */
    private final int[] groups = new int[1 << 12];

    private int groupsEra;
    private final WordTerms factKind = named(FactFields.FACT);

    private final Postings kind;
    private final Postings block;
    private final Postings id;
    private final Postings any;
    private final Postings sentence;
    private final Postings titles;
    private final Postings population;
    private final Postings statement;
    private final Postings source;
    private final Postings content;
    private final Postings beyond;
    private final Postings echo;
    private final Postings text;
    private final Postings trait;
    private final Postings number;
    private final Postings publisher;
    private final Postings sourceName;
    private final Postings address;
    private final Postings kin;
    private final Column.Numbers publishers;
    private final Column.Numbers sourceNames;
    private final Column.Numbers traits;
    private final Column.Numbers value;
    private final Column.Numbers valueKey;
    private final Column.Numbers date;
    private final Column.Bytes record;
    private final Column.Bytes head;
    private final Column.Bytes wholes;
    private final Column.Bytes place;

    FactDocuments(FrenchAnalysis analysis, SegmentBuffer buffer) {
        this.buffer = buffer;
        var cache = analysis.newCache();
        scan = new Scan(cache);
        whole = new Scan(cache);
        title = new Scan(cache);
        nothing = new Scan(cache);
        kind = buffer.names(FactFields.DOC);
        block = buffer.names(FactFields.BLOCK);
        id = buffer.names(FactFields.ID);
        any = buffer.words(FactFields.ANY, Postings.Keeps.WEIGHTS);
        sentence = buffer.words(FactFields.SENTENCE, Postings.Keeps.LENGTH);
        titles = buffer.words(FactFields.TITLE, Postings.Keeps.PLACES);
        population = buffer.words(FactFields.POPULATION, Postings.Keeps.PLACES);
        statement = buffer.words(FactFields.STATEMENT, Postings.Keeps.WORDS);
        source = buffer.words(FactFields.SOURCE, Postings.Keeps.PLACES);
        content = buffer.words(FactFields.CONTENT, Postings.Keeps.WORDS);
        beyond = buffer.words(FactFields.BEYOND, Postings.Keeps.PLACES);
        echo = buffer.words(FactFields.ECHO, Postings.Keeps.PLACES);
        text = buffer.words(FactFields.TEXT, Postings.Keeps.WORDS);
        trait = buffer.names(FactFields.TRAIT);
        number = buffer.names(FactFields.NUMBER);
        address = buffer.names(FactFields.ADDRESS);
        kin = buffer.names(FactFields.KIN);
        publisher = buffer.names(FactFields.PUBLISHER);
        publishers = buffer.counted(FactFields.PUBLISHER, publisher);
        sourceName = buffer.names(FactFields.SOURCE_NAME);
        sourceNames = buffer.counted(FactFields.SOURCE_NAME, sourceName);
        traits = buffer.number(FactFields.TRAITS, false);
        value = buffer.numbers(FactFields.VALUE);
        valueKey = buffer.number(FactFields.VALUE_KEY, false);
        date = buffer.number(FactFields.DATE, true);
        record = buffer.bytes(FactFields.RECORD);
        head = buffer.bytes(FactFields.HEAD);
        wholes = buffer.stored(FactFields.WHOLE);
        place = buffer.bytes(FactFields.PLACE_DATA);
    }

    /** What the facts of an article share. */
    private record Shared(
            Article article, List<Fact> facts, FactLinks links, int block, int publisher, Optional<Long> published) {}

    /** Adds an article with its facts: one document for each, in the order of the text, and one for the article. */
    void add(Article article, List<Fact> facts) {
        var metadata = article.metadata();
        var shared = new Shared(
                article,
                facts,
                new FactLinks(facts),
                buffer.name(id(article.id())),
                metadata.publisher().map(p -> name(shortened(p))).orElse(-1),
                metadata.published().flatMap(Days::of).map(d -> d.toEpochDay()));
        title.clear();
        metadata.title().ifPresent(title::read);
        encoded.of(article.text());
        scanBlocks(article);
        for (int i = 0; i < facts.size(); i++) {
            fact(shared, i);
        }
        article(shared, facts.size());
    }

    /** Adds the document of a place an article was read from. */
    void add(Places.Place from) {
        int doc = other(FactFields.PLACE);
        address.add(doc, buffer.name(keyword(from.address())));
        from.write(packer.clear());
        place.add(doc, packer.view());
    }

    /** Adds the document that keeps the words of the segment, as its last. */
    void addWords() {
        int doc = other(FactFields.WORDS);
        kin.add(doc, buffer.kin());
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

    /**
     * One of 4096 groups of facts, by the id's first three digits. A term for each fact would be most of the terms of an index; one
     * for each group leaves a few hundred facts of a million to look at.
     */
    static String group(String id) {
        return id.substring(0, Math.min(3, id.length()));
    }

    /** A name as a term: Lucene takes no term of more than 32 kB. */
    static BytesRef keyword(String name) {
        return new BytesRef(shortened(name));
    }

    private static String shortened(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private void fact(Shared shared, int index) {
        var fact = shared.facts().get(index);
        var draft = FactDraft.of(shared.article(), fact, shared.links());
        int doc = buffer.next();
        kind.add(doc, factKind.ids(buffer.names())[0]);
        block.add(doc, shared.block());
        id.add(doc, groupOf(shared.links().id(index)));
        words(doc, shared, draft);
        traits(doc, shared, draft);
        if (fact instanceof Figure figure) {
            values(doc, figure);
        }
        date(doc, fact.at().block(), shared.published());
        FactCodec.write(packer.clear(), draft, encoded);
        record.add(doc, packer.view());
    }

    private void words(int doc, Shared shared, FactDraft draft) {
        var fact = draft.fact();
        add(sentence, doc, fact.at().sentence());
        any.add(doc, scan, FactFields.SENTENCE_WEIGHT);
        any.add(doc, title, FactFields.TITLE_WEIGHT);
        switch (fact) {
            case Figure figure -> {
                figure.population().ifPresent(s -> {
                    add(population, doc, s);
                    any.add(doc, scan, FactFields.ROLE_WEIGHT);
                });
                figure.statement().ifPresent(s -> add(statement, doc, s));
            }
            case Claim claim -> {
                scan.clear();
                claim.content().forEach(this::read);
                content.add(doc, scan);
            }
        }
        if (draft.speaker().isPresent()) {
            speaker(fact, draft.speaker().get());
            source.add(doc, scan);
            any.add(doc, scan, FactFields.ROLE_WEIGHT);
        }
        beyond(shared.article(), draft);
        beyond.add(doc, scan);
        any.add(doc, scan, FactFields.BEYOND_WEIGHT);
        var others = shared.links().repeats(fact);
        if (!others.isEmpty()) {
            scan.clear();
            others.forEach(o -> read(o.at().sentence()));
            echo.add(doc, scan);
            any.add(doc, scan, FactFields.BEYOND_WEIGHT);
        }
    }

    private void add(Postings field, int doc, Span span) {
        scan.clear();
        take(span);
        field.add(doc, scan);
    }

    private void read(Span span) {
        scan.gap();
        take(span);
    }

    /** A sentence serves many fields of many facts: its words are taken from one reading of the article. */
    private void take(Span span) {
        if (!scan.take(whole, span.start(), span.end())) {
            scan.borrow(whole, span.start(), span.end());
        }
    }

    private void speaker(Fact fact, String speaker) {
        scan.clear().read(speaker);
        if (fact instanceof Claim claim) {
            claim.source().ifPresent(this::read);
            claim.sourceRole().ifPresent(this::read);
        }
    }

    /** What stands outside the sentence, and the full name of who is named there by another. */
    private void beyond(Article article, FactDraft draft) {
        scan.clear();
        for (int i = 1; i < draft.pieces().size(); i++) {
            read(draft.pieces().get(i));
        }
        if (draft.speaker().isPresent()) {
            var sentence = draft.pieces().getFirst();
            var name = draft.speaker().get();
            if (article.text().indexOf(name, sentence.start(), sentence.end()) < 0) {
                scan.gap().read(name);
            }
        }
    }

    private void traits(int doc, Shared shared, FactDraft draft) {
        var fact = draft.fact();
        long packed = Traits.of(shared.article(), fact);
        int flags = shared.links().isRepeat(fact) ? 1 : 0;
        flags |= fact.at().block().section() == Section.RELATED ? 2 : 0;
        flags |= fact instanceof Figure figure && figure.amount() instanceof Amount.Range ? 4 : 0;
        trait.add(doc, traitSet(packed, flags).ids(buffer.names()));
        traits.add(doc, packed);
        if (shared.publisher() >= 0) {
            publisher.add(doc, shared.publisher());
            publishers.add(doc, shared.publisher());
        }
        if (draft.speaker().isPresent()) {
            int name = name(shortened(draft.speaker().get()));
            sourceName.add(doc, name);
            sourceNames.add(doc, name);
        }
    }

    /** There are few combinations: each set of terms is made once. */
    private WordTerms traitSet(long packed, int flags) {
        Long key = packed << 3 | flags;
        var known = traitSets.get(key);
        if (known != null) {
            return known;
        }
        var fresh = newTraitSet(packed, flags);
        traitSets.put(key, fresh);
        return fresh;
    }

    private static WordTerms newTraitSet(long traits, int flags) {
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
        return new WordTerms("", terms.stream().map(BytesRef::new).toArray(BytesRef[]::new), false);
    }

    private void values(int doc, Figure figure) {
        var known = amounts(figure);
        var bounds = Values.bounds(figure.comparator(), known.percents());
        for (double bound : bounds) {
            value.add(doc, NumericUtils.doubleToSortableLong(bound));
        }
        for (int term : known.terms().ids(buffer.names())) {
            number.add(doc, term);
        }
        valueKey.add(doc, Double.doubleToRawLongBits(Values.key(bounds)));
    }

    /** An amount on the scale of percent, and as terms. */
    private record Known(List<BigDecimal> percents, WordTerms terms) {}

    private record AmountOf(Amount amount, Unit unit) {}

    /** The amounts of the press are few: each is put in percent and spelt out once. */
    private Known amounts(Figure figure) {
        var key = new AmountOf(figure.amount(), figure.unit());
        var known = amounts.get(key);
        if (known == null) {
            var percents = Values.percents(figure);
            var terms = Values.terms(figure, percents);
            known = new Known(
                    percents,
                    new WordTerms("", terms.stream().map(BytesRef::new).toArray(BytesRef[]::new), false));
            if (amounts.size() < NAMES_KEPT) {
                amounts.put(key, known);
            }
        }
        return known;
    }

    private void scanBlocks(Article article) {
        whole.clear().on(article.text());
        for (var part : article.blocks()) {
            if (part.section() != Section.REMOVED) {
                whole.read(part.span().start(), part.span().end());
            }
        }
    }

    private void date(int doc, Block at, Optional<Long> published) {
        at.published()
                .flatMap(Days::of)
                .map(d -> d.toEpochDay())
                .or(() -> published)
                .ifPresent(day -> date.add(doc, day));
    }

    private void article(Shared shared, int facts) {
        int doc = other(FactFields.ARTICLE);
        block.add(doc, shared.block());
        titles.add(doc, title);
        bearing(shared.article());
        text.add(doc, scan);
        ArticleCodec.writeHead(packer.clear(), shared.article(), facts);
        head.add(doc, packer.view());
        ArticleCodec.write(packer.clear(), shared.article(), encoded);
        wholes.add(doc, packer.view());
    }

    /** Begins a document that is no fact. */
    private int other(String what) {
        int doc = buffer.next();
        kind.add(doc, name(what));
        sentence.add(doc, nothing);
        any.add(doc, nothing, 0);
        traits.add(doc, FactFields.NO_TRAITS);
        return doc;
    }

    /** The article's own words; not those of the menus and offers around it. */
    private void bearing(Article article) {
        scan.clear();
        for (var part : article.blocks()) {
            if (part.section() == Section.MAIN) {
                read(part.span());
            }
        }
    }

    /** The number of a fact's group, without a look by its letters: every fact has one. */
    private int groupOf(String fact) {
        int at = 0;
        for (int i = 0; i < 3; i++) {
            int digit = i < fact.length() ? hex(fact.charAt(i)) : -1;
            if (digit < 0) {
                return buffer.name(new BytesRef(group(fact)));
            }
            at = at << 4 | digit;
        }
        if (groupsEra != buffer.names().era()) {
            Arrays.fill(groups, 0);
            groupsEra = buffer.names().era();
        }
        if (groups[at] == 0) {
            groups[at] = 1 + buffer.name(new BytesRef(group(fact)));
        }
        return groups[at] - 1;
    }

    /** Lower case alone: another letter is another group. */
    private static int hex(char c) {
        return c >= 'A' && c <= 'F' || !HexFormat.isHexDigit(c) ? -1 : HexFormat.fromHexDigit(c);
    }

    private static WordTerms named(String name) {
        return new WordTerms(name, new BytesRef[] {new BytesRef(name)}, false);
    }

    /** The number of a name. Most names come again and again: they are encoded and hashed once for a segment. */
    private int name(String value) {
        var known = names.get(value);
        if (known == null) {
            known = named(value);
            if (names.size() < NAMES_KEPT) {
                names.put(value, known);
            }
        }
        return known.ids(buffer.names())[0];
    }
}
