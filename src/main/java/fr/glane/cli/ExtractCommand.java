package fr.glane.cli;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Folders;
import fr.glane.format.Formats;
import fr.glane.format.Pieces;
import fr.glane.format.Report;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Inputs;
import fr.glane.pipeline.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code glane extract}: the facts of saved articles. */
final class ExtractCommand implements Verb {

    private final InputOptions inputs = new InputOptions();
    private final RunOptions run = new RunOptions();
    private String output = "-";
    private @Nullable String format;
    private @Nullable Path articles;
    private @Nullable String type;

    private final Console console;

    ExtractCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        inputs.declare(options);
        run.declare(options);
        options.option("-o", "--output").label("FILE").text(found -> output = found);
        options.option("-f", "--format").label("FORMAT").text(found -> format = found);
        options.option("--articles").label("FILE").to(Path.class, found -> articles = found);
        options.option("--type").label("figure|claim").text(found -> type = found);
    }

    @Override
    @SuppressWarnings("try") // The interruption acts by being open.
    public Integer call() throws IOException, Broken, InterruptedException {
        run.check(console);
        var wanted = wanted();
        boolean standard = inputs.standardInput();
        var files = inputs.files();
        if (run.dryRun) {
            return run.list(files, inputs.readers(), console);
        }
        var form = form();
        var interruption = new Interruption();
        try (var journal = journal();
                var glane = Glane.standard();
                var outputs = outputs(form)) {
            var progress = run.progress(console, files);
            var sink = new ExtractSink(console, progress, outputs, run, form, wanted, Optional.ofNullable(journal));
            return extract(files, standard, glane, sink, journal);
        } finally {
            interruption.close();
        }
    }

    private int extract(Inputs files, boolean standard, Glane glane, ExtractSink sink, @Nullable Journal journal)
            throws IOException, Broken, InterruptedException {
        Optional<BiPredicate<Path, String>> known = journal == null ? Optional.empty() : Optional.of(journal::knows);
        int jobs = Math.max(1, run.jobs);
        var runner = new Run<>(glane, inputs.readers(), inputs.chosenCharset(), jobs, known, sink.rendering())
                .taking(inputs.languages());
        try {
            sink.unreadable(files.unreadable());
            if (standard) {
                runner.over(InputOptions.standard(), sink);
            }
            runner.over(files.files(), sink);
            sink.finish();
        } catch (ExtractSink.Enough e) {
            return sink.stopped();
        } catch (InterruptedException e) {
            sink.interrupted(journal != null);
            throw e;
        } catch (UncheckedIOException e) {
            return sink.broken(Objects.requireNonNull(e.getCause()));
        }
        return sink.summary();
    }

    private Predicate<Fact> wanted() throws Broken {
        if (type == null) {
            return fact -> true;
        }
        boolean figures = switch (type.toLowerCase(Locale.ROOT)) {
            case "figure" -> true;
            case "claim" -> false;
            default -> throw new Broken(Exit.USAGE, "type.unknown", type);
        };
        return fact -> switch (fact) {
            case Figure figure -> figures;
            case Claim claim -> !figures;
        };
    }

    private Optional<Folders> folder() {
        return format == null ? Optional.empty() : Folders.named(format);
    }

    private Pieces.Maker form() throws Broken {
        if (folder().isEmpty()) {
            return maker();
        }
        if (output.equals("-") || run.incremental) {
            throw new Broken(Exit.USAGE, "folder.output", String.valueOf(format));
        }
        return Formats.JSONL::writer;
    }

    private Outputs outputs(Pieces.Maker form) throws Broken {
        try {
            return new Outputs(
                    output.equals("-") ? null : Path.of(output),
                    console,
                    form,
                    folder().isPresent() ? Optional.of(folder().get().writer(Path.of(output))) : Optional.empty(),
                    Optional.ofNullable(articles),
                    Optional.ofNullable(run.report));
        } catch (IOException e) {
            throw new Broken(Exit.FAILURE, "cannot.write", output, String.valueOf(e.getMessage()));
        }
    }

    private boolean asText() {
        return format == null ? output.equals("-") && console.isTerminal() : format.equals("text");
    }

    private Pieces.Maker maker() throws Broken {
        if (asText()) {
            boolean colour = output.equals("-") && console.colour();
            return out -> new Report(out, console.locale(), console.width(), colour);
        }
        var named = format == null
                ? Formats.ofFile(output).orElse(Formats.JSONL)
                : Formats.named(format).orElse(null);
        if (named == null) {
            throw new Broken(
                    Exit.USAGE, "format.unknown", String.valueOf(format), Formats.names() + ", " + Folders.names());
        }
        return named::writer;
    }

    private @Nullable Journal journal() throws Broken {
        if (!run.incremental) {
            return null;
        }
        if (output.equals("-")) {
            throw new Broken(Exit.USAGE, "incremental.output");
        }
        var settings = String.join(
                "\u001f",
                Version.build(),
                String.valueOf(format),
                output,
                String.valueOf(type),
                Boolean.toString(articles != null),
                inputs.settings());
        try {
            return Journal.open(Path.of(output), settings);
        } catch (IOException e) {
            throw new Broken(Exit.FAILURE, "cannot.write", output, String.valueOf(e.getMessage()));
        }
    }
}
