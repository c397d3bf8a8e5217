package fr.glane.page;

import fr.glane.page.ExportText.Part;
import fr.glane.text.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/**
 * Reads HTML exports of LexisNexis with French labels. Articles begin at {@code <a name="DOC_ID_0_n">}; their fields
 * are divisions in a loose order: counter, paper, day and title (which may swap), labelled fields, and the body, which
 * is the longest. {@code SUJET} holds relevance scores in percent: it is set aside with the other labels. Thread-safe.
 */
final class LexisNexisReader implements PageReader {

    private static final int HEAD = 1 << 14;

    private static final Part TITLE = Part.main("title", Kind.TITLE);
    private static final Part PUBLISHER = Part.metadata("publisher", Kind.DATELINE);
    private static final Part DATE = Part.metadata("date", Kind.DATELINE);
    private static final Part AUTHOR = Part.metadata("author", Kind.AUTHOR);
    private static final Part TERMS = Part.removed("index terms");
    private static final Part LEGAL = Part.removed("legal");
    private static final Part COUNTER = Part.removed("navigation");

    private static final Map<String, Part> LABELLED = Map.of(
            "AUTEUR",
            AUTHOR,
            "BYLINE",
            AUTHOR,
            "RUBRIQUE",
            Part.metadata("section", Kind.DATELINE),
            "LONGUEUR",
            Part.metadata("length", Kind.DATELINE),
            "ENCART",
            Part.main("standfirst", Kind.STANDFIRST));

    private static final Pattern LABEL = Pattern.compile("^([\\p{Lu}][\\p{Lu}-]{3,30})\\s?:(?:\\s|$)");
    private static final Pattern COUNT = Pattern.compile("^\\d+ (?:of|de|sur) \\d+ DOCUMENTS?$");
    private static final Pattern RIGHTS = Pattern.compile("^(?:Copyright|©)");

    /** A paragraph outside the body longer than this is text all the same: a box, a standfirst. */
    private static final int SHORTEST_TEXT = 120;

    @Override
    public String name() {
        return "lexisnexis";
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public boolean accepts(SavedFile file) {
        var head = ExportFields.head(file, HEAD);
        return head.contains("DOC_ID_0_") && head.contains("<DOC NUMBER=");
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        var html = HtmlCharset.decode(file.bytes(), file.charset());
        var page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        int number = 0;
        for (var nodes : articles(page.body())) {
            number++;
            article(file, html, nodes, number, sink);
        }
        if (number == 0) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
        }
    }

    /** The nodes between one mark and the next. */
    private static List<List<Node>> articles(Element body) {
        var articles = new ArrayList<List<Node>>();
        var root = body.selectFirst("a[name^=DOC_ID_0_]");
        var parent = root == null || root.parent() == null ? body : root.parent();
        for (var node : parent.childNodes()) {
            if (node instanceof Element e
                    && e.normalName().equals("a")
                    && e.attr("name").startsWith("DOC_ID_0_")) {
                articles.add(new ArrayList<>());
            }
            if (!articles.isEmpty()) {
                articles.getLast().add(node);
            }
        }
        return articles;
    }

    private void article(SavedFile file, String html, List<Node> nodes, int number, PageSink sink) {
        var text = new ExportText(html);
        var fields = nodes.stream()
                .filter(n -> n instanceof Element e && e.normalName().equals("div") && e.hasText())
                .map(Element.class::cast)
                .toList();
        settle(text, fields);
        text.add(nodes);
        var metadata = ExportFields.metadata(
                text.first("title"),
                text.first("publisher").map(ExportFields::publisher),
                text.first("date").flatMap(ExportFields::date),
                text.first("author")
                        .map(LexisNexisReader::unlabelled)
                        .map(ExportFields::authors)
                        .orElse(List.of()));
        var content = new StringBuilder();
        nodes.forEach(n -> content.append(n.outerHtml()));
        text.into(sink, ExportFields.source(file, number, content.toString(), name()), metadata);
    }

    private static String unlabelled(String field) {
        var label = LABEL.matcher(field);
        return label.find() ? field.substring(label.end()).strip() : field;
    }

    private static void settle(ExportText text, List<Element> fields) {
        int body = longest(fields);
        boolean named = false;
        boolean dated = false;
        boolean titled = false;
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var words = field.text().strip();
            Part part;
            if (label(field).isPresent()) {
                part = LABELLED.getOrDefault(label(field).get(), TERMS);
            } else if (COUNT.matcher(words).matches()) {
                part = COUNTER;
            } else if (RIGHTS.matcher(words).find()) {
                part = LEGAL;
            } else if (!named && body != i) {
                part = PUBLISHER;
                named = true;
            } else if (!dated
                    && words.length() < SHORTEST_TEXT
                    && ExportFields.date(words).isPresent()) {
                part = DATE;
                dated = true;
            } else if (body == i) {
                part = ExportText.BODY;
                titled = true;
            } else if (!titled) {
                part = TITLE;
                titled = true;
            } else {
                part = words.length() > SHORTEST_TEXT ? ExportText.BODY : ExportText.OUTSIDE;
            }
            text.claim(List.of(field), part);
        }
    }

    /** Index of the longest field without a label; -1 when there is none. */
    private static int longest(List<Element> fields) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < fields.size(); i++) {
            int length = fields.get(i).text().length();
            if (length > most && label(fields.get(i)).isEmpty()) {
                best = i;
                most = length;
            }
        }
        return best;
    }

    private static Optional<String> label(Element field) {
        var found = LABEL.matcher(field.text().strip());
        return found.find() ? Optional.of(found.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
