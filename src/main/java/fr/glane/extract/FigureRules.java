package fr.glane.extract;

import fr.glane.fact.Figure;
import fr.glane.match.Rule;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import java.util.List;

/** The rules that find percentages and proportions. Immutable and thread-safe. */
final class FigureRules {

    /** Every rule, in the order of the manual. */
    static List<Rule> rules() {
        return List.of();
    }

    /** The figures of the passages, in the order of the text; spans do not overlap. */
    List<Figure> find(Article article, List<Passage> passages) {
        return List.of();
    }
}
