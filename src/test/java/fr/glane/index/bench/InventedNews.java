package fr.glane.index.bench;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Mention;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * News nobody wrote, as many facts as wanted, the same for the same seed: invented sentences, of words as frequent as in
 * French, go through the real extractor, and what it found is put together to ever new articles.
 */
public final class InventedNews {

    /** An article with its facts, as the pipeline gives them. */
    public record News(Article article, List<Fact> facts) {}

    /** A sentence and its facts, spans counted from its start. */
    private record Unit(String sentence, List<Fact> facts) {}

    private final Random random;
    private final NewsWords words;
    private final NewsSentences sentences;
    private final List<Unit> units = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private long count;

    /** @param sentences how many go through the extractor; the more, the more varied the articles */
    public InventedNews(long seed, int sentences) {
        random = new Random(seed);
        try {
            words = new NewsWords(random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.sentences = new NewsSentences(random, words);
        for (int i = 0; i < 6000; i++) {
            titles.add(this.sentences.title());
        }
        try (var glane = Glane.standard()) {
            for (int done = 0; done < sentences; done += 50) {
                extract(glane);
            }
        }
    }

    private void extract(Glane glane) {
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 50; i++) {
            int start = text.length();
            text.append(sentences.sentence());
            blocks.add(Block.main(Kind.PARAGRAPH, new Span(start, text.length())));
            text.append('\n');
        }
        var source = new Source("invented", Optional.empty(), "", "text");
        var article = Article.of(source, Metadata.NONE, text.toString(), blocks, SourceMap.identity(text.toString()));
        if (glane.extract(article) instanceof Outcome.Read read) {
            for (var block : blocks) {
                var facts = read.facts().stream()
                        .filter(f ->
                                f.at().block().equals(block) && block.span().contains(f.at().span()))
                        .map(f -> moved(f, "", block, -block.span().start()))
                        .toList();
                if (!facts.isEmpty()) {
                    units.add(new Unit(article.text(block.span()), facts));
                }
            }
        }
    }

    /** The next article: up to a dozen sentences with their facts. */
    public News next() {
        long number = count++;
        var text = new StringBuilder();
        var blocks = new ArrayList<Block>();
        var chosen = new ArrayList<Unit>();
        int wanted = 3 + random.nextInt(9);
        for (int i = 0; i < wanted; i++) {
            var unit = units.get(random.nextInt(units.size()));
            int start = text.length();
            text.append(unit.sentence());
            blocks.add(Block.main(Kind.PARAGRAPH, new Span(start, text.length())));
            text.append('\n');
            chosen.add(unit);
        }
        var article = new Article(
                HexFormat.of().toHexDigits(number * 0x9E3779B97F4A7C15L),
                new Source("news/" + number + ".txt", Optional.empty(), Long.toHexString(number), "text"),
                metadata(),
                text.toString(),
                blocks,
                SourceMap.identity(text.toString()));
        return new News(article, facts(article, chosen));
    }

    private static List<Fact> facts(Article article, List<Unit> chosen) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < chosen.size(); i++) {
            var block = article.blocks().get(i);
            for (var fact : chosen.get(i).facts()) {
                facts.add(moved(fact, article.id(), block, block.span().start()));
            }
        }
        return facts;
    }

    private Metadata metadata() {
        var day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000));
        return Metadata.NONE
                .withTitle(titles.get(random.nextInt(titles.size())))
                .withPublisher(words.papers.pick(random))
                .withPublished(day.toString());
    }

    private static Fact moved(Fact fact, String article, Block block, int by) {
        var at = fact.at();
        var mention = new Mention(article, move(at.span(), by), move(at.sentence(), by), block, at.rule());
        return switch (fact) {
            case Figure f ->
                new Figure(
                        mention,
                        f.amount(),
                        f.unit(),
                        f.comparator(),
                        f.change(),
                        f.evolution(),
                        f.tolerance(),
                        f.population().map(s -> move(s, by)),
                        f.statement().map(s -> move(s, by)),
                        f.kind(),
                        Optional.empty(),
                        Optional.empty());
            case Claim c ->
                new Claim(
                        mention,
                        c.form(),
                        c.content().stream().map(s -> move(s, by)).toList(),
                        c.source().map(s -> move(s, by)),
                        c.sourceName(),
                        c.sourceKind(),
                        c.sourceRole().map(s -> move(s, by)),
                        c.cue().map(s -> move(s, by)),
                        c.flags());
        };
    }

    private static Span move(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
