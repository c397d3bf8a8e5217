package fr.glane.cli;

import fr.glane.pipeline.Glane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;

/** Starts the command line: streams, language, dispatch. */
public final class Main {

    /**
     * Types picocli need not learn to read, by a pattern it makes anew for each type of each command: times, databases. Paths are
     * among them, and are read here.
     */
    private static final String UNUSED_TYPES = ".*";

    private Main() {}

    public static void main(String[] args) {
        if (args.length > 1 && args[0].equals("extract")) {
            // Models are read while options are: of all that a short run does this takes longest.
            Glane.standard().prepared();
        }
        System.setProperty("picocli.converters.excludes", UNUSED_TYPES);
        var console = Console.standard(Messages.of(language(List.of(args))));
        if (Training.isOn() && args.length > 0) {
            Training.run(args[args.length - 1], usual -> run(usual, console));
        }
        int code = run(args, console);
        if (code != Exit.DONE) {
            // Not otherwise: to be told to exit, Java first asks its logging whether to say so.
            System.exit(code);
        }
    }

    /** Runs one command and tells its exit code. Nothing here ends the process. */
    public static int run(String[] args, Console console) {
        int code = commandLine(console, args).execute(args);
        try {
            console.out().flush();
        } catch (IOException e) {
            // A closed pipe is not an error: the reader had enough.
            return code;
        }
        return code;
    }

    /** @param args of the run: with a command among them, the others are not made */
    static CommandLine commandLine(Console console, String... args) {
        var root = new GlaneCommand(console);
        var line = new CommandLine(Commands.spec("glane", root));
        // Making a command costs more than a small run does.
        new Commands(console).addWanted(line, args);
        line.registerConverter(Path.class, Path::of);
        HelpPages.describe(line, console.messages());
        line.setOut(HelpPages.writer(console.out()));
        line.setErr(new java.io.PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8));
        // picocli would ask the terminal itself, in another way than the launcher did.
        line.setColorScheme(Help.defaultColorScheme(console.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setUsageHelpWidth(Math.max(80, Math.min(console.width(), 120)));
        line.setExecutionStrategy(parsed -> {
            root.apply();
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((e, given) -> misused(e, console));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        return line;
    }

    private static int misused(ParameterException e, Console console) {
        console.complain(
                "usage",
                Misuse.of(e, console.messages()),
                e.getCommandLine().getCommandSpec().qualifiedName());
        return Exit.USAGE;
    }

    private static int failed(Exception e, Console console) {
        return switch (e) {
            case Broken broken -> {
                console.complain(broken.key(), broken.arguments());
                console.trace(broken);
                yield broken.exit();
            }
            case InterruptedException stopped -> Exit.INTERRUPTED;
            default -> {
                console.complain("fault", e.toString());
                console.trace(e);
                yield Exit.FAILURE;
            }
        };
    }

    /** The language must be known before help can be written, so it is looked for ahead of parsing. */
    private static String language(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            if (args.get(i).startsWith("--lang=")) {
                return args.get(i).substring("--lang=".length());
            }
            if (args.get(i).equals("--lang") && i + 1 < args.size()) {
                return args.get(i + 1);
            }
        }
        return "fr";
    }
}
