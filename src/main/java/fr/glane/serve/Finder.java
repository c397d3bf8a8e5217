package fr.glane.serve;

import fr.glane.index.Facet;
import fr.glane.index.FactSearch;
import fr.glane.index.Hit;
import fr.glane.index.IndexException;
import fr.glane.index.Results;
import fr.glane.index.SearchRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the facts of a view, how they stand with their readers among its conditions.
 *
 * <p>Decisions live in gold files beside the pages, not in the index. What readers decided on is little beside what they
 * did not, so it is looked up article by article: facts with a decision are found that way alone, facts without one are
 * all the others, and the counts of each follow. Thread-safe.
 */
final class Finder {

    /** Lists of decided facts that are kept; a page asks for two or three. */
    private static final int KEPT = 32;

    private final Answers answers;
    private final FactSearch search;
    private final Reviews reviews;
    private final Map<Asked, List<Hit>> decided = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    /** Which decided facts, of which state of index and decisions. */
    private record Asked(long version, int decisions, SearchRequest request) {}

    /**
     * What a view comes to.
     *
     * @param reviewed how many facts stand how with their readers, whatever the view chose there
     */
    record Found(Results results, Map<Decision.Status, Long> reviewed) {}

    Finder(Answers answers, FactSearch search, Reviews reviews) {
        this.answers = answers;
        this.search = search;
        this.reviews = reviews;
    }

    /** The view's page of facts; with its counts by filter, value and month where they are wanted. */
    Found find(View view, boolean counts) throws IndexException {
        return find(view, counts ? View.facets() : Set.of(), counts);
    }

    /** Only the counts by value and month. */
    Results histograms(View view) throws IndexException {
        return find(view.fromStart().withLimit(0), Set.of(), true).results();
    }

    private Found find(View view, Set<Facet> facets, boolean histograms) throws IndexException {
        var request = view.request().withFacets(facets).withHistograms(histograms);
        var hits = decided(view);
        if (hits.isEmpty() && takesOpen(view)) {
            var results = answers.to(request);
            return new Found(results, Map.of(Decision.Status.OPEN, results.total()));
        }
        var states = states();
        var base = answers.to(view.reviewed().isEmpty() ? request : counting(view, facets, histograms));
        var reviewed = reviewed(base.total(), hits, states);
        if (view.reviewed().isEmpty()) {
            return new Found(base, reviewed);
        }
        boolean open = takesOpen(view);
        Predicate<Hit> changes = hit -> open != view.reviewed().contains(states.of(hit));
        var tally = new Tally(hits.stream().filter(changes).toList());
        var page = open ? undecided(view, states) : page(view, tally.hits());
        return new Found(
                new Results(
                        open ? base.total() - tally.hits().size() : tally.hits().size(),
                        page.hits(),
                        page.next(),
                        base.notes(),
                        base.withSomeWords(),
                        base.suggestion(),
                        facets(view, base, tally, changes),
                        tally.values(base.values(), open),
                        tally.months(base.dates(), open)),
                reviewed);
    }

    private static SearchRequest counting(View view, Set<Facet> facets, boolean histograms) {
        return view.fromStart().request().withLimit(0).withFacets(facets).withHistograms(histograms);
    }

    private static boolean takesOpen(View view) {
        return view.reviewed().isEmpty() || view.reviewed().contains(Decision.Status.OPEN);
    }

    private static Map<Decision.Status, Long> reviewed(long total, List<Hit> hits, States states) {
        var reviewed = new EnumMap<Decision.Status, Long>(Decision.Status.class);
        hits.forEach(h -> reviewed.merge(states.of(h), 1L, Long::sum));
        reviewed.put(Decision.Status.OPEN, total - hits.size());
        return reviewed;
    }

    /** Each facet as if nothing were chosen in it, as the index counts them. */
    private Map<Facet, List<Results.Count>> facets(View view, Results base, Tally tally, Predicate<Hit> changes)
            throws IndexException {
        var facets = new EnumMap<Facet, List<Results.Count>>(Facet.class);
        for (var counted : base.facets().entrySet()) {
            var facet = counted.getKey();
            var beside = view.values(facet).isEmpty()
                    ? tally
                    : new Tally(decided(view.without(facet)).stream()
                            .filter(changes)
                            .toList());
            facets.put(facet, beside.counts(facet, counted.getValue(), takesOpen(view)));
        }
        return facets;
    }

    // Pages

    private record Page(List<Hit> hits, Optional<String> next) {}

    private static Page page(View view, List<Hit> all) {
        int from = Math.min(
                all.size(), view.cursor().map(Place::parse).orElse(Place.START).skip());
        int to = Math.min(all.size(), from + view.limit());
        return new Page(
                all.subList(from, to),
                to < all.size() ? Optional.of(new Place(to, Optional.empty()).toString()) : Optional.empty());
    }

