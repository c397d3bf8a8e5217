package fr.glane.cli;

import fr.glane.page.PageReader;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Inputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a run over many files goes: workers, errors, progress, report, copies. */
final class RunOptions {

    /** What becomes of the same article saved more than once. */
    enum Duplicates {
        KEEP,
        MARK,
        DROP
    }

    private static final int HEAD = 1 << 16;

    int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

    boolean failFast;

    long maxErrors = Long.MAX_VALUE;

    @Nullable
    Path report;

    boolean incremental;

    String duplicates = "mark";

    String progress = "auto";

    boolean dryRun;

    /** Declares them to a command. */
    void declare(Options options) {
        options.option("-j", "--jobs").label("N").key("jobs").to(int.class, found -> jobs = found);
        options.option("--fail-fast").key("fail-fast").flag(() -> failFast = true);
        options.option("--max-errors").label("N").key("max-errors").to(long.class, found -> maxErrors = found);
        options.option("--report").label("FILE").key("report").to(Path.class, found -> report = found);
        options.option("--incremental").key("incremental").flag(() -> incremental = true);
        options.option("--duplicates").label("keep|mark|drop").key("duplicates").text(found -> duplicates = found);
        options.option("--progress")
                .label("auto|bar|plain|none")
                .key("progress")
                .text(found -> progress = found);
        options.option("--dry-run").key("dry-run").flag(() -> dryRun = true);
    }

    /** Refuses values that mean nothing, before anything is opened. */
    void check(Console console) throws Broken {
        if (jobs < 1) {
            throw new Broken(Exit.USAGE, "jobs.bad", jobs);
        }
        copies();
        if (Progress.mode(progress, console) == null) {
            throw new Broken(Exit.USAGE, "value.bad", "--progress", progress, "auto, bar, plain, none");
        }
    }

    Duplicates copies() throws Broken {
        return switch (duplicates.toLowerCase(Locale.ROOT)) {
            case "keep" -> Duplicates.KEEP;
            case "mark" -> Duplicates.MARK;
            case "drop" -> Duplicates.DROP;
            default -> throw new Broken(Exit.USAGE, "value.bad", "--duplicates", duplicates, "keep, mark, drop");
        };
    }

    /** Errors after which the run ends. */
    long enough() {
        return failFast ? 1 : maxErrors;
    }

    Progress progress(Console console, Inputs files) {
        var mode = Progress.mode(progress, console);
        long bytes = 0;
        for (var file : files.files()) {
            bytes += size(file);
        }
        return new Progress(
                console, mode == null ? Progress.Mode.NONE : mode, files.files().size(), bytes);
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Says what would be read, by which reader, and does nothing. */
    int list(Inputs files, Function<SavedFile, Optional<PageReader>> readers, Console console) throws IOException {
        files.unreadable().forEach(console::complain);
        for (var path : files.files()) {
            console.out().write(path + "\t" + reader(path, readers) + "\n");
        }
        console.say("dry-run.count", files.files().size());
        return files.unreadable().isEmpty() ? Exit.DONE : Exit.SOME_FAILED;
    }

    private static String reader(Path path, Function<SavedFile, Optional<PageReader>> readers) {
        try (var in = Files.newInputStream(path)) {
            var head = SavedFile.of(path.toString(), in.readNBytes(HEAD));
            return readers.apply(head).map(PageReader::name).orElse("-");
        } catch (IOException e) {
            return "!";
        }
    }
}
