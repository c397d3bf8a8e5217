package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkModelTest {

    private static double score(String line) {
        return TalkModel.french().score(LineWords.of(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cette enquête est en accès réservé : prolongez-la en vous abonnant.",
                "Vous n’avez plus d’article offert cette semaine.",
                "Nos enquêtes existent grâce à vos abonnements.",
                "Nos partenaires et nous-mêmes enregistrons des traceurs sur votre appareil.",
                "Connectez-vous pour voter et répondre aux commentaires.",
                "La publicité finance ce site : merci de désactiver votre bloqueur."
            })
    void whatAPageSaysToItsReaders_scoresHigh_thoughNoListHasIt(String line) {
        assertThat(score(line)).isGreaterThan(1.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le groupe de presse a recruté 90 000 abonnés numériques depuis janvier.",
                "Les clients peuvent modifier leur billet à tout moment, sans frais.",
                "Vous souffrez de migraine ? Un nouveau traitement réduit les crises de 50 %.",
                "Les commentaires du ministre ont provoqué la colère des syndicats.",
                "La publicité finance 60 % du budget de la chaîne.",
                "Contactée, la société n’avait pas répondu à l’heure où nous publiions ces lignes."
            })
    void whatAnArticleSaysInTheWordsOfPages_scoresLow(String line) {
        assertThat(score(line)).isLessThan(1.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "12", "Ǆ"})
    void linesWithoutWords_haveAScore(String line) {
        assertThat(score(line)).isLessThan(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Les ponts du canal, fermés depuis mars, rouvriront à l’automne."})
    void aLineOfTalkBetweenParagraphs_isSetAside_theParagraphsAreNot(String prose) {
        var page = String.join(
                "\n",
                prose,
                prose.replace("canal", "fleuve"),
                "Votre formule ne comprend pas cet article de notre rédaction.",
                prose.replace("ponts", "quais"));

        var lines = TextLines.of(page);

        assertThat(lines).extracting(l -> l.talk().isPresent()).containsExactly(false, false, true, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abonnez-vous, abonnez-vous ! 12 articles par mois, 3 € par mois.",
                "Né à Évreux, l’ingénieur a publié 40 articles sur les marées.",
                "Œuvres : vous, vos œuvres et nous",
                "# € % ©"
            })
    void scoreByNumbers_isTheScoreByNames(String line) {
        var weights = new HashMap<String, Float>();
        for (var feature : TalkModel.lines()) {
            int tab = feature.indexOf('\t');
            weights.put(feature.substring(0, tab), Float.valueOf(feature.substring(tab + 1)));
        }
        var words = PageWords.words(line);
        double sum = 0;
        for (var feature : TrainTalk.features(words)) {
            sum += weights.getOrDefault(feature, 0f);
        }

        assertThat(score(line))
                .isCloseTo(sum * TrainTalk.scale(words) + weights.getOrDefault(TalkModel.BIAS, 0f), within(1e-6));
    }
}
