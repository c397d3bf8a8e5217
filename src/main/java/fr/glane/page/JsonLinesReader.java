package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON Lines: {@code {"id","text"}}, where the article is that very text, or {@code {"id","html","url"}}, where it
 * is a page to be read as such.
 *
 * <p>A text is taken as the article alone: each line that is not blank is one block of the main section, nothing is set
 * aside, and offsets are those of the string given. {@code title}, {@code url}, {@code published}, {@code publisher} and
 * {@code authors} of a record become its metadata. A line that is no such object is refused with its number, and the
 * others go on. Immutable and thread-safe.
 */
final class JsonLinesReader implements Container {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A heading is no longer than this; measured on French news pages, nine in ten have under 62 characters. */
    private static final int LONGEST_HEADING = 90;

    private final HtmlRecord html;
    private final Columns columns;

    JsonLinesReader(HtmlRecord html) {
        this(html, Columns.USUAL);
    }

    /** @param columns the fields that hold the text or the page, when the user named them */
    JsonLinesReader(HtmlRecord html, Columns columns) {
        this.html = html;
        this.columns = columns;
    }

    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public boolean accepts(SavedFile file) {
        return switch (file.extension()) {
            case "jsonl", "ndjson" -> true;
            default -> startsWithObject(file.bytes());
        };
    }

    /** The first line is an object that names a text or a page. */
    private static boolean startsWithObject(byte[] bytes) {
        int from = firstSign(bytes);
        if (from >= bytes.length || bytes[from] != '{') {
            return false;
        }
        var head = new String(bytes, from, Math.min(400, bytes.length - from), StandardCharsets.UTF_8);
        return head.contains("\"text\"") || head.contains("\"html\"") || head.contains("\"id\"");
    }

