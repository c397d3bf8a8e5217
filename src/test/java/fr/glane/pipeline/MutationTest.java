package fr.glane.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.glane.fact.Fact;
import fr.glane.page.SavedFile;
import fr.glane.text.Article;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saved files of every form with bytes changed, lost, doubled and mixed: each ends in an outcome, never in a fault. */
class MutationTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/test/resources/fixtures"), Path.of("src/test/resources/pages"), Path.of("seeds"));

    @Test
    void changedFiles_endInAnOutcome() throws IOException {
        mutate(11, 400);
    }

    @Test
    @Tag("long")
    void tenThousandChangedFiles_endInAnOutcome() throws IOException {
        mutate(12, 10_000);
    }

    private static void mutate(long seed, int times) throws IOException {
        var files = files();
        var random = new Random(seed);
        try (var glane = Glane.standard()) {
            for (int i = 0; i < times; i++) {
                var file = files.get(random.nextInt(files.size()));
                var bytes = changed(
                        file.bytes(), files.get(random.nextInt(files.size())).bytes(), random);
                var outcomes = new ArrayList<Outcome>();
                int number = i;
                assertThatCode(() -> glane.extract(SavedFile.of(file.path(), bytes), outcomes::add))
                        .as("%s, change %d of seed %d", file.path(), number, seed)
                        .doesNotThrowAnyException();
                assertThat(outcomes)
                        .as("%s, change %d of seed %d", file.path(), i, seed)
                        .isNotEmpty();
                outcomes.forEach(outcome -> check(outcome, file.path() + ", change " + number + " of seed " + seed));
            }
        }
    }

    private static void check(Outcome outcome, String what) {
        switch (outcome) {
            case Outcome.Read read -> read.facts().forEach(fact -> checkInside(fact, read.article(), what));
            case Outcome.Failed failed -> throw new AssertionError(what, failed.cause());
            case Outcome.Empty empty -> {}
            case Outcome.Refused refused ->
                assertThat(refused.refusal().reason()).as(what).isNotNull();
        }
    }

    private static void checkInside(Fact fact, Article article, String what) {
        var span = fact.at().span();
        assertThat(span.start()).as(what).isNotNegative().isLessThan(span.end());
        assertThat(span.end()).as(what).isLessThanOrEqualTo(article.text().length());
    }

    private static List<SavedFile> files() throws IOException {
        var files = new ArrayList<SavedFile>();
        for (var folder : FOLDERS) {
            try (var walk = Files.walk(folder)) {
                for (var path : walk.filter(Files::isRegularFile).sorted().toList()) {
                    files.add(SavedFile.of(path.toString(), Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }

    /** One to six changes: a byte, a stretch lost, doubled or moved, a stretch of another file, the end cut off. */
    private static byte[] changed(byte[] bytes, byte[] other, Random random) {
        var result = bytes.clone();
        for (int left = 1 + random.nextInt(6); left > 0 && result.length > 2; left--) {
            int at = random.nextInt(result.length);
            int length = Math.min(result.length - at, 1 + random.nextInt(200));
            switch (random.nextInt(6)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 -> result = spliced(result, at, at + length, new byte[0], 0, 0);
                case 2 -> result = spliced(result, at, at, result, at, length);
                case 3 -> {
                    int from = other.length == 0 ? 0 : random.nextInt(other.length);
                    result = spliced(result, at, at, other, from, Math.min(other.length - from, length * 5));
                }
                case 4 -> result = spliced(result, at, at + length, result, 0, Math.min(result.length, length));
                default -> {
                    if (random.nextInt(4) == 0) {
                        result = spliced(result, at, result.length, new byte[0], 0, 0);
                    }
                }
            }
        }
        return result;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with, int start, int length) {
        var out = new ByteArrayOutputStream(bytes.length + length);
        out.write(bytes, 0, from);
        out.write(with, start, length);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
