package fr.glane.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works on many things at a time and hands over what comes of each in the order they were given.
 *
 * <p>What is under way or waits to be handed over is bounded twice: {@value #WORK_EACH} things a worker, and {@link #MOST_BYTES} of
 * input in all, so that memory does not grow with the corpus. The giving thread does the handing over: when a bound is
 * reached, {@link #give} waits for the oldest. To be used by one thread.
 *
 * @param <T> what is handed over
 */
public final class Batch<T> implements AutoCloseable {

    /** Input under way at a time. One thing larger than this goes alone. */
    static final long MOST_BYTES = 32L << 20;

    /** What one piece of work does: it hands over as many results as it likes, in its order. */
    @FunctionalInterface
    public interface Work<T> {

        void into(Consumer<? super T> results);
    }

    /** Work given and not handed over yet, a worker: enough that a slow page holds nobody up. */
    private static final int WORK_EACH = 8;

    /** What passes without work waits too, when it stands behind work. */
    private static final int MOST_WAITING = 4096;

    /** @param bytes of input held on to; negative for what needs no work */
    private record UnderWay<T>(Future<List<T>> results, long bytes) {

        boolean isWork() {
            return bytes >= 0;
        }
    }

    private final int jobs;
    private final Consumer<? super T> sink;
    private final @Nullable ExecutorService threads;
    private final ArrayDeque<UnderWay<T>> underWay = new ArrayDeque<>();
    private int working;
    private long bytes;

    /**
     * @param jobs things worked on at the same time, at least 1; with 1 all is done by the giving thread
     * @param sink called by the giving thread, in order
     */
    public Batch(int jobs, Consumer<? super T> sink) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        this.jobs = jobs;
        this.sink = sink;
        this.threads = jobs == 1 ? null : Executors.newFixedThreadPool(jobs, Batch::worker);
    }

    /** A daemon. The JDK's own numbering of names makes a class at run time, which a run of one article feels. */
    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "glane-work");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Gives a piece of work.
     *
     * @param size bytes of input it holds on to until it is handed over
     * @throws InterruptedException when the giving thread is told to stop
     */
    public void give(long size, Work<T> work) throws InterruptedException {
        if (threads == null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            results(work).forEach(sink);
            return;
        }
        while (!underWay.isEmpty() && (working >= WORK_EACH * jobs || bytes + size > MOST_BYTES)) {
            handOver();
        }
        // What is done by now need not wait in memory until the bound is reached.
        while (!underWay.isEmpty() && underWay.peek().results().isDone()) {
            handOver();
        }
        underWay.add(new UnderWay<>(threads.submit(() -> results(work)), size));
        working++;
        bytes += size;
    }

    private static <T> List<T> results(Work<T> work) {
        var results = new ArrayList<T>(2);
        work.into(results::add);
        return results;
    }

    /** Hands over what needs no work, after all that was given before. */
    public void pass(T result) throws InterruptedException {
        if (underWay.isEmpty()) {
            sink.accept(result);
            return;
        }
        if (underWay.size() >= MOST_WAITING) {
            handOver();
        }
        underWay.add(new UnderWay<>(CompletableFuture.completedFuture(List.of(result)), -1));
    }

    /** Waits for all that is under way and hands it over. */
    public void finish() throws InterruptedException {
        while (!underWay.isEmpty()) {
            handOver();
        }
    }

    private void handOver() throws InterruptedException {
        var oldest = underWay.remove();
        try {
            oldest.results().get().forEach(sink);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker broke off", e.getCause());
        } catch (CancellationException e) {
            throw new InterruptedException();
        }
        if (oldest.isWork()) {
            working--;
            bytes -= oldest.bytes();
        }
    }

    /** Stops the workers; what was not handed over is lost. */
    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
