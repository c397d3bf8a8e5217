package fr.glane.serve;

import fr.glane.index.FactSearch;
import fr.glane.index.IndexException;
import fr.glane.index.Results;
import fr.glane.index.SearchRequest;
import fr.glane.index.StoredFact;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Searches, and keeps the last answers while the index stands still: every article opens beside the same list, and
 * counting all facts by every filter is most of the work of a page. Thread-safe.
 */
final class Answers {

    private static final int KEPT = 128;

    /** Small ones, one for each fact somebody decided on. */
    private static final int PLACES_KEPT = 20_000;

    /** A longer page of results is asked for once, and would fill the memory. */
    static final int LIMIT_KEPT = 100;

    /** What was asked of which state of the index. */
    private record Key(long version, Object asked) {}

    /** How an answer that is not kept is found. */
    @FunctionalInterface
    private interface Search<T> {
        T get() throws IndexException;
    }

    private final FactSearch search;
    private final Map<Key, Results> results = new LinkedHashMap<>(KEPT * 2, 0.75f, true);
    private final Map<Key, Optional<ArticleFacts>> articles = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    private final Map<Key, Optional<String>> places = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    Answers(FactSearch search) {
        this.search = search;
    }

    /** What {@link FactSearch#search} gives. */
    Results to(SearchRequest request) throws IndexException {
        return request.limit() > LIMIT_KEPT
                ? search.search(request)
                : kept(results, request, KEPT, () -> search.search(request));
    }

    /** An article with all its facts. */
    Optional<ArticleFacts> article(String id) throws IndexException {
        return kept(
                articles,
                id,
                KEPT,
                () -> search.article(id)
                        .map(stored -> new ArticleFacts(
                                stored.article(),
                                stored.facts().stream().map(StoredFact::fact).toList())));
    }

    /** The article a fact belongs to. */
    Optional<String> articleOf(String fact) throws IndexException {
        return kept(
                places,
                fact,
                PLACES_KEPT,
                () -> search.fact(fact).map(hit -> hit.article().id()));
    }

    private <T> T kept(Map<Key, T> all, Object asked, int most, Search<T> search) throws IndexException {
        // Looked at before the search: an answer may be newer than its key, never older.
        var key = new Key(this.search.version(), asked);
        synchronized (all) {
            var known = all.get(key);
            if (known != null) {
                return known;
            }
        }
        var found = search.get();
        synchronized (all) {
            all.put(key, found);
            if (all.size() > most) {
                all.remove(all.keySet().iterator().next());
            }
        }
        return found;
    }
}
