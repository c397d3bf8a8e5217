package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a later mention is, by what the article told of each person: the last claim of the text is asked. */
class SpeakerNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Marie Coste est venue. Elle affirme que le pont tiendra.|Marie Coste",
                "Kévin Lamy est jugé à Caen. Le prévenu affirme que le pont tiendra.|Kévin Lamy",
                "La romancière Aude Maillet est venue. L'écrivaine affirme que le pont tiendra.|Aude Maillet",
                "Le préfet Marc Hue est venu. Le représentant de l'État affirme que le pont tiendra.|Marc Hue",
                "Le procureur Éric Jalon est venu. Le chef du parquet affirme que le pont tiendra.|Éric Jalon",
                "Le rappeur Zako est venu. L'artiste affirme que le pont tiendra.|Zako",
                "Denis Roux et Paul Hue sont venus. Le second affirme que le pont tiendra.|Paul Hue",
                "Le syndicat Force agricole est venu. L'organisation affirme que le pont tiendra.|Force agricole",
                "Une carte de la Commission européenne circule. L'institution affirme que le pont tiendra.|Commission européenne",
                "L'Agence du littoral publie une carte. L'Agence affirme que le pont tiendra.|Agence du littoral",
                "La ministre Anne Dor a reçu la sénatrice Lise Val. La parlementaire affirme que le pont tiendra.|Lise Val",
                "Anne Dor, infirmière, et Lise Val, notaire, sont venues. La soignante affirme que le pont tiendra.|Anne Dor",
                "La cheffe de l'opposition, Mira Tolan, est sortie. La députée affirme que le pont tiendra.|Mira Tolan",
                "Lina Morvan a écrit. La lycéenne est partie. La jeune fille affirme que le pont tiendra.|Lina Morvan",
                "Stéphane Rouget est venu. L'entraîneur du club rit. Il affirme que le pont tiendra. L'entraîneur brestois, Gaël Prieur, part.|Stéphane Rouget",
                "L'Observatoire des sols parle. L'Observatoire national des sols est venu. L'Observatoire affirme que le pont tiendra.|Observatoire national des sols",
                "L'institut a reçu sa présidente, la géologue Irène Castel. La présidente affirme que le pont tiendra.|Irène Castel",
                "L'organisme Option Logis est venu. Le groupe établi à Laval affirme que le pont tiendra.|Option Logis",
                "Malik Dorval, le capitaine, est venu. Leur capitaine affirme que le pont tiendra.|Malik Dorval",
                "Une dame, Mme Perrin, a décliné. Elle affirme que le pont tiendra.|Mme Perrin",
                "Bérénice Castan rit. Elle-même l'avoue : le pont tiendra.|Bérénice Castan",
                "Les résultats de la mission sont là. Ils montrent que le pont tiendra.|Les résultats de la mission",
                "L'association Rives claires est venue. Trois arches fuient. Le pont tiendra, affirme-t-elle.|L'association Rives claires",
                "La séance est présidée par la voix du maire, Yves Malet. Le premier magistrat affirme que le pont tiendra.|Yves Malet",
                "Le maire (sans étiquette) de la commune, Yves Malet, est venu. L'élu affirme que le pont tiendra.|Yves Malet",
                "Le ministre Jean Prou est venu. Le sénateur Luc Amblard, lui, boude. L'ancien ministre affirme que le pont tiendra.|Luc Amblard",
                "Léa Rey, directrice de recherche, est venue. La chercheuse affirme que le pont tiendra.|Léa Rey",
                "Jean Prou, botaniste, est venu. Dans le vallon, où tout sèche, l'éleveur Luc Amblard peste. Il affirme que le pont tiendra.|Luc Amblard",
                "La Confédération du logement est venue. La CDL affirme que le pont tiendra.|Confédération du logement",
                "Jean Prou est venu. Jean Prou affirme que le quai cède. D'après ses relevés, le pont tiendra.|Jean Prou",
                "Judith Rey affirme que le quai cède. Sa consœur Agathe Lemoine est venue. Elle affirme que le pont tiendra.|Agathe Lemoine"
            })
    void name_isThatOfWhomTheArticleCallsSo(String text, String name) {
        assertThat(SourcesTest.claims(text).getLast().sourceName()).contains(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Claire Vidal, cardiologue, est venue. La pédiatre de garde affirme que le pont tiendra.",
                "Le juge a vu Paul Rey. Le magistrat affirme que le pont tiendra.",
                "Anne Rey est venue. Une voisine est sortie. Elle affirme que le pont tiendra.",
                "Denis Roux est venu. Le juge affirme que le pont tiendra.",
                "Le maire, Denis Roux, est venu. Le préfet affirme que le pont tiendra.",
                "Le président du club, Jean Prou, est venu. Le président de la République affirme que le pont tiendra.",
                "Denis Roux est venu. L'homme en costume est sorti. Il affirme que le pont tiendra.",
                "Mme Perrin est venue. La Défenseure des usagers affirme que le pont tiendra.",
                "Le consultant de la chaîne Stade affirme que le pont tiendra.",
                "Le Conseil du littoral est venu. Le conseil affirme que le pont tiendra."
            })
    void name_isLeftOpen_whenAnotherMayBeMeant(String text) {
        assertThat(SourcesTest.claims(text).getLast().sourceName()).isEmpty();
    }

    @Test
    void whoAnswers_isNotWhoHasJustSpoken() {
        var text =
                "Nina Carel chante. Selon la romancière Aude Maillet, Nina Carel dort peu. « Faux ! » proteste l'intéressée.";

        assertThat(SourcesTest.claims(text).getLast().sourceName()).contains("Nina Carel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Un voisin affirme que le pont tiendra.|UNNAMED",
                "Selon nos informations, le pont tiendra.|UNNAMED",
                "La préfète affirme que le pont tiendra.|PERSON",
                "La kiosquière affirme que le pont tiendra.|PERSON",
                "L'intéressé affirme que le pont tiendra.|PERSON",
                "Une partie des élus affirment que le pont tiendra.|GROUP",
                "Beaucoup d'entre eux affirment que le pont tiendra.|GROUP",
                "Huit sur dix affirment que le pont tiendra.|GROUP",
                "Le groupe de supporteurs Les Mouettes affirme que le pont tiendra.|GROUP",
                "La mairie affirme que le pont tiendra.|ORGANISATION",
                "Une note affirme que le pont tiendra.|DOCUMENT"
            })
    void kind_isWhatTheSourceIs(String text, SourceKind kind) {
        assertThat(SourcesTest.claims(text).getLast().sourceKind()).contains(kind);
    }
}
