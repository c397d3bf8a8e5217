package fr.glane.cli;

import fr.glane.index.Facet;
import fr.glane.index.Order;
import fr.glane.index.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The view of a search: filters and order. The same for search and export, so that an export is what was seen. */
final class ViewOptions {

    @Option(names = "--type", paramLabel = "figure|claim", descriptionKey = "view.type")
    @Nullable
    String type;

    @Option(names = "--value", paramLabel = "'>50'|10..20|80", descriptionKey = "view.value")
    List<String> values = List.of();

    @Option(names = "--date", paramLabel = "2025-11..", descriptionKey = "view.date")
    @Nullable
    String date;

    @Option(names = "--source", paramLabel = "NAME", descriptionKey = "view.source")
    @Nullable
    String source;

    @Option(names = "--publisher", paramLabel = "NAME", descriptionKey = "view.publisher")
    @Nullable
    String publisher;

    @Option(names = "--population", paramLabel = "WORDS", descriptionKey = "view.population")
    @Nullable
    String population;

    @Option(names = "--statement", paramLabel = "WORDS", descriptionKey = "view.statement")
    @Nullable
    String statement;

    @Option(names = "--filter", paramLabel = "NAME:VALUE", descriptionKey = "view.filter")
    List<String> filters = List.of();

    @Option(names = "--related", descriptionKey = "view.related")
    boolean related;

    @Option(names = "--repeats", descriptionKey = "view.repeats")
    boolean repeats;

    @Option(names = "--exact", descriptionKey = "view.exact")
    boolean exact;

    @Option(names = "--sort", paramLabel = "[-]score|date|value|publisher|place", descriptionKey = "view.sort")
    String sort = "score";

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
