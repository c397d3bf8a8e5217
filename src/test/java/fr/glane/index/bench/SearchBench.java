package fr.glane.index.bench;

import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.FrenchAnalysis;
import fr.glane.index.IndexException;
import fr.glane.lang.Models;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Indexes invented facts and asks for them, beside Lucene's own French analyzer, query parser and highlighter on the same
 * documents: facts a second, and how long answers take. Run by {@code scripts/bench search}; one thread, one process, the
 * two by turns.
 *
 * <p>CPU time of the whole process (compiler, collector and merging threads too) and of the one thread that indexes is given beside wall
 * time: on a machine that does other things it is the truer of the two. Making the news is not in any of them.
 */
public final class SearchBench {

    private static final int ROUNDS = 100;

    private final PrintStream out;

    private SearchBench(PrintStream out) {
        this.out = out;
    }

    /** Arguments: how many facts (100,000 unless told); a folder for the indexes (default: a temporary one). */
    public static void main(String[] args) throws IOException, IndexException {
        int facts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("glane-bench");
        new SearchBench(System.out).run(facts, folder);
        if (args.length < 2) {
            delete(folder);
        }
    }

    private void run(int facts, Path folder) throws IOException, IndexException {
        var analysis = FrenchAnalysis.standard(Models.standard());
        if (!Files.exists(folder.resolve("glane"))) {
            index(facts, folder, analysis);
        }
        try (var ours = FactSearch.open(folder.resolve("glane"), analysis);
                var theirs = new StockIndex.Search(folder.resolve("stock"))) {
            search(ours, theirs);
        }
    }

    /** Time that one of the two has taken. */
    private static final class Clock {
        private long wall;
        private long cpu;
        private long thread;

        void time(Work work) throws IOException, IndexException {
            long wallStart = System.nanoTime();
            long cpuStart = processCpu();
            var threads = ManagementFactory.getThreadMXBean();
            long threadStart = threads.getCurrentThreadCpuTime();
            work.run();
            thread += threads.getCurrentThreadCpuTime() - threadStart;
            wall += System.nanoTime() - wallStart;
            cpu += processCpu() - cpuStart;
        }

        private static long processCpu() {
            // Segments are written and merged in threads of their own: the whole process is counted.
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }

    /** What is timed. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, IndexException;
    }

    private void index(int facts, Path folder, FrenchAnalysis analysis) throws IOException, IndexException {
        var news = new InventedNews(7, 20_000);
        warm(news, folder, analysis);
        var ours = new Clock();
        var theirs = new Clock();
        int done = 0;
        try (var indexer = FactIndexer.open(folder.resolve("glane"), analysis, "bench");
                var stock = new StockIndex(folder.resolve("stock"))) {
            while (done < facts) {
                var batch = new ArrayList<InventedNews.News>();
                for (int i = 0; i < 2000 && done < facts; i++) {
                    batch.add(news.next());
                    done += batch.getLast().facts().size();
                }
                boolean last = done >= facts;
                ours.time(() -> ours(indexer, batch, last));
                theirs.time(() -> stock(stock, batch, last));
            }
        }
        out.println("| indexing " + String.format(Locale.ROOT, "%,d", done)
                + " facts | facts/s, wall | facts/s, CPU of the process | facts/s, CPU of the indexing thread | MB |");
        out.println("| --- | --- | --- | --- | --- |");
        rate("Glane", done, ours, folder.resolve("glane"));
        rate("FrenchAnalyzer", done, theirs, folder.resolve("stock"));
        out.printf(
                Locale.ROOT,
                "| ratio | %.2f | %.2f | %.2f | |%n%n",
                theirs.wall / (double) ours.wall,
                theirs.cpu / (double) ours.cpu,
                theirs.thread / (double) ours.thread);
    }

    /**
     * Both run hot before the clock starts, each with some 330,000 facts: after fewer the compiler is still at work in the first half
     * of a million.
     */
    private static void warm(InventedNews news, Path folder, FrenchAnalysis analysis)
            throws IOException, IndexException {
        for (int round = 0; round < 12; round++) {
            var batch = new ArrayList<InventedNews.News>();
            for (int i = 0; i < 3000; i++) {
                batch.add(news.next());
            }
            try (var indexer = FactIndexer.open(folder.resolve("warm-glane"), analysis, "bench");
                    var stock = new StockIndex(folder.resolve("warm-stock"))) {
                ours(indexer, batch, true);
                stock(stock, batch, true);
            }
            delete(folder.resolve("warm-glane"));
            delete(folder.resolve("warm-stock"));
        }
    }