    /** Goes through the results of the index from where the page before ended, and passes decided facts over. */
    private Page undecided(View view, States states) throws IndexException {
        var hits = new ArrayList<Hit>();
        var place = view.cursor().map(Place::parse).orElse(Place.START);
        var request = view.fromStart().request().withLimit(Answers.LIMIT_KEPT);
        while (true) {
            var cursor = place.cursor();
            var some = answers.to(cursor.map(request::after).orElse(request));
            for (int i = place.skip(); i < some.hits().size(); i++) {
                var hit = some.hits().get(i);
                if (!view.reviewed().contains(states.of(hit))) {
                    continue;
                }
                if (hits.size() == view.limit()) {
                    return new Page(hits, Optional.of(new Place(i, cursor).toString()));
                }
                hits.add(hit);
            }
            if (some.next().isEmpty()) {
                return new Page(hits, Optional.empty());
            }
            place = new Place(0, some.next());
        }
    }

    /**
     * Where a page starts.
     *
     * @param skip results to pass over
     * @param cursor of the index to count them from; the start when empty
     */
    private record Place(int skip, Optional<String> cursor) {

        static final Place START = new Place(0, Optional.empty());

        static Place parse(String text) {
            int dash = text.indexOf('-');
            var skip = dash < 0 ? text : text.substring(0, dash);
            // A cursor of another kind of list: the page starts at its beginning.
            return skip.matches("[0-9]{1,8}")
                    ? new Place(
                            Integer.parseInt(skip), dash < 0 ? Optional.empty() : Optional.of(text.substring(dash + 1)))
                    : START;
        }

        @Override
        public String toString() {
            return cursor.map(c -> skip + "-" + c).orElse(Integer.toString(skip));
        }
    }

    // All

    /** Every fact of the view in its order. */
    void forEach(View view, Consumer<? super Hit> each) throws IndexException {
        var states = states();
        if (takesOpen(view)) {
            search.forEach(view.fromStart().request(), hit -> {
                if (view.reviewed().isEmpty() || view.reviewed().contains(states.of(hit))) {
                    each.accept(hit);
                }
            });
            return;
        }
        decided(view).stream()
                .filter(hit -> view.reviewed().contains(states.of(hit)))
                .forEach(each);
    }

    // Decided facts

    /** How facts stand; each gold file is looked at once. For one request. */
    private final class States {

        private final Map<String, Decision.Status> decided;
        private final Map<String, Map<String, Decision>> files = new HashMap<>();

        States(Map<String, Decision.Status> decided) {
            this.decided = decided;
        }

        Decision.Status of(Hit hit) {
            if (decided.isEmpty()) {
                return Decision.Status.OPEN;
            }
            var id = hit.fact().id();
            if (!decided.containsKey(id)) {
                return Decision.Status.OPEN;
            }
            // The same article may lie in two files, each with decisions of its own.
            var file = files.computeIfAbsent(hit.article().address(), a -> reviews.of(hit.article()));
            return file.getOrDefault(id, Decision.none(id)).status();
        }
    }

    private States states() {
        return new States(reviews.standing().facts());
    }

    /** The facts of the view somebody decided on, whatever the view chose there; in its order. */
    private List<Hit> decided(View view) throws IndexException {
        var standing = reviews.standing();
        if (standing.facts().isEmpty()) {
            return List.of();
        }
        var request = view.fromStart().request().withLimit(0);
        var asked = new Asked(search.version(), standing.version(), request);
        synchronized (decided) {
            var known = decided.get(asked);
            if (known != null) {
                return known;
            }
        }
        var found = decided(request, standing.facts().keySet());
        synchronized (decided) {
            decided.put(asked, found);
            if (decided.size() > KEPT) {
                decided.remove(decided.keySet().iterator().next());
            }
        }
        return found;
    }

    private List<Hit> decided(SearchRequest request, Set<String> facts) throws IndexException {
        var states = states();
        var hits = new ArrayList<Hit>();
        for (var article : articles(facts)) {
            search.forEach(request.inArticle(article), hit -> {
                if (states.of(hit) != Decision.Status.OPEN) {
                    hits.add(hit);
                }
            });
        }
        hits.sort(Sorting.of(request));
        return List.copyOf(hits);
    }

    private Set<String> articles(Set<String> facts) throws IndexException {
        var articles = new LinkedHashSet<String>();
        for (var fact : facts) {
            answers.articleOf(fact).ifPresent(articles::add);
        }
        return articles;
    }
}
