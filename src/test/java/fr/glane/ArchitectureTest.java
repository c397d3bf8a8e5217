package fr.glane;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of packages in docs/DESIGN.md, as a test: who may use whom, and where each library lives. */
class ArchitectureTest {

    private static final JavaClasses GLANE = new ClassFileImporter()
            .importUrl(Span.class.getProtectionDomain().getCodeSource().getLocation());

    /** Package, then the Glane packages and the libraries it may use beside the JDK. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("fact", List.of("text")),
            Map.entry("match", List.of("text")),
            Map.entry(
                    "page",
                    List.of(
                            "text",
                            "org.jsoup..",
                            "tools.jackson.core..",
                            "org.netpreserve.jwarc..",
                            "org.apache.james.mime4j..",
                            "de.siegmar.fastcsv..")),
            Map.entry("lang", List.of("text", "opennlp..", "morfologik..")),
            Map.entry("extract", List.of("text", "fact", "match")),
            Map.entry("pipeline", List.of("text", "fact", "page", "lang", "extract")),
            Map.entry("format", List.of("text", "fact", "tools.jackson.core..", "de.siegmar.fastcsv..")),
            Map.entry("index", List.of("text", "fact", "lang", "org.apache.lucene..")),
            Map.entry("check", List.of("text", "fact", "format")),
            Map.entry(
                    "serve",
                    List.of(
                            "text",
                            "fact",
                            "format",
                            "index",
                            "pipeline",
                            "check",
                            "page",
                            "com.sun.net.httpserver..")),
            Map.entry(
                    "cli",
                    List.of(
                            "text",
                            "fact",
                            "match",
                            "page",
                            "lang",
                            "extract",
                            "pipeline",
                            "format",
                            "index",
                            "check",
                            "serve",
                            "picocli..")));

    /** Libraries that only the classes with these names may see, within their package. */
    private static final Map<String, String> CONFINED = Map.of(
            "org.netpreserve.jwarc..", ".*\\.page\\.Warc.*",
            "org.apache.james.mime4j..", ".*\\.page\\.Mhtml.*");

    @TestFactory
    Stream<DynamicTest> package_usesOnlyWhatTheDesignTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> checkPackage(entry.getKey(), entry.getValue())));
    }

    private static void checkPackage(String name, List<String> allowed) {
        var packages = new ArrayList<>(List.of("java..", "org.jspecify..", "fr.glane." + name));
        for (var other : allowed) {
            packages.add(other.contains(".") ? other : "fr.glane." + other);
        }
        classes()
                .that()
                .resideInAPackage("fr.glane." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(GLANE);
    }

    @TestFactory
    Stream<DynamicTest> library_isSeenByItsReadersAlone() {
        return CONFINED.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> noClasses()
                                .that()
                                .haveNameNotMatching(entry.getValue())
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(entry.getKey())
                                .check(GLANE)));
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("fr.glane.(*)..").should().beFreeOfCycles().check(GLANE);
    }

    @Test
    void everyPackage_standsInTheTable() {
        var known = MAY_USE.keySet().stream().map(p -> "fr.glane." + p).toArray(String[]::new);
        classes().should().resideInAnyPackage(known).check(GLANE);
    }

    @Test
    void processExit_isCalledInMainAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("fr.glane.cli.Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(GLANE);
    }

    @Test
    void staticFields_areFinal() {
        fields().that()
                .areStatic()
                // The compiler's own tables of `switch` over enums.
                .and()
                .haveNameNotMatching("\\$.*")
                .should()
                .beFinal()
                .check(GLANE);
    }
}
