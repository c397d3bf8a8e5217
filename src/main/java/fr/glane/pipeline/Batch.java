package fr.glane.pipeline;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs many files, some at a time, and hands over their outcomes in the order of the files.
 *
 * <p>No more than four files a worker are under way or waiting to be handed over, so memory does not grow with the
 * corpus.
 */
public final class Batch {

    private final int jobs;

    /** @param jobs files worked on at the same time, at least 1 */
    public Batch(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
        this.jobs = jobs;
    }

    /**
     * Works through the files. Outcomes are handed over by the calling thread.
     *
     * @param work what to do with one file; must not throw
     */
    public <F> void run(
            Iterable<F> files, Function<? super F, List<Outcome>> work, Consumer<? super List<Outcome>> sink)
            throws InterruptedException {
        if (jobs == 1) {
            for (var file : files) {
                sink.accept(work.apply(file));
            }
            return;
        }
        var threads = Executors.newFixedThreadPool(
                jobs, Thread.ofPlatform().daemon().name("glane-", 1).factory());
        try {
            run(files, work, sink, threads);
        } finally {
            threads.shutdownNow();
        }
    }

    private <F> void run(
            Iterable<F> files,
            Function<? super F, List<Outcome>> work,
            Consumer<? super List<Outcome>> sink,
            ExecutorService threads)
            throws InterruptedException {
        var underWay = new ArrayDeque<Future<List<Outcome>>>();
        for (var file : files) {
            if (underWay.size() >= 4 * jobs) {
                sink.accept(get(underWay.remove()));
            }
            underWay.add(threads.submit(() -> work.apply(file)));
        }
        while (!underWay.isEmpty()) {
            sink.accept(get(underWay.remove()));
        }
    }

    private static List<Outcome> get(Future<List<Outcome>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker broke off", e.getCause());
        }
    }
}
