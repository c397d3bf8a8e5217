package fr.glane;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.format.Json;
import fr.glane.format.Records;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any text whatever: no exception, spans that slice, records that read back, the same every time. */
class ExtractionPropertyTest {

    private static final Glane GLANE = Glane.standard();

    private static final List<String> PIECES = List.of(
            "«",
            "»",
            "“",
            "”",
            "\"",
            "‹",
            "›",
            "—",
            "–",
            "-",
            "(",
            ")",
            "[",
            ",",
            ";",
            ":",
            ".",
            "!",
            "?",
            "…",
            "\n",
            "\u00A0",
            "\u202F",
            "’",
            "'",
            "%",
            "‰",
            "80",
            "3 000",
            "10,7",
            "1/3",
            "5-7",
            "+",
            "±",
            "vingt",
            "cent",
            "mille",
            "la moitié",
            "un tiers",
            "les trois quarts",
            "neuf",
            "sur",
            "dix",
            "de",
            "des",
            "du",
            "à",
            "et",
            "entre",
            "plus de",
            "près de",
            "au moins",
            "environ",
            "les électeurs",
            "des habitants",
            "l'étude",
            "Jeanne Morel",
            "le maire",
            "elle",
            "il",
            "qui",
            "que",
            "qu'",
            "dit",
            "explique",
            "assure",
            "selon",
            "d'après",
            "aurait",
            "seraient",
            "a déclaré",
            "-t-il",
            "votent",
            "sont",
            "en hausse de",
            "points",
            "😀",
            "𝒳",
            "École",
            "Œuvre",
            "M.",
            "etc.",
            "n°",
            "\t",
            "s'abonner",
            "respectivement");

    @Property(tries = 400, seed = "2132")
    void extraction_ofAnyText_givesFactsThatFitIt(@ForAll("texts") String text) {
        var article = Facts.article(text);
        var facts = Facts.of(GLANE, article);
        assertThat(Facts.of(GLANE, article)).isEqualTo(facts);
    }

    @Property(tries = 200, seed = "2132")
    void records_ofAnyText_sliceItByCodePoints(@ForAll("texts") String text) {
        var article = Facts.article(text);
        var records = new Records(article);
        var points = article.text().codePoints().toArray();
        for (var fact : Facts.of(GLANE, article)) {
            var record = Json.object(records.fact(fact));
            Json.child(record, "span").ifPresent(span -> slices(points, span));
            Json.child(record, "population").ifPresent(span -> slices(points, span));
            Json.child(record, "statement").ifPresent(span -> slices(points, span));
            Json.child(record, "source").ifPresent(span -> slices(points, span));
            Json.list(record, "content").forEach(span -> slices(points, (Map<?, ?>) span));
        }
    }

    @Property(tries = 200, seed = "2132")
    void reading_ofAnyPage_neverFails(@ForAll("texts") String text, @ForAll boolean html) {
        var page = html ? "<html><body><p>" + text.replace("\n", "</p><p>") + "</article></body>" : text;
        var file = fr.glane.page.SavedFile.of(
                html ? "page.html" : "page.txt", page.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        GLANE.extract(file, outcome -> {
            switch (outcome) {
                case Outcome.Read read -> Facts.checked(read.article(), read.facts());
                case Outcome.Empty empty -> assertThat(empty.article().id()).hasSize(16);
                case Outcome.Refused refused -> assertThat(refused.refusal()).isNotNull();
                case Outcome.Failed failed -> throw new AssertionError("failed: " + page, failed.cause());
            }
        });
    }

    private static void slices(int[] points, Map<?, ?> span) {
        int start = Json.integer(span, "start").orElseThrow();
        int end = Json.integer(span, "end").orElseThrow();
        assertThat(new String(points, start, end - start)).isEqualTo(span.get("text"));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(pieces -> String.join(" ", pieces).replace(" \n ", "\n"));
    }
}
