package fr.glane.serve;

import fr.glane.fact.Fact;
import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.index.IndexException;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Event;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Inputs;
import fr.glane.pipeline.Outcome;
import fr.glane.pipeline.Run;
import fr.glane.text.Article;
import fr.glane.text.Source;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The pages that are served: read in the background into an index, searchable meanwhile, read again on demand.
 *
 * <p>Thread-safe.
 */
final class Corpus implements Closeable {

    /** Commits cost a few synchronisations of the disk; more seldom than this a reader would wonder. */
    private static final long COMMIT_EVERY_NANOS = 1_500_000_000L;

    /** Refusals that are kept to be listed; a folder of a million pictures must not fill the memory. */
    private static final int REFUSALS_KEPT = 1000;

    private final Glane glane;
    private final List<Path> inputs;
    private final FactSearch search;
    private final Answers answers;
    private final Reviews reviews;
    private final Finder finder;
    private final @Nullable FactIndexer indexer;
    private final int jobs;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile boolean closed;
    private volatile Progress progress = Progress.NONE;
    private volatile List<Outcome> refused = List.of();
    private final Object shown = new Object();
    private @Nullable Thread reader;

    /**
     * @param inputs files and folders, absolute
     * @param indexer what articles are added to; absent when an index is served as it is
     * @param search over the same index
     * @param reviews decisions on the facts of these articles
     * @param jobs files read at the same time
     */
    Corpus(
            Glane glane,
            List<Path> inputs,
            @Nullable FactIndexer indexer,
            FactSearch search,
            Reviews reviews,
            int jobs) {
        this.glane = glane;
        this.inputs = List.copyOf(inputs);
        this.indexer = indexer;
        this.search = search;
        this.answers = new Answers(search);
        this.reviews = reviews;
        this.finder = new Finder(answers, search, reviews);
        this.jobs = jobs;
    }

    FactSearch search() {
        return search;
    }

    /** The same search where the same is asked often. */
    Answers answers() {
        return answers;
    }

    /** The same search with readers' decisions among its conditions. */
    Finder finder() {
        return finder;
    }

    Glane glane() {
        return glane;
    }

    Progress progress() {
        return progress;
    }

