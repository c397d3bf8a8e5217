package fr.glane.serve;

import fr.glane.index.Hit;
import fr.glane.index.IndexException;
import fr.glane.index.SearchRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The filters and the list of facts of a view, written. A list is written once for a state of the index and of all
 * decisions: every article one opens stands beside the same. Thread-safe.
 */
final class Lists {

    /** Longer than this nobody should look at a blank page. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Bytes of written lists: a few hundred of them. */
    private static final long HELD = 16 << 20;

    /** What a list holds beside its writing. */
    private static final long HITS_WEIGH = 20_000;

    private final Corpus corpus;
    private final Reviews reviews;
    private final Kept<Key, Written> kept =
            new Kept<>(HELD, w -> w.filters().length() + w.list().length() + HITS_WEIGH);

    /**
     * What a list is made from.
     *
     * @param index version of the index
     * @param decisions version of all decisions
     */
    private record Key(View view, String path, long index, int decisions) {}

    /**
     * A list.
     *
     * @param hits of the page
     * @param stand how each of them stood when it was written
     */
    record Written(List<Hit> hits, List<Decision.Status> stand, Html.Piece filters, Html.Piece list) {}

    Lists(Corpus corpus, Reviews reviews) {
        this.corpus = corpus;
        this.reviews = reviews;
    }

    /** @param path of the page links of the list lead to; empty for that which is open */
    Written of(View view, String path) throws IndexException {
        // Versions are looked at before the search: a list may be newer than its key, never older.
        var key = new Key(
                view, path, corpus.search().version(), reviews.standing().version());
        var known = kept.get(key);
        // Gold that another program has written since shows as soon as its file is looked at.
        if (known != null && known.stand().equals(stand(known.hits()))) {
            return known;
        }
        var found = first(view);
        var written = written(view, path, found);
        if (found.corpus() > 0) {
            kept.put(key, written);
        }
        return written;
    }

    private Written written(View view, String path, SearchPage.Found found) {
        var words = Words.of(view.language());
        var hits = found.results().hits();
        var filters = new Html();
        new Filters(words, view, found.results(), found.reviewed()).write(filters);
        var list = new Html();
        var stand = stand(hits);
        new SearchPage(words, view, found, path, stand).write(list);
        return new Written(hits, stand, filters.piece(), list.piece());
    }

    /** What the view finds; where the corpus is still empty, a moment later: the first facts are about to come. */
    private SearchPage.Found first(View view) throws IndexException {
        int version = corpus.progress().version();
        var found = found(view);
        if (found.corpus() > 0 || !corpus.progress().running()) {
            return found;
        }
        corpus.awaitMore(version, PATIENCE);
        return found(view);
    }

    private SearchPage.Found found(View view) throws IndexException {
        var finder = corpus.finder();
        var found = finder.find(view, true);
        var results = found.results();
        var values = view.value().isEmpty()
                ? results.values()
                : finder.histograms(view.withValue(Optional.empty())).values();
        var dates = view.date().isEmpty()
                ? results.dates()
                : finder.histograms(view.withDate(Optional.empty())).dates();
        long corpusSize = results.total() > 0
                ? results.total()
                : corpus.answers().to(SearchRequest.of("").withLimit(0)).total();
        return new SearchPage.Found(results, found.reviewed(), values, dates, corpusSize);
    }

    /** How facts stand with their readers; an article's gold file is looked at once for all of its facts. */
    private List<Decision.Status> stand(List<Hit> hits) {
        var known = new LinkedHashMap<String, Map<String, Decision>>();
        Function<Hit, Decision.Status> one = hit -> {
            var decisions = known.computeIfAbsent(hit.article().address(), a -> reviews.of(hit.article()));
            if (decisions.isEmpty()) {
                return Decision.Status.OPEN;
            }
            var id = hit.fact().id();
            return decisions.getOrDefault(id, Decision.none(id)).status();
        };
        return hits.stream().map(one).toList();
    }
}
