package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder under {@code pages/} is a saved page: {@code source.*} and the article expected of it, {@code
 * expected.jsonl}. Its first line is the article's metadata, each line after it a block in the order of the text. A page
 * that is read wrong becomes a folder; its expected lines are written by hand.
 */
class PageFolderTest {

    @ParameterizedTest
    @MethodSource("folders")
    void savedPage_givesTheArticleExpected(Path folder) throws IOException {
        var source = source(folder);

        var article = read(SavedFile.of(source.getFileName().toString(), Files.readAllBytes(source)));

        assertThat(lines(article)).containsExactlyElementsOf(Files.readAllLines(folder.resolve("expected.jsonl")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void blocks_sliceTheText_andHoldAllOfIt(Path folder) throws IOException {
        var source = source(folder);

        var article = read(SavedFile.of(source.getFileName().toString(), Files.readAllBytes(source)));

        int end = 0;
        for (var block : article.blocks()) {
            var text = article.text(block.span());
            assertThat(text).isEqualTo(text.strip()).isNotEmpty();
            var between = article.text().substring(end, block.span().start());
            assertThat(between).as("text in no block").matches("[\\s\\p{Z}\\-—–|/•]*");
            end = block.span().end();
        }
    }

    static Stream<Path> folders() throws IOException, URISyntaxException {
        var root = Path.of(PageFolderTest.class.getResource("/pages").toURI());
        try (var folders = Files.list(root)) {
            return folders.filter(f -> Files.exists(f.resolve("expected.jsonl"))).sorted().toList().stream();
        }
    }

    private static Path source(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("source."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static Article read(SavedFile file) throws IOException {
        var articles = new ArrayList<Article>();
        var sink = new PageSink() {
            @Override
            public void article(Article article) {
                articles.add(article);
            }

            @Override
            public void refused(Source source, Refusal refusal) {
                throw new AssertionError(source.address() + " refused: " + refusal);
            }
        };
        PageReaders.of(file).orElseThrow().read(file, sink);
        assertThat(articles).hasSize(1);
        return articles.getFirst();
    }

    /** The article in the form of {@code expected.jsonl}. */
    static List<String> lines(Article article) {
        var lines = new ArrayList<String>();
        var m = article.metadata();
        lines.add("{" + field("title", m.title()) + field("kicker", m.kicker())
                + "\"authors\":["
                + String.join(
                        ",", m.authors().stream().map(PageFolderTest::quoted).toList()) + "],"
                + field("publisher", m.publisher()) + field("published", m.published()) + field("updated", m.updated())
                + field("language", m.language()) + field("url", m.url()) + field("evidence", m.evidence())
                + "\"access\":" + quoted(lower(m.access())) + "}");
        article.blocks().forEach(block -> lines.add(line(article, block)));
        return lines;
    }

    private static String line(Article article, Block block) {
        return "{\"kind\":" + quoted(lower(block.kind())) + ",\"section\":" + quoted(lower(block.section())) + ","
                + field("reason", block.reason()) + field("published", block.published())
                + (block.cut() ? "\"cut\":true," : "")
                + "\"text\":" + quoted(article.text(block.span())) + "}";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String field(String name, Optional<String> value) {
        return value.map(v -> quoted(name) + ":" + quoted(v) + ",").orElse("");
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
