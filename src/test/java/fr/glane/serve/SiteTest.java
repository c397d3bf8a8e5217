package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser gets them, without one. */
class SiteTest {

    @TempDir
    static Path folder;

    private static Running running;

    @BeforeAll
    static void start() throws Exception {
        running = Running.over(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(running.faults).isEmpty();
        running.close();
    }

    private static Document page(String address) throws Exception {
        var answer = running.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body(), running.at(address).toString());
    }

    /** Address of the article a query's first fact opens. */
    private static String article(String query) throws Exception {
        return page("/?q=" + Params.encode(query)).expectFirst(".fact h2 a").attr("href");
    }

    @Test
    void firstView_showsFactsWithTheirWholeSentences_beforeAnyScript() throws Exception {
        var page = page("/?q=salari%C3%A9s");

        assertThat(page.select(".fact")).isNotEmpty();
        assertThat(page.expectFirst(".fact .value").text()).isEqualTo("62 %");
        assertThat(page.expectFirst(".fact .sentence").text())
                .isEqualTo(
                        "À Castelnau, 62 % des salariés interrogés viennent désormais au travail à vélo, selon l’enquête annuelle de la régie.");
        assertThat(page.select(".fact mark").eachText()).contains("salariés");
    }

    @Test
    void everyFactOfTheList_isOneClickFromItsPlaceInTheArticle() throws Exception {
        for (var link : page("/").select(".fact h2 a")) {
            var href = link.attr("href");
            var article = page(href.substring(0, href.indexOf('#')));
            var anchor = article.expectFirst("[id=" + href.substring(href.indexOf('#') + 1) + "] + *");
            assertThat(anchor.hasClass("m")).as(href).isTrue();
        }
    }

    @Test
    void article_isWholeAndMarked_withRolesAsClasses() throws Exception {
        var page = page(article("salariés"));

        assertThat(page.expectFirst("#article-title").text()).isEqualTo("Le vélo gagne les trajets du matin");
        assertThat(page.select(".m.figure").eachText()).contains("62 %", "4,5 %");
        assertThat(page.select(".m.figure .label").eachAttr("data-label")).containsOnly("chiffre");
        assertThat(page.select("#cards .card")).hasSizeGreaterThan(3);
    }

    @Test
    void conditions_narrowTheList_andEachCanBeTakenAway() throws Exception {
        var all = page("/").select(".fact").size();
        var page = page("/?value=%3E50&type=figure");

        assertThat(page.select(".fact .value").eachText()).containsExactly("62 %");
        assertThat(page.select(".chips a")).hasSize(3);
        assertThat(page("/" + page.expectFirst(".chips .all").attr("href").substring(1))
                        .select(".fact"))
                .hasSize(all);
    }

    @Test
    void histogram_isDoubledByATable_whoseLinksOpenWhatTheyCount() throws Exception {
        var rows = page("/").select("[data-chart=value] tbody tr");
        for (var row : rows) {
            var link = row.selectFirst("a");
            var count = row.expectFirst("td").text();
            if (link == null) {
                assertThat(count).isEqualTo("0");
            } else {
                assertThat(page("/" + link.attr("href")).select(".results h1").text())
                        .as(row.text())
                        .startsWith(count + " ");
            }
        }
        assertThat(rows).hasSize(11);
    }

