package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text means the same however it is printed. */
class PressTest {

    private final Segmenter segmenter = new Segmenter(Models.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L'étude d'Orvane n'est pas finie. Le maire dit : \"La ville dort.\" Il bâille !",
                "\"La ville dort. Elle rêve\", dit l'élu. Qu'en sait-il ? Rien...",
                "\"Où va-t-on ?\" Aujourd'hui, c'est loin ; demain, c'est près. M. Talbec attend."
            })
    void pressTypography_keepsSentencesAndTokens(String text) {
        assertThat(cut(Press.print(text))).isEqualTo(cut(text));
    }

    private List<List<String>> cut(String text) {
        return segmenter.sentences(text, new Span(0, text.length())).stream()
                .map(s -> s.tokens().stream().map(t -> plain(t.text())).toList())
                .toList();
    }

    private static String plain(String token) {
        return switch (token) {
            case "«", "»" -> "\"";
            case "…" -> "...";
            default -> token.replace('’', '\'');
        };
    }
}
