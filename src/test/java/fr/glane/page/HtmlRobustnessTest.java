package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HtmlRobustnessTest {

    private static final String PROSE =
            "<p>Selon une étude menée à Valmer, 62 % des soignants jugent la réforme inutile, et ils sont de plus en plus nombreux"
                    + " à le dire dans les couloirs de l’hôpital.</p>";

    private static void read(String html) {
        read(html.getBytes(StandardCharsets.UTF_8));
    }

    private static void read(byte[] bytes) {
        HtmlPage.read(SavedFile.of("page.html", bytes)).ifPresent(article -> {
            for (var block : article.blocks()) {
                assertThat(article.text(block.span())).isNotBlank();
                assertThat(article.sourceMap().toSource(block.span()).length()).isPositive();
            }
        });
    }

    private static void readWithin(Duration limit, String html) {
        Assertions.assertThatCode(
                        () -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(limit, () -> read(html)))
                .doesNotThrowAnyException();
    }

    @Test
    void emptyPages_holdNoArticle() {
        for (var html : new String[] {"", " ", "<", "<html>", "<p></p>", "<!-- x", "&", "\u0000", "<body><p>Accueil"}) {
            assertThat(HtmlPage.read(SavedFile.of("p.html", html.getBytes(StandardCharsets.UTF_8))))
                    .isEmpty();
        }
    }

    @Test
    void manyOpenBoxes_areRead() {
        readWithin(Duration.ofSeconds(20), "<div>".repeat(100_000) + PROSE.repeat(3));
        readWithin(Duration.ofSeconds(20), "<b>".repeat(20_000) + PROSE.repeat(3));
    }

    @Test
    @Tag("long")
    void aMillionOpenBoxes_areRead() {
        readWithin(Duration.ofSeconds(60), "<div>".repeat(1_000_000) + PROSE.repeat(3));
        readWithin(Duration.ofSeconds(60), "<b>".repeat(200_000) + PROSE.repeat(3));
    }

    @Test
    void unclosedAndMisplacedTags_areRead() {
        read("<html><body><div><p>" + PROSE.replace("</p>", "").repeat(5) + "<table><tr>" + PROSE + "<td>" + PROSE);
        read("<li>".repeat(5_000) + PROSE);
        read("<table>".repeat(500) + PROSE);
        read("<a href=x>".repeat(3_000) + PROSE);
        read("<h1>".repeat(500) + "Titre" + PROSE.repeat(4));
        read("<ul><li>".repeat(2_000) + PROSE);
    }

    @Test
    void manyLinesInOneBox_areReadInLinearTime() {
        readWithin(
                Duration.ofSeconds(20),
                "<div class=x>" + "<p>Lire aussi : encore un titre</p>".repeat(10_000) + PROSE.repeat(5) + "</div>");
        readWithin(Duration.ofSeconds(20), ("<h2>Sur le même sujet</h2>" + PROSE).repeat(2_000));
        readWithin(
                Duration.ofSeconds(20),
                "<table>" + "<tr><td>12 %<td>13 %</tr>".repeat(10_000) + "</table>" + PROSE.repeat(5));
        readWithin(Duration.ofSeconds(20), PROSE.repeat(5_000));
    }

    @Test
    void twoMegabytes_areRead() {
        readWithin(Duration.ofSeconds(20), PROSE.repeat(2_000_000 / PROSE.length()));
    }

    @Test
    @Tag("long")
    void aMillionUnclosedTags_areRead() {
        for (var tag :
                new String[] {"<p>", "<li>", "<a href=x>", "<table>", "<tr><td>", "<span class=x>", "<ul><li>"}) {
            readWithin(Duration.ofSeconds(60), tag.repeat(1_000_000 / tag.length()) + PROSE.repeat(3));
            readWithin(Duration.ofSeconds(60), (tag + "x").repeat(200_000 / tag.length()) + PROSE.repeat(3));
        }
        readWithin(Duration.ofSeconds(60), "</>x".repeat(200_000) + PROSE.repeat(3));
        readWithin(Duration.ofSeconds(60), "<!--".repeat(200_000) + PROSE.repeat(3));
        readWithin(Duration.ofSeconds(60), "<script><!--<".repeat(100_000) + PROSE.repeat(3));
    }

    @Test
    @Tag("long")
    void largePagesOfAWrongCharset_areRead() {
        var page = "<meta charset=utf-8>" + PROSE.replace('’', '\'').repeat(60_000);
        var limit = Duration.ofMinutes(2);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(limit, () -> {
            read(page.getBytes(StandardCharsets.ISO_8859_1));
            read(page.replace("utf-8", "iso-8859-1").getBytes(StandardCharsets.UTF_8));
            read(page.replace("utf-8", "utf-16").getBytes(StandardCharsets.UTF_16LE));
        });
    }

    @Test
    @Tag("long")
    void fiftyMegabytes_areRead() {
        readWithin(Duration.ofMinutes(2), PROSE.repeat(50_000_000 / PROSE.length()));
    }

    @Test
    void wrongCharsetDeclarations_doNotBreakTheText() {
        var page = "<html><head><meta charset=\"NAME\"></head><body><h1>Réforme à Valmer</h1>" + PROSE.repeat(4);
        for (var name : new String[] {"utf-8", "iso-8859-1", "windows-1252", "us-ascii", "klingon", "", "utf-16"}) {
            var utf8 = page.replace("NAME", name).getBytes(StandardCharsets.UTF_8);
            assertThat(HtmlPage.read(SavedFile.of("p.html", utf8)).orElseThrow().text())
                    .as(name)
                    .contains("Réforme à Valmer", "l’hôpital");
        }
        var latin = page.replace("NAME", "utf-8").replace('’', '\'').getBytes(StandardCharsets.ISO_8859_1);
        assertThat(HtmlPage.read(SavedFile.of("p.html", latin)).orElseThrow().text())
                .contains("Réforme à Valmer");
    }

    @Property(seed = "20261124", tries = 200)
    void anyBytes_areReadWithoutException(@ForAll @Size(max = 400) byte[] bytes) {
        assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
    }

    @Property(seed = "20261130", tries = 2_000)
    @net.jqwik.api.Tag("long")
    void manyAnyBytes_areReadWithoutException(@ForAll @Size(max = 2_000) byte[] bytes) {
        assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
    }

    @Test
    void shuffledMarkup_isReadWithoutException() {
        readShuffled(7, 400);
    }

    @Test
    @Tag("long")
    void muchShuffledMarkup_isReadWithoutException() {
        readShuffled(11, 4_000);
    }

    private static void readShuffled(long seed, int pages) {
        var random = new Random(seed);
        var pieces = new String[] {
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<ul>",
            "<li>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<h1>",
            "<h2>",
            "</h2>",
            "<a href=/x>",
            "</a>",
            "<figure>",
            "<figcaption>",
            "</figure>",
            "<blockquote>",
            "<article>",
            "</article>",
            "<nav>",
            "</nav>",
            "<form>",
            "<button>",
            "</button>",
            "<br>",
            "<span>",
            "</span>",
            "<script>",
            "</script>",
            "<svg>",
            "<math>",
            "<template>",
            "</template>",
            "<select><option>",
            "</select>",
            "<section class='article-body'>",
            PROSE,
            "Lire aussi : un titre",
            "Il vous reste 60 % de cet article à lire.",
            "12 commentaires",
            "<title>",
            "<body>",
            "<frameset>"
        };
        for (int i = 0; i < pages; i++) {
            var html = new StringBuilder();
            for (int j = 0; j < 60; j++) {
                html.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> read(html.toString())).as(html.toString()).doesNotThrowAnyException();
        }
    }
}
