package fr.glane.pipeline;

import fr.glane.page.Container;
import fr.glane.page.PageReader;
import fr.glane.page.PageSink;
import fr.glane.page.Refusal;
import fr.glane.page.SavedFile;
import fr.glane.text.Article;
import fr.glane.text.Ids;
import fr.glane.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes many files to their facts, several at a time, and tells of each in the order given.
 *
 * <p>The calling thread opens files and takes containers apart; pages are parsed and facts taken by the workers, so
 * the records of one large WARC are worked on side by side as separate files are. Memory is bounded whatever the size
 * of the corpus or of a container. To be used by one thread.
 *
 * @param <T> what the workers make of each outcome
 */
public final class Run<T> {

    /** What a worker makes of an outcome: work of every article belongs here, not into the sink. */
    @FunctionalInterface
    public interface Making<T> {

        /**
         * Called by many threads at a time.
         *
         * @param nanos time of reading and extraction
         */
        T of(Outcome outcome, long nanos);
    }

    private final Glane glane;
    private final Function<SavedFile, Optional<PageReader>> readers;
    private final Optional<Charset> charset;
    private final int jobs;
    private final Optional<BiPredicate<Path, String>> known;
    private final Making<T> making;
    private final Predicate<String> languages;

    /**
     * A run that refuses articles in other languages than French.
     *
     * @param readers which reader to take for a file
     * @param charset of all files, when the user knows better than they tell
     * @param known whether a file of this path and hash was read in an earlier run; when absent no hash is made
     * @param making what the workers make of each outcome
     */
    public Run(
            Glane glane,
            Function<SavedFile, Optional<PageReader>> readers,
            Optional<Charset> charset,
            int jobs,
            Optional<BiPredicate<Path, String>> known,
            Making<T> making) {
        this(glane, readers, charset, jobs, known, making, language -> false);
    }

    private Run(
            Glane glane,
            Function<SavedFile, Optional<PageReader>> readers,
            Optional<Charset> charset,
            int jobs,
            Optional<BiPredicate<Path, String>> known,
            Making<T> making,
            Predicate<String> languages) {
        this.glane = glane;
        this.readers = readers;
        this.charset = charset;
        this.jobs = jobs;
        this.known = known;
        this.making = making;
        this.languages = languages;
    }

    /** The same, reading articles in these other languages too; their ISO 639 codes are asked. */
    public Run<T> taking(Predicate<String> others) {
        return new Run<>(glane, readers, charset, jobs, known, making, others);
    }

    /**
     * Works through the files.
     *
     * @param sink called by this thread; an exception it throws ends the run
     * @throws InterruptedException when the thread was interrupted: what was not told yet is lost
     */
    public void over(Iterable<Path> files, Consumer<? super Event<T>> sink) throws InterruptedException {
        try (var batch = new Batch<Event<T>>(jobs, sink)) {
            for (var path : files) {
                file(path, batch);
            }
            batch.finish();
        } catch (Stopped e) {
            throw e.interruption();
        }
    }

    /** Works through one file that is in memory already: standard input. */
    public void over(SavedFile file, Consumer<? super Event<T>> sink) throws InterruptedException {
        var path = Path.of(file.path());
        try (var batch = new Batch<Event<T>>(jobs, sink)) {
            batch.pass(new Event.Begun<>(path, ""));
            whole(file, batch);
            batch.pass(new Event.Ended<>(path));
            batch.finish();
        } catch (Stopped e) {
            throw e.interruption();
        }
    }

    private void file(Path path, Batch<Event<T>> batch) throws InterruptedException {
        var opened = Opened.of(path);
        var hash = known.isPresent() ? sha256(opened) : "";
        if (known.isPresent() && !hash.isEmpty() && known.get().test(path, hash)) {
            batch.pass(new Event.Unchanged<>(path, hash));
            return;
        }
        batch.pass(new Event.Begun<>(path, hash));
        switch (opened) {
            case Opened.Whole whole -> whole(whole.file(), batch);
            case Opened.Head large -> large(large, batch);
            case Opened.Closed closed -> batch.pass(refused(path, closed.refusal()));
        }
        batch.pass(new Event.Ended<>(path));
    }

    private void whole(SavedFile read, Batch<Event<T>> batch) throws InterruptedException {
        var file = charset.map(read::withCharset).orElse(read);
        var reader = readers.apply(file);
        if (reader.isPresent() && reader.get().holdsMany()) {
            many(file, reader.get(), batch, sink -> reader.get().read(file, sink));
        } else {
            batch.give(
                    file.bytes().length,
                    results -> work(file, results, facts -> glane.read(file, reader, facts, facts::told)));
        }
    }

