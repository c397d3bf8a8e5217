package fr.glane.cli;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ScopeType;

/**
 * Options and parameters of one command, as they are told to picocli.
 *
 * <p>By code and not by picocli's annotations: Java makes a class for each kind of annotation when it reads the first, which
 * took half the time of a short run.
 */
final class Options {

    private final CommandSpec spec;

    Options(CommandSpec spec) {
        this.spec = spec;
    }

    CommandSpec spec() {
        return spec;
    }

    /** An option; the answer must be told where its value goes. */
    Argument option(String... names) {
        return new Argument("1", names);
    }

    /**
     * What stands without an option's name.
     *
     * @param arity how many, as picocli writes it
     */
    Argument parameters(String label, String arity) {
        return new Argument(arity).label(label);
    }

    /** One option or parameter: how help calls it, then where its value goes. */
    final class Argument {

        private final String[] names;
        private String arity;
        private String label = "";
        private @Nullable String key;
        private String split = "";
        private ScopeType scope = ScopeType.LOCAL;
        private Class<?>[] elements = {};

        private Argument(String arity, String... names) {
            this.arity = arity;
            this.names = names;
        }

        /** What stands for the value in help. */
        Argument label(String text) {
            label = text;
            return this;
        }

        /** The message that describes it, when it is not called as the option is. */
        Argument key(String message) {
            key = message;
            return this;
        }

        /** One value may be several, between commas. */
        Argument commas() {
            split = ",";
            return this;
        }

        /** Every command has it too. */
        Argument everywhere() {
            scope = ScopeType.INHERIT;
            return this;
        }

        void flag(Runnable found) {
            arity = "0";
            to(boolean.class, on -> found.run());
        }

        void text(Consumer<String> found) {
            to(String.class, found);
        }

        void texts(Consumer<List<String>> found) {
            all(String.class, found);
        }

        /** A value of a type picocli can read; its absence leaves the field as it is. */
        <T> void to(Class<T> type, Consumer<T> found) {
            add(type, new Held<>(found));
        }

        /** Every value given, in order. */
        <T> void all(Class<T> element, Consumer<List<T>> found) {
            elements = new Class<?>[] {element};
            add(List.class, new Held<>(found));
        }

        /** How often it is given: {@code -vv}. */
        void count(Consumer<Integer> found) {
            arity = "0";
            add(boolean[].class, new Held<boolean[]>(times -> found.accept(times.length)));
        }

        // Both builders have the same methods, but no type that others may name.
        private void add(Class<?> type, Held<?> held) {
            if (names.length > 0) {
                spec.addOption(OptionSpec.builder(names)
                        .arity(arity)
                        .paramLabel(label)
                        .descriptionKey(key)
                        .splitRegex(split)
                        .scopeType(scope)
                        .type(type)
                        .auxiliaryTypes(elements)
                        .getter(held)
                        .setter(held)
                        .hasInitialValue(false)
                        .build());
            } else {
                spec.addPositional(PositionalParamSpec.builder()
                        .arity(arity)
                        .required(!arity.startsWith("0"))
                        .paramLabel(label)
                        .descriptionKey(key)
                        .type(type)
                        .auxiliaryTypes(elements)
                        .getter(held)
                        .setter(held)
                        .hasInitialValue(false)
                        .build());
            }
        }
    }

    /** Hands on what picocli sets, and keeps it: of an option given twice, picocli asks for what it set before. */
    private static final class Held<V> implements IGetter, ISetter {

        private final Consumer<V> found;
        private @Nullable Object value;

        Held(Consumer<V> found) {
            this.found = found;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so picocli has it
        public <T> @Nullable T get() {
            return (T) value;
        }

        @Override
        @SuppressWarnings("unchecked") // the option was declared with the type of its consumer
        public <T> @Nullable T set(T set) {
            var before = (T) value;
            value = set;
            found.accept((V) set);
            return before;
        }
    }
}
