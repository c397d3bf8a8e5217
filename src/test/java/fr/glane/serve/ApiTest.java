package fr.glane.serve;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.glane.format.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer of the REST addresses, held against the description that is served with them. */
class ApiTest {

    @TempDir
    static Path folder;

    private static Running running;
    private static Map<String, Object> description;

    @BeforeAll
    static void start() throws Exception {
        running = Running.over(folder);
        description = Json.object(running.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() throws IOException {
        assertThat(running.faults).isEmpty();
        running.close();
    }

    /** The answer's JSON, when it is what the description says of this address, method and status. */
    private static Map<String, Object> described(String path, String method, HttpResponse<String> answer) {
        var operation = child(child(child(description, "paths"), path), method);
        var responses = child(operation, "responses");
        assertThat(responses).as(path + ": " + answer.body()).containsKey(Integer.toString(answer.statusCode()));
        var content = child(child(responses, Integer.toString(answer.statusCode())), "content");
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var schema = new java.util.LinkedHashMap<String, Object>(child(child(content, type), "schema"));
        schema.put("components", description.get("components"));
        var wrong = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.write(schema), InputFormat.JSON)
                .validate(answer.body(), InputFormat.JSON);
        assertThat(wrong).as(path + ": " + answer.body()).isEmpty();
        return Json.object(answer.body());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> map, String name) {
        assertThat(map).containsKey(name);
        return (Map<String, Object>) requireNonNull(map.get(name));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> map, String name) {
        return (List<Map<String, Object>>) requireNonNull(map.get(name), name);
    }

    private static Map<String, Object> search(String query) throws Exception {
        return described("/search", "get", running.get("/api/v1/search" + query));
    }

    @Test
    void search_answersAsDescribed_withAndWithoutCounts() throws Exception {
        assertThat(search("")).containsKeys("total", "facts");
        var counted = search("?q=v%C3%A9lo&facets=1&sort=-value");
        assertThat(list(counted, "values")).hasSize(11);
        assertThat(child(counted, "facets")).containsKeys("type", "publisher", "source");
        assertThat(String.valueOf(search("?q=%22pas+ferm%C3%A9").get("notes"))).contains("read_as_words");
    }

    @Test
    void search_understandsTheParametersOfTheCommandLine() throws Exception {
        var all = list(search("?limit=1000&related=1"), "facts");
        for (var wanted : Set.of("figure", "claim")) {
            assertThat(list(search("?limit=1000&related=1&type=" + wanted), "facts"))
                    .hasSize((int) all.stream()
                            .filter(f -> wanted.equals(f.get("type")))
                            .count());
        }
        assertThat(list(search("?value=%3E50"), "facts"))
                .extracting(f -> f.get("value"))
                .containsExactly("62");
        assertThat(search("?date=2026-04").get("total")).isNotEqualTo(search("").get("total"));
        assertThat(list(search("?population=repas"), "facts"))
                .extracting(f -> f.get("value"))
                .contains("18");
        assertThat(list(search("?statement=v%C3%A9lo&filter=type:chiffre"), "facts"))
                .extracting(f -> f.get("value"))
                .containsExactly("62");
        assertThat(Json.integer(search("?repeats=1"), "total").orElseThrow())
                .isGreaterThan(Json.integer(search(""), "total").orElseThrow());
    }

    @Test
    void cursor_leadsThroughAllResults_eachOnce() throws Exception {
        var all = list(search("?limit=1000"), "facts").stream()
                .map(f -> f.get("id"))
                .toList();
        var seen = new java.util.ArrayList<Object>();
        var page = search("?limit=2");
        while (true) {
            list(page, "facts").forEach(f -> seen.add(f.get("id")));
            if (page.get("next") == null) {
                break;
            }
            page = search("?limit=2&cursor=" + Params.encode(page.get("next").toString()));
        }
        assertThat(seen).containsExactlyElementsOf(all);
    }

    @Test
    void factAndArticle_answerAsDescribed_andSpansSliceTheText() throws Exception {
        for (var fact : list(search("?limit=1000&related=1"), "facts")) {
            var one = described("/facts/{id}", "get", running.get("/api/v1/facts/" + fact.get("id")));
            assertThat(child(one, "review")).containsEntry("status", "open");
            var whole = described("/articles/{id}", "get", running.get("/api/v1/articles/" + fact.get("article")));
            var text = Json.string(child(whole, "article"), "text").orElseThrow();
            var span = child(one, "span");
            int start = Json.integer(span, "start").orElseThrow();
            int end = Json.integer(span, "end").orElseThrow();
            assertThat(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                    .isEqualTo(span.get("text"));
        }
    }

    @Test
    void stats_progress_read_answerAsDescribed() throws Exception {
        assertThat(described("/stats", "get", running.get("/api/v1/stats")))
                .containsEntry("articles", new java.math.BigDecimal(3));
        assertThat(described("/progress", "get", running.get("/api/v1/progress")))
                .containsEntry("refused", new java.math.BigDecimal(1));
        described("/read", "post", running.post("/api/v1/read", "text/plain", ""));
    }

    @Test
    void extract_takesTextAndHtml_andSaysWhyNot() throws Exception {
        var text = described("/extract", "post", running.post("/api/v1/extract", "text/plain", Running.SCHOOL));
        assertThat(list(text, "facts")).extracting(f -> f.get("value")).contains("18", "11");
        var html = described(
                "/extract", "post", running.post("/api/v1/extract", "text/html; charset=utf-8", Running.HOSTILE));
        assertThat(list(html, "facts")).extracting(f -> f.get("value")).contains("37");
        assertThat(described("/extract", "post", running.post("/api/v1/extract", "text/plain", "")))
                .containsEntry("error", "empty");
        var other = running.post("/api/v1/extract", "image/png", "x");
        assertThat(other.statusCode()).isEqualTo(415);
        described("/extract", "post", other);
    }

    @Test
    void whatIsNotThere_isSaidAsDescribed() throws Exception {
        described("/facts/{id}", "get", running.get("/api/v1/facts/0123456789abcdef"));
        described("/articles/{id}", "get", running.get("/api/v1/articles/0123456789abcdef"));
        described("/extract", "post", running.post("/api/v1/extract", "text/plain", "x", "no"));
    }

    private static int total(String query) throws Exception {
        var found = Json.object(running.get("/api/v1/search?limit=1&" + query).body());
        return Json.integer(found, "total").orElseThrow();
    }

    @Test
    void source_takesWords_asTheCommandLineDoes_andSourceIs_aWholeName() throws Exception {
        assertThat(total("source=vasseur")).isEqualTo(total("q=source:vasseur")).isPositive();
        assertThat(total("source_is=vasseur")).isEqualTo(0);
        assertThat(total("source_is=" + Params.encode("Irène Vasseur"))).isEqualTo(1);
        // Of several names any will do, in either way.
        for (var name : List.of("source", "source_is")) {
            var both =
                    name + "=" + Params.encode("Irène Vasseur") + "&" + name + "=" + Params.encode("Bastien Colombel");
            assertThat(total(both)).as(name).isEqualTo(2);
        }
    }

    @Test
    void everyNameOfAFacet_findsUnderTheOldAddressToo_whatItCounts() throws Exception {
        var counted = Json.object(running.get("/api/v1/search?facets=1&limit=1").body());
        for (var facet : List.of("source", "publisher")) {
            for (var one : Json.list(child(counted, "facets"), facet)) {
                var value = Params.encode(Json.string((Map<?, ?>) one, "value").orElseThrow());
                int count = Json.integer((Map<?, ?>) one, "count").orElseThrow();
                assertThat(total(facet + "_is=" + value)).as(value).isEqualTo(count);
                assertThat(total(facet + "=" + value)).as(value).isGreaterThanOrEqualTo(count);
            }
        }
    }

    @Test
    void closedFilters_takeFrenchNames_asTheCommandLineDoes() throws Exception {
        assertThat(total("type=chiffre")).isEqualTo(total("type=figure")).isPositive();
        assertThat(total("unit=pourcentage")).isEqualTo(total("unit=percent")).isPositive();
        assertThat(total("type=nuage")).isEqualTo(0);
    }

    @Test
    void everyFilter_isDescribed_underItsName() {
        var search = child(child(child(description, "paths"), "/search"), "get");
        var described = Json.list(search, "parameters").stream()
                .map(p -> Json.string((Map<?, ?>) p, "name").orElseThrow())
                .toList();
        assertThat(described)
                .doesNotHaveDuplicates()
                .contains(
                        "q", "value", "date", "related", "repeats", "exact", "sort", "limit", "cursor", "review",
                        "facets")
                .containsAll(View.Condition.NAMES)
                .containsAll(java.util.Arrays.stream(fr.glane.index.Facet.values())
                        .map(View::parameter)
                        .toList());
    }

    @Test
    void everyDescribedAddress_isServed_andEveryReferenceLeadsSomewhere() throws Exception {
        assertThat(description).containsEntry("openapi", "3.1.0");
        for (var path : child(description, "paths").keySet()) {
            var answer = running.get("/api/v1" + path.replace("{id}", "0123456789abcdef"));
            assertThat(answer.statusCode()).as(path).isIn(200, 404, 405);
            boolean get = child(child(description, "paths"), path).containsKey("get");
            assertThat(answer.statusCode() == 405).as(path).isEqualTo(!get);
        }
        var names =
                new TreeSet<>(child(child(description, "components"), "schemas").keySet());
        var used = java.util.regex.Pattern.compile("#/components/schemas/(\\w+)")
                .matcher(running.get("/api/v1/openapi.json").body())
                .results()
                .map(m -> m.group(1))
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(names);
    }
}
