package fr.glane.cli;

import fr.glane.match.Example;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code glane rules}: every rule, what it looks for, and the examples it is tested with. */
final class RulesCommand implements Verb {

    /** The example files, in the order facts are found. */
    static final List<String> SETS = List.of("figures", "claims");

    private String only = "";

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        options.option("--rule").label("ID").key("rule").text(found -> only = found);
    }

    @Override
    public Integer call() throws IOException {
        Map<String, List<Example>> byRule = new LinkedHashMap<>();
        for (var set : SETS) {
            for (var example : Example.load(set)) {
                if (example.rule().startsWith(only)) {
                    byRule.computeIfAbsent(example.rule(), k -> new java.util.ArrayList<>())
                            .add(example);
                }
            }
        }
        var out = console.out();
        for (var entry : byRule.entrySet()) {
            out.write(bold(entry.getKey()) + "  " + entry.getValue().getFirst().explanation() + "\n");
            for (var example : entry.getValue()) {
                out.write("  " + example.sign() + " " + marked(example) + "\n");
            }
            out.write("\n");
        }
        return byRule.isEmpty() ? Exit.NOTHING : Exit.DONE;
    }

    private String bold(String text) {
        return console.colour() ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    /** The sentence with its roles in square brackets, inner marks inside outer ones. */
    private static String marked(Example example) {
        var text = example.text();
        var out = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            int at = i;
            example.marks().reversed().stream()
                    .filter(m -> m.span().end() == at && !m.span().isEmpty())
                    .forEach(m -> out.append(']'));
            example.marks().stream()
                    .filter(m -> m.span().start() == at)
                    .forEach(m -> out.append(m.span().isEmpty() ? "[" + m.role() + "]" : "[" + m.role() + " "));
            if (i < text.length()) {
                out.append(text.charAt(i) == '\n' ? '¶' : text.charAt(i));
            }
        }
        return out.toString();
    }
}