    private void large(Opened.Head large, Batch<Event<T>> batch) throws InterruptedException {
        var reader = readers.apply(large.head());
        if (reader.isPresent() && reader.get() instanceof Container container) {
            many(large.head(), container, batch, sink -> container.read(large.head(), large.path(), sink));
        } else {
            batch.pass(refused(large.path(), Refusal.of(Refusal.Reason.TOO_LARGE, limit())));
        }
    }

    static String limit() {
        return "> " + (SavedFile.LARGEST >> 20) + " MB";
    }

    private Event<T> refused(Path path, Refusal refusal) {
        return done(new Outcome.Refused(new Source(path.toString(), Optional.empty(), "", ""), refusal), 0);
    }

    private Event<T> done(Outcome outcome, long nanos) {
        T made;
        try {
            made = making.of(outcome, nanos);
        } catch (RuntimeException | StackOverflowError e) {
            made = making.of(new Outcome.Failed(outcome.source(), e), nanos);
        } catch (OutOfMemoryError e) {
            made = making.of(new Outcome.Refused(outcome.source(), Refusal.of(Refusal.Reason.TOO_LARGE)), nanos);
        }
        return new Event.Done<>(made);
    }

    /** Takes a file of many articles apart in this thread, and has the workers do the rest. */
    private void many(SavedFile file, PageReader reader, Batch<Event<T>> batch, PageSink.Reading reading)
            throws InterruptedException {
        var source = new Source(file.path(), file.record(), "", reader.name());
        try {
            reading.into(new Parts(batch));
        } catch (IOException e) {
            var refusal = Refusal.of(Refusal.Reason.MALFORMED, String.valueOf(e.getMessage()));
            batch.pass(done(new Outcome.Refused(source, refusal), 0));
        } catch (Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            batch.pass(done(new Outcome.Failed(source, e), 0));
        } catch (OutOfMemoryError e) {
            batch.pass(done(new Outcome.Refused(source, Refusal.of(Refusal.Reason.TOO_LARGE)), 0));
        }
    }

    /** One page, in a worker: read, and its facts taken. */
    private void work(SavedFile file, Consumer<? super Event<T>> results, Consumer<Facts> reading) {
        long start = System.nanoTime();
        try {
            reading.accept(new Facts(results, start));
        } catch (OutOfMemoryError e) {
            var source = new Source(file.path(), file.record(), "", "");
            var refused = new Outcome.Refused(source, Refusal.of(Refusal.Reason.TOO_LARGE));
            results.accept(done(refused, System.nanoTime() - start));
        }
    }

    /** Carries an interruption, or what the sink of the run threw, through the readers. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped(Exception cause) {
            super(cause);
        }

        InterruptedException interruption() {
            if (getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            return new InterruptedException();
        }
    }

    /** Gives each part of a file to the workers. */
    private final class Parts implements PageSink {

        private final Batch<Event<T>> batch;

        Parts(Batch<Event<T>> batch) {
            this.batch = batch;
        }

        @Override
        public void article(Article article) {
            give(2L * article.text().length(), results -> {
                long start = System.nanoTime();
                var outcome = glane.extract(article);
                results.accept(done(outcome, System.nanoTime() - start));
            });
        }

        @Override
        public void refused(Source source, Refusal refusal) {
            give(0, results -> results.accept(done(new Outcome.Refused(source, refusal), 0)));
        }

        @Override
        public boolean takes(String language) {
            return languages.test(language);
        }

        @Override
        public void later(SavedFile part, Reading reading) {
            give(
                    part.bytes().length,
                    results -> work(part, results, facts -> {
                        try {
                            facts.later(part, reading);
                        } catch (RuntimeException | StackOverflowError e) {
                            var source = new Source(part.path(), part.record(), Ids.sha256(part.bytes()), "");
                            facts.told(new Outcome.Failed(source, e));
                        }
                    }));
        }

        private void give(long size, Batch.Work<Event<T>> work) {
            try {
                batch.give(size, work);
            } catch (InterruptedException | RuntimeException e) {
                throw new Stopped(e);
            }
        }
    }

    /** Takes the facts of each article as it is read, and the time since the last. */
    private final class Facts implements PageSink {

        private final Consumer<? super Event<T>> results;
        private long start;

        Facts(Consumer<? super Event<T>> results, long start) {
            this.results = results;
            this.start = start;
        }

        @Override
        public void article(Article article) {
            told(glane.extract(article));
        }

        @Override
        public void refused(Source source, Refusal refusal) {
            told(new Outcome.Refused(source, refusal));
        }

        @Override
        public boolean takes(String language) {
            return languages.test(language);
        }

        private void told(Outcome outcome) {
            results.accept(done(outcome, System.nanoTime() - start));
            start = System.nanoTime();
        }
    }

    private static String sha256(Opened opened) {
        return switch (opened) {
            case Opened.Whole whole -> Ids.sha256(whole.file().bytes());
            case Opened.Head large -> sha256(large.path());
            case Opened.Closed closed -> "";
        };
    }

    private static String sha256(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            return "";
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