    private static void ours(FactIndexer indexer, List<InventedNews.News> batch, boolean last) throws IndexException {
        for (var one : batch) {
            indexer.add(one.article(), one.facts(), "");
        }
        if (last) {
            indexer.commit();
        }
    }

    private static void stock(StockIndex stock, List<InventedNews.News> batch, boolean last) throws IOException {
        for (var one : batch) {
            stock.add(one);
        }
        if (last) {
            stock.commit();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void rate(String name, int facts, Clock clock, Path folder) throws IOException {
        long size;
        try (var files = Files.list(folder)) {
            size = files.mapToLong(f -> f.toFile().length()).sum();
        }
        out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %,.0f | %,d |%n",
                name,
                facts * 1e9 / clock.wall,
                facts * 1e9 / clock.cpu,
                facts * 1e9 / clock.thread,
                size >> 20);
    }

    /** All kinds by turns, round after round; the first half of the rounds warms up. */
    private void search(FactSearch ours, StockIndex.Search theirs) throws IOException, IndexException {
        var mix = SearchMix.all();
        var mine = new Times();
        var stock = new Times();
        for (int round = 0; round < ROUNDS * 2; round++) {
            boolean counts = round >= ROUNDS;
            for (var kind : mix.entrySet()) {
                for (var question : kind.getValue()) {
                    mine.time(counts, kind.getKey(), () -> ours.search(question.request()));
                    if (!question.stock().isEmpty()) {
                        stock.time(counts, kind.getKey(), () -> theirs.search(question.stock()));
                    }
                }
            }
        }
        out.println("Top ten highlighted, with the exact total; µs, wall (CPU of the thread).");
        out.println();
        out.println("| query | hits | Glane p50 | p99 | FrenchAnalyzer p50 | p99 |");
        out.println("| --- | --- | --- | --- | --- | --- |");
        for (var kind : mix.entrySet()) {
            long hits = 0;
            for (var question : kind.getValue()) {
                hits += ours.search(question.request()).total();
            }
            row(kind.getKey(), Long.toString(hits / kind.getValue().size()), mine, stock);
        }
        row("all", "", mine, stock);
    }

    private void row(String kind, String hits, Times mine, Times stock) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                kind,
                hits,
                mine.quantile(kind, 50),
                mine.quantile(kind, 99),
                stock.quantile(kind, 50),
                stock.quantile(kind, 99));
    }

    /** How long each question took, by its kind. */
    private static final class Times {
        private final Map<String, List<Long>> wall = new HashMap<>();
        private final Map<String, List<Long>> cpu = new HashMap<>();

        void time(boolean counts, String kind, Work work) throws IOException, IndexException {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuStart = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            work.run();
            long wallTime = System.nanoTime() - start;
            long cpuTime = threads.getCurrentThreadCpuTime() - cpuStart;
            if (counts) {
                for (var name : List.of(kind, "all")) {
                    wall.computeIfAbsent(name, k -> new ArrayList<>()).add(wallTime);
                    cpu.computeIfAbsent(name, k -> new ArrayList<>()).add(cpuTime);
                }
            }
        }

        String quantile(String kind, int percent) {
            return wall.containsKey(kind)
                    ? String.format(
                            Locale.ROOT, "%,.0f (%,.0f)", quantile(wall, kind, percent), quantile(cpu, kind, percent))
                    : "–";
        }

        private static double quantile(Map<String, List<Long>> times, String kind, int percent) {
            var sorted = times.getOrDefault(kind, List.of()).stream().sorted().toList();
            return sorted.get(sorted.size() * percent / 100) / 1e3;
        }
    }
}
