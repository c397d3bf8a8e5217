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

    /** The message of that key, its {@code %s} and {@code %d} filled. */
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
    private static @Nullable String filled(String pattern, List<Object> arguments) {
        var text = new StringBuilder(pattern.length() + 32);
        int next = 0;
        int from = 0;
        for (int at = pattern.indexOf('%'); at >= 0; at = pattern.indexOf('%', from)) {
            text.append(pattern, from, at);
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
        return text.append(pattern, from, pattern.length()).toString();
    }

    private static boolean isPlain(char kind, Object argument) {
        return kind == 's' || kind == 'd' && (argument instanceof Integer || argument instanceof Long);
    }
}
