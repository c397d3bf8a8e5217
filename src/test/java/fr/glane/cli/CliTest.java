package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.format.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line from end to end, on folders of good and bad inputs. */
class CliTest {

    private static final String BODY = "Le conseil municipal de Trévigny a voté lundi la fermeture du vieux pont, que "
            + "40 % des habitants empruntent chaque jour. « Nous n’avions plus le choix », explique la maire, Odile "
            + "Kervadec. Les travaux dureront deux ans et la moitié des commerçants craignent pour leurs ventes.";

    @TempDir
    Path folder;

    record Ran(int code, String out, String err) {

        List<String> errors() {
            return err.lines().toList();
        }
    }

    static Ran glane(String... args) {
        var out = new StringWriter();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                out, new PrintStream(err, true, StandardCharsets.UTF_8), Messages.of("fr"), false, 100, false);
        int code = Main.run(args, console);
        return new Ran(code, out.toString(), err.toString(StandardCharsets.UTF_8));
    }

    private String page(String word) {
        return "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Le vieux pont ferme</title></head>"
                + "<body><article><h1>Le vieux pont ferme (" + word + ")</h1><p>" + BODY + "</p><p>" + word
                + " : la commune promet une navette gratuite pendant toute la durée du chantier, sans autre détail."
                + "</p></article></body></html>";
    }

    private Path write(String name, String content) throws IOException {
        return write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] content) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.write(path, content);
    }

    private List<Map<String, Object>> records(Path file) throws IOException {
        var records = new ArrayList<Map<String, Object>>();
        for (var line : Files.readAllLines(file)) {
            records.add(Json.object(line));
        }
        return records;
    }

    @Test
    void badInputs_getOneLineEach_andTheOthersAreRead() throws IOException {
        write("a-vide.html", "");
        write("b-binaire.txt", new byte[] {0, 1, 2, 3, 0, 0, 7, 0, 1});
        write("c-sans-article.html", "<html><body><nav>Accueil</nav></body></html>");
        write(
                "d-anglais.html",
                page("x")
                        .replaceAll(
                                "<p>.*</p>",
                                "<p>" + "The council of the town has said that the "
                                        + "old bridge will be closed for two years, and that it is not able to say when the works will be over, "
                                        + "because the costs of the materials are not known to the mayor at this time.</p>"));
        write(
                "e-ligne.jsonl",
                "{\"id\":\"a\",\"text\":\"" + BODY.replace("\"", "") + "\"}\nceci n’est pas du JSON\n"
                        + "{\"id\":\"c\",\"text\":\"Seuls 12 % des élus étaient présents, selon la mairie.\"}\n");
        write("f-bon.html", page("bon"));
        var articles = folder.resolve("out/articles.jsonl");
        var report = folder.resolve("out/run.report.jsonl");
        Files.createDirectories(articles.getParent());
        var ran = glane(
                "extract",
                folder.toString(),
                "-o",
                folder.resolve("out/facts.csv").toString(),
                "--articles",
                articles.toString(),
                "--report",
                report.toString(),
                "-j",
                "2");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.errors().stream().filter(l -> l.startsWith(folder.toString())))
                .hasSize(5)
                .allSatisfy(line -> assertThat(line).contains("\u00a0: "));
        assertThat(records(articles)).hasSize(3);
        assertThat(records(report))
                .hasSize(8)
                .extracting(r -> r.get("reason"))
                .containsExactly("empty", "binary", "no_article", "language", null, "malformed", null, null);
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void windows1252_isReadRight() throws IOException {
        var page = page("café").replace("utf-8", "windows-1252");
        write("vieux.html", page.getBytes(Charset.forName("windows-1252")));
        var articles = folder.resolve("articles.jsonl");
        var ran = glane("extract", folder.resolve("vieux.html").toString(), "--articles", articles.toString());
        assertThat(ran.code()).isZero();
        assertThat((String) records(articles).getFirst().get("text"))
                .contains("« Nous n’avions plus le choix »", "café");
    }

    @Test
    void pageOfFiftyMegabytes_isRefusedInOneLine() throws IOException {
        var page = new StringBuilder(page("gros"));
        var big = write(
                "gros.html",
                page.insert(page.indexOf("</article>"), "<p>mot </p>".repeat(5_000_000))
                        .toString());
        write("petit.html", page("petit"));
        var ran = glane("extract", folder.toString());
        assertThat(Files.size(big)).isGreaterThan(50_000_000);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("gros.html\u00a0: trop grand").contains("1 article lu");
    }

    @Test
    void folderWithoutReadRight_isOneLine() throws IOException {
        write("clos/a.html", page("clos"));
        write("ouvert/b.html", page("ouvert"));
        var closed = folder.resolve("clos");
        org.junit.jupiter.api.Assumptions.assumeTrue(closed.toFile().setReadable(false));
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(closed), "root reads everything");
        var ran = glane("extract", folder.toString());
        assertThat(closed.toFile().setReadable(true)).isTrue();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("clos : illisible");
    }

    @Test
    void missingFile_isOneLine_andAloneItIsNothing() throws IOException {
        var good = write("a.html", page("là"));
        var ran =
                glane("extract", good.toString(), folder.resolve("absent.html").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("absent.html\u00a0: illisible").contains("fichier introuvable");
        assertThat(glane("extract", folder.resolve("absent.html").toString()).code())
                .isEqualTo(3);
    }

    @Test
    void wrongUse_isExitCodeTwo() {
        assertThat(glane("extract").code()).isEqualTo(2);
        assertThat(glane("extract", "--reader", "inconnu", "x").code()).isEqualTo(2);
        assertThat(glane("extract", "-f", "inconnu", "x").code()).isEqualTo(2);
        assertThat(glane("extract", "--duplicates", "non", "x").code()).isEqualTo(2);
        assertThat(glane("extract", "--incremental", "x").code()).isEqualTo(2);
        assertThat(glane("extract", "-j", "0", "x").code()).isEqualTo(2);
        assertThat(glane("extract", "--type", "autre", "x").code()).isEqualTo(2);
    }

    @Test
    void output_isTheSameForAnyNumberOfWorkers() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("p/" + i + ".html", page("page numéro " + i));
        }
        write("p/z.jsonl", ("{\"text\":\"" + BODY + "\"}\n").repeat(40));
        var one = glane("extract", "-j", "1", folder.resolve("p").toString());
        var four = glane("extract", "-j", "4", folder.resolve("p").toString());
        assertThat(four.out()).isEqualTo(one.out());
        assertThat(four.code()).isEqualTo(one.code()).isZero();
    }

    @Test
    void incremental_redoesOnlyWhatChanged_andGivesTheSameBytes() throws IOException {
        for (int i = 0; i < 6; i++) {
            write("p/" + i + ".html", page("page numéro " + i));
        }
        var output = folder.resolve("f.jsonl");
        var articles = folder.resolve("a.jsonl");
        String[] args = {
            "extract",
            folder.resolve("p").toString(),
            "--incremental",
            "-o",
            output.toString(),
            "--articles",
            articles.toString()
        };
        assertThat(glane(args).code()).isZero();
        // The first line is compared as it stands by a later process: its fields must keep their order.
        assertThat(Files.readAllLines(folder.resolve("f.jsonl.journal")).getFirst())
                .startsWith("{\"journal\":1,\"settings\":");
        var first = Files.readString(output) + Files.readString(articles);
        var again = glane(args);
        assertThat(again.err()).contains("6 fichiers inchangés sur 6");
        assertThat(Files.readString(output) + Files.readString(articles)).isEqualTo(first);
        write("p/3.html", page("page réécrite"));
        Files.delete(folder.resolve("p/5.html"));
        assertThat(glane(args).err()).contains("4 fichiers inchangés sur 5");
        var fresh = glane("extract", folder.resolve("p").toString());
        assertThat(Files.readString(output)).isEqualTo(fresh.out());
    }

    @Test
    void incremental_goesOnAfterACrash_atAnyByteOfTheJournal() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("p/" + i + ".html", page("page numéro " + i));
        }
        var output = folder.resolve("f.jsonl");
        var journal = folder.resolve("f.jsonl.journal");
        String[] args = {"extract", folder.resolve("p").toString(), "--incremental", "-o", output.toString()};
        assertThat(glane(args).code()).isZero();
        var whole = Files.readString(output);
        var bytes = Files.readAllBytes(journal);
        for (int cut = 0; cut < bytes.length; cut += 1 + bytes.length / 12) {
            Files.write(journal, java.util.Arrays.copyOf(bytes, cut));
            Files.delete(output);
            assertThat(glane(args).code()).isZero();
            assertThat(Files.readString(output)).isEqualTo(whole);
        }
    }

    @Test
    void failFast_leavesNoHalfFile() throws IOException {
        write("a.html", "");
        write("b.html", page("b"));
        var output = folder.resolve("f.jsonl");
        var ran = glane("extract", folder.toString(), "--fail-fast", "-o", output.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("Arrêté après 1 erreur\u00a0;");
        assertThat(output).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void copies_areGrouped_andDroppedOnDemand() throws IOException {
        write("a.html", page("un"));
        write("b.html", page("un").replace("<article>", "<article class=\"autre\">"));
        write("c.html", page("une reprise"));
        var articles = folder.resolve("out.articles.jsonl");
        glane("extract", folder.toString(), "--include", "*.html", "--articles", articles.toString());
        var marked = records(articles);
        var group = marked.getFirst().get("id");
        assertThat(marked).extracting(r -> r.get("copy")).containsExactly(null, "same", "near");
        assertThat(marked).extracting(r -> r.get("group")).containsExactly(null, group, group);
        glane(
                "extract",
                folder.toString(),
                "--include",
                "*.html",
                "--duplicates",
                "drop",
                "--articles",
                articles.toString());
        assertThat(records(articles)).hasSize(1);
        glane(
                "extract",
                folder.toString(),
                "--include",
                "*.html",
                "--duplicates",
                "keep",
                "--articles",
                articles.toString());
        assertThat(records(articles)).extracting(r -> r.get("copy")).containsOnlyNulls();
    }

    @Test
    void include_exclude_lists_andPatterns() throws IOException {
        write("p/a.html", page("a"));
        write("p/b.htm", page("b"));
        write("p/sub/c.html", page("c"));
        write("p/sub_fichiers/pub.html", page("corpus"));
        write("p/d_fichiers/pub.html", page("pub"));
        write("p/d.html", page("d"));
        var p = folder.resolve("p").toString();
        assertThat(names(glane("extract", "--dry-run", p)))
                .containsExactly("a.html", "b.htm", "d.html", "c.html", "pub.html");
        assertThat(names(glane("extract", "--dry-run", "--include", "*.htm", p)))
                .containsExactly("b.htm");
        assertThat(names(glane("extract", "--dry-run", "--exclude", "sub/**", "--exclude", "sub_*/**", p)))
                .containsExactly("a.html", "b.htm", "d.html");
        assertThat(names(glane("extract", "--dry-run", p + "/*.html"))).containsExactly("a.html", "d.html");
        var list = write("liste", p + "/a.html\0" + p + "/sub/c.html\0");
        assertThat(names(glane("extract", "--dry-run", "--files-from", list.toString(), "-0")))
                .containsExactly("a.html", "c.html");
    }

    private static List<String> names(Ran ran) {
        return ran.out()
                .lines()
                .map(l -> Path.of(l.substring(0, l.indexOf('\t'))).getFileName().toString())
                .toList();
    }

    @Test
    void logFormatJson_isOneObjectALine() throws IOException {
        write("a.html", "");
        var ran = glane("extract", folder.toString(), "--log-format", "json");
        assertThat(ran.errors())
                .isNotEmpty()
                .allSatisfy(l -> assertThat(Json.object(l)).containsKey("code"));
        assertThat(Json.object(ran.errors().getFirst())).containsEntry("code", "empty");
    }

    @Test
    void tables_areReadByTheirColumns() throws IOException {
        write("t.csv", "id;Titre;texte;date;auteur\r\n7;Le pont;\"" + BODY + "\";05/11/2025;Maud Ferrière\r\n");
        write("u.csv", "cle,corps_article\n1,\"" + BODY + "\"\n");
        var articles = folder.resolve("a.jsonl");
        glane("extract", folder.resolve("t.csv").toString(), "--articles", articles.toString());
        var first = records(articles).getFirst();
        assertThat(first).containsEntry("title", "Le pont").containsEntry("published", "2025-11-05");
        assertThat(Json.child(first, "source").orElseThrow().get("record")).isEqualTo("7");
        var unknown = glane("extract", folder.resolve("u.csv").toString());
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("--text-column").contains("cle, corps_article");
        var named = glane(
                "extract",
                "--text-column",
                "corps_article",
                folder.resolve("u.csv").toString());
        assertThat(named.code()).isZero();
    }
}
