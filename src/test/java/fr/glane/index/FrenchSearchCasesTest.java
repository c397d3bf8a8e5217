package fr.glane.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.glane.lang.Models;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What French readers expect of a search box: each line of the tables is a text, a query, and whether it is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrenchSearchCasesTest {

    record Case(String theme, String text, String query, boolean wanted, String value, String path) {
        @Override
        public String toString() {
            return theme + ": « " + query + " » " + (wanted ? "finds" : "does not find") + " « " + text + " »";
        }
    }

    private final List<Case> cases = new ArrayList<>();
    private FactSearch search;

    @BeforeAll
    void index(@TempDir Path folder) throws IOException, IndexException {
        read("french-search-cases.csv");
        read("more-search-cases.csv");
        var analysis = FrenchAnalysis.standard(Models.standard());
        try (var indexer = FactIndexer.open(folder, analysis, "test")) {
            for (var one : cases) {
                var facts = TestFacts.article(one.path());
                if (one.value().isEmpty()) {
                    facts.claim(one.text(), one.text(), one.text().substring(0, 1));
                } else {
                    facts.figure(one.text(), one.text().substring(0, 1), one.value());
                }
                // The same words in other characters are one article, so each case gets words of its own.
                facts.paragraph("Texte " + one.path()).into(indexer);
            }
            indexer.commit();
        }
        search = FactSearch.open(folder, analysis);
    }

    @AfterAll
    void close() throws IOException {
        search.close();
    }

    Stream<Case> cases() {
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void found(Case one) throws IndexException {
        var hits = search.search(SearchRequest.of(one.query()).withLimit(1000)).hits();
        assertThat(hits.stream().anyMatch(h -> h.sentence().equals(one.text()))).isEqualTo(one.wanted());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void marked(Case one) throws IndexException {
        var hits = search.search(SearchRequest.of(one.query()).withLimit(1000)).hits();
        for (var hit : hits) {
            assertThat(hit.marks()).as(hit.sentence()).isNotEmpty();
            int end = 0;
            for (var mark : hit.marks()) {
                assertThat(mark.start()).isGreaterThanOrEqualTo(end);
                end = mark.end();
                var text = mark.of(hit.sentence());
                assertThat(text).doesNotStartWith(" ").doesNotMatch("^[ldjmnstc]['’].*");
            }
            assertThat(end).isLessThanOrEqualTo(hit.sentence().length());
        }
    }

    private void read(String name) throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream(name), name);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var row : rows) {
                cases.add(new Case(
                        row.getField("theme"),
                        row.getField("text"),
                        row.getField("query"),
                        row.getField("wanted").equals("hit"),
                        row.getField("value"),
                        "case-" + cases.size()));
            }
        }
    }
}
