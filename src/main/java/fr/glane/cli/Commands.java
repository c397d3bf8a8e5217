package fr.glane.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Makes commands: those that write take the console as their one constructor argument. */
final class Commands implements IFactory {

    /** In the order help shows them. */
    static final List<Class<?>> ALL = List.of(
            ExtractCommand.class,
            IndexCommand.class,
            SearchCommand.class,
            ShowCommand.class,
            CheckCommand.class,
            ServeCommand.class,
            StatsCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            SegmentCommand.class,
            RulesCommand.class,
            DemoCommand.class,
            CompletionCommand.class);

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    /**
     * Adds the one command a run names. A run that names none asks for help, the version or a name it misspelt: names and
     * descriptions do. Completion alone wants every option of every command.
     */
    void addWanted(CommandLine line, String... args) {
        var named = named(args);
        if (named.isPresent() && named.get() != CompletionCommand.class) {
            line.addSubcommand(named.get());
        } else if (named.isPresent()) {
            ALL.forEach(line::addSubcommand);
        } else {
            ALL.forEach(type -> line.addSubcommand(name(type), CommandSpec.create()));
        }
    }

    private static Optional<Class<?>> named(String... args) {
        for (var arg : args) {
            for (var type : ALL) {
                if (name(type).equals(arg)) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    private static String name(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(CommandLine.Command.class))
                .name();
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Console.class) {
                return type.cast(constructor.newInstance(console));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
