package fr.glane.format;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.CodePoints;
import fr.glane.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Facts as W3C Web Annotations, one JSON-LD object a line. Targets carry a position (code points of the article's
 * text) and a quote with its context, so that a tool finds the place again in the page itself.
 */
final class WebAnnotationWriter implements FactWriter {

    private final Writer out;

    private final FigureText figures = new FigureText(Locale.FRENCH);

    WebAnnotationWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        var points = CodePoints.of(article.text());
        for (var fact : facts) {
            out.write(Json.write(annotation(article, points, fact)));
            out.write('\n');
        }
    }

    private Map<String, Object> annotation(Article article, CodePoints points, Fact fact) {
        var annotation = new LinkedHashMap<String, Object>();
        annotation.put("@context", "http://www.w3.org/ns/anno.jsonld");
        annotation.put("id", "urn:glane:fact:" + fact.id());
        annotation.put("type", "Annotation");
        annotation.put("motivation", "classifying");
        annotation.put("body", body(article, fact));
        annotation.put("target", target(article, points, fact.at().span()));
        return annotation;
    }

    private List<Object> body(Article article, Fact fact) {
        return switch (fact) {
            case Figure figure -> List.of(tag("figure"), text("describing", figures.of(figure)));
            case Claim claim ->
                claim.source()
                        .map(article::text)
                        .or(claim::sourceName)
                        .map(source -> List.<Object>of(tag("claim"), text("identifying", source)))
                        .orElse(List.of(tag("claim")));
        };
    }

    private static Map<String, Object> tag(String value) {
        return text("tagging", value);
    }

    private static Map<String, Object> text(String purpose, String value) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "TextualBody");
        body.put("purpose", purpose);
        body.put("value", value);
        return body;
    }

    private static Map<String, Object> target(Article article, CodePoints points, Span span) {
        var target = new LinkedHashMap<String, Object>();
        target.put("source", "urn:glane:article:" + article.id());
        article.metadata().url().ifPresent(url -> target.put("scope", url));
        var position = new LinkedHashMap<String, Object>();
        position.put("type", "TextPositionSelector");
        position.put("start", points.at(span.start()));
        position.put("end", points.at(span.end()));
        var quote = new LinkedHashMap<String, Object>();
        var text = article.text();
        quote.put("type", "TextQuoteSelector");
        quote.put("exact", article.text(span));
        quote.put("prefix", text.substring(Records.before(text, span.start()), span.start()));
        quote.put("suffix", text.substring(span.end(), Records.after(text, span.end())));
        target.put("selector", List.of(position, quote));
        return target;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
