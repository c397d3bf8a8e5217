package fr.glane.page;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.glane.text.Ids;
import fr.glane.text.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads tables with one article a row: CSV with comma or semicolon, TSV. The first row names the columns; one of them
 * holds the article's text, taken unchanged, or its page. Title, date, publisher, authors and address are taken from
 * columns with the usual names. A row is addressed by its {@code id} column, else by its number, from 1 under the
 * header. Thread-safe.
 */
final class CsvReader implements Container {

    /** What Glane itself writes: reading it back as articles would double every fact. */
    private static final List<String> OWN = List.of("id", "article", "type", "section", "block");

    private final PageReader html;
    private final Columns columns;

    CsvReader(PageReader html, Columns columns) {
        this.html = html;
        this.columns = columns;
    }

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public boolean accepts(SavedFile file) {
        return switch (file.extension()) {
            case "csv", "tsv" -> !Charsets.isBinary(file.bytes());
            default -> false;
        };
    }

    @Override
    public void read(SavedFile file, PageSink sink) throws IOException {
        read(file, new ByteArrayInputStream(file.bytes()), sink);
    }

    @Override
    public void read(SavedFile head, Path path, PageSink sink) throws IOException {
        try (var in = Files.newInputStream(path)) {
            read(head, in, sink);
        }
    }

    private void read(SavedFile file, InputStream in, PageSink sink) throws IOException {
        var charset = charset(file);
        try (Reader text = new InputStreamReader(in, charset);
                var rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(separator(file, charset))
                        .detectBomHeader(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(SavedFile.LARGEST)
                        .ofCsvRecord(text)) {
            new Table(file, sink).read(rows);
        } catch (CsvParseException | UncheckedIOException e) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.MALFORMED, first(e.getMessage())));
        }
    }

    private static String first(@org.jspecify.annotations.Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static Charset charset(SavedFile file) {
        var bytes = file.bytes();
        // A file too large to be held shows only its head, which may end inside a character.
        return bytes.length == 0
                ? StandardCharsets.UTF_8
                : Charsets.decode(bytes, file.charset()).charset();
    }

    /** The separator that stands most often in the first line outside quotes. */
    private static char separator(SavedFile file, Charset charset) {
        if (file.extension().equals("tsv")) {
            return '\t';
        }
        var head = new String(file.bytes(), 0, Math.min(file.bytes().length, 1 << 14), charset);
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0; i < head.length() && (quoted || head.charAt(i) != '\n'); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c < 128) {
                counts[c]++;
            }
        }
        char best = counts[';'] > counts[','] ? ';' : ',';
        return counts['\t'] > counts[best] ? '\t' : best;
    }

    /** One table on its way through. */
    private final class Table {

        private final SavedFile file;
        private final PageSink sink;
        private List<String> header = List.of();
        private int text = -1;
        private int page = -1;
        private int number;

        Table(SavedFile file, PageSink sink) {
            this.file = file;
            this.sink = sink;
        }

        void read(Iterable<CsvRecord> rows) {
            for (var row : rows) {
                if (header.isEmpty()) {
                    if (!header(row.getFields())) {
                        return;
                    }
                } else {
                    number++;
                    row(row.getFields());
                }
            }
            if (number == 0) {
                sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.EMPTY));
            }
        }

        private boolean header(List<String> fields) {
            var names = new ArrayList<>(fields);
            names.set(0, names.getFirst().replace("\uFEFF", ""));
            header = List.copyOf(names);
            boolean own =
                    header.size() > OWN.size() && header.subList(0, OWN.size()).equals(OWN);
            text = own ? -1 : Columns.find(header, columns.textNames());
            page = own ? -1 : Columns.find(header, columns.htmlNames());
            if (text < 0 && page < 0) {
                var seen = own ? "glane" : String.join(", ", header.subList(0, Math.min(12, header.size())));
                sink.refused(Contained.source(file, CsvReader.this.name()), Refusal.of(Refusal.Reason.NO_COLUMN, seen));
                return false;
            }
            return true;
        }

        private void row(List<String> row) {
            var id = cell(row, Columns.find(header, Columns.ID));
            var record = Optional.of(file.address(id.orElse(Integer.toString(number))));
            var body = cell(row, text);
            var markup = cell(row, page);
            if (markup.isPresent() && body.isEmpty()) {
                page(row, record, markup.get());
            } else {
                var bytes = body.orElse("").getBytes(StandardCharsets.UTF_8);
                var source = new Source(file.path(), record, Ids.sha256(bytes), name());
                JsonLinesReader.article(source, body.orElse(""), metadata(row), sink);
            }
        }

        private void page(List<String> row, Optional<String> record, String markup) {
            var saved = new SavedFile(
                    file.path(),
                    record,
                    markup.getBytes(StandardCharsets.UTF_8),
                    cell(row, Columns.find(header, Columns.URL)),
                    Optional.empty(),
                    Optional.of(StandardCharsets.UTF_8));
            sink.later(saved, later -> html.read(saved, later));
        }

        private Map<String, Object> metadata(List<String> row) {
            var fields = new HashMap<String, Object>();
            put(fields, "title", row, Columns.TITLE);
            put(fields, "url", row, Columns.URL);
            put(fields, "publisher", row, Columns.PUBLISHER);
            cell(row, Columns.find(header, Columns.DATE))
                    .flatMap(d -> FrenchDates.parse(d, Optional.empty()))
                    .ifPresent(d -> fields.put("published", d));
            cell(row, Columns.find(header, Columns.AUTHOR))
                    .ifPresent(names -> fields.put(
                            "authors",
                            Arrays.stream(names.split("[;|]", -1))
                                    .map(String::strip)
                                    .filter(n -> !n.isEmpty())
                                    .toList()));
            return fields;
        }

        private void put(Map<String, Object> fields, String name, List<String> row, List<String> names) {
            cell(row, Columns.find(header, names)).ifPresent(v -> fields.put(name, v));
        }

        private static Optional<String> cell(List<String> row, int column) {
            return column < 0 || column >= row.size() || row.get(column).isBlank()
                    ? Optional.empty()
                    : Optional.of(row.get(column));
        }
    }
}
