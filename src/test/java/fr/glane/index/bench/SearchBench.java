package fr.glane.index.bench;

import fr.glane.index.Facet;
import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.FrenchAnalysis;
import fr.glane.index.IndexException;
import fr.glane.index.Order;
import fr.glane.index.SearchRequest;
import fr.glane.lang.Models;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Indexes invented facts and asks for them: facts a second, and how long answers take, beside Lucene's own French
 * analyzer and query parser on the same documents. Run by {@code scripts/bench search}; one thread.
 *
 * <p>CPU time is given beside wall time: on a machine that does other things it is the truer of the two.
 */
public final class SearchBench {

    private static final int ROUNDS = 300;

    private final PrintStream out;

    private SearchBench(PrintStream out) {
        this.out = out;
    }

    /** Arguments: how many facts (default 1,000,000); a folder for the indexes (default: a temporary one). */
    public static void main(String[] args) throws IOException, IndexException {
        int facts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        var folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("glane-bench");
        new SearchBench(System.out).run(facts, folder);
    }

    private void run(int facts, Path folder) throws IOException, IndexException {
        var analysis = FrenchAnalysis.standard(Models.standard());
        if (!Files.exists(folder.resolve("glane"))) {
            index(facts, folder, analysis);
        }
        ours(folder.resolve("glane"), analysis);
        if (Files.exists(folder.resolve("stock"))) {
            stock(folder.resolve("stock"));
        }
    }

    private void index(int facts, Path folder, FrenchAnalysis analysis) throws IOException, IndexException {
        var news = new InventedNews(7, 20_000);
        long ours = 0;
        long ourCpu = 0;
        long theirs = 0;
        long theirCpu = 0;
        int done = 0;
        try (var indexer = FactIndexer.open(folder.resolve("glane"), analysis, "bench");
                var stock = new StockIndex(folder.resolve("stock"))) {
            while (done < facts) {
                var batch = new ArrayList<InventedNews.News>();
                for (int i = 0; i < 5000 && done < facts; i++) {
                    batch.add(news.next());
                    done += batch.getLast().facts().size();
                }
                boolean last = done >= facts;
                long start = System.nanoTime();
                long cpu = cpu();
                for (var one : batch) {
                    indexer.add(one.article(), one.facts(), "");
                }
                if (last) {
                    indexer.commit();
                }
                ours += System.nanoTime() - start;
                ourCpu += cpu() - cpu;
                start = System.nanoTime();
                cpu = cpu();
                for (var one : batch) {
                    stock.add(one);
                }
                if (last) {
                    stock.commit();
                }
                theirs += System.nanoTime() - start;
                theirCpu += cpu() - cpu;
            }
        }
        rate("glane", done, ours, ourCpu, folder.resolve("glane"));
        rate("stock", done, theirs, theirCpu, folder.resolve("stock"));
    }

    private void rate(String name, int facts, long nanos, long cpu, Path folder) throws IOException {
        long size;
        try (var files = Files.list(folder)) {
            size = files.mapToLong(f -> f.toFile().length()).sum();
        }
        out.printf(
                Locale.ROOT,
                "%s: %,d facts, %,.0f facts/s wall, %,.0f facts/s cpu, %,d MB%n",
                name,
                facts,
                facts * 1e9 / nanos,
                facts * 1e9 / cpu,
                size >> 20);
    }

