package fr.glane.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.glane.Facts;
import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Form;
import fr.glane.fact.Mention;
import fr.glane.fact.Unit;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final String TEXT = "😀 Le maire assure que 12 % des abonnés ont écrit.";

    @TempDir
    Path folder = Path.of(".");

    private final Article article = Facts.article(TEXT);

    @Test
    void figure_withSameSpanAndValue_isRight() throws IOException {
        var gold = gold("""
                {"type":"figure","start":23,"end":27,"text":"12 %","value":"12","unit":"percent","comparator":"eq","change":null,"population":null,"statement":null}
                """.replace("23,\"end\":27", at("12 %")));
        var scores = new Check(Match.STRICT).compare(gold, article, List.of(figure("12 %", "12")));
        assertThat(scores.tally("figure")).isEqualTo(new Tally(1, 0, 0));
        assertThat(scores.differences()).isEmpty();
    }

    @Test
    void figure_withAnotherValue_isMissedAndExtra() throws IOException {
        var gold = gold("{\"type\":\"figure\",\"start\":" + at("12 %")
                + ",\"text\":\"12 %\",\"value\":\"12\",\"unit\":\"percent\"}");
        var scores = new Check(Match.OVERLAP).compare(gold, article, List.of(figure("12 %", "2")));
        assertThat(scores.tally("figure")).isEqualTo(new Tally(0, 1, 1));
        assertThat(scores.differences()).extracting(Scores.Difference::sentence).containsOnly(TEXT);
    }

    @Test
    void figure_thatMustNotBeAFact_isCounted() throws IOException {
        var gold = gold("{\"type\":\"not-a-fact\",\"start\":" + at("12 %") + ",\"text\":\"12 %\",\"why\":\"offer\"}");
        var scores = new Check(Match.OVERLAP).compare(gold, article, List.of(figure("12 %", "12")));
        assertThat(scores.tally("not-a-fact")).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void claim_thatWasRejected_saysNothingOfTheFigureInIt() throws IOException {
        var gold = gold("{\"type\":\"not-a-fact\",\"of\":\"claim\",\"start\":" + at("12 % des abonnés ont écrit")
                + ",\"text\":\"12 % des abonnés ont écrit\",\"why\":\"rejected\"}");
        var check = new Check(Match.STRICT);
        assertThat(check.compare(gold, article, List.of(figure("12 %", "12"))).tally("not-a-fact"))
                .isEqualTo(new Tally(1, 0, 0));
        assertThat(check.compare(gold, article, List.of(claim("12 % des abonnés ont écrit", "Le maire")))
                        .tally("not-a-fact"))
                .isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void place_givenByQuotation_isFound() throws IOException {
        var gold = gold(
                "{\"type\":\"figure\",\"exact\":\"12 %\",\"prefix\":\"que \",\"suffix\":\" des\",\"value\":\"12\",\"unit\":\"percent\"}");
        var scores = new Check(Match.STRICT).compare(gold, article, List.of(figure("12 %", "12")));
        assertThat(scores.tally("figure").f1()).isEqualTo(100);
    }

    @Test
    void claim_withMostOfItsWords_isRightUnderOverlapOnly() throws IOException {
        var gold = gold("{\"type\":\"claim\",\"form\":\"indirect\",\"content\":[{\"start\":"
                + at("12 % des abonnés ont écrit") + ",\"text\":\"12 % des abonnés ont écrit\"}],\"source\":{\"start\":"
                + at("Le maire") + ",\"text\":\"Le maire\"},\"cue\":null,\"source_role\":null,\"flags\":[]}");
        var found = List.<Fact>of(claim("12 % des abonnés ont", "Le maire"));
        assertThat(new Check(Match.OVERLAP)
                        .compare(gold, article, found)
                        .tally("claim")
                        .right())
                .isEqualTo(1);
        assertThat(new Check(Match.STRICT)
                        .compare(gold, article, found)
                        .tally("claim")
                        .right())
                .isZero();
    }

    @Test
    void gold_withALineThatIsNoGold_isRefusedWithItsNumber() {
        assertThatThrownBy(() -> gold("{\"type\":\"article\"}\n{\"type\":\"figure\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(":2:");
    }

    @Test
    void floor_tellsWhatIsBelow() throws IOException {
        var file = Files.writeString(folder.resolve("floor.txt"), "# scores\nfigure 80\nclaim 100\n");
        var scores = new Scores();
        scores.right("figure");
        scores.missed("claim", "x", "");
        assertThat(Floor.read(file).below(scores))
                .extracting(Floor.Below::measure)
                .containsExactly("claim");
    }

    private Gold gold(String lines) throws IOException {
        return Gold.read(Files.writeString(folder.resolve("test.gold.jsonl"), lines));
    }

    /** Start and end in code points: the first character of the text is outside the BMP. */
    private static String at(String words) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(words));
        return start + ",\"end\":" + (start + words.length());
    }

    private Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private Mention mention(String words) {
        var block = article.blocks().getFirst();
        return new Mention(article.id(), span(words), block.span(), block, "test");
    }

    private Figure figure(String words, String value) {
        return Figure.of(mention(words), Amount.of(value), Unit.PERCENT);
    }

    private Claim claim(String words, String source) {
        return new Claim(
                mention(words),
                Form.INDIRECT,
                List.of(span(words)),
                Optional.of(span(source)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
