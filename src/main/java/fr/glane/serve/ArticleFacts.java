package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article with all its facts, in the order of the text. Immutable. */
final class ArticleFacts {

    private final Article article;
    private final List<Fact> facts;

    /** By id; making an id costs a digest, and a page asks for each a dozen times. */
    private final Map<String, Fact> byId = new LinkedHashMap<>();

    private final IdentityHashMap<Fact, String> ids = new IdentityHashMap<>();

    /** Mentions of each figure, by the id of the first. */
    private final Map<String, List<Fact>> mentions = new HashMap<>();

    ArticleFacts(Article article, List<Fact> facts) {
        this.article = article;
        this.facts = List.copyOf(facts);
        for (var fact : this.facts) {
            var id = fact.id();
            byId.putIfAbsent(id, fact);
            ids.put(fact, id);
            if (fact instanceof Figure figure) {
                mentions.computeIfAbsent(figure.repeats().orElse(id), k -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    Article article() {
        return article;
    }

    List<Fact> facts() {
        return facts;
    }

    Optional<Fact> fact(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What {@link Fact#id} gives, for one of these facts. */
    String id(Fact fact) {
        var known = ids.get(fact);
        return known != null ? known : fact.id();
    }

    /** All mentions of the same figure, itself among them; a claim stands alone. */
    List<Fact> mentions(Fact fact) {
        return switch (fact) {
            case Claim claim -> List.of(claim);
            case Figure figure -> mentions.getOrDefault(figure.repeats().orElseGet(() -> id(figure)), List.of(figure));
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
