package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import java.util.List;
import java.util.Optional;

/**
 * An article with all its facts, in the order of the text.
 */
record ArticleFacts(Article article, List<Fact> facts) {

    ArticleFacts {
        facts = List.copyOf(facts);
    }

    Optional<Fact> fact(String id) {
        return facts.stream().filter(f -> f.id().equals(id)).findFirst();
    }

    /** All mentions of the same figure, itself among them; a claim stands alone. */
    List<Fact> mentions(Fact fact) {
        return switch (fact) {
            case Claim claim -> List.of(claim);
            case Figure figure -> {
                var first = figure.repeats().orElse(figure.id());
                yield facts.stream()
                        .filter(f -> f instanceof Figure other
                                && other.repeats().orElse(other.id()).equals(first))
                        .toList();
            }
        };
    }

    /** The claim whose content holds the figure. */
    Optional<Claim> saidBy(Fact fact) {
        return switch (fact) {
            case Claim claim -> Optional.empty();
            case Figure figure ->
                figure.saidBy()
                        .flatMap(this::fact)
                        .filter(Claim.class::isInstance)
                        .map(Claim.class::cast);
        };
    }

    /** Who a claim is attributed to: the resolved name, else the words of the article. */
    Optional<String> source(Claim claim) {
        return claim.sourceName().isPresent()
                ? claim.sourceName()
                : claim.source().map(s -> Citation.line(article, s));
    }
}
