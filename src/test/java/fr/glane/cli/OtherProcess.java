package fr.glane.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Glane in a process of its own: for what only a process shows, as signals, limits, the machine's language. */
final class OtherProcess {

    private OtherProcess() {}

    /** How a process ended. */
    record Ended(int code, String err) {}

    /** The words of a command that runs Glane as the launcher does. */
    static List<String> command(List<String> flags, String... args) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        words.addAll(flags);
        words.addAll(List.of("-cp", classPath(), Main.class.getName()));
        words.addAll(List.of(args));
        return words;
    }

    /** Runs a command to its end. */
    static Ended run(List<String> words, UnaryOperator<ProcessBuilder> set) throws IOException, InterruptedException {
        var err = Files.createTempFile("glane", ".err");
        try {
            var builder = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(err.toFile());
            var process = set.apply(builder).start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("a process that does not end: " + words);
            }
            return new Ended(process.exitValue(), Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.deleteIfExists(err);
        }
    }

    /** Every place classes come from here: the class path of a test run is not always what the property says. */
    private static String classPath() {
        var places = new LinkedHashSet<String>();
        try {
            places.add(place(Main.class));
            places.add(place(OtherProcess.class));
            var loader = Objects.requireNonNull(OtherProcess.class.getClassLoader());
            for (var manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                var address = manifest.toString();
                int inside = address.indexOf("!/");
                if (address.startsWith("jar:file:") && inside > 0) {
                    places.add(Path.of(URI.create(address.substring("jar:".length(), inside)))
                            .toString());
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("no class path for another process", e);
        }
        return String.join(File.pathSeparator, places);
    }

    private static String place(Class<?> type) throws URISyntaxException {
        var source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource());
        return Path.of(source.getLocation().toURI()).toString();
    }
}
