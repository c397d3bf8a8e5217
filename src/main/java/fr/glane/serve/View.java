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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one looks at: query, filters, order. It is the whole state of the page and stands in the address, under the names
 * the command line uses. Immutable.
 *
 * @param reviewed how facts stand with their readers; none for all
 * @param more conditions that have no place among the filters of the page
 */
record View(
        String query,
        boolean exact,
        boolean related,
        boolean repeats,
        Set<Decision.Status> reviewed,
        List<Condition> more,
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

    /**
     * A condition on the words of one part of a fact, as the option of that name of the command line takes it.
     *
     * @param name {@code source}, {@code publisher}, {@code population}, {@code statement}, or {@code filter} for any
     *     other field with {@code name:value}
     */
    record Condition(String name, String text) {

        static final List<String> NAMES = List.of("source", "publisher", "population", "statement", "filter");

        /** Of several sources any will do, as nobody speaks in two names; the other conditions all hold. */
        private static final Set<String> ANY_OF = Set.of("source", "publisher");

        /** These in the language of queries, each a filter. */
        static List<String> queries(List<Condition> all) {
            var any = new LinkedHashMap<String, String>();
            var queries = new ArrayList<String>();
            for (var condition : all) {
                condition.query().ifPresent(query -> {
                    if (ANY_OF.contains(condition.name())) {
                        any.merge(condition.name(), query, (one, other) -> one + " OU " + other);
                    } else {
                        queries.add(query);
                    }
                });
            }
            queries.addAll(any.values());
            return queries;
        }

        /** The condition in the language of queries; empty when it is not understood. */
        Optional<String> query() {
            int colon = text.indexOf(':');
            return switch (name) {
                case "source" -> SearchRequest.filter("source", text);
                case "publisher" -> SearchRequest.filter("journal", text);
                case "population" -> SearchRequest.filter("population", text);
                case "statement" -> SearchRequest.filter("mesure", text);
                default ->
                    colon < 1
                            ? Optional.empty()
                            : SearchRequest.filter(text.substring(0, colon), text.substring(colon + 1));
            };
        }
    }

    View {
        var statuses = EnumSet.noneOf(Decision.Status.class);
        statuses.addAll(reviewed);
        reviewed = Collections.unmodifiableSet(statuses);
        more = List.copyOf(more);
        var copy = new EnumMap<Facet, List<String>>(Facet.class);
        chosen.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
        copy.values().removeIf(List::isEmpty);
        chosen = Collections.unmodifiableMap(copy);
    }

    /**
     * What an address calls the values of a facet. {@code source} and {@code publisher} take words, here as on the command
     * line; a name that is chosen from a list is exactly that name.
     */
    static String parameter(Facet facet) {
        return switch (facet) {
            case SOURCE, PUBLISHER -> facet.label() + "_is";
            case TYPE, SECTION, BLOCK, UNIT, COMPARATOR, CHANGE, KIND, FORM, SOURCE_KIND, ACCESS, YEAR -> facet.label();
        };
    }

    /** Reads an address; what it does not understand it leaves out. */
    static View of(Params params) {
        var chosen = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            chosen.put(
                    facet,
                    params.all(parameter(facet)).stream()
                            .map(v -> facet.choice(v).orElse(v))
                            .distinct()
                            .toList());
        }
        var sort = params.one("sort").orElse("score");
        boolean reverse = sort.startsWith("-");
        return new View(
                params.one("q").orElse(""),
                params.has("exact"),
                params.has("related"),
                params.has("repeats"),
                reviewed(params),
                more(params),
                chosen,
                value(params),
                date(params),
                Order.named(reverse ? sort.substring(1) : sort).orElse(Order.SCORE),
                reverse,
                params.one("cursor"),
                limit(params),
                params.one("lang").orElse("fr"));
    }

    private static Set<Decision.Status> reviewed(Params params) {
        var statuses = EnumSet.noneOf(Decision.Status.class);
        params.all("review").forEach(v -> Decision.Status.named(v).ifPresent(statuses::add));
        return statuses;
    }

    private static List<Condition> more(Params params) {
        var all = new ArrayList<Condition>();
        for (var name : Condition.NAMES) {
            params.all(name).stream()
                    .distinct()
                    .map(v -> new Condition(name, v))
                    .filter(c -> c.query().isPresent())
                    .forEach(all::add);
        }
        return all;
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
        return with(now, reviewed, more, chosen, value, date);
    }

    View withValue(Optional<ValueRange> now) {
        return with(query, reviewed, more, chosen, now, date);
    }

    View withDate(Optional<DateRange> now) {
        return with(query, reviewed, more, chosen, value, now);
    }

    View withReviewed(Set<Decision.Status> now) {
        return with(query, now, more, chosen, value, date);
    }

    View without(Decision.Status gone) {
        var now = EnumSet.noneOf(Decision.Status.class);
        now.addAll(reviewed);
        now.remove(gone);
        return withReviewed(now);
    }

    View without(Condition gone) {
        return with(query, reviewed, more.stream().filter(c -> !c.equals(gone)).toList(), chosen, value, date);
    }

    View without(Facet facet) {
        var now = new EnumMap<Facet, List<String>>(Facet.class);
        now.putAll(chosen);
        now.remove(facet);
        return with(query, reviewed, more, now, value, date);
    }

    View without(Facet facet, String gone) {
        var now = new EnumMap<Facet, List<String>>(Facet.class);
        now.putAll(chosen);
        now.put(facet, values(facet).stream().filter(v -> !v.equals(gone)).toList());
        return with(query, reviewed, more, now, value, date);
    }

    /** What is looked at has changed: its list starts anew. */
    private View with(
            String queryNow,
            Set<Decision.Status> reviewedNow,
            List<Condition> moreNow,
            Map<Facet, List<String>> chosenNow,
            Optional<ValueRange> valueNow,
            Optional<DateRange> dateNow) {
        return new View(
                queryNow,
                exact,
                related,
                repeats,
                reviewedNow,
                moreNow,
                chosenNow,
                valueNow,
                dateNow,
                order,
                reverse,
                Optional.empty(),
                limit,
                language);
    }

    View withCursor(Optional<String> now) {
        return with(now, limit, language);
    }

    /** The first page of its list. */
    View fromStart() {
        return withCursor(Optional.empty());
    }

    View withLimit(int now) {
        return with(cursor, now, language);
    }

    View withLanguage(String now) {
        return with(cursor, limit, now);
    }

    private View with(Optional<String> cursorNow, int limitNow, String languageNow) {
        return new View(
                query,
                exact,
                related,
                repeats,
                reviewed,
                more,
                chosen,
                value,
                date,
                order,
                reverse,
                cursorNow,
                limitNow,
                languageNow);
    }

    View with(boolean exactNow, boolean relatedNow, boolean repeatsNow) {
        return new View(
                query,
                exactNow,
                relatedNow,
                repeatsNow,
                reviewed,
                more,
                chosen,
                value,
                date,
                order,
                reverse,
                Optional.empty(),
                limit,
                language);
    }

    /** Everything, in the same language and order. */
    View cleared() {
        return new View(
                "",
                false,
                false,
                false,
                Set.of(),
                List.of(),
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
        return !fromStart().equals(cleared());
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
        filters.addAll(Condition.queries(more));
        var request = SearchRequest.of(query)
                .withFilters(filters)
                .withChosen(chosen)
                .withExact(exact)
                .withRelated(related)
                .withRepeats(repeats)
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
        var all = new LinkedHashMap<String, List<String>>();
        if (!query.isEmpty()) {
            all.put("q", List.of(query));
        }
        chosen.forEach((facet, values) -> all.put(parameter(facet), values));
        value.ifPresent(v -> all.put("value", List.of(v.toString())));
        date.ifPresent(d -> all.put("date", List.of(d.toString())));
        for (var condition : more) {
            all.computeIfAbsent(condition.name(), n -> new ArrayList<>()).add(condition.text());
        }
        if (!reviewed.isEmpty()) {
            all.put("review", reviewed.stream().map(Decision.Status::label).toList());
        }
        if (exact) {
            all.put("exact", List.of("1"));
        }
        if (related) {
            all.put("related", List.of("1"));
        }
        if (repeats) {
            all.put("repeats", List.of("1"));
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
