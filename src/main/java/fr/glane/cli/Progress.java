package fr.glane.cli;

import fr.glane.format.FigureText;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is, on standard error: one line redrawn on a terminal, a line each ten seconds elsewhere. Not
 * thread-safe.
 */
final class Progress {

    /** How it is shown. */
    enum Mode {
        BAR,
        PLAIN,
        NONE
    }

    private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LINE = TimeUnit.SECONDS.toNanos(10);
    private static final int BAR = 20;

    private final Console console;
    private final Mode mode;
    private final long files;
    private final long bytes;
    private final FigureText numbers;
    private final long start = System.nanoTime();
    private long shown = start;
    private boolean drawn;
    private long doneFiles;
    private long doneBytes;
    private long errors;

    /**
     * @param files in all
     * @param bytes in all
     */
    Progress(Console console, Mode mode, long files, long bytes) {
        this.console = console;
        this.mode = mode;
        this.files = files;
        this.bytes = bytes;
        this.numbers = new FigureText(console.locale());
    }

    /** The mode of that name; {@code auto} is a bar on a terminal and plain lines in a log. Null when unknown. */
    static @Nullable Mode mode(String name, Console console) {
        return switch (name) {
            case "auto" -> {
                if (console.isQuiet()) {
                    yield Mode.NONE;
                }
                // A command that prints its facts on the same terminal would be drawn over.
                yield Boolean.getBoolean("glane.tty.err") && !console.isTerminal() ? Mode.BAR : Mode.PLAIN;
            }
            case "bar" -> Mode.BAR;
            case "plain" -> Mode.PLAIN;
            case "none" -> Mode.NONE;
            default -> null;
        };
    }

    /** A file is done. */
    void file(long size) {
        doneFiles++;
        doneBytes += size;
        show();
    }

    void error() {
        errors++;
    }

    /** A record of a container is done: time passes within one file too. */
    void record() {
        show();
    }

    private void show() {
        long now = System.nanoTime();
        long every = mode == Mode.BAR ? REDRAW : LINE;
        if (mode == Mode.NONE || now - shown < every) {
            return;
        }
        shown = now;
        double seconds = (now - start) / 1e9;
        var line = line(seconds);
        if (mode == Mode.BAR) {
            console.err().print("\r" + bar() + line + "\u001B[K");
            console.err().flush();
            drawn = true;
        } else {
            console.note("progress", line.strip());
        }
    }

    private String line(double seconds) {
        var rate = doneFiles / Math.max(seconds, 1e-3);
        var text = new StringBuilder(console.messages()
                .text(
                        "progress.line",
                        bytes == 0 ? 0 : (int) (100 * doneBytes / bytes),
                        count(doneFiles),
                        count(files),
                        count(Math.round(rate))));
        if (doneBytes > 0 && doneBytes < bytes) {
            double left = seconds * (bytes - doneBytes) / doneBytes;
            text.append("  ").append(console.messages().text("progress.left", duration(Math.round(left))));
        }
        if (errors > 0) {
            text.append("  ").append(console.messages().text("progress.errors", count(errors)));
        }
        return text.toString();
    }

    private String bar() {
        int full = bytes == 0 ? 0 : (int) (BAR * doneBytes / bytes);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] ";
    }

    private String count(long n) {
        return numbers.decimal(BigDecimal.valueOf(n));
    }

    static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + "\u00A0s";
        }
        return seconds < 3600
                ? seconds / 60 + "\u00A0min\u00A0" + seconds % 60 + "\u00A0s"
                : seconds / 3600 + "\u00A0h\u00A0" + seconds % 3600 / 60 + "\u00A0min";
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Takes the bar off the terminal, so that a line can be said. */
    void clear() {
        if (drawn) {
            console.err().print("\r\u001B[K");
            console.err().flush();
            drawn = false;
        }
    }
}
