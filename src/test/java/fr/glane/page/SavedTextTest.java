package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Access;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SavedTextTest {

    private static SavedText page(String text) {
        return SavedText.of(text, Optional.empty());
    }

    /** Kind, section, reason and text of each block; bullets and kinds of blanks folded. */
    private static List<String> shape(String text) {
        return page(text).blocks().stream()
                .map(b -> b.kind() + " " + b.section() + " " + b.reason().orElse("") + " "
                        + b.published().orElse("") + " " + plain(b.span().of(text)))
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ').replaceFirst("^[•*–-] ", "");
    }

    /** The pages of the test folders, those broken at a width aside: their blank lines are needed. */
    static Stream<String> pages() throws IOException, URISyntaxException {
        var texts = new ArrayList<String>();
        for (var folder : PageFolderTest.folders().toList()) {
            var source = folder.resolve("source.txt");
            if (Files.exists(source) && !folder.getFileName().toString().endsWith("-wrapped")) {
                texts.add(Files.readString(source));
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void blankLines_leaveNoTrace(String text) {
        assertThat(shape(text.replaceAll("\n+", "\n"))).isEqualTo(shape(text));
        assertThat(shape(text.replace("\n", "\n\n \n"))).isEqualTo(shape(text));
        assertThat(shape(text.replace("\n", "\r\n"))).isEqualTo(shape(text));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void bulletsAndIndents_leaveNoTrace(String text) {
        assertThat(shape(text.replaceAll("(?m)^ *[•-] ", "  * "))).isEqualTo(shape(text));
        assertThat(shape(text.replaceAll("(?m)^ *[•-] ", "– "))).isEqualTo(shape(text));
        assertThat(shape(text.replaceAll("(?m)^", "   "))).isEqualTo(shape(text));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void kindsOfBlanks_leaveNoTrace(String text) {
        assertThat(shape(text.replace('\u00a0', ' ').replace('\u202f', ' '))).isEqualTo(shape(text));
        assertThat(shape(text.replace(" %", "\u00a0%").replace("« ", "«\u202f")))
                .isEqualTo(shape(text));
    }

    @Test
    void seed_hasEveryBlockWhereItsGoldPutsIt() throws IOException {
        var folder = Path.of("seeds");
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                var gold = Path.of(file.toString().replaceFirst("\\.txt$", ".gold.jsonl"));
                var text = Files.readString(file);
                var blocks = page(text).blocks();
                for (var line : Files.readAllLines(gold)) {
                    if (line.startsWith("{\"type\": \"block\"")) {
                        var start = text.offsetByCodePoints(0, number(line, "start"));
                        var end = text.offsetByCodePoints(0, number(line, "end"));
                        var block = blocks.stream()
                                .filter(b ->
                                        b.span().start() == start && b.span().end() == end)
                                .findFirst();
                        assertThat(block.map(SavedTextTest::described)).as(line).contains(described(line));
                    }
                }
            }
        }
    }

    private static String described(Block b) {
        return (b.kind() + " " + b.section()).toLowerCase(Locale.ROOT) + " "
                + b.reason().orElse("") + " " + b.published().orElse("") + (b.cut() ? " cut" : "");
    }

    private static String described(String line) {
        return string(line, "kind") + " " + string(line, "section") + " " + string(line, "reason") + " "
                + string(line, "published") + (line.contains("\"cut\": true") ? " cut" : "");
    }

    private static int number(String line, String field) {
        var matcher =
                java.util.regex.Pattern.compile("\"" + field + "\": (\\d+)").matcher(line);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static String string(String line, String field) {
        var matcher = java.util.regex.Pattern.compile("\"" + field + "\": \"([^\"]*)\"")
                .matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Test
    void paywallOverAnOpenArticle_isNoTruncation() {
        var page = page("""
                Le marché rouvre samedi
                Publié le 3 mars 2024
                Le marché couvert de Brûlon rouvre samedi après deux ans de travaux, annonce la mairie.
                Les quarante commerçants ont retrouvé leur place, et huit nouveaux étals ont été créés.
                L'espace des contributions est réservé aux abonnés.
                Abonnez-vous pour accéder à cet espace d'échange.
                Déjà abonné ? Se connecter
                """);

        assertThat(page.metadata().access()).isEqualTo(Access.OPEN);
    }

    @Test
    void dayToldFromTheSaving_isReadWhenItIsKnown() {
        var text = """
                Le marché rouvre samedi à Brûlon
                Publié hier à 17:45
                Le marché couvert de Brûlon rouvre samedi après deux ans de travaux, annonce la mairie.
                """;

        assertThat(SavedText.of(text, Optional.of("2024-03-04T08:00"))
                        .metadata()
                        .published())
                .contains("2024-03-03T17:45");
        assertThat(page(text).metadata().published()).isEmpty();
    }

    @Test
    void explanation_tellsTheRuleOfEveryBlock() {
        var text = "Menu\nLe vent a soufflé fort sur la côte, et douze bateaux ont rompu leurs amarres. © Ida Noël\n"
                + "Le port de Brûlon est resté fermé toute la matinée, a précisé la capitainerie.";
        var file = SavedFile.of("page.txt", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        var explained = SavedText.explain(file).orElseThrow();

        assertThat(explained.decisions())
                .extracting(SavedText.Decision::block)
                .containsExactlyElementsOf(explained.article().blocks());
        assertThat(explained.decisions().getFirst().rule()).isEqualTo("words: menu");
        assertThat(explained.decisions().getLast().zone()).isEqualTo("body");
        assertThat(explained.decisions().getLast().score()).isPositive();
    }

    @Test
    void hugeInput_isReadInLinearTime() {
        var paragraph = "Le vent a soufflé, fort, sur la côte et douze bateaux ont rompu leurs amarres dans le port. ";
        var lines = (paragraph.repeat(3) + "\n").repeat(4_000);
        var oneLine = paragraph.repeat(60_000);
        long start = System.nanoTime();

        assertThat(page(lines).blocks()).hasSize(4_000);
        assertThat(page(oneLine).blocks()).hasSize(1);
        assertThat(page("a\n".repeat(100_000)).blocks()).hasSize(100_000);

        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(20);
    }

    @Property(seed = "20261124", tries = 200)
    void anyText_givesOrderedBlocks(@ForAll String text) {
        check(text);
    }

    @Property(seed = "20261125", tries = 200)
    void anyPageOfUsualLines_givesOrderedBlocks(@ForAll("lines") List<String> lines) {
        check(String.join("\n", lines));
    }

    @Property(seed = "20261129", tries = 3_000)
    @net.jqwik.api.Tag("long")
    void manyPagesOfUsualLines_giveOrderedBlocks(@ForAll("lines") List<String> lines) {
        check(String.join("\n", lines));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "Menu",
                        "S'abonner",
                        "• Politique",
                        "07 Jan",
                        "7:30",
                        "Par Ida Noël",
                        "Publié le 3 mars 2024 à 18h05",
                        "Il vous reste 40 % de l'article à lire",
                        "À lire aussi",
                        "Commentaires",
                        "© Ida Noël",
                        "Un titre qui parle du vent et des bateaux",
                        "Le vent a soufflé, fort, sur la côte et douze bateaux ont rompu leurs amarres dans le port.",
                        "« C'est la première fois », assure le patron du port, qui n'a pas dormi de la nuit.",
                        "Le port en mars. — I. Noël / AFP",
                        "A\tB\tC",
                        "\u00a0",
                        "1.",
                        "—")
                .list()
                .ofMaxSize(40);
    }

    private static void check(String text) {
        var page = page(text);
        int end = 0;
        for (var block : page.blocks()) {
            assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(block.span().isEmpty()).isFalse();
            assertThat(block.reason().isPresent()).isEqualTo(block.section() == Section.REMOVED);
            assertThat(block.published().isEmpty() || block.kind() == Kind.BRIEF)
                    .isTrue();
            end = block.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        page.metadata();
        page.decisions();
    }
}
