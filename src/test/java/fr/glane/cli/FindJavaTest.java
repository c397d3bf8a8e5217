package fr.glane.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's choice of a JDK, tried on invented ones. */
class FindJavaTest {

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
    }

    @Test
    void glaneJava_decides_whenItIsRecentEnough() throws Exception {
        var jdk = jdk("a", "21.0.4");
        assertThat(find(Map.of("GLANE_JAVA", jdk.toString())).strip()).endsWith(jdk.toString());
        assertThat(find(Map.of("GLANE_JAVA", jdk + "/bin/java")).strip()).endsWith(jdk.toString());
    }

    @Test
    void newestJdk_wins() throws Exception {
        var newest = jdk("new", "99.0.1");
        var found = find(Map.of("JAVA_HOME", jdk("old", "21.0.4").toString(), "JAVA25_HOME", newest.toString()));
        assertThat(found.strip()).endsWith(newest.toString());
    }

    @Test
    void jdkTooOld_isNamedInOneLine() throws Exception {
        var old = jdk("old", "17.0.15");
        var said = find(Map.of("GLANE_JAVA", old.toString()));
        assertThat(said.lines()).hasSize(1);
        assertThat(said).contains("JDK 21", "17 (" + old + ")");
    }

    private Path jdk(String name, String version) throws IOException {
        var home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        for (var tool : new String[] {"java", "javac"}) {
            var file = Files.writeString(home.resolve("bin").resolve(tool), "#!/bin/sh\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static String find(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", "-c", ". scripts/find-java; find_java; echo \"$JAVA_HOME\"")
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(k -> k.startsWith("JAVA") || k.startsWith("GLANE"));
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
