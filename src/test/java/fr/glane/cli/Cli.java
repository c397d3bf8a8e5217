package fr.glane.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Runs a command as the launcher does, and keeps what it wrote. */
public record Cli(int exit, String out, String err) {

    /** In French, into a pipe. */
    public static Cli run(String... args) {
        return run("fr", false, args);
    }

    /**
     * @param terminal whether standard output passes for a terminal of 100 columns, without colours
     */
    public static Cli run(String language, boolean terminal, String... args) {
        var out = new StringWriter();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                out, new PrintStream(err, true, StandardCharsets.UTF_8), Messages.of(language), terminal, 100, false);
        int exit = Main.run(args, console);
        return new Cli(exit, out.toString(), err.toString(StandardCharsets.UTF_8));
    }
}
