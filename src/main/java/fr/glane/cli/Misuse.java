package fr.glane.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with a command line: picocli's own words are English only. */
final class Misuse {

    private Misuse() {}

    /** What is wrong, without the command's name and without a stop. */
    static String of(ParameterException e, Messages messages) {
        return switch (e) {
            case UnmatchedArgumentException unknown -> unknown(unknown, messages);
            case MissingParameterException missing -> messages.text("usage.missing", names(missing.getMissing()));
            case OverwrittenOptionException twice -> messages.text("usage.twice", name(twice.getOverwritten()));
            case ParameterException other -> {
                var spec = other.getArgSpec();
                yield spec == null
                        ? String.valueOf(other.getMessage())
                        : messages.text("usage.value", name(spec), String.valueOf(other.getValue()));
            }
        };
    }

    private static String unknown(UnmatchedArgumentException e, Messages messages) {
        var first = e.getUnmatched().getFirst();
        var text = messages.text(e.isUnknownOption() ? "usage.option" : "usage.argument", first);
        var close = e.getSuggestions();
        return close.isEmpty() ? text : text + messages.text("usage.close", close.getFirst());
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(Misuse::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
