package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Forty-one per cent of the teachers in the city said that they would leave if the rent went up again.
            de | Der Anteil der Lehrer, die in der Stadt wohnen, ist nach Angaben des Amtes um zwölf Prozent gesunken.
            es | El alcalde dijo que los vecinos de la ciudad no están contentos con las obras y que habrá más cambios.
            it | Il sindaco ha detto che gli abitanti della città non sono contenti dei lavori e che ci sono più turisti.
            """)
    void foreignProse_isNamed(String language, String text) {
        assertThat(LanguageCheck.foreign(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80 % des sondés approuvent.",
                "Le film « The Last of the Few and the Many » est sorti.",
                "« We are the people of the river », a-t-il dit à la foule venue de Brûlon.",
                "Chiffre d'affaires : + 12 %",
                "Deep learning",
                "Hausse de 3 % selon l'Insee"
            })
    void frenchOrDoubtful_passes(String text) {
        assertThat(LanguageCheck.foreign(text)).isEmpty();
    }

    @Test
    void anotherScript_isNoFrench() {
        assertThat(LanguageCheck.foreign("Это предложение написано совсем другими буквами и никак не по-французски"))
                .contains("und");
    }
}
