package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.check.Check;
import fr.glane.check.Gold;
import fr.glane.check.Match;
import fr.glane.check.Scores;
import fr.glane.format.Json;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions on facts become gold beside the pages, and none is lost. */
class ReviewTest {

    @TempDir
    Path folder;

    private Running running;

    @BeforeEach
    void start() throws Exception {
        running = Running.over(folder);
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(running.faults).isEmpty();
        running.close();
    }

    private String fact(String query) throws Exception {
        var found = Json.object(running.get("/api/v1/search?type=figure&q=" + Params.encode(query))
                .body());
        return Json.string((Map<?, ?>) Json.list(found, "facts").getFirst(), "id")
                .orElseThrow();
    }

    private Map<String, Object> decide(String id, String body, int status) throws Exception {
        var answer = running.post("/api/v1/facts/" + id + "/review", "application/json", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Json.object(answer.body());
    }

    private Path gold(String page) {
        return folder.resolve(page + GoldFile.SUFFIX);
    }

    private Scores check(String page) throws IOException {
        var gold = Gold.read(gold(page));
        var scores = new Scores();
        var file = gold(page).resolveSibling(Json.string(gold.article(), "file").orElseThrow());
        var read = (Outcome.Read) Running.GLANE.extract(file).getFirst();
        scores.add(new Check(Match.STRICT).compare(gold, read.article(), read.facts()));
        return scores;
    }

    @Test
    void confirmedFacts_areGoldThatTheExtractionMeets() throws Exception {
        var id = fact("salariés");

        decide(id, "{\"status\":\"confirmed\",\"revision\":0}", 200);

        var figure = check("velo.txt").tally("figure");
        assertThat(figure.f1()).isEqualTo(100.0);
        assertThat(Files.readAllLines(gold("velo.txt")))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"review\":\"confirmed\"")
                        .contains("\"by\":\"Testeuse\"")
                        .contains("\"text\":\"62 %\""));
    }

    @Test
    void offsetsOfGold_sliceTheSavedFile_inHtmlToo() throws Exception {
        decide(fact("crédits"), "{\"status\":\"confirmed\",\"revision\":0}", 200);

        int seen = 0;
        for (var line : GoldFile.read(gold("budget.html"))) {
            var start = Json.integer(line, "start");
            if (start.isPresent() && Json.string(line, "type").orElse("").equals("figure")) {
                int end = Json.integer(line, "end").orElseThrow();
                assertThat(Running.HOSTILE.substring(
                                Running.HOSTILE.offsetByCodePoints(0, start.get()),
                                Running.HOSTILE.offsetByCodePoints(0, end)))
                        .isEqualTo(Json.string(line, "text").orElseThrow());
                seen++;
            }
        }
        assertThat(seen).isPositive();
        assertThat(check("budget.html").tally("figure").f1()).isEqualTo(100.0);
    }

    @Test
    void rejectedFact_isWhatTheExtractionMustNotFind() throws Exception {
        decide(fact("accidents"), "{\"status\":\"rejected\",\"revision\":0}", 200);

        assertThat(check("velo.txt").tally("not-a-fact").f1()).isLessThan(100.0);
    }

    @Test
    void correctedFact_holdsWhatWasCorrected_asPrintedInTheArticle() throws Exception {
        var id = fact("cyclistes tiers");

        decide(
                id,
                "{\"status\":\"corrected\",\"revision\":0,\"fields\":{\"population\":\"nouveaux cyclistes\","
                        + "\"statement\":\"ont plus de 50 ans\",\"value\":\"1/3\",\"comparator\":\"lt\"}}",
                200);

        var line = GoldFile.read(gold("velo.txt")).stream()
                .filter(l -> id.equals(l.get("fact")))
                .findFirst()
                .orElseThrow();
        assertThat(line).containsEntry("comparator", "lt").containsEntry("review", "corrected");
        for (var part : List.of("population", "statement")) {
            var span = Json.child(line, part).orElseThrow();
            int start = Json.integer(span, "start").orElseThrow();
            int end = Json.integer(span, "end").orElseThrow();
            assertThat(Running.SURVEY.substring(start, end)).isEqualTo(span.get("text"));
        }
    }

    @Test
    void wordsThatAreNotInTheArticle_andNumbersThatAreNone_areTurnedDown() throws Exception {
        var id = fact("salariés");
        var absent = decide(
                id, "{\"status\":\"corrected\",\"revision\":0,\"fields\":{\"population\":\"les kangourous\"}}", 422);
        var number = decide(id, "{\"status\":\"corrected\",\"revision\":0,\"fields\":{\"value\":\"beaucoup\"}}", 422);

        assertThat(absent).containsEntry("error", "absent").containsEntry("text", "les kangourous");
        assertThat(number).containsEntry("error", "number");
        assertThat(gold("velo.txt")).doesNotExist();
    }

    @Test
    void secondWindow_thatDidNotSeeTheFirstDecision_doesNotOverwriteIt() throws Exception {
        var id = fact("salariés");
        decide(id, "{\"status\":\"confirmed\",\"revision\":0}", 200);

        var conflict = decide(id, "{\"status\":\"rejected\",\"revision\":0}", 409);

        assertThat(conflict).containsEntry("status", "confirmed");
        assertThat(decide(id, "{\"status\":\"rejected\",\"revision\":1}", 200)).containsEntry("status", "rejected");
        assertThat(decide(id, "{\"status\":\"open\",\"revision\":2}", 200)).containsEntry("status", "open");
    }

    @Test
    void decisionsFromManyWindowsAtOnce_areAllKept() throws Exception {
        var found =
                Json.object(running.get("/api/v1/search?related=1&limit=1000").body());
        var ids = Json.list(found, "facts").stream()
                .map(f -> Json.string((Map<?, ?>) f, "id").orElseThrow())
                .toList();
        var decisions = new ArrayList<Future<?>>();
        try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : ids) {
                decisions.add(windows.submit(() -> decide(id, "{\"status\":\"confirmed\",\"revision\":0}", 200)));
            }
        }
        for (var decision : decisions) {
            decision.get();
        }
        for (var id : ids) {
            var fact = Json.object(running.get("/api/v1/facts/" + id).body());
            assertThat(Json.child(fact, "review").orElseThrow().get("status")).isEqualTo("confirmed");
        }
    }

    @Test
    void decisions_outliveTheServer_andShowInListAndArticle() throws Exception {
        var id = fact("salariés");
        decide(id, "{\"status\":\"rejected\",\"revision\":0}", 200);
        running.close();
        running = Running.overFilesOf(folder);

        assertThat(running.get("/?q=salari%C3%A9s").body()).contains("data-status=\"rejected\"");
        assertThat(decide(id, "{\"status\":\"confirmed\",\"revision\":1}", 200))
                .containsEntry("file", "velo.txt" + GoldFile.SUFFIX);
    }

    @Test
    void decision_showsAtOnce_whereListAndArticleWereShownBefore() throws Exception {
        var id = fact("salariés");
        var list = "/?q=salari%C3%A9s";
        var article = "/a/"
                + Json.string(Json.object(running.get("/api/v1/facts/" + id).body()), "article")
                        .orElseThrow();
        assertThat(running.get(list).body() + running.get(article).body())
                .doesNotContain("data-status=\"confirmed\"")
                .isEqualTo(running.get(list).body() + running.get(article).body());

        decide(id, "{\"status\":\"confirmed\",\"revision\":0}", 200);

        assertThat(running.get(list).body()).contains("data-status=\"confirmed\"");
        assertThat(running.get(article).body()).contains("data-status=\"confirmed\"", "data-revision=\"1\"");
        decide(id, "{\"status\":\"open\",\"revision\":1}", 200);
        assertThat(running.get(list).body()).doesNotContain("data-status=\"confirmed\"");
        assertThat(running.get(article).body()).doesNotContain("data-status=\"confirmed\"");
    }

    @Test
    void goldFromAnotherProgram_showsWithinSeconds_inAListThatWasShownBefore() throws Exception {
        var id = fact("salariés");
        var list = "/?q=salari%C3%A9s";
        decide(id, "{\"status\":\"confirmed\",\"revision\":0}", 200);
        assertThat(running.get(list).body()).contains("data-status=\"confirmed\"");
        var gold = Files.readString(gold("velo.txt"));

        Files.writeString(
                gold("velo.txt"),
                gold.replace("\"review\":\"confirmed\",\"revision\":1", "\"review\":\"rejected\",\"revision\":2"));

        long end = System.nanoTime() + 20_000_000_000L;
        while (!running.get(list).body().contains("data-status=\"rejected\"") && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(running.get(list).body()).contains("data-status=\"rejected\"");
        assertThat(running.get(list).body()).doesNotContain("data-status=\"confirmed\"");
    }

    @Test
    void articleShownBefore_whoseFileIsGone_isShownWithoutItsPage() throws Exception {
        var id = fact("crédits");
        var article = "/a/"
                + Json.string(Json.object(running.get("/api/v1/facts/" + id).body()), "article")
                        .orElseThrow();
        assertThat(running.get(article).body()).contains("<iframe");

        Files.delete(folder.resolve("budget.html"));

        assertThat(running.get(article).body()).doesNotContain("<iframe");
    }

    @Test
    void indexServedAlone_filtersByDecisions_andSaysWhyNoneCanBeTaken() throws Exception {
        var id = fact("salariés");
        decide(id, "{\"status\":\"rejected\",\"revision\":0}", 200);
        running.close();
        running = Running.overIndexOf(folder);

        var found = Json.object(running.get("/api/v1/search?review=rejected").body());
        assertThat(Json.list(found, "facts")).hasSize(1);
        assertThat(running.get("/?review=rejected").body()).contains("data-status=\"rejected\"");
        var article = running.get("/a/"
                        + Json.string((Map<?, ?>) Json.list(found, "facts").getFirst(), "article")
                                .orElseThrow())
                .body();
        assertThat(article).contains("L’index est servi seul").doesNotContain("data-action=\"confirm\"", "<iframe");
        decide(id, "{\"status\":\"confirmed\",\"revision\":1}", 409);
    }

    @Test
    void fileBrokenOffWhileItWasWritten_neverStandsUnderItsName() throws Exception {
        decide(fact("salariés"), "{\"status\":\"confirmed\",\"revision\":0}", 200);
        var whole = Files.readString(gold("velo.txt"));
        // What a process killed in the middle of the next write leaves behind.
        Files.writeString(folder.resolve("." + gold("velo.txt").getFileName() + ".part"), whole.substring(0, 40));

        assertThat(Gold.read(gold("velo.txt")).figures()).isNotEmpty();
        decide(fact("accidents"), "{\"status\":\"confirmed\",\"revision\":0}", 200);
        assertThat(Files.readAllLines(gold("velo.txt")))
                .filteredOn(l -> l.contains("\"confirmed\""))
                .hasSize(2);
    }

    @Test
    void linesAddedByHand_stay() throws Exception {
        decide(fact("salariés"), "{\"status\":\"confirmed\",\"revision\":0}", 200);
        var hand =
                "{\"type\":\"not-a-fact\",\"exact\":\"2027\",\"prefix\":\"en \",\"suffix\":\".\",\"why\":\"a year\"}";
        Files.writeString(gold("velo.txt"), Files.readString(gold("velo.txt")) + hand + "\n");

        decide(fact("accidents"), "{\"status\":\"confirmed\",\"revision\":0}", 200);

        assertThat(Files.readAllLines(gold("velo.txt"))).contains(hand);
    }
}
