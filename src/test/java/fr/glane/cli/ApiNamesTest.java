package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.format.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** One word has one meaning: what an option of the command line is called, the addresses of the page call so too. */
class ApiNamesTest {

    private static List<String> described(String path) throws IOException {
        try (var stream = ApiNamesTest.class.getResourceAsStream("/fr/glane/web/openapi.json")) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            var operation = Json.child(Json.object(text), "paths")
                    .flatMap(p -> Json.child(p, path))
                    .flatMap(p -> Json.child(p, "get"))
                    .orElseThrow();
            return Json.list(operation, "parameters").stream()
                    .map(p -> Json.string((Map<?, ?>) p, "name").orElseThrow())
                    .toList();
        }
    }

    @Test
    void everyOptionOfAView_isAParameterOfTheSearch() throws IOException {
        var spec = CommandSpec.create();
        new ViewOptions().declare(new Options(spec));
        var options = spec.options().stream()
                .map(option -> option.longestName().substring(2))
                .toList();

        assertThat(options).contains("type", "value", "sort");
        assertThat(described("/search")).containsAll(options);
        assertThat(described("/stats"))
                .containsAll(options.stream().filter(o -> !o.equals("sort")).toList());
    }
}
