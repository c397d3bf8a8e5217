package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Claim;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Article;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever words, marks and line breaks follow each other, the claim rules answer, and their spans lie in the text. */
class ClaimPropertyTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final Extractor EXTRACTOR = Extractor.standard();

    /** What the rules look for, and what may stand between. */
    private static final List<String> WORDS = List.of(
            "qui",
            "que",
            "qu'",
            "dont",
            "et",
            "ainsi que",
            "selon",
            "d'après",
            "pour",
            "à en croire",
            "de source",
            "comme",
            "l'a",
            "a",
            "ont",
            "aurait",
            "est",
            "été",
            "ne",
            "pas",
            "se",
            "en",
            "tout en",
            "dit",
            "déclaré",
            "affirme",
            "assurant",
            "estimer",
            "promet de",
            "accuse",
            "accusé d'",
            "considère",
            "juge",
            "conclure",
            "il",
            "elle",
            "-t-il",
            "dit-elle",
            "a-t-on appris",
            "peut-on lire",
            "celui-ci",
            "plusieurs d'entre eux",
            "Jean Dupont",
            "Mme Rey",
            "Le maire",
            "la préfète de Brive",
            "une étude",
            "(étude)",
            "Étude.",
            "le rapport",
            "l'AFP",
            "un jour",
            "mardi",
            "«",
            "»",
            "“",
            "”",
            "\"",
            ":",
            ",",
            ";",
            "–",
            "(",
            ")",
            "[2]",
            "…",
            ".",
            "?",
            "!",
            "\n",
            "12 %",
            "partir",
            "viendra",
            "le pont",
            "coûterait",
            "avant de",
            "sans préciser",
            "Réaction du maire",
            "titre",
            "même");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(40).map(words -> String.join(" ", words));
    }

    @Property(seed = "20261123", tries = 200)
    void wordsInAnyOrder_throwNothing(@ForAll("texts") String text) {
        var article =
                MarkedArticle.parse(text.replace("{", "").replace("}", "")).article();
        for (var fact : EXTRACTOR.extract(article, SEGMENTER.segment(article))) {
            if (fact instanceof Claim claim) {
                check(claim, article);
            }
        }
    }

    private static void check(Claim claim, Article article) {
        int length = article.text().length();
        assertThat(claim.content())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.end()).isLessThanOrEqualTo(length));
        assertThat(claim.content()).allSatisfy(s -> assertThat(article.text(s)).isNotBlank());
        claim.source().ifPresent(s -> assertThat(article.text(s)).isNotBlank());
        claim.cue().ifPresent(s -> assertThat(article.text(s)).isNotBlank());
        for (int i = 1; i < claim.content().size(); i++) {
            assertThat(claim.content().get(i).start())
                    .isGreaterThanOrEqualTo(claim.content().get(i - 1).end());
        }
    }
}
