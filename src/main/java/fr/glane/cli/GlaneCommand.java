package fr.glane.cli;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The command above all others: common options, and help when nothing was asked. */
final class GlaneCommand implements Verb {

    private @Nullable CommandSpec spec;
    private int verbosity;
    private boolean quiet;
    private String color = "auto";
    private String logFormat = "text";

    private final Console console;

    GlaneCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        spec = options.spec();
        spec.versionProvider(new Version());
        spec.addOption(asked("-h", "--help")
                .usageHelp(true)
                .scopeType(ScopeType.INHERIT)
                .build());
        spec.addOption(asked("-V", "--version").versionHelp(true).build());
        options.option("-v", "--verbose").everywhere().count(found -> verbosity = found);
        options.option("-q", "--quiet").everywhere().flag(() -> quiet = true);
        // The language was looked for before: the messages of this very command line are in it.
        options.option("--lang").label("fr|en").everywhere().text(found -> {});
        options.option("--color").label("auto|always|never").everywhere().text(found -> color = found);
        options.option("--log-format").label("text|json").everywhere().text(found -> logFormat = found);
    }

    /** An option picocli answers itself. */
    private static OptionSpec.Builder asked(String... names) {
        return OptionSpec.builder(names).type(boolean.class);
    }

    /** Common options reach the console before the command runs. */
    void apply() {
        boolean coloured = switch (color) {
            case "always" -> true;
            case "never" -> false;
            default -> console.colour();
        };
        console.set(coloured, quiet, verbosity);
        console.setJson(logFormat.equals("json"));
    }

    @Override
    public Integer call() {
        var page = HelpPages.writer(new OutputStreamWriter(console.err(), StandardCharsets.UTF_8));
        Objects.requireNonNull(spec).commandLine().usage(page);
        page.flush();
        return Exit.USAGE;
    }
}
