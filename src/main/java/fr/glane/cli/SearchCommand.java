package fr.glane.cli;

import fr.glane.format.Formats;
import fr.glane.format.Json;
import fr.glane.format.Records;
import fr.glane.index.Facet;
import fr.glane.index.FactSearch;
import fr.glane.index.Hit;
import fr.glane.index.IndexException;
import fr.glane.index.Results;
import fr.glane.index.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code glane search}: facts by words, values and filters. */
final class SearchCommand implements Verb {

    private List<String> words = List.of();
    private final IndexOptions index = new IndexOptions();
    private final ViewOptions view = new ViewOptions();
    private int limit = 20;
    private @Nullable String cursor;
    private List<String> facets = List.of();
    private @Nullable Path queries;
    private @Nullable String format;

    private final Console console;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        index.declare(options);
        view.declare(options);
        options.parameters("QUERY", "0..*").key("query").texts(found -> words = found);
        options.option("-n", "--limit").label("N").to(int.class, found -> limit = found);
        options.option("--cursor").label("CURSOR").text(found -> cursor = found);
        options.option("--facets").label("FIELD").commas().texts(found -> facets = found);
        options.option("--queries").label("FILE").to(Path.class, found -> queries = found);
        options.option("-f", "--format").label("text|jsonl|csv|csv-excel|tsv").text(found -> format = found);
    }

    @Override
    public Integer call() throws IOException, Broken {
        try (var search = index.open()) {
            long found = 0;
            for (var query : queries()) {
                found += search(search, query);
            }
            return found > 0 ? Exit.DONE : Exit.NOTHING;
        } catch (IndexException e) {
            throw IndexOptions.broken(e);
        }
    }

    private List<String> queries() throws Broken {
        if (queries == null) {
            return List.of(String.join(" ", words));
        }
        try {
            return Files.readAllLines(queries, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new Broken(Exit.USAGE, "queries.unreadable", queries, String.valueOf(e.getMessage()));
        }
    }

    private long search(FactSearch search, String query) throws IndexException, IOException, Broken {
        var request = request(query);
        var results = search.search(request);
        var report = new HitReport(console);
        report.notes(results);
        var form = form();
        if (queries != null) {
            header(report, form, query, results.total());
        }
        if (form.equals("text")) {
            text(search, request, results, report);
        } else {
            records(search, request, results, form);
        }
        return results.total();
    }

    private SearchRequest request(String query) throws Broken {
        if (limit < 0) {
            throw new Broken(Exit.USAGE, "limit.unknown", limit);
        }
        var request = view.request(query).withLimit(limit).withFacets(wanted());
        return cursor == null ? request : request.after(cursor);
    }

    private Set<Facet> wanted() throws Broken {
        var wanted = EnumSet.noneOf(Facet.class);
        for (var name : facets) {
            wanted.add(ViewOptions.facet(name));
        }
        return wanted;
    }

    private String form() {
        return format != null ? format : console.isTerminal() ? "text" : "jsonl";
    }

    /** Between the queries of a batch: which one the results belong to. */
    private void header(HitReport report, String form, String query, long total) {
        if (form.equals("text")) {
            report.line(console.messages().text("search.query", query, total));
        } else if (form.equals("jsonl")) {
            var header = new LinkedHashMap<String, Object>();
            header.put("schema", Records.SCHEMA);
            header.put("query", query);
            header.put("total", total);
            report.line(Json.write(header));
        }
    }

    private void text(FactSearch search, SearchRequest request, Results results, HitReport report)
            throws IndexException {
        if (limit == 0) {
            search.forEach(request, report::hit);
        } else {
            results.hits().forEach(report::hit);
        }
        report.facets(results);
        if (results.total() > 0) {
            console.say("search.total", results.total());
        }
        results.next().filter(n -> limit > 0).ifPresent(n -> console.say("search.next", n));
    }

    private void records(FactSearch search, SearchRequest request, Results results, String form)
            throws IndexException, IOException, Broken {
        var named = Formats.named(form).orElse(null);
        if (named == null) {
            throw new Broken(Exit.USAGE, "format.unknown", form, Formats.names());
        }
        var articles = new Articles(search);
        try (var writer = named.writer(AtomicFile.shared(console.out()))) {
            var hits = new ArrayList<Hit>(results.hits());
            if (limit == 0) {
                search.forEach(request, hits::add);
            }
            for (var hit : hits) {
                writer.write(articles.get(hit.article().id()).article(), List.of(hit.fact()));
            }
        }
        if (!results.facets().isEmpty()) {
            console.say("search.total", results.total());
            results.facets()
                    .forEach((facet, counts) -> console.say(
                            "search.facet",
                            facet.label(),
                            String.join(
                                    ", ",
                                    counts.stream()
                                            .limit(10)
                                            .map(c -> c.value() + " " + c.count())
                                            .toList())));
        }
    }
}
