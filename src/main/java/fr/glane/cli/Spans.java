package fr.glane.cli;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Span;
import java.util.List;

/** What of a fact is marked in its article. */
final class Spans {

    private Spans() {}

    /** The figure itself; of a claim each segment of its content. */
    static List<Span> of(Fact fact) {
        return switch (fact) {
            case Figure figure -> List.of(figure.at().span());
            case Claim claim -> claim.content();
        };
    }
}