    private static long cpu() {
        // Merges run in threads of their own: the whole process is counted.
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The mix: terms, phrases, filters, ranges, facets; each with a highlighted top ten. */
    static Map<String, List<SearchRequest>> mix() {
        var mix = new LinkedHashMap<String, List<SearchRequest>>();
        mix.put(
                "term",
                requests("radiologues", "locataires", "vaccinés", "bibliothèque", "loup", "préfète", "piscine"));
        mix.put(
                "two terms",
                requests(
                        "cyclistes urbains",
                        "soignants retraite",
                        "lycéen sommeil",
                        "trains hiver",
                        "médecin commune"));
        mix.put(
                "phrase",
                requests(
                        "\"réforme des retraites\"",
                        "« quitter la région »",
                        "\"temps partiel\"",
                        "\"seuil de pauvreté\""));
        mix.put("field", requests("source:Solène", "population:agriculteurs", "titre:vignobles", "mesure:inondation"));
        mix.put("range", requests("> 50 %", "entre 10 et 20 %", "pompiers > 80 %", "moins de 5 %", "ruraux 12 %"));
        var filtered = new ArrayList<SearchRequest>();
        for (var query : List.of("étudiants", "hôpital", "électricité", "soins")) {
            filtered.add(SearchRequest.of(query)
                    .withLimit(10)
                    .withChosen(Facet.TYPE, "claim")
                    .withFilters(List.of("date:2019..2021")));
            filtered.add(SearchRequest.of(query).withLimit(10).withFilters(List.of("valeur:30..60")));
        }
        mix.put("filtered", filtered);
        var facets = new ArrayList<SearchRequest>();
        for (var query : List.of("touristes", "libraires bretons", "\"troubles du sommeil\"", "pénurie")) {
            facets.add(SearchRequest.of(query)
                    .withLimit(10)
                    .withFacets(Set.of(Facet.TYPE, Facet.UNIT, Facet.PUBLISHER, Facet.YEAR)));
        }
        mix.put("facets", facets);
        var sorted = new ArrayList<SearchRequest>();
        sorted.add(SearchRequest.of("apiculteurs").withLimit(10).sortedBy(Order.DATE, false));
        sorted.add(SearchRequest.of("avocats").withLimit(10).sortedBy(Order.VALUE, false));
        mix.put("sorted", sorted);
        return mix;
    }

    private static List<SearchRequest> requests(String... queries) {
        return Arrays.stream(queries)
                .map(q -> SearchRequest.of(q).withLimit(10))
                .toList();
    }

    private void ours(Path folder, FrenchAnalysis analysis) throws IOException, IndexException {
        try (var search = FactSearch.open(folder, analysis)) {
            var all = new ArrayList<Long>();
            for (var entry : mix().entrySet()) {
                var times = new ArrayList<Long>();
                long total = 0;
                for (var request : entry.getValue()) {
                    total += search.search(request).total();
                }
                for (int round = 0; round < ROUNDS * 2; round++) {
                    for (var request : entry.getValue()) {
                        long start = System.nanoTime();
                        search.search(request);
                        if (round >= ROUNDS) {
                            times.add(System.nanoTime() - start);
                        }
                    }
                }
                line("glane " + entry.getKey(), times, total / entry.getValue().size());
                all.addAll(times);
            }
            line("glane all", all, 0);
        }
    }

    private void stock(Path folder) throws IOException {
        try (var search = new StockIndex.Search(folder)) {
            var all = new ArrayList<Long>();
            for (var query : List.of(
                    "radiologues",
                    "locataires",
                    "cyclistes urbains",
                    "soignants retraite",
                    "\"réforme des retraites\"",
                    "\"temps partiel\"",
                    "title:vignobles")) {
                var times = new ArrayList<Long>();
                long total = search.search(query);
                for (int round = 0; round < ROUNDS * 2; round++) {
                    long start = System.nanoTime();
                    search.search(query);
                    if (round >= ROUNDS) {
                        times.add(System.nanoTime() - start);
                    }
                }
                line("stock " + query, times, total);
                all.addAll(times);
            }
            line("stock all", all, 0);
        }
    }

    private void line(String name, List<Long> nanos, long total) {
        var sorted = nanos.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-32s p50 %8.1f µs   p90 %8.1f µs   p99 %8.1f µs   mean hits %,d%n",
                name,
                sorted.get(sorted.size() / 2) / 1e3,
                sorted.get(sorted.size() * 9 / 10) / 1e3,
                sorted.get(sorted.size() * 99 / 100) / 1e3,
                total);
    }
}
