package fr.glane.index;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to search for and how to show it. Immutable; start from {@link #of} and change what differs.
 *
 * @param query as a person types it; the manual of the command {@code search} tells its signs
 * @param filters more conditions in the language of queries, such as {@code source:"Jules Gregory"} or
 *     {@code valeur:>50}; all must hold
 * @param chosen values of facets: a fact has one of them in each facet
 * @param article only facts of the article with this id
 * @param related whether facts of feeds and teasers beside the article belong to the view
 * @param repeats whether each mention of a repeated figure is a result of its own, not folded into the first
 * @param exact every word as written: no lemmas, accents count
 * @param order how results are sorted
 * @param reverse the other way round
 * @param limit how many results at once
 * @param cursor where the results before ended: {@link Results#next}
 * @param facets what to count
 * @param histograms whether to count by value and by date
 */
public record SearchRequest(
        String query,
        List<String> filters,
        Map<Facet, List<String>> chosen,
        Optional<String> article,
        boolean related,
        boolean repeats,
        boolean exact,
        Order order,
        boolean reverse,
        int limit,
        Optional<String> cursor,
        Set<Facet> facets,
        boolean histograms) {

    private static final SearchRequest PLAIN = new SearchRequest(
            "",
            List.of(),
            Map.of(),
            Optional.empty(),
            false,
            false,
            false,
            Order.SCORE,
            false,
            20,
            Optional.empty(),
            Set.of(),
            false);

    public SearchRequest {
        filters = List.copyOf(filters);
        var copy = new EnumMap<Facet, List<String>>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
        copy.values().removeIf(List::isEmpty);
        chosen = java.util.Collections.unmodifiableMap(copy);
        var wanted = EnumSet.noneOf(Facet.class);
        wanted.addAll(facets);
        facets = java.util.Collections.unmodifiableSet(wanted);
        if (limit < 0) {
            throw new IllegalArgumentException("a limit below zero: " + limit);
        }
    }

    /** The first twenty facts for a query. */
    public static SearchRequest of(String query) {
        return PLAIN.withQuery(query);
    }

    /**
     * A filter in the language of queries, {@code valeur:">50"}; empty when the name or the value is not understood.
     */
    public static Optional<String> filter(String name, String value) {
        var plain = name.toLowerCase(java.util.Locale.FRENCH);
        // Quotation marks inside would end the value early; no name of a source needs them.
        var condition = plain + ":\"" + value.replace('"', ' ') + "\"";
        boolean understood = QueryReader.isField(plain)
                && QueryReader.read(condition, false).notes().stream()
                        .noneMatch(n -> n.kind() == Note.Kind.UNKNOWN_FILTER || n.kind() == Note.Kind.READ_AS_WORDS);
        return understood ? Optional.of(condition) : Optional.empty();
    }

    public SearchRequest withQuery(String value) {
        return new SearchRequest(
                Objects.requireNonNull(value),
                filters,
                chosen,
                article,
                related,
                repeats,
                exact,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withFilters(List<String> value) {
        return new SearchRequest(
                query,
                value,
                chosen,
                article,
                related,
                repeats,
                exact,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withChosen(Map<Facet, List<String>> value) {
        return new SearchRequest(
                query,
                filters,
                value,
                article,
                related,
                repeats,
                exact,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withChosen(Facet facet, String... values) {
        var all = new EnumMap<Facet, List<String>>(Facet.class);
        all.putAll(chosen);
        all.put(facet, List.of(values));
        return withChosen(all);
    }

    public SearchRequest inArticle(String id) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                Optional.of(id),
                related,
                repeats,
                exact,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withRelated(boolean value) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                value,
                repeats,
                exact,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withRepeats(boolean value) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                related,
                value,
                exact,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withExact(boolean value) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                related,
                repeats,
                value,
                order,
                reverse,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest sortedBy(Order value, boolean reversed) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                related,
                repeats,
                exact,
                value,
                reversed,
                limit,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest withLimit(int value) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                related,
                repeats,
                exact,
                order,
                reverse,
                value,
                cursor,
                facets,
                histograms);
    }

    public SearchRequest after(String value) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                related,
                repeats,
                exact,
                order,
                reverse,
                limit,
                Optional.of(value),
                facets,
                histograms);
    }

    public SearchRequest withFacets(Set<Facet> value) {
        return new SearchRequest(
                query,
                filters,
                chosen,
                article,
                related,
                repeats,
                exact,
                order,
                reverse,
                limit,
                cursor,
                value,
                histograms);
    }

    public SearchRequest withHistograms(boolean value) {
        return new SearchRequest(
                query, filters, chosen, article, related, repeats, exact, order, reverse, limit, cursor, facets, value);
    }
}
