package fr.glane.lang;

import fr.glane.text.Article;
import fr.glane.text.Passage;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import java.util.List;

/**
 * Cuts French text into sentences and tokens. One segmenter for one thread; all share the models they are made from.
 */
public final class Segmenter {

    private final Models models;

    public Segmenter(Models models) {
        this.models = models;
    }

    /** The blocks that bear facts, each with its sentences, in the order of the text. */
    public List<Passage> segment(Article article) {
        return article.blocks().stream()
                .filter(b -> b.bearsFacts())
                .map(b -> new Passage(b, sentences(article.text(), b.span())))
                .toList();
    }

    /** The sentences of one stretch of text; line breaks in it are sentence boundaries. */
    public List<Sentence> sentences(String text, Span within) {
        return List.of();
    }
}
