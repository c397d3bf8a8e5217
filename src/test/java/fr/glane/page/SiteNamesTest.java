package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No rule knows a site: neither the code nor the word lists that read pages hold the title of a paper or the domain of a
 * site. What is true of one site only says nothing of the next.
 */
class SiteNamesTest {

    private static final Path CODE = Path.of("src/main/java/fr/glane/page");
    private static final Path LISTS = Path.of("src/main/resources/fr/glane/page");

    /** French-language papers, broadcasters and portals, as their names are folded. */
    private static final List<String> TITLES = List.of(
            "20 minutes",
            "actu fr",
            "alternatives economiques",
            "bfm",
            "capital fr",
            "challenges",
            "clubic",
            "cnews",
            "courrier international",
            "courrier picard",
            "dauphine libere",
            "docteur imago",
            "euronews",
            "europe 1",
            "france 24",
            "france bleu",
            "france culture",
            "france inter",
            "france televisions",
            "francetv",
            "franceinfo",
            "futura",
            "huffpost",
            "huffington",
            "l equipe fr",
            "l est republicain",
            "l humanite fr",
            "l independant",
            "la depeche du midi",
            "la liberte ch",
            "la montagne fr",
            "la nouvelle republique",
            "la provence com",
            "la tribune de geneve",
            "la vie des idees",
            "la voix du nord",
            "le bien public",
            "le devoir",
            "le figaro",
            "le journal de montreal",
            "le monde",
            "le nouvel obs",
            "le parisien",
            "le point fr",
            "le progres fr",
            "le telegramme",
            "le temps ch",
            "lefigaro",
            "lemonde",
            "leparisien",
            "lepoint",
            "les echos",
            "lesechos",
            "liberation",
            "mediapart",
            "midi libre",
            "nice matin",
            "numerama",
            "ouest france",
            "paris match",
            "paris normandie",
            "radio canada",
            "republicain lorrain",
            "rtbf",
            "sciences et avenir",
            "slate",
            "sud ouest",
            "telerama",
            "the conversation fr",
            "valeurs actuelles",
            "var matin",
            "zdnet");

    private static final Pattern DOMAIN =
            Pattern.compile("\\b[a-z0-9-]{3,}\\.(?:fr|com|net|ca|ch|be|info|eu)\\b", Pattern.CASE_INSENSITIVE);

    @Test
    void wordLists_nameNoPaper() throws IOException {
        assertThat(named(LISTS, ".txt")).isEmpty();
    }

    @Test
    void code_namesNoPaper() throws IOException {
        assertThat(named(CODE, ".java")).isEmpty();
    }

    @Test
    void wordLists_holdNoDomain() throws IOException {
        assertThat(lines(LISTS, ".txt"))
                .isNotEmpty()
                .noneMatch(l -> DOMAIN.matcher(l).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"^Le Monde abonnés", "photo Ouest-France", "host.equals(\"lemonde\")"})
    void aNameOfASite_isSeen(String line) {
        assertThat(title(line)).isNotEmpty();
    }

    /** Every line that names one; « // » before prose in lists is code for this purpose as well. */
    private static List<String> named(Path folder, String ending) throws IOException {
        return lines(folder, ending).stream().filter(l -> !title(l).isEmpty()).toList();
    }

    private static String title(String line) {
        var folded = " " + String.join(" ", PageWords.words(line)) + " ";
        return TITLES.stream()
                .filter(t -> folded.contains(" " + t + " "))
                .findFirst()
                .orElse("");
    }

    private static List<String> lines(Path folder, String ending) throws IOException {
        var lines = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    lines.add(file.getFileName() + ": " + line.strip());
                }
            }
        }
        return lines;
    }
}
