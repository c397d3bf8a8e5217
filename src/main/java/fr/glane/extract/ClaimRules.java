package fr.glane.extract;

import fr.glane.fact.Claim;
import fr.glane.match.Rule;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import java.util.List;

/** The rules that find who says what. Immutable and thread-safe. */
final class ClaimRules {

    /** Every rule, in the order of the manual. */
    static List<Rule> rules() {
        return List.of();
    }

    /** The claims of the passages, in the order of the text. */
    List<Claim> find(Article article, List<Passage> passages) {
        return List.of();
    }
}
