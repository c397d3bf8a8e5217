package fr.glane.serve;

import fr.glane.format.Formats;
import fr.glane.index.IndexException;
import fr.glane.index.StoredArticle;
import fr.glane.text.Article;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a view as a file: all of them, in its order, and no others. */
final class Exports {

    /** Articles held while facts go out: those of a view sorted by relevance come back and back. */
    private static final int HELD = 64;

    private final Corpus corpus;

    Exports(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The name a format is saved under. */
    static String fileName(String format) {
        return switch (format) {
            case "csv-excel" -> "faits-excel.csv";
            case "webanno" -> "faits-webanno.jsonl";
            case "iramuteq" -> "faits-iramuteq.txt";
            default -> "faits." + format;
        };
    }

    /** The format of that file name. */
    static Optional<Formats> format(String fileName) {
        for (var format : Formats.values()) {
            if (fileName(format.label()).equals(fileName)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    Reply reply(View view, Formats format, String fileName) {
        var type = switch (format) {
            case JSONL -> "application/x-ndjson; charset=utf-8";
            case CSV, CSV_EXCEL -> "text/csv; charset=utf-8";
            case TSV -> "text/tab-separated-values; charset=utf-8";
            case WEBANNO -> "application/x-ndjson; charset=utf-8";
            case IRAMUTEQ -> "text/plain; charset=utf-8";
            case HTML -> "text/html; charset=utf-8";
        };
        return Reply.stream(type, out -> write(view, format, out))
                .with("Content-Disposition", "attachment; filename=\"" + fileName + "\"")
                // What the file is the answer to, for whoever finds it later.
                .with("X-Glane-View", view.fromStart().address());
    }

    private void write(View view, Formats format, OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        var articles = new Articles();
        try (var facts = format.writer(text)) {
            corpus.finder()
                    .forEach(
                            view,
                            hit -> articles.get(hit.article().id()).ifPresent(article -> {
                                try {
                                    facts.write(article, List.of(hit.fact()));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }));
        } catch (IndexException e) {
            throw new IOException(e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw new IOException("the client went away", e);
        }
    }

    /** The articles last used. */
    private final class Articles {

        private final Map<String, Article> held = new LinkedHashMap<>(HELD, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Article> eldest) {
                return size() > HELD;
            }
        };

        Optional<Article> get(String id) {
            var known = held.get(id);
            if (known != null) {
                return Optional.of(known);
            }
            try {
                var found = corpus.search().article(id).map(StoredArticle::article);
                found.ifPresent(a -> held.put(id, a));
                return found;
            } catch (IndexException e) {
                throw new UncheckedIOException(new IOException(e.getMessage(), e));
            }
        }
    }
}
