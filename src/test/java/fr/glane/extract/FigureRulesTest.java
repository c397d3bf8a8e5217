package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.match.Rule;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureRulesTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final FigureRules RULES = new FigureRules();

    private static List<Figure> figures(String text) {
        var article = article(text);
        var figures = RULES.find(article, SEGMENTER.segment(article));
        int end = 0;
        for (var figure : figures) {
            // Figures stand in order, do not overlap, and every span lies in the sentence that holds the figure.
            assertThat(figure.at().span().start()).isGreaterThanOrEqualTo(end);
            end = figure.at().span().end();
            assertThat(figure.at().sentence().contains(figure.at().span())).isTrue();
            figure.population()
                    .ifPresent(
                            s -> assertThat(figure.at().sentence().contains(s)).isTrue());
            figure.statement()
                    .ifPresent(
                            s -> assertThat(figure.at().sentence().contains(s)).isTrue());
        }
        return figures;
    }

    private static Article article(String text) {
        var blocks =
                text.isBlank() ? List.<Block>of() : List.of(Block.main(Kind.PARAGRAPH, new Span(0, text.length())));
        return Article.of(
                new Source("-", Optional.empty(), "", "text"), Metadata.NONE, text, blocks, SourceMap.identity(text));
    }

    @Test
    void rules_ids_areUniqueAndNamedAfterFigures() {
        assertThat(FigureRules.rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("figure."));
        assertThat(FigureRules.rules())
                .allSatisfy(r -> assertThat(r.description()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12%",
                "12 %",
                "12\u00a0%",
                "12\u202f%",
                "12\u2009%",
                "12 pour cent",
                "12 pourcent",
                "12 pour-cent",
                "12 p. 100",
                "douze pour cent"
            })
    void find_everySpaceAndSpellingOfPercent_isOneFigure(String form) {
        var text = "Elle a obtenu " + form + " des voix.";
        assertThat(figures(text)).singleElement().satisfies(f -> {
            assertThat(f.at().span().of(text)).isEqualTo(form);
            assertThat(f.amount().toString()).isEqualTo("12");
            assertThat(f.unit()).isEqualTo(Unit.PERCENT);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 à 5 %", "3-5 %", "3 – 5 %", "3 % à 5 %", "3%-5%"})
    void find_everyWritingOfARange_hasBothBounds(String form) {
        var text = "Il faut compter " + form + " de pertes.";
        assertThat(figures(text)).singleElement().satisfies(f -> {
            assertThat(f.at().span().of(text)).isEqualTo(form);
            assertThat(f.amount().toString()).isEqualTo("3..5");
        });
    }

    @Test
    void find_tolerance_isKeptApart() {
        var text = "Le taux moyen est de 39 ± 16 %.";
        assertThat(figures(text)).singleElement().satisfies(f -> {
            assertThat(f.amount().toString()).isEqualTo("39");
            assertThat(f.tolerance())
                    .hasValueSatisfying(t -> assertThat(t.toPlainString()).isEqualTo("16"));
        });
    }

    @Test
    void find_respectively_givesEachFigureItsValue() {
        assertThat(figures("Lyon et Nice ont respectivement 12 % et 15 % de chômeurs."))
                .extracting(f -> f.amount().toString())
                .containsExactly("12", "15");
    }

    @Test
    void find_textWithoutTrigger_isNotTagged() {
        var article = article("Le vent souffle sur la plaine, et personne ne compte les heures.");
        SEGMENTER
                .segment(article)
                .getFirst()
                .sentences()
                .forEach(s -> assertThat(FigureScanner.mayHold(s)).isFalse());
    }

    /** Quadratic rules would take minutes for what takes linear ones a moment: the limit stops them, it measures nothing. */
    @Test
    void find_hundredThousandsOfDigitGroups_endsSoon() {
        var groups = article("123 456,5 ".repeat(200_000));
        var percents = article("12 ".repeat(400_000) + "%");
        for (var article : List.of(groups, percents)) {
            var passages = SEGMENTER.segment(article);
            Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> RULES.find(article, passages));
        }
    }

    @Property(seed = "-1069223669565732336", tries = 200)
    void find_anyMixOfFigureWords_neverThrows(@ForAll("mixes") String text) {
        figures(text);
    }

    @Provide
    Arbitrary<String> mixes() {
        return Arbitraries.of(
                        "12",
                        "%",
                        "1/3",
                        "sur",
                        "dix",
                        "la moitié",
                        "de",
                        "à",
                        "entre",
                        "et",
                        "(",
                        ")",
                        ",",
                        "points",
                        "pour",
                        "mille",
                        "cent",
                        "hausse",
                        "les Français",
                        "baisse",
                        "est",
                        "qui",
                        "dont",
                        "5-7",
                        "-",
                        "+",
                        "±",
                        "tiers",
                        "un",
                        "plus de",
                        "environ",
                        "«",
                        "»",
                        "soit",
                        "contre",
                        "chez",
                        "passer",
                        "respectivement",
                        "2011/2012",
                        "vs",
                        ":",
                        "\n",
                        "IC",
                        "restent",
                        "vous",
                        "\"",
                        "des",
                        "du",
                        "100")
                .list()
                .ofMaxSize(25)
                .map(words -> String.join(" ", words));
    }
}
