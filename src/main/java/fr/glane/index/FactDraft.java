package fr.glane.index;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.KnownPlaces;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact about to be stored, as it is read back as a {@link StoredFact}.
 *
 * @param pieces of the article's text that hold the fact's sentence and all its spans; the sentence first
 * @param source where the fact's span stands in the saved file, in code points
 */
record FactDraft(Fact fact, List<Span> pieces, Span source, int times, Optional<String> speaker) {

    static FactDraft of(Article article, Fact fact, FactLinks links) {
        var speaker = switch (fact) {
            case Figure figure -> links.saidBy(figure).flatMap(c -> name(article, c));
            case Claim claim -> name(article, claim);
        };
        var source = KnownPlaces.points(article.sourceMap(), fact.at().span());
        return new FactDraft(fact, pieces(fact), source, links.times(fact), speaker);
    }

    private static Optional<String> name(Article article, Claim claim) {
        return claim.sourceName().isPresent()
                ? claim.sourceName()
                : claim.source().map(article::text);
    }

    private static List<Span> pieces(Fact fact) {
        var pieces = new ArrayList<Span>(2);
        pieces.add(fact.at().sentence());
        add(pieces, fact.at().span());
        switch (fact) {
            case Figure figure -> {
                figure.population().ifPresent(s -> add(pieces, s));
                figure.statement().ifPresent(s -> add(pieces, s));
            }
            case Claim claim -> {
                for (var part : claim.content()) {
                    add(pieces, part);
                }
                claim.source().ifPresent(s -> add(pieces, s));
                claim.sourceRole().ifPresent(s -> add(pieces, s));
                claim.cue().ifPresent(s -> add(pieces, s));
            }
        }
        return pieces;
    }

    private static void add(List<Span> pieces, Span span) {
        for (var piece : pieces) {
            if (piece.contains(span)) {
                return;
            }
        }
        pieces.add(span);
    }
}
