package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Names;
import fr.glane.index.Hit;
import fr.glane.index.Note;
import fr.glane.index.Results;
import fr.glane.index.ValueRange;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Writes the results of a search: how many, what narrows them, the facts with their whole sentences. */
final class SearchPage {

    private static final List<String> SORTS = List.of("score", "date", "-date", "value", "-value");

    private final Words words;
    private final View view;
    private final Found found;
    private final String path;
    private final List<Decision.Status> stand;

    /** The same behind the address of every fact. */
    private final String state;

    /**
     * What the search came to.
     *
     * @param results of the view
     * @param reviewed how many stand how with their readers, as if nothing were chosen there
     * @param values by value, as if no value were chosen
     * @param dates by month, as if no date were chosen
     */
    record Found(
            Results results,
            Map<Decision.Status, Long> reviewed,
            List<Results.Bin> values,
            List<Results.Month> dates,
            long corpus) {}

    /**
     * @param path of the page that is led to; empty for that which is open, whichever it is
     * @param stand how each fact of the page stands with its readers
     */
    SearchPage(Words words, View view, Found found, String path, List<Decision.Status> stand) {
        this.words = words;
        this.view = view;
        this.found = found;
        this.path = path;
        this.stand = List.copyOf(stand);
        this.state = view.address("");
    }

    void write(Html html) {
        var results = found.results();
        html.open("div", "class", "results", "id", "results", "tabindex", "-1").line();
        html.open("h1");
        html.element("strong", words.count("facts", results.total()));
        html.close("h1").line();
        new Chips(words, view).write(html, this::address);
        notes(html, results.notes());
        var histograms = new Histograms(words, view, this::address);
        html.open("div", "class", "charts").line();
        var bars = new Bars(words);
        bars.write(html, "values", "value", histograms.values(found.values()));
        bars.write(html, "dates", "date", histograms.dates(found.dates()));
        html.close("div").line();
        if (results.total() == 0) {
            nothing(html);
        } else {
            list(html);
        }
        html.close("div").line();
    }

    /** The article stays open while one narrows the list. */
    private String address(View other) {
        var address = other.address(path);
        return address.isEmpty() ? "?" : address;
    }

    private void notes(Html html, List<Note> notes) {
        for (var note : notes) {
            var key = "note." + note.kind().name().toLowerCase(java.util.Locale.ROOT);
            var text = switch (note.kind()) {
                case READ_AS_WORDS, NUMBER -> note.text();
                case VALUE -> ValueRange.parse(note.reading()).map(words::range).orElse(note.reading());
                case UNKNOWN_FILTER -> note.text() + " " + note.reading();
            };
            html.element("p", words.text(key, text), "class", "notes").line();
        }
    }

    // Nothing

    private void nothing(Html html) {
        var results = found.results();
        html.open("div", "class", "empty").line();
        if (found.corpus() == 0) {
            html.element("p", words.text("results.none.empty"));
        } else {
            html.element("p", words.text("results.none"));
        }
        results.suggestion().ifPresent(better -> {
            html.open("p").text(words.text("did-you-mean") + " ");
            html.element("a", better, "href", address(view.withQuery(better)))
                    .close("p")
                    .line();
        });
        if (results.withSomeWords() > 0) {
            var key = results.withSomeWords() == 1 ? "results.some" : "results.some.many";
            html.open("p").text(words.text(key, words.number(results.withSomeWords())) + " ");
            html.element("a", words.text("results.some.link"), "href", address(view.withQuery(anyWord(view.query()))));
            html.close("p").line();
        }
        var chips = new Chips(words, view).all();
        if (!chips.isEmpty() && found.corpus() > 0) {
            html.element("p", words.text("results.none.remove")).open("ul").line();
            for (var chip : chips) {
                html.open("li")
                        .element("a", chip.label(), "href", address(chip.without()))
                        .close("li")
                        .line();
            }
            html.close("ul").line();
        }
        html.close("div").line();
    }

    private static String anyWord(String query) {
        return String.join(" OU ", query.strip().split("\\s+"));
    }

    // List

    private void list(Html html) {
        var results = found.results();
        bar(html);
        html.open("ol", "class", "facts").line();
        for (int i = 0; i < results.hits().size(); i++) {
            fact(html, results.hits().get(i), stand.get(i).label());
        }
        html.close("ol").line();
        html.open("p", "class", "more");
        if (view.cursor().isPresent()) {
            html.element(
                    "a", words.text("previous"), "class", "button", "href", address(view.withCursor(Optional.empty())));
        }
        results.next()
                .ifPresent(next -> html.element(
                        "a",
                        words.text("next"),
                        "class",
                        "button",
                        "rel",
                        "next",
                        "href",
                        address(view.withCursor(Optional.of(next)))));
        html.close("p").line();
    }

