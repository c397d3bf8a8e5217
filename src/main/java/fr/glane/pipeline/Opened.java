package fr.glane.pipeline;

import fr.glane.page.Refusal;
import fr.glane.page.SavedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the disk, as far as it is held in memory. */
sealed interface Opened {

    /** Bytes looked at to know the form of a file too large to be held. */
    int HEAD = 1 << 16;

    /** The whole file. */
    record Whole(SavedFile file) implements Opened {}

    /** Too large: only its first bytes. Containers can be read from the disk all the same. */
    record Head(SavedFile head, Path path) implements Opened {}

    /** Could not be read. */
    record Closed(Refusal refusal) implements Opened {}

    /** Opens a file; never throws. A file that grows while it is read is read as far as it was. */
    static Opened of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            var bytes = Files.size(path) > SavedFile.LARGEST ? in.readNBytes(HEAD) : in.readNBytes(SavedFile.LARGEST);
            // Devices and pipes tell no size: what is behind the limit shows only by reading on.
            boolean whole = in.read() < 0;
            var file = SavedFile.of(path.toString(), bytes);
            return whole ? new Whole(file) : new Head(file, path);
        } catch (IOException | SecurityException | OutOfMemoryError e) {
            return new Closed(Unreadable.refusal(path, e));
        }
    }
}
