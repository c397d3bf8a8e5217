package fr.glane.check;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Json;
import fr.glane.format.Names;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the facts of one article with its gold. Stateless and thread-safe. */
public final class Check {

    /** Share of words two contents must have in common to be taken for one, as in the annotation guide's scorer. */
    private static final double SAME = 0.8;

    private final Match match;

    public Check(Match match) {
        this.match = match;
    }

    /** Scores one article: facts and their roles, figures that must not be facts, blocks, metadata. */
    public Scores compare(Gold gold, Article article, List<Fact> facts) {
        var scores = new Scores();
        var alignment = new Alignment(article);
        figures(gold, article, facts, alignment, scores);
        claims(gold, article, facts, alignment, scores);
        notFacts(gold, article, facts, alignment, scores);
        blocks(gold, article, alignment, scores);
        metadata(gold, article, scores);
        return scores;
    }

    // Figures

    private void figures(Gold gold, Article article, List<Fact> facts, Alignment alignment, Scores scores) {
        var open = new ArrayList<Figure>();
        facts.forEach(f -> {
            if (f instanceof Figure figure) {
                open.add(figure);
            }
        });
        for (var wanted : gold.figures()) {
            var place = alignment.find(wanted.at());
            var found = open.stream().filter(f -> answers(f, wanted, place)).findFirst();
            if (found.isEmpty()) {
                if (!wanted.optional()) {
                    scores.missed("figure", wanted.at().text(), context(article, place));
                }
                continue;
            }
            var figure = found.get();
            open.remove(figure);
            if (!wanted.optional()) {
                scores.right("figure");
                figureRoles(wanted, figure, article, alignment, scores);
            }
        }
        open.forEach(f -> scores.extra("figure", article.text(f.at().span()), article.text(f.at().sentence())));
    }

    private boolean answers(Figure figure, Gold.FigureLine wanted, Optional<Span> place) {
        if (!figure.amount().toString().equals(wanted.amount())) {
            return false;
        }
        return switch (match) {
            case STRICT -> place.isPresent() && place.get().equals(figure.at().span());
            case OVERLAP ->
                place.isPresent() && place.get().overlaps(figure.at().span());
            case VALUE -> true;
        };
    }

    private void figureRoles(
            Gold.FigureLine wanted, Figure figure, Article article, Alignment alignment, Scores scores) {
        var sentence = article.text(figure.at().sentence());
        value(scores, "figure.unit", wanted.unit(), Names.of(figure.unit()), sentence);
        value(scores, "figure.comparator", wanted.comparator(), Names.of(figure.comparator()), sentence);
        value(
                scores,
                "figure.change",
                wanted.change().orElse("none"),
                figure.change().map(Names::of).orElse("none"),
                sentence);
        value(
                scores,
                "figure.section",
                wanted.section(),
                Names.of(figure.at().block().section()),
                sentence);
        role(scores, "figure.population", wanted.population(), figure.population(), article, alignment, sentence);
        role(scores, "figure.statement", wanted.statement(), figure.statement(), article, alignment, sentence);
    }

    // Claims

    private void claims(Gold gold, Article article, List<Fact> facts, Alignment alignment, Scores scores) {
        var open = new ArrayList<Claim>();
        facts.forEach(f -> {
            if (f instanceof Claim claim) {
                open.add(claim);
            }
        });
        for (var wanted : gold.claims()) {
            var places = wanted.content().stream().map(alignment::find).toList();
            var found = open.stream()
                    .filter(c -> sameContent(article, c.content(), places, wanted))
                    .findFirst();
            if (found.isEmpty()) {
                if (!wanted.optional()) {
                    scores.missed("claim", wanted.content().getFirst().text(), context(article, places.getFirst()));
                }
                continue;
            }
            var claim = found.get();
            open.remove(claim);
            if (!wanted.optional()) {
                scores.right("claim");
                claimRoles(wanted, claim, article, alignment, scores);
            }
        }
        open.forEach(c -> scores.extra("claim", article.text(c.content().getFirst()), article.text(c.at().sentence())));
    }

    private boolean sameContent(Article article, List<Span> found, List<Optional<Span>> places, Gold.ClaimLine wanted) {
        return switch (match) {
            case STRICT ->
                found.equals(places.stream().flatMap(Optional::stream).toList());
            case OVERLAP ->
                places.stream().allMatch(Optional::isPresent)
                        && Words.shared(
                                        article.text(),
                                        found,
                                        places.stream()
                                                .flatMap(Optional::stream)
                                                .toList())
                                >= SAME;
            case VALUE ->
                String.join(" ", found.stream().map(article::text).toList())
                        .equals(String.join(
                                " ",
                                wanted.content().stream().map(Gold.Place::text).toList()));
        };
    }

