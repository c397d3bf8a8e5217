package fr.glane.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.glane.fact.Fact;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every output form, on facts of a real run, read back by a reader that is not the writer. */
class FormatsTest {

    private static final String TEXT =
            "Fermeture du pont 🌉 de Trévigny\nÀ Trévigny, 40 % des habitants <empruntent> le "
                    + "pont & la moitié des commerçants craignent pour leurs ventes.\n« Nous n’avions plus le choix », explique "
                    + "la maire, Odile Kervadec.\n- Entre 10 et 12,5 % des élus étaient absents, selon la préfecture * .";

    private static final Outcome.Read READ = extracted();
    private static final Article ARTICLE = READ.article();
    private static final List<Fact> FACTS = READ.facts();

    @TempDir
    Path folder;

    private static Outcome.Read extracted() {
        var line = Json.write(java.util.Map.of(
                "id",
                "a",
                "text",
                TEXT,
                "title",
                "=Fermeture",
                "publisher",
                "Le Cœur d’Été",
                "published",
                "2025-11-05"));
        var outcomes = new ArrayList<Outcome>();
        try (var glane = Glane.standard()) {
            glane.extract(SavedFile.of("a.jsonl", line.getBytes(StandardCharsets.UTF_8)), outcomes::add);
        }
        return (Outcome.Read) outcomes.getFirst();
    }

    private static String written(Formats format) throws IOException {
        var out = new StringWriter();
        try (var writer = format.writer(out)) {
            writer.write(ARTICLE, FACTS);
        }
        return out.toString();
    }

