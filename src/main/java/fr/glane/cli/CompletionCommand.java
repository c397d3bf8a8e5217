package fr.glane.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code glane completion}: the completion script of a shell. */
final class CompletionCommand implements Verb {

    private @Nullable CommandSpec spec;
    private String shell = "bash";

    private final Console console;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        spec = options.spec();
        options.parameters("bash|zsh|fish", "1").key("shell").text(found -> shell = found);
    }

    @Override
    public Integer call() throws IOException, Broken {
        var root = Objects.requireNonNull(spec).root().commandLine();
        console.out()
                .write(
                        switch (shell) {
                            // The script picocli writes serves zsh too, through bashcompinit.
                            case "bash", "zsh" -> AutoComplete.bash("glane", root);
                            case "fish" -> fish(root);
                            default -> throw new Broken(Exit.USAGE, "shell.unknown", shell);
                        });
        return Exit.DONE;
    }

    private static String fish(CommandLine root) {
        var script = new StringBuilder("# fish completion of glane\n");
        var verbs = root.getSubcommands();
        var names = String.join(" ", verbs.keySet());
        for (var entry : verbs.entrySet()) {
            var verb = entry.getKey();
            var what = String.join(
                    " ", entry.getValue().getCommandSpec().usageMessage().description());
            script.append("complete -c glane -n 'not __fish_seen_subcommand_from ")
                    .append(names)
                    .append("' -f -a ")
                    .append(verb)
                    .append(" -d ")
                    .append(quoted(what))
                    .append('\n');
            for (var option : entry.getValue().getCommandSpec().options()) {
                script.append("complete -c glane -n '__fish_seen_subcommand_from ")
                        .append(verb)
                        .append("'")
                        .append(names(option))
                        .append(option.arity().max() > 0 ? " -r" : "")
                        .append(" -d ")
                        .append(quoted(String.join(" ", option.description())))
                        .append('\n');
            }
        }
        return script.toString();
    }

    private static String names(OptionSpec option) {
        return java.util.Arrays.stream(option.names())
                .map(n -> n.startsWith("--") ? " -l " + n.substring(2) : " -s " + n.substring(1))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
