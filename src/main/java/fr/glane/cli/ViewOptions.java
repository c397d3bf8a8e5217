package fr.glane.cli;

import fr.glane.index.Facet;
import fr.glane.index.Order;
import fr.glane.index.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The view of a search: filters and order. The same for search and export, so that an export is what was seen. */
final class ViewOptions {

    @Nullable
    String type;

    List<String> values = List.of();

    @Nullable
    String date;

    @Nullable
    String source;

    @Nullable
    String publisher;

    @Nullable
    String population;

    @Nullable
    String statement;

    List<String> filters = List.of();

    boolean related;

    boolean repeats;

    boolean exact;

    String sort = "score";

    /** Declares them to a command. */
    void declare(Options options) {
        options.option("--type").label("figure|claim").key("view.type").text(found -> type = found);
        options.option("--value").label("'>50'|10..20|80").key("view.value").texts(found -> values = found);
        options.option("--date").label("2025-11..").key("view.date").text(found -> date = found);
        options.option("--source").label("NAME").key("view.source").text(found -> source = found);
        options.option("--publisher").label("NAME").key("view.publisher").text(found -> publisher = found);
        options.option("--population").label("WORDS").key("view.population").text(found -> population = found);
        options.option("--statement").label("WORDS").key("view.statement").text(found -> statement = found);
        options.option("--filter").label("NAME:VALUE").key("view.filter").texts(found -> filters = found);
        options.option("--related").key("view.related").flag(() -> related = true);
        options.option("--repeats").key("view.repeats").flag(() -> repeats = true);
        options.option("--exact").key("view.exact").flag(() -> exact = true);
        options.option("--sort")
                .label("[-]score|date|value|publisher|place")
                .key("view.sort")
                .text(found -> sort = found);
    }

    /** The request these options make of a query. */
    SearchRequest request(String query) throws Broken {
        boolean reverse = sort.startsWith("-");
        var order = Order.named(reverse ? sort.substring(1) : sort)
                .orElseThrow(() -> new Broken(Exit.USAGE, "sort.unknown", sort));
        return SearchRequest.of(query)
                .withFilters(conditions())
                .withRelated(related)
                .withRepeats(repeats)
                .withExact(exact)
                .sortedBy(order, reverse);
    }

    private List<String> conditions() throws Broken {
        var conditions = new ArrayList<String>();
        add(conditions, "type", type);
        for (var value : values) {
            add(conditions, "valeur", value);
        }
        add(conditions, "date", date);
        add(conditions, "source", source);
        add(conditions, "journal", publisher);
        add(conditions, "population", population);
        add(conditions, "mesure", statement);
        for (var filter : filters) {
            int colon = filter.indexOf(':');
            if (colon < 1) {
                throw new Broken(Exit.USAGE, "filter.unknown", filter);
            }
            add(conditions, filter.substring(0, colon), filter.substring(colon + 1));
        }
        return conditions;
    }

    /** A filter must be understood: a view that is wider than asked would be believed. */
    private static void add(List<String> conditions, String name, @Nullable String value) throws Broken {
        if (value == null) {
            return;
        }
        var condition = SearchRequest.filter(name, value)
                .orElseThrow(() -> new Broken(Exit.USAGE, "filter.unknown", name + ":" + value));
        conditions.add(condition);
    }

    /** What the view is, for the file beside an export. */
    Map<String, Object> described(String query) throws Broken {
        var described = new LinkedHashMap<String, Object>();
        described.put("query", query);
        described.put("filters", conditions());
        described.put("related", related);
        described.put("repeats", repeats);
        described.put("exact", exact);
        described.put("sort", sort);
        return described;
    }

    static Facet facet(String name) throws Broken {
        return Facet.named(name).orElseThrow(() -> new Broken(Exit.USAGE, "facet.unknown", name, facets()));
    }

    private static String facets() {
        var names = new ArrayList<String>();
        for (var facet : Facet.values()) {
            names.add(facet.label());
        }
        return String.join(", ", names);
    }
}