    @Test
    void emptyResult_proposesAWayOut() throws Exception {
        var page = page("/?q=ornithorynque+salari%C3%A9s");

        assertThat(page.expectFirst(".empty").text())
                .contains("Aucun fait ne correspond.")
                .contains("Retirez un filtre");
        assertThat(page.select(".empty a")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void hostilePage_comesOutAsText() throws Exception {
        var page = page(article("crédits"));

        assertThat(page.select("script")).hasSize(2).allMatch(s -> s.attr("src").startsWith("/assets/"));
        assertThat(page.select("img, b[onclick]")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.getAllElements())
                .noneMatch(e -> e.attributes().asList().stream()
                        .anyMatch(a -> a.getKey().startsWith("on") || a.getKey().equals("style")));
        assertThat(page.expectFirst("#article-title").text()).contains("<script>window.hit=1</script>");
    }

    @Test
    void savedPage_isServedInACage() throws Exception {
        var answer = running.get(article("crédits").replaceAll("[?#].*", "") + "/page");

        assertThat(answer.body()).isEqualTo(Running.HOSTILE);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox")
                .doesNotContain("allow-scripts")
                .contains("default-src 'none'");
        var frame = page(article("crédits")).expectFirst("iframe");
        assertThat(frame.attr("sandbox")).isEmpty();
        assertThat(frame.hasAttr("sandbox")).isTrue();
    }

    @Test
    void pages_forbidWhatIsNotTheirs() throws Exception {
        var headers = running.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.map()).doesNotContainKey("set-cookie");
        assertThat(headers.map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void pageWithAllItsAssets_weighsLessThan150kB() throws Exception {
        var address = article("salariés");
        var page = page(address);
        int weight = running.get(address).body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        for (var asset : page.select("link[rel=stylesheet], link[rel=icon], script")) {
            weight += running.get(asset.hasAttr("src") ? asset.attr("src") : asset.attr("href"))
                    .body()
                    .length();
        }
        assertThat(weight + new Assets().weight()).isLessThan(150_000);
        var pattern = Pattern.compile("https?://(?!127\\.0\\.0\\.1|www\\.w3\\.org)");
        for (var name : new String[] {"glane.css", "glane.js", "visit.js", "review.js", "icon.svg"}) {
            assertThat(pattern.matcher(running.get(new Assets().address(name)).body())
                            .find())
                    .as(name)
                    .isFalse();
        }
    }

    @Test
    void assets_areKeptByTheirVersion() throws Exception {
        var answer = running.get(new Assets().address("glane.css"));

        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(running.get("/assets/other/glane.css").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void english_isOneParameterAway_andSaysTheSame() throws Exception {
        var french = page("/?type=figure");
        var english = page(french.expectFirst("a[hreflang]").attr("href"));

        assertThat(english.expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(english.select(".fact .value").eachText()).contains("62%");
        assertThat(english.select(".fact")).hasSameSizeAs(french.select(".fact"));
        assertThat(english.expectFirst(".fact h2 a").attr("href")).contains("lang=en");
    }

    @Test
    void export_isExactlyTheView() throws Exception {
        var page = page("/?q=repas");
        var csv = running.get(page.expectFirst(".exports a").attr("href")).body();
        var jsonl =
                running.get(page.select(".exports a").getLast().attr("href")).body();

        var shown = page.select(".fact").eachAttr("data-fact");
        assertThat(csv.lines().skip(1).map(l -> l.substring(0, 16))).containsExactlyElementsOf(shown);
        assertThat(jsonl.lines().map(l -> fr.glane.format.Json.object(l).get("id")))
                .containsExactlyElementsOf(shown);
        var excel = running.get(page.select(".exports a").get(1).attr("href")).body();
        assertThat(excel).startsWith("\uFEFFid;article;type");
    }

    @Test
    void refusedPages_areListedWithTheirReasons() throws Exception {
        assertThat(page("/refused").select("tbody tr").text())
                .contains("vide.html")
                .contains("fichier vide");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/a/0000000000000000",
                "/a/..%2F..%2Fetc%2Fpasswd/page",
                "/a/%2Fetc%2Fpasswd/page",
                "/assets/x/..%2F..%2F..%2Fpom.xml",
                "/assets/x/messages.properties",
                "/export/faits.exe",
                "/api/v2/search",
                "/api/v1/facts/zz",
                "/a/0000000000000000/page/more"
            })
    void addressesThatAreNotOurs_holdNothing(String address) throws Exception {
        assertThat(running.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void fileThatLeadsOutOfTheCorpus_isNotShown() throws Exception {
        var address = article("repas").replaceAll("[?#].*", "") + "/page";
        var file = folder.resolve("cantine.txt");
        var outside = Files.createTempFile("secret", ".txt");
        var kept = Files.readAllBytes(file);
        try {
            Files.writeString(outside, "secret");
            Files.delete(file);
            Files.createSymbolicLink(file, outside);
            assertThat(running.get(address).statusCode()).isEqualTo(404);
        } finally {
            Files.delete(file);
            Files.write(file, kept);
            Files.delete(outside);
        }
        assertThat(running.get(address).body()).contains("végétariens");
    }
}
