package fr.glane.serve;

import fr.glane.index.FactIndexer;
import fr.glane.index.FactSearch;
import fr.glane.pipeline.Glane;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The local web page over a corpus, from its start to {@link #close}. Thread-safe.
 *
 * <p>Pages are read in the background; what is read can be searched meanwhile.
 */
public final class Serve implements Closeable {

    private final Server server;
    private final Corpus corpus;

    private Serve(Server server, Corpus corpus) {
        this.server = server;
        this.corpus = corpus;
    }

    /**
     * What to serve, and how.
     *
     * @param inputs files and folders, absolute; none to serve an index as it is
     * @param jobs files read at the same time
     * @param lock a file that marks, between processes, who is writing gold
     * @param reviewer whose name goes with decisions
     * @param faults told of errors of Glane's own
     */
    public record Settings(List<Path> inputs, int jobs, Path lock, String reviewer, Consumer<Throwable> faults) {

        public Settings {
            inputs = List.copyOf(inputs);
        }
    }

    /** How far the reading is. */
    public record State(
            boolean running, int files, int done, int articles, long facts, int refused, Optional<String> fault) {}

    /** A port that is ours: what is asked there waits until it is served. */
    public static final class Listening implements Closeable {

        private final Server server;

        private Listening(Server server) {
            this.server = server;
        }

        /** Where to point a browser. */
        public URI address() {
            return server.address();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /**
     * Starts to listen, before there is anything to answer with.
     *
     * @param address port 0 for any that is free
     * @throws IOException when the port is taken
     */
    public static Listening listen(InetSocketAddress address) throws IOException {
        return new Listening(Server.listen(address));
    }

    /**
     * Starts to answer and to read. Port, indexer and search are closed with what is returned.
     *
     * @param indexer what pages are read into; null to serve an index as it is
     */
    public static Serve start(
            Listening port, Settings settings, Glane glane, @Nullable FactIndexer indexer, FactSearch search) {
        var reviews = new Reviews(settings.lock(), settings.reviewer(), Clock.systemUTC());
        var corpus = new Corpus(glane, settings.inputs(), indexer, search, reviews, settings.jobs());
        corpus.read();
        port.server.open(door -> new Site(corpus, reviews, door, settings.faults()));
        return new Serve(port.server, corpus);
    }

    /** Where to point a browser. */
    public URI address() {
        return server.address();
    }

    /** What writes must carry in {@code X-Glane-Token}. */
    public String token() {
        return server.door().token();
    }

    public State state() {
        var now = corpus.progress();
        return new State(
                now.running(), now.files(), now.done(), now.articles(), now.facts(), now.refused(), now.fault());
    }

    /** Waits until the reading under way is done, or for as long as that; tells the state now and then. */
    public State await(Duration most, Consumer<State> each) throws InterruptedException {
        corpus.await(most, p -> each.accept(state()));
        return state();
    }

    @Override
    public void close() throws IOException {
        server.close();
        corpus.close();
    }
}
