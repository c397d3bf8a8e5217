package fr.glane.serve;

import fr.glane.index.FactSearch;
import fr.glane.index.IndexException;
import fr.glane.index.Results;
import fr.glane.index.SearchRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Searches, and keeps the last answers while the index stands still: every article opens beside the same list, and
 * counting all facts by every filter is most of the work of a page. Thread-safe.
 */
final class Answers {

    private static final int KEPT = 128;

    /** A longer page of results is asked for once, and would fill the memory. */
    private static final int LIMIT_KEPT = 100;

    private record Key(long version, SearchRequest request) {}

    private final FactSearch search;
    private final Map<Key, Results> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true);

    Answers(FactSearch search) {
        this.search = search;
    }

    /** What {@link FactSearch#search} gives. */
    Results to(SearchRequest request) throws IndexException {
        if (request.limit() > LIMIT_KEPT) {
            return search.search(request);
        }
        // Looked at before the search: an answer may be newer than its key, never older.
        var key = new Key(search.version(), request);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        var results = search.search(request);
        synchronized (kept) {
            kept.put(key, results);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return results;
    }
}
