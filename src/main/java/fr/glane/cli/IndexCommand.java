package fr.glane.cli;

import fr.glane.fact.Fact;
import fr.glane.format.RecordReader;
import fr.glane.index.FactIndexer;
import fr.glane.index.IndexException;
import fr.glane.page.PageReader;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Batch;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Ids;
import fr.glane.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** {@code glane index}: articles, or facts extracted before, made ready for search. */
final class IndexCommand implements Verb {

    /** How long a killed run loses at most. */
    private static final long COMMIT_NANOS = 10_000_000_000L;

    private final InputOptions inputs = new InputOptions();
    private final IndexOptions index = new IndexOptions();
    private boolean prune;
    private boolean rebuild;
    private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Console console;
    private final Map<FactIndexer.Change, Integer> changes = new EnumMap<>(FactIndexer.Change.class);
    private final AtomicLong unchanged = new AtomicLong();
    private int failed;
    private long facts;
    private long lastCommit = System.nanoTime();

    IndexCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        inputs.declare(options);
        index.declare(options);
        options.option("--prune").flag(() -> prune = true);
        options.option("--rebuild").flag(() -> rebuild = true);
        options.option("-j", "--jobs").label("N").key("glane.extract.jobs").to(int.class, found -> jobs = found);
    }

    @Override
    public Integer call() throws IOException, Broken, InterruptedException {
        var folder = index.folder;
        try {
            if (rebuild) {
                FactIndexer.delete(folder);
            }
            try (var glane = Glane.standard().prepared();
                    var indexer = FactIndexer.open(folder, IndexOptions.analysis(), Version.number())) {
                run(glane, indexer);
                int pruned = prune ? indexer.prune() : 0;
                indexer.commit();
                return exit(pruned, folder);
            }
        } catch (IndexException e) {
            throw IndexOptions.broken(e);
        }
    }

    private void run(Glane glane, FactIndexer indexer)
            throws IOException, Broken, IndexException, InterruptedException {
        var files = inputs.files();
        files.unreadable().forEach(this::complain);
        var forced = inputs.chosen();
        var sink = new Sink(indexer);
        var records = new RecordReader();
        if (inputs.standardInput()) {
            var file = InputOptions.standard();
            if (RecordReader.accepts(file.bytes())) {
                records.add("-", file.bytes());
            } else {
                sink.accept("", read(glane, indexer, file, forced.isPresent() ? forced : PageReaders.of(file)));
            }
        }
        try (var batch =
                new Batch<Outcome>(Math.min(jobs, Math.max(1, files.files().size())), sink::accept)) {
            for (var path : files.files()) {
                // A file that is gone by now counts for nothing; reading it tells why.
                batch.give(
                        path.toFile().length(),
                        results -> read(glane, indexer, records, path, forced).forEach(results));
            }
            batch.finish();
        }
        records.each(sink::accept);
        records.broken().forEach(line -> {
            failed++;
            console.complain("record.broken", line.path(), line.line(), line.reason());
        });
        sink.rethrow();
    }

    /** Reads one file; an article the index has already costs its reading, not its extraction. */
    private List<Outcome> read(
            Glane glane, FactIndexer indexer, RecordReader records, Path path, Optional<PageReader> forced) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            var outcomes = new ArrayList<Outcome>();
            // The facade words every reason a file cannot be read.
            glane.extract(path, outcomes::add);
            return outcomes;
        }
        if (forced.isEmpty() && RecordReader.accepts(bytes)) {
            // Facts and articles may come in files apart: they are joined when all have been read.
            synchronized (records) {
                records.add(path.toString(), bytes);
            }
            return List.of();
        }
        if (indexer.isCurrent(new Source(path.toString(), Optional.empty(), Ids.sha256(bytes), ""))) {
            unchanged.incrementAndGet();
            return List.of();
        }
        var file = inputs.saved(path, bytes);
        return read(glane, indexer, file, forced.isPresent() ? forced : PageReaders.of(file));
    }

    private List<Outcome> read(Glane glane, FactIndexer indexer, SavedFile file, Optional<PageReader> reader) {
        var outcomes = new ArrayList<Outcome>();
        glane.read(
                file,
                reader,
                article -> {
                    if (indexer.isCurrent(article.source())) {
                        unchanged.incrementAndGet();
                    } else {
                        outcomes.add(glane.extract(article));
                    }
                },
                outcomes::add);
        return outcomes;
    }

    private void complain(Outcome outcome) {
        failed++;
        console.complain(outcome);
    }

    private int exit(int pruned, Path folder) {
        int added = count(FactIndexer.Change.ADDED);
        int replaced = count(FactIndexer.Change.REPLACED);
        int duplicates = count(FactIndexer.Change.DUPLICATE);
        long same = unchanged.get() + count(FactIndexer.Change.UNCHANGED);
        if (added + replaced + duplicates + same == 0 && pruned == 0) {
            console.complain("nothing");
            return Exit.NOTHING;
        }
        console.say("indexed", added, replaced, same, duplicates, facts, folder);
        if (prune) {
            console.say("pruned", pruned);
        }
        return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
    }

    private int count(FactIndexer.Change change) {
        return changes.getOrDefault(change, 0);
    }

    /** Adds what was read; a fault of the index is kept until the batch has been stopped in good order. */
    private final class Sink {

        private final FactIndexer indexer;
        private @Nullable IndexException fault;

        Sink(FactIndexer indexer) {
            this.indexer = indexer;
        }

        void accept(Outcome outcome) {
            accept(outcome, absolute(outcome.source().path()));
        }

        void accept(String path, RecordReader.Found found) {
            var rules = "records " + found.sha256();
            add(found.article(), found.facts(), path.equals("-") ? "" : absolute(path), rules);
        }

        private static String absolute(String path) {
            return Path.of(path).toAbsolutePath().normalize().toString();
        }

        void accept(String file, List<Outcome> outcomes) {
            outcomes.forEach(o -> accept(o, file));
        }

        private void accept(Outcome outcome, String file) {
            switch (outcome) {
                case Outcome.Read done -> add(done.article(), done.facts(), file, Version.number());
                case Outcome.Empty empty -> add(empty.article(), List.of(), file, Version.number());
                case Outcome.Refused refused -> complain(refused);
                case Outcome.Failed broken -> complain(broken);
            }
        }

        private void add(Article article, List<Fact> found, String file, String rules) {
            if (fault != null) {
                return;
            }
            try {
                changes.merge(indexer.add(article, found, file, rules), 1, Integer::sum);
                facts += found.size();
                if (System.nanoTime() - lastCommit > COMMIT_NANOS) {
                    indexer.commit();
                    lastCommit = System.nanoTime();
                }
            } catch (IndexException e) {
                fault = e;
            }
        }

        void rethrow() throws IndexException {
            if (fault != null) {
                throw fault;
            }
        }
    }
}
