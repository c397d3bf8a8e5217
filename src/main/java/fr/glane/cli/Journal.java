package fr.glane.cli;

import fr.glane.format.Json;
import fr.glane.text.Source;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier runs found, file by file, beside the output it belongs to ({@code facts.jsonl.journal}): a run that was
 * broken off, at whatever point, goes on from there, and a later one redoes only what changed.
 *
 * <p>One JSON object a line: the settings, then for each file its path and hash, its entries, and an end. Lines are
 * only ever added; a file counts when its end is there, and the last one of a path counts. A line cut short by a crash
 * is cut off. Not thread-safe.
 */
final class Journal implements Closeable {

    private record Place(String sha256, long start, long end) {}

    private final Path path;
    private final Map<String, Place> known;
    private final RandomAccessFile old;
    private final Writer out;

    private Journal(Path path, Map<String, Place> known, RandomAccessFile old, Writer out) {
        this.path = path;
        this.known = known;
        this.old = old;
        this.out = out;
    }

    /**
     * Opens the journal of an output; one written with other settings is begun anew.
     *
     * @param settings everything that changes what is written
     */
    static Journal open(Path output, String settings) throws IOException {
        var path = output.resolveSibling(output.getFileName() + ".journal");
        var known = new HashMap<String, Place>();
        // In this order: that of Map.of changes from one process to the next, and every other run began anew.
        var fields = new LinkedHashMap<String, Object>();
        fields.put("journal", 1);
        fields.put("settings", settings);
        var head = Json.write(fields);
        long good = Files.exists(path) ? read(path, head, known) : 0;
        if (good == 0) {
            Files.writeString(path, head + "\n");
            known.clear();
        } else {
            try (var channel = Files.newByteChannel(path, StandardOpenOption.WRITE)) {
                channel.truncate(good);
            }
        }
        var out = new BufferedWriter(Files.newBufferedWriter(path, StandardOpenOption.APPEND), 1 << 16);
        return new Journal(path, known, new RandomAccessFile(path.toFile(), "r"), out);
    }

    /** Notes where each whole file stands; returns the length of what is sound, 0 when the settings differ. */
    private static long read(Path path, String head, Map<String, Place> known) throws IOException {
        long at = 0;
        long good = 0;
        String begun = "";
        String hash = "";
        long start = 0;
        try (var lines = new Lines(path)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var text = line.get();
                if (at == 0 && !text.equals(head)) {
                    return 0;
                }
                long next = lines.position();
                if (text.startsWith("{\"begin\":")) {
                    var fields = parsed(text);
                    begun = Json.string(fields, "begin").orElse("");
                    hash = Json.string(fields, "sha256").orElse("");
                    start = next;
                } else if (text.startsWith("{\"end\":")) {
                    if (Json.string(parsed(text), "end").equals(Optional.of(begun))) {
                        known.put(begun, new Place(hash, start, at));
                    }
                    good = next;
                } else if (at == 0) {
                    good = next;
                }
                at = next;
            }
        }
        return good;
    }

    private static Map<String, Object> parsed(String line) {
        try {
            return Json.object(line);
        } catch (IllegalArgumentException e) {
            // A block the disk never got: as good as not written.
            return Map.of();
        }
    }

    /** True when the file stood in an earlier run with these very bytes. */
    boolean knows(Path file, String sha256) {
        var place = known.get(file.toString());
        return place != null && place.sha256().equals(sha256);
    }

    /** What an earlier run found in a file it {@link #knows}. */
    List<Entry> entries(Path file) throws IOException {
        var place = known.get(file.toString());
        if (place == null) {
            return List.of();
        }
        var bytes = new byte[Math.toIntExact(place.end() - place.start())];
        old.seek(place.start());
        old.readFully(bytes);
        var entries = new ArrayList<Entry>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isEmpty()) {
                entries.add(entry(Json.object(line)));
            }
        }
        return entries;
    }

    void begin(Path file, String sha256) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("begin", file.toString());
        fields.put("sha256", sha256);
        line(fields);
    }

    /** @param line of an entry, as {@link #line(Entry)} gives it */
    void add(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    /** The line of an entry: a pure function, so that workers can do it. */
    static String line(Entry entry) {
        return Json.write(fields(entry));
    }

    /** The file is whole; it is on the disk when this returns, as far as the system tells. */
    void end(Path file) throws IOException {
        line(Map.of("end", file.toString()));
        out.flush();
    }

    private void line(Map<String, Object> fields) throws IOException {
        out.write(Json.write(fields));
        out.write('\n');
    }

    private static Map<String, Object> fields(Entry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("path", entry.source().path());
        fields.put("record", entry.source().record());
        fields.put("sha256", entry.source().sha256());
        fields.put("reader", entry.source().reader());
        fields.put("status", entry.status());
        fields.put("reason", entry.reason());
        fields.put("detail", entry.detail());
        fields.put("ms", entry.ms());
        fields.put("facts", entry.facts());
        fields.put("id", entry.id());
        fields.put("signature", packed(entry.signature()));
        fields.put("text", entry.factText());
        fields.put("article", entry.articleText());
        return fields;
    }

    private static Entry entry(Map<String, Object> fields) {
        var source = new Source(
                text(fields, "path"), Json.string(fields, "record"), text(fields, "sha256"), text(fields, "reader"));
        return new Entry(
                source,
                text(fields, "status"),
                text(fields, "reason"),
                text(fields, "detail"),
                fields.get("ms") instanceof BigDecimal ms ? ms.doubleValue() : 0,
                Json.integer(fields, "facts").orElse(0),
                text(fields, "id"),
                unpacked(text(fields, "signature")),
                text(fields, "text"),
                text(fields, "article"));
    }

    private static String text(Map<String, Object> fields, String name) {
        return Json.string(fields, name).orElse("");
    }

    private static String packed(int[] numbers) {
        var bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static int[] unpacked(String text) {
        var numbers = ByteBuffer.wrap(Base64.getDecoder().decode(text)).asIntBuffer();
        var array = new int[numbers.remaining()];
        numbers.get(array);
        return array;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        try (old;
                out) {
            out.flush();
        }
    }

    /** Whole lines of a file with the place behind each; a last line without its line feed is none. */
    private static final class Lines implements Closeable {

        private final java.io.BufferedInputStream in;
        private long position;

        Lines(Path path) throws IOException {
            in = new java.io.BufferedInputStream(Files.newInputStream(path), 1 << 16);
        }

        Optional<String> next() throws IOException {
            var line = new java.io.ByteArrayOutputStream(256);
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    position += line.size() + 1L;
                    return Optional.of(line.toString(StandardCharsets.UTF_8));
                }
                line.write(b);
            }
            return Optional.empty();
        }

        long position() {
            return position;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
