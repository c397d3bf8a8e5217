package fr.glane.index;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The filters a query may name, {@code type:chiffre}, and the French names of their values. */
final class FilterNames {

    private static final Map<String, Facet> FACETS = Map.ofEntries(
            Map.entry("type", Facet.TYPE),
            Map.entry("section", Facet.SECTION),
            Map.entry("bloc", Facet.BLOCK),
            Map.entry("block", Facet.BLOCK),
            Map.entry("unite", Facet.UNIT),
            Map.entry("unit", Facet.UNIT),
            Map.entry("comparateur", Facet.COMPARATOR),
            Map.entry("comparator", Facet.COMPARATOR),
            Map.entry("sens", Facet.CHANGE),
            Map.entry("change", Facet.CHANGE),
            Map.entry("genre", Facet.KIND),
            Map.entry("kind", Facet.KIND),
            Map.entry("forme", Facet.FORM),
            Map.entry("form", Facet.FORM),
            Map.entry("nature", Facet.SOURCE_KIND),
            Map.entry("source_kind", Facet.SOURCE_KIND),
            Map.entry("acces", Facet.ACCESS),
            Map.entry("access", Facet.ACCESS),
            Map.entry("journal", Facet.PUBLISHER),
            Map.entry("publisher", Facet.PUBLISHER),
            Map.entry("annee", Facet.YEAR),
            Map.entry("year", Facet.YEAR));

    private static final Map<String, String> FRENCH = Map.ofEntries(
            Map.entry("chiffre", "figure"),
            Map.entry("declaration", "claim"),
            Map.entry("article", "main"),
            Map.entry("hors-article", "related"),
            Map.entry("pourcentage", "percent"),
            Map.entry("point", "percentage_point"),
            Map.entry("pour-mille", "permille"),
            Map.entry("egal", "eq"),
            Map.entry("environ", "approx"),
            Map.entry("plus-de", "gt"),
            Map.entry("au-moins", "ge"),
            Map.entry("moins-de", "lt"),
            Map.entry("au-plus", "le"),
            Map.entry("hausse", "increase"),
            Map.entry("baisse", "decrease"),
            Map.entry("directe", "direct"),
            Map.entry("indirecte", "indirect"),
            Map.entry("mixte", "mixed"),
            Map.entry("selon", "according_to"),
            Map.entry("etude", "study"),
            Map.entry("conditionnel", "conditional"),
            Map.entry("personne", "person"),
            Map.entry("organisme", "organisation"),
            Map.entry("groupe", "group"),
            Map.entry("anonyme", "unnamed"),
            Map.entry("titre", "title"),
            Map.entry("surtitre", "kicker"),
            Map.entry("chapo", "standfirst"),
            Map.entry("intertitre", "heading"),
            Map.entry("paragraphe", "paragraph"),
            Map.entry("legende", "caption"),
            Map.entry("tronque", "truncated"),
            Map.entry("entier", "open"));

    private FilterNames() {}

    static Optional<Facet> facet(String name) {
        return Optional.ofNullable(FACETS.get(folded(name)));
    }

    static boolean isValue(String name) {
        return folded(name).equals("valeur") || folded(name).equals("value");
    }

    static boolean isDate(String name) {
        return folded(name).equals("date");
    }

    /** The value of a closed facet, by its own or its French name, in the singular or plural. */
    static Optional<String> value(Facet facet, String name) {
        var folded = folded(name.strip()).replace(' ', '-');
        var singular = folded.endsWith("s") ? folded.substring(0, folded.length() - 1) : folded;
        for (var candidate : new String[] {folded, singular}) {
            var plain = FRENCH.getOrDefault(candidate, candidate).replace('-', '_');
            if (facet.choices().contains(plain)) {
                return Optional.of(plain);
            }
        }
        return Optional.empty();
    }

    private static String folded(String name) {
        return WordForms.fold(name.toLowerCase(Locale.FRENCH));
    }
}
