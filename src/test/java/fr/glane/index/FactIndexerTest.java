package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.glane.fact.Amount;
import fr.glane.fact.Unit;
import fr.glane.text.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactIndexerTest {

    private final FrenchAnalysis analysis = new FrenchAnalysis(Lemmas.NONE);

    @TempDir
    Path folder = Path.of(".");

    private static TestFacts valmer(String path) {
        return TestFacts.article(path)
                .about("Les bus de Valmer", "Le Courrier de Valmer", "2025-11-05")
                .figure("À Valmer, 31 % des bus roulent à vide.", "31 %", "31")
                .claim("« On va réduire », promet Inès Morvan.", "On va réduire", "Inès Morvan");
    }

    private FactIndexer open() throws IndexException {
        return FactIndexer.open(folder, analysis, "rules 1");
    }

    private List<String> dump() throws IndexException, IOException {
        try (var search = FactSearch.open(folder, analysis)) {
            var all = new ArrayList<String>();
            search.forEach(
                    SearchRequest.of("").withRelated(true).withRepeats(true),
                    h -> all.add(h.article() + " " + h.stored()));
            all.sort(null);
            return all;
        }
    }

    @Test
    void sameArticleAgain_isUnchanged() throws Exception {
        try (var indexer = open()) {
            assertThat(valmer("a.txt").into(indexer)).isEqualTo(FactIndexer.Change.ADDED);
            indexer.commit();
        }
        var before = dump();
        try (var indexer = open()) {
            assertThat(indexer.isCurrent(valmer("a.txt").article().source())).isTrue();
            assertThat(valmer("a.txt").into(indexer)).isEqualTo(FactIndexer.Change.UNCHANGED);
            indexer.commit();
        }
        assertThat(dump()).isEqualTo(before).hasSize(2);
    }

    @Test
    void changedText_replacesWhatItsPlaceHeld() throws Exception {
        try (var indexer = open()) {
            valmer("a.txt").into(indexer);
            indexer.commit();
        }
        try (var indexer = open()) {
            var changed = TestFacts.article("a.txt").figure("À Valmer, 29 % des bus roulent à vide.", "29 %", "29");
            assertThat(changed.into(indexer)).isEqualTo(FactIndexer.Change.REPLACED);
            indexer.commit();
        }
        assertThat(dump()).hasSize(1).first().asString().contains("29 %");
    }

    @Test
    void sameArticleFromTwoPlaces_standsOnce_andStaysUntilBothAreGone() throws Exception {
        var first = Files.writeString(folder.resolveSibling("a.txt"), "x");
        var second = Files.writeString(folder.resolveSibling("b.txt"), "x");
        try (var indexer = open()) {
            valmer(first.toString()).into(indexer);
            assertThat(valmer(second.toString()).into(indexer)).isEqualTo(FactIndexer.Change.DUPLICATE);
            indexer.commit();
        }
        assertThat(dump()).hasSize(2);
        Files.delete(first);
        try (var indexer = open()) {
            assertThat(indexer.prune()).isEqualTo(1);
            // Its words were those of the first place: they are read again from the second.
            assertThat(indexer.isCurrent(valmer(second.toString()).article().source()))
                    .isFalse();
            assertThat(valmer(second.toString()).into(indexer)).isEqualTo(FactIndexer.Change.REPLACED);
            indexer.commit();
        }
        assertThat(dump()).hasSize(2).allMatch(f -> f.contains("b.txt"));
        Files.delete(second);
        try (var indexer = open()) {
            assertThat(indexer.prune()).isEqualTo(1);
            indexer.commit();
        }
        assertThat(dump()).isEmpty();
    }

    @Test
    void otherRules_readEveryArticleAgain() throws Exception {
        try (var indexer = open()) {
            valmer("a.txt").into(indexer);
            indexer.commit();
        }
        try (var indexer = FactIndexer.open(folder, analysis, "rules 2")) {
            assertThat(valmer("a.txt").into(indexer)).isEqualTo(FactIndexer.Change.REPLACED);
            indexer.commit();
        }
        assertThat(dump()).hasSize(2);
    }

    @Test
    void whatIsNotCommitted_isNotThere() throws Exception {
        try (var indexer = open()) {
            valmer("a.txt").into(indexer);
            indexer.commit();
            TestFacts.article("b.txt")
                    .figure("Ici, 12 % partent.", "12 %", "12")
                    .into(indexer);
            assertThat(dump()).hasSize(2);
        }
        assertThat(dump()).hasSize(2);
    }

    @Test
    void indexOfAnotherFormat_isRefusedByName_andCanBeBuiltAnew() throws Exception {
        try (var indexer = open()) {
            valmer("a.txt").into(indexer);
            indexer.commit();
        }
        try (var directory = org.apache.lucene.store.FSDirectory.open(folder);
                var writer = new org.apache.lucene.index.IndexWriter(
                        directory, new org.apache.lucene.index.IndexWriterConfig())) {
            writer.setLiveCommitData(java.util.Map.of("glane.index", "0").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> FactSearch.open(folder, analysis))
                .isInstanceOfSatisfying(
                        IndexException.class,
                        e -> assertThat(e.reason()).isEqualTo(IndexException.Reason.OTHER_FORMAT));
        var mine = Files.writeString(folder.resolve("notes.txt"), "kept");
        FactIndexer.delete(folder);
        assertThat(mine).exists();
        try (var indexer = open()) {
            valmer("a.txt").into(indexer);
            indexer.commit();
        }
        assertThat(dump()).hasSize(2);
    }

    @Test
    void folderWithoutIndex_andIndexInUse_areToldApart() throws Exception {
        assertThatThrownBy(() -> FactSearch.open(folder.resolve("none"), analysis))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.reason()).isEqualTo(IndexException.Reason.MISSING));
        try (var indexer = open()) {
            assertThat(indexer).isNotNull();
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            IndexException.class, e -> assertThat(e.reason()).isEqualTo(IndexException.Reason.LOCKED));
        }
    }

    @Test
    void repeatsAreFolded_andFactsBesideTheArticleLeftOut_unlessAskedFor() throws Exception {
        try (var indexer = open()) {
            TestFacts.article("a.txt")
                    .figure("Environ 31 % des bus roulent à vide.", "31 %", "31")
                    .again("Les véhicules vides : 31 % du parc de Morvane.", "31 %", "31")
                    .figure(
                            "Ailleurs, 8 % des trams.",
                            "8 %",
                            Amount.of("8"),
                            Unit.PERCENT,
                            (kind, span) -> Block.related(span, Optional.of("2024-02-03")))
                    .into(indexer);
            indexer.commit();
        }
        try (var search = FactSearch.open(folder, analysis)) {
            assertThat(search.search(SearchRequest.of("")).total()).isEqualTo(1);
            assertThat(search.search(SearchRequest.of("").withRepeats(true)).total())
                    .isEqualTo(2);
            assertThat(search.search(SearchRequest.of("").withRelated(true)).total())
                    .isEqualTo(2);
            assertThat(search.search(SearchRequest.of("").withRelated(true).withRepeats(true))
                            .total())
                    .isEqualTo(3);
            // A figure is found by the sentence of its repeat, and says how often it stands there.
            var hit = search.search(SearchRequest.of("Morvane")).hits().getFirst();
            assertThat(hit.sentence()).startsWith("Environ");
            assertThat(hit.stored().times()).isEqualTo(2);
            assertThat(search.search(SearchRequest.of("date:2024-02").withRelated(true))
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void articleComesBackAsItWas() throws Exception {
        var made = valmer("a.txt");
        try (var indexer = open()) {
            made.into(indexer);
            valmer("b.txt").paragraph("Une autre fin.").into(indexer);
            indexer.commit();
        }
        try (var search = FactSearch.open(folder, analysis)) {
            var stored = search.article(made.article().id()).orElseThrow();
            assertThat(stored.article().text()).isEqualTo(made.article().text());
            assertThat(stored.article().blocks()).isEqualTo(made.article().blocks());
            assertThat(stored.article().metadata()).isEqualTo(made.article().metadata());
            assertThat(stored.article().source()).isEqualTo(made.article().source());
            assertThat(stored.facts()).extracting(StoredFact::fact).isEqualTo(made.facts());
            for (var fact : made.facts()) {
                var hit = search.fact(fact.id()).orElseThrow();
                assertThat(hit.fact()).isEqualTo(fact);
                assertThat(hit.stored().text(fact.at().span()))
                        .contains(made.article().text(fact.at().span()));
            }
            assertThat(search.fact("0000000000000000")).isEmpty();
            assertThat(search.article("no such article")).isEmpty();
        }
    }

    @Test
    void readersDuringIndexing_seeCommittedStatesAlone() throws Exception {
        try (var indexer = open()) {
            indexer.commit();
            var seen = new java.util.concurrent.ConcurrentLinkedQueue<Long>();
            var done = new java.util.concurrent.atomic.AtomicBoolean();
            var reader = Thread.ofPlatform().daemon().start(() -> {
                try (var search = FactSearch.open(folder, analysis)) {
                    while (!done.get()) {
                        search.refresh();
                        seen.add(search.search(SearchRequest.of("bus")).total());
                    }
                } catch (IndexException | IOException e) {
                    seen.add(-1L);
                }
            });
            try {
                for (int step = 0; step < 20; step++) {
                    for (int i = 0; i < 5; i++) {
                        valmer("file-" + step + "-" + i)
                                .paragraph("Suite " + step + " " + i)
                                .into(indexer);
                    }
                    indexer.commit();
                }
            } finally {
                // A reader nobody stops would outlive a failure here, and the whole run with it.
                done.set(true);
            }
            reader.join();
            // « bus » stands in every title: two facts an article, five articles a commit.
            assertThat(seen).isNotEmpty().allMatch(n -> n % 10 == 0);
        }
    }
}
