package fr.glane.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The form of an index on disk, and the check that a folder has it. */
final class IndexFormat {

    /** Raised with every change of fields, analysis or codecs: an index of another form must be built anew. */
    static final String VERSION = "6";

    private static final String KEY = "glane.index";

    /** Held here because java.util.logging forgets the level of a logger nobody holds. */
    private static final Logger VECTORS = Logger.getLogger("org.apache.lucene.internal.vectorization");

    static {
        // Without the incubator module Lucene says so on standard error before anything else happens.
        VECTORS.setLevel(Level.OFF);
    }

    private IndexFormat() {}

    /** What each commit of an index carries. */
    static Map<String, String> commitData() {
        return Map.of(KEY, VERSION);
    }

    /** True for the files Lucene makes: only these go when an index is built anew. */
    static boolean isIndexFile(String name) {
        return name.startsWith("segments")
                || name.startsWith("_")
                || name.startsWith("pending_")
                || name.equals("write.lock");
    }

    /** Opens the folder of an index that has been built. */
    static Directory existing(Path folder) throws IndexException {
        try {
            if (!Files.isDirectory(folder)) {
                throw new IndexException(IndexException.Reason.MISSING, folder, null);
            }
            var directory = FSDirectory.open(folder);
            check(folder, directory);
            return directory;
        } catch (IndexNotFoundException e) {
            throw new IndexException(IndexException.Reason.MISSING, folder, e);
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    /** Opens a folder to index into, making it when it is not there. */
    static Directory writable(Path folder) throws IndexException {
        try {
            Files.createDirectories(folder);
            var directory = FSDirectory.open(folder);
            if (DirectoryReader.indexExists(directory)) {
                check(folder, directory);
            }
            return directory;
        } catch (IOException e) {
            throw new IndexException(IndexException.Reason.UNREADABLE, folder, e);
        }
    }

    private static void check(Path folder, Directory directory) throws IOException, IndexException {
        try {
            var found = SegmentInfos.readLatestCommit(directory).getUserData().get(KEY);
            if (!VERSION.equals(found)) {
                directory.close();
                throw new IndexException(IndexException.Reason.OTHER_FORMAT, folder, null);
            }
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            directory.close();
            throw new IndexException(IndexException.Reason.OTHER_FORMAT, folder, e);
        }
    }
}
