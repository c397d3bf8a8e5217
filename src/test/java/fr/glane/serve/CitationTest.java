package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is quoted stays what was printed, in the typography of the language. */
class CitationTest {

    @Test
    void french_keepsSignsWithTheirWords_andGroupsOfDigitsTogether() {
        assertThat(Citation.quoted(Words.FRENCH, "Que disent les 12 400 abonnés\n de l'eau : 62 % sont contents !"))
                .isEqualTo(
                        "«\u00a0Que disent les 12\u202f400 abonnés de l’eau\u00a0: 62\u00a0% sont contents\u00a0!\u00a0»");
    }

    @Test
    void french_innerQuotation_takesTheOtherMarks() {
        assertThat(Citation.quoted(Words.FRENCH, "« Rien à dire », selon elle."))
                .isEqualTo("«\u00a0“Rien à dire”, selon elle.\u00a0»");
    }

    @Test
    void french_numbersThatStandSideBySide_areNotJoined() {
        assertThat(Citation.quoted(Words.FRENCH, "En 2024 1500 élèves")).isEqualTo("«\u00a0En 2024 1500 élèves\u00a0»");
    }

    @Test
    void english_hasItsOwnMarks() {
        assertThat(Citation.quoted(Words.ENGLISH, "“Nothing”, she said: 4 % more"))
                .isEqualTo("“‘Nothing’, she said: 4 % more”");
    }
}
