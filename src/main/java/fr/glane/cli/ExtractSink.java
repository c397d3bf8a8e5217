package fr.glane.cli;

import fr.glane.cli.Rendering.Rendered;
import fr.glane.fact.Fact;
import fr.glane.format.Json;
import fr.glane.format.Pieces;
import fr.glane.format.Records;
import fr.glane.pipeline.Duplicates;
import fr.glane.pipeline.Event;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes what a run tells as it is told, and keeps count. Disk faults come out unchecked. Not thread-safe. */
final class ExtractSink implements Consumer<Event<Rendered>> {

    /** As many errors as the user allowed. */
    static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private final Console console;
    private final Progress progress;
    private final Outputs outputs;
    private final Rendering rendering;
    private final Optional<Journal> journal;
    private final RunOptions.Duplicates copies;
    private final long enough;
    private final Duplicates duplicates = new Duplicates();
    private final Map<String, Integer> reasons = new LinkedHashMap<>();
    private int files;
    private int unchanged;
    private int read;
    private int failed;
    private int copied;
    private long facts;

    ExtractSink(
            Console console,
            Progress progress,
            Outputs outputs,
            RunOptions options,
            Pieces.Maker maker,
            Predicate<Fact> wanted,
            Optional<Journal> journal)
            throws Broken {
        this.console = console;
        this.progress = progress;
        this.outputs = outputs;
        this.journal = journal;
        this.copies = options.copies();
        this.enough = options.enough();
        this.rendering = new Rendering(
                maker,
                new Rendering.Wanted(
                        wanted,
                        outputs.hasArticles(),
                        // A later run of the same journal may ask for copies.
                        copies != RunOptions.Duplicates.KEEP || journal.isPresent(),
                        journal.isPresent(),
                        outputs.hasFolder()));
    }

    /** Inputs that could not even be listed. */
    void unreadable(List<Outcome.Refused> refused) {
        for (var outcome : refused) {
            accept(new Event.Done<>(rendering().of(outcome, 0)));
        }
    }

    /** What workers are to make of outcomes. */
    Rendering rendering() {
        return rendering;
    }

