package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a page is the whole article or what a paywall leaves of it. */
class HtmlCutTest {

    private static final String TEXT =
            "<p>Le ferry ne part plus depuis lundi, faute d’équipage. Sur l’île, 62 % des commerces"
                    + " ont fermé plus tôt, et la mairie a réquisitionné une vedette pour les malades.</p>";

    private static final String WHOLE = TEXT
            + "<p>La compagnie promet un retour à la normale avant la fin du mois, mais les habitants n’y croient plus.</p>";

    private static final String BROKEN = TEXT
            + "<p>La compagnie promet un retour à la normale avant la fin du mois, mais les habitants de l’île ont déjà</p>";

    private static Article read(String body, String under) {
        var html = "<html><head><title>L’île attend son bateau</title></head><body><nav>Accueil</nav><main>"
                + "<h1>L’île attend son bateau</h1><div class=x>" + body + "</div>" + under
                + "</main><footer>Mentions légales</footer></body></html>";
        return HtmlPage.read(SavedFile.of("p.html", html.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><p>Il vous reste 71 % de cet article à lire.</p></div>",
                "<div><p>La suite est réservée aux abonnés</p><p>Dès 1 € par mois</p></div>",
                "<section><h3>Cet article est réservé à nos abonnés</h3><a href=/abo>Je m’abonne</a></section>",
                "<div><p>Pour lire la suite, créez votre compte</p></div>",
                "<div><p>Vous avez lu 30 % de cet article</p></div>",
                "<div><p>Lecture restreinte</p><p>Votre abonnement n’autorise pas la lecture de cet article</p></div>",
                "<div><p>Abonnez-vous pour lire l’intégralité de cet article</p></div>",
                "<div><p>Contenu réservé aux abonnés</p><p>Profitez de 30 jours d’essai</p></div>"
            })
    void lineThatSpeaksOfThisArticle_tellsThatItIsCut(String paywall) {
        var article = read(BROKEN, paywall);

        assertThat(article.metadata().access()).isEqualTo(Access.TRUNCATED);
        assertThat(article.metadata().evidence()).isPresent();
        var cut = article.blocks().stream().filter(Block::cut).toList();
        assertThat(cut).hasSize(1);
        assertThat(article.text(cut.getFirst().span())).endsWith("ont déjà");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><p>Abonnez-vous</p><p>5 € par mois, sans engagement</p></div>",
                "<div><a href=/abo>Je m’abonne</a></div>",
                "<div><p>Déjà abonné ? <a href=/l>Connectez-vous</a></p></div>"
            })
    void offerUnderABrokenSentence_tellsThatItIsCut(String offer) {
        assertThat(read(BROKEN, offer).metadata().access()).isEqualTo(Access.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<div><p>Abonnez-vous</p><p>5 € par mois, sans engagement</p></div>",
                "<div><p>Abonnez-vous pour lire tous nos articles en illimité</p></div>",
                "<div><p>Soutenez une presse libre : pour lire nos enquêtes, abonnez-vous.</p></div>",
                "<div><p>Recevez la lettre du soir et découvrez nos offres d’abonnement</p></div>",
                "<div><h3>À lire ensuite</h3><p><a href=/1>Le port à sec</a></p><p><a href=/1>Lire la suite de l’article</a></p></div>",
                "<section><h2>Les plus lus</h2><div><a href=/2>Le phare s’éteint</a> <span>Réservé aux abonnés</span></div></section>",
                "<div><p>Cet article vous a plu ? Partagez-le.</p></div>"
            })
    void wholeArticle_isNoTruncation(String under) {
        var article = read(WHOLE, under);

        assertThat(article.metadata().evidence()).isEmpty();
        assertThat(article.blocks()).noneMatch(Block::cut);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"NewsArticle\",\"headline\":\"L’île attend son bateau\",\"isAccessibleForFree\":false}",
                "{\"@type\":\"NewsArticle\",\"headline\":\"L’île attend son bateau\",\"isAccessibleForFree\":\"False\"}"
            })
    void whatMachinesAreTold_countsOnlyWhereTheTextBreaksOff(String json) {
        var script = "<script type=\"application/ld+json\">" + json + "</script>";

        assertThat(read(BROKEN, script).metadata().access()).isEqualTo(Access.TRUNCATED);
        assertThat(read(WHOLE, script).metadata().access()).isEqualTo(Access.OPEN);
    }
}
