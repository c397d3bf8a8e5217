package fr.glane.serve;

import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.format.Names;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts as lines of gold, the format {@code glane check} reads. Offsets are code points of the saved file where the
 * article knows its way back there, else a quotation with what stands around it.
 */
final class GoldLines {

    private static final int CONTEXT = 24;

    private final Article article;
    private final boolean offsets;

    /** @param offsets whether the article's source map is exact for any span */
    GoldLines(Article article, boolean offsets) {
        this.article = article;
        this.offsets = offsets;
    }

    /** The first line: which file this is about. */
    Map<String, Object> head() {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", "article");
        line.put("file", ArticleView.fileName(article.source().path()));
        article.source().record().ifPresent(r -> line.put("record", r));
        line.put("article", article.id());
        line.put("sha256", article.source().sha256());
        return line;
    }

    /** A fact as it was found, or as it was corrected. */
    Map<String, Object> fact(Fact fact) {
        return switch (fact) {
            case Figure figure -> figure(figure);
            case Claim claim -> claim(claim);
        };
    }

    /** A place that holds no such fact. */
    Map<String, Object> notAFact(Fact fact) {
        var line = line("not-a-fact");
        line.putAll(place(fact.at().span()));
        line.put("of", fact instanceof Figure ? "figure" : "claim");
        line.put("why", "rejected");
        return line;
    }

    private Map<String, Object> figure(Figure figure) {
        var line = line("figure");
        line.putAll(place(figure.at().span()));
        switch (figure.amount()) {
            case Amount.Range range -> {
                line.put("lower", range.lower().toString());
                line.put("upper", range.upper().toString());
            }
            case Amount.Decimal decimal -> line.put("value", decimal.toString());
            case Amount.Fraction fraction -> line.put("value", fraction.toString());
        }
        line.put("unit", Names.of(figure.unit()));
        line.put("comparator", Names.of(figure.comparator()));
        put(line, "change", figure.change().map(Names::of));
        put(line, "population", figure.population().map(this::place));
        put(line, "statement", figure.statement().map(this::place));
        where(line, figure);
        return line;
    }

    private Map<String, Object> claim(Claim claim) {
        var line = line("claim");
        line.put("form", Names.of(claim.form()));
        line.put("content", claim.content().stream().map(this::place).toList());
        put(line, "source", claim.source().map(this::place));
        put(line, "cue", claim.cue().map(this::place));
        put(line, "source_role", claim.sourceRole().map(this::place));
        line.put("flags", claim.flags().stream().map(Names::of).toList());
        where(line, claim);
        return line;
    }

    private static void where(Map<String, Object> line, Fact fact) {
        line.put("section", Names.of(fact.at().block().section()));
        line.put("block", Names.of(fact.at().block().kind()));
    }

    private static Map<String, Object> line(String type) {
        var line = new LinkedHashMap<String, Object>();
        line.put("type", type);
        return line;
    }

    private static void put(Map<String, Object> line, String name, Optional<?> value) {
        @Nullable Object plain = value.isPresent() ? value.get() : null;
        if (plain != null) {
            line.put(name, plain);
        }
    }

    private Map<String, Object> place(Span span) {
        var place = new LinkedHashMap<String, Object>();
        if (offsets) {
            var map = article.sourceMap();
            var source = map.toSource(span);
            place.put("start", map.sourceCodePoint(source.start()));
            place.put("end", map.sourceCodePoint(source.end()));
            place.put("text", article.text(span));
        } else {
            quote(place, span);
        }
        return place;
    }

    /** As much around the words as it takes to find them, and no others, in the article. */
    private void quote(Map<String, Object> place, Span span) {
        var text = article.text();
        int around = CONTEXT;
        int from = before(text, span.start(), around);
        int to = after(text, span.end(), around);
        while (text.indexOf(text.substring(from, to)) != from && around < text.length()) {
            around *= 2;
            from = before(text, span.start(), around);
            to = after(text, span.end(), around);
        }
        place.put("exact", article.text(span));
        place.put("prefix", text.substring(from, span.start()));
        place.put("suffix", text.substring(span.end(), to));
    }

    private static int before(String text, int offset, int length) {
        int at = Math.max(0, offset - length);
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static int after(String text, int offset, int length) {
        int at = Math.min(text.length(), offset + length);
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
