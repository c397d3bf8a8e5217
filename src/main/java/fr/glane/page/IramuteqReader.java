package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.CodePoints;
import fr.glane.text.Ids;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads corpora of IRaMuTeQ (ALCESTE form): a line {@code **** *variable_value …}, then the text. Thread-safe.
 */
final class IramuteqReader implements PageReader {

    private static final String STARS = "****";
    private static final int HEAD = 4096;

    @Override
    public String name() {
        return "iramuteq";
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public boolean accepts(SavedFile file) {
        var head = ExportFields.head(file, HEAD);
        int at = 0;
        while (at < head.length() && (head.charAt(at) <= ' ' || head.charAt(at) > '~')) {
            at++;
        }
        return head.startsWith("**** *", at);
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        var text = Charsets.decode(file.bytes(), file.charset()).text();
        var points = CodePoints.of(text);
        int number = 0;
        int at = text.indexOf(STARS);
        while (at >= 0) {
            int line = end(text, at);
            int next = text.indexOf("\n" + STARS, line);
            int end = next < 0 ? text.length() : next;
            number++;
            article(file, text, points, new Span(at, line), new Span(Math.min(line + 1, end), end), number, sink);
            at = next < 0 ? -1 : next + 1;
        }
        if (number == 0) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
        }
    }

    private static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void article(
            SavedFile file, String whole, CodePoints points, Span stars, Span body, int number, PageSink sink) {
        var text = body.of(whole);
        var source = new Source(
                file.path(),
                Optional.of(file.address(Integer.toString(number))),
                Ids.sha256(text.getBytes(StandardCharsets.UTF_8)),
                name());
        var blocks = blocks(text);
        if (blocks.stream().noneMatch(Block::bearsFacts)) {
            sink.refused(source, Refusal.of(Refusal.Reason.EMPTY));
            return;
        }
        var foreign = LanguageCheck.foreign(text);
        if (foreign.isPresent() && !sink.takes(foreign.get())) {
            sink.refused(source, Refusal.of(Refusal.Reason.LANGUAGE, foreign.get()));
            return;
        }
        sink.article(Article.of(source, metadata(stars.of(whole)), text, blocks, new Shifted(body.start(), points)));
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            int from = start;
            int to = end;
            while (from < to && Charsets.isSpace(text.charAt(from))) {
                from++;
            }
            while (to > from && Charsets.isSpace(text.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                var span = new Span(from, to);
                // « -*thème_x » marks a theme inside a text.
                blocks.add(
                        text.startsWith("-*", from) ? Block.removed(span, "tools") : Block.main(Kind.PARAGRAPH, span));
            }
            start = end + 1;
        }
        return blocks;
    }

    private static Metadata metadata(String stars) {
        var variables = new HashMap<String, String>();
        for (var word : stars.substring(STARS.length()).strip().split("\\s+", -1)) {
            int mark = word.indexOf('_');
            if (word.startsWith("*") && mark > 1) {
                variables.put(
                        word.substring(1, mark),
                        word.substring(mark + 1).replace('_', ' ').strip());
            }
        }
        var metadata = ExportFields.metadata(
                first(variables, "titre", "title"),
                first(variables, "source", "journal", "publication", "presse", "media"),
                first(variables, "date").map(d -> d.replace(' ', '-')).flatMap(ExportFields::date),
                first(variables, "auteur", "author").map(ExportFields::authors).orElse(List.of()));
        return first(variables, "url").map(metadata::withUrl).orElse(metadata);
    }

    private static Optional<String> first(Map<String, String> variables, String... names) {
        for (var name : names) {
            var value = variables.get(name);
            if (value != null && !value.isEmpty()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** A stretch of the file, unit for unit. */
    private record Shifted(int by, CodePoints points) implements SourceMap {

        @Override
        public Span toSource(Span span) {
            return new Span(span.start() + by, span.end() + by);
        }

        @Override
        public int sourceCodePoint(int sourceOffset) {
            return points.at(sourceOffset);
        }
    }
}
