package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void help_isFrench_andEnglishOnDemand() {
        assertThat(Cli.run("--help").out()).contains("Extraire les faits").contains("130");
        assertThat(Cli.run("en", false, "--lang", "en", "--help").out()).contains("Extract facts");
    }

    @Test
    void everyOption_isDescribedInBothLanguages() {
        for (var language : new String[] {"fr", "en"}) {
            var console = new Console(new java.io.StringWriter(), System.err, Messages.of(language), false, 100, false);
            for (var command :
                    Main.commandLine(console, "completion").getSubcommands().values()) {
                var spec = command.getCommandSpec();
                assertThat(spec.usageMessage().description())
                        .as(spec.qualifiedName())
                        .isNotEmpty();
                for (var argument : spec.args()) {
                    assertThat(argument.description())
                            .as("%s %s (%s)", spec.qualifiedName(), argument.paramLabel(), language)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void helpPages_describeOptionsInTheLanguageAsked_whateverTheMachines() {
        for (var command : Commands.ALL) {
            assertThat(Cli.run(command.name(), "--help").out())
                    .as(command.name())
                    .containsPattern("-q, --quiet +Rien que les erreurs")
                    .doesNotContain("Errors only");
            assertThat(Cli.run("en", false, "--lang=en", command.name(), "--help")
                            .out())
                    .as(command.name())
                    .containsPattern("-q, --quiet +Errors only");
        }
        assertThat(Cli.run("--help").out()).containsPattern("-h, --help +Aide");
        assertThat(Cli.run("en", false, "--lang=en", "--help").out()).containsPattern("-h, --help +Help");
    }

    @Test
    void helpPages_breakNoLineBehindAnApostrophe_andHoldTheirWidth() {
        for (var command : Commands.ALL) {
            assertThat(Cli.run(command.name(), "--help").out().lines())
                    .as(command.name())
                    .noneMatch(line -> line.endsWith("’"))
                    .noneMatch(line -> line.indexOf('\u02bc') >= 0)
                    .allMatch(line -> line.length() <= 100);
        }
        assertThat(Cli.run("--help").out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(Cli.run().err()).isEqualTo(Cli.run("--help").out());
        assertThat(Cli.run("--help").out()).contains("Extraire les faits d’articles");
    }

    @Test
    void messages_areFilledAsJavaFillsThem() {
        for (var language : new String[] {"fr", "en"}) {
            var messages = Messages.of(language);
            for (var key : messages.bundle().keySet()) {
                var pattern = messages.bundle().getString(key);
                var arguments = java.util.regex.Pattern.compile("%[0-9$.-]*[sdf]")
                        .matcher(pattern)
                        .results()
                        .map(place -> switch (place.group().charAt(place.group().length() - 1)) {
                            case 'd' -> (Object) 1_234_567;
                            case 'f' -> 12.5;
                            default -> "a%sb";
                        })
                        .toArray();
                if (arguments.length > 0) {
                    assertThat(messages.text(key, arguments))
                            .as(key)
                            .isEqualTo(String.format(messages.locale(), pattern, arguments)
                                    .replace("(s)", "s"));
                }
            }
        }
    }

    @Test
    void messages_tellOneAndMany() {
        var french = Messages.of("fr");
        assertThat(french.text("extracted", 1, 0)).isEqualTo("1 article lu, 0 fait.");
        assertThat(french.text("extracted", 2, 1)).isEqualTo("2 articles lus, 1 fait.");
        assertThat(french.text("progress.errors", "1")).isEqualTo("1 erreur");
        assertThat(french.text("progress.errors", "1\u202f200")).isEqualTo("1\u202f200 erreurs");
        var english = Messages.of("en");
        assertThat(english.text("extracted", 1, 0)).isEqualTo("1 article read, 0 facts.");
        assertThat(english.text("pruned", 1)).isEqualTo("1 article gone from disk, dropped.");
    }

    @Test
    void messages_haveTheSameKeysInBothLanguages() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (var name : new String[] {"fr.glane.cli.messages", "fr.glane.format.report", "fr.glane.check.report"}) {
            var french = ResourceBundle.getBundle(name, Locale.ROOT, control);
            var english = (java.util.PropertyResourceBundle) ResourceBundle.getBundle(name, Locale.ENGLISH, control);
            assertThat(new TreeSet<>(english.keySet())).as(name).isEqualTo(new TreeSet<>(french.keySet()));
            var own = new TreeSet<String>();
            english.getKeys().asIterator().forEachRemaining(own::add);
            for (var key : own) {
                assertThat(count(english.getString(key)))
                        .as("arguments of %s", key)
                        .isEqualTo(count(french.getString(key)));
            }
        }
    }

    private static int count(String message) {
        return message.replace("%n", "").replace("%%", "").split("%[sd]", -1).length;
    }

    @Test
    void wrongUse_isToldInOneLine_withCode2() {
        var run = Cli.run("extract", "--no-such-option", "x");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("glane extract --help");
        assertThat(Cli.run().exit()).isEqualTo(2);
    }

    @Test
    void version_namesGlaneAndJava() {
        var run = Cli.run("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("glane ").contains("Java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completion_namesEveryVerb(String shell) {
        assertThat(Cli.run("completion", shell).out()).contains("extract", "check", "explain", "segment");
    }

    @Test
    void completion_ofAnUnknownShell_isWrongUse() {
        assertThat(Cli.run("completion", "tcsh").exit()).isEqualTo(2);
    }

    @Test
    void segment_writesConllu_withOffsetsInCodePoints() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.jsonl"), "{\"id\":\"r1\",\"text\":\"😀 Elle l’a vu. Il est parti.\"}\n");
        var run = Cli.run("segment", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("# newdoc id = r1", "# text = Il est parti.", "TokenRange=2:6", "SpaceAfter=No");
    }

    @Test
    void explain_tellsWhyAPassageWasSetAside() throws IOException {
        var file = Files.writeString(folder.resolve("a.html"), """
                <html lang="fr"><head><title>Le marché couvert rouvre</title></head><body><article>
                <h1>Le marché couvert rouvre</h1>
                <p>Le marché couvert de Lanvignec rouvre samedi, après deux ans de travaux menés par la commune et
                ses voisines, qui en ont partagé les frais avec la région et l’État.</p>
                <p>Les étals, plus larges, accueilleront quarante commerçants, et la halle sera chauffée l’hiver.</p>
                </article><div class="comments"><h2>2 commentaires</h2><p>Bravo à tous !</p></div></body></html>
                """);
        var run = Cli.run("explain", file.toString(), "--at", "Bravo à tous");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("écarté", "commentaires", "div.comments", "dans le fichier");
        assertThat(Cli.run("explain", file.toString(), "--at", "phrase absente").exit())
                .isEqualTo(3);
    }

    @Test
    void explain_namesTheRule_alsoForTheWordsAroundWhatIsSaid() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"r1\",\"text\":\"La digue tiendra, assure Mona Kerven, ingénieure.\"}\n");
        for (var words : new String[] {"tiendra", "assure", "Kerven", "ingénieure"}) {
            assertThat(Cli.run("explain", file.toString(), "--at", words).out())
                    .as(words)
                    .contains("claim.");
        }
    }

    @Test
    void explain_ofText_tellsZoneRuleAndScore() {
        var run = Cli.run("en", false, "explain", "seeds/000_287397eab84e2c24.txt", "--at", "biopsy first");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsPattern("zone: after; rule: .+; score as body text: [0-9.]+");
    }

    @Test
    void check_ofOneRecord_leavesTheOthersOut() throws IOException {
        Files.writeString(folder.resolve("b.jsonl"), """
                {"id":"r1","text":"Selon le maire, 12 % des abonnés ont écrit."}
                {"id":"r2","text":"Le tiers des arbres est malade."}
                """);
        var gold = Files.writeString(folder.resolve("b.gold.jsonl"), """
                {"type":"article","file":"b.jsonl","record":"r2"}
                {"type":"figure","exact":"Le tiers","value":"1/3","unit":"fraction"}
                """);
        var run = Cli.run("check", gold.toString(), "--min-f1", "100");
        assertThat(run.out()).contains("1");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
    }

    @Test
    void completion_ofAShellNobodyKnows_isItsOwnMisuse_evenNamedLikeACommand() {
        var run = Cli.run("completion", "search");
        assertThat(run.err()).doesNotContain("Unmatched");
        assertThat(run.exit()).isEqualTo(2);
    }

    @Test
    void misuse_isToldInTheUsersLanguage_withTheNearestName() {
        assertThat(Cli.run("extrat", "x").err())
                .contains("argument inconnu")
                .contains("extract")
                .contains("--help");
        assertThat(Cli.run("extract", "--jobz", "3").err())
                .contains("option inconnue")
                .contains("--jobs");
        assertThat(Cli.run("extract", "-j", "trois").err())
                .contains("valeur impossible")
                .contains("--jobs");
        assertThat(Cli.run("extract", "-j").err()).contains("il manque --jobs");
        assertThat(Cli.run("en", false, "--lang=en", "extrat").err()).contains("unknown argument");
    }

    @Test
    void help_namesEveryCommand_withItsDescription() {
        var help = Cli.run("--help").out();
        for (var command : Commands.ALL) {
            assertThat(help).containsPattern("(?m)^ +" + command.name() + " +\\p{Lu}");
        }
    }

    @Test
    void demo_readsItsPages() {
        var run = Cli.run("fr", true, "demo");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("vélo-cargo");
    }

    @Test
    void extract_onATerminal_isAReport_andInAPipeRecords() throws IOException {
        var file = Files.writeString(
                folder.resolve("a.jsonl"), "{\"id\":\"r1\",\"text\":\"Selon Mona Kerven, la digue tiendra.\"}\n");
        assertThat(Cli.run("fr", true, "extract", file.toString()).out()).doesNotContain("\"schema\"");
        assertThat(Cli.run("extract", file.toString()).out().lines())
                .allMatch(l -> l.startsWith("{\"schema\":\"glane/1\""));
    }

    @Test
    void extract_ofNothing_hasCode3() {
        assertThat(Cli.run("extract", folder.toString()).exit()).isEqualTo(3);
    }
}
