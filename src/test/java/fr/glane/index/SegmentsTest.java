package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The segments that Glane makes itself are whole, and hold what they were given, whatever happened before. */
class SegmentsTest {

    private static final FrenchAnalysis ANALYSIS = new FrenchAnalysis(Lemmas.NONE);

    @TempDir
    Path folder = Path.of(".");

    private static TestFacts article(int place, int percent) {
        return TestFacts.article("file-" + place)
                .about("Les trains de Valmer " + place, "Le Courrier de Valmer", "2025-11-05")
                .figure(
                        "Ligne " + place + " : " + percent + " % des trains sont à l’heure.",
                        percent + " %",
                        "" + percent)
                .claim("« Le train " + place + " sera gratuit », promet Inès Morvan.", "sera gratuit", "Inès Morvan");
    }

    private static List<String> content(Path index) throws IndexException, IOException {
        try (var search = FactSearch.open(index, ANALYSIS)) {
            var all = new ArrayList<String>();
            search.forEach(SearchRequest.of("train"), h -> all.add(h.article() + " " + h.stored()));
            all.sort(null);
            return all;
        }
    }

    private static void check(Path index) throws IOException {
        try (var directory = FSDirectory.open(index);
                var check = new CheckIndex(directory)) {
            check.setInfoStream(
                    new java.io.PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_SLOW_CHECKS);
            assertThat(check.checkIndex().clean).as("clean for Lucene").isTrue();
        }
    }

    @Test
    void whateverWasAddedChangedAndCommitted_theLastTextOfEachPlaceIsThere() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            var random = new Random(seed);
            var last = new HashMap<Integer, Integer>();
            var mixed = folder.resolve("mixed-" + seed);
            try (var indexer = FactIndexer.open(mixed, ANALYSIS, "rules")) {
                for (int step = 0; step < 60; step++) {
                    int place = random.nextInt(12);
                    int percent = random.nextInt(100);
                    article(place, percent).into(indexer);
                    last.put(place, percent);
                    if (random.nextInt(6) == 0) {
                        indexer.commit();
                    }
                }
                indexer.commit();
            }
            var plain = folder.resolve("plain-" + seed);
            try (var indexer = FactIndexer.open(plain, ANALYSIS, "rules")) {
                for (var entry : last.entrySet()) {
                    article(entry.getKey(), entry.getValue()).into(indexer);
                }
                indexer.commit();
            }
            assertThat(content(mixed))
                    .as("seed " + seed)
                    .isEqualTo(content(plain))
                    .hasSizeGreaterThan(20);
            check(mixed);
        }
    }

    @Test
    void everyFact_isFoundByItsId() throws Exception {
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            for (int i = 0; i < 200; i++) {
                article(i, i % 100).into(indexer);
            }
            indexer.commit();
        }
        try (var search = FactSearch.open(folder, ANALYSIS)) {
            var ids = new ArrayList<String>();
            search.forEach(SearchRequest.of("train"), h -> ids.add(h.fact().id()));
            assertThat(ids).hasSize(400).doesNotHaveDuplicates();
            for (var id : ids) {
                assertThat(search.fact(id)).get().extracting(h -> h.fact().id()).isEqualTo(id);
            }
            assertThat(search.fact("0123456789abcdef")).isEmpty();
            assertThat(search.fact("")).isEmpty();
        }
    }

    @Test
    void wordsAndAddressesOfAnyLength_areIndexed() throws Exception {
        var endless = "a".repeat(70_000);
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            TestFacts.article("p".repeat(70_000))
                    .about("Valmer", "J".repeat(70_000), "2025-11-05")
                    .figure(endless + " : 31 % des bus roulent à vide.", "31 %", "31")
                    .into(indexer);
            indexer.commit();
        }
        check(folder);
        try (var search = FactSearch.open(folder, ANALYSIS)) {
            assertThat(search.search(SearchRequest.of(endless)).total()).isEqualTo(1);
            assertThat(search.search(SearchRequest.of("bus")).total()).isEqualTo(1);
        }
    }

    @Property(seed = "7", tries = 200)
    void piecesOfEncodedText_areThoseOfTheJdk(@ForAll String text, @ForAll Random random) {
        var encoded = new EncodedText().of(text);
        int start = boundary(text, random.nextInt(text.length() + 1));
        int end = boundary(text, start + random.nextInt(text.length() - start + 1));
        if (start <= end) {
            var packer = new Packer();
            encoded.write(packer.clear(), start, end);
            var mine = BytesRef.deepCopyOf(packer.view());
            assertThat(mine)
                    .isEqualTo(packer.clear().string(text.substring(start, end)).view());
        }
        var whole = new Packer();
        encoded.write(whole);
        assertThat(Arrays.copyOf(whole.view().bytes, whole.view().length))
                .endsWith(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Not between the halves of a character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at + 1
                : at;
    }
}