    private static int firstSign(byte[] bytes) {
        int at = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
        return at;
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
        var lines = new ByteLines(in);
        boolean any = false;
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            var bytes = lines.number() == 1 ? withoutMark(line.get()) : line.get();
            if (lines.isTooLong()) {
                any = true;
                var source = source(file, Optional.of(Integer.toString(lines.number())), bytes);
                sink.refused(source, Refusal.of(Refusal.Reason.TOO_LARGE, "l. " + lines.number()));
            } else if (!isBlank(bytes)) {
                any = true;
                if (!line(file, bytes, lines.number(), sink)) {
                    sink.refused(
                            source(file, Optional.empty(), file.bytes()),
                            Refusal.of(Refusal.Reason.NO_ARTICLE, "glane/1"));
                    return;
                }
            }
        }
        if (!any) {
            sink.refused(source(file, Optional.empty(), file.bytes()), Refusal.of(Refusal.Reason.EMPTY));
        }
    }

    private static byte[] withoutMark(byte[] bytes) {
        return firstSign(bytes) >= 3 && (bytes[0] & 0xff) == 0xef ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads a line; false when the file holds facts, not articles. */
    private boolean line(SavedFile file, byte[] bytes, int number, PageSink sink) {
        Map<String, Object> fields;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            fields = fields(parser);
        } catch (JacksonException e) {
            refuse(file, bytes, number, ", col. " + Math.max(1, e.getLocation().getColumnNr()), sink);
            return true;
        }
        if (isFact(fields)) {
            return false;
        }
        var record = Optional.of(file.address(string(fields, "id").orElse(Integer.toString(number))));
        var text = first(fields, columns.text(), "text");
        var page = first(fields, columns.html(), "html");
        if (text.isPresent()) {
            article(source(file, record, bytes), text.get(), fields, sink);
        } else if (page.isPresent()) {
            var saved = page(file, record, page.get(), fields);
            sink.later(saved, later -> html.read(saved, later));
        } else {
            refuse(file, bytes, number, "", sink);
        }
        return true;
    }

    /** The field the user named; the usual one when none was named at all. */
    private Optional<String> first(Map<String, Object> fields, Optional<String> named, String usual) {
        return named.isPresent() || columns.isNamed() ? named.flatMap(n -> string(fields, n)) : string(fields, usual);
    }

    /** A fact Glane wrote: said once of the file, not of each line. */
    private static boolean isFact(Map<String, Object> fields) {
        return "glane/1".equals(fields.get("schema")) && fields.containsKey("type") && fields.containsKey("article");
    }

    private void refuse(SavedFile file, byte[] bytes, int number, String place, PageSink sink) {
        var line = Optional.of(file.address(Integer.toString(number)));
        sink.refused(source(file, line, bytes), Refusal.of(Refusal.Reason.MALFORMED, "l. " + number + place));
    }

    private Source source(SavedFile file, Optional<String> record, byte[] bytes) {
        return new Source(file.path(), record, Ids.sha256(bytes), name());
    }

    private static SavedFile page(SavedFile file, Optional<String> record, String html, Map<String, Object> fields) {
        return new SavedFile(
                file.path(),
                record,
                html.getBytes(StandardCharsets.UTF_8),
                string(fields, "url").or(file::url),
                string(fields, "saved_at").or(file::savedAt),
                Optional.of(StandardCharsets.UTF_8));
    }

    /**
     * The scalar fields of the one object of the line; of an array, its strings.
     *
     * @throws JacksonException when the line is no JSON, or holds more than an object
     */
    private static Map<String, Object> fields(JsonParser parser) {
        var fields = new HashMap<String, Object>();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return fields;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                fields.put(name, strings(parser));
            } else if (token == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                fields.put(name, parser.getString());
            }
        }
        return parser.nextToken() == null ? fields : Map.of();
    }

    private static List<String> strings(JsonParser parser) {
        var strings = new ArrayList<String>();
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                strings.add(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return strings;
    }

    private static Optional<String> string(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    /** A text taken as the article, unchanged: a field of a line, a cell of a table. */
    static void article(Source source, String text, Map<String, Object> fields, PageSink sink) {
        var blocks = blocks(text);
        if (blocks.isEmpty()) {
            sink.refused(source, Refusal.of(Refusal.Reason.EMPTY));
            return;
        }
        var foreign = LanguageCheck.foreign(text);
        if (foreign.isPresent() && !sink.takes(foreign.get())) {
            sink.refused(source, Refusal.of(Refusal.Reason.LANGUAGE, foreign.get()));
            return;
        }
        sink.article(Article.of(source, metadata(fields), text, blocks, SourceMap.identity(text)));
    }

    private static Metadata metadata(Map<String, Object> fields) {
        var metadata = Metadata.NONE.withLanguage("fr");
        metadata = string(fields, "title").map(metadata::withTitle).orElse(metadata);
        metadata = string(fields, "url").map(metadata::withUrl).orElse(metadata);
        metadata = string(fields, "published").map(metadata::withPublished).orElse(metadata);
        metadata = string(fields, "publisher").map(metadata::withPublisher).orElse(metadata);
        return fields.get("authors") instanceof List<?> names
                ? metadata.withAuthors(names.stream().map(String::valueOf).toList())
                : metadata;
    }

    /** One block a line that is not blank. */
    private static List<Block> blocks(String text) {
        var spans = lines(text);
        var blocks = new ArrayList<Block>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            boolean heading = i + 1 < spans.size() && isHeading(text, spans.get(i), spans.get(i + 1));
            blocks.add(Block.main(heading ? Kind.HEADING : Kind.PARAGRAPH, spans.get(i)));
        }
        return blocks;
    }

    private static List<Span> lines(String text) {
        var spans = new ArrayList<Span>();
        for (int start = 0; start < text.length(); ) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int from = start;
            int to = end;
            while (from < to && Charsets.isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && Charsets.isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                spans.add(new Span(from, to));
            }
            start = end + 1;
        }
        return spans;
    }

    /** A short line without an end, followed by a longer one that has one. */
    private static boolean isHeading(String text, Span line, Span next) {
        return line.length() <= LONGEST_HEADING
                && next.length() > line.length()
                && !endsSentence(text.charAt(line.end() - 1))
                && Character.isLetterOrDigit(text.charAt(line.end() - 1))
                && (Character.isUpperCase(text.charAt(line.start())) || Character.isDigit(text.charAt(line.start())))
                && endsSentence(text.charAt(next.end() - 1));
    }

    private static boolean endsSentence(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '»' || c == '"' || c == ':' || c == '”';
    }
}
