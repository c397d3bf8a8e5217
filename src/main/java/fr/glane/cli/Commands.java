package fr.glane.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

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

    /** The one command a run names, or all of them: for help, completion and what names none. */
    static List<Class<?>> wanted(String... args) {
        for (var arg : args) {
            if (arg.equals("--version")) {
                return List.of();
            }
            for (var type : ALL) {
                if (isNamed(type, arg)) {
                    return type == CompletionCommand.class ? ALL : List.of(type);
                }
            }
        }
        return ALL;
    }

    private static boolean isNamed(Class<?> type, String name) {
        var command = type.getAnnotation(CommandLine.Command.class);
        return command != null && command.name().equals(name);
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
