package fr.glane.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the version and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"glane " + number() + " (Java " + System.getProperty("java.runtime.version") + ")"};
    }

    static String number() {
        var version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    /** Names this very build: what was extracted by another may differ. */
    static String build() {
        try {
            var source = Version.class.getProtectionDomain().getCodeSource();
            if (source == null) {
                return number();
            }
            var place = Path.of(source.getLocation().toURI());
            var file = Files.isDirectory(place) ? place.resolve("fr/glane/cli/Main.class") : place;
            return number() + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return number();
        }
    }
}
