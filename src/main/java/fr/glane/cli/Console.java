package fr.glane.cli;

import fr.glane.format.Json;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;

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
    private boolean json;
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

    /** Talk as one JSON object a line, for logs that machines read. */
    void setJson(boolean asJson) {
        json = asJson;
    }

    boolean isQuiet() {
        return quiet;
    }

    public int verbosity() {
        return verbosity;
    }

    /** One line of talk, not said under {@code -q}. */
    public void say(String key, Object... arguments) {
        note(key, messages.text(key, arguments));
    }

    /** One line of talk already worded, not said under {@code -q}. */
    void note(String code, String text) {
        if (!quiet) {
            print("info", code, text, Optional.empty());
        }
    }

    private void print(String level, String code, String text, Optional<String> path) {
        if (!json) {
            err.println(text);
            return;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("level", level);
        fields.put("code", code);
        path.ifPresent(p -> fields.put("path", p));
        fields.put("message", text);
        err.println(Json.write(fields));
    }

    /** One line that is always said. */
    public void complain(String key, Object... arguments) {
        print("error", key, messages.text(key, arguments), Optional.empty());
    }

    /** The one line a refused or failed input gets: file, reason, next step. */
    public void complain(Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused refused -> complain(refused);
            case Outcome.Failed failed -> {
                var address = failed.source().address();
                var text = messages.text("failed", address, failed.cause().toString());
                print("error", "failed", text, Optional.of(address));
                trace(failed.cause());
            }
            case Outcome.Read read -> {}
            case Outcome.Empty empty -> {}
        }
    }

    private void complain(Outcome.Refused refused) {
        Refusal refusal = refused.refusal();
        refused(refused.source().address(), refusal.reason().name().toLowerCase(Locale.ROOT), refusal.detail());
    }

    /** The one line of an input that was refused. */
    void refused(String address, String reason, String seen) {
        var detail = seen.isEmpty() ? "" : messages.text("refused.detail", detail(seen));
        var text = messages.text("refused", address, messages.text("refused." + reason), detail);
        print("error", reason, text, Optional.of(address));
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
