package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How facts stand with their readers, as a condition of the view: in list, counts, pages, export. */
class ReviewFilterTest {

    @TempDir
    static Path folder;

    private static Running running;
    private static final Map<String, String> STATUS = new TreeMap<>();

    /** Of every five facts one is confirmed, one rejected, one corrected, one confirmed and taken back, one left alone. */
    @BeforeAll
    static void decide() throws Exception {
        running = Running.over(folder);
        int turn = 0;
        for (var fact : facts("?related=1&repeats=1&limit=1000")) {
            var id = Json.string(fact, "id").orElseThrow();
            var status =
                    List.of("confirmed", "rejected", "corrected", "open", "").get(turn++ % 5);
            if (!status.isEmpty()) {
                decide(id, status.equals("open") ? "confirmed" : status, 0);
            }
            if (status.equals("open")) {
                decide(id, "open", 1);
            }
            STATUS.put(id, status.isEmpty() ? "open" : status);
        }
        assertThat(STATUS.values()).contains("open", "confirmed", "rejected", "corrected");
    }

    private static void decide(String id, String status, int revision) throws Exception {
        var body = "{\"status\":\"" + status + "\",\"revision\":" + revision
                + (status.equals("corrected") ? ",\"fields\":{}}" : "}");
        assertThat(running.post("/api/v1/facts/" + id + "/review", "application/json", body)
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(running.faults).isEmpty();
        running.close();
    }

    private static Map<String, Object> search(String query) throws Exception {
        return Json.object(running.get("/api/v1/search" + query).body());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> facts(String query) throws Exception {
        return (List<Map<String, Object>>) (List<?>) Json.list(search(query), "facts");
    }

    private static List<String> ids(String query) throws Exception {
        return facts(query).stream()
                .map(f -> Json.string(f, "id").orElseThrow())
                .toList();
    }

    private static List<String> expected(String query, String... statuses) throws Exception {
        return ids(query).stream()
                .filter(id -> List.of(statuses).contains(STATUS.get(id)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=1000",
                "?limit=1000&sort=date",
                "?limit=1000&sort=-date",
                "?limit=1000&sort=value",
                "?limit=1000&sort=-value",
                "?limit=1000&related=1&repeats=1",
                "?limit=1000&q=de",
                "?limit=1000&value=%3E10",
                "?limit=1000&type=figure&date=2026-03"
            })
    void eachStatus_findsItsOwn_inTheOrderOfTheView(String query) throws Exception {
        for (var status : List.of("open", "confirmed", "rejected", "corrected")) {
            var found = search(query + "&review=" + status);
            var wanted = expected(query, status);
            assertThat(ids(query + "&review=" + status)).as(status).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(Json.integer(found, "total")).as(status).hasValue(wanted.size());
            if (query.contains("sort=") || status.equals("open")) {
                assertThat(values(query + "&review=" + status)).as(status).isEqualTo(values(query, status));
            }
        }
    }

    /** What a list is sorted by; facts that are equal there may stand in any order. */
    private static List<String> values(String query, String... statuses) throws Exception {
        var name = query.contains("date") ? "published" : "value";
        return facts(query).stream()
                .filter(f -> statuses.length == 0
                        || List.of(statuses)
                                .contains(STATUS.get(Json.string(f, "id").orElseThrow())))
                .map(f -> String.valueOf(f.get(name)))
                .toList();
    }

    @Test
    void severalStatuses_areAUnion() throws Exception {
        assertThat(ids("?limit=1000&review=open&review=rejected"))
                .containsExactlyElementsOf(expected("?limit=1000", "open", "rejected"));
        assertThat(ids("?limit=1000&review=confirmed&review=corrected"))
                .containsExactlyInAnyOrderElementsOf(expected("?limit=1000", "confirmed", "corrected"));
        assertThat(ids("?limit=1000&review=open&review=confirmed&review=rejected&review=corrected"))
                .containsExactlyElementsOf(ids("?limit=1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "rejected", "confirmed"})
    void pages_leadThroughAllOfAStatus_eachOnce(String status) throws Exception {
        var seen = new ArrayList<String>();
        var query = "?related=1&repeats=1&limit=1&review=" + status;
        var page = search(query);
        while (true) {
            Json.list(page, "facts")
                    .forEach(f -> seen.add(Json.string((Map<?, ?>) f, "id").orElseThrow()));
            var next = Json.string(page, "next");
            if (next.isEmpty()) {
                break;
            }
            page = search(query + "&cursor=" + Params.encode(next.get()));
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(expected("?limit=1000&related=1&repeats=1", status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&q=de", "&type=figure", "&type=figure&comparator=eq", "&related=1&repeats=1"})
    void countsByFilterValueAndMonth_areThoseOfTheList(String query) throws Exception {
        var whole = counts("?facets=1" + query);
        var parts = new TreeMap<String, Long>();
        for (var status : List.of("open", "confirmed", "rejected", "corrected")) {
            counts("?facets=1&review=" + status + query).forEach((k, v) -> parts.merge(k, v, Long::sum));
        }
        // The filter on reviews counts as if nothing were chosen in it: the same four times.
        parts.replaceAll((k, v) -> k.startsWith("review=") ? v / 4 : v);
        assertThat(parts).isEqualTo(whole);
        for (var status : List.of("open", "confirmed")) {
            var shown = facts("?limit=1000&review=" + status + query);
            var counted = counts("?facets=1&review=" + status + query);
            assertThat(counted.entrySet().stream()
                            .filter(e -> e.getKey().startsWith("block="))
                            .mapToLong(Map.Entry::getValue)
                            .sum())
                    .isEqualTo(shown.size());
        }
    }

    private static Map<String, Long> counts(String query) throws Exception {
        var answer = search(query);
        var counts = new TreeMap<String, Long>();
        Json.child(answer, "facets").orElseThrow().forEach((facet, values) -> {
            for (var value : (List<?>) values) {
                add(counts, facet + "=" + ((Map<?, ?>) value).get("value"), value);
            }
        });
        Json.list(answer, "values").forEach(b -> add(counts, "from " + ((Map<?, ?>) b).get("low"), b));
        Json.list(answer, "dates").forEach(m -> add(counts, "in " + ((Map<?, ?>) m).get("month"), m));
        return counts;
    }

    private static void add(Map<String, Long> counts, String name, Object counted) {
        long count = Json.integer((Map<?, ?>) counted, "count").orElseThrow();
        if (count > 0) {
            counts.merge(name, count, Long::sum);
        }
    }

    @Test
    void page_offersTheFilter_withItsCounts_andTakesItAway() throws Exception {
        var page = Jsoup.parse(running.get("/?review=rejected").body());

        assertThat(page.select(".fact").eachAttr("data-status")).isNotEmpty().containsOnly("rejected");
        assertThat(page.expectFirst("input[name=review][value=rejected]").hasAttr("checked"))
                .isTrue();
        assertThat(page.expectFirst(".chips a").text()).contains("rejeté");
        var shown = Integer.toString(page.select(".fact").size());
        assertThat(page.expectFirst("label:has(input[value=rejected]) .count").text())
                .isEqualTo(shown);
        assertThat(page.expectFirst(".exports a").attr("href")).contains("review=rejected");
    }

    @Test
    void export_followsTheFilter() throws Exception {
        for (var status : List.of("open", "confirmed", "rejected")) {
            var exported = running.get("/export/faits.jsonl?related=1&review=" + status)
                    .body()
                    .lines()
                    .map(l -> Json.string(Json.object(l), "id").orElseThrow())
                    .toList();
            assertThat(exported).containsExactlyElementsOf(ids("?limit=1000&related=1&review=" + status));
        }
    }

    @Test
    void decisionsOfAnEarlierRun_areFound() throws Exception {
        var other = Files.createTempDirectory(folder.getParent(), "again");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, other.resolve(String.valueOf(file.getFileName())));
            }
        }
        try (var again = Running.overFilesOf(other)) {
            var found = Json.object(
                    again.get("/api/v1/search?limit=1000&review=confirmed").body());
            assertThat(Json.integer(found, "total"))
                    .hasValue(expected("?limit=1000", "confirmed").size());
        }
    }
}
