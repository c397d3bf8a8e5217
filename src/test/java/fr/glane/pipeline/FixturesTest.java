package fr.glane.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Json;
import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every form of saved article gives the article expected of it: {@code fixtures/expected.jsonl}. */
class FixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

    private static final String STANDFIRST = "une enquête interne détaille les freins.";

    /** What the fixtures call the refusals. */
    private static final Map<String, String> REASONS = Map.of(
            "empty", "EMPTY",
            "not-text", "BINARY",
            "truncated-container", "MALFORMED",
            "language", "LANGUAGE",
            "no-article", "NO_ARTICLE");

    private static final Map<String, List<Outcome>> READ = new HashMap<>();
    private static Glane glane;

    @BeforeAll
    static void open() {
        glane = Glane.standard();
    }

    @AfterAll
    static void close() {
        glane.close();
        READ.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyRowHolds() throws IOException {
        return Files.readAllLines(FIXTURES.resolve("expected.jsonl")).stream()
                .map(Json::object)
                .map(row -> DynamicTest.dynamicTest(row.get("path") + " " + row.get("index"), () -> check(row)));
    }

    private static void check(Map<String, Object> row) {
        var path = Json.string(row, "path").orElseThrow();
        var outcomes = READ.computeIfAbsent(path, p -> glane.extract(FIXTURES.resolve(p)));
        if (row.containsKey("error")) {
            assertThat(outcomes)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusal().reason().name())
                                    .isEqualTo(REASONS.get(
                                            Json.string(row, "error").orElseThrow())));
            return;
        }
        var found = find(row, outcomes);
        checkMetadata(row, found.article());
        checkBody(row, found.article());
        checkFigures(row, found);
        checkSource(found.article(), path);
    }

    private record Found(Article article, List<Fact> facts) {}

    private static Found find(Map<String, Object> row, List<Outcome> outcomes) {
        var articles = new ArrayList<Found>();
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Read read -> articles.add(new Found(read.article(), read.facts()));
                case Outcome.Empty empty -> articles.add(new Found(empty.article(), List.of()));
                case Outcome.Refused refused -> assertThat(refused).isNull();
                case Outcome.Failed failed -> assertThat(failed.cause()).doesNotThrowAnyException();
            }
        }
        var member = Json.string(row, "member");
        return member.isPresent()
                ? articles.stream()
                        .filter(a -> a.article().source().record().equals(member))
                        .findFirst()
                        .orElseThrow()
                : articles.get(Json.integer(row, "index").orElseThrow());
    }

    private static void checkMetadata(Map<String, Object> row, Article article) {
        var metadata = article.metadata();
        assertThat(metadata.title().map(FixturesTest::folded))
                .isEqualTo(Json.string(row, "title").map(FixturesTest::folded));
        assertThat(metadata.publisher()).isEqualTo(Json.string(row, "publisher"));
        assertThat(metadata.authors()).isEqualTo(Json.list(row, "authors"));
        assertThat(metadata.published().map(d -> d.substring(0, 10))).isEqualTo(Json.string(row, "datePublished"));
        Json.string(row, "url").ifPresent(url -> assertThat(metadata.url()).contains(url));
        Json.string(row, "dateModified")
                .ifPresent(updated -> assertThat(metadata.updated().map(d -> d.substring(0, 10)))
                        .contains(updated));
        if (Boolean.TRUE.equals(row.get("paywalled"))) {
            assertThat(metadata.access()).isEqualTo(Access.TRUNCATED);
        }
    }

    private static void checkBody(Map<String, Object> row, Article article) {
        var running = EnumSet.of(Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST_ITEM);
        var body = article.blocks().stream()
                .filter(b -> b.section() == Section.MAIN && running.contains(b.kind()))
                .map(b -> folded(article.text(b.span())))
                // A reader may take the standfirst for a paragraph of its own.
                .filter(line -> !line.equals(STANDFIRST))
                .toList();
        assertThat(body)
                .containsExactlyElementsOf(Json.list(row, "body").stream()
                        .map(p -> folded((String) p))
                        .toList());
    }

    /** Figures of paywalls, offers, comments and side bars: none in the article, nor anywhere outside a feed. */
    private static void checkFigures(Map<String, Object> row, Found found) {
        for (var unwanted : Json.list(row, "mustNotExtract")) {
            var value = new BigDecimal((String) unwanted);
            assertThat(found.facts())
                    .filteredOn(f -> f.at().block().section() != Section.RELATED)
                    .filteredOn(f -> f instanceof Figure figure
                            && figure.amount().toString().equals(value.toPlainString()))
                    .isEmpty();
        }
    }

    /** Every block leads back to its words in the file. */
    private static void checkSource(Article article, String path) {
        assertThat(article.source().path()).endsWith(path);
        for (Block block : article.blocks()) {
            var source = article.sourceMap().toSource(block.span());
            assertThat(source.length())
                    .as("%s in %s", article.text(block.span()), path)
                    .isGreaterThanOrEqualTo(block.span().length());
        }
    }

    private static String folded(String text) {
        return text.replace('\u202f', '\u00a0').toLowerCase(Locale.ROOT);
    }
}
