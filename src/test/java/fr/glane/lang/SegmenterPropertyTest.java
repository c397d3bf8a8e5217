package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Sentence;
import fr.glane.text.Span;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text: nothing is lost, nothing stands twice, all is in order. */
class SegmenterPropertyTest {

    private static final String[] PIECES = {
        "la",
        "Le",
        "ville",
        "l'",
        "L’",
        "qu’",
        "aujourd'hui",
        "va-t-il",
        "M.",
        "Dr",
        "J.-P.",
        "S.A.",
        "etc.",
        "p.",
        "12",
        "1\u202F200",
        "3,5",
        "%",
        "20h30",
        "n°",
        "12°C",
        "…",
        "...",
        "?",
        "!",
        ".",
        "?!",
        ";",
        ":",
        ",",
        "«\u00A0",
        "\u00A0»",
        "“",
        "”",
        "\"",
        "'",
        "(",
        ")",
        "[1]",
        "–",
        "—",
        "-",
        "/",
        "http://a.fr/b",
        "x@y.fr",
        "élu(e)s",
        " ",
        "\u00A0",
        "\u2009",
        "\t",
        "\n",
        "\r\n",
        "\u2028",
        "e\u0301",
        "\uD83D\uDE00",
        "\uD83D",
        "\u00AD",
        "\uFEFF",
        "\u0000",
        "日本",
        "٣",
        "Ā"
    };

    private final Segmenter segmenter = new Segmenter(Models.standard());

    @Provide
    Arbitrary<String> french() {
        var pieces = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
        var spaced = Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join(" ", list));
        return Arbitraries.oneOf(pieces, spaced, Arbitraries.strings().ofMaxLength(80));
    }

    @Property(seed = "4", tries = 200)
    void everyCharacterOutsideWhiteSpace_standsInOneToken(@ForAll("french") String text) {
        var sentences = segmenter.sentences(text, new Span(0, text.length()));

        var covered = new int[text.length()];
        int last = 0;
        for (var sentence : sentences) {
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(last);
            for (var token : sentence.tokens()) {
                assertThat(token.span().start()).isGreaterThanOrEqualTo(last);
                assertThat(token.text()).isEqualTo(token.span().of(text));
                IntStream.range(token.span().start(), token.span().end()).forEach(i -> covered[i]++);
                last = token.span().end();
            }
            assertThat(last).isLessThanOrEqualTo(sentence.span().end());
            last = sentence.span().end();
        }
        for (int i = 0; i < covered.length; i++) {
            boolean space = Chars.kind(text.charAt(i)) == Chars.SPACE;
            assertThat(covered[i]).as("times %d is covered", i).isBetween(space ? 0 : 1, 1);
        }
    }

    @Property(seed = "4", tries = 100)
    void tokenizer_givesTheTokensOfTheSentence(@ForAll("french") String text) {
        for (var sentence : segmenter.sentences(text, new Span(0, text.length()))) {
            var alone = sentence.span().of(text);
            assertThat(List.of(new FrenchTokens().tokenize(alone))).hasSizeGreaterThanOrEqualTo(1);
            assertThat(String.join("", new FrenchTokens().tokenize(alone)).replaceAll("[\\s\\p{Z}]", ""))
                    .isEqualTo(text(sentence).replaceAll("[\\s\\p{Z}]", ""));
        }
    }

    private static String text(Sentence sentence) {
        return String.join("", sentence.tokens().stream().map(t -> t.text()).toList());
    }
}
