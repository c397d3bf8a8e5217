package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Saved pages, each a folder {@code pages/html-*}: {@code source.html}, and in {@code expected.txt} all that is read from it. */
class HtmlPageTest {

    static Stream<Path> folders() throws IOException, URISyntaxException {
        var url = HtmlPageTest.class.getResource("/pages");
        assertThat(url).isNotNull();
        try (var folders = Files.list(Path.of(url.toURI()))) {
            return folders.filter(p -> p.getFileName().toString().startsWith("html-")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void savedPage_becomesTheArticleExpected(Path folder) throws IOException {
        var article = read(Files.readAllBytes(folder.resolve("source.html"))).orElseThrow();
        var expected = Files.readString(folder.resolve("expected.txt")).strip();
        assertThat(describe(article)).isEqualTo(expected);
        assertWhole(article);
    }

    private static Optional<Article> read(byte[] bytes) {
        return HtmlPage.read(SavedFile.of("source.html", bytes));
    }

    private static Article read(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    /** Metadata line by line, then one line a block: section, kind or reason, text. */
    private static String describe(Article article) {
        var lines = new ArrayList<String>();
        metadata(article.metadata(), lines);
        lines.add("");
        for (var block : article.blocks()) {
            lines.add(label(block) + " | "
                    + article.text(block.span()).replace("\n", " ⏎ ").replace("\t", " ⇥ "));
        }
        return String.join("\n", lines);
    }

    private static void metadata(Metadata metadata, List<String> lines) {
        metadata.title().ifPresent(v -> lines.add("title: " + v));
        metadata.kicker().ifPresent(v -> lines.add("kicker: " + v));
        metadata.authors().forEach(v -> lines.add("author: " + v));
        metadata.publisher().ifPresent(v -> lines.add("publisher: " + v));
        metadata.published().ifPresent(v -> lines.add("published: " + v));
        metadata.updated().ifPresent(v -> lines.add("updated: " + v));
        metadata.language().ifPresent(v -> lines.add("language: " + v));
        metadata.url().ifPresent(v -> lines.add("url: " + v));
        metadata.evidence().ifPresent(v -> lines.add("truncated: " + v));
    }

    private static String label(Block block) {
        var label = new StringBuilder(block.section().name().toLowerCase(Locale.ROOT));
        label.append(' ').append(block.reason().orElse(block.kind().name().toLowerCase(Locale.ROOT)));
        block.published().ifPresent(d -> label.append(" @").append(d));
        return block.cut() ? label.append(" cut").toString() : label.toString();
    }

    /** Every passage the page shows has a block, and every block its place in the file. */
    private static void assertWhole(Article article) {
        int end = 0;
        for (var block : article.blocks()) {
            assertThat(article.text().substring(end, block.span().start())).matches("[\\s\\p{Z}]*");
            assertThat(article.text(block.span()))
                    .isEqualTo(article.text(block.span()).strip())
                    .isNotEmpty();
            var source = article.sourceMap().toSource(block.span());
            assertThat(source.length()).isPositive();
            end = block.span().end();
        }
        assertThat(article.text().substring(end)).isBlank();
    }

    private static String prose(String subject) {
        return "<p>Le service " + subject
                + " a reçu 62 % de demandes de plus qu’en 2019, et il n’a pas assez d’agents pour y répondre"
                + " dans les délais que la loi prévoit.</p>";
    }

    private static String page(String body) {
        return "<html><head><title>Les délais s’allongent</title></head><body><h1>Les délais s’allongent</h1><div class=a>"
                + body + "</div></body></html>";
    }

    private static Block blockOf(Article article, String text) {
        return article.blocks().stream()
                .filter(b -> article.text(b.span()).contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no block holds « " + text + " » in " + article.text()));
    }

    @Test
    void subscriptionOffersOfAnOpenPage_areNoTruncation() {
        var article = read(
                "<html><body><h1>Les délais s’allongent</h1><nav>S’abonner</nav><div>" + prose("des passeports")
                        + prose("des cartes") + prose("des visas")
                        + "</div><footer>Abonnez-vous à partir de 1 € par mois, sans engagement</footer></body></html>");
        assertThat(article.metadata().access()).isEqualTo(Access.OPEN);
    }

    @Test
    void closedArticle_whoseTextIsWhole_isNotCut() {
        var json =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Les délais s’allongent\",\"isAccessibleForFree\":false}</script>";
        var article = read(page(prose("des passeports") + prose("des cartes")).replace("</head>", json + "</head>"));
        assertThat(article.metadata().access()).isEqualTo(Access.OPEN);
        var cut = read(page(prose("des passeports")
                        + "<p>Le préfet, qui avait promis en mars de recruter vingt agents, n’a pas pu les</p>")
                .replace("</head>", json + "</head>"));
        assertThat(cut.metadata().access()).isEqualTo(Access.TRUNCATED);
        assertThat(blockOf(cut, "Le préfet").cut()).isTrue();
    }

    @Test
    void commentsLongerThanTheArticle_stayOut() {
        var comments = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            comments.append("<div class=comment><b>Lecteur</b><p>Je crois que tout cela est bien exagéré, car dans ma")
                    .append(" commune on m’a servi en dix minutes et avec le sourire, numéro ")
                    .append(i)
                    .append(".</p></div>");
        }
        var article =
                read(page(prose("des passeports") + prose("des cartes") + "<div id=comments>" + comments + "</div>"));
        assertThat(article.mainText()).contains("passeports", "cartes").doesNotContain("exagéré");
        assertThat(blockOf(article, "numéro 7").reason()).contains("comments");
    }

    @Test
    void headingOverWhatIsSetAside_goesWithIt() {
        var article = read(page(prose("des passeports") + prose("des cartes")
                + "<h2>Notre lettre</h2><p>Inscrivez-vous à la newsletter</p>"));
        assertThat(blockOf(article, "Notre lettre").section()).isEqualTo(Section.REMOVED);
    }

    @Test
    void articleAScriptWouldShow_isReadAllTheSame() {
        var article = read("<html><body><h1>Les délais s’allongent</h1><div style='display:none'>"
                + prose("des passeports") + prose("des cartes") + "</div></body></html>");
        assertThat(article.mainText()).contains("passeports");
    }

    @Test
    void hiddenCopies_leaveNoBlock() {
        var article = read(page("<span class='sr-only'>Lire à voix haute</span>" + prose("des passeports")
                + prose("des cartes") + "<div hidden>" + prose("des passeports") + "</div>"));
        assertThat(article.text()).doesNotContain("voix haute");
        assertThat(article.text().split("passeports", -1)).hasSize(2);
    }

    @Test
    void pullQuote_isReadOnce() {
        var article = read(page(prose("des passeports")
                + "<blockquote>il n’a pas assez d’agents pour y répondre dans les délais</blockquote>"
                + prose("des cartes")));
        assertThat(blockOf(article, "répondre dans").section()).isEqualTo(Section.MAIN);
        assertThat(article.blocks().stream().filter(b -> b.reason().equals(Optional.of("duplicate"))))
                .hasSize(1);
    }

    @Test
    void lineBreaks_cutWhereSentencesEnd_andWrapElsewhere() {
        var article = read(
                page(
                        "<p>Le service des passeports reçoit<br>de plus en plus de demandes, et il manque d’agents.<br>Il en"
                                + " faudrait douze de plus pour tenir les délais.<br><br>Le préfet en promet six avant la fin de l’année en cours.</p>"));
        assertThat(article.mainText())
                .contains("passeports reçoit de plus", "d’agents.\nIl en faudrait", "délais.\nLe préfet");
        assertThat(blockOf(article, "Le préfet")).isNotEqualTo(blockOf(article, "Il en faudrait"));
    }

    @Test
    void inlineMarkup_doesNotCutABlock() {
        var article = read(page(
                "<p>Le <b>service</b> des <a href=/p>passeports</a> a reçu <em>62</em>&nbsp;% de demandes de plus qu’en"
                        + " 2019, et il manque d’agents.</p>" + prose("des cartes")));
        assertThat(blockOf(article, "Le service des passeports a reçu 62\u00a0% de demandes")
                        .kind())
                .isEqualTo(Kind.PARAGRAPH);
    }

    @Test
    void explanation_tellsTheRuleOfEveryBlock() {
        var bytes = page(prose("des passeports") + prose("des cartes") + "<p>Lire aussi : Les mairies débordées</p>")
                .getBytes(StandardCharsets.UTF_8);
        var explained = HtmlPage.explain(SavedFile.of("p.html", bytes)).orElseThrow();
        assertThat(explained.decisions()).hasSameSizeAs(explained.article().blocks());
        var aside = explained.decisions().getLast();
        assertThat(aside.rule()).isEqualTo("words");
        assertThat(aside.block().reason()).contains("related links");
        assertThat(aside.boxes()).endsWith("div.a > p");
    }

    @Test
    void pageWithoutProse_isRefused() throws IOException {
        var refusals = new ArrayList<Refusal>();
        new HtmlReader()
                .read(
                        SavedFile.of(
                                "p.html",
                                "<html><body><nav>Accueil</nav></body></html>".getBytes(StandardCharsets.UTF_8)),
                        new PageSink() {
                            @Override
                            public void article(Article article) {
                                throw new UncheckedIOException(new IOException("an article: " + article.text()));
                            }

                            @Override
                            public void refused(fr.glane.text.Source source, Refusal refusal) {
                                refusals.add(refusal);
                            }
                        });
        assertThat(refusals).extracting(Refusal::reason).containsExactly(Refusal.Reason.NO_ARTICLE);
    }
}
