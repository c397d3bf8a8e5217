package fr.glane.extract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which verbs tell something, where their words stand, and which only look as if they did. */
class SpeechRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Le maire a, dit-on, affirmé que le pont tiendra.|affirmé",
                "Le maire a également tenu à préciser que le pont tiendra.|a également tenu à préciser",
                "Le maire finit par admettre que le pont tiendra.|finit par admettre",
                "Le maire a en effet reconnu que le pont tiendra.|a en effet reconnu",
                "Le maire l'a souvent répété : « Le pont tiendra. »|a souvent répété",
                "Le maire se désole que le pont soit fermé.|se désole",
                "Le maire fait savoir que le pont tiendra.|fait savoir",
                "Le pont tiendra, croit savoir le maire.|croit savoir"
            })
    void cue_isTheVerbWithItsAuxiliaries(String text, String cue) {
        assertThat(SourcesTest.claims(text))
                .isNotEmpty()
                .last()
                .satisfies(c -> assertThat(c.cue().orElseThrow().of(text)).contains(cue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Il convient que le pont soit fermé.",
                "Il faut dire que le pont est vieux.",
                "On peut dire que le pont est vieux.",
                "La préfète insiste pour que le pont soit fermé.",
                "Le maire s'inquiète des fissures que le gel a causées.",
                "Qui a dit que le pont tiendrait ?",
                "Le maire pense-t-il que le pont tiendra ?",
                "Il gagne au même titre que son frère.",
                "Les élus doivent s'assurer que le pont tient.",
                "Le maire demande que le pont soit fermé.",
                "Sa beauté promettait d'impressionner les voisins.",
                "Le prix varie selon la saison.",
                "Le pont a été bâti selon les instructions de l'architecte.",
                "L'idée serait de fermer le pont.",
                "Il serait sage de fermer le pont."
            })
    void nothingIsTold(String text) {
        assertThat(SourcesTest.claims(text)).isEmpty();
    }

    @Test
    void denial_isFlagged() {
        assertThat(SourcesTest.claims("Le maire nie avoir fermé le pont."))
                .singleElement()
                .satisfies(c -> assertThat(c.flags()).containsExactly(Flag.NEGATED));
    }

    @Test
    void verbs_areMany() {
        var verbs = fr.glane.match.Lexicon.load("speech-verbs").entries();
        assertThat(verbs).hasSizeGreaterThan(350);
        assertThat(verbs.values()).allSatisfy(v -> assertThat(v).matches("[a-z]+( [a-z-]+)+"));
    }
}
