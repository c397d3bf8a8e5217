package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phrase finds the facts that have its words side by side, however it is looked for in the index. */
class PhraseTest {

    private static final Map<String, List<String>> LEMMAS = Map.of(
            "barrages", List.of("barrage"),
            "dés", List.of("dé", "des"),
            "porte", List.of("porte", "porter"),
            "portes", List.of("porte", "porter"),
            "portait", List.of("porter"),
            "sûre", List.of("sûr"));

    private static final FrenchAnalysis ANALYSIS = new FrenchAnalysis(form -> LEMMAS.getOrDefault(form, List.of()));

    /** Function words, words that are one but for an accent, words of several lemmas, compounds, elided articles. */
    private static final List<String> WORDS = List.of(
            "de",
            "des",
            "la",
            "sur",
            "en",
            "ça",
            "dés",
            "ca",
            "sûre",
            "là",
            "barrage",
            "barrages",
            "porte",
            "portes",
            "portait",
            "l’eau",
            "sous-marin",
            "Valmer");

    @TempDir
    Path folder = Path.of(".");

    private static String some(Random random, int most) {
        var text = new StringBuilder();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            text.append(text.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    /** The places of a text with the terms that stand there. */
    private static List<Set<String>> places(String text) {
        var places = new ArrayList<Set<String>>();
        for (var term : ANALYSIS.terms(text)) {
            while (places.size() <= term.position()) {
                places.add(new TreeSet<>());
            }
            places.get(term.position()).addAll(term.terms());
        }
        return places;
    }

    private static boolean has(String text, String phrase) {
        var in = places(text);
        // In a query a compound is its parts; the joined form is another way to write it, seen to by other tests.
        var wanted = places(phrase.replace('-', ' '));
        for (int start = 0; start + wanted.size() <= in.size(); start++) {
            boolean all = true;
            for (int i = 0; i < wanted.size(); i++) {
                int at = i;
                all &= in.get(start + i).stream().anyMatch(t -> wanted.get(at).contains(t));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> found(FactSearch search, String query) throws IndexException {
        var found = new TreeSet<String>();
        search.forEach(SearchRequest.of(query), hit -> found.add(hit.article().address()));
        return found;
    }

    @Property(seed = "20261124", tries = 20)
    void everyPhraseFindsTheFactsThatHaveItsWordsSideBySide(@ForAll long seed) throws IOException, IndexException {
        var random = new Random(seed);
        var index = Files.createTempDirectory("glane-phrases");
        var texts = new ArrayList<String>();
        try (var indexer = FactIndexer.open(index, ANALYSIS, "rules")) {
            for (int i = 0; i < 40; i++) {
                texts.add(some(random, 9));
                TestFacts.article(Integer.toString(i))
                        .figure(texts.getLast() + " 12 %", "12 %", "12")
                        .into(indexer);
                if (random.nextInt(15) == 0) {
                    indexer.commit();
                }
            }
            indexer.commit();
        }
        try (var search = FactSearch.open(index, ANALYSIS)) {
            for (int i = 0; i < 40; i++) {
                var phrase = some(random, 4).replace('-', ' ');
                var expected = new TreeSet<String>();
                for (int place = 0; place < texts.size(); place++) {
                    if (places(phrase).size() > 1 && has(texts.get(place), phrase)) {
                        expected.add(Integer.toString(place));
                    }
                }
                if (places(phrase).size() > 1) {
                    assertThat(found(search, "« " + phrase + " »")).as(phrase).isEqualTo(expected);
                    assertThat(search.search(SearchRequest.of("« " + phrase + " »"))
                                    .total())
                            .as(phrase)
                            .isEqualTo(expected.size());
                    // Behind another condition a phrase is looked for document by document.
                    expected.removeIf(place -> !has(texts.get(Integer.parseInt(place)), "Valmer"));
                    assertThat(found(search, "Valmer « " + phrase + " »"))
                            .as(phrase)
                            .isEqualTo(expected);
                }
            }
        } finally {
            FactIndexer.delete(index);
            Files.delete(index);
        }
    }

    @Test
    void aFunctionWordAtTheEndOfASentence_isNotTiedToTheNextSentence() throws Exception {
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            TestFacts.article("un")
                    .figure("À Valmer 12 % y sont pour.", "12 %", "12")
                    .figure("Barrages et ponts 13 % de plus.", "13 %", "13")
                    .into(indexer);
            indexer.commit();
        }
        try (var search = FactSearch.open(folder, ANALYSIS)) {
            assertThat(search.search(SearchRequest.of("« pour barrages »")).total())
                    .isZero();
            assertThat(search.search(SearchRequest.of("« sont pour »")).total()).isOne();
        }
    }

    @Test
    void aTieIsNoWord_soNoPrefixNoNearSpellingAndNoProposalMeetsIt() throws Exception {
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            TestFacts.article("un")
                    .figure("Le prix de la glace : 12 %.", "12 %", "12")
                    .into(indexer);
            indexer.commit();
        }
        try (var search = FactSearch.open(folder, ANALYSIS)) {
            assertThat(search.search(SearchRequest.of("dela*")).total()).isZero();
            assertThat(search.search(SearchRequest.of("laglace~2")).total()).isZero();
            assertThat(search.search(SearchRequest.of("glave")).suggestion()).contains("glace");
        }
    }
}
