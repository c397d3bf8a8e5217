package fr.glane.index;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact as the index keeps it: the fact, and every piece of the article's text it points to.
 *
 * @param fact its spans point into the article's text
 * @param pieces the stretches of the article's text that hold the fact's sentence and all its spans; the one with the
 *     sentence first
 * @param source where the fact's span stands in the saved file, in code points
 * @param times how often the article gives this figure; 1 when it is not repeated
 * @param speaker who says it: of a claim its source, of a figure the source of the claim that holds it
 */
public record StoredFact(Fact fact, List<Piece> pieces, Span source, int times, Optional<String> speaker) {

    /** A stretch of the article's text. */
    public record Piece(int start, String text) {

        public int end() {
            return start + text.length();
        }

        boolean holds(Span span) {
            return start <= span.start() && span.end() <= end();
        }
    }

    public StoredFact {
        pieces = List.copyOf(pieces);
    }

    /** The whole sentence of the fact, as the article prints it. */
    public String sentence() {
        return text(fact.at().sentence()).orElse("");
    }

    /** The text of one of the fact's spans; empty for any other span. */
    public Optional<String> text(Span span) {
        for (var piece : pieces) {
            if (piece.holds(span)) {
                return Optional.of(piece.text().substring(span.start() - piece.start(), span.end() - piece.start()));
            }
        }
        return Optional.empty();
    }

    /** The texts of one of the fact's own zones. */
    List<String> role(Zone zone) {
        var spans = new ArrayList<Span>();
        switch (fact) {
            case Figure figure -> {
                figure.population().filter(s -> zone == Zone.POPULATION).ifPresent(spans::add);
                figure.statement().filter(s -> zone == Zone.STATEMENT).ifPresent(spans::add);
            }
            case Claim claim -> {
                if (zone == Zone.CONTENT) {
                    spans.addAll(claim.content());
                } else if (zone == Zone.SOURCE) {
                    claim.source().ifPresent(spans::add);
                    claim.sourceRole().ifPresent(spans::add);
                }
            }
        }
        var texts = new ArrayList<String>();
        spans.forEach(s -> text(s).ifPresent(texts::add));
        if (zone == Zone.SOURCE) {
            speaker.ifPresent(texts::add);
        }
        return texts;
    }
}
