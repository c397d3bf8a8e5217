package fr.glane.extract;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the facts off an article: claims first, then figures, then the links between them.
 *
 * <p>Thread-safe: rules are immutable, and nothing is kept between two articles.
 */
public final class Extractor {

    // Not by Comparator's own methods: Java makes classes for each at every start.
    private static final Comparator<Fact> BY_PLACE = Extractor::byPlace;

    private final ClaimRules claimRules;
    private final FigureRules figureRules;

    private Extractor(ClaimRules claimRules, FigureRules figureRules) {
        this.claimRules = claimRules;
        this.figureRules = figureRules;
    }

    /** The extractor with all rules. */
    public static Extractor standard() {
        return new Extractor(new ClaimRules(), new FigureRules());
    }

    /**
     * The facts of an article, in the order of its text.
     *
     * @param passages the article's blocks that bear facts, with their sentences
     */
    public List<Fact> extract(Article article, List<Passage> passages) {
        var claims = claimRules.find(article, passages);
        var figures = figureRules.find(article, passages);
        var facts = new ArrayList<Fact>(claims);
        facts.addAll(linked(article, figures, claims));
        facts.sort(BY_PLACE);
        return List.copyOf(facts);
    }

    private static int byPlace(Fact one, Fact other) {
        int start = Integer.compare(one.at().span().start(), other.at().span().start());
        int kind = start == 0 ? Boolean.compare(other instanceof Claim, one instanceof Claim) : start;
        return kind == 0
                ? Integer.compare(one.at().span().end(), other.at().span().end())
                : kind;
    }

    private static List<Figure> linked(Article article, List<Figure> figures, List<Claim> claims) {
        Map<String, String> firstByWhat = new HashMap<>();
        var linked = new ArrayList<Figure>(figures.size());
        for (var figure : figures) {
            var result = speaker(figure, claims).map(figure::withSaidBy).orElse(figure);
            var first = firstByWhat.putIfAbsent(sameness(article, figure), figure.id());
            linked.add(first == null ? result : result.withRepeats(first));
        }
        return linked;
    }

    /** The innermost claim whose content holds the figure. */
    private static Optional<String> speaker(Figure figure, List<Claim> claims) {
        return claims.stream()
                .filter(c -> c.content().stream()
                        .anyMatch(s -> s.contains(figure.at().span())))
                .min((a, b) ->
                        Integer.compare(a.at().span().length(), b.at().span().length()))
                .map(Claim::id);
    }

    /**
     * Two mentions are one figure when section, value, unit and direction are the same and they say the same of the
     * same: a heading often gives the figure without its population, a cut sentence without its statement, so the word
     * both statements start with decides.
     */
    private static String sameness(Article article, Figure figure) {
        var verb = figure.statement()
                .map(article::text)
                .map(s -> s.strip().split("[\\s']+", 2)[0].toLowerCase(java.util.Locale.FRENCH))
                .orElse("");
        return figure.at().block().section() + "|" + figure.amount() + "|" + figure.unit() + "|" + figure.comparator()
                + "|" + figure.change() + "|" + verb
                + (figure.at().block().section() == fr.glane.text.Section.RELATED
                        ? figure.at().span()
                        : "");
    }
}
