package fr.glane.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that appears under its name only when it is whole: written beside it as {@code .part}, then moved. What stands
 * there and is no file (a pipe, a device) is written to as it comes.
 */
final class AtomicFile implements Closeable {

    private final Path target;
    private final Path part;
    private final Writer out;
    private final boolean direct;
    private boolean done;

    AtomicFile(Path target) throws IOException {
        this.target = target;
        direct = Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
        this.part = direct ? target : target.resolveSibling(target.getFileName() + ".part");
        this.out = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
    }

    Writer out() {
        return out;
    }

    /** Gives the file its name. Without this call, {@link #close} leaves what stood there before. */
    void commit() throws IOException {
        out.close();
        if (direct) {
            done = true;
            return;
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        done = true;
    }

    @Override
    public void close() throws IOException {
        if (done) {
            return;
        }
        try {
            out.close();
        } catch (IOException e) {
            // A full disk refuses the last characters too; they were to be thrown away, and it has been told already.
        }
        done = true;
        if (!direct) {
            Files.deleteIfExists(part);
        }
    }

    /** A buffered writer that never closes what it writes to. */
    static Writer shared(Writer out) {
        return new BufferedWriter(out) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
