package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.glane.lang.Models.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelsTest {

    static Model[] packed() {
        return new Model[] {Models.BOUNDARIES, Models.TAGS};
    }

    @ParameterizedTest
    @MethodSource("packed")
    void models_areThoseTheReadmeTellsOf(Model model) throws IOException, NoSuchAlgorithmException {
        var bytes = Models.checked(model);
        var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(Files.readAllLines(Path.of("models", "README.md")))
                .anyMatch(line -> line.contains("`" + model.name() + "`") && line.contains(sha));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void damagedModel_isToldInOneLine(Model model) {
        var bytes = Models.checked(model);
        var turned = bytes.clone();
        turned[turned.length / 2] ^= 4;

        for (var damaged : new byte[][] {
            turned, Arrays.copyOf(bytes, bytes.length - 1), Arrays.copyOf(bytes, bytes.length + 1), new byte[0]
        }) {
            assertThatThrownBy(() -> Models.checked(model, new ByteArrayInputStream(damaged)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the model " + model.name() + " is damaged: build Glane anew");
        }
    }
}
