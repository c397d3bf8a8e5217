package fr.glane.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others: common options, and help when nothing was asked. */
@Command(name = "glane", versionProvider = Version.class)
final class GlaneCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT)
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    boolean version;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT)
    boolean[] verbose = {};

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT)
    boolean quiet;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    String lang = "fr";

    @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
    String color = "auto";

    @Option(names = "--log-format", paramLabel = "text|json", scope = ScopeType.INHERIT)
    String logFormat = "text";

    private final Console console;

    GlaneCommand(Console console) {
        this.console = console;
    }

    /** Common options reach the console before the command runs. */
    void apply() {
        boolean coloured = switch (color) {
            case "always" -> true;
            case "never" -> false;
            default -> console.colour();
        };
        console.set(coloured, quiet, verbose.length);
        console.setJson(logFormat.equals("json"));
    }

    @Override
    public Integer call() {
        new CommandLine(java.util.Objects.requireNonNull(spec)).usage(console.err());
        return Exit.USAGE;
    }
}
