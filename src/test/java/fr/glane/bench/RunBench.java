package fr.glane.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.glane.cli.Cli;
import fr.glane.fact.Fact;
import fr.glane.format.Records;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Glane;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/**
 * Whole runs over invented pages ({@link InventedPages}), beside a bare {@code Jsoup.parse} of the same bytes in the same
 * process. Run by {@code scripts/bench run}.
 *
 * <p>A round parses all pages, runs {@code glane extract} over them with each number of workers asked for, and walks
 * through the stages one by one with a clock between them. The medians of the rounds are given, after one round that does
 * not count. CPU time stands beside wall time: on a machine that does other things it is the truer of the two.
 */
public final class RunBench {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Seconds of wall and of CPU time of the whole process. */
    private record Time(double wall, double cpu) {

        static Time of(Timed work) throws IOException {
            long wall = System.nanoTime();
            long cpu = SYSTEM.getProcessCpuTime();
            work.run();
            return new Time((System.nanoTime() - wall) / 1e9, (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
        }

        static Time median(List<Time> times) {
            return new Time(
                    times.stream().mapToDouble(Time::wall).sorted().toArray()[times.size() / 2],
                    times.stream().mapToDouble(Time::cpu).sorted().toArray()[times.size() / 2]);
        }
    }

    @FunctionalInterface
    private interface Timed {

        void run() throws IOException;
    }

    private final PrintStream out;
    private final Path folder;
    private final int pages;
    private final int rounds;
    private final int[] jobs;
    private final Path facts;
    private final Stages stages = new Stages();

    private RunBench(PrintStream out, Path folder, int pages, int rounds, int[] jobs) throws IOException {
        this.out = out;
        this.folder = folder;
        this.pages = pages;
        this.rounds = rounds;
        this.jobs = jobs;
        facts = Files.createTempFile("glane-bench", ".jsonl");
    }

    /** Arguments: pages (10000), rounds (3), workers (1 or a list like 1,2), folder of the pages (a temporary one). */
    public static void main(String[] args) throws IOException {
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        var jobs = args.length > 2
                ? Arrays.stream(args[2].split(",", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray()
                : new int[] {1};
        var folder = args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("glane-bench");
        new InventedPages(2132).write(folder, pages);
        new RunBench(System.out, folder, pages, rounds, jobs).run();
    }

    private void run() throws IOException {
        var files = files();
        long bytes = 0;
        for (var file : files) {
            bytes += Files.size(file);
        }
        out.printf(
                Locale.ROOT,
                "%,d pages, %,d bytes, heap at most %d MB%n",
                pages,
                bytes,
                Runtime.getRuntime().maxMemory() >> 20);
        var parse = new ArrayList<Time>();
        var whole = new ArrayList<List<Time>>();
        for (int ignored : jobs) {
            whole.add(new ArrayList<>());
        }
        for (int round = 0; round <= rounds; round++) {
            var parsed = Time.of(() -> parse(files));
            for (int i = 0; i < jobs.length; i++) {
                int workers = jobs[i];
                var time = Time.of(() -> extract(workers));
                if (round > 0) {
                    whole.get(i).add(time);
                }
            }
            stages.reset();
            stages.over(files);
            if (round > 0) {
                parse.add(parsed);
            }
        }
        table(bytes, Time.median(parse), whole.stream().map(Time::median).toList());
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".html"))
                    .sorted()
                    .limit(pages)
                    .toList();
        }
    }

    private static void parse(List<Path> files) throws IOException {
        for (var file : files) {
            var document = Jsoup.parse(new ByteArrayInputStream(Files.readAllBytes(file)), null, "");
            if (document.body().childNodeSize() == 0) {
                throw new IllegalStateException("nothing in " + file);
            }
        }
    }

    private void extract(int workers) {
        var ran = Cli.run(
                "extract",
                folder.toString(),
                "-o",
                facts.toString(),
                "-j",
                Integer.toString(workers),
                "--progress",
                "none");
        if (ran.exit() != 0) {
            throw new IllegalStateException(ran.err());
        }
    }

