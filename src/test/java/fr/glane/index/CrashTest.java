package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexing killed (SIGKILL) in the midst, then run again: the content is that of an undisturbed run. */
class CrashTest {

    private static final int ARTICLES = 60;

    private static final FrenchAnalysis ANALYSIS = new FrenchAnalysis(Lemmas.NONE);

    @TempDir
    Path folder = Path.of(".");

    /** What the process that is killed runs: the whole indexing, a line for each step. */
    public static final class Victim {

        private Victim() {}

        /** The one argument is the folder of the index. */
        public static void main(String[] args) throws IOException, IndexException {
            index(Path.of(args[0]), System.out::println);
        }
    }

    /** Hears of each step before it is taken. */
    private interface Steps {
        void next(String step);
    }

    /** Every article, then a third of them again with another text, committed now and then. */
    private static void index(Path folder, Steps steps) throws IOException, IndexException {
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            for (int i = 0; i < ARTICLES; i++) {
                steps.next("add " + i);
                article(i, 31).into(indexer);
                if (i % 7 == 6) {
                    steps.next("commit");
                    indexer.commit();
                }
            }
            for (int i = 0; i < ARTICLES; i += 3) {
                steps.next("change " + i);
                article(i, 62).into(indexer);
                if (i % 5 == 0) {
                    steps.next("commit");
                    indexer.commit();
                }
            }
            steps.next("commit");
            indexer.commit();
            steps.next("close");
        }
    }

    private static TestFacts article(int number, int percent) {
        return TestFacts.article("file-" + number)
                .about("Les bus de Valmer " + number, "Le Courrier de Valmer", "2025-11-05")
                .figure(
                        "Ligne " + number + " : " + percent + " % des bus roulent à vide.",
                        percent + " %",
                        "" + percent)
                .claim("« Le " + number + " sera gratuit », promet Inès Morvan.", "Le " + number, "Inès Morvan");
    }

    private static List<String> content(Path folder) throws IOException, IndexException {
        try (var search = FactSearch.open(folder, ANALYSIS)) {
            var all = new ArrayList<String>();
            search.forEach(
                    SearchRequest.of("").withRelated(true).withRepeats(true),
                    h -> all.add(h.article() + " " + h.stored()));
            all.sort(null);
            all.add(search.articles() + " articles");
            return all;
        }
    }

    @Test
    void killedAtAFewPoints_thenRunAgain_holdsTheSame() throws Exception {
        killed(3);
    }

    @Test
    @Tag("long")
    void killedAtFiftyPoints_thenRunAgain_holdsTheSame() throws Exception {
        killed(50);
    }

    private void killed(int points) throws Exception {
        var steps = new ArrayList<String>();
        index(folder.resolve("whole"), steps::add);
        var whole = content(folder.resolve("whole"));
        assertThat(whole).hasSize(2 * ARTICLES + 1).last().isEqualTo(ARTICLES + " articles");
        var random = new Random(7);
        for (int point = 0; point < points; point++) {
            var broken = Files.createDirectory(folder.resolve("killed-" + point));
            int last = random.nextInt(steps.size());
            kill(broken, last, random.nextInt(3_000_000));
            index(broken, s -> {});
            assertThat(content(broken))
                    .as("killed at step " + last + ", " + steps.get(last))
                    .isEqualTo(whole);
        }
    }

    /** Starts the indexing in a process of its own and kills it so many nanoseconds into a step. */
    private static void kill(Path index, int step, int nanos) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Victim.class.getName(),
                        index.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (int i = 0; i <= step; i++) {
                assertThat(out.readLine()).as("step " + i).isNotNull();
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
        }
        process.waitFor();
    }

    /** Where the classes it needs are: the class path of a test run is not always what the property says. */
    private static String classPath() throws URISyntaxException {
        var places = new ArrayList<String>();
        for (var one : List.of(CrashTest.class, FactIndexer.class, IndexWriter.class, ASCIIFoldingFilter.class)) {
            var source = Objects.requireNonNull(one.getProtectionDomain().getCodeSource());
            places.add(Path.of(source.getLocation().toURI()).toString());
        }
        return places.stream().distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
