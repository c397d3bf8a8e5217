package fr.glane.cli;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.FactWriter;
import fr.glane.format.Formats;
import fr.glane.format.Records;
import fr.glane.format.Report;
import fr.glane.page.PageReaders;
import fr.glane.pipeline.Batch;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glane extract}: the facts of saved articles. */
@Command(name = "extract")
final class ExtractCommand implements Callable<Integer> {

    @Mixin
    @Nullable
    InputOptions inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "-";

    @Option(
            names = {"-f", "--format"},
            paramLabel = "text|jsonl|csv|csv-excel|tsv")
    @Nullable
    String format;

    @Option(names = "--articles", paramLabel = "FILE")
    @Nullable
    Path articles;

    @Option(names = "--type", paramLabel = "figure|claim")
    @Nullable
    String type;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N")
    int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Console console;
    private int read;
    private int failed;
    private long factCount;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, Broken, InterruptedException {
        var asked = Objects.requireNonNull(inputs);
        try (var glane = Glane.standard();
                var factFile = output.equals("-") ? null : open(Path.of(output));
                var articleFile = articles == null ? null : open(articles)) {
            var facts = writer(factFile == null ? AtomicFile.shared(console.out()) : factFile.out());
            run(asked, glane, new Sink(facts, articleFile == null ? null : articleFile.out()));
            facts.close();
            if (factFile != null) {
                factFile.commit();
            }
            if (articleFile != null) {
                articleFile.commit();
            }
        }
        return exit();
    }

    private void run(InputOptions asked, Glane glane, Sink sink) throws IOException, Broken, InterruptedException {
        var files = asked.files();
        sink.accept(List.copyOf(files.unreadable()));
        var forced = asked.chosen();
        if (asked.standardInput()) {
            var file = InputOptions.standard();
            var outcomes = new ArrayList<Outcome>();
            glane.extract(file, forced.isPresent() ? forced : PageReaders.of(file), outcomes::add);
            sink.accept(outcomes);
        }
        new Batch(Math.min(jobs, Math.max(1, files.files().size())))
                .run(
                        files.files(),
                        path -> {
                            var outcomes = new ArrayList<Outcome>();
                            asked.extract(glane, path, forced, outcomes::add);
                            return outcomes;
                        },
                        sink::accept);
        sink.rethrow();
    }

    private AtomicFile open(Path path) throws Broken {
        try {
            return new AtomicFile(path);
        } catch (IOException e) {
            throw new Broken(Exit.FAILURE, "cannot.write", path, e.getMessage() == null ? "" : e.getMessage());
        }
    }

    private FactWriter writer(Writer out) throws IOException, Broken {
        if (format == null ? output.equals("-") && console.isTerminal() : format.equals("text")) {
            return new Report(out, console.locale(), console.width(), console.colour());
        }
        var named = format == null
                ? Formats.ofFile(output).orElse(Formats.JSONL)
                : Formats.named(format).orElse(null);
        if (named == null) {
            throw new Broken(Exit.USAGE, "format.unknown", String.valueOf(format));
        }
        return named.writer(out);
    }

    private int exit() {
        if (read == 0) {
            console.complain("nothing");
            return Exit.NOTHING;
        }
        console.say(failed == 0 ? "extracted" : "extracted.some", read, factCount, failed);
        return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
    }

    private boolean wanted(Fact fact) {
        if (type == null) {
            return true;
        }
        var name = type.toLowerCase(Locale.ROOT);
        return switch (fact) {
            case Figure figure -> name.equals("figure");
            case Claim claim -> name.equals("claim");
        };
    }

    /** Writes outcomes as they come; a disk fault is kept until the batch has been stopped in good order. */
    private final class Sink {

        private final FactWriter facts;
        private final @Nullable Writer articleOut;
        private @Nullable IOException fault;

        Sink(FactWriter facts, @Nullable Writer articleOut) {
            this.facts = facts;
            this.articleOut = articleOut;
        }

        void accept(List<Outcome> outcomes) {
            for (var outcome : outcomes) {
                switch (outcome) {
                    case Outcome.Read done -> write(done.article(), done.facts());
                    case Outcome.Empty empty -> write(empty.article(), List.of());
                    case Outcome.Refused refused -> complain(refused);
                    case Outcome.Failed broken -> complain(broken);
                }
            }
        }

        private void complain(Outcome outcome) {
            failed++;
            console.complain(outcome);
        }

        private void write(Article article, List<Fact> found) {
            read++;
            var kept = found.stream().filter(ExtractCommand.this::wanted).toList();
            factCount += kept.size();
            if (fault != null) {
                return;
            }
            try {
                facts.write(article, kept);
                if (articleOut != null) {
                    new Records(article).write(articleOut);
                    articleOut.write('\n');
                }
            } catch (IOException e) {
                fault = e;
            }
        }

        void rethrow() throws IOException {
            if (fault != null) {
                throw fault;
            }
        }
    }
}
