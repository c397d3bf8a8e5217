package fr.glane.check;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Fact;
import fr.glane.format.Json;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Extraction beside the annotated articles of this repository: scores only rise. */
class FloorTest {

    private static final Glane GLANE = Glane.standard();
    private static final Path SEEDS = Path.of("seeds");
    private static final Path PAGES = Path.of("src/test/resources/pages");

    @TestFactory
    Stream<DynamicTest> scores_areNotBelowTheirFloor() {
        return Stream.of(SEEDS, PAGES)
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    var scores = scores(folder);
                    assertThat(Floor.read(folder.resolve(Floor.FILE)).below(scores))
                            .as(new CheckReport(java.util.Locale.ENGLISH).differences(scores))
                            .isEmpty();
                }));
    }

    @Test
    void goldPlaces_standInTheirPagesWordForWord() throws IOException {
        var golds = new java.util.ArrayList<>(golds(SEEDS));
        golds.addAll(golds(PAGES));
        assertThat(golds).hasSizeGreaterThan(8);
        for (var gold : golds) {
            var article = article(gold);
            var alignment = new Alignment(article);
            assertThat(gold.figures())
                    .isNotEmpty()
                    .allMatch(f -> alignment.find(f.at()).isPresent());
            assertThat(gold.claims())
                    .isNotEmpty()
                    .allMatch(c ->
                            c.content().stream().allMatch(p -> alignment.find(p).isPresent()));
        }
    }

    private static Scores scores(Path folder) throws IOException {
        var total = new Scores();
        for (var gold : golds(folder)) {
            for (var outcome : GLANE.extract(page(gold))) {
                total.add(new Check(Match.STRICT).compare(gold, article(outcome), facts(outcome)));
            }
        }
        return total;
    }

    private static List<Gold> golds(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var golds = new java.util.ArrayList<Gold>();
            for (var file : files.filter(f -> f.toString().endsWith(".gold.jsonl"))
                    .sorted()
                    .toList()) {
                golds.add(Gold.read(file));
            }
            return golds;
        }
    }

    private static Path page(Gold gold) {
        return gold.file().resolveSibling(Json.string(gold.article(), "file").orElseThrow());
    }

    private static Article article(Gold gold) {
        return article(GLANE.extract(page(gold)).getFirst());
    }

    private static Article article(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Read read -> read.article();
            case Outcome.Empty empty -> empty.article();
            case Outcome.Refused refused -> throw new AssertionError(refused);
            case Outcome.Failed failed -> throw new AssertionError(failed.cause());
        };
    }

    private static List<Fact> facts(Outcome outcome) {
        return outcome instanceof Outcome.Read read ? read.facts() : List.of();
    }
}
