package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Claim;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose words they are: the phrase in front of the verb or behind it, the role beside it, the name it stands for. */
class SourcesTest {

    private static final Segmenter SEGMENTER = new Segmenter(Models.standard());
    private static final Extractor EXTRACTOR = Extractor.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "La maire de Brou affirme que le pont tiendra.|La maire de Brou",
                "Le maire et son adjointe affirment que le pont tiendra.|Le maire et son adjointe",
                "Les élus ainsi que la préfète affirment que le pont tiendra.|Les élus ainsi que la préfète",
                "Anne Rey, Luc Bost et Paul Viel affirment que le pont tiendra.|Anne Rey, Luc Bost et Paul Viel",
                "Le bureau chargé de suivre le chantier affirme que le pont tiendra.|Le bureau chargé de suivre le chantier",
                "Une trentaine de riverains affirment que le pont tiendra.|Une trentaine de riverains",
                "L'un des riverains affirme que le pont tiendra.|L'un des riverains",
                "Il a rencontré la préfète, qui affirme que le pont tiendra.|la préfète",
                "Le maire, élu en mars, affirme que le pont tiendra.|Le maire",
                "Le maire (sans étiquette) affirme que le pont tiendra.|Le maire",
                "Hier matin, le maire affirmait que le pont tiendrait.|le maire",
                "Le maire nous rappelle que le pont tiendra.|Le maire",
                "Le pont tiendra, affirment plusieurs d'entre eux.|plusieurs d'entre eux",
                "Le pont tiendra, a un jour affirmé le maire.|le maire",
                "Le pont tiendra, a déclaré d'emblée la préfète.|la préfète",
                "Le pont tiendra, indique la semaine suivante le préfet.|le préfet"
            })
    void source_isThePhraseThatSays(String text, String source) {
        assertThat(claims(text))
                .singleElement()
                .satisfies(c -> assertThat(c.source().map(s -> s.of(text))).contains(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Selon Anne Rey, hydrologue à Lyon, le pont tiendra.|hydrologue à Lyon",
                "Le maire de Brou, Luc Bost, affirme que le pont tiendra.|maire de Brou",
                "L'hydrologue Anne Rey affirme que le pont tiendra.|hydrologue",
                "« Il tiendra », dit Luc Bost, retraité des ponts.|retraité des ponts"
            })
    void role_standsBesideTheName(String text, String role) {
        assertThat(claims(text))
                .singleElement()
                .satisfies(c -> assertThat(c.sourceRole().map(s -> s.of(text))).contains(role));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Anne Rey est venue. Elle affirme que le pont tiendra.|Anne Rey",
                "Anne Rey et Luc Bost sont venus. Elle affirme que le pont tiendra.|Anne Rey",
                "Le maire, Luc Bost, est venu. L'élu affirme que le pont tiendra.|Luc Bost",
                "Luc Bost est venu. M. Bost affirme que le pont tiendra.|Luc Bost",
                "Anne Rey quitte la salle. La députée affirme que le pont tiendra.|Anne Rey",
                "Jean-Noël Bost est venu. Il affirme que le pont tiendra.|Jean-Noël Bost",
                "Le colonel Luc Bost est venu. L'officier affirme que le pont tiendra.|Luc Bost",
                "Le ministre des Ponts Luc Bost est venu. Le Premier ministre lui-même affirme que le pont tiendra. Paul Viel, Premier ministre, a souri.|Paul Viel",
                "Présidente du comité, Anne Rey est venue avec Luc Bost. La présidente affirme que le pont tiendra.|Anne Rey",
                "Luc Bost, chef de l'État, est venu. Paul Viel, chef de la diplomatie, le suit. Le chef de l'État affirme que le pont tiendra.|Luc Bost",
                "Anne Rey filme la ville. Le film plaît. La réalisatrice affirme que le pont tiendra.|Anne Rey",
                "L'Agence des routes du Nord (ARN) est née. L'ARN affirme que le pont tiendra.|Agence des routes du Nord"
            })
    void name_isFoundForPronounsTitlesAndShortNames(String text, String name) {
        assertThat(claims(text))
                .singleElement()
                .satisfies(c -> assertThat(c.sourceName()).contains(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Le maire, Luc Bost, est venu. Le premier adjoint affirme que le pont tiendra.",
                "Luc Bost est venu. Quelqu'un affirme que le pont tiendra.",
                "Luc Bost est venu. L'ancien homme d'affaires Paul Viel aussi. Le notaire de la ville affirme que le pont tiendra.",
                "Luc Bost est venu. Paul Viel, chef de la diplomatie, le suit. Le chef de l'État affirme que le pont tiendra.",
                "Luc Bost est venu. Le quotidien du matin affirme que le pont tiendra.",
                "Deux hebdomadaires, Le Bac et La Rive, en parlent. Le journal satirique affirme que le pont tiendra.",
                "Anne Rey joue bien. Sa fille est venue. Son confrère de la banque Carvel affirme que le pont tiendra."
            })
    void name_isLeftOpen_whenItIsSomebodyElse(String text) {
        assertThat(claims(text))
                .singleElement()
                .satisfies(c -> assertThat(c.sourceName()).isEmpty());
    }

    @Test
    void pronoun_standsForTheStudyThatSpokeBefore() {
        assertThat(
                        claims(
                                "L'enquête du rectorat montre que les classes se vident. Elle révèle que trois écoles fermeront."))
                .last()
                .satisfies(c -> {
                    assertThat(c.form()).isEqualTo(Form.STUDY);
                    assertThat(c.sourceKind()).contains(SourceKind.DOCUMENT);
                    assertThat(c.sourceName()).contains("L'enquête du rectorat");
                });
    }

    @Test
    void quotationAlone_isByWhomTheSentenceBeforeIsAbout() {
        var text = "Anne Rey coupe le moteur de la barque. « On entend mieux les grues. »";
        assertThat(claims(text))
                .singleElement()
                .satisfies(c -> assertThat(c.source().map(s -> s.of(text))).contains("Anne Rey"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Les guides ont classé les cent ponts selon la hauteur.",
                "La commune a réparti les aides selon la source.",
                "Veuillez noter que cet article a été publié en 2015."
            })
    void criterionOrNotice_isNoClaim(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les hydrologues Anne Rey et Luc Bost sont venus. « Il tiendra », dit Anne Rey.",
                "Les hydrologues Anne Rey et Luc Bost sont venus. « Il tiendra », dit Luc Bost.",
                "L'hydrologue Anne Rey est venue. « Il tiendra », dit Anne Rey."
            })
    void whoIsNamedBehindATrade_isAPerson(String text) {
        assertThat(claims(text))
                .singleElement()
                .satisfies(c -> assertThat(c.sourceKind()).contains(SourceKind.PERSON));
    }

    @Test
    void name_ofANamesake_isNotTaken() {
        assertThat(claims("Luc Bost est maire. Son frère est venu. Marc Bost affirme que le pont tiendra."))
                .singleElement()
                .satisfies(c -> assertThat(c.sourceName()).isEmpty());
    }

    @Test
    void name_isLeftOpenBehindAStranger() {
        assertThat(claims("Luc Bost est maire. « Il tiendra », dit un voisin. Il affirme que le pont est neuf."))
                .last()
                .satisfies(c -> assertThat(c.sourceName()).isEmpty());
    }

    static List<Claim> claims(String text) {
        Article article = MarkedArticle.parse(text).article();
        return EXTRACTOR.extract(article, SEGMENTER.segment(article)).stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .toList();
    }
}
