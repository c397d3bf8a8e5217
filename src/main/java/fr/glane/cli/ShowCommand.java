package fr.glane.cli;

import fr.glane.fact.Fact;
import fr.glane.format.Records;
import fr.glane.format.Report;
import fr.glane.index.IndexException;
import fr.glane.index.StoredFact;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code glane show}: an article with its facts marked; a file, or an article or fact of the index by its id. */
final class ShowCommand implements Verb {

    private String shown = "";
    private final IndexOptions index = new IndexOptions();
    private @Nullable String format;

    private final Console console;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        index.declare(options);
        options.parameters("ID|FILE", "1").key("shown").text(found -> shown = found);
        options.option("-f", "--format").label("text|jsonl").text(found -> format = found);
    }

    @Override
    public Integer call() throws IOException, Broken {
        return Files.isRegularFile(Path.of(shown)) ? file() : stored();
    }

    private int file() throws IOException {
        int articles = 0;
        try (var glane = Glane.standard()) {
            for (var outcome : glane.extract(Path.of(shown))) {
                switch (outcome) {
                    case Outcome.Read read -> {
                        articles++;
                        show(read.article(), read.facts(), List.of());
                    }
                    case Outcome.Empty empty -> {
                        articles++;
                        show(empty.article(), List.of(), List.of());
                    }
                    case Outcome.Refused refused -> console.complain(refused);
                    case Outcome.Failed failed -> console.complain(failed);
                }
            }
        }
        return articles > 0 ? Exit.DONE : Exit.NOTHING;
    }

    private int stored() throws IOException, Broken {
        try (var search = index.open()) {
            var fact = search.fact(shown);
            var article = search.article(fact.map(h -> h.article().id()).orElse(shown));
            if (article.isEmpty()) {
                console.complain("show.unknown", shown);
                return Exit.NOTHING;
            }
            var facts = article.get().facts().stream().map(StoredFact::fact).toList();
            show(
                    article.get().article(),
                    facts,
                    fact.map(h -> List.of(h.fact())).orElse(List.of()));
            return Exit.DONE;
        } catch (IndexException e) {
            throw IndexOptions.broken(e);
        }
    }

    /** @param asked when a fact was asked for, the one that alone is marked strongly */
    private void show(Article article, List<Fact> facts, List<Fact> asked) throws IOException {
        if (format != null ? format.equals("jsonl") : !console.isTerminal()) {
            var records = new Records(article);
            records.write(console.out());
            console.out().write('\n');
            for (var fact : asked.isEmpty() ? facts : asked) {
                records.write(console.out(), fact);
                console.out().write('\n');
            }
            return;
        }
        new Report(AtomicFile.shared(console.out()), console.locale(), console.width(), console.colour())
                .write(article, facts);
        for (var block : article.blocks()) {
            if (block.bearsFacts()) {
                console.out().write(marked(article, block.span(), asked.isEmpty() ? facts : asked));
                console.out().write("\n\n");
            }
        }
    }

    /** The text of a block with its facts between signs; a fact inside another is marked inside it. */
    private String marked(Article article, Span block, List<Fact> facts) {
        var edges = new ArrayList<int[]>();
        for (var fact : facts) {
            for (var span : Spans.of(fact)) {
                if (block.contains(span) && !span.isEmpty()) {
                    edges.add(new int[] {span.start(), 1, -span.end()});
                    edges.add(new int[] {span.end(), 0, -span.start()});
                }
            }
        }
        // At one place ends come first, then the longest opening: marks nest.
        edges.sort((a, b) -> {
            int place = Integer.compare(a[0], b[0]);
            int kind = place != 0 ? place : Integer.compare(a[1], b[1]);
            return kind != 0 ? kind : Integer.compare(a[2], b[2]);
        });
        var text = new StringBuilder();
        int from = block.start();
        int open = 0;
        for (var edge : edges) {
            text.append(article.text(), from, edge[0]);
            open += edge[1] == 1 ? 1 : -1;
            text.append(sign(edge[1] == 1, open));
            from = edge[0];
        }
        return text.append(article.text(), from, block.end()).toString();
    }

    private String sign(boolean opens, int open) {
        if (!console.colour()) {
            return opens ? "[" : "]";
        }
        return opens ? "\u001B[1;33m" : open == 0 ? "\u001B[0m" : "";
    }
}
