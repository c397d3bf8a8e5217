package fr.glane.index;

import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Form;
import fr.glane.fact.Mention;
import fr.glane.fact.SourceKind;
import fr.glane.fact.Unit;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Articles and facts made by hand: an article is a list of paragraphs of one sentence, each with a fact. */
final class TestFacts {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private Metadata metadata = Metadata.NONE;
    private String path = "";

    /** A fact that waits for its article's id. */
    @FunctionalInterface
    private interface Made {
        Fact in(String article);
    }

    static TestFacts article(String path) {
        var facts = new TestFacts();
        facts.path = path;
        return facts;
    }

    TestFacts about(String title, String publisher, String published) {
        metadata = metadata.withTitle(title).withPublisher(publisher).withPublished(published);
        return this;
    }

    /** A sentence without a fact. */
    TestFacts paragraph(String sentence) {
        place(sentence, Block::main);
        return this;
    }

    /** A sentence whose figure stands where {@code printed} does. */
    TestFacts figure(String sentence, String printed, String value) {
        return figure(sentence, printed, Amount.of(value), Unit.PERCENT, Block::main);
    }

    TestFacts figure(String sentence, String printed, Amount amount, Unit unit, MakeBlock block) {
        var at = place(sentence, block);
        var span = find(at, sentence, printed);
        made.add(id -> Figure.of(new Mention(id, span, at, blockAt(at), "test"), amount, unit));
        return this;
    }

    TestFacts change(java.util.function.UnaryOperator<Figure> change) {
        var last = made.removeLast();
        made.add(id -> change.apply((Figure) last.in(id)));
        return this;
    }

    /** A repeat of the first figure of the article. */
    TestFacts again(String sentence, String printed, String value) {
        figure(sentence, printed, value);
        var last = made.removeLast();
        var first = made.getFirst();
        made.add(id -> ((Figure) last.in(id)).withRepeats(first.in(id).id()));
        return this;
    }

    TestFacts claim(String sentence, String content, String source) {
        var at = place(sentence, Block::main);
        var said = find(at, sentence, content);
        var who = find(at, sentence, source);
        made.add(id -> new Claim(
                new Mention(id, said, at, blockAt(at), "test"),
                Form.DIRECT,
                List.of(said),
                Optional.of(who),
                Optional.empty(),
                Optional.of(SourceKind.PERSON),
                Optional.empty(),
                Optional.empty(),
                Set.of()));
        return this;
    }

    Article article() {
        return Article.of(
                new Source(path, Optional.empty(), fr.glane.text.Ids.text(text + path), "text"),
                metadata,
                text.toString(),
                blocks,
                SourceMap.identity(text.toString()));
    }

    List<Fact> facts() {
        var id = article().id();
        return made.stream().map(m -> m.in(id)).toList();
    }

    FactIndexer.Change into(FactIndexer indexer) throws IndexException {
        return indexer.add(article(), facts(), path);
    }

    /** Which section a sentence stands in. */
    @FunctionalInterface
    interface MakeBlock {
        Block of(Kind kind, Span span);
    }

    private Span place(String sentence, MakeBlock block) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(sentence);
        var span = new Span(start, text.length());
        blocks.add(block.of(Kind.PARAGRAPH, span));
        return span;
    }

    private Block blockAt(Span at) {
        return blocks.stream().filter(b -> b.span().equals(at)).findFirst().orElseThrow();
    }

    private static Span find(Span at, String sentence, String part) {
        int offset = sentence.indexOf(part);
        if (offset < 0) {
            throw new IllegalArgumentException("« " + part + " » is not in « " + sentence + " »");
        }
        return new Span(at.start() + offset, at.start() + offset + part.length());
    }
}