    /**
     * Waits, while pages are being read, until a search may find more than it did.
     *
     * @param version of the progress seen before that search
     */
    void awaitMore(int version, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        synchronized (shown) {
            try {
                while (progress.running() && progress.version() == version) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return;
                    }
                    shown.wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void tell(Progress now) {
        synchronized (shown) {
            progress = now;
            shown.notifyAll();
        }
    }

    /** Pages that gave no article in the last reading, the first thousand of them. */
    List<Outcome> refused() {
        return refused;
    }

    /** True when an index is served without the pages it was made from. */
    boolean isIndexAlone() {
        return inputs.isEmpty();
    }

    boolean canRead() {
        return indexer != null && !inputs.isEmpty();
    }

    /** An article with all its facts. */
    Optional<ArticleFacts> article(String id) throws IndexException {
        if (!id.matches("[0-9a-f]{16}")) {
            return Optional.empty();
        }
        return answers.article(id);
    }

    /** The same article read from its file once more, with an exact way back; empty when the file has changed. */
    Optional<Article> again(Article article) {
        var file = file(article.source());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var found = new ArrayList<Article>();
        try {
            var saved = SavedFile.of(article.source().path(), Files.readAllBytes(file.get()));
            glane.read(
                    saved,
                    PageReaders.of(saved),
                    read -> {
                        if (read.id().equals(article.id()) && read.text().equals(article.text())) {
                            found.add(read);
                        }
                    },
                    other -> {});
        } catch (IOException | OutOfMemoryError e) {
            return Optional.empty();
        }
        return found.stream().findFirst();
    }

    /** The file an article was read from, when it lies in the corpus: no link or dot leads out of it. */
    Optional<Path> file(Source source) {
        try {
            var file = Path.of(source.path()).toRealPath();
            for (var input : inputs) {
                var root = input.toRealPath();
                if (file.equals(root) || (Files.isDirectory(root) && file.startsWith(root))) {
                    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    // Reading

    /** Starts to read what is new or changed; false when a reading is under way already. */
    boolean read() {
        var into = indexer;
        if (into == null) {
            return decisionsOfIndex();
        }
        if (closed || !reading.compareAndSet(false, true)) {
            return false;
        }
        progress = Progress.start(progress.version());
        var thread = Thread.ofPlatform().daemon().name("glane-read").unstarted(() -> {
            try {
                read(into);
            } catch (InterruptedException e) {
                tell(progress.stopped("interrupted"));
            } catch (IndexException | RuntimeException e) {
                tell(progress.stopped(String.valueOf(e.getMessage())));
            } finally {
                reading.set(false);
            }
        });
        synchronized (this) {
            reader = thread;
        }
        thread.start();
        return true;
    }

    /** Of an index alone there is nothing to read but what was decided on its articles. */
    private boolean decisionsOfIndex() {
        try {
            var addresses = new HashSet<String>();
            search.addresses(addresses::add);
            reviews.lookBeside(addresses);
        } catch (IndexException e) {
            progress = progress.stopped(String.valueOf(e.getMessage()));
        }
        return false;
    }

    private void read(FactIndexer into) throws InterruptedException, IndexException {
        var listed = Inputs.of(inputs);
        var taken = new Reading(into, listed.files().size());
        listed.unreadable().forEach(taken::outcome);
        reviews.look(inputs);
        new Run<>(
                        glane,
                        PageReaders::of,
                        Optional.empty(),
                        jobs,
                        Optional.of((path, hash) -> isCurrent(into, path, hash)),
                        (Outcome outcome, long nanos) -> outcome)
                .over(listed.files(), taken::event);
        into.prune();
        taken.commit();
        taken.rethrow();
        tell(progress.finished());
    }

    private static boolean isCurrent(FactIndexer into, Path path, String hash) {
        return into.isCurrent(new Source(path.toString(), Optional.empty(), hash, ""));
    }

    /** Takes outcomes into the index, commits now and then, and tells how far it is. */
    private final class Reading {

        private final FactIndexer into;
        private final List<Outcome> kept = new ArrayList<>();
        private @Nullable IndexException fault;
        private boolean changed;
        private long committed = System.nanoTime() - COMMIT_EVERY_NANOS;

        Reading(FactIndexer into, int files) {
            this.into = into;
            progress = progress.of(files);
        }

        void event(Event<Outcome> event) {
            switch (event) {
                case Event.Begun<Outcome> begun -> {}
                case Event.Done<Outcome> done -> outcome(done.result());
                case Event.Unchanged<Outcome> unchanged -> progress = progress.file();
                case Event.Ended<Outcome> ended -> progress = progress.file();
            }
            if (changed && System.nanoTime() - committed > COMMIT_EVERY_NANOS) {
                attempt(i -> commit());
            }
        }

        void outcome(Outcome outcome) {
            switch (outcome) {
                case Outcome.Read read -> add(read.article(), read.facts());
                case Outcome.Empty empty -> add(empty.article(), List.of());
                case Outcome.Refused r -> keep(r);
                case Outcome.Failed f -> keep(f);
            }
        }

        private void keep(Outcome outcome) {
            progress = progress.refusal();
            if (kept.size() < REFUSALS_KEPT) {
                kept.add(outcome);
                refused = List.copyOf(kept);
            }
        }

        private void add(Article article, List<Fact> facts) {
            attempt(i -> {
                i.add(article, facts, article.source().path());
                changed = true;
                progress = progress.article(facts.size());
            });
        }

        /** The first fault of the index is kept; the batch is let run out in good order. */
        private void attempt(Step step) {
            if (fault != null) {
                return;
            }
            try {
                step.on(into);
            } catch (IndexException e) {
                fault = e;
            }
        }

        void commit() throws IndexException {
            into.commit();
            search.refresh();
            changed = false;
            committed = System.nanoTime();
            tell(progress.visible());
        }

        void rethrow() throws IndexException {
            if (fault != null) {
                throw fault;
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(FactIndexer indexer) throws IndexException;
    }

    /** Waits for the reading under way, for as long as that. */
    void await(Duration most, Consumer<Progress> each) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (reading.get() && System.nanoTime() < end) {
            each.accept(progress);
            Thread.sleep(20);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        Thread waitFor;
        synchronized (this) {
            waitFor = reader;
        }
        try {
            if (waitFor != null) {
                waitFor.interrupt();
                waitFor.join(5000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        search.close();
        if (indexer != null) {
            indexer.close();
        }
    }
}
