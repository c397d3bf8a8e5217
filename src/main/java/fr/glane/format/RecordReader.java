package fr.glane.format;

import fr.glane.fact.Fact;
import fr.glane.text.Article;
import fr.glane.text.Ids;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Articles and facts back from the JSON Lines {@link JsonlWriter} and {@link Records} wrote, from any number of files in
 * any order: a fact finds its article by id. A fact whose article is in none of them stands in an article made of what
 * its records quote. A line that cannot be read is told and passed over. Not thread-safe.
 */
public final class RecordReader {

    /** An article with its facts, and a hash of all the records they come from. */
    public record Found(Article article, List<Fact> facts, String sha256) {
        public Found {
            facts = List.copyOf(facts);
        }
    }

    /** A line no record could be read from, counted from 1, and why. */
    public record Broken(String path, int line, String reason) {}

    /** A record as it was read, and where. */
    private record Line(String path, int number, Map<String, Object> record, String sha256) {}

    private final Map<String, Line> articles = new LinkedHashMap<>();
    private final Map<String, List<Line>> facts = new LinkedHashMap<>();
    private final List<Broken> broken = new ArrayList<>();

    /** True when a file's first bytes are those of a record of this schema. */
    public static boolean accepts(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
        return head.strip().startsWith("{\"schema\":\"" + Records.SCHEMA + "\"");
    }

    /** Reads the records of a file. */
    public void add(String path, byte[] bytes) {
        int number = 0;
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().iterator();
        while (lines.hasNext()) {
            var line = lines.next();
            number++;
            if (!line.isBlank()) {
                add(path, number, line);
            }
        }
    }

    private void add(String path, int number, String text) {
        try {
            var record = Json.object(text);
            var line = new Line(path, number, record, Ids.sha256(text.getBytes(StandardCharsets.UTF_8)));
            var article = Json.string(record, "article");
            if (article.isPresent()) {
                facts.computeIfAbsent(article.get(), k -> new ArrayList<>()).add(line);
            } else if (Json.string(record, "text").isPresent()) {
                articles.put(FactRecord.need(Json.string(record, "id"), "id"), line);
            }
            // Anything else, such as the header of an export, is no article and no fact.
        } catch (IllegalArgumentException e) {
            broken.add(new Broken(path, number, String.valueOf(e.getMessage())));
        }
    }

    /** Hands over the articles in the order they were met, each with the path of a file that told of it. */
    public void each(BiConsumer<String, Found> sink) {
        var ids = new LinkedHashMap<String, Optional<Line>>();
        articles.forEach((id, line) -> ids.put(id, Optional.of(line)));
        facts.keySet().forEach(id -> ids.putIfAbsent(id, Optional.empty()));
        ids.forEach((id, line) -> {
            var own = facts.getOrDefault(id, List.of());
            var path = line.map(Line::path).orElseGet(() -> own.getFirst().path());
            article(id, path, line, own).ifPresent(article -> sink.accept(path, found(article, line, own)));
        });
    }

    /** What could not be read; complete after {@link #each}. */
    public List<Broken> broken() {
        return List.copyOf(broken);
    }

    private Optional<Article> article(String id, String path, Optional<Line> line, List<Line> own) {
        try {
            return Optional.of(
                    line.isPresent()
                            ? ArticleRecord.read(line.get().record())
                            : ArticleRecord.around(
                                    id, path, own.stream().map(Line::record).toList()));
        } catch (IllegalArgumentException e) {
            var where = line.orElseGet(own::getFirst);
            broken.add(new Broken(where.path(), where.number(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Found found(Article article, Optional<Line> line, List<Line> own) {
        var reader = new FactRecord(article);
        var read = new ArrayList<Fact>();
        var hashes = new StringBuilder(line.map(Line::sha256).orElse(""));
        for (var one : own) {
            try {
                read.add(reader.read(one.record()));
                hashes.append(one.sha256());
            } catch (IllegalArgumentException e) {
                broken.add(new Broken(one.path(), one.number(), String.valueOf(e.getMessage())));
            }
        }
        return new Found(article, read, Ids.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
