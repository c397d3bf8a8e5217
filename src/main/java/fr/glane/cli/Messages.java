package fr.glane.cli;

import fr.glane.text.Packed;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the command line says, in French or English. Immutable. */
public final class Messages {

    static final String BUNDLE = "fr.glane.cli.messages";

    private static final String PLURAL = "(s)";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        try {
            var french = new Texts("", null);
            this.bundle = locale.equals(Locale.ENGLISH) ? new Texts("_en", french) : french;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages", e);
        }
    }

    /**
     * One language's messages. Java's own search for them asks in eight places, and the machine's own language must not
     * stand in for French.
     */
    private static final class Texts extends PropertyResourceBundle {

        /** @param others has the messages that are missing */
        Texts(String language, @Nullable ResourceBundle others) throws IOException {
            super(new StringReader(Packed.text(BUNDLE.replace('.', '/') + language + ".properties")));
            if (others != null) {
                setParent(others);
            }
        }
    }

    /** @param language {@code fr} or {@code en}; anything else is French */
    public static Messages of(String language) {
        return new Messages(language.equals("en") ? Locale.ENGLISH : Locale.FRENCH);
    }

    public Locale locale() {
        return locale;
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The message of that key, its {@code %s} and {@code %d} filled. « (s) » is the mark of the plural, and stands or falls with the
     * number before it.
     */
    public String text(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        if (arguments.length == 0) {
            return pattern;
        }
        var filled = filled(pattern, Arrays.asList(arguments));
        return filled == null ? String.format(locale, pattern, arguments) : filled;
    }

    /**
     * Filled by hand where nothing but plain arguments is asked, else null: for a number Java reads the habits of all
     * countries, which takes as long as parsing a page.
     */
    private @Nullable String filled(String pattern, List<Object> arguments) {
        var text = new StringBuilder(pattern.length() + 32);
        int next = 0;
        int from = 0;
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', from)) {
            append(text, pattern, from, at, arguments, next);
            char kind = at + 1 < pattern.length() ? pattern.charAt(at + 1) : ' ';
            if (kind == '%') {
                text.append('%');
            } else if (next < arguments.size() && isPlain(kind, arguments.get(next))) {
                text.append(arguments.get(next++));
            } else {
                return null;
            }
            from = at + 2;
        }
        append(text, pattern, from, pattern.length(), arguments, next);
        return text.toString();
    }

    /** The words between two arguments, in the number of the last one before them that is a number. */
    private void append(StringBuilder text, String pattern, int from, int to, List<Object> arguments, int next) {
        int start = from;
        for (int mark = pattern.indexOf(PLURAL, from); mark >= 0 && mark < to; mark = pattern.indexOf(PLURAL, start)) {
            text.append(pattern, start, mark).append(isPlural(arguments, next) ? "s" : "");
            start = mark + PLURAL.length();
        }
        text.append(pattern, start, to);
    }

    private boolean isPlural(List<Object> arguments, int next) {
        for (int i = next - 1; i >= 0; i--) {
            var said = String.valueOf(arguments.get(i));
            if (!said.isEmpty() && Character.isDigit(said.charAt(0))) {
                // French says « 0 article », English « 0 articles ».
                return !said.equals("1") && (locale.equals(Locale.ENGLISH) || !said.equals("0"));
            }
        }
        return true;
    }

    private static boolean isPlain(char kind, Object argument) {
        return kind == 's' || kind == 'd' && (argument instanceof Integer || argument instanceof Long);
    }
}
