package fr.glane.page;

import fr.glane.page.ExportText.Part;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads HTML exports of Europresse in their three forms: tables with {@code TitreArticleVisu} (until about 2014), and
 * {@code article} elements without and with {@code rdp__} classes. The place of author and standfirst varies between
 * papers, so a line there is an author only when it reads as a byline. Thread-safe.
 */
final class EuropresseReader implements PageReader {

    private static final int HEAD = 1 << 16;

    private static final Part TITLE = Part.main("title", Kind.TITLE);
    private static final Part KICKER = Part.main("kicker", Kind.KICKER);
    private static final Part STANDFIRST = Part.main("standfirst", Kind.STANDFIRST);
    private static final Part PUBLISHER = Part.metadata("publisher", Kind.DATELINE);
    private static final Part HEADER = Part.metadata("header", Kind.DATELINE);
    private static final Part AUTHOR = Part.metadata("author", Kind.AUTHOR);
    private static final Part LEGAL = Part.removed("legal");
    private static final Part NOTES = Part.removed("notes");
    private static final Part TOOLS = Part.removed("tools");

    /** What ends the article of the first form: rights, the document's number, the certificate. */
    private static final Pattern END = Pattern.compile(
            "^(?:©|\\(c\\)|Copyright|Numéro de document|Tous droits réservés|Ce certificat|Date d['’]émission|news·)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTE =
            Pattern.compile("^(?:Note\\(s\\)|Illustration\\(s\\)|Notes?|Illustrations?)\\s*:");

    private static final int LONGEST_KICKER = 60;

    @Override
    public String name() {
        return "europresse";
    }

    @Override
    public boolean holdsMany() {
        return true;
    }

    @Override
    public boolean accepts(SavedFile file) {
        var head = ExportFields.head(file, HEAD);
        return head.contains("DocPublicationName") && (head.contains("itreArticle") || head.contains("DocHeader"));
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        var html = HtmlCharset.decode(file.bytes(), file.charset());
        var page = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
        var articles = page.select("article:has(.DocPublicationName), article:has(.titreArticle)");
        int number = 0;
        if (!articles.isEmpty()) {
            for (var article : articles) {
                number++;
                modern(html, article).into(file, html, article, number, sink);
            }
        } else {
            for (var article : tables(page)) {
                number++;
                old(html, article).into(file, html, article, number, sink);
            }
        }
        if (number == 0) {
            sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
        }
    }

    /** The cell, or paragraph, that holds each article of the first form. */
    private static List<Element> tables(Element page) {
        return page.select(".DocPublicationName").stream()
                .map(name -> {
                    var cell = name.closest("td");
                    return cell != null ? cell : name.parent();
                })
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
    }

    private record Parsed(ExportText text, Metadata metadata) {

        void into(SavedFile file, String html, Element element, int number, PageSink sink) {
            var range = element.sourceRange();
            int end =
                    Math.max(range.startPos(), Math.min(element.endSourceRange().endPos(), html.length()));
            var content = html.substring(Math.min(range.startPos(), html.length()), end);
            text.into(sink, ExportFields.source(file, number, content, "europresse"), metadata);
        }
    }

    private static Parsed modern(String html, Element article) {
        var text = new ExportText(html)
                .claim(article.select("aside"), NOTES)
                .claim(
                        article.select(
                                ".apd-wrapper, .rdp__attachnews, .ImageAttach, #entityList, .icon-logo-container"),
                        TOOLS)
                .claim(article.select("footer, .Doc-LegalInfo, #divPubliC, .rdp__certificat, .publiC-lblNodoc"), LEGAL)
                .claim(article.select(".DocPublicationName"), PUBLISHER)
                .claim(article.select(".DocHeader, .DocTitreSousSection, .DocTitreSousSection + span"), HEADER)
                .claim(article.select(".titreArticleVisu, .rdp__articletitle"), TITLE)
                .claim(article.select(".rdp__subtitle"), STANDFIRST)
                .claim(article.select(".titreArticle p.sm-margin-bottomNews, .titreArticle p.sm-margin-bottom"), KICKER)
                .claim(article.select(".docAuthors, .titreArticle + p, .titreArticle + div"), AUTHOR)
                .claim(article.select("header > div:not(.titreArticle) > p"), KICKER)
                .claim(article.select(".docOcurrContainer, .docOccurrContainer, .DocText"), ExportText.BODY);
        if (article.select(".titreArticleVisu, .rdp__articletitle").isEmpty()) {
            text.claim(article.select(".titreArticle"), TITLE);
        }
        text.add(List.of(article));
        settle(text);
        return new Parsed(text, metadata(text, address(article)));
    }

    /** Authors that are no names are a standfirst; a long line over the title is one too. */
    private static void settle(ExportText text) {
        for (var line : text.lines()) {
            var words = text.of(line);
            if (line.part.equals(AUTHOR) && !ExportFields.isByline(words)
                    || line.part.equals(KICKER) && words.length() > LONGEST_KICKER) {
                line.part = STANDFIRST;
            } else if (line.part.equals(ExportText.BODY) && words.startsWith("(lien : http")) {
                line.part = TOOLS;
            }
        }
    }

    private static Optional<String> address(Element article) {
        return article.select("a[href^=http]").stream()
                .filter(a -> a.text().contains("Cet article est paru dans"))
                .map(a -> a.attr("href"))
                .findFirst();
    }

    private static Parsed old(String html, Element cell) {
        var text = new ExportText(html)
                .claim(cell.select(".DocPublicationName"), PUBLISHER)
                .claim(cell.select(".DocHeader"), HEADER)
                .claim(cell.select(".TitreArticleVisu"), TITLE)
                .claim(cell.select("table"), LEGAL);
        text.add(cell.childNodes());
        boolean afterTitle = false;
        boolean first = true;
        boolean ended = false;
        for (var line : text.lines()) {
            if (line.part.equals(TITLE)) {
                afterTitle = true;
            } else if (line.part.equals(ExportText.OUTSIDE)) {
                var words = text.of(line);
                ended |= afterTitle && END.matcher(words).find();
                line.part = part(words, afterTitle, first, ended);
                first &= !afterTitle;
            }
        }
        return new Parsed(text, metadata(text, Optional.empty()));
    }

    private static Part part(String words, boolean afterTitle, boolean first, boolean ended) {
        if (ended) {
            return LEGAL;
        }
        if (!afterTitle) {
            return KICKER;
        }
        if (first && ExportFields.isByline(words)) {
            return AUTHOR;
        }
        return NOTE.matcher(words).find() ? NOTES : ExportText.BODY;
    }

    private static Metadata metadata(ExportText text, Optional<String> url) {
        var header = String.join(" ", text.all("header").stream().map(text::of).toList());
        var byline = text.first("author").map(ExportFields::authors).orElse(List.of());
        var metadata = ExportFields.metadata(
                text.first("title"),
                text.first("publisher").map(ExportFields::publisher),
                ExportFields.date(header).or(() -> numbered(text)),
                byline);
        metadata = text.first("kicker").map(metadata::withKicker).orElse(metadata);
        return url.map(metadata::withUrl).orElse(metadata);
    }

    private static final Pattern NUMBER = Pattern.compile("news·(\\d{4})(\\d{2})(\\d{2})·");

    /** The document's number holds the day too. */
    private static Optional<String> numbered(ExportText text) {
        return text.all("legal").stream()
                .map(l -> NUMBER.matcher(text.of(l)))
                .filter(java.util.regex.Matcher::find)
                .map(m -> m.group(1) + "-" + m.group(2) + "-" + m.group(3))
                .findFirst();
    }
}
