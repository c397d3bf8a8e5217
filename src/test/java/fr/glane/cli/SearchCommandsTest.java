package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that build an index and ask it, run as the launcher runs them. */
class SearchCommandsTest {

    @TempDir
    Path folder = Path.of(".");

    private String index = "";

    @BeforeEach
    void write() throws IOException {
        index = folder.resolve("index").toString();
        Files.writeString(folder.resolve("a.jsonl"), """
                {"id":"a","text":"Selon l’Observatoire de Valmer, 62 % des soignants disent manquer de temps."}
                {"id":"b","text":"Au marché, 18 % des étals ont fermé en deux ans. Les trois quarts des clients le regrettent."}
                """, StandardCharsets.UTF_8);
        assertThat(Cli.run("index", folder.resolve("a.jsonl").toString(), "-x", index)
                        .exit())
                .isZero();
    }

    @Test
    void search_findsByWordAndMarksIt() {
        var found = Cli.run("fr", true, "search", "soignant", "-x", index);
        assertThat(found.exit()).isZero();
        assertThat(found.out()).contains("des [soignants] disent");
    }

    @Test
    void search_intoAPipe_writesRecords() {
        var found = Cli.run("search", "soignants", "-x", index);
        assertThat(found.out().lines()).isNotEmpty().allMatch(l -> l.startsWith("{\"schema\":\"glane/1\""));
        assertThat(found.out()).contains("\"text\":\"62 %\"");
    }

    @Test
    void search_withoutResult_saysSoAndEndsWithThree() {
        var found = Cli.run("search", "soignnats", "-x", index);
        assertThat(found.exit()).isEqualTo(3);
        assertThat(found.out()).isEmpty();
        assertThat(found.err()).contains("soignants");
    }

    @Test
    void search_wherePartOfTheWordsIsFound_saysHowMany() {
        var found = Cli.run("search", "soignants étals", "-x", index);
        assertThat(found.exit()).isEqualTo(3);
        assertThat(found.err()).contains("0 avec tous les mots");
    }

    @Test
    void search_tellsHowNumbersWereRead() {
        var found = Cli.run("search", "entre 10 et 20 %", "-x", index);
        assertThat(found.err()).contains("10..20");
        assertThat(found.out()).contains("18 %").doesNotContain("62 %\"");
    }

    @Test
    void search_ofAFilterNobodyKnows_isWrongUse() {
        assertThat(Cli.run("search", "x", "--value", "beaucoup", "-x", index).exit())
                .isEqualTo(2);
        assertThat(Cli.run("search", "x", "--filter", "couleur:bleu", "-x", index)
                        .exit())
                .isEqualTo(2);
        assertThat(Cli.run("search", "x", "--sort", "hasard", "-x", index).exit())
                .isEqualTo(2);
    }

    @Test
    void queriesOfAFile_areAnsweredAsEachWouldBeAlone() throws IOException {
        var queries = folder.resolve("queries.txt");
        Files.writeString(queries, "soignants\n\n# une remarque\nétals\n", StandardCharsets.UTF_8);
        var batch = Cli.run("fr", true, "search", "--queries", queries.toString(), "-x", index);
        var alone = Cli.run("fr", true, "search", "soignants", "-x", index);
        assertThat(batch.out()).contains(alone.out());
        assertThat(batch.out().lines().filter(l -> l.startsWith("# "))).hasSize(2);
    }

    @Test
    void missingIndex_isSaidInOneLineWithTheNextStep() {
        var found = Cli.run("search", "x", "-x", folder.resolve("none").toString());
        assertThat(found.exit()).isEqualTo(4);
        assertThat(found.err().strip().lines()).hasSize(1);
        assertThat(found.err()).contains("glane index");
    }

