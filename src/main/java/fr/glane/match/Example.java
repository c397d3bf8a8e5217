package fr.glane.match;

import fr.glane.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a rule's {@code .examples} file, which is a test.
 *
 * <p>A file reads:
 *
 * <pre>
 * # figure.percent: a number, then a percent sign
 * + {value|12 %} {population|des abonnés} …   must give exactly the marked roles
 * - Une offre 100 % numérique                  must give nothing
 * ? …                                          a known miss: must still miss; the day it passes it becomes +
 * </pre>
 *
 * Marks may nest; {@code role:VALUE|text} also asks for a value ({@code {comparator:gt|plus de}}). Several facts in one
 * line number their roles: {@code {value1|…} {value2|…}}. {@code \n} is a line break.
 *
 * @param rule id of the rule the line stands under
 * @param explanation what the rule's header says
 * @param sign {@code +}, {@code -} or {@code ?}
 * @param text the sentence without marks
 * @param marks the marked roles, in the order they open
 * @param file and {@code line}: where it stands, for messages
 */
public record Example(
        String rule, String explanation, char sign, String text, List<Mark> marks, String file, int line) {

    /** A marked stretch of the text. */
    public record Mark(String role, Span span) {}

    /** Reads {@code /fr/glane/rules/NAME.examples} from the class path. */
    public static List<Example> load(String name) {
        var file = name + ".examples";
        try (var stream = Example.class.getResourceAsStream("/fr/glane/rules/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no examples at " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return parse(file, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads lines in the form of the files. */
    public static List<Example> parse(String file, List<String> lines) {
        var examples = new ArrayList<Example>();
        var rule = "";
        var explanation = "";
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("# ") && line.contains(": ")) {
                rule = line.substring(2, line.indexOf(": ")).strip();
                explanation = line.substring(line.indexOf(": ") + 2).strip();
            } else if (line.length() > 2 && "+-?".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ') {
                examples.add(of(rule, explanation, line, file, i + 1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException(file + ":" + (i + 1) + ": not an example: " + line);
            }
        }
        return List.copyOf(examples);
    }

    private static Example of(String rule, String explanation, String line, String file, int number) {
        var marked = line.substring(2).strip().replace("\\n", "\n");
        var text = new StringBuilder();
        var open = new ArrayList<int[]>();
        var roles = new ArrayList<String>();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            int bar = c == '{' ? marked.indexOf('|', i) : -1;
            if (c == '{' && bar > 0) {
                roles.add(marked.substring(i + 1, bar));
                open.add(new int[] {text.length(), marks.size()});
                marks.add(new Mark("", new Span(0, 0)));
                i = bar;
            } else if (c == '}' && !open.isEmpty()) {
                var started = open.removeLast();
                marks.set(started[1], new Mark(roles.removeLast(), new Span(started[0], text.length())));
            } else {
                text.append(c);
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(file + ":" + number + ": a mark is not closed: " + marked);
        }
        return new Example(rule, explanation, line.charAt(0), text.toString(), List.copyOf(marks), file, number);
    }
}
