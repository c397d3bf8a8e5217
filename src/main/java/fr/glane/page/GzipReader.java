package fr.glane.page;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads one file packed with gzip, {@code article.html.gz}. Thread-safe. */
final class GzipReader implements Container {

    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean accepts(SavedFile file) {
        return isGzip(file.bytes());
    }

    static boolean isGzip(byte[] b) {
        return b.length > 2 && (b[0] & 0xff) == 0x1f && (b[1] & 0xff) == 0x8b && b[2] == 8;
    }

    @Override
    public void read(SavedFile file, PageSink sink) throws IOException {
        read(file, new ByteArrayInputStream(file.bytes()), sink);
    }

    @Override
    public void read(SavedFile head, Path path, PageSink sink) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            read(head, in, sink);
        }
    }

    private static void read(SavedFile file, InputStream packed, PageSink sink) throws IOException {
        byte[] bytes;
        try (var in = new GZIPInputStream(packed, 1 << 16)) {
            bytes = Unpacked.all(in);
        } catch (IOException e) {
            sink.refused(Contained.source(file, "gzip"), Unpacked.refusal(e));
            return;
        }
        Contained.hand(file.record(file.address(inner(file)), bytes), Optional.empty(), sink);
    }

    /** The name without {@code .gz}: what stands inside is known by it. */
    private static String inner(SavedFile file) {
        var name = file.record().orElse(file.path());
        int slash = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')), name.lastIndexOf('#'));
        var last = name.substring(slash + 1);
        return last.endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
    }
}
