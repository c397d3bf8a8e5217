package fr.glane.serve;

import fr.glane.fact.Fact;
import fr.glane.format.Json;
import fr.glane.format.Names;
import fr.glane.format.Records;
import fr.glane.index.Hit;
import fr.glane.index.IndexException;
import fr.glane.index.Results;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The addresses under {@code /api/v1/}, for programs and for the page's own scripts. Thread-safe. */
final class Api {

    /** Bytes of written answers to searches: a few hundred of them. */
    private static final long HELD = 8 << 20;

    private final Corpus corpus;
    private final Reviews reviews;
    private final Door door;
    private final Assets assets;
    private final Kept<Key, byte[]> answers = new Kept<>(HELD, a -> a.length);

    /** What an answer is made from, with the versions of index and decisions. */
    private record Key(View view, boolean counts, long index, int decisions) {}

    Api(Corpus corpus, Reviews reviews, Door door, Assets assets) {
        this.corpus = corpus;
        this.reviews = reviews;
        this.door = door;
        this.assets = assets;
    }

    Reply answer(Request request) throws IOException, Refused, IndexException {
        if (!request.part(1).equals("v1")) {
            throw Site.nothingHere();
        }
        return switch (request.part(2)) {
            case "search" -> search(read(request, 3));
            case "stats" -> stats(read(request, 3));
            case "progress" -> progress(read(request, 3));
            case "openapi.json" -> {
                read(request, 3);
                yield assets.reply("", "openapi.json").orElseThrow(Site::nothingHere);
            }
            case "articles" -> article(read(request, 4));
            case "facts" ->
                request.path().size() == 5 && request.part(4).equals("review")
                        ? review(write(request))
                        : fact(read(request, 4));
            case "extract" -> extract(write(request));
            case "read" -> reread(write(request));
            default -> throw Site.nothingHere();
        };
    }

    private static Request read(Request request, int parts) throws Refused {
        if (request.path().size() != parts) {
            throw Site.nothingHere();
        }
        if (request.isPost()) {
            throw new Refused(405, "method not allowed");
        }
        return request;
    }

    private Request write(Request request) throws Refused {
        if (!request.isPost()) {
            throw new Refused(405, "method not allowed");
        }
        // Extracting changes nothing, but it costs: no other page may ask for it either.
        door.checkToken(request.header(Door.TOKEN_HEADER));
        return request;
    }

    // Search

    private Reply search(Request request) throws IndexException {
        var view = View.of(request.params());
        boolean counts = request.params().has("facets");
        // Versions are looked at before the search: an answer may be newer than its key, never older.
        var key = new Key(
                view, counts, corpus.search().version(), reviews.standing().version());
        var known = answers.get(key);
        if (known == null) {
            known = Reply.utf8(search(view, counts));
            answers.put(key, known);
        }
        return Reply.bytes(200, Reply.JSON, known);
    }

    private String search(View view, boolean counts) throws IndexException {
        var found = corpus.finder().find(view, counts);
        var results = found.results();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("total", results.total());
        results.next().ifPresent(n -> answer.put("next", n));
        answer.put(
                "notes",
                results.notes().stream()
                        .map(n -> Map.of("kind", Names.of(n.kind()), "text", n.text(), "reading", n.reading()))
                        .toList());
        answer.put("with_some_words", results.withSomeWords());
        results.suggestion().ifPresent(s -> answer.put("suggestion", s));
        if (counts) {
            answer.put("facets", facets(found));
            answer.put("values", values(results));
            answer.put(
                    "dates",
                    results.dates().stream()
                            .map(m -> Map.of("month", m.month().toString(), "count", m.count()))
                            .toList());
        }
        // Records are JSON already; reading them in to write them out again would be half of the work.
        var rest = Json.write(answer);
        return "{\"facts\":[" + hits(results.hits()) + "]," + rest.substring(1);
    }

    private String hits(List<Hit> hits) throws IndexException {
        var articles = new LinkedHashMap<String, Records>();
        var all = new StringJoiner(",");
        for (var hit : hits) {
            var id = hit.article().id();
            if (!articles.containsKey(id)) {
                corpus.article(id).ifPresent(a -> articles.put(id, new Records(a.article())));
            }
            var records = articles.get(id);
            if (records != null) {
                var more = new LinkedHashMap<String, Object>();
                more.put("title", hit.article().title());
                more.put("publisher", hit.article().publisher());
                more.put("published", hit.article().published());
                more.put("times", hit.stored().times());
                all.add(with(records.fact(hit.fact()), more));
            }
        }
        return all.toString();
    }

    /** A JSON object with more fields. */
    private static String with(String object, Map<String, Object> more) {
        return object.substring(0, object.length() - 1) + "," + Json.write(more).substring(1);
    }

    private static Map<String, Object> facets(Finder.Found found) {
        var results = found.results();
        var facets = new LinkedHashMap<String, Object>();
        facets.put(
                "review",
                found.reviewed().entrySet().stream()
                        .filter(e -> e.getValue() > 0)
                        .map(e -> Map.of("value", e.getKey().label(), "count", e.getValue()))
                        .toList());
        for (var facet : View.OFFERED) {
            facets.put(
                    facet.label(),
                    results.facets().getOrDefault(facet, List.of()).stream()
                            .map(c -> Map.of("value", c.value(), "count", c.count()))
                            .toList());
        }
        return facets;
    }

    private static List<Object> values(Results results) {
        var bins = new ArrayList<Object>();
        for (var bin : results.values()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("low", bin.low());
            bin.high().ifPresent(h -> one.put("high", h));
            one.put("count", bin.count());
            bins.add(one);
        }
        return bins;
    }

