package fr.glane.cli;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What the launcher has run before a start-up cache is written, so that the cache holds the classes people use. There are
 * three, as every class in a cache costs each start a little: one for what tells of Glane (help, version), one for reading
 * (extraction, rules), one for an index made and searched and the web page with its first visitor.
 */
final class Training {

    private static final List<List<String>> READING =
            List.of(List.of("--help"), List.of("extract", "--help"), List.of("rules", "--rule=none"), List.of("demo"));

    private Training() {}

    /** Whether this process runs for the cache. */
    static boolean isOn() {
        return System.getProperty("glane.training") != null;
    }

    /** @param pages a folder of saved pages; help needs none */
    static void run(String pages, Consumer<String[]> command) {
        switch (System.getProperty("glane.training", "")) {
            case "help" -> command.accept(new String[] {"--version"});
            case "reading" -> {
                READING.forEach(usual -> command.accept(usual.toArray(String[]::new)));
                inFolder(Training::page, command);
            }
            default -> inFolder((folder, run) -> search(folder, pages, run), command);
        }
    }

    @FunctionalInterface
    private interface Runs {

        void in(Path folder, Consumer<String[]> command) throws IOException;
    }

    /** Runs what needs a folder of its own, which is gone afterwards. */
    private static void inFolder(Runs runs, Consumer<String[]> command) {
        try {
            var folder = Files.createTempDirectory("glane");
            runs.in(folder, command);
            delete(folder);
        } catch (IOException e) {
            // A smaller cache is a cache all the same.
            System.getLogger(Training.class.getName()).log(System.Logger.Level.DEBUG, "not trained on a folder", e);
        }
    }

    /** One saved page to records, which ask for places in the file. */
    private static void page(Path folder, Consumer<String[]> command) throws IOException {
        var page = folder.resolve("velo.html");
        try (var stream = Training.class.getResourceAsStream("/fr/glane/demo/velo.html")) {
            if (stream != null) {
                Files.copy(stream, page);
            }
        }
        command.accept(new String[] {"extract", page.toString()});
    }

    private static void search(Path folder, String pages, Consumer<String[]> command) {
        var index = folder.resolve("index").toString();
        command.accept(new String[] {"index", "-q", "-x", index, pages});
        command.accept(new String[] {"search", "-x", index, "étude > 10 %"});
        command.accept(new String[] {
            "serve", "--no-open", "-p", "0", "-x", folder.resolve("served").toString(), pages
        });
    }

    /** What a browser asks for first. */
    static void visit(URI page) throws IOException {
        var article = Pattern.compile("href=\"(/a/[0-9a-f]+)").matcher(get(page, "/"));
        get(page, "/api/v1/progress");
        get(page, "/api/v1/search?q=10&facets=1");
        if (article.find()) {
            get(page, article.group(1));
        }
    }

    private static String get(URI page, String path) throws IOException {
        try (var socket = new Socket(page.getHost(), page.getPort())) {
            var request = "GET " + path + " HTTP/1.1\r\nHost: " + page.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
