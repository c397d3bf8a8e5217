package fr.glane.extract;

import fr.glane.fact.Claim;
import fr.glane.fact.Comparator;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.match.Rule;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A set of rules as its examples see it: the name of its file, its rules, and what a fact looks like in marks.
 *
 * @param name of the {@code .examples} file
 * @param type the facts these rules find; others in the text do not count
 * @param roles the stretches of a fact, by role; a role without a mark must be absent from the fact
 * @param classes what a fact says without a stretch of its own, such as {@code comparator} → {@code gt}; a class
 *     without a mark must be absent as well, but for those that only qualify a role ({@code value:12|12 %})
 */
record RuleSets(
        String name,
        List<Rule> rules,
        Class<? extends Fact> type,
        Function<Fact, Map<String, List<Span>>> roles,
        Function<Fact, Map<String, String>> classes) {

    /** Every rule set that has examples. */
    static final List<RuleSets> ALL = List.of(
            new RuleSets(
                    "figures",
                    FigureRules.rules(),
                    Figure.class,
                    f -> figureRoles((Figure) f),
                    f -> figureClasses((Figure) f)),
            new RuleSets(
                    "claims",
                    ClaimRules.rules(),
                    Claim.class,
                    f -> claimRoles((Claim) f),
                    f -> claimClasses((Claim) f)));

    private static Map<String, List<Span>> figureRoles(Figure figure) {
        var roles = new LinkedHashMap<String, List<Span>>();
        roles.put("value", List.of(figure.at().span()));
        put(roles, "population", figure.population());
        put(roles, "statement", figure.statement());
        return roles;
    }

    private static Map<String, String> figureClasses(Figure figure) {
        var classes = new LinkedHashMap<String, String>();
        classes.put("value", figure.amount().toString());
        if (figure.comparator() != Comparator.EQ) {
            classes.put("comparator", lower(figure.comparator()));
        }
        figure.change().ifPresent(c -> classes.put("change", lower(c)));
        figure.evolution().ifPresent(e -> classes.put("evolution", lower(e)));
        figure.kind().ifPresent(k -> classes.put("kind", lower(k)));
        figure.tolerance().ifPresent(t -> classes.put("tolerance", t.toPlainString()));
        return classes;
    }

    private static Map<String, List<Span>> claimRoles(Claim claim) {
        var roles = new LinkedHashMap<String, List<Span>>();
        roles.put("content", claim.content());
        put(roles, "source", claim.source());
        put(roles, "cue", claim.cue());
        put(roles, "role", claim.sourceRole());
        return roles;
    }

    private static Map<String, String> claimClasses(Claim claim) {
        return Map.of("content", lower(claim.form()));
    }

    private static void put(Map<String, List<Span>> roles, String role, Optional<Span> span) {
        span.ifPresent(s -> roles.computeIfAbsent(role, r -> new ArrayList<>()).add(s));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
