package fr.glane.serve;

import fr.glane.index.Hit;
import fr.glane.index.IndexException;
import fr.glane.index.SearchRequest;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every address there is, and what stands there. Thread-safe. */
final class Site {

    /** Longer than this nobody should look at a blank page. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Corpus corpus;
    private final Reviews reviews;
    private final Door door;
    private final Consumer<Throwable> faults;
    private final Assets assets = new Assets();
    private final Api api;
    private final Exports exports;

    /** @param faults told of errors of Glane's own */
    Site(Corpus corpus, Reviews reviews, Door door, Consumer<Throwable> faults) {
        this.corpus = corpus;
        this.reviews = reviews;
        this.door = door;
        this.faults = faults;
        this.api = new Api(corpus, reviews, door, assets);
        this.exports = new Exports(corpus);
    }

    Reply answer(Request request) throws IOException, Refused {
        try {
            return route(request);
        } catch (IndexException e) {
            faults.accept(e);
            throw new Refused(500, "the index cannot be read");
        }
    }

    private Reply route(Request request) throws IOException, Refused, IndexException {
        return switch (request.part(0)) {
            case "" -> {
                getOnly(request);
                lengthIs(request, 1);
                yield search(request, Optional.empty());
            }
            case "a" -> article(request);
            case "assets" -> {
                getOnly(request);
                lengthIs(request, 3);
                yield assets.reply(request.part(1), request.part(2)).orElseThrow(Site::nothingHere);
            }
            case "export" -> {
                getOnly(request);
                lengthIs(request, 2);
                var format = Exports.format(request.part(1)).orElseThrow(Site::nothingHere);
                yield exports.reply(View.of(request.params()), format, request.part(1));
            }
            case "read" -> read(request);
            case "refused" -> {
                getOnly(request);
                yield refused(View.of(request.params()));
            }
            case "accessibility" -> {
                getOnly(request);
                yield accessibility(View.of(request.params()));
            }
            case "api" -> api.answer(request);
            default -> throw nothingHere();
        };
    }

    private static void getOnly(Request request) throws Refused {
        if (request.isPost()) {
            throw new Refused(405, "method not allowed");
        }
    }

    private static void lengthIs(Request request, int parts) throws Refused {
        if (request.path().size() != parts) {
            throw nothingHere();
        }
    }

    static Refused nothingHere() {
        return new Refused(404, "nothing here");
    }

    // Search and article

    private Reply article(Request request) throws IOException, Refused, IndexException {
        getOnly(request);
        if (request.path().size() == 3 && request.part(2).equals("page")) {
            return SavedPages.reply(file(request.part(1)).orElseThrow(Site::nothingHere));
        }
        lengthIs(request, 2);
        return search(request, Optional.of(request.part(1)));
    }

    private Optional<Path> file(String article) throws IndexException {
        return corpus.article(article).flatMap(a -> corpus.file(a.article()));
    }

    private Reply search(Request request, Optional<String> asked) throws IndexException {
        var view = View.of(request.params());
        var words = Words.of(view.language());
        var whole = asked.isPresent() ? corpus.article(asked.get()) : Optional.<ArticleFacts>empty();
        var found = first(view);
        var page = page(view);
        var list = new SearchPage(words, view, found, whole.map(w -> w.article().id()), decisions());
        var title = whole.map(w -> ArticleView.title(w.article())).orElse(view.query());
        var html = page.of(
                title,
                asked.isPresent() ? "open" : null,
                asked.map(a -> "/a/" + a).orElse("/"),
                corpus.progress(),
                corpus.canRead(),
                out -> {
                    out.open("div", "class", "columns").line();
                    new Filters(words, view, found.results(), found.reviewed()).write(out);
                    out.open("main", "class", "main").line();
                    list.write(out);
                    if (asked.isPresent()) {
                        evidence(out, words, view, whole);
                    }
                    out.close("main", "div").line();
                });
        return Reply.html(asked.isPresent() && whole.isEmpty() ? 404 : 200, html);
    }

    /** What the view finds; where the corpus is still empty, a moment later: the first facts are about to come. */
    private SearchPage.Found first(View view) throws IndexException {
        int version = corpus.progress().version();
        var found = found(view);
        if (found.corpus() > 0 || !corpus.progress().running()) {
            return found;
        }
        corpus.awaitMore(version, PATIENCE);
        return found(view);
    }

    private Page page(View view) {
        return new Page(assets, door, Words.of(view.language()), view);
    }

    private SearchPage.Found found(View view) throws IndexException {
        var finder = corpus.finder();
        var found = finder.find(view, true);
        var results = found.results();
        var values = view.value().isEmpty()
                ? results.values()
                : finder.histograms(view.withValue(Optional.empty())).values();
        var dates = view.date().isEmpty()
                ? results.dates()
                : finder.histograms(view.withDate(Optional.empty())).dates();
        long corpusSize = results.total() > 0
                ? results.total()
                : corpus.answers().to(SearchRequest.of("").withLimit(0)).total();
        return new SearchPage.Found(results, found.reviewed(), values, dates, corpusSize);
    }

