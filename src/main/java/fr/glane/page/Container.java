package fr.glane.page;

import java.io.IOException;
import java.nio.file.Path;

/** A form that packs other files, and can be read from the disk record by record, whatever its size. */
public interface Container extends PageReader {

    @Override
    default boolean holdsMany() {
        return true;
    }

    /**
     * Reads every record of the file without holding the file in memory.
     *
     * @param head the file with its first bytes only
     * @throws IOException when the file as a whole cannot be read
     */
    void read(SavedFile head, Path path, PageSink sink) throws IOException;
}
