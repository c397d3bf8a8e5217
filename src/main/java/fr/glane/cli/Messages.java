package fr.glane.cli;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the command line says, in French or English. Immutable. */
public final class Messages {

    static final String BUNDLE = "fr.glane.cli.messages";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                locale,
                // The machine's own language must not stand in for French.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
        return arguments.length == 0 ? pattern : String.format(locale, pattern, arguments);
    }
}
