package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken list by list is what Lucene finds document by document: the same total, order and scores. */
class SweepTest {

    private static final FrenchAnalysis ANALYSIS = new FrenchAnalysis(Lemmas.NONE);

    private static final List<String> WORDS =
            List.of("train", "gare", "quai", "billet", "tarif", "ligne", "wagon", "voie", "horaire", "guichet");

    @TempDir
    static Path folder = Path.of(".");

    @BeforeAll
    static void index() throws Exception {
        var random = new Random(11);
        try (var indexer = FactIndexer.open(folder, ANALYSIS, "rules")) {
            for (int i = 0; i < 900; i++) {
                int percent = 1 + random.nextInt(97);
                var day = "20" + (15 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
                TestFacts.article("file-" + i)
                        .about("Valmer " + words(random, 2), "Le Courrier de Valmer", day)
                        .figure("Ici " + percent + " % : " + words(random, 9) + ".", percent + " %", "" + percent)
                        .claim("« " + words(random, 6) + " », dit Inès Morvan.", "dit", "Inès Morvan")
                        .into(indexer);
                if (i % 300 == 299) {
                    indexer.commit();
                }
            }
            for (int i = 0; i < 60; i++) {
                // Some are gone: their documents still stand in the first segments.
                TestFacts.article("file-" + random.nextInt(300))
                        .about("Valmer", "Le Courrier de Valmer", "2020-01-10")
                        .figure("Ici 3 % : train gare " + i + ".", "3 %", "3")
                        .into(indexer);
            }
            indexer.commit();
        }
    }

    private static String words(Random random, int count) {
        return String.join(" ", Stream.generate(() -> word(random)).limit(count).toList());
    }

    /** The first words of the list come more often than the last. */
    private static String word(Random random) {
        int one = random.nextInt(WORDS.size());
        int other = random.nextInt(WORDS.size());
        return WORDS.get(Math.min(one, other));
    }

    @Test
    void wordsFiltersAndExclusions_areFoundRankedAndCountedAsByLucene() throws Exception {
        var random = new Random(5);
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            var lengths = new Lengths();
            int found = 0;
            for (int i = 0; i < 300; i++) {
                var query = query(random);
                var mine = new Sweep(searcher, lengths, 1 + random.nextInt(20), null).first(query);
                var wanted = searcher.search(
                        query, new TopScoreDocCollectorManager(Math.max(1, mine.scoreDocs.length), null, 1 << 30));
                assertThat(told(mine)).as(query.toString()).isEqualTo(told(wanted));
                found += mine.scoreDocs.length;
            }
            assertThat(found).isGreaterThan(1500);
        }
    }

    private static List<String> told(TopDocs docs) {
        var all = new ArrayList<String>();
        all.add("total " + docs.totalHits.value());
        if (docs.totalHits.value() > 0) {
            for (var doc : docs.scoreDocs) {
                all.add(doc.doc + " " + doc.score);
            }
        }
        return all;
    }

    private static Query query(Random random) {
        var all = new BooleanQuery.Builder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            all.add(part(random), Occur.MUST);
        }
        if (random.nextInt(3) == 0) {
            all.add(range(random), Occur.FILTER);
        }
        if (random.nextInt(3) == 0) {
            all.add(trait(random), Occur.FILTER);
        }
        if (random.nextInt(4) == 0) {
            all.add(part(random), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static Query part(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new SynonymQuery.Builder(FactFields.ANY)
                        .addTerm(term(FactFields.ANY, random))
                        .addTerm(term(FactFields.ANY, random))
                        .build();
            case 1 ->
                new DisjunctionMaxQuery(
                        List.of(
                                new SideBySide(FactFields.SENTENCE, List.of(place(0, random), place(1, random))),
                                new BoostQuery(new TermQuery(term(FactFields.ANY, random)), 0.4f),
                                new BoostQuery(new TermQuery(term(FactFields.SENTENCE, random)), 0.6f)),
                        0.1f);
            default -> new TermQuery(term(FactFields.ANY, random));
        };
    }

    private static Term term(String field, Random random) {
        return new Term(field, words(random, 1));
    }

    private static SideBySide.Place place(int at, Random random) {
        return new SideBySide.Place(at, List.of(new BytesRef(words(random, 1))));
    }

    private static Query trait(Random random) {
        return new TermQuery(
                new Term(FactFields.TRAIT, Traits.term(Facet.TYPE, random.nextBoolean() ? "figure" : "claim")));
    }

    private static Query range(Random random) {
        double low = random.nextInt(60);
        double high = low + random.nextInt(40);
        return DoublePoint.newRangeQuery(FactFields.VALUE, low, high);
    }

    @Test
    void rangesOfAFewCandidates_areThoseOfTheIndex() throws IOException {
        var random = new Random(3);
        try (var directory = FSDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            var columns = new PlainColumns();
            int found = 0;
            for (int i = 0; i < 200; i++) {
                double low = random.nextInt(98);
                double high = i % 5 == 0 ? Math.nextUp(low) : low + random.nextInt(30);
                long first = 16_500L + random.nextInt(2500);
                var plain = i % 2 == 0
                        ? DoublePoint.newRangeQuery(FactFields.VALUE, low, high)
                        : LongPoint.newRangeQuery(FactFields.DATE, first, first + 400);
                var looked = i % 2 == 0
                        ? new Within(columns, plain, FactFields.VALUE, sortable(low), sortable(high))
                        : new Within(columns, plain, FactFields.DATE, first, first + 400);
                var word = new TermQuery(term(FactFields.ANY, random));
                int wanted = searcher.count(both(word, plain));
                assertThat(searcher.count(both(word, looked))).isEqualTo(wanted);
                assertThat(new Sweep(searcher, new Lengths(), 5, null)
                                .first(both(word, looked))
                                .totalHits
                                .value())
                        .isEqualTo(wanted);
                found += wanted;
            }
            assertThat(found).isGreaterThan(1000);
        }
    }

    private static long sortable(double value) {
        return NumericUtils.doubleToSortableLong(value);
    }

    private static Query both(Query scored, Query condition) {
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(condition, Occur.FILTER)
                .build();
    }
}
