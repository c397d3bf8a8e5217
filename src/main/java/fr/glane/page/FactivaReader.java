package fr.glane.page;

import fr.glane.page.ExportText.Part;
import fr.glane.text.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads HTML exports of Factiva: articles as tables of coded fields ({@code HD} headline, {@code LP} lead, {@code TD}
 * text …), and articles without codes, known by their classes. Thread-safe.
 */
final class FactivaReader implements PageReader {

    private static final int HEAD = 1 << 16;

    private static final Part TITLE = Part.main("title", Kind.TITLE);
    private static final Part AUTHOR = Part.metadata("author", Kind.AUTHOR);
    private static final Part TERMS = Part.removed("index terms");
    private static final Part LEGAL = Part.removed("legal");

    /** Fields by their code; those not named here are index terms. */
    private static final Map<String, Part> FIELDS = Map.ofEntries(
            Map.entry("HD", TITLE),
            Map.entry("BY", AUTHOR),
            Map.entry("CR", Part.metadata("credit", Kind.CREDIT)),
            Map.entry("SE", Part.metadata("section", Kind.DATELINE)),
            Map.entry("PD", Part.metadata("date", Kind.DATELINE)),
            Map.entry("ET", Part.metadata("time", Kind.DATELINE)),
            Map.entry("SN", Part.metadata("publisher", Kind.DATELINE)),
            Map.entry("ED", Part.metadata("edition", Kind.DATELINE)),
            Map.entry("PG", Part.metadata("page", Kind.DATELINE)),
            Map.entry("WC", Part.metadata("length", Kind.DATELINE)),
            Map.entry("LP", ExportText.BODY),
            Map.entry("TD", ExportText.BODY),
            Map.entry("CY", LEGAL),
            Map.entry("PUB", LEGAL),
            Map.entry("ART", Part.main("caption", Kind.CAPTION)));

    private static final Pattern TIME = Pattern.compile("^(\\d{1,2})[:h](\\d{2})\\b");
    private static final Pattern LENGTH = Pattern.compile("^[\\d\\s\u00A0\u202F.,]+(?:mots|words)$");

    @Override
    public String name() {
        return "factiva";
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    /** A field code in bold in its own cell: {@code <td class="index"><b>HD</b>}. */
    private static final java.util.regex.Pattern CODE = java.util.regex.Pattern.compile(
            "class=\"index\"[^>]*>\\s*<b>\\s*(?:HD|SE|BY|PD|SN|LP|TD|LA|AN)(?:\\s|&nbsp;|\u00A0)*</b>");

    /** The article's own class beside its language: {@code class="article frArticle"}. */
    private static final java.util.regex.Pattern CLASSES =
            java.util.regex.Pattern.compile("class=[\"']article [a-z]{2}Article[\"']");

    @Override
    public boolean accepts(SavedFile file) {
        var head = ExportFields.head(file, HEAD);
        // A class such as articleParagraph alone stands on newspapers' own pages too.
        boolean classes = head.contains("=\"article ") || head.contains("='article ");
        return classes && CLASSES.matcher(head).find()
                || head.contains("articleParagraph") && CODE.matcher(head).find();
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        var html = HtmlCharset.decode(file.bytes(), file.charset());
        var page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        var articles = page.select("div.article");
        int number = 0;
        for (var article : articles) {
            number++;
            boolean coded = !article.select("td.index").isEmpty();
            var text = coded ? coded(html, article) : plain(html, article);
            var date = text.first("date").flatMap(ExportFields::date);
            var metadata = ExportFields.metadata(
                    text.first("title"),
                    text.first("publisher").map(ExportFields::publisher),
                    date.map(d -> timed(d, text.first("time"))),
                    text.first("author").map(ExportFields::authors).orElse(List.of()));
            text.into(sink, ExportFields.source(file, number, article.outerHtml(), name()), metadata);
        }
        if (number == 0) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
        }
    }

    private static String timed(String date, Optional<String> time) {
        var found = TIME.matcher(time.orElse(""));
        return date.length() == 10 && found.find()
                ? "%sT%02d:%s".formatted(date, Integer.parseInt(found.group(1)), found.group(2))
                : date;
    }

    private static ExportText coded(String html, Element article) {
        var text = new ExportText(html);
        for (var row : article.select("tr")) {
            var index = row.selectFirst("td.index");
            if (index == null) {
                continue;
            }
            var code = index.text().replace('\u00A0', ' ').strip().toUpperCase(Locale.ROOT);
            var part = FIELDS.getOrDefault(code, TERMS);
            text.claim(List.of(index), TERMS);
            text.claim(row.select("> td:not(.index)"), part);
        }
        text.add(List.of(article));
        return text;
    }

    /** Without codes the lines between title and text come in one order: writer, length, day, hour, paper. */
    private static ExportText plain(String html, Element article) {
        var text = new ExportText(html)
                .claim(article.select("[class$=Headline], #hd"), TITLE)
                .claim(article.select(".author"), AUTHOR)
                .claim(article.select("p.articleParagraph"), ExportText.BODY);
        text.add(List.of(article));
        boolean dated = false;
        boolean named = false;
        for (var line : text.lines()) {
            var words = text.of(line);
            if (!line.part.equals(ExportText.OUTSIDE)) {
                continue;
            }
            if (LENGTH.matcher(words).matches()) {
                line.part = Part.metadata("length", Kind.DATELINE);
            } else if (!dated && ExportFields.date(words).isPresent()) {
                line.part = Part.metadata("date", Kind.DATELINE);
                dated = true;
            } else if (dated && !named && TIME.matcher(words).find()) {
                line.part = Part.metadata("time", Kind.DATELINE);
            } else if (dated && !named) {
                line.part = Part.metadata("publisher", Kind.DATELINE);
                named = true;
            } else {
                line.part = words.startsWith("©") || words.startsWith("(c)") || words.startsWith("Copyright")
                        ? LEGAL
                        : TERMS;
            }
        }
        return text;
    }
}
