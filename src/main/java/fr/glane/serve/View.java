package fr.glane.serve;

import fr.glane.index.DateRange;
import fr.glane.index.Facet;
import fr.glane.index.Order;
import fr.glane.index.SearchRequest;
import fr.glane.index.ValueRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one looks at: query, filters, order. It is the whole state of the page and stands in the address, under the names
 * the command line uses. Immutable.
 */
record View(
        String query,
        boolean exact,
        boolean related,
        Map<Facet, List<String>> chosen,
        Optional<ValueRange> value,
        Optional<DateRange> date,
        Order order,
        boolean reverse,
        Optional<String> cursor,
        int limit,
        String language) {

    static final int LIMIT = 25;

    /** More at once would make a page nobody can read; exports have no limit. */
    static final int LIMIT_MOST = 1000;

    /** The facets the page offers, in their order. */
    static final List<Facet> OFFERED = List.of(
            Facet.TYPE,
            Facet.PUBLISHER,
            Facet.SOURCE,
            Facet.COMPARATOR,
            Facet.CHANGE,
            Facet.UNIT,
            Facet.FORM,
            Facet.SOURCE_KIND,
            Facet.BLOCK,
            Facet.YEAR,
            Facet.ACCESS);

    View {
        var copy = new EnumMap<Facet, List<String>>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
        copy.values().removeIf(List::isEmpty);
        chosen = Collections.unmodifiableMap(copy);
    }

    /** Reads an address; what it does not understand it leaves out. */
    static View of(Params params) {
        var chosen = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            chosen.put(facet, params.all(facet.label()).stream().distinct().toList());
        }
        var sort = params.one("sort").orElse("score");
        boolean reverse = sort.startsWith("-");
        return new View(
                params.one("q").orElse(""),
                params.has("exact"),
                params.has("related"),
                chosen,
                value(params),
                date(params),
                Order.named(reverse ? sort.substring(1) : sort).orElse(Order.SCORE),
                reverse,
                params.one("cursor"),
                limit(params),
                params.one("lang").orElse("fr"));
    }

    private static Optional<ValueRange> value(Params params) {
        var low = params.one("value_from").flatMap(View::number);
        var high = params.one("value_to").flatMap(View::number);
        if (low.isPresent() && high.isPresent()) {
            return Optional.of(ValueRange.between(low.get(), high.get()));
        }
        if (low.isPresent() || high.isPresent()) {
            return low.map(ValueRange::atLeast).or(() -> high.map(ValueRange::atMost));
        }
        return params.one("value").flatMap(ValueRange::parse);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("[0-9]{1,9}([.,][0-9]{1,9})?")
                ? Optional.of(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    private static Optional<DateRange> date(Params params) {
        var from = params.one("date_from").flatMap(DateRange::parse).flatMap(DateRange::from);
        var to = params.one("date_to").flatMap(DateRange::parse).flatMap(DateRange::to);
        return from.isPresent() || to.isPresent()
                ? Optional.of(new DateRange(from, to))
                : params.one("date").flatMap(DateRange::parse);
    }

    private static int limit(Params params) {
        return params.one("limit")
                .filter(l -> l.matches("[0-9]{1,6}"))
                .map(l -> Math.clamp(Integer.parseInt(l), 1, LIMIT_MOST))
                .orElse(LIMIT);
    }

    // Other views

    View withQuery(String now) {
        return new View(now, exact, related, chosen, value, date, order, reverse, Optional.empty(), limit, language);
    }

    View withValue(Optional<ValueRange> now) {
        return new View(query, exact, related, chosen, now, date, order, reverse, Optional.empty(), limit, language);
    }

    View withDate(Optional<DateRange> now) {
        return new View(query, exact, related, chosen, value, now, order, reverse, Optional.empty(), limit, language);
    }

    View withCursor(Optional<String> now) {
        return new View(query, exact, related, chosen, value, date, order, reverse, now, limit, language);
    }

    View withLanguage(String now) {
        return new View(query, exact, related, chosen, value, date, order, reverse, cursor, limit, now);
    }

    View with(boolean exactNow, boolean relatedNow) {
        return new View(
                query, exactNow, relatedNow, chosen, value, date, order, reverse, Optional.empty(), limit, language);
    }

    View without(Facet facet, String gone) {
        var now = new EnumMap<Facet, List<String>>(Facet.class);
        now.putAll(chosen);
        now.put(facet, values(facet).stream().filter(v -> !v.equals(gone)).toList());
        return new View(query, exact, related, now, value, date, order, reverse, Optional.empty(), limit, language);
    }

    /** Everything, in the same language and order. */
    View cleared() {
        return new View(
                "",
                false,
                false,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                order,
                reverse,
                Optional.empty(),
                limit,
                language);
    }

    List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    boolean isFiltered() {
        return !query.isEmpty() || exact || related || !chosen.isEmpty() || value.isPresent() || date.isPresent();
    }

    /** {@code -date} as addresses write it. */
    String sort() {
        return (reverse ? "-" : "") + order.name().toLowerCase(java.util.Locale.ROOT);
    }

    // Search

    /** The search this view asks for. */
    SearchRequest request() {
        var filters = new ArrayList<String>();
        value.ifPresent(v -> filters.add("valeur:\"" + v + "\""));
        date.ifPresent(d -> filters.add("date:\"" + d + "\""));
        // An index written by hand may know a year as a date alone.
        var request = SearchRequest.of(query)
                .withFilters(filters)
                .withChosen(chosen)
                .withExact(exact)
                .withRelated(related)
                .sortedBy(order, reverse)
                .withLimit(limit);
        return cursor.map(request::after).orElse(request);
    }

    static Set<Facet> facets() {
        return EnumSet.copyOf(OFFERED);
    }

    // Address

    /** The state without language, as the parameters of an address; empty for the plain view. */
    Map<String, List<String>> parameters() {
        var all = new java.util.LinkedHashMap<String, List<String>>();
        if (!query.isEmpty()) {
            all.put("q", List.of(query));
        }
        chosen.forEach((facet, values) -> all.put(facet.label(), values));
        value.ifPresent(v -> all.put("value", List.of(v.toString())));
        date.ifPresent(d -> all.put("date", List.of(d.toString())));
        if (exact) {
            all.put("exact", List.of("1"));
        }
        if (related) {
            all.put("related", List.of("1"));
        }
        if (order != Order.SCORE || reverse) {
            all.put("sort", List.of(sort()));
        }
        if (limit != LIMIT) {
            all.put("limit", List.of(Integer.toString(limit)));
        }
        cursor.ifPresent(c -> all.put("cursor", List.of(c)));
        if (!language.equals("fr")) {
            all.put("lang", List.of(language));
        }
        return all;
    }

    /** {@code path?state}. */
    String address(String path) {
        var state = new StringBuilder();
        parameters()
                .forEach((name, values) -> values.forEach(value -> state.append(state.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(Params.encode(value))));
        return path + state;
    }

    /** Where the list stands. */
    String address() {
        return address("/");
    }

    /** Where an article stands beside the list, at one of its facts. */
    String address(String article, Optional<String> fact) {
        return address("/a/" + article) + fact.map(f -> "#f-" + f).orElse("");
    }

    /** The first day of a year on, to its last. */
    static DateRange between(LocalDate from, LocalDate to) {
        return new DateRange(Optional.of(from), Optional.of(to));
    }
}
