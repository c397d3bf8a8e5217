package fr.glane.format;

import fr.glane.text.Access;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.CodePoints;
import fr.glane.text.Kind;
import fr.glane.text.KnownPlaces;
import fr.glane.text.Metadata;
import fr.glane.text.Section;
import fr.glane.text.Source;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Articles back from their records, or as much of one as the records of its facts hold. */
final class ArticleRecord {

    private ArticleRecord() {}

    /** @throws IllegalArgumentException when the record is no article's, or its blocks do not lie in its text */
    static Article read(Map<String, Object> record) {
        var text = FactRecord.need(Json.string(record, "text"), "text");
        var points = CodePoints.of(text);
        var blocks = new ArrayList<Block>();
        var places = new ArrayList<KnownPlaces.Place>();
        for (var item : Json.list(record, "blocks")) {
            if (item instanceof Map<?, ?> block) {
                var read = block(block, points);
                blocks.add(read);
                place(block, read.span()).ifPresent(places::add);
            }
        }
        return new Article(
                FactRecord.need(Json.string(record, "id"), "id"),
                source(record),
                metadata(record),
                text,
                blocks,
                new KnownPlaces(places));
    }

    private static Block block(Map<?, ?> record, CodePoints points) {
        return new Block(
                Names.parse(Kind.class, FactRecord.need(Json.string(record, "kind"), "kind")),
                Names.parse(Section.class, FactRecord.need(Json.string(record, "section"), "section")),
                new Span(
                        points.toUtf16(FactRecord.need(Json.integer(record, "start"), "start")),
                        points.toUtf16(FactRecord.need(Json.integer(record, "end"), "end"))),
                Json.string(record, "reason"),
                Json.string(record, "published"),
                Boolean.TRUE.equals(record.get("cut")));
    }

    private static Optional<KnownPlaces.Place> place(Map<?, ?> record, Span span) {
        var start = Json.integer(record, "source_start");
        var end = Json.integer(record, "source_end");
        return start.isPresent() && end.isPresent()
                ? Optional.of(new KnownPlaces.Place(span, new Span(start.get(), end.get())))
                : Optional.empty();
    }

    private static Source source(Map<String, Object> record) {
        var source = Json.child(record, "source").orElse(Map.of());
        return new Source(
                Json.string(source, "path").orElse("-"),
                Json.string(source, "record"),
                Json.string(source, "sha256").orElse(""),
                Json.string(source, "reader").orElse(""));
    }

    private static Metadata metadata(Map<String, Object> record) {
        return new Metadata(
                Json.string(record, "title"),
                Json.string(record, "kicker"),
                Json.list(record, "authors").stream().map(String::valueOf).toList(),
                Json.string(record, "publisher"),
                Json.string(record, "published"),
                Json.string(record, "updated"),
                Json.string(record, "language"),
                Json.string(record, "url"),
                Json.string(record, "access")
                        .map(a -> Names.parse(Access.class, a))
                        .orElse(Access.OPEN),
                Json.string(record, "access_evidence"));
    }

    /**
     * The article its facts alone tell of: each sentence and span at its place, blanks between. Enough to show and
     * search the facts; what no fact quotes is missing.
     */
    static Article around(String id, String path, List<Map<String, Object>> facts) {
        var text = new int[0];
        for (var fact : facts) {
            text = put(text, fact);
        }
        var whole = new String(text, 0, text.length);
        var points = CodePoints.of(whole);
        var blocks = new ArrayList<Block>();
        facts.stream()
                .map(f -> new Block(
                        FactRecord.kind(f),
                        FactRecord.section(f),
                        sentence(f, points),
                        Optional.empty(),
                        Optional.empty(),
                        Boolean.TRUE.equals(f.get("cut"))))
                .sorted(Comparator.comparing(Block::span))
                .filter(b -> !b.span().isEmpty())
                .forEach(b -> {
                    if (blocks.isEmpty()
                            || blocks.getLast().span().end() <= b.span().start()) {
                        blocks.add(b);
                    }
                });
        var source = new Source(path, Optional.of(id), "", "records");
        return new Article(id, source, Metadata.NONE, whole, blocks, new KnownPlaces(List.of()));
    }

    private static Span sentence(Map<String, Object> fact, CodePoints points) {
        var sentence = FactRecord.need(Json.child(fact, "sentence"), "sentence");
        return new Span(
                points.toUtf16(FactRecord.need(Json.integer(sentence, "start"), "start")),
                points.toUtf16(FactRecord.need(Json.integer(sentence, "end"), "end")));
    }

    /** Writes every quoted stretch of a record into the text, which grows as needed. */
    private static int[] put(int[] text, Object value) {
        var grown = text;
        if (value instanceof Map<?, ?> map) {
            var start = Json.integer(map, "start");
            var quoted = Json.string(map, "text");
            if (start.isPresent() && quoted.isPresent()) {
                grown = put(grown, start.get(), quoted.get().codePoints().toArray());
            }
            for (var inner : map.values()) {
                grown = put(grown, inner);
            }
        } else if (value instanceof List<?> list) {
            for (var inner : list) {
                grown = put(grown, inner);
            }
        }
        return grown;
    }

    private static int[] put(int[] text, int start, int[] quoted) {
        // No article is longer: a wilder offset is a broken record.
        if (start < 0 || start > 50_000_000) {
            throw new IllegalArgumentException("span starts at " + start);
        }
        int end = start + quoted.length;
        var grown = text;
        if (end > text.length) {
            grown = Arrays.copyOf(text, Math.max(end, Math.min(text.length * 2, end + 4096)));
            Arrays.fill(grown, text.length, grown.length, ' ');
        }
        System.arraycopy(quoted, 0, grown, start, quoted.length);
        return grown;
    }
}
