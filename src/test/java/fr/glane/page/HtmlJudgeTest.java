package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the boxes that may hold the article is taken, and what {@code explain} tells of the others. */
class HtmlJudgeTest {

    private static final String ARTICLE =
            "<p>La passerelle du canal ouvrira le 3 mai. Longue de 62 mètres, elle reliera la gare"
                    + " au quartier des Tanneurs, que 4 100 habitants rejoignent aujourd’hui par le pont routier.</p>"
                    + "<p>Le chantier de la passerelle a coûté 2,3 millions d’euros.</p>";

    private static final String TALK =
            "<p>Moi je trouve que vous exagérez tous, et je vous le dis comme je le pense : on n’a"
                    + " jamais autant dépensé pour si peu, et mes impôts augmentent encore de 9 % cette année, merci bien.</p>";

    private static HtmlPage.Explained explain(String body) {
        var html =
                "<html><head><title>La passerelle du canal ouvre en mai</title></head><body>" + body + "</body></html>";
        return HtmlPage.explain(SavedFile.of("p.html", html.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    private static String unnamedTalk() {
        return "<div class=q1><div class=q2>Ce que vous en dites</div>"
                + ("<div class=q3><b>Un passant</b>" + TALK.replace("<p>", "<p>Bon. ") + "</div>").repeat(2)
                + "<div class=q3><b>Une voisine</b>" + TALK.replace("tous", "toutes") + "</div>"
                + "<div class=q3><b>Zed</b>" + TALK.replace("9 %", "11 %") + "</div></div>";
    }

    @Test
    void talkLongerThanTheArticle_isLeftOut_whateverItsName() {
        var explained = explain(
                "<div class=p1><h1>La passerelle du canal ouvre en mai</h1>" + ARTICLE + "</div>" + unnamedTalk());

        assertThat(explained.article().mainText()).contains("2,3 millions").doesNotContain("vous exagérez");
    }

    @Test
    void candidates_areToldWithOneChosen() {
        var explained = explain(
                "<div class=p1><h1>La passerelle du canal ouvre en mai</h1>" + ARTICLE + "</div>" + unnamedTalk());

        assertThat(explained.candidates()).hasSizeGreaterThan(1);
        assertThat(explained.candidates())
                .filteredOn(HtmlPage.Candidate::chosen)
                .hasSize(1)
                .allSatisfy(c -> {
                    assertThat(c.way()).isEqualTo("title");
                    assertThat(c.boxes()).endsWith("div.p1");
                });
        assertThat(explained.candidates()).allSatisfy(c -> assertThat(c.score()).isBetween(0.0, 1.0));
    }

    @Test
    void onlyBox_isTakenUnweighed() {
        var explained = explain("<main><h1>La passerelle du canal ouvre en mai</h1>" + ARTICLE + "</main>");

        assertThat(explained.candidates()).singleElement().satisfies(c -> {
            assertThat(c.score()).isEqualTo(-1);
            assertThat(c.chosen()).isTrue();
        });
    }

    @Test
    void bodyToldToMachines_outweighsALongerBox() {
        var told =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"La passerelle du canal ouvre en mai\","
                        + "\"articleBody\":\""
                        + ARTICLE.replaceAll("<[^>]*>", " ").repeat(2) + "\"}</script>";
        var explained = explain(told + "<div class=p1><h1>La passerelle du canal ouvre en mai</h1><div class=p2>"
                + ARTICLE + "</div></div>" + unnamedTalk().replace("Moi je", "La ville"));

        assertThat(explained.article().mainText()).contains("62 mètres").doesNotContain("exagérez");
    }

    @ParameterizedTest
    @CsvSource({
        "La Gazette.fr, La Gazette",
        "Le Courrier des Landes.com, Le Courrier des Landes",
        "Gazette.fr, Gazette.fr",
        "St. Malo Info, St. Malo Info",
        "Vu d’ici, Vu d’ici"
    })
    void endingOfAHost_isNoPartOfANameWithBlanks(String told, String name) {
        assertThat(HtmlMetadata.withoutHost(told)).isEqualTo(name);
    }
}
