package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Le port de Brûlon, samedi. © Ida Noël                          | © Ida Noël
            Le port de Brûlon, samedi. Photo © Ida Noël                    | Photo © Ida Noël
            Le port de Brûlon, samedi. IDA NOËL / AFP                      | IDA NOËL / AFP
            Le port de Brûlon. — I. Noël / Reuters                         | — I. Noël / Reuters
            Le port de Brûlon, samedi (Photo : Ida Noël)                   | (Photo : Ida Noël)
            Photo : La Gazette / Ida Noël                                  | Photo : La Gazette / Ida Noël
            Le port de Brûlon, photo : archives de la ville                | photo : archives de la ville
            """)
    void credit_isFoundAtTheEndOfACaption(String line, String credit) {
        int start = Credits.start(line);

        assertThat(start).isGreaterThanOrEqualTo(0);
        assertThat(line.substring(start)).isEqualTo(credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le maire a parlé. Selon Reuters, il part.",
                "Il a vendu des photos de la ville.",
                "« Je pars », a-t-il dit à l'AFP.",
                "Publié le 3 mars 2024",
                "Il travaille pour la presse (et la radio)."
            })
    void prose_hasNone(String line) {
        assertThat(Credits.start(line)).isEqualTo(-1);
    }

    @Property(seed = "20261124", tries = 200)
    void anyLine_isReadWithoutException(@ForAll String line) {
        assertThat(Credits.start(line)).isBetween(-1, line.length());
        assertThat(Credits.apart(line)).isBetween(-1, line.length());
    }
}
