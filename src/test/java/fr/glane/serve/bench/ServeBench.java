package fr.glane.serve.bench;

import com.sun.management.OperatingSystemMXBean;
import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.FrenchAnalysis;
import fr.glane.index.IndexException;
import fr.glane.index.bench.InventedNews;
import fr.glane.lang.Models;
import fr.glane.pipeline.Glane;
import fr.glane.serve.Serve;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How long the page takes to answer when many ask at once: clients in parallel on loopback, each asking for lists,
 * articles and records of an index of invented facts. Run by {@code scripts/bench-serve}.
 *
 * <p>The clients run in the same process as the server and take their share of its processors.
 */
public final class ServeBench {

    private static final int CLIENTS = 16;
    private static final int REQUESTS = 150;
    private static final int WARM_UPS = 7;

    private static final List<String> QUERIES = List.of(
            "chercheurs",
            "travail santé",
            "\"temps partiel\"",
            "> 50 %",
            "source:Solène",
            "titre:retraites",
            "maire SAUF Paris",
            "la moitié");

    private final PrintStream out;
    private final int warmUps;

    private ServeBench(PrintStream out, int warmUps) {
        this.out = out;
        this.warmUps = warmUps;
    }

    /**
     * Arguments: how many facts (default 100,000); a folder for the index (default: a temporary one); rounds before the
     * one that counts (default 7, until the compiler is done).
     */
    public static void main(String[] args) throws Exception {
        int facts = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        var folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("glane-serve");
        int warmUps = args.length > 2 ? Integer.parseInt(args[2]) : WARM_UPS;
        new ServeBench(System.out, warmUps).run(facts, folder);
    }

    private void run(int facts, Path folder) throws Exception {
        var analysis = FrenchAnalysis.standard(Models.standard());
        var index = folder.resolve(".glane");
        var articles = index(facts, index, analysis);
        var settings = new Serve.Settings(List.of(), 1, index.resolve("review.lock"), "", e -> out.println(e));
        try (var glane = Glane.standard();
                var serve = Serve.start(
                        Serve.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
                        settings,
                        glane,
                        null,
                        FactSearch.open(index, analysis))) {
            for (int i = 0; i < warmUps; i++) {
                measure("warm-up", serve.address(), articles);
            }
            measure(CLIENTS + " clients", serve.address(), articles);
        }
    }

    private static List<String> index(int facts, Path folder, FrenchAnalysis analysis)
            throws IOException, IndexException {
        var articles = new ArrayList<String>();
        var news = new InventedNews(7, 2000);
        try (var indexer = FactIndexer.open(folder, analysis, "bench")) {
            for (int done = 0; done < facts; ) {
                var one = news.next();
                indexer.add(one.article(), one.facts(), "");
                articles.add(one.article().id());
                done += one.facts().size();
            }
            indexer.commit();
        }
        return articles;
    }

    private void measure(String name, URI address, List<String> articles) throws InterruptedException {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failures = new ConcurrentLinkedQueue<String>();
        var clients = new ArrayList<Thread>();
        long start = System.nanoTime();
        long cpu = cpu();
        for (int i = 0; i < CLIENTS; i++) {
            var random = new Random(i);
            clients.add(Thread.ofVirtual().start(() -> client(address, articles, random, nanos, failures)));
        }
        for (var client : clients) {
            client.join();
        }
        var sorted = nanos.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-12s %,d requests, %,.0f a second, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, CPU %.2f ms each, %d failed %s%n",
                name,
                sorted.size(),
                sorted.size() * 1e9 / (System.nanoTime() - start),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                (cpu() - cpu) / 1e6 / sorted.size(),
                failures.size(),
                failures.stream().findFirst().orElse(""));
    }

    /** Of the whole process, clients and compilers included. */
    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void client(
            URI address,
            List<String> articles,
            Random random,
            ConcurrentLinkedQueue<Long> nanos,
            ConcurrentLinkedQueue<String> failures) {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < REQUESTS; i++) {
                var wanted = address.resolve(wanted(articles, random));
                long start = System.nanoTime();
                var answer =
                        client.send(HttpRequest.newBuilder(wanted).build(), HttpResponse.BodyHandlers.ofByteArray());
                nanos.add(System.nanoTime() - start);
                if (answer.statusCode() != 200) {
                    failures.add(answer.statusCode() + " " + wanted);
                }
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Half lists, a quarter articles, a quarter records. */
    private static String wanted(List<String> articles, Random random) {
        var query = URLEncoder.encode(QUERIES.get(random.nextInt(QUERIES.size())), StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> "/a/" + articles.get(random.nextInt(articles.size()));
            case 1 -> "/api/v1/search?q=" + query;
            case 2 -> "/?q=" + query + "&value=" + (10 + random.nextInt(40)) + ".." + (50 + random.nextInt(40));
            default -> "/?q=" + query;
        };
    }
}