    /** The decision on a fact of the list; its article's gold file is looked at once for all of its facts. */
    private java.util.function.Function<Hit, Decision> decisions() {
        var known = new LinkedHashMap<String, Map<String, Decision>>();
        return hit -> known.computeIfAbsent(hit.article().address(), a -> reviews.of(hit.article()))
                .getOrDefault(hit.fact().id(), Decision.none(hit.fact().id()));
    }

    private void evidence(Html out, Words words, View view, Optional<ArticleFacts> whole) {
        out.open(
                        "section",
                        "class",
                        "evidence",
                        "id",
                        "evidence",
                        "aria-label",
                        words.text("article.label"),
                        "tabindex",
                        "-1")
                .line();
        out.open("p", "class", "back")
                .element("a", "← " + words.text("article.back"), "href", view.address())
                .close("p")
                .line();
        if (whole.isEmpty()) {
            out.element("h2", words.text("article.unknown"), "id", "article-title");
        } else {
            var article = whole.get().article();
            new ArticleView(words, whole.get()).write(out);
            new FactCards(words, whole.get(), reviews.of(article)).write(out);
            new OriginalView(words, article, corpus.file(article)).write(out);
            out.open("ol", "id", "pin", "class", "pin", "hidden", "", "aria-label", words.text("fact.current"));
            out.close("ol").line();
        }
        out.close("section").line();
    }

    // The rest

    private Reply read(Request request) throws IOException, Refused {
        if (!request.isPost()) {
            throw new Refused(405, "method not allowed");
        }
        var form = Params.parse(request.text());
        door.checkToken(form.raw("token").or(() -> request.header(Door.TOKEN_HEADER)));
        corpus.read();
        return Reply.redirect("/");
    }

    private Reply refused(View view) {
        var words = Words.of(view.language());
        return plain(view, words.text("refused.title"), "/refused", out -> {
            if (corpus.refused().isEmpty()) {
                out.element("p", words.text("refused.none"));
                return;
            }
            out.open("table").open("thead").open("tr");
            out.element("th", words.text("refused.file"), "scope", "col");
            out.element("th", words.text("refused.reason"), "scope", "col")
                    .close("tr", "thead")
                    .open("tbody")
                    .line();
            for (var outcome : corpus.refused()) {
                out.open("tr").element("td", outcome.source().address());
                out.element("td", words.text("refusal." + reason(outcome)))
                        .close("tr")
                        .line();
            }
            out.close("tbody", "table").line();
        });
    }

    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> refused.refusal().reason().name().toLowerCase(Locale.ROOT);
            case Outcome.Failed failed -> "failed";
            case Outcome.Read read -> "";
            case Outcome.Empty empty -> "";
        };
    }

    private Reply accessibility(View view) {
        var words = Words.of(view.language());
        return plain(view, words.text("access.title"), "/accessibility", out -> {
            for (int i = 1; words.has("access.text." + i); i++) {
                out.element("p", words.text("access.text." + i));
            }
        });
    }

    private Reply plain(View view, String title, String path, Consumer<Html> content) {
        var words = Words.of(view.language());
        var html = page(view).of(title, null, path, corpus.progress(), corpus.canRead(), out -> {
            out.open("main", "class", "plain", "id", "results", "tabindex", "-1")
                    .element("h1", title)
                    .line();
            content.accept(out);
            out.open("p")
                    .element("a", words.text("error.home"), "href", view.address())
                    .close("p");
            out.close("main").line();
        });
        return Reply.html(200, html);
    }

    /** An error as a page, or as JSON for programs. */
    static Reply refusal(Refused refused, boolean json) {
        if (json) {
            return Reply.json(refused.status(), Map.of("error", refused.reason()));
        }
        var words = Words.FRENCH;
        var key = "error." + refused.status();
        var title = words.has(key) ? words.text(key) : refused.reason();
        var html = new Html().doctype();
        html.open("html", "lang", "fr").open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title + " – " + words.text("brand"));
        // Under any version, for a page that is not kept.
        html.open("link", "rel", "stylesheet", "href", "/assets/-/glane.css").close("head");
        html.open("body").open("header", "class", "top");
        html.element("a", words.text("brand"), "class", "brand", "href", "/").close("header");
        html.open("main", "class", "plain").element("h1", title);
        html.open("p", "lang", "en").text(refused.reason()).close("p");
        html.open("p").element("a", words.text("error.home"), "href", "/").close("p");
        return Reply.html(refused.status(), html.close("main", "body", "html"));
    }

    void fault(Throwable cause) {
        faults.accept(cause);
    }

    /** The weight of all that does not change with the corpus, in bytes. */
    int weight() {
        return assets.weight();
    }
}