    @Test
    void records_followTheirSchemas() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var articleSchema = registry.getSchema(Files.readString(Path.of("docs/schema/article.schema.json")));
        var factSchema = registry.getSchema(Files.readString(Path.of("docs/schema/fact.schema.json")));
        var lines = new ArrayList<String>();
        try (var glane = Glane.standard();
                var fixtures = Files.list(Path.of("src/test/resources/fixtures"))) {
            for (var path : fixtures.filter(Files::isRegularFile).sorted().toList()) {
                for (var outcome : glane.extract(path)) {
                    if (outcome instanceof Outcome.Read read) {
                        var records = new Records(read.article());
                        assertThat(articleSchema.validate(records.article(), InputFormat.JSON))
                                .isEmpty();
                        lines.addAll(records.facts(read.facts()));
                    }
                }
            }
        }
        lines.addAll(new Records(ARTICLE).facts(FACTS));
        assertThat(lines).hasSizeGreaterThan(20);
        for (var line : lines) {
            assertThat(factSchema.validate(line, InputFormat.JSON)).as(line).isEmpty();
        }
        var copy = Records.inGroup(new Records(ARTICLE).article(), ARTICLE.id(), "near");
        assertThat(articleSchema.validate(copy, InputFormat.JSON)).isEmpty();
        assertThat(factSchema.validate(lines.getFirst().replace("\"rule\"", "\"rules\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void webAnnotations_pointAtTheirWords_inCodePoints() throws IOException {
        var lines = written(Formats.WEBANNO).lines().toList();
        assertThat(lines).hasSameSizeAs(FACTS);
        int[] text = ARTICLE.text().codePoints().toArray();
        for (var line : lines) {
            var selectors = Json.list(Json.child(Json.object(line), "target").orElseThrow(), "selector");
            var position = (java.util.Map<?, ?>) selectors.getFirst();
            int start = Json.integer(position, "start").orElseThrow();
            int end = Json.integer(position, "end").orElseThrow();
            assertThat(new String(text, start, end - start))
                    .isEqualTo(((java.util.Map<?, ?>) selectors.getLast()).get("exact"));
        }
    }

    @Test
    void csvExcel_leavesNoCellASpreadsheetWouldMisread() throws IOException {
        var out = written(Formats.CSV_EXCEL);
        assertThat(out)
                .startsWith("\uFEFF")
                .contains("'=Fermeture")
                .contains("1 sur 2")
                .contains("12,5");
        assertThat(out).doesNotContain(";1/2;").doesNotContain(";=");
        assertThat(written(Formats.CSV)).contains(",1/2,").contains(",=Fermeture,");
    }

    @Test
    void iramuteq_variablesArePlain_andTheTextHoldsNoStar() throws IOException {
        var lines = written(Formats.IRAMUTEQ).lines().toList();
        assertThat(lines.getFirst())
                .matches("\\*{4}( \\*[a-z]+_[a-z0-9-]+)+")
                .contains("*journal_le-coeur-d-ete", "*date_2025-11-05", "*annee_2025");
        assertThat(lines.subList(1, lines.size())).noneMatch(l -> l.contains("*"));
    }

    @Test
    void txm_isWellFormed_withFactsInside() throws Exception {
        try (var writer = Folders.TXM.writer(folder)) {
            writer.write(ARTICLE, FACTS);
        }
        var file = folder.resolve(ARTICLE.id() + ".xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(file)));
        var root = document.getDocumentElement();
        assertThat(root.getNodeName()).isEqualTo("text");
        assertThat(root.getAttribute("journal")).isEqualTo("Le Cœur d’Été");
        assertThat(root.getElementsByTagName("chiffre").getLength()).isGreaterThanOrEqualTo(3);
        assertThat(root.getElementsByTagName("declaration").getLength()).isPositive();
        assertThat(root.getTextContent().strip()).isEqualTo(ARTICLE.mainText().strip());
    }

    @Test
    void brat_fragmentsSliceTheText_inCodePoints() throws IOException {
        try (var writer = Folders.BRAT.writer(folder)) {
            writer.write(ARTICLE, FACTS);
        }
        assertThat(folder.resolve("annotation.conf")).exists();
        int[] text = Files.readString(folder.resolve(ARTICLE.id() + ".txt"))
                .codePoints()
                .toArray();
        var entities = Files.readAllLines(folder.resolve(ARTICLE.id() + ".ann")).stream()
                .filter(l -> l.startsWith("T"))
                .toList();
        assertThat(entities).hasSizeGreaterThanOrEqualTo(FACTS.size());
        for (var entity : entities) {
            var fields = entity.split("\t", -1);
            var words = new ArrayList<String>();
            for (var fragment : fields[1].substring(fields[1].indexOf(' ') + 1).split(";", -1)) {
                int blank = fragment.indexOf(' ');
                int start = Integer.parseInt(fragment.substring(0, blank));
                int end = Integer.parseInt(fragment.substring(blank + 1));
                words.add(new String(text, start, end - start));
            }
            assertThat(String.join(" ", words)).isEqualTo(fields[2]).doesNotContain("\n");
        }
    }

    @Test
    void htmlReport_standsAlone_andLetsNothingOfThePageIn() throws IOException {
        var page = Jsoup.parse(written(Formats.HTML));
        assertThat(page.select("[src], link, a, img, iframe")).isEmpty();
        assertThat(page.select("empruntent")).isEmpty();
        assertThat(page.select("li")).hasSameSizeAs(FACTS);
        assertThat(page.select("details").text()).contains("<empruntent> le pont & la moitié");
        assertThat(page.select("details mark").eachText()).anyMatch(t -> t.contains("40"));
    }

    @Test
    void pieces_putTogether_areTheWholeOutput() throws IOException {
        for (var format : Formats.values()) {
            var pieces = new Pieces(format::writer);
            var joined = pieces.head() + pieces.of(ARTICLE, FACTS) + pieces.of(ARTICLE, FACTS) + pieces.tail();
            var out = new StringWriter();
            try (var writer = format.writer(out)) {
                writer.write(ARTICLE, FACTS);
                writer.write(ARTICLE, FACTS);
            }
            assertThat(joined).as(format.label()).isEqualTo(out.toString());
        }
    }
}
