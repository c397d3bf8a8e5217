package fr.glane.lang;

import fr.glane.text.Article;
import fr.glane.text.Passage;
import fr.glane.text.Sentence;
import fr.glane.text.Span;
import fr.glane.text.Tagger;
import fr.glane.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts French text into sentences and tokens. One segmenter for one thread; all share the models they are made from.
 *
 * <p>Every character that is not white space lies in exactly one token, every token in exactly one sentence, both in
 * the order of the text. What tokens mean (dictionary, tagger) is looked up only when somebody asks.
 */
public final class Segmenter {

    private final Sentences sentences;
    private final FrenchTokens tokens = new FrenchTokens();
    private final Words words;
    private final Tagger tagger;
    private final FrenchTokens.Bounds bounds = new FrenchTokens.Bounds();
    private final FrenchTokens.Bounds cuts = new FrenchTokens.Bounds();

    public Segmenter(Models models) {
        words = new Words(models::morphology);
        sentences = new Sentences(models.boundaries(), models.functionWords(), words);
        tagger = new ModelTagger(models, words);
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
        cuts.size = 0;
        sentences.find(text, within.start(), within.end(), cuts);
        var found = new ArrayList<Sentence>(cuts.size / 2);
        for (int i = 0; i < cuts.size; i += 2) {
            found.add(sentence(text, cuts.at[i], cuts.at[i + 1]));
        }
        return found;
    }

    private Sentence sentence(String text, int start, int end) {
        bounds.size = 0;
        tokens.scan(text, start, end, bounds);
        var array = new Token[bounds.size / 2];
        for (int i = 0; i < array.length; i++) {
            int from = bounds.at[2 * i];
            int to = bounds.at[2 * i + 1];
            array[i] = new Token(words.at(text, from, to), new Span(from, to));
        }
        return new Sentence(new Span(start, end), Arrays.asList(array), tagger);
    }
}
