package fr.glane.index;

import fr.glane.text.Article;
import java.util.List;

/**
 * An article as the index keeps it, with all its facts.
 *
 * @param article whole: text, blocks, metadata; of the map to the saved file the places of blocks and facts
 * @param facts in the order of the text, repeats and facts of feeds too
 */
public record StoredArticle(Article article, List<StoredFact> facts) {

    public StoredArticle {
        facts = List.copyOf(facts);
    }
}
