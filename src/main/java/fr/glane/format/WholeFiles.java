package fr.glane.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of a folder that appear only when they are whole. */
final class WholeFiles {

    private final Path folder;

    WholeFiles(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    void write(String name, String content) throws IOException {
        var part = folder.resolve(name + ".part");
        Files.writeString(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
}