    private void bar(Html html) {
        html.open("div", "class", "bar-line").line();
        html.open("label").text(words.text("sort") + " ");
        html.open("select", "name", "sort", "form", "search");
        for (var sort : SORTS) {
            html.element(
                    "option",
                    words.text("sort." + sort),
                    "value",
                    sort,
                    "selected",
                    sort.equals(view.sort()) ? "" : null);
        }
        html.close("select", "label").line();
        html.open("span", "class", "exports");
        html.element("span", words.count("export.view", found.results().total()) + words.text("colon"));
        for (var format : List.of("csv", "csv-excel", "jsonl")) {
            html.element(
                    "a",
                    words.text("export." + format),
                    "href",
                    view.fromStart().address("/export/" + Exports.fileName(format)),
                    "download",
                    "");
        }
        html.close("span", "div").line();
    }

    private void fact(Html html, Hit hit, String status) {
        var fact = hit.fact();
        var id = fact.id();
        html.open("li", "class", "fact " + Reviews.kind(fact), "id", "r-" + id, "data-fact", id, "data-status", status)
                .line();
        head(html, hit, id);
        html.open("p", "class", "sentence", "lang", "fr");
        sentence(html, hit);
        html.close("p").line();
        meta(html, hit, status);
        html.close("li").line();
    }

    private void head(Html html, Hit hit, String id) {
        var fact = hit.fact();
        html.open("h2").element("span", words.text("kind." + Reviews.kind(fact)), "class", "type");
        html.open("a", "href", "/a/" + hit.article().id() + state + "#f-" + id);
        switch (fact) {
            case Figure figure -> html.element("span", words.figures().of(figure), "class", "value");
            case Claim claim ->
                html.element("span", hit.stored().speaker().orElse(words.text("no.source")), "class", "who");
        }
        html.close("a");
        about(hit).ifPresent(a -> html.element("span", a, "class", "of", "lang", "fr"));
        html.close("h2").line();
    }

    private static Optional<String> about(Hit hit) {
        return switch (hit.fact()) {
            case Figure figure -> figure.population().flatMap(hit.stored()::text);
            case Claim claim -> claim.sourceRole().flatMap(hit.stored()::text);
        };
    }

    /** The whole sentence: what the query found under {@code mark}, the fact itself in its own dress. */
    private void sentence(Html html, Hit hit) {
        var sentence = hit.fact().at().sentence();
        var text = hit.sentence();
        var self = within(hit.fact(), sentence);
        var cuts = new TreeSet<Integer>(List.of(0, text.length()));
        self.forEach(s -> cuts.addAll(List.of(s.start(), s.end())));
        hit.marks().forEach(s -> cuts.addAll(List.of(s.start(), s.end())));
        int from = 0;
        for (int to : cuts.tailSet(0, false)) {
            var piece = new Span(from, to);
            boolean isSelf = self.stream().anyMatch(s -> s.contains(piece));
            boolean isHit = hit.marks().stream().anyMatch(s -> s.contains(piece));
            if (isSelf) {
                html.open("span", "class", "self");
            }
            if (isHit) {
                html.open("mark");
            }
            html.text(piece.of(text));
            if (isHit) {
                html.close("mark");
            }
            if (isSelf) {
                html.close("span");
            }
            from = to;
        }
    }

    /** The spans of the fact itself, counted from the start of its sentence and cut to it. */
    private static List<Span> within(Fact fact, Span sentence) {
        var spans = switch (fact) {
            case Figure figure -> List.of(figure.at().span());
            case Claim claim -> claim.content();
        };
        return spans.stream()
                .filter(s -> s.overlaps(sentence))
                .map(s -> new Span(
                        Math.max(s.start(), sentence.start()) - sentence.start(),
                        Math.min(s.end(), sentence.end()) - sentence.start()))
                .toList();
    }

    private void meta(Html html, Hit hit, String status) {
        var head = hit.article();
        html.open("p", "class", "meta");
        head.publisher().ifPresent(p -> html.element("span", p));
        head.published().ifPresent(p -> html.element("span", Citation.day(words, p)));
        html.element(
                "span",
                head.title().orElseGet(() -> ArticleView.fileName(head.address())),
                "class",
                "title",
                "lang",
                "fr");
        var at = hit.fact().at();
        if (at.block().section() != Section.MAIN) {
            html.element("span", words.name("section", Names.of(at.block().section())));
        }
        if (hit.stored().times() > 1) {
            html.element("span", words.count("times", hit.stored().times()));
        }
        if (at.block().cut()) {
            html.element("span", words.text("cut"));
        }
        if (hit.fact() instanceof Claim claim) {
            html.element("span", words.name("form", Names.of(claim.form())));
        }
        html.element("span", words.text("status." + status), "class", "status s-" + status);
        html.close("p").line();
    }
}
