package fr.glane.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream as bytes, one at a time; no line takes more memory than the largest page. Not thread-safe. */
final class ByteLines {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int limit;
    private int number;
    private boolean tooLong;

    ByteLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its line feed; empty at the end. Of a line too long only the first bytes are there. */
    Optional<byte[]> next() throws IOException {
        var line = new ByteArrayOutputStream(256);
        tooLong = false;
        boolean any = false;
        while (at < limit || fill()) {
            any = true;
            int end = at;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            if (line.size() + end - at > SavedFile.LARGEST) {
                tooLong = true;
            } else {
                line.write(buffer, at, end - at);
            }
            boolean ended = end < limit;
            at = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        number++;
        return Optional.of(line.toByteArray());
    }

    private boolean fill() throws IOException {
        at = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    /** Number of the line last read, from 1. */
    int number() {
        return number;
    }

    /** True when the line last read was longer than {@link SavedFile#LARGEST}. */
    boolean isTooLong() {
        return tooLong;
    }
}