    private void claimRoles(Gold.ClaimLine wanted, Claim claim, Article article, Alignment alignment, Scores scores) {
        var sentence = article.text(claim.at().sentence());
        value(scores, "claim.form", wanted.form(), Names.of(claim.form()), sentence);
        value(
                scores,
                "claim.section",
                wanted.section(),
                Names.of(claim.at().block().section()),
                sentence);
        role(scores, "claim.source", wanted.source(), claim.source(), article, alignment, sentence);
        role(scores, "claim.cue", wanted.cue(), claim.cue(), article, alignment, sentence);
        role(scores, "claim.source_role", wanted.role(), claim.sourceRole(), article, alignment, sentence);
    }

    // Roles

    private static void value(Scores scores, String measure, String wanted, String found, String sentence) {
        if (wanted.equals(found)) {
            scores.right(measure);
        } else {
            scores.missed(measure, wanted + " (" + found + ")", sentence);
        }
    }

    private void role(
            Scores scores,
            String measure,
            Optional<Gold.Place> wanted,
            Optional<Span> found,
            Article article,
            Alignment alignment,
            String sentence) {
        if (wanted.isEmpty() && found.isEmpty()) {
            return;
        }
        var place = wanted.flatMap(alignment::find);
        if (place.isPresent() && found.isPresent() && same(article, place.get(), found.get())) {
            scores.right(measure);
            return;
        }
        wanted.ifPresent(w -> scores.missed(measure, w.text(), sentence));
        found.ifPresent(f -> scores.extra(measure, article.text(f), sentence));
    }

    private boolean same(Article article, Span wanted, Span found) {
        return switch (match) {
            case STRICT -> wanted.equals(found);
            case OVERLAP, VALUE ->
                wanted.equals(found) || Words.shared(article.text(), List.of(found), List.of(wanted)) >= SAME;
        };
    }

    // The page

    private static void notFacts(Gold gold, Article article, List<Fact> facts, Alignment alignment, Scores scores) {
        for (var line : gold.notFacts()) {
            var place = alignment.find(line.at());
            var hit = facts.stream()
                    .filter(f -> place.isPresent() && isRejected(f, line, place.get(), article))
                    .findFirst();
            if (hit.isPresent()) {
                scores.extra(
                        "not-a-fact",
                        line.at().text() + " (" + line.why() + ")",
                        article.text(hit.get().at().sentence()));
            } else {
                scores.right("not-a-fact");
            }
        }
    }

    private static boolean isRejected(Fact fact, Gold.NotAFact line, Span place, Article article) {
        var span = fact.at().span();
        return switch (fact) {
            case Figure figure -> line.of().equals("figure") && span.overlaps(place);
            // Claims stand inside one another: a rejected one says nothing of those in it.
            case Claim claim ->
                line.of().equals("claim") && Words.shared(article.text(), List.of(span), List.of(place)) >= SAME;
        };
    }

    private static void blocks(Gold gold, Article article, Alignment alignment, Scores scores) {
        for (var line : gold.blocks()) {
            var place = alignment.find(line.at());
            var block = article.blocks().stream()
                    .filter(b -> place.isPresent() && b.span().contains(place.get()))
                    .findFirst();
            var section = block.map(b -> Names.of(b.section())).orElse("none");
            var kind = block.map(b -> Names.of(b.kind())).orElse("none");
            value(scores, "block.section", line.section(), section, line.at().text());
            value(scores, "block.kind", line.kind(), kind, line.at().text());
        }
    }

    private static void metadata(Gold gold, Article article, Scores scores) {
        var said = article.metadata();
        field(scores, gold, "title", said.title());
        field(scores, gold, "kicker", said.kicker());
        field(scores, gold, "publisher", said.publisher());
        field(scores, gold, "published", said.published());
        field(scores, gold, "language", said.language());
        field(scores, gold, "access", Optional.of(Names.of(said.access())));
        var authors = Json.list(gold.article(), "authors");
        if (!authors.isEmpty()) {
            value(scores, "metadata", "authors: " + authors, "authors: " + said.authors(), "authors");
        }
    }

    private static void field(Scores scores, Gold gold, String name, Optional<String> said) {
        Json.string(gold.article(), name)
                .ifPresent(
                        wanted -> value(scores, "metadata", name + ": " + wanted, name + ": " + said.orElse(""), name));
    }

    private static String context(Article article, Optional<Span> place) {
        if (place.isEmpty()) {
            return "";
        }
        return article.blocks().stream()
                .filter(b -> b.span().overlaps(place.get()))
                .findFirst()
                .map(b -> article.text(b.span()))
                .orElse("");
    }
}
