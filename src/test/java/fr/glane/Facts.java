package fr.glane;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Extraction for tests; whatever a test asks, what must hold of every fact is checked beside it. */
public final class Facts {

    private Facts() {}

    /** An article of plain paragraphs, one a line. */
    public static Article article(String text) {
        var blocks = new ArrayList<Block>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = start;
            int last = end;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                blocks.add(Block.main(Kind.PARAGRAPH, new Span(first, last)));
            }
            start = end + 1;
        }
        return Article.of(
                new Source("test", Optional.empty(), "", "text"),
                Metadata.NONE,
                text,
                blocks,
                SourceMap.identity(text));
    }

    /** The facts of an article; fails when extraction does, or when a fact does not fit its article. */
    public static List<Fact> of(Glane glane, Article article) {
        return switch (glane.extract(article)) {
            case Outcome.Read read -> checked(article, read.facts());
            case Outcome.Empty empty -> List.of();
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused);
            case Outcome.Failed failed -> throw new AssertionError("failed: " + failed, failed.cause());
        };
    }

    /** What holds of all facts of all articles. */
    public static List<Fact> checked(Article article, List<Fact> facts) {
        var ids = new HashSet<String>();
        int start = -1;
        for (var fact : facts) {
            var at = fact.at();
            assertThat(ids.add(fact.id())).as("ids tell facts apart: %s", fact).isTrue();
            assertThat(at.span().start())
                    .as("facts stand in the order of the text")
                    .isGreaterThanOrEqualTo(start);
            start = at.span().start();
            assertThat(at.article()).isEqualTo(article.id());
            assertThat(at.span().isEmpty()).isFalse();
            assertThat(at.rule()).isNotEmpty();
            assertThat(at.block().bearsFacts())
                    .as("facts stand in blocks that bear them: %s", at.block())
                    .isTrue();
            inside(article, at.span());
            inside(article, at.sentence());
            switch (fact) {
                case Figure figure -> {
                    assertThat(at.block().span().contains(at.span())).isTrue();
                    figure.population().ifPresent(s -> part(article, s));
                    figure.statement().ifPresent(s -> {
                        part(article, s);
                        assertThat(s.overlaps(at.span()))
                                .as("a statement never runs over its figure")
                                .isFalse();
                    });
                    figure.saidBy()
                            .ifPresent(id -> assertThat(facts).anyMatch(f -> f instanceof Claim && f.id().equals(id)));
                    figure.repeats()
                            .ifPresent(id -> assertThat(facts).anyMatch(f -> f instanceof Figure && f.id().equals(id)));
                }
                case Claim claim -> {
                    claim.content().forEach(s -> part(article, s));
                    claim.source().ifPresent(s -> part(article, s));
                    claim.cue().ifPresent(s -> part(article, s));
                    claim.sourceRole().ifPresent(s -> part(article, s));
                }
            }
        }
        return facts;
    }

    private static void part(Article article, Span span) {
        inside(article, span);
        var text = article.text(span);
        assertThat(text).as("parts carry no blanks at their ends").isEqualTo(text.strip());
        assertThat(text).isNotEmpty();
    }

    private static void inside(Article article, Span span) {
        assertThat(span.end()).isLessThanOrEqualTo(article.text().length());
        var text = article.text(span);
        if (!text.isEmpty()) {
            assertThat(Character.isLowSurrogate(text.charAt(0)))
                    .as("no character is cut")
                    .isFalse();
            assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1)))
                    .isFalse();
        }
    }
}
