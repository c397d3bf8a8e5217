package fr.glane.serve;

import fr.glane.index.IndexException;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Every address there is, and what stands there. Thread-safe. */
final class Site {

    private final Corpus corpus;
    private final Door door;
    private final Consumer<Throwable> faults;
    private final Assets assets = new Assets();
    private final Api api;
    private final Lists lists;
    private final Evidence evidence;
    private final Exports exports;

    /** @param faults told of errors of Glane's own */
    Site(Corpus corpus, Reviews reviews, Door door, Consumer<Throwable> faults) {
        this.corpus = corpus;
        this.lists = new Lists(corpus, reviews);
        this.evidence = new Evidence(corpus, reviews);
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
        return corpus.article(article).flatMap(a -> corpus.file(a.article().source()));
    }

    private Reply search(Request request, Optional<String> asked) throws IndexException {
        var view = View.of(request.params());
        var words = Words.of(view.language());
        var article = asked.isPresent() ? evidence.of(asked.get(), words) : Optional.<Evidence.Written>empty();
        boolean unknown = asked.isPresent() && article.isEmpty();
        // Links lead to the article that is open, but not back to one there is not.
        var list = lists.of(view, unknown ? "/" : "");
        var html = page(view)
                .of(
                        article.map(Evidence.Written::title).orElse(view.query()),
                        asked.isPresent() ? "open" : null,
                        asked.map(a -> "/a/" + a).orElse("/"),
                        corpus.progress(),
                        corpus.canRead(),
                        out -> {
                            out.open("div", "class", "columns").line();
                            out.piece(list.filters());
                            out.open("main", "class", "main").line();
                            out.piece(list.list());
                            if (asked.isPresent()) {
                                evidence(out, words, view, article);
                            }
                            out.close("main", "div").line();
                        });
        return Reply.html(unknown ? 404 : 200, html);
    }

    private Page page(View view) {
        return new Page(assets, door, Words.of(view.language()), view);
    }

    private static void evidence(Html out, Words words, View view, Optional<Evidence.Written> article) {
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
        if (article.isEmpty()) {
            out.element("h2", words.text("article.unknown"), "id", "article-title");
        } else {
            out.piece(article.get().piece());
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
