package fr.glane.serve;

import fr.glane.index.Facet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The conditions in force, each a link that takes it away. */
final class Chips {

    /** One condition: what it says, and the view without it. */
    record Chip(String label, View without) {}

    private final Words words;
    private final View view;

    Chips(Words words, View view) {
        this.words = words;
        this.view = view;
    }

    List<Chip> all() {
        var chips = new ArrayList<Chip>();
        var colon = words.text("colon");
        if (!view.query().isEmpty()) {
            chips.add(new Chip(words.text("query.label") + colon + view.query(), view.withQuery("")));
        }
        view.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                        words.text("facet." + facet.label()) + colon + name(words, facet, value),
                        view.without(facet, value)))));
        view.value().ifPresent(v -> {
            var label = words.text("value.label") + colon + words.range(v);
            chips.add(new Chip(label, view.withValue(Optional.empty())));
        });
        view.date().ifPresent(d -> {
            var from = d.from()
                    .map(f -> words.text("since") + " " + words.figures().date(f.toString()));
            var to = d.to().map(t -> words.text("until") + " " + words.figures().date(t.toString()));
            var label =
                    words.text("date.label") + colon + from.orElse("") + (from.isPresent() ? " " : "") + to.orElse("");
            chips.add(new Chip(label.strip(), view.withDate(Optional.empty())));
        });
        view.more().forEach(c -> chips.add(new Chip(label(c), view.without(c))));
        view.reviewed()
                .forEach(s -> chips.add(new Chip(
                        words.text("facet.review") + colon + words.text("status." + s.label()), view.without(s))));
        options(chips);
        return chips;
    }

    private void options(List<Chip> chips) {
        if (view.related()) {
            chips.add(new Chip(words.text("related.include"), view.with(view.exact(), false, view.repeats())));
        }
        if (view.repeats()) {
            chips.add(new Chip(words.text("repeats"), view.with(view.exact(), view.related(), false)));
        }
        if (view.exact()) {
            chips.add(new Chip(words.text("exact"), view.with(false, view.related(), view.repeats())));
        }
    }

    private String label(View.Condition condition) {
        return switch (condition.name()) {
            case "filter" -> condition.text();
            case "publisher" -> words.text("facet.publisher") + words.text("colon") + condition.text();
            default -> words.text("role." + condition.name()) + words.text("colon") + condition.text();
        };
    }

    /** A value of a facet as the page says it. */
    static String name(Words words, Facet facet, String value) {
        return switch (facet) {
            case PUBLISHER, SOURCE, YEAR -> value;
            case KIND -> words.name("figurekind", value);
            case TYPE, SECTION, BLOCK, UNIT, COMPARATOR, CHANGE, FORM, SOURCE_KIND, ACCESS ->
                words.name(facet.label(), value);
        };
    }

    void write(Html html, Function<View, String> address) {
        var chips = all();
        if (chips.isEmpty()) {
            return;
        }
        html.open("ul", "class", "chips").line();
        for (var chip : chips) {
            html.open("li").open("a", "href", address.apply(chip.without()));
            html.element("span", words.text("remove.filter") + " ", "class", "hidden")
                    .text(chip.label());
            html.close("a", "li").line();
        }
        if (chips.size() > 1) {
            html.open("li").element("a", words.text("reset"), "href", address.apply(view.cleared()), "class", "all");
            html.close("li").line();
        }
        html.close("ul").line();
    }
}
