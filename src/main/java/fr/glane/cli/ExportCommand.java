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
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code glane export}: all facts of a view, in its order. Beside a file stands another that tells the query and the
 * filters, so that whoever finds the table later knows what it holds.
 */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "query")
    List<String> words = List.of();

    @Mixin
    @Nullable
    IndexOptions index;

    @Mixin
    @Nullable
    ViewOptions view;

    @Option(
            names = {"--to", "-f", "--format"},
            paramLabel = "jsonl|csv|csv-excel|tsv")
    @Nullable
    String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "-";

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, Broken {
        var form = form();
        var query = String.join(" ", words);
        var request = Objects.requireNonNull(view).request(query);
        try (var search = Objects.requireNonNull(index).open()) {
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
        described.putAll(Objects.requireNonNull(view).described(query));
        described.put("total", total);
        described.put("file", String.valueOf(Path.of(output).getFileName()));
        try (var file = new AtomicFile(Path.of(output + ".query.json"))) {
            file.out().write(Json.write(described));
            file.out().write('\n');
            file.commit();
        }
    }
}