    @Override
    public void accept(Event<Rendered> event) {
        try {
            switch (event) {
                case Event.Begun<Rendered> begun -> begin(begun);
                case Event.Done<Rendered> done -> done(done.result());
                case Event.Ended<Rendered> ended -> end(ended.path());
                case Event.Unchanged<Rendered> same -> unchanged(same.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean journalled;

    private void begin(Event.Begun<Rendered> begun) throws IOException {
        // A file that could not be read has no hash: it is tried again next time.
        journalled = journal.isPresent() && !begun.sha256().isEmpty();
        if (journalled) {
            journal.orElseThrow().begin(begun.path(), begun.sha256());
        }
    }

    private void done(Rendered done) throws IOException {
        if (journalled) {
            journal.orElseThrow().add(done.journal());
        }
        var outcome = done.outcome().orElse(null);
        if (outcome instanceof Outcome.Failed broken) {
            progress.clear();
            console.complain(broken);
        } else if (outcome instanceof Outcome.Read read) {
            outputs.files(read.article(), read.facts());
        }
        write(done.entry());
    }

    private void write(Entry entry) throws IOException {
        var copy = copy(entry);
        boolean dropped = copy.isPresent() && copies == RunOptions.Duplicates.DROP;
        outputs.report(reportLine(entry, copy, dropped));
        if (!entry.isArticle()) {
            failed(entry);
            return;
        }
        read++;
        copied += copy.isPresent() ? 1 : 0;
        if (!dropped) {
            facts += entry.facts();
            outputs.fact(entry.factText());
            outputs.article(
                    copy.isPresent() && !entry.articleText().isEmpty()
                            ? Records.inGroup(entry.articleText(), copy.get().group(), name(copy.get()))
                            : entry.articleText());
        }
        progress.record();
    }

    private Optional<Duplicates.Copy> copy(Entry entry) {
        return copies == RunOptions.Duplicates.KEEP || !entry.isArticle()
                ? Optional.empty()
                : duplicates.see(entry.id(), entry.signature());
    }

    private static String name(Duplicates.Copy copy) {
        return copy.likeness().name().toLowerCase(Locale.ROOT);
    }

    private void failed(Entry entry) {
        failed++;
        reasons.merge(entry.reason(), 1, Integer::sum);
        progress.error();
        progress.clear();
        if (!entry.status().equals(Entry.FAILED)) {
            console.refused(entry.source().address(), entry.reason(), entry.detail());
        }
        if (failed >= enough) {
            throw new Enough();
        }
    }

    private String reportLine(Entry entry, Optional<Duplicates.Copy> copy, boolean dropped) {
        if (!outputs.hasReport()) {
            return "";
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("path", entry.source().path());
        entry.source().record().ifPresent(r -> line.put("record", r));
        line.put("status", dropped ? "dropped" : entry.status());
        if (!entry.reason().isEmpty()) {
            line.put("reason", entry.reason());
        }
        if (!entry.detail().isEmpty()) {
            line.put("detail", entry.detail());
        }
        if (!entry.id().isEmpty()) {
            line.put("article", entry.id());
        }
        copy.ifPresent(c -> {
            line.put("group", c.group());
            line.put("copy", name(c));
        });
        if (!entry.source().reader().isEmpty()) {
            line.put("reader", entry.source().reader());
        }
        line.put("facts", entry.facts());
        line.put("ms", entry.ms());
        return Json.write(line);
    }

    private void end(Path path) throws IOException {
        files++;
        if (journalled) {
            journal.orElseThrow().end(path);
        }
        progress.file(RunOptions.size(path));
    }

    private void unchanged(Path path) throws IOException {
        files++;
        unchanged++;
        for (var entry : journal.orElseThrow().entries(path)) {
            write(entry);
        }
        progress.file(RunOptions.size(path));
    }

    /** All is told: the outputs get their names. */
    void finish() throws IOException {
        progress.clear();
        outputs.commit();
    }

    /** The last line of a run, and its exit code. */
    int summary() {
        if (read == 0 && failed == 0 || read == 0 && files <= 1) {
            console.complain("nothing");
            return Exit.NOTHING;
        }
        console.say(failed == 0 ? "extracted" : "extracted.some", read, facts, failed);
        if (copied > 0) {
            console.say("extracted.copies", copied);
        }
        if (unchanged > 0) {
            console.say("extracted.unchanged", unchanged, files);
        }
        if (failed > 1) {
            console.say("extracted.reasons", reasonsInWords());
        }
        if (read == 0) {
            console.complain("nothing");
            return Exit.NOTHING;
        }
        return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
    }

    private String reasonsInWords() {
        var words = new StringBuilder();
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> words.append(words.isEmpty() ? "" : " · ")
                        .append(e.getValue())
                        .append("\u00A0×\u00A0")
                        .append(console.messages().text("reason." + e.getKey())));
        return words.toString();
    }

    /** As many errors as allowed: nothing is put under the final names but the report. */
    int stopped() throws IOException {
        progress.clear();
        outputs.keepReport();
        console.complain("stopped", failed);
        return Exit.SOME_FAILED;
    }

    /** Ctrl-C. */
    void interrupted(boolean resumable) {
        progress.clear();
        console.complain(resumable ? "interrupted.resumable" : "interrupted", read);
    }

    /** The disk is full, or the reader of a pipe has had enough, which is no error. */
    int broken(IOException e) {
        progress.clear();
        if (String.valueOf(e.getMessage()).contains("Broken pipe")) {
            return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
        }
        console.complain("cannot.write.on", String.valueOf(e.getMessage()));
        return Exit.FAILURE;
    }
}
