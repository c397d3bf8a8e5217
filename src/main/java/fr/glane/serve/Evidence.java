package fr.glane.serve;

import fr.glane.index.IndexException;
import fr.glane.text.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Articles with their facts and the way back to the saved page, written. What was written last is kept for as long as
 * index, decisions and file are as they were. Thread-safe.
 */
final class Evidence {

    /** Bytes of written articles: several hundred of them. */
    private static final long HELD = 24 << 20;

    private final Corpus corpus;
    private final Reviews reviews;
    private final Kept<Key, Written> kept = new Kept<>(HELD, w -> w.piece().length());

    private record Key(String article, long index, String language) {}

    /**
     * An article.
     *
     * @param gold file of its decisions
     * @param decisions on its facts
     * @param file it was read from, while it lies in the corpus
     */
    record Written(
            String title,
            Source source,
            Path gold,
            Map<String, Decision> decisions,
            Optional<Path> file,
            Html.Piece piece) {}

    Evidence(Corpus corpus, Reviews reviews) {
        this.corpus = corpus;
        this.reviews = reviews;
    }

    /** @return empty when the index holds no such article */
    Optional<Written> of(String article, Words words) throws IndexException {
        var key = new Key(article, corpus.search().version(), words.locale().getLanguage());
        var known = kept.get(key);
        if (known != null && isCurrent(known)) {
            return Optional.of(known);
        }
        var written = corpus.article(article).map(whole -> written(whole, words));
        written.ifPresent(w -> kept.put(key, w));
        return written;
    }

    private boolean isCurrent(Written written) {
        return reviews.of(written.gold()).equals(written.decisions())
                && corpus.file(written.source()).equals(written.file());
    }

    private Written written(ArticleFacts whole, Words words) {
        var article = whole.article();
        var gold = GoldFile.of(article);
        var decisions = reviews.of(gold);
        var file = corpus.file(article.source());
        var html = new Html();
        new ArticleView(words, whole).write(html);
        new FactCards(words, whole, decisions, !corpus.isIndexAlone()).write(html);
        new OriginalView(words, article, file, corpus.isIndexAlone()).write(html);
        return new Written(ArticleView.title(article), article.source(), gold, decisions, file, html.piece());
    }
}
