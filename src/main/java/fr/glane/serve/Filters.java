package fr.glane.serve;

import fr.glane.index.Facet;
import fr.glane.index.Results;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The column of filters: a form that works by itself, and at once where scripts run. */
final class Filters {

    /** Values shown without asking for more. */
    private static final int SHOWN = 6;

    /** Values listed at all: beyond these one searches. */
    private static final int LISTED = 60;

    private final Words words;
    private final View view;
    private final Results results;
    private final Map<Decision.Status, Long> reviewed;

    /** @param reviewed how many facts of the view stand how with their readers, whatever is chosen there */
    Filters(Words words, View view, Results results, Map<Decision.Status, Long> reviewed) {
        this.words = words;
        this.view = view;
        this.results = results;
        this.reviewed = reviewed;
    }

    void write(Html html) {
        html.open("aside", "class", "filters", "aria-label", words.text("filters"));
        html.open("details", "id", "filters", "open", "").line();
        html.element("summary", words.text("filters.show"), "class", "fold");
        html.element("h2", words.text("filters")).line();
        facet(html, View.OFFERED.getFirst());
        review(html);
        View.OFFERED.stream().skip(1).forEach(facet -> facet(html, facet));
        value(html);
        date(html);
        options(html);
        html.open("p", "class", "apply");
        html.element("button", words.text("apply"), "type", "submit", "form", "search")
                .close("p")
                .line();
        html.close("details", "aside").line();
    }

    private void facet(Html html, Facet facet) {
        var counts = counts(facet);
        // One value that all facts share narrows nothing.
        if (counts.isEmpty() || (counts.size() == 1 && view.values(facet).isEmpty())) {
            view.values(facet).forEach(v -> hidden(html, View.parameter(facet), v));
            return;
        }
        html.open("fieldset", "class", "facet")
                .element("legend", words.text("facet." + facet.label()))
                .line();
        var first = counts.subList(0, Math.min(SHOWN, counts.size()));
        html.open("div");
        first.forEach(c -> choice(html, facet, c));
        html.close("div");
        if (counts.size() > first.size()) {
            html.open("details", "data-keep", "facet-" + facet.label());
            html.element("summary", words.text("more") + " (" + words.number(counts.size()) + ")");
            counts.subList(first.size(), counts.size()).forEach(c -> choice(html, facet, c));
            html.close("details");
        }
        html.close("fieldset").line();
    }

    /** What was counted, what is chosen first even when it counts nothing now. */
    private List<Results.Count> counts(Facet facet) {
        var counted = results.facets().getOrDefault(facet, List.of());
        var chosen = view.values(facet);
        var all = new ArrayList<Results.Count>();
        for (var value : chosen) {
            all.add(counted.stream()
                    .filter(c -> c.value().equals(value))
                    .findFirst()
                    .orElse(new Results.Count(value, 0)));
        }
        counted.stream().filter(c -> !chosen.contains(c.value())).limit(LISTED).forEach(all::add);
        return all;
    }

    private void choice(Html html, Facet facet, Results.Count count) {
        choice(
                html,
                View.parameter(facet),
                count.value(),
                Chips.name(words, facet, count.value()),
                count.count(),
                view.values(facet).contains(count.value()));
    }

    private void choice(Html html, String parameter, String value, String name, long count, boolean checked) {
        html.open("label", "class", count == 0 ? "none" : null);
        html.open(
                "input",
                "type",
                "checkbox",
                "form",
                "search",
                "name",
                parameter,
                "value",
                value,
                "checked",
                checked ? "" : null);
        html.element("span", name, "class", "name").text(" ");
        html.element("span", words.number(count), "class", "count")
                .close("label")
                .line();
    }

    /** Until somebody has decided on a fact there is nothing to tell apart. */
    private void review(Html html) {
        boolean decided =
                reviewed.entrySet().stream().anyMatch(e -> e.getKey() != Decision.Status.OPEN && e.getValue() > 0);
        html.open(
                "fieldset",
                "class",
                "facet",
                "id",
                "reviewed",
                "hidden",
                decided || !view.reviewed().isEmpty() ? null : "");
        html.element("legend", words.text("facet.review")).line().open("div");
        for (var status : Decision.Status.values()) {
            choice(
                    html,
                    "review",
                    status.label(),
                    words.text("status." + status.label()),
                    reviewed.getOrDefault(status, 0L),
                    view.reviewed().contains(status));
        }
        html.close("div", "fieldset").line();
    }

    private void value(Html html) {
        html.open("fieldset", "class", "facet")
                .element("legend", words.text("value.percent"))
                .open("div", "class", "range");
        bound(
                html,
                "value_from",
                words.text("from"),
                view.value()
                        .flatMap(v -> v.low())
                        .map(v -> words.figures().decimal(v))
                        .orElse(""));
        bound(
                html,
                "value_to",
                words.text("to"),
                view.value()
                        .flatMap(v -> v.high())
                        .map(v -> words.figures().decimal(v))
                        .orElse(""));
        html.close("div", "fieldset").line();
    }

    private static void bound(Html html, String name, String label, String value) {
        html.open("label").text(label + " ");
        html.open(
                "input",
                "type",
                "text",
                "inputmode",
                "decimal",
                "form",
                "search",
                "name",
                name,
                "value",
                value,
                "autocomplete",
                "off",
                "size",
                "6");
        html.close("label").line();
    }

    private void date(Html html) {
        html.open("fieldset", "class", "facet")
                .element("legend", words.text("dates"))
                .open("div", "class", "range");
        day(
                html,
                "date_from",
                words.text("since"),
                view.date().flatMap(d -> d.from()).map(LocalDate::toString).orElse(""));
        day(
                html,
                "date_to",
                words.text("until"),
                view.date().flatMap(d -> d.to()).map(LocalDate::toString).orElse(""));
        html.close("div", "fieldset").line();
    }

    private static void day(Html html, String name, String label, String value) {
        html.open("label").text(label + " ");
        html.open("input", "type", "date", "form", "search", "name", name, "value", value)
                .close("label")
                .line();
    }

    private void options(Html html) {
        html.open("fieldset", "class", "facet")
                .element("legend", words.text("options"))
                .open("div");
        option(html, "related", words.text("related.include"), view.related());
        option(html, "repeats", words.text("repeats"), view.repeats());
        option(html, "exact", words.text("exact"), view.exact());
        html.close("div", "fieldset").line();
        view.more().forEach(c -> hidden(html, c.name(), c.text()));
    }

    private static void option(Html html, String name, String label, boolean checked) {
        html.open("label")
                .open(
                        "input",
                        "type",
                        "checkbox",
                        "form",
                        "search",
                        "name",
                        name,
                        "value",
                        "1",
                        "checked",
                        checked ? "" : null);
        html.element("span", label, "class", "name").close("label").line();
    }

    static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "form", "search", "name", name, "value", value);
    }
}
