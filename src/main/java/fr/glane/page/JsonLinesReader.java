package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
final class JsonLinesReader implements PageReader {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A heading is no longer than this; measured on French news pages, nine in ten have under 62 characters. */
    private static final int LONGEST_HEADING = 90;

    private final HtmlRecord html;

    JsonLinesReader(HtmlRecord html) {
        this.html = html;
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
        var bytes = file.bytes();
        int number = 0;
        boolean any = false;
        for (int start = firstSign(bytes) == 3 ? 3 : 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            if (!isBlank(bytes, start, end)) {
                any = true;
                line(file, bytes, start, end, number, sink);
            }
            start = end + 1;
        }
        if (!any) {
            sink.refused(source(file, Optional.empty(), bytes), Refusal.of(Refusal.Reason.EMPTY));
        }
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void line(SavedFile file, byte[] bytes, int start, int end, int number, PageSink sink) throws IOException {
        Map<String, Object> fields;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
            fields = fields(parser);
        } catch (JacksonException e) {
            refuse(
                    file,
                    bytes,
                    start,
                    end,
                    number,
                    ", col. " + Math.max(1, e.getLocation().getColumnNr()),
                    sink);
            return;
        }
        var record = Optional.of(string(fields, "id").orElse(Integer.toString(number)));
        var text = string(fields, "text");
        var page = string(fields, "html");
        if (text.isPresent()) {
            article(source(file, record, Arrays.copyOfRange(bytes, start, end)), text.get(), fields, sink);
        } else if (page.isPresent()) {
            html.read(page(file, record, page.get(), fields), sink);
        } else {
            refuse(file, bytes, start, end, number, "", sink);
        }
    }

    private void refuse(SavedFile file, byte[] bytes, int start, int end, int number, String place, PageSink sink) {
        var line = Optional.of(Integer.toString(number));
        var source = source(file, line, Arrays.copyOfRange(bytes, start, end));
        sink.refused(source, Refusal.of(Refusal.Reason.MALFORMED, "l. " + number + place));
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

    private static void article(Source source, String text, Map<String, Object> fields, PageSink sink) {
        var blocks = blocks(text);
        if (blocks.isEmpty()) {
            sink.refused(source, Refusal.of(Refusal.Reason.EMPTY));
            return;
        }
        var foreign = LanguageCheck.foreign(text);
        if (foreign.isPresent()) {
            sink.refused(source, Refusal.of(Refusal.Reason.LANGUAGE, foreign.get()));
            return;
        }
        sink.article(Article.of(source, metadata(fields), text, blocks, SourceMap.IDENTITY));
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
