package fr.glane.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Article;
import fr.glane.text.Kind;
import fr.glane.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {

    private static final class Kept implements PageSink {
        private final List<Article> articles = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();

        @Override
        public void article(Article article) {
            articles.add(article);
        }

        @Override
        public void refused(Source source, Refusal refusal) {
            refused.add(source.address() + " " + refusal.reason() + " " + refusal.detail());
        }
    }

    private final List<SavedFile> pages = new ArrayList<>();
    private final JsonLinesReader reader = new JsonLinesReader((record, sink) -> pages.add(record));

    private Kept read(String lines) throws IOException {
        return read(lines.getBytes(UTF_8));
    }

    private Kept read(byte[] bytes) throws IOException {
        var kept = new Kept();
        reader.read(SavedFile.of("in.jsonl", bytes), kept);
        return kept;
    }

    @Test
    void text_isTheArticleUnchanged() throws IOException {
        var article = read("{\"id\":\"a1\",\"text\":\"\\u00a0Un titre\\r\\n\\r\\nLe maire de Brûlon a parlé. \"}")
                .articles
                .getFirst();

        assertThat(article.text()).isEqualTo("\u00a0Un titre\r\n\r\nLe maire de Brûlon a parlé. ");
        assertThat(article.source().record()).contains("a1");
        assertThat(article.blocks())
                .extracting(b -> b.span().of(article.text()))
                .containsExactly("Un titre", "Le maire de Brûlon a parlé.");
        assertThat(article.blocks()).extracting(b -> b.kind()).containsExactly(Kind.HEADING, Kind.PARAGRAPH);
    }

    @Test
    void placesInRecords_countCodePoints() throws IOException {
        var article = read("{\"text\":\"\uD83D\uDCC8 Hausse de 3 % selon l'institut\"}")
                .articles
                .getFirst();

        assertThat(article.sourceMap().sourceCodePoint(2)).isEqualTo(1);
    }

    @Test
    void oneLineWithoutAnEnd_isAParagraph() throws IOException {
        var article = read("{\"text\":\"Hausse de 3 % selon l'institut\",\"id\":7}")
                .articles
                .getFirst();

        assertThat(article.blocks()).singleElement().extracting(b -> b.kind()).isEqualTo(Kind.PARAGRAPH);
        assertThat(article.source().record()).contains("7");
    }

    @Test
    void invalidLine_isRefusedWithItsNumber_andTheOthersGoOn() throws IOException {
        var kept = read("""
                {"id":"a","text":"Une phrase."}
                {"id":"b","text":

                {"id":"c"}
                ["d"]
                {"id":"e","text":"  "}
                {"id":"f","text":"Une autre."} trailing
                {"id":"g","text":"La dernière."}
                """);

        assertThat(kept.articles)
                .extracting(a -> a.source().record().orElseThrow())
                .containsExactly("a", "g");
        assertThat(kept.refused).hasSize(5);
        assertThat(kept.refused.getFirst()).startsWith("in.jsonl#2 MALFORMED l. 2, col. ");
        assertThat(kept.refused).element(1).isEqualTo("in.jsonl#4 MALFORMED l. 4");
        assertThat(kept.refused).element(3).isEqualTo("in.jsonl#e EMPTY ");
    }

    @Test
    void page_goesToTheReaderOfPages() throws IOException {
        read("{\"id\":\"p\",\"html\":\"<p>été</p>\",\"url\":\"https://journal.example/a\"}");

        assertThat(pages).singleElement().satisfies(page -> {
            assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>été</p>");
            assertThat(page.url()).contains("https://journal.example/a");
            assertThat(page.record()).contains("p");
        });
    }

    @Test
    void metadataOfTheRecord_isKept() throws IOException {
        var metadata =
                read("{\"id\":\"p\",\"text\":\"Un mot.\",\"title\":\"T\",\"authors\":[\"A B\"],\"x\":{\"y\":[1]}}")
                        .articles
                        .getFirst()
                        .metadata();

        assertThat(metadata.title()).contains("T");
        assertThat(metadata.authors()).containsExactly("A B");
    }

    @Test
    void foreignText_isRefusedWithItsLanguage() throws IOException {
        var kept = read("{\"id\":\"x\",\"text\":\"The mayor of the town said that they would not pay for it.\"}");

        assertThat(kept.refused).containsExactly("in.jsonl#x LANGUAGE en");
    }

    @Property(tries = 200)
    void anyBytes_areReadWithoutException(@ForAll byte[] bytes) throws IOException {
        read(bytes);
    }

    @Property(tries = 200)
    void anyText_comesBackUnchanged(@ForAll String text) throws IOException {
        var json = new StringBuilder("{\"id\":\"1\",\"text\":\"");
        text.chars().forEach(c -> json.append(String.format(java.util.Locale.ROOT, "\\u%04x", c)));

        for (var article : read(json.append("\"}").toString()).articles) {
            assertThat(article.text()).isEqualTo(text);
        }
    }
}
