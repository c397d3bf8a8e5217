package fr.glane.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.format.Labels;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason for which a passage is set aside has a name in both languages. */
class ReasonsTest {

    private static final Path SOURCES = Path.of("src/main/java/fr/glane/page");
    private static final Pattern GIVEN = Pattern.compile("(?:removed|aside)\\((?:[a-z.]+, )?\"([a-z]+(?: [a-z]+)*)\"");

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        for (var mark : HtmlMark.values()) {
            codes.add(mark.reason());
        }
        for (var group : PageWords.Group.values()) {
            codes.add(group.reason());
        }
        codes.remove("");
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                GIVEN.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        return codes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyReason_hasAName(String language) throws IOException {
        var labels = new Labels(Locale.of(language));
        assertThat(codes())
                .hasSizeGreaterThan(15)
                .allSatisfy(
                        code -> assertThat(labels.has("reason", code)).as(code).isTrue());
    }

    @Test
    void everySectionAndKind_hasAName() {
        var labels = new Labels(Locale.FRENCH);
        for (var section : Section.values()) {
            assertThat(labels.of(section)).isNotBlank();
        }
        for (var kind : Kind.values()) {
            assertThat(labels.of(kind)).isNotBlank();
        }
    }
}
