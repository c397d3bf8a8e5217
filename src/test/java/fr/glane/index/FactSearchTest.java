package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.fact.Amount;
import fr.glane.fact.Comparator;
import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import fr.glane.text.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactSearchTest {

    private final FrenchAnalysis analysis = new FrenchAnalysis(Lemmas.NONE);
    private FactSearch search;
    private Path folder;

    @BeforeAll
    void index(@TempDir Path temporary) throws IndexException {
        folder = temporary;
        try (var indexer = FactIndexer.open(folder, analysis, "test")) {
            for (int i = 0; i < 60; i++) {
                int value = i * 2;
                var town = List.of("Valmer", "Morvane", "Orlay").get(i % 3);
                TestFacts.article("town-" + i)
                        .about(
                                "Enquête à " + town,
                                "Le Courrier de " + town,
                                "20%02d-%02d-15".formatted(20 + i % 4, 1 + i % 12))
                        .figure(value + " % des élus de " + town + " lisent.", value + " %", Integer.toString(value))
                        .claim("« Nous lisons peu », dit Ida Volny, numéro " + i + ".", "Nous lisons peu", "Ida Volny")
                        .into(indexer);
            }
            TestFacts.article("special")
                    .figure(
                            "Plus de la moitié des nageurs.",
                            "la moitié",
                            Amount.Fraction.of(1, 2),
                            Unit.FRACTION,
                            Block::main)
                    .change(f -> compared(f, Comparator.GT))
                    .figure(
                            "De 5 à 35 % des nageurs toussent.",
                            "5 à 35 %", new Amount.Range(Amount.of("5"), Amount.of("35")), Unit.PERCENT, Block::main)
                    .figure(
                            "Un recul de 7 points chez les nageurs.",
                            "7 points",
                            Amount.of("7"),
                            Unit.PERCENTAGE_POINT,
                            Block::main)
                    .into(indexer);
            indexer.commit();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        search = FactSearch.open(folder, analysis);
    }

    private static Figure compared(Figure f, Comparator comparator) {
        return new Figure(
                f.at(),
                f.amount(),
                f.unit(),
                comparator,
                f.change(),
                f.evolution(),
                f.tolerance(),
                f.population(),
                f.statement(),
                f.kind(),
                f.saidBy(),
                f.repeats());
    }

    @AfterAll
    void close() throws IOException {
        search.close();
    }

    private long total(String query) throws IndexException {
        return search.search(SearchRequest.of(query)).total();
    }

    @Test
    void secondCount_fromTables_isThatOfTheFirst() throws Exception {
        for (var query : List.of("", "lisent", "valeur:\">= 10\"", "type:declaration", "Valmer")) {
            var request = SearchRequest.of(query)
                    .withFacets(java.util.EnumSet.allOf(Facet.class))
                    .withHistograms(true);
            try (var fresh = FactSearch.open(folder, analysis)) {
                var first = fresh.search(request);
                var second = fresh.search(request);

                assertThat(first.total()).as(query).isPositive();
                assertThat(first.facets()).as(query).isNotEmpty().isEqualTo(second.facets());
                assertThat(first.values()).as(query).isEqualTo(second.values());
                assertThat(first.dates()).as(query).isNotEmpty().isEqualTo(second.dates());
            }
        }
    }

    @Test
    void values_areOnOneScale() throws IndexException {
        assertThat(total("nageurs 50 %")).isEqualTo(1);
        assertThat(total("nageurs > 50 %")).isEqualTo(1);
        assertThat(total("nageurs >= 51 %")).isZero();
        assertThat(total("nageurs 1/2")).isEqualTo(1);
        // A range is met by its bounds and by what lies between them.
        assertThat(total("nageurs entre 10 et 20 %")).isEqualTo(1);
        assertThat(total("nageurs entre 30 et 40 %")).isEqualTo(1);
        assertThat(total("nageurs entre 36 et 40 %")).isZero();
    }

    @Test
    void percent_isNotPercentagePoint() throws IndexException {
        assertThat(total("nageurs 7")).isEqualTo(1);
        assertThat(total("nageurs 7 %")).isZero();
        assertThat(total("nageurs entre 6 et 8 %")).isEqualTo(1); // the range alone
        assertThat(total("nageurs valeur:6..8")).isEqualTo(2);
    }

    @Test
    void everyFacetCount_isWhatItOpens() throws IndexException {
        var all = EnumSet.allOf(Facet.class);
        for (var base : List.of(
                SearchRequest.of("Valmer"),
                SearchRequest.of("lisent").withChosen(Facet.PUBLISHER, "Le Courrier de Orlay"),
                SearchRequest.of("").withChosen(Facet.TYPE, "claim").withChosen(Facet.YEAR, "2021"))) {
            var results = search.search(base.withFacets(all));
            for (var facet : all) {
                for (var count : results.facets().getOrDefault(facet, List.of())) {
                    assertThat(search.search(base.withChosen(facet, count.value()))
                                    .total())
                            .as(facet + "=" + count.value())
                            .isEqualTo(count.count())
                            .isPositive();
                }
            }
        }
    }

    @Test
    void everyBinAndMonth_isWhatItOpens() throws IndexException {
        var results = search.search(SearchRequest.of("").withHistograms(true));
        assertThat(results.values()).hasSize(11);
        for (var bin : results.values()) {
            assertThat(search.search(SearchRequest.of("").withFilters(List.of(bin.filter())))
                            .total())
                    .as(bin.filter())
                    .isEqualTo(bin.count());
        }
        assertThat(results.dates().stream().mapToLong(Results.Month::count).sum())
                .isEqualTo(120);
        for (var month : results.dates()) {
            assertThat(total("date:" + month.month())).as(month.toString()).isEqualTo(month.count());
        }
        assertThat(total("date:sans")).isEqualTo(3);
    }

    @Test
    void pages_giveEveryResultOnce_inEveryOrder() throws IndexException {
        for (var order : Order.values()) {
            for (boolean reverse : new boolean[] {false, true}) {
                var request = SearchRequest.of("").withLimit(7).sortedBy(order, reverse);
                var whole = new ArrayList<String>();
                search.forEach(request, h -> whole.add(h.fact().id()));
                var paged = new ArrayList<String>();
                var cursor = Optional.<String>empty();
                do {
                    var page = search.search(cursor.isEmpty() ? request : request.after(cursor.get()));
                    page.hits().forEach(h -> paged.add(h.fact().id()));
                    cursor = page.next();
                } while (cursor.isPresent());
                assertThat(paged)
                        .as(order + " " + reverse)
                        .isEqualTo(whole)
                        .doesNotHaveDuplicates()
                        .hasSize(123);
            }
        }
    }

    @Test
    void everyWayToRank_findsTheSame_pageByPage() throws IndexException {
        var facets = EnumSet.of(Facet.TYPE, Facet.YEAR, Facet.PUBLISHER);
        for (var base : List.of(
                SearchRequest.of("élus"),
                SearchRequest.of("Valmer lisent"),
                SearchRequest.of("\"Nous lisons peu\""),
                SearchRequest.of("=lisent"),
                SearchRequest.of("lisent").withFilters(List.of("valeur:10..90")),
                SearchRequest.of("\"des élus\"").withChosen(Facet.YEAR, "2021"))) {
            var inPlace = search.search(base.withLimit(200).withFacets(facets).sortedBy(Order.PLACE, false));
            var best = search.search(base.withLimit(200).withFacets(facets));
            assertThat(best.total()).as(base.query()).isEqualTo(inPlace.total()).isPositive();
            assertThat(best.facets()).as(base.query()).isEqualTo(inPlace.facets());
            assertThat(best.hits().stream().map(h -> h.fact().id()))
                    .as(base.query())
                    .containsExactlyInAnyOrderElementsOf(
                            inPlace.hits().stream().map(h -> h.fact().id()).toList());
            var paged = new ArrayList<Hit>();
            var next = Optional.<String>empty();
            do {
                var request = base.withLimit(3);
                var page = search.search(next.isEmpty() ? request : request.after(next.get()));
                paged.addAll(page.hits());
                next = page.next();
            } while (next.isPresent());
            assertThat(paged).as(base.query()).isEqualTo(best.hits());
        }
    }

    @Test
    void cursorOfNothing_startsAtTheBeginning() throws IndexException {
        var request = SearchRequest.of("lisent");
        assertThat(search.search(request.after("%%%")).hits())
                .isEqualTo(search.search(request).hits());
    }

    @Test
    void order_byValueAndDate_putsMissingLast() throws IndexException {
        var byValue = search.search(SearchRequest.of("").withLimit(200).sortedBy(Order.VALUE, false));
        assertThat(byValue.hits().getFirst().sentence()).startsWith("118 %");
        assertThat(byValue.hits().getLast().fact()).isInstanceOf(fr.glane.fact.Claim.class);
        var byDate = search.search(SearchRequest.of("").withLimit(200).sortedBy(Order.DATE, true));
        assertThat(byDate.hits().getFirst().article().published()).contains("2020-01-15");
        assertThat(byDate.hits().getLast().article().published()).isEmpty();
    }

    @Test
    void score_putsTheSentenceBeforeTheTitle() throws IndexException {
        var hits = search.search(SearchRequest.of("Morvane").withLimit(100)).hits();
        int lastFigure = -1;
        int firstClaim = hits.size();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).sentence().contains("Morvane")) {
                lastFigure = i;
            } else {
                firstClaim = Math.min(firstClaim, i);
            }
        }
        assertThat(hits).hasSize(40);
        assertThat(lastFigure).isLessThan(firstClaim);
    }

    @Test
    void zones_lookWhereTheyName() throws IndexException {
        assertThat(total("titre:Valmer")).isEqualTo(40);
        assertThat(total("phrase:Valmer")).isEqualTo(20);
        assertThat(total("source:\"Ida Volny\"")).isEqualTo(60);
        assertThat(total("source:Valmer")).isZero();
        assertThat(total("contenu:\"lisons peu\"")).isEqualTo(60);
        assertThat(total("contenu:\"peu lisons\"")).isZero();
        assertThat(total("article:\"lisons peu\" type:chiffre")).isEqualTo(60);
        assertThat(total("article:(Orlay lisons) type:chiffre")).isEqualTo(20);
        assertThat(total("journal:orlay")).isEqualTo(40);
        assertThat(total("journal:(orlay OU morvane)")).isEqualTo(80);
        assertThat(total("type:déclaration journal:orlay")).isEqualTo(20);
    }

    @Test
    void noResult_saysHowManyHaveSomeWords_andWhatIsNear() throws IndexException {
        var some = search.search(SearchRequest.of("nageurs Volny"));
        assertThat(some.total()).isZero();
        assertThat(some.withSomeWords()).isEqualTo(63);
        var near = search.search(SearchRequest.of("nagurs"));
        assertThat(near.suggestion()).contains("nageurs");
        assertThat(search.search(SearchRequest.of("nageurs")).suggestion()).isEmpty();
        assertThat(search.search(SearchRequest.of("zzzzzz")).suggestion()).isEmpty();
    }

    @Test
    void notes_tellHowTheQueryWasRead() throws IndexException {
        var value = search.search(SearchRequest.of("élus entre 10 et 20 %")).notes();
        assertThat(value).containsExactly(new Note(Note.Kind.VALUE, "entre 10 et 20 %", "10..20"));
        var broken = search.search(SearchRequest.of("(élus")).notes();
        assertThat(broken).extracting(Note::kind).containsExactly(Note.Kind.READ_AS_WORDS);
        var filter = search.search(SearchRequest.of("élus type:rond")).notes();
        assertThat(filter).extracting(Note::kind).containsExactly(Note.Kind.UNKNOWN_FILTER);
        assertThat(search.search(SearchRequest.of("\"élus de Valmer\" OU tram*"))
                        .notes())
                .isEmpty();
    }

    @Test
    void everyHit_isMarkedInItsSentence_whenItsWordsStandThere() throws IndexException {
        for (var query :
                List.of("élus", "lis*", "\"élus de Orlay\"", "> 40 %", "12", "Volni~1", "=Volny", "élus OU peu")) {
            for (var hit : search.search(SearchRequest.of(query).withLimit(200).withChosen(Facet.ACCESS, "open"))
                    .hits()) {
                assertThat(hit.marks()).as(query + " in " + hit.sentence()).isNotEmpty();
            }
        }
    }

    @Test
    void marks_ofAnyText_areThoseOfTheQuery() {
        var text = "L’élu et les élus d’Orlay";
        assertThat(search.marks("élu", false, text)).hasSize(2);
        assertThat(search.marks("=élu", false, text)).hasSize(1);
        assertThat(search.marks("\"élus d'Orlay\"", false, text)).hasSize(1);
    }

    @Test
    void filtersOfTheRequest_narrowTheQuery() throws IndexException {
        var request = SearchRequest.of("Valmer OU Orlay").withFilters(List.of("type:chiffre", "valeur:\">100\""));
        assertThat(search.search(request).hits())
                .isNotEmpty()
                .allMatch(h -> h.fact() instanceof Figure f && f.amount().toDouble() > 100);
        assertThat(search.search(SearchRequest.of("").withChosen(Facet.TYPE, "figure", "claim"))
                        .total())
                .isEqualTo(123);
        assertThat(search.search(SearchRequest.of("")
                                .withFacets(Set.of(Facet.TYPE))
                                .withLimit(0))
                        .hits())
                .isEmpty();
    }

    @Test
    void articleFilter_keepsToOneArticle() throws IndexException {
        var id = search.search(SearchRequest.of("nageurs"))
                .hits()
                .getFirst()
                .article()
                .id();
        assertThat(search.search(SearchRequest.of("").inArticle(id)).total()).isEqualTo(3);
    }
}
