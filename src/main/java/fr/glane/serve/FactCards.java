package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Flag;
import fr.glane.format.Names;
import fr.glane.text.Article;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what is known of each fact of an article: its parts, where it stands, what readers decided. */
final class FactCards {

    private final Words words;
    private final ArticleFacts whole;
    private final Article article;
    private final Map<String, Decision> decisions;
    private final boolean reviewed;

    /** @param reviewed whether one may decide on the facts */
    FactCards(Words words, ArticleFacts whole, Map<String, Decision> decisions, boolean reviewed) {
        this.words = words;
        this.whole = whole;
        this.article = whole.article();
        this.decisions = decisions;
        this.reviewed = reviewed;
    }

    void write(Html html) {
        html.open("section", "id", "cards", "class", "cards", "aria-labelledby", "cards-title")
                .line();
        html.element("h3", words.count("article.facts", whole.facts().size()), "id", "cards-title")
                .line();
        html.open("ol").line();
        whole.facts().forEach(f -> card(html, f));
        html.close("ol", "section").line();
    }

    private void card(Html html, Fact fact) {
        var id = whole.id(fact);
        var decision = decisions.getOrDefault(id, Decision.none(id));
        html.open(
                        "li",
                        "id",
                        "c-" + id,
                        "class",
                        "card " + Reviews.kind(fact),
                        "data-fact",
                        id,
                        "data-status",
                        decision.status().label(),
                        "data-revision",
                        Integer.toString(decision.revision()))
                .line();
        head(html, fact, decision);
        html.open("dl").line();
        switch (fact) {
            case Figure figure -> figure(html, figure);
            case Claim claim -> claim(html, claim);
        }
        place(html, fact);
        html.close("dl").line();
        actions(html, fact);
        html.close("li").line();
    }

    private void head(Html html, Fact fact, Decision decision) {
        html.open("h4").element("span", words.text("kind." + Reviews.kind(fact)), "class", "type");
        html.text(" ").open("a", "href", "#f-" + whole.id(fact));
        html.text(
                switch (fact) {
                    case Figure figure -> words.figures().of(figure);
                    case Claim claim -> whole.source(claim).orElse(words.text("no.source"));
                });
        html.close("a").text(" ");
        status(html, decision);
        html.close("h4").line();
    }

    private void status(Html html, Decision decision) {
        var status = decision.status().label();
        html.element("span", words.text("status." + status), "class", "status s-" + status);
    }

    private void figure(Html html, Figure figure) {
        part(html, "population", figure.population());
        part(html, "statement", figure.statement());
        word(html, "unit", Optional.of(words.name("unit", Names.of(figure.unit()))));
        word(html, "change", figure.change().map(c -> words.name("change", Names.of(c))));
        word(html, "kind", figure.kind().map(k -> words.name("figurekind", Names.of(k))));
        whole.saidBy(figure).ifPresent(claim -> {
            html.open("div").element("dt", words.text("role.said_by")).open("dd");
            html.element("a", whole.source(claim).orElse(words.text("no.source")), "href", "#f-" + whole.id(claim));
            html.close("dd", "div").line();
        });
        var mentions = whole.mentions(figure);
        if (mentions.size() > 1) {
            html.open("div").element("dt", words.text("role.mentions")).open("dd");
            html.text(words.count("times", mentions.size())).text(words.text("colon"));
            mentions(html, mentions, figure);
            html.close("dd", "div").line();
        }
    }

    private void mentions(Html html, List<Fact> mentions, Fact current) {
        int number = 1;
        for (var mention : mentions) {
            var block = words.name("block", Names.of(mention.at().block().kind()));
            html.text(number == 1 ? "" : ", ");
            html.element(
                    "a",
                    block,
                    "href",
                    "#f-" + whole.id(mention),
                    "aria-current",
                    whole.id(mention).equals(whole.id(current)) ? "true" : null);
            number++;
        }
    }

    private void claim(Html html, Claim claim) {
        var content =
                claim.content().stream().map(s -> Citation.line(article, s)).collect(Collectors.joining(" […] "));
        html.open("div", "class", "said").element("dt", words.text("role.content"));
        html.element("dd", content, "lang", "fr", "class", "quoted")
                .close("div")
                .line();
        part(html, "source", claim.source());
        word(
                html,
                "source_name",
                claim.sourceName()
                        .filter(n -> !claim.source()
                                .map(s -> Citation.line(article, s))
                                .equals(Optional.of(n))));
        part(html, "source_role", claim.sourceRole());
        word(html, "source_kind", claim.sourceKind().map(k -> words.name("source_kind", Names.of(k))));
        part(html, "cue", claim.cue());
        word(html, "form", Optional.of(words.name("form", Names.of(claim.form()))));
        word(html, "flags", flags(claim));
    }

    private Optional<String> flags(Claim claim) {
        var all = claim.flags().stream()
                .map((Flag f) -> words.name("flag", Names.of(f)))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private void place(Html html, Fact fact) {
        var at = fact.at();
        var where = new ArrayList<String>();
        where.add(words.name("block", Names.of(at.block().kind())));
        if (at.block().section() != Section.MAIN) {
            where.add(words.name("section", Names.of(at.block().section())));
        }
        if (at.block().cut()) {
            where.add(words.text("cut"));
        }
        word(html, "where", Optional.of(String.join(", ", where)));
        var map = article.sourceMap();
        var source = map.toSource(at.span());
        html.open("div").element("dt", words.text("role.place")).open("dd");
        html.element(
                "a",
                words.text(
                        "place",
                        words.number(map.sourceCodePoint(source.start())),
                        words.number(map.sourceCodePoint(source.end()))),
                "href",
                "/a/" + article.id() + "/page",
                "data-original",
                "");
        html.close("dd", "div").line();
        html.open("div").element("dt", words.text("role.rule")).open("dd").element("code", at.rule());
        html.close("dd", "div").line();
    }

    private void part(Html html, String role, Optional<Span> span) {
        span.ifPresent(s -> html.open("div", "class", "k-" + role)
                .element("dt", words.text("role." + role))
                .element("dd", Citation.line(article, s), "lang", "fr")
                .close("div")
                .line());
    }

    private void word(Html html, String role, Optional<String> word) {
        word.ifPresent(w -> html.open("div")
                .element("dt", words.text("role." + role))
                .element("dd", w)
                .close("div")
                .line());
    }

    private void actions(Html html, Fact fact) {
        html.open("p", "class", "actions");
        button(
                html,
                "copy",
                "y",
                Citation.of(words, Citation.line(article, fact.at().sentence()), article));
        if (reviewed) {
            button(html, "confirm", "v", null);
            button(html, "reject", "x", null);
            button(html, "correct", "c", null);
        }
        html.close("p").line();
    }

    private void button(Html html, String action, String key, @org.jspecify.annotations.Nullable String value) {
        html.element(
                "button",
                words.text("action." + action),
                "type",
                "button",
                "data-action",
                action,
                "value",
                value,
                "aria-keyshortcuts",
                key);
    }
}