    @Test
    void indexOfAnotherVersion_isSaidInOneLineWithTheCommandThatRebuildsIt() throws IOException {
        try (var directory = FSDirectory.open(Path.of(index));
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("glane.index", "0").entrySet());
            writer.commit();
        }
        for (var command : List.of("search", "index")) {
            var refused = Cli.run(command, folder.resolve("a.jsonl").toString(), "-x", index);
            assertThat(refused.exit()).isEqualTo(4);
            assertThat(refused.err().strip().lines()).hasSize(1);
            assertThat(refused.err()).contains("glane index --rebuild");
        }
        assertThat(Cli.run("index", "--rebuild", folder.resolve("a.jsonl").toString(), "-x", index)
                        .exit())
                .isZero();
        assertThat(Cli.run("search", "soignants", "-x", index).exit()).isZero();
    }

    @Test
    void malformedQuery_isReadAsWordsAndSaidSo() {
        var found = Cli.run("search", "(soignants OU", "-x", index);
        assertThat(found.exit()).isZero();
        assertThat(found.out()).contains("62 %");
        assertThat(found.err()).contains("mots");
    }

    @Test
    void secondRun_changesNothing() {
        var again = Cli.run("index", folder.resolve("a.jsonl").toString(), "-x", index);
        assertThat(again.err()).contains("0 article ajouté").contains("2 inchangés");
    }

    @Test
    void prune_dropsWhatIsGoneFromDisk() throws IOException {
        Files.delete(folder.resolve("a.jsonl"));
        Files.writeString(
                folder.resolve("c.jsonl"), "{\"id\":\"c\",\"text\":\"À Valmer, 31 % des soignants sont partis.\"}\n");
        var run = Cli.run("index", "--prune", folder.resolve("c.jsonl").toString(), "-x", index);
        assertThat(run.err()).contains("2 articles disparus");
        assertThat(Cli.run("search", "étals", "-x", index).exit()).isEqualTo(3);
        assertThat(Cli.run("search", "soignants", "-x", index).out())
                .contains("31 %")
                .doesNotContain("62 %");
    }

    @Test
    void export_writesTheViewAndTellsItBeside() throws IOException {
        var table = folder.resolve("out.csv");
        var run = Cli.run("export", "--value", ">50", "--sort", "value", "-o", table.toString(), "-x", index);
        assertThat(run.exit()).isZero();
        var rows = Files.readAllLines(table);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).contains("Les trois quarts");
        assertThat(Files.readString(folder.resolve("out.csv.query.json")))
                .contains("valeur:\\\">50\\\"", "\"total\":2");
    }

    @Test
    void recordsOfAnExtraction_areIndexedAsTheArticlesThemselves() throws IOException {
        var facts = folder.resolve("facts.jsonl").toString();
        var articles = folder.resolve("articles.jsonl").toString();
        Cli.run("extract", folder.resolve("a.jsonl").toString(), "-o", facts, "--articles", articles);
        var other = folder.resolve("other").toString();
        assertThat(Cli.run("index", facts, articles, "-x", other).exit()).isZero();
        assertThat(Cli.run("export", "-x", other).out())
                .isEqualTo(Cli.run("export", "-x", index).out());
    }

    @Test
    void factsWithoutTheirArticles_areFoundInWhatTheyQuote() {
        var facts = folder.resolve("facts.jsonl").toString();
        Cli.run("extract", folder.resolve("a.jsonl").toString(), "-o", facts);
        var other = folder.resolve("other").toString();
        assertThat(Cli.run("index", facts, "-x", other).exit()).isZero();
        assertThat(Cli.run("fr", true, "search", "étal", "-x", other).out()).contains("des [étals] ont fermé");
    }

    @Test
    void show_marksTheFactsInTheArticle() {
        var id = id(
                Cli.run("search", "soignants", "--type", "figure", "-x", index).out(), "article");
        var shown = Cli.run("fr", true, "show", id, "-x", index);
        assertThat(shown.exit()).isZero();
        assertThat(shown.out()).contains("[62 %] des soignants");
        assertThat(Cli.run("show", "0000000000000000", "-x", index).exit()).isEqualTo(3);
    }

    @Test
    void show_ofAFactGivesItsArticle() {
        var id = id(Cli.run("search", "étals", "--type", "figure", "-x", index).out(), "id");
        assertThat(Cli.run("show", id, "-x", index).out()).contains(id).contains("Au marché");
    }

    @Test
    void stats_ofFilesAndOfAnIndex_agree() {
        var files = Cli.run("stats", folder.resolve("a.jsonl").toString());
        assertThat(files.out())
                .contains("\"articles\":2")
                .isEqualTo(Cli.run("stats", "-x", index).out());
    }

    private static String id(String record, String name) {
        var key = "\"" + name + "\":\"";
        int start = record.indexOf(key) + key.length();
        return record.substring(start, record.indexOf('"', start));
    }
}
