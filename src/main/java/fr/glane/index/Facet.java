package fr.glane.index;

import fr.glane.fact.Change;
import fr.glane.fact.Comparator;
import fr.glane.fact.FigureKind;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.fact.Unit;
import fr.glane.text.Access;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What facts are counted and filtered by. Those with a closed set of values are packed into one number a fact (see
 * {@link Traits}); the last three have values of their own.
 */
public enum Facet {
    TYPE("type", List.of("figure", "claim")),
    SECTION("section", names(Section.values())),
    BLOCK("block", names(Kind.values())),
    UNIT("unit", names(Unit.values())),
    COMPARATOR("comparator", names(Comparator.values())),
    CHANGE("change", names(Change.values())),
    KIND("kind", names(FigureKind.values())),
    FORM("form", names(Form.values())),
    SOURCE_KIND("source_kind", names(SourceKind.values())),
    ACCESS("access", names(Access.values())),
    /** Title of the press. */
    PUBLISHER("publisher", List.of()),
    /** Who says it. */
    SOURCE("source", List.of()),
    /** Year of publication. */
    YEAR("year", List.of());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of or Stream.toList
    private final List<String> choices;

    Facet(String label, List<String> choices) {
        this.label = label;
        this.choices = choices;
    }

    /** The name records, options and addresses use. */
    public String label() {
        return label;
    }

    /** All values of a closed set; empty for an open one. */
    public List<String> choices() {
        return choices;
    }

    /** The value of that name, its own or its French one; empty when there is none. Open sets have any value. */
    public Optional<String> choice(String name) {
        return isClosed() ? FilterNames.value(this, name) : Optional.of(name);
    }

    boolean isClosed() {
        return !choices.isEmpty();
    }

    public static Optional<Facet> named(String label) {
        return Arrays.stream(Facet.values()).filter(f -> f.label.equals(label)).findFirst();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
