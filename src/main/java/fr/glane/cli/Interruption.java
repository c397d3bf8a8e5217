package fr.glane.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a run in good order: the thread that made this is interrupted, and the process waits until it has
 * closed its files. The platform then exits with 130.
 */
final class Interruption {

    private static final long PATIENCE = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    Interruption() {
        var worker = Thread.currentThread();
        hook = new Thread(
                () -> {
                    worker.interrupt();
                    try {
                        var closed = over.await(PATIENCE, TimeUnit.SECONDS);
                        assert closed || PATIENCE > 0;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "glane-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** All files are shut: the process may end. */
    void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: the hook has done its work.
            return;
        }
    }
}
