package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {

    private final PageWords words = PageWords.french();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYWALL      | Il vous reste 61.5 % de l’article à lire
            PAYWALL      | IL VOUS RESTE 40% DE L'ARTICLE A LIRE
            ACCESS       | Article réservé aux abonnés
            OFFER        | 9,99 € par mois
            RELATED      | À lire aussiMunicipales : le sondage
            SHARE        | Partager sur Facebook
            NEWSLETTER   | Inscrivez-vous à notre newsletter
            COMMENTS     | Laisser un commentaire
            SHARE        | 12 commentaires
            AUTHOR_BOX   | Voir la fiche de l’auteur
            LEGAL        | Mentions légales
            FEED         | Les plus lus
            READING_TIME | Temps de lecture : 4 min
            """)
    void phrase_isFoundWhateverItsSpelling(PageWords.Group group, String line) {
        assertThat(words.strongest(line, 0.3))
                .get()
                .extracting(PageWords.Match::group)
                .isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire assure que la discussion avec les abonnés du réseau de chaleur reprendra.",
                "Dans le détail, 62 % des sondés se disent prêts à partager leur logement avec un étudiant.",
                "Les partages de terres se sont multipliés depuis la réforme votée par le conseil."
            })
    void prose_holdsNoDecidingPhrase(String line) {
        assertThat(words.strongest(line, 0.5)).isEmpty();
    }

    @Test
    void folding_dropsCaseAccentsAndApostrophes_andPartsGluedLinks() {
        assertThat(PageWords.words("L’Œuvre à 80 % abonnésArticle"))
                .containsExactly("l", "oeuvre", "a", "80", "%", "abonnes", "article");
    }

    @Property(seed = "20261124", tries = 200)
    void anyLine_isSearchedWithoutException(@ForAll String line) {
        for (var match : words.matches(line)) {
            assertThat(match.from() + match.words()).isLessThanOrEqualTo(match.of());
        }
    }
}
