package fr.glane.index;

import fr.glane.fact.Fact;
import fr.glane.text.Span;
import java.util.List;

/**
 * One result: a fact with its evidence.
 *
 * @param stored the fact, its sentence and its texts
 * @param article what a list says of its article
 * @param marks what the query found, as UTF-16 spans of {@link #sentence}, in order, not overlapping; without elided
 *     articles
 * @param score how well it matches; higher is better
 */
public record Hit(StoredFact stored, ArticleHead article, List<Span> marks, float score) {

    public Hit {
        marks = List.copyOf(marks);
    }

    public Fact fact() {
        return stored.fact();
    }

    /** The whole sentence of the fact. */
    public String sentence() {
        return stored.sentence();
    }

    /** The sentence with each mark between two signs: {@code le rapport de l’[hôpital]}. */
    public String marked(String open, String close) {
        var sentence = sentence();
        var marked = new StringBuilder();
        int from = 0;
        for (var mark : marks) {
            marked.append(sentence, from, mark.start())
                    .append(open)
                    .append(sentence, mark.start(), mark.end())
                    .append(close);
            from = mark.end();
        }
        return marked.append(sentence, from, sentence.length()).toString();
    }
}
