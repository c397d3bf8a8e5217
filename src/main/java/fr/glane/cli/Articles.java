package fr.glane.cli;

import fr.glane.index.FactSearch;
import fr.glane.index.IndexException;
import fr.glane.index.StoredArticle;
import java.util.LinkedHashMap;
import java.util.Map;

/** Articles of an index, the last few kept: neighbouring results often share theirs. Not thread-safe. */
final class Articles {

    private static final int KEPT = 64;

    private final FactSearch search;
    private final Map<String, StoredArticle> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoredArticle> eldest) {
            return size() > KEPT;
        }
    };

    Articles(FactSearch search) {
        this.search = search;
    }

    StoredArticle get(String id) throws Broken {
        var known = kept.get(id);
        if (known != null) {
            return known;
        }
        try {
            var read = search.article(id)
                    .orElseThrow(() -> new Broken(Exit.FAILURE, "index.unreadable", "", "article " + id));
            kept.put(id, read);
            return read;
        } catch (IndexException e) {
            throw IndexOptions.broken(e);
        }
    }
}