    // One article, one fact

    private Reply article(Request request) throws IndexException, Refused {
        var whole = corpus.article(request.part(3)).orElseThrow(Site::nothingHere);
        return Reply.json(answer(whole));
    }

    private static String answer(ArticleFacts whole) {
        var records = new Records(whole.article());
        return whole.facts().stream()
                .map(records::fact)
                .collect(Collectors.joining(",", "{\"article\":" + records.article() + ",\"facts\":[", "]}"));
    }

    private Reply fact(Request request) throws IndexException, Refused {
        var place = place(request.part(3));
        var decision = decision(place);
        var review = Map.of("status", decision.status().label(), "revision", decision.revision());
        var record = new Records(place.whole().article()).fact(place.fact());
        return Reply.json(with(record, Map.of("review", review)));
    }

    private record Place(ArticleFacts whole, Fact fact) {}

    private Place place(String id) throws IndexException, Refused {
        var hit = id.matches("[0-9a-f]{16}") ? corpus.search().fact(id) : Optional.<Hit>empty();
        var whole = hit.isPresent() ? corpus.article(hit.get().article().id()) : Optional.<ArticleFacts>empty();
        var fact = whole.flatMap(w -> w.fact(id));
        if (whole.isEmpty() || fact.isEmpty()) {
            throw Site.nothingHere();
        }
        return new Place(whole.get(), fact.get());
    }

    private Decision decision(Place place) {
        var id = place.fact().id();
        return reviews.of(place.whole().article()).getOrDefault(id, Decision.none(id));
    }

    // Review

    private Reply review(Request request) throws IOException, Refused, IndexException {
        var place = place(request.part(3));
        var asked = json(request);
        var status = Json.string(asked, "status")
                .flatMap(Decision.Status::named)
                .orElseThrow(() -> new Refused(400, "status is open, confirmed, rejected or corrected"));
        int base = Json.integer(asked, "revision").orElse(0);
        var article = place.whole().article();
        if (corpus.file(article.source()).isEmpty()) {
            throw new Refused(409, "the file is no longer in the corpus");
        }
        try {
            var decided = status == Decision.Status.CORRECTED
                    ? new Corrections(article)
                            .apply(place.fact(), Json.child(asked, "fields").orElse(Map.of()))
                    : place.fact();
            var decision = reviews.decide(
                    place.whole(), corpus.again(article), decided, place.fact().id(), status, base);
            return Reply.json(200, answer(decision, article));
        } catch (Corrections.Wrong wrong) {
            return Reply.json(422, Map.of("error", wrong.reason(), "text", wrong.text()));
        } catch (Reviews.Conflict conflict) {
            return Reply.json(409, answer(conflict.standing(), article));
        } catch (IOException e) {
            return Reply.json(507, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, Object> answer(Decision decision, Article article) {
        return Map.of(
                "status",
                decision.status().label(),
                "revision",
                decision.revision(),
                "file",
                ArticleView.fileName(GoldFile.of(article).toString()));
    }

    private static Map<String, Object> json(Request request) throws IOException, Refused {
        try {
            return Json.object(request.text());
        } catch (IllegalArgumentException e) {
            throw new Refused(400, String.valueOf(e.getMessage()));
        }
    }

    // Extraction on demand

    private Reply extract(Request request) throws IOException, Refused {
        var type = request.header("Content-Type").orElse("text/plain");
        var name = type.startsWith("text/html") ? "posted.html" : type.startsWith("text/plain") ? "posted.txt" : "";
        if (name.isEmpty()) {
            throw new Refused(415, "send text/plain or text/html");
        }
        var outcomes = new ArrayList<Outcome>();
        corpus.glane().extract(SavedFile.of(name, request.body()), outcomes::add);
        return switch (outcomes.getFirst()) {
            case Outcome.Read read -> Reply.json(answer(new ArticleFacts(read.article(), read.facts())));
            case Outcome.Empty empty -> Reply.json(answer(new ArticleFacts(empty.article(), List.of())));
            case Outcome.Refused refused ->
                Reply.json(422, Map.of("error", Names.of(refused.refusal().reason())));
            case Outcome.Failed failed -> throw new Refused(500, "the extraction failed");
        };
    }

    // The corpus

    private Reply stats(Request request) throws IndexException {
        var view = View.of(request.params());
        var found = corpus.finder().find(view.fromStart().withLimit(0), true);
        var results = found.results();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("articles", corpus.search().articles());
        answer.put("facts", corpus.search().facts());
        answer.put("total", results.total());
        answer.put("facets", facets(found));
        answer.put("values", values(results));
        return Reply.json(200, answer);
    }

    private Reply progress(Request request) {
        var progress = corpus.progress();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("running", progress.running());
        answer.put("files", progress.files());
        answer.put("done", progress.done());
        answer.put("articles", progress.articles());
        answer.put("facts", progress.facts());
        answer.put("refused", progress.refused());
        answer.put("version", progress.version());
        answer.put("state", Page.state(Words.of(View.of(request.params()).language()), progress));
        progress.fault().ifPresent(f -> answer.put("fault", f));
        return Reply.json(200, answer);
    }

    private Reply reread(Request request) throws Refused {
        if (request.path().size() != 3) {
            throw Site.nothingHere();
        }
        if (!corpus.canRead()) {
            throw new Refused(409, "an index is served as it is; nothing can be read again");
        }
        return Reply.json(202, Map.of("started", corpus.read()));
    }
}
