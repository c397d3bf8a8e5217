package fr.glane.cli;

import fr.glane.page.Refusal;
import fr.glane.pipeline.Outcome;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where commands write: data to standard output, talk to standard error, both UTF-8 whatever the platform's charset.
 * Not thread-safe.
 */
public final class Console {

    private final Writer out;
    private final PrintStream err;
    private final Messages messages;
    private final boolean terminal;
    private final int width;
    private boolean colour;
    private boolean quiet;
    private int verbosity;

    /**
     * @param terminal whether standard output is a terminal
     * @param width its columns
     */
    public Console(Writer out, PrintStream err, Messages messages, boolean terminal, int width, boolean colour) {
        this.out = out;
        this.err = err;
        this.messages = messages;
        this.terminal = terminal;
        this.width = width;
        this.colour = colour;
    }

    /** The process's own streams. The launcher tells what they are: Java 21 cannot ask. */
    static Console standard(Messages messages) {
        boolean terminal = Boolean.getBoolean("glane.tty");
        var stream = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        return new Console(
                new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                messages,
                terminal,
                Integer.getInteger("glane.columns", 100),
                terminal && System.getenv("NO_COLOR") == null);
    }

    public Writer out() {
        return out;
    }

    public PrintStream err() {
        return err;
    }

    public Messages messages() {
        return messages;
    }

    public Locale locale() {
        return messages.locale();
    }

    public boolean isTerminal() {
        return terminal;
    }

    public int width() {
        return width;
    }

    public boolean colour() {
        return colour;
    }

    void set(boolean nowColour, boolean nowQuiet, int nowVerbosity) {
        colour = nowColour;
        quiet = nowQuiet;
        verbosity = nowVerbosity;
    }

    public int verbosity() {
        return verbosity;
    }

    /** One line of talk, not said under {@code -q}. */
    public void say(String key, Object... arguments) {
        if (!quiet) {
            err.println(messages.text(key, arguments));
        }
    }

    /** One line that is always said. */
    public void complain(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }

    /** The one line a refused or failed input gets: file, reason, next step. */
    public void complain(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused -> complain(refused);
            case Outcome.Failed failed -> {
                complain("failed", failed.source().address(), failed.cause().toString());
                trace(failed.cause());
            }
            case Outcome.Read read -> {}
            case Outcome.Empty empty -> {}
        }
    }

    private void complain(Outcome.Refused refused) {
        Refusal refusal = refused.refusal();
        var key = "refused." + refusal.reason().name().toLowerCase(Locale.ROOT);
        var detail = refusal.detail().isEmpty() ? "" : messages.text("refused.detail", detail(refusal.detail()));
        err.println(messages.text("refused", refused.source().address(), messages.text(key), detail));
    }

    private String detail(String detail) {
        var key = "detail." + detail.replace(' ', '.');
        return messages.bundle().containsKey(key) ? messages.text(key) : detail;
    }

    /** The stack trace, for those who asked twice ({@code -vv}). */
    void trace(Throwable cause) {
        if (verbosity >= 2) {
            var trace = new StringWriter();
            cause.printStackTrace(new PrintWriter(trace));
            err.print(trace);
        }
    }
}
