package fr.glane.cli;

import fr.glane.format.FactWriter;
import fr.glane.format.Formats;
import fr.glane.format.Json;
import fr.glane.format.Records;
import fr.glane.index.FactSearch;
import fr.glane.index.Hit;
import fr.glane.index.IndexException;
import fr.glane.index.SearchRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code glane export}: all facts of a view, in its order. Beside a file stands another that tells the query and the
 * filters, so that whoever finds the table later knows what it holds.
 */
final class ExportCommand implements Verb {

    private List<String> words = List.of();
    private final IndexOptions index = new IndexOptions();
    private final ViewOptions view = new ViewOptions();
    private @Nullable String format;
    private String output = "-";

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        index.declare(options);
        view.declare(options);
        options.parameters("QUERY", "0..*").key("query").texts(found -> words = found);
        options.option("--to", "-f", "--format")
                .label("jsonl|csv|csv-excel|tsv")
                .text(found -> format = found);
        options.option("-o", "--output").label("FILE").text(found -> output = found);
    }

    @Override
    public Integer call() throws IOException, Broken {
        var form = form();
        var query = String.join(" ", words);
        var request = view.request(query);
        try (var search = index.open()) {
            long total = write(search, request, form);
            if (total == 0) {
                console.complain("search.none");
                return Exit.NOTHING;
            }
            if (!output.equals("-")) {
                describe(query, total);
            }
            console.say("exported", total, output);
            return Exit.DONE;
        } catch (IndexException e) {
            throw IndexOptions.broken(e);
        }
    }

    private Formats form() throws Broken {
        if (format == null) {
            return Formats.ofFile(output).orElse(Formats.JSONL);
        }
        return Formats.named(format)
                .orElseThrow(() -> new Broken(Exit.USAGE, "format.unknown", String.valueOf(format), Formats.names()));
    }

    private long write(FactSearch search, SearchRequest request, Formats form)
            throws IOException, IndexException, Broken {
        if (output.equals("-")) {
            try (var writer = form.writer(AtomicFile.shared(console.out()))) {
                return write(search, request, writer);
            }
        }
        try (var file = new AtomicFile(Path.of(output))) {
            var writer = form.writer(file.out());
            long total = write(search, request, writer);
            writer.close();
            file.commit();
            return total;
        }
    }

    private static long write(FactSearch search, SearchRequest request, FactWriter writer)
            throws IOException, IndexException, Broken {
        var articles = new Articles(search);
        var fault = new Exception[1];
        long total = search.forEach(request, hit -> {
            if (fault[0] == null) {
                fault[0] = write(articles, hit, writer);
            }
        });
        switch (fault[0]) {
            case null -> {}
            case IOException e -> throw e;
            case Broken e -> throw e;
            default -> throw new IllegalStateException(fault[0]);
        }
        return total;
    }

    private static @Nullable Exception write(Articles articles, Hit hit, FactWriter writer) {
        try {
            writer.write(articles.get(hit.article().id()).article(), List.of(hit.fact()));
            return null;
        } catch (IOException | Broken e) {
            return e;
        }
    }

    private void describe(String query, long total) throws IOException, Broken {
        var described = new LinkedHashMap<String, Object>();
        described.put("schema", Records.SCHEMA);
        described.putAll(view.described(query));
        described.put("total", total);
        described.put("file", String.valueOf(Path.of(output).getFileName()));
        try (var file = new AtomicFile(Path.of(output + ".query.json"))) {
            file.out().write(Json.write(described));
            file.out().write('\n');
            file.commit();
        }
    }
}
