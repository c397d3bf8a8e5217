package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each line of {@code boundaries.txt}, which tells its format. */
class BoundariesTest {

    private static final String MISS = "? ";

    private final Segmenter segmenter = new Segmenter(Models.standard());

    static List<String> cases() throws IOException {
        try (var in = BoundariesTest.class.getResourceAsStream("boundaries.txt")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentences_endWhereTheCaseSays(String line) {
        boolean miss = line.startsWith(MISS);
        var marked = (miss ? line.substring(MISS.length()) : line)
                .replace('~', '\u00A0')
                .replace('_', '\u202F');
        var found = segment(marked.replace(" ¦ ", " ").replace("¦", ""));
        if (miss) {
            assertThat(found)
                    .as("a known miss is cured: take the ? away")
                    .isNotEqualTo(parts(marked).toList());
        } else {
            assertThat(found).containsExactlyElementsOf(parts(marked).toList());
        }
    }

    private static Stream<String> parts(String marked) {
        return Arrays.stream(marked.split("¦", -1)).map(String::strip);
    }

    private List<String> segment(String text) {
        return segmenter.sentences(text, new Span(0, text.length())).stream()
                .map(s -> s.span().of(text))
                .toList();
    }
}
