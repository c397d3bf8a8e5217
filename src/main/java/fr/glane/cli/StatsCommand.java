package fr.glane.cli;

import fr.glane.format.Json;
import fr.glane.index.Facet;
import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.IndexException;
import fr.glane.index.Results;
import fr.glane.index.SearchRequest;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Inputs;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code glane stats}: how many facts of which kind, from whom, when. Of an index, or of articles read for it. */
final class StatsCommand implements Verb {

    private static final List<Facet> SHOWN = List.of(
            Facet.TYPE,
            Facet.UNIT,
            Facet.COMPARATOR,
            Facet.FORM,
            Facet.SOURCE_KIND,
            Facet.PUBLISHER,
            Facet.SOURCE,
            Facet.YEAR);

    private List<String> inputs = List.of();
    private final IndexOptions index = new IndexOptions();
    private final ViewOptions view = new ViewOptions();
    private @Nullable String format;

    private final Console console;
    private int failed;

    StatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        index.declare(options);
        view.declare(options);
        options.parameters("INPUT", "0..*").key("counted").texts(found -> inputs = found);
        options.option("-f", "--format").label("text|json").text(found -> format = found);
    }

    @Override
    public Integer call() throws IOException, Broken {
        try {
            if (inputs.isEmpty()) {
                try (var search = index.open()) {
                    return count(search);
                }
            }
            return countInputs();
        } catch (IndexException e) {
            throw IndexOptions.broken(e);
        }
    }

    /** Articles on disk are counted through an index made for it: one way of counting for both. */
    private int countInputs() throws IOException, IndexException, Broken {
        var folder = Files.createTempDirectory("glane-stats");
        try {
            var analysis = IndexOptions.analysis();
            try (var glane = Glane.standard();
                    var indexer = FactIndexer.open(folder, analysis, Version.number())) {
                var files = Inputs.of(inputs.stream().map(Path::of).toList());
                files.unreadable().forEach(this::complain);
                for (var file : files.files()) {
                    for (var outcome : glane.extract(file)) {
                        add(indexer, outcome);
                    }
                }
                indexer.commit();
            }
            try (var search = FactSearch.open(folder, analysis)) {
                return count(search);
            }
        } finally {
            FactIndexer.delete(folder);
            Files.deleteIfExists(folder);
        }
    }

    private void add(FactIndexer indexer, Outcome outcome) throws IndexException {
        switch (outcome) {
            case Outcome.Read read -> indexer.add(read.article(), read.facts(), "");
            case Outcome.Empty empty -> indexer.add(empty.article(), List.of(), "");
            case Outcome.Refused refused -> complain(refused);
            case Outcome.Failed broken -> complain(broken);
        }
    }

    private void complain(Outcome outcome) {
        failed++;
        console.complain(outcome);
    }

    private int count(FactSearch search) throws IndexException, Broken {
        var request = view.request("");
        var results = search.search(
                request.withLimit(0).withFacets(EnumSet.copyOf(SHOWN)).withHistograms(true));
        long articles = search.articles();
        if (articles == 0) {
            console.complain("nothing");
            return Exit.NOTHING;
        }
        if (format != null ? format.equals("json") : !console.isTerminal()) {
            new HitReport(console).line(Json.write(described(results, articles)));
        } else {
            text(results, articles, request);
        }
        return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
    }

    private void text(Results results, long articles, SearchRequest request) {
        var report = new HitReport(console);
        report.line(console.messages().text("stats.total", articles, results.total()));
        if (!request.related() || !request.repeats()) {
            report.line(console.messages().text("stats.view"));
        }
        for (var facet : SHOWN) {
            var counts = results.facets().getOrDefault(facet, List.of());
            if (!counts.isEmpty()) {
                report.line("");
                report.line(console.messages().text("facet." + facet.label()));
                counts.stream().limit(15).forEach(c -> report.line(row(c.value(), c.count())));
            }
        }
        if (!results.values().isEmpty()) {
            report.line("");
            report.line(console.messages().text("stats.values"));
            results.values()
                    .forEach(b ->
                            report.line(row(b.low() + b.high().map(h -> "–" + h).orElse(" …") + "\u00a0%", b.count())));
        }
    }

    private static String row(String name, long count) {
        return String.format(Locale.ROOT, "  %8d  %s", count, name);
    }

    private static Map<String, Object> described(Results results, long articles) {
        var all = new LinkedHashMap<String, Object>();
        all.put("articles", articles);
        all.put("facts", results.total());
        for (var facet : SHOWN) {
            var counts = new LinkedHashMap<String, Object>();
            results.facets().getOrDefault(facet, List.of()).forEach(c -> counts.put(c.value(), c.count()));
            all.put(facet.label(), counts);
        }
        var values = new LinkedHashMap<String, Object>();
        results.values()
                .forEach(b ->
                        values.put(b.low() + ".." + b.high().map(h -> "<" + h).orElse(""), b.count()));
        all.put("values", values);
        var months = new LinkedHashMap<String, Object>();
        results.dates().forEach(m -> months.put(m.month().toString(), m.count()));
        all.put("months", months);
        return all;
    }
}
