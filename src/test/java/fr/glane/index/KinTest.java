package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking for fewer terms of a word finds what asking for all of them finds, whatever was changed, dropped or merged. */
class KinTest {

    private static final Map<String, List<String>> LEMMAS = Map.of(
            "pêche", List.of("pêche", "pêcher"),
            "pêches", List.of("pêche", "pêcher"),
            "pêchait", List.of("pêcher"),
            "péché", List.of("péché"),
            "péchés", List.of("péché"));

    private static final List<String> WORDS =
            List.of("pêche", "pêches", "pêchait", "péché", "péchés", "peche", "bateau");

    private static final FrenchAnalysis ANALYSIS = new FrenchAnalysis(form -> LEMMAS.getOrDefault(form, List.of()));

    @TempDir
    Path folder = Path.of(".");

    private static void put(FactIndexer indexer, int place, String word) throws IndexException {
        TestFacts.article("file-" + place)
                .about("Titre " + place, "Le Courrier de Valmer", "2025-11-05")
                .figure("Ici " + word + " numéro " + place + " : 12 % de plus.", "12 %", "12")
                .into(indexer);
    }

    private List<String> needed(String... terms) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var all = java.util.Arrays.stream(terms).map(BytesRef::new).toList();
            return new Kin(reader)
                    .needed(all).stream().map(BytesRef::utf8ToString).toList();
        }
    }

    @Test
    void aTermThatNeverStandsWithoutAnother_isNotNeeded() throws Exception {
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            put(indexer, 1, "pêche");
            put(indexer, 2, "pêchait");
            indexer.commit();
            assertThat(needed("peche", "pecher")).containsExactly("pecher");
            put(indexer, 3, "péché");
            indexer.commit();
            assertThat(needed("peche", "pecher")).containsExactly("peche", "pecher");
        }
    }

    @Test
    void termsOfNoWord_leaveOneToAskFor() throws Exception {
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            put(indexer, 1, "bateau");
            indexer.commit();
            assertThat(needed("absent", "absenter")).hasSize(1);
            assertThat(needed("bateaux", "bateau")).containsExactly("bateau");
        }
    }

    @Test
    void whateverCameAndWent_eachWordFindsAllThatShareATermWithIt() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            var index = folder.resolve("index-" + seed);
            var words = new HashMap<Integer, String>();
            try (var indexer = FactIndexer.open(index, ANALYSIS, "rules")) {
                // Enough commits for Lucene to merge segments whose documents are partly gone.
                for (int step = 0; step < 60; step++) {
                    int place = random.nextInt(25);
                    var word = WORDS.get(random.nextInt(WORDS.size()));
                    put(indexer, place, word);
                    words.put(place, word);
                    if (random.nextInt(2) == 0) {
                        indexer.commit();
                    }
                }
                indexer.commit();
            }
            try (var search = FactSearch.open(index, ANALYSIS)) {
                for (var asked : WORDS) {
                    assertThat(found(search, asked))
                            .as("« " + asked + " », seed " + seed)
                            .isEqualTo(expected(words, asked));
                    assertThat(found(search, "« ici " + asked + " »")).isEqualTo(expected(words, asked));
                }
            }
        }
    }

    private static Set<String> found(FactSearch search, String query) throws IndexException {
        var found = new TreeSet<String>();
        search.forEach(
                SearchRequest.of(query), hit -> found.add(hit.article().title().orElse("")));
        assertThat(search.search(SearchRequest.of(query)).total()).isEqualTo(found.size());
        return found;
    }

    private static Set<String> expected(Map<Integer, String> words, String asked) {
        var forms = new WordForms(form -> LEMMAS.getOrDefault(form, List.of()));
        var expected = new TreeSet<String>();
        words.forEach((place, word) -> {
            if (forms.of(word).sharesTerm(forms.of(asked))) {
                expected.add("Titre " + place);
            }
        });
        return expected;
    }
}
