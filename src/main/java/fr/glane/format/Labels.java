package fr.glane.format;

import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.Locale;
import java.util.ResourceBundle;

/** What people call the parts of a page, in French or English: sections, kinds, why a passage was set aside. Immutable. */
public final class Labels {

    private final ResourceBundle bundle;

    /** @param locale English, or anything else for French */
    public Labels(Locale locale) {
        this.bundle = ResourceBundle.getBundle(
                "fr.glane.format.labels",
                locale,
                // The machine's own language must not stand in for French.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(Section section) {
        return bundle.getString("section." + Names.of(section));
    }

    public String of(Kind kind) {
        return bundle.getString("kind." + Names.of(kind));
    }

    /** The name of a {@link fr.glane.text.Block#reason()}; of one that has none the code itself. */
    public String reason(String code) {
        return name("reason", code);
    }

    /**
     * The name of a code as records write it; of one that has none the code itself.
     *
     * @param set {@code section}, {@code kind} or {@code reason}
     */
    public String name(String set, String code) {
        return has(set, code) ? bundle.getString(key(set, code)) : code;
    }

    /** True when that code has a name of its own. */
    public boolean has(String set, String code) {
        return bundle.containsKey(key(set, code));
    }

    private static String key(String set, String code) {
        return set + "." + code.replace(' ', '_');
    }
}
