package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Texts that have lost their line breaks. */
class PieceSearchTest {

    private static final List<String> LEAFLET = List.of(
            "COMPOSITION",
            "Un flacon contient 20 mg de morivaline.",
            "FORME PHARMACEUTIQUE",
            "Solution pour injection",
            "INDICATIONS THERAPEUTIQUES",
            "La morivaline est indiquée chez les patients adultes qui souffrent de migraines sévères.",
            "Posologie et mode d'administration",
            "La dose recommandée est de 10 mg par jour.",
            "Elle ne doit pas être augmentée sans l'avis d'un médecin.",
            "Enfants et adolescents",
            "L'efficacité de la morivaline n'a pas été étudiée chez les enfants.",
            "Insuffisance rénale",
            "Chez les patients dont les reins fonctionnent mal, la dose doit être réduite de moitié.",
            "Mises en garde",
            "Le traitement doit être arrêté si une éruption apparaît.",
            "Grossesse et allaitement",
            "Il n'existe pas de données sur l'utilisation de la morivaline chez la femme enceinte.",
            "Effets indésirables",
            "Les effets les plus fréquents sont des nausées et une fatigue passagère.",
            "Surdosage",
            "Aucun cas de surdosage n'a été rapporté.",
            "Durée de conservation",
            "Le flacon se conserve trois ans à l'abri de la lumière.",
            "Après ouverture, la solution doit être utilisée dans les 24 heures.",
            "Précautions particulières de conservation",
            "À conserver au réfrigérateur, hors de la vue et de la portée des enfants.",
            "Conseils aux voyageurs",
            "Pendant un voyage, le flacon peut rester deux jours à la température de la pièce.",
            "Il suffit de le remettre au froid dès l'arrivée et de ne pas l'exposer au soleil.",
            "Élimination",
            "Les flacons vides sont rapportés à la pharmacie, qui les détruit sans frais pour le patient.",
            "Références",
            "Cette notice a été révisée au printemps par le laboratoire, qui la tient à la disposition des médecins.");

    private final Models models = Models.standard();
    private final Sentences sentences =
            new Sentences(models.boundaries(), models.functionWords(), new Words(models::morphology));

    @Test
    void headingsWithoutAStop_areFoundInALongLine() {
        var line = String.join(" ", LEAFLET);
        assertThat(line.length()).isGreaterThan(1500);

        var found = new Segmenter(models)
                .sentences(line, new Span(0, line.length())).stream()
                        .map(sentence -> sentence.span().of(line).toString())
                        .toList();

        // Not each one is found; most are, and little else.
        assertThat(found.stream().filter(LEAFLET::contains)).hasSizeGreaterThanOrEqualTo(LEAFLET.size() - 3);
        assertThat(found).hasSizeLessThanOrEqualTo(LEAFLET.size() + 1);
    }

    @Property(seed = "5", tries = 100)
    void anyLine_isCutIntoSentencesThatLoseNothing(@ForAll("lines") String line) {
        var bounds = new FrenchTokens.Bounds();

        sentences.find(line, 0, line.length(), bounds, true);

        var kept = new StringBuilder();
        int last = 0;
        for (int i = 0; i < bounds.size; i += 2) {
            assertThat(bounds.at[i]).isGreaterThanOrEqualTo(last);
            assertThat(bounds.at[i + 1]).isGreaterThan(bounds.at[i]);
            assertThat(line.substring(last, bounds.at[i]))
                    .matches(between -> letters(between).isEmpty());
            last = bounds.at[i + 1];
            kept.append(line, bounds.at[i], last);
        }
        assertThat(letters(kept.toString())).isEqualTo(letters(line));
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "Références",
                        "le maire",
                        "Il a dit",
                        "fini.",
                        "etc.",
                        "M.",
                        "J.-P.",
                        "DATE",
                        "12",
                        "- Un point",
                        ";",
                        "« Rien ! »",
                        "\"",
                        "(fr)",
                        ")",
                        "1.",
                        "…",
                        ":",
                        "fini.Les",
                        "B.C.E.",
                        "\uD83D\uDE00",
                        "\u0000",
                        "\u00AD")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join(" ", parts));
    }

    /** The characters that are not white space. */
    private static String letters(String text) {
        var kept = new ArrayList<String>();
        text.chars().filter(c -> Chars.kind((char) c) != Chars.SPACE).forEach(c -> kept.add(Character.toString(c)));
        return String.join("", kept);
    }
}