    private void table(long bytes, Time parse, List<Time> whole) {
        out.printf(
                Locale.ROOT,
                "%n| | wall s | CPU s | pages/s | MB/s | tokens/s | facts/s | of bare parse (wall, CPU) |%n");
        out.printf(Locale.ROOT, "| --- | --- | --- | --- | --- | --- | --- | --- |%n");
        row("bare Jsoup.parse", parse, bytes, parse, false);
        for (int i = 0; i < jobs.length; i++) {
            row("glane extract -j " + jobs[i], whole.get(i), bytes, parse, true);
        }
        for (int i = 1; i < jobs.length; i++) {
            out.printf(
                    Locale.ROOT,
                    "%n-j %d is %.2f x as fast as -j %d%n",
                    jobs[i],
                    whole.getFirst().wall() / whole.get(i).wall(),
                    jobs[0]);
        }
        stages.table(out);
    }

    private void row(String name, Time time, long bytes, Time parse, boolean extracts) {
        out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %,.0f | %.1f | %s | %s | %.2f, %.2f |%n",
                name,
                time.wall(),
                time.cpu(),
                pages / time.wall(),
                bytes / time.wall() / 1e6,
                extracts ? String.format(Locale.ROOT, "%,.0f", stages.tokens / time.wall()) : "",
                extracts ? String.format(Locale.ROOT, "%,.0f", stages.facts / time.wall()) : "",
                time.wall() / parse.wall(),
                time.cpu() / parse.cpu());
    }

    /** The stages one after another, in one thread, with a clock between them. */
    private static final class Stages {

        private static final List<String> NAMES =
                List.of("open the file", "page: parse, label, metadata", "sentences, tokens, tags", "rules", "records");

        private final Glane glane = Glane.standard();
        private final long[] nanos = new long[NAMES.size()];
        private long tokens;
        private long facts;
        private long written;
        private int seen;

        void reset() {
            Arrays.fill(nanos, 0);
            tokens = 0;
            facts = 0;
            written = 0;
            seen = 0;
        }

        void over(List<Path> files) throws IOException {
            for (var path : files) {
                seen++;
                long start = System.nanoTime();
                var file = SavedFile.of(path.toString(), Files.readAllBytes(path));
                start = lap(0, start);
                var articles = new ArrayList<Article>();
                glane.read(file, PageReaders.of(file), articles::add, refused -> {
                    throw new UncheckedIOException(new IOException(refused.toString()));
                });
                start = lap(1, start);
                for (var article : articles) {
                    var passages = glane.segment(article);
                    start = lap(2, start);
                    var found = glane.extract(article, passages);
                    start = lap(3, start);
                    written += records(article, found);
                    start = lap(4, start);
                    count(passages, found);
                    start = System.nanoTime();
                }
            }
        }

        private long lap(int stage, long start) {
            long now = System.nanoTime();
            nanos[stage] += now - start;
            return now;
        }

        private static long records(Article article, List<Fact> found) {
            return new Records(article)
                    .facts(found).stream().mapToLong(String::length).sum();
        }

        private void count(List<Passage> passages, List<Fact> found) {
            facts += found.size();
            for (var passage : passages) {
                for (var sentence : passage.sentences()) {
                    tokens += sentence.tokens().size();
                }
            }
        }

        void table(PrintStream out) {
            double all = Arrays.stream(nanos).sum();
            out.printf(Locale.ROOT, "%n| stage | share | ms a page |%n| --- | --- | --- |%n");
            for (int i = 0; i < nanos.length; i++) {
                out.printf(
                        Locale.ROOT,
                        "| %s | %.1f %% | %.3f |%n",
                        NAMES.get(i),
                        100 * nanos[i] / all,
                        nanos[i] / 1e6 / Math.max(1, seen));
            }
            out.printf(Locale.ROOT, "%n%,d tokens, %,d facts, %,d characters of records%n", tokens, facts, written);
        }
    }
}
