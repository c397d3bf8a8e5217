package fr.glane.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The commands below {@code glane}. */
final class Commands {

    /** A command: its name, and how it is made for a console. */
    record Command(String name, Function<Console, Verb> maker) {}

    private static final String COMPLETION = "completion";

    /** In the order help shows them. */
    static final List<Command> ALL = List.of(
            new Command("extract", ExtractCommand::new),
            new Command("index", IndexCommand::new),
            new Command("search", SearchCommand::new),
            new Command("show", ShowCommand::new),
            new Command("check", CheckCommand::new),
            new Command("serve", ServeCommand::new),
            new Command("stats", StatsCommand::new),
            new Command("export", ExportCommand::new),
            new Command("explain", ExplainCommand::new),
            new Command("segment", SegmentCommand::new),
            new Command("rules", RulesCommand::new),
            new Command("demo", DemoCommand::new),
            new Command(COMPLETION, CompletionCommand::new));

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    /** What picocli needs to know of a command. */
    static CommandSpec spec(String name, Verb verb) {
        var spec = CommandSpec.wrapWithoutInspection(verb).name(name);
        verb.declare(new Options(spec));
        return spec;
    }

    /**
     * Adds the one command a run names. A run that names none asks for help, or for a name it misspelt: then names do. The version wants none, completion alone every option of every command.
     */
    void addWanted(CommandLine line, String... args) {
        var named = named(args);
        if (args.length > 0 && Set.of("-V", "--version").containsAll(List.of(args))) {
            return;
        }
        if (named.isEmpty() && List.of(args).stream().allMatch(arg -> arg.startsWith("-"))) {
            // Help of all: one is there so that picocli knows there are some.
            line.addSubcommand(ALL.getFirst().name(), CommandSpec.create());
            HelpPages.listAll(line, console.messages());
        } else if (named.isEmpty()) {
            ALL.forEach(command -> line.addSubcommand(command.name(), CommandSpec.create()));
        } else if (named.get().name().equals(COMPLETION)) {
            ALL.forEach(command -> add(line, command));
        } else {
            add(line, named.get());
        }
    }

    private void add(CommandLine line, Command command) {
        line.addSubcommand(command.name(), spec(command.name(), command.maker().apply(console)));
    }

    private static Optional<Command> named(String... args) {
        for (var arg : args) {
            for (var command : ALL) {
                if (command.name().equals(arg)) {
                    return Optional.of(command);
                }
            }
        }
        return Optional.empty();
    }
}
