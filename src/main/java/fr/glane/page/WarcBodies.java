package fr.glane.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.MessageHeaders;

/** Undoes the packing a server put on a page. Thread-safe. */
final class WarcBodies {

    private WarcBodies() {}

    /**
     * The page as the server had it. Crawlers often unpack a page and keep the header that says it is packed: bytes
     * that do not look packed are taken as they are.
     *
     * @throws IOException when the packing is broken, unknown, or holds more than {@link SavedFile#LARGEST}
     */
    static byte[] decoded(MessageHeaders headers, byte[] body) throws IOException {
        var coding = headers.first("Content-Encoding")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .strip();
        return switch (coding) {
            case "gzip", "x-gzip" -> GzipReader.isGzip(body) ? gunzip(body) : body;
            case "deflate" -> looksLikeMarkup(body) ? body : inflate(body);
            case "br", "zstd" -> {
                if (!looksLikeMarkup(body)) {
                    throw new IOException("content-encoding " + coding);
                }
                yield body;
            }
            default -> body;
        };
    }

    private static byte[] gunzip(byte[] body) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return Unpacked.all(in);
        }
    }

    private static byte[] inflate(byte[] body) throws IOException {
        // The standard says zlib, some servers send the bare stream.
        boolean zlib = body.length > 1 && (body[0] & 0x0f) == 8 && ((body[0] & 0xff) << 8 | body[1] & 0xff) % 31 == 0;
        var inflater = new Inflater(!zlib);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
            return Unpacked.all(in);
        } finally {
            inflater.end();
        }
    }

    private static boolean looksLikeMarkup(byte[] body) {
        int at = 0;
        while (at < body.length && at < 64 && (body[at] <= ' ' && body[at] >= 0 || (body[at] & 0xff) >= 0xbb)) {
            at++;
        }
        return at < body.length && body[at] == '<';
    }
}
