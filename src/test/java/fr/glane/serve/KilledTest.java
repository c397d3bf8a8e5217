package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.check.Gold;
import fr.glane.format.Json;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server killed while decisions come in: what it acknowledged is on the disk, and every gold file is whole. */
class KilledTest {

    private static final int KILLS = 2;
    private static final int DECISIONS = 40;

    @TempDir
    Path folder;

    /** The process that is killed: serves a folder, and says where and with which token. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws Exception {
            var running = Running.overFilesOf(Path.of(args[0]));
            System.out.println(running.serve.address() + " " + running.serve.token());
            Thread.sleep(60_000);
        }
    }

    @Test
    @Timeout(120)
    void acknowledgedDecisions_outliveKill9() throws Exception {
        Files.writeString(folder.resolve("velo.txt"), Running.SURVEY);
        Files.writeString(folder.resolve("cantine.txt"), Running.SCHOOL);
        var random = new Random(11);
        var acknowledged = new HashMap<String, Integer>();
        for (int kill = 0; kill < KILLS; kill++) {
            killedWhileDeciding(random, acknowledged);
            assertThat(acknowledged).isNotEmpty();
            for (var entry : acknowledged.entrySet()) {
                // One more may have been written that nobody was told of.
                assertThat(onDisk().getOrDefault(entry.getKey(), 0))
                        .as("revision of " + entry.getKey())
                        .isBetween(entry.getValue(), entry.getValue() + 1);
            }
            acknowledged.putAll(onDisk());
        }
    }

    private void killedWhileDeciding(Random random, Map<String, Integer> acknowledged) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        classPath(),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                var client = HttpClient.newHttpClient()) {
            var said = address(out);
            var facts = facts(client, said.get(0));
            var killer = Thread.ofVirtual().unstarted(() -> kill(process, random.nextInt(150)));
            for (int i = 0; i < DECISIONS; i++) {
                if (i == 8) {
                    killer.start();
                }
                var id = facts.get(random.nextInt(facts.size()));
                int base = acknowledged.getOrDefault(id, 0);
                if (!decide(client, said, id, base)) {
                    break;
                }
                acknowledged.put(id, base + 1);
            }
            killer.join();
        } finally {
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The class path of a test run is not always what the property says. */
    private static String classPath() {
        return KilledTest.class.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs())
                        .map(u -> Path.of(URI.create(u.toString())).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    /** Where it listens, and its token; what a library prints before is passed over. */
    private static List<String> address(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("http://")) {
                return List.of(line.split(" ", -1));
            }
        }
        throw new IOException("the server ended before it began");
    }

    private static void kill(Process process, int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static List<String> facts(HttpClient client, String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + "api/v1/search?limit=100"))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        return Json.list(Json.object(answer.body()), "facts").stream()
                .map(f -> Json.string((Map<?, ?>) f, "id").orElseThrow())
                .toList();
    }

    /** False when the server is gone. */
    private static boolean decide(HttpClient client, List<String> said, String id, int base)
            throws InterruptedException {
        var body = "{\"status\":\"" + (base % 2 == 0 ? "confirmed" : "rejected") + "\",\"revision\":" + base + "}";
        var request = HttpRequest.newBuilder(URI.create(said.get(0) + "api/v1/facts/" + id + "/review"))
                .header("X-Glane-Token", said.get(1))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Revisions by fact, from files that are gold to the last line. */
    private Map<String, Integer> onDisk() throws IOException {
        var revisions = new HashMap<String, Integer>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(GoldFile.SUFFIX)).toList()) {
                assertThat(Gold.read(file).article()).isNotEmpty();
                for (var line : Files.readAllLines(file)) {
                    Decision.of(Json.object(line)).ifPresent(d -> revisions.merge(d.fact(), d.revision(), Math::max));
                }
            }
        }
        return revisions;
    }
}
