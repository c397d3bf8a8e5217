package fr.glane.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How the pages of {@code --help} look where picocli would set them badly for French, or slowly.
 *
 * <p>Java ends a line behind « l’ »: picocli is therefore given a letter in place of the apostrophe, which is put back as the page is
 * written.
 */
final class HelpPages {

    private static final char APOSTROPHE = '’';

    /** A letter to who breaks lines, and in no text of ours. */
    private static final char STAND_IN = '\u02bc';

    private HelpPages() {}

    /** Gives each command its words. picocli, asked to do so, finds the bundle's name by reflection, once a command. */
    static void describe(CommandLine line, Messages messages) {
        describe(line, new Unbroken(messages.bundle()));
    }

    private static void describe(CommandLine line, Unbroken bundle) {
        var spec = line.getCommandSpec();
        var words = new CommandLine.Model.Messages(spec, Messages.BUNDLE, bundle);
        spec.usageMessage().messages(words);
        // Options look at their own: without them they say nothing, or speak the machine's language.
        spec.args().forEach(option -> option.messages(words));
        line.getSubcommands().values().forEach(command -> describe(command, bundle));
    }

    /** Has a page list all commands though the line was told of one: to make a command takes longer than to name it. */
    static void listAll(CommandLine line, Messages messages) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> commands(help, messages));
    }

    private static String commands(Help help, Messages messages) {
        int longest = Commands.ALL.stream()
                .mapToInt(command -> command.name().length())
                .max()
                .orElse(0);
        var rows = new StringBuilder();
        for (var command : Commands.ALL) {
            rows.append("  ").append(help.colorScheme().commandText(command.name()));
            rows.repeat(' ', longest + 2 - command.name().length());
            rows.append(messages.text("glane." + command.name() + ".usage.description"));
            rows.append(System.lineSeparator());
        }
        return rows.toString();
    }

    /** A writer for pages whose words {@link #describe} gave. */
    static PrintWriter writer(Writer target) {
        return new PrintWriter(new FilterWriter(target) {
            @Override
            public void write(int c) throws IOException {
                out.write(c == STAND_IN ? APOSTROPHE : c);
            }

            @Override
            public void write(char[] chars, int from, int length) throws IOException {
                write(new String(chars, from, length), 0, length);
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                out.write(text.substring(from, from + length).replace(STAND_IN, APOSTROPHE));
            }
        });
    }

    /** The messages, no apostrophe of which ends a line. */
    private static final class Unbroken extends ResourceBundle {

        private final ResourceBundle messages;

        Unbroken(ResourceBundle messages) {
            this.messages = messages;
        }

        @Override
        protected Object handleGetObject(String key) {
            return messages.getString(key).replace(APOSTROPHE, STAND_IN);
        }

        @Override
        public boolean containsKey(String key) {
            return messages.containsKey(key);
        }

        @Override
        public Set<String> keySet() {
            return messages.keySet();
        }

        @Override
        public Enumeration<String> getKeys() {
            return messages.getKeys();
        }
    }
}
