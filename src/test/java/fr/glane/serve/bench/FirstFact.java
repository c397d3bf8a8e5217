package fr.glane.serve.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * How long after the command a browser shows the first fact: {@code scripts/glane serve} over a copy of the seeds, from
 * the start of its process until Chromium, already open and without a window, has drawn a fact. Run by
 * {@code scripts/bench-serve first}.
 */
public final class FirstFact {

    private static final String WAIT_FOR_FACT = """
            const done = arguments[arguments.length - 1];
            const look = () => document.querySelector('.fact') ? requestAnimationFrame(() => done(true)) : setTimeout(look, 5);
            look();
            """;

    private final PrintStream out;
    private final Path root;

    private FirstFact(PrintStream out, Path root) {
        this.out = out;
        this.root = root;
    }

    /** Arguments: how many runs (default 5); the folder of the project (default: the one the process runs in). */
    public static void main(String[] args) throws Exception {
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        var root = Path.of(args.length > 1 ? args[1] : "").toAbsolutePath();
        new FirstFact(System.out, root).run(runs);
    }

    private void run(int runs) throws Exception {
        var profile = Files.createTempDirectory("glane-first");
        var options = new ChromeOptions()
                .setBinary("/usr/bin/chromium")
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run")
                .addArguments("--disable-background-networking", "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        var browser = new ChromeDriver(service, options);
        try {
            browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
            var seconds = new ArrayList<Double>();
            // The first run may have to make the start-up cache, and warms the disk's.
            for (int i = -1; i < runs; i++) {
                double first = once(browser);
                if (i >= 0) {
                    seconds.add(first);
                }
            }
            var sorted = seconds.stream().sorted().toList();
            out.printf(
                    Locale.ROOT,
                    "first fact after %.2f s (median of %d runs, from %.2f to %.2f)%n",
                    sorted.get(sorted.size() / 2),
                    runs,
                    sorted.getFirst(),
                    sorted.getLast());
        } finally {
            browser.quit();
            delete(profile);
        }
    }

    private double once(ChromeDriver browser) throws Exception {
        var folder = copy(root.resolve("seeds"));
        browser.get("about:blank");
        int port = freePort();
        long start = System.nanoTime();
        var process = new ProcessBuilder(
                        root.resolve("scripts/glane").toString(), "serve", "--no-open", "-p", "" + port, folder + "")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitPort(port, process);
            long bound = System.nanoTime();
            browser.executeCdpCommand("Page.navigate", Map.of("url", "http://127.0.0.1:" + port + "/"));
            browser.executeAsyncScript(WAIT_FOR_FACT);
            long shown = System.nanoTime();
            out.printf(
                    Locale.ROOT,
                    "listening after %.2f s, first fact after %.2f s%n",
                    (bound - start) / 1e9,
                    (shown - start) / 1e9);
            return (shown - start) / 1e9;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
            delete(folder);
        }
    }

    private static void awaitPort(int port, Process process) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
                return;
            } catch (IOException e) {
                Thread.sleep(2);
            }
        }
        throw new IOException("glane serve ended with " + process.exitValue());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A copy, so that no index of an earlier run is there. */
    private static Path copy(Path seeds) throws IOException {
        var folder = Files.createTempDirectory("glane-seeds");
        try (var files = Files.list(seeds)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
            }
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        for (var path : below(folder)) {
            Files.deleteIfExists(path);
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        var all = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                all.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException e) {
                all.add(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }
}
