package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.glane.format.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages are read in the background: what is there can be used meanwhile, and what changes is picked up. */
class ReadingTest {

    @TempDir
    Path folder;

    private static Map<String, Object> json(Running running, String address) throws Exception {
        return Json.object(running.get(address).body());
    }

    private static List<String> values(Running running) throws Exception {
        return Json.list(json(running, "/api/v1/search?type=figure&limit=1000"), "facts").stream()
                .map(f -> Json.string((Map<?, ?>) f, "value").orElse(""))
                .toList();
    }

    private static void reread(Running running) throws Exception {
        assertThat(running.post("/api/v1/read", "text/plain", "").statusCode()).isEqualTo(202);
        running.serve.await(Duration.ofSeconds(30), s -> {});
    }

    private static String page(int value) {
        return """
                Les marchés de quartier reviennent

                Publié le 4 mai 2026

                Pour %d %% des habitants de la place, le marché du matin a changé les habitudes, selon la mairie.
                """.formatted(value);
    }

    @Test
    @Timeout(60)
    void whatIsRead_canBeUsed_whileTheRestWaits() throws Exception {
        var files = IntStream.range(0, 24)
                .mapToObj(i -> folder.resolve("page-%02d.txt".formatted(i)))
                .toList();
        for (int i = 0; i < files.size(); i++) {
            Files.writeString(files.get(i), page(10 + i));
        }
        // A pipe is a file whose end does not come until somebody writes it.
        var pipe = folder.resolve("pipe.txt");
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");
        } catch (IOException e) {
            assumeTrue(false, "no mkfifo");
        }
        try (var running = Running.reading(
                folder, Stream.concat(files.stream(), Stream.of(pipe)).toList())) {
            // The first page asked for waits a moment for the first facts rather than show none.
            while (!running.get("/").body().contains("class=\"fact ")) {
                Thread.onSpinWait();
            }
            var progress = json(running, "/api/v1/progress");
            assertThat(progress).containsEntry("running", true);
            assertThat(running.get("/").body()).contains("data-running=\"1\"").contains("sur 25 pages lues");
            Files.writeString(pipe, page(77));
            running.serve.await(Duration.ofSeconds(30), s -> {});

            assertThat(json(running, "/api/v1/progress")).containsEntry("running", false);
            assertThat(values(running)).hasSizeGreaterThanOrEqualTo(24).contains("10", "33");
            assertThat(running.faults).isEmpty();
        }
    }

    @Test
    void readingAgain_picksUpNewAndChangedPages_andDropsThoseThatAreGone() throws Exception {
        Files.writeString(folder.resolve("a.txt"), page(41));
        Files.writeString(folder.resolve("b.txt"), page(42));
        try (var running = Running.overFilesOf(folder)) {
            assertThat(values(running)).containsExactlyInAnyOrder("41", "42");
            Files.writeString(folder.resolve("a.txt"), page(43));
            Files.writeString(folder.resolve("c.txt"), page(44));

            reread(running);

            assertThat(values(running)).containsExactlyInAnyOrder("42", "43", "44");

            Files.delete(folder.resolve("b.txt"));
            reread(running);

            assertThat(values(running)).containsExactlyInAnyOrder("43", "44");
            assertThat(running.faults).isEmpty();
        }
    }
}
