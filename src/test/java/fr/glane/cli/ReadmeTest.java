package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the README shows is what Glane writes. */
class ReadmeTest {

    @Test
    void readme_showsTheSeedsFacts_asTheFirstCommandWritesThem() throws IOException {
        var run = Cli.run("fr", true, "extract", "seeds");
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(Path.of("README.md"))).contains(run.out().strip());
    }
}
