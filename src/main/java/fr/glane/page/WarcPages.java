package fr.glane.page;

import fr.glane.text.Source;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Reads the pages of a WARC file, plain or packed: responses with status 2xx, resources and conversions whose type is
 * a page or a text. Records are addressed by their number in the file, from 1. Pictures, scripts and requests are passed
 * over; a broken record is refused and the next one looked for. Thread-safe.
 */
final class WarcPages implements Container {

    private static final byte[] MAGIC = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

    @Override
    public String name() {
        return "warc";
    }

    @Override
    public boolean accepts(SavedFile file) {
        var bytes = file.bytes();
        return startsAt(bytes, 0) || GzipReader.isGzip(bytes) && startsAt(firstUnpacked(bytes), 0);
    }

    private static byte[] firstUnpacked(byte[] bytes) {
        try (var members = new GzipMembers(new ByteArrayInputStream(bytes))) {
            return members.next() ? members.body().readNBytes(MAGIC.length) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static boolean startsAt(byte[] bytes, int at) {
        return bytes.length >= at + MAGIC.length && Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public void read(SavedFile file, PageSink sink) throws IOException {
        var bytes = file.bytes();
        new Run(file, sink).all(GzipReader.isGzip(bytes), at -> {
            int from = (int) Math.min(at, bytes.length);
            return new ByteArrayInputStream(bytes, from, bytes.length - from);
        });
    }

    @Override
    public void read(SavedFile head, Path path, PageSink sink) throws IOException {
        new Run(head, sink).all(GzipReader.isGzip(head.bytes()), at -> {
            var in = Files.newInputStream(path);
            in.skipNBytes(at);
            return new BufferedInputStream(in, 1 << 16);
        });
    }

    /** Opens the file from some byte on. */
    @FunctionalInterface
    private interface Opener {
        InputStream from(long at) throws IOException;
    }

    private static final class Run {

        private final SavedFile file;
        private final PageSink sink;
        private int number;
        private int pages;

        Run(SavedFile file, PageSink sink) {
            this.file = file;
            this.sink = sink;
        }

        void all(boolean packed, Opener opener) throws IOException {
            if (packed) {
                packed(opener.from(0));
            } else {
                plain(opener);
            }
            if (pages == 0) {
                sink.refused(Contained.source(file, "warc"), Refusal.of(Refusal.Reason.NO_ARTICLE, "WARC"));
            }
        }

        private void packed(InputStream in) throws IOException {
            boolean resuming = false;
            try (var members = new GzipMembers(in)) {
                while (members.next()) {
                    // One record, or all of them when the file was packed as a whole.
                    try (var body = new BufferedInputStream(members.body())) {
                        if (resuming && !looksLikeRecord(body)) {
                            continue;
                        }
                        records(body);
                        body.transferTo(java.io.OutputStream.nullOutputStream());
                        resuming = false;
                    } catch (IOException e) {
                        if (!resuming) {
                            refuse(e);
                        }
                        resuming = true;
                    }
                }
            }
        }

        /** Bytes inside a broken member may look like the start of another. */
        private static boolean looksLikeRecord(BufferedInputStream body) {
            try {
                body.mark(MAGIC.length);
                boolean record = startsAt(body.readNBytes(MAGIC.length), 0);
                body.reset();
                return record;
            } catch (IOException e) {
                return false;
            }
        }

        private void plain(Opener opener) throws IOException {
            long at = 0;
            while (at >= 0) {
                long broken;
                try (var in = opener.from(at);
                        var reader = new WarcReader(Channels.newChannel(in))) {
                    broken = records(reader);
                }
                at = broken < 0 ? -1 : find(opener, at + broken + 1);
            }
        }

        /** Reads on to the end or the first broken record; tells where that one begins, or -1. */
        private long records(WarcReader reader) {
            reader.setLenient(true);
            try {
                for (var record = next(reader); record.isPresent(); record = next(reader)) {
                    record(record.get());
                }
                return -1;
            } catch (IOException e) {
                refuse(e);
                return reader.position();
            }
        }

        /** The next record; headers that make no sense break it as missing bytes do. */
        private static Optional<WarcRecord> next(WarcReader reader) throws IOException {
            try {
                return reader.next();
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private static long find(Opener opener, long from) throws IOException {
            try (var in = new BufferedInputStream(opener.from(from), 1 << 16)) {
                int seen = 0;
                boolean lineStart = false;
                long at = from;
                for (int b = in.read(); b >= 0; b = in.read(), at++) {
                    seen = (seen > 0 || lineStart) && b == MAGIC[seen] ? seen + 1 : 0;
                    lineStart = b == '\n';
                    if (seen == MAGIC.length) {
                        return at - MAGIC.length + 1;
                    }
                }
                return -1;
            }
        }

        private void records(InputStream in) throws IOException {
            var reader = new WarcReader(Channels.newChannel(in));
            reader.setLenient(true);
            for (var record = next(reader); record.isPresent(); record = next(reader)) {
                record(record.get());
            }
        }

        private void refuse(IOException e) {
            number++;
            pages++;
            refuseRecord(e);
        }

        private void refuseRecord(IOException e) {
            var name = Optional.of(file.address(Integer.toString(number)));
            sink.refused(new Source(file.path(), name, "", "warc"), Unpacked.refusal(e));
        }

        private void record(WarcRecord record) {
            number++;
            try {
                var page = page(record);
                if (page.isPresent()) {
                    pages++;
                    Contained.hand(page.get(), Optional.of("warc"), sink);
                }
            } catch (IOException | IllegalArgumentException | DateTimeException e) {
                pages++;
                refuseRecord(e instanceof IOException io ? io : new IOException(e.getMessage()));
            }
        }

        private Optional<SavedFile> page(WarcRecord record) throws IOException {
            return switch (record) {
                case WarcResponse response -> http(response);
                case WarcResource resource ->
                    isText(resource.contentType())
                            ? Optional.of(
                                    saved(resource, Unpacked.all(resource.body().stream()), resource.contentType()))
                            : Optional.empty();
                case WarcConversion text ->
                    isText(text.contentType())
                            ? Optional.of(saved(text, Unpacked.all(text.body().stream()), text.contentType()))
                            : Optional.empty();
                case WarcCaptureRecord other -> Optional.empty();
                default -> Optional.empty();
            };
        }

        private Optional<SavedFile> http(WarcResponse record) throws IOException {
            if (!record.contentType().type().equals("application")
                    || !record.contentType().subtype().equals("http")) {
                return Optional.empty();
            }
            // A body too large is refused only when it is a page: films and archives are passed over.
            var head = record.http();
            if (head.status() / 100 != 2 || !isText(head.contentType())) {
                return Optional.empty();
            }
            byte[] raw = Unpacked.all(head.body().stream());
            return Optional.of(saved(record, WarcBodies.decoded(head.headers(), raw), head.contentType()));
        }

        private SavedFile saved(WarcTargetRecord record, byte[] bytes, MediaType type) {
            return new SavedFile(
                    file.path(),
                    Optional.of(file.address(Integer.toString(number))),
                    bytes,
                    record.headers().first("WARC-Target-URI").map(told -> record.target()),
                    date(record),
                    charset(type));
        }

        /** When the page was kept; a record whose head is damaged may not tell, and its page is read all the same. */
        private static Optional<String> date(WarcTargetRecord record) {
            var told = record.headers().first("WARC-Date");
            try {
                return told.map(Instant::parse).map(Instant::toString);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static boolean isText(MediaType type) {
            var name = (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
            return switch (name) {
                case "text/html", "application/xhtml+xml", "text/plain", "multipart/related" -> true;
                default -> false;
            };
        }

        private static Optional<Charset> charset(MediaType type) {
            var name = type.parameters().get("charset");
            try {
                return name == null ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
            } catch (IllegalArgumentException e) {
                // Servers name charsets that do not exist: the page itself will tell.
                return Optional.empty();
            }
        }
    }
}
