package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Par Maud Ferrière                                                      | Maud Ferrière
            Par Maud Ferrière, Léon d’Orval, envoyés spéciaux à Brûlon             | Maud Ferrière;Léon d’Orval
            Par Maud Ferrière et Léon d'Orval (avec Ida Noël)                      | Maud Ferrière;Léon d'Orval
            Recueilli par Jean-Marc LE GOFF                                        | Jean-Marc LE GOFF
            Propos recueillis par Ida Noël                                         | Ida Noël
            Ida Noël avec AFP                                                      | Ida Noël
            Par Ida Noël Publié le 3 mars 2024                                     | Ida Noël
            Par Ida Noël Le 3 mars 2024 à 18h                                      | Ida Noël
            Ida Noël journaliste au service santé                                  | Ida Noël
            Par AFP                                                                | AFP
            Par L. de La Tour, correspondante à Nantes                             | L. de La Tour
            Texte : Ida Noël / Photos : Paul Roux                                  | Ida Noël
            Par : Zadig                                                            | Zadig
            Ida N.                                                                 | Ida N.
            """)
    void names_areReadAsPrinted(String byline, String names) {
        assertThat(Bylines.parse(byline)).containsExactlyElementsOf(List.of(names.split(";")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Par ailleurs, le maire a démissionné
            Le maire de Brûlon
            Publié le 3 mars 2024
            Envoyés spéciaux
            Partager cet article
            """)
    void whatNamesNobody_givesNone(String line) {
        assertThat(Bylines.parse(line)).isEmpty();
    }

    @Test
    void wholeLineName_isToldFromATitle() {
        assertThat(Bylines.isName("Maud Ferrière")).isTrue();
        assertThat(Bylines.isName("Grève à Brûlon")).isFalse();
        assertThat(Bylines.isName("Santé")).isFalse();
        assertThat(Bylines.isName("Université Valmer")).isFalse();
        assertThat(Bylines.isName("Maud Ferrière et Léon d’Orval")).isTrue();
        assertThat(Bylines.isNameWithRole("Ida Noël, correspondante à Brûlon")).isTrue();
        assertThat(Bylines.isNameWithRole("Ida Noël, l’œil du fleuve")).isFalse();
    }

    @Property(seed = "20261124", tries = 200)
    void anyText_isReadWithoutException(@ForAll String text) {
        assertThat(Bylines.parse(text)).allSatisfy(name -> assertThat(name).isNotBlank());
    }
}
