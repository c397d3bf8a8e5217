package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Where the facts of an article leave their marks on its text. Marks overlap: a figure stands inside a claim. */
final class Marks {

    /** What a marked stretch is in its fact; the name is the class in the style sheet and the key of its label. */
    enum Role {
        FIGURE,
        POPULATION,
        STATEMENT,
        CONTENT,
        SOURCE,
        SOURCE_ROLE,
        CUE;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One stretch of one fact. */
    record Mark(Span span, Fact fact, Role role) {}

    /**
     * A stretch of text under the same marks throughout.
     *
     * @param marks all that cover it, in the order of their starts; empty for plain text
     * @param starting those of {@code marks} that begin here
     */
    record Piece(Span span, List<Mark> marks, List<Mark> starting) {}

    private final List<Mark> marks = new ArrayList<>();

    Marks(List<Fact> facts) {
        facts.forEach(this::add);
        // What holds others comes first.
        marks.sort(Comparator.comparingInt((Mark m) -> m.span().start())
                .thenComparing(m -> m.span().end(), Comparator.reverseOrder()));
    }

    private void add(Fact fact) {
        switch (fact) {
            case Figure figure -> {
                add(figure.at().span(), fact, Role.FIGURE);
                figure.population().ifPresent(s -> add(s, fact, Role.POPULATION));
                figure.statement().ifPresent(s -> add(s, fact, Role.STATEMENT));
            }
            case Claim claim -> {
                claim.content().forEach(s -> add(s, fact, Role.CONTENT));
                claim.source().ifPresent(s -> add(s, fact, Role.SOURCE));
                claim.sourceRole().ifPresent(s -> add(s, fact, Role.SOURCE_ROLE));
                claim.cue().ifPresent(s -> add(s, fact, Role.CUE));
            }
        }
    }

    private void add(Span span, Fact fact, Role role) {
        if (!span.isEmpty()) {
            marks.add(new Mark(span, fact, role));
        }
    }

    /** The text of {@code whole} cut where marks begin and end; together the pieces are all of it. */
    List<Piece> pieces(Span whole) {
        var here = marks.stream().filter(m -> m.span().overlaps(whole)).toList();
        if (here.isEmpty()) {
            return whole.isEmpty() ? List.of() : List.of(new Piece(whole, List.of(), List.of()));
        }
        var cuts = new TreeSet<Integer>(List.of(whole.start(), whole.end()));
        for (var mark : here) {
            cuts.add(Math.max(whole.start(), mark.span().start()));
            cuts.add(Math.min(whole.end(), mark.span().end()));
        }
        var pieces = new ArrayList<Piece>();
        int from = whole.start();
        for (int to : cuts.tailSet(from, false)) {
            pieces.add(piece(new Span(from, to), here, whole));
            from = to;
        }
        return pieces;
    }

    private static Piece piece(Span span, List<Mark> here, Span whole) {
        var covering = new ArrayList<Mark>(here.size());
        var starting = new ArrayList<Mark>(here.size());
        for (var mark : here) {
            if (mark.span().overlaps(span)) {
                covering.add(mark);
                if (Math.max(mark.span().start(), whole.start()) == span.start()) {
                    starting.add(mark);
                }
            }
        }
        return new Piece(span, covering, starting);
    }
}
