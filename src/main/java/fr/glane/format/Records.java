package fr.glane.format;

import fr.glane.fact.Amount;
import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.CodePoints;
import fr.glane.text.Span;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * The records of one article and its facts, schema {@code glane/1}. Offsets are code points of the article's text, and
 * {@code source_start}/{@code source_end} code points of the decoded file; this class is the only place that converts.
 * Not thread-safe.
 */
public final class Records {

    /** Name of the record schema; {@code docs/schema} describes it. */
    public static final String SCHEMA = "glane/1";

    /** Length of {@code prefix} and {@code suffix}, in UTF-16 units: W3C text quote selectors ask for some context. */
    private static final int CONTEXT = 32;

    private final Article article;
    private final CodePoints points;

    public Records(Article article) {
        this.article = article;
        this.points = CodePoints.of(article.text());
    }

    /** The article's record, one line without its line break. */
    public String article() {
        var out = new StringWriter();
        write(out);
        return out.toString();
    }

    /**
     * An article's record with the group of copies it belongs to.
     *
     * @param record as {@link #article()} gives it
     * @param group id of the first article of the group
     * @param copy how it copies that one: {@code same} or {@code near}
     */
    public static String inGroup(String record, String group, String copy) {
        return record.substring(0, record.length() - 1) + ",\"group\":\"" + group + "\",\"copy\":\"" + copy + "\"}";
    }

    /** A fact's record, one line without its line break. */
    public String fact(Fact fact) {
        var out = new StringWriter();
        write(out, fact);
        return out.toString();
    }

    /** Writes the article's record. */
    public void write(Writer target) {
        try (var out = Json.generator(target)) {
            var metadata = article.metadata();
            out.writeStartObject();
            out.writeStringProperty("schema", SCHEMA);
            out.writeStringProperty("id", article.id());
            writeSource(out);
            optional(out, "url", metadata.url());
            optional(out, "title", metadata.title());
            optional(out, "kicker", metadata.kicker());
            out.writeArrayPropertyStart("authors");
            metadata.authors().forEach(out::writeString);
            out.writeEndArray();
            optional(out, "publisher", metadata.publisher());
            optional(out, "published", metadata.published());
            optional(out, "updated", metadata.updated());
            optional(out, "language", metadata.language());
            out.writeStringProperty("access", Names.of(metadata.access()));
            metadata.evidence().ifPresent(e -> out.writeStringProperty("access_evidence", e));
            out.writeStringProperty("text", article.text());
            out.writeArrayPropertyStart("blocks");
            article.blocks().forEach(b -> writeBlock(out, b));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void writeSource(JsonGenerator out) {
        var source = article.source();
        out.writeObjectPropertyStart("source");
        out.writeStringProperty("path", source.path());
        optional(out, "record", source.record());
        out.writeStringProperty("sha256", source.sha256());
        out.writeStringProperty("reader", source.reader());
        out.writeEndObject();
    }

    private void writeBlock(JsonGenerator out, Block block) {
        out.writeStartObject();
        out.writeStringProperty("kind", Names.of(block.kind()));
        out.writeStringProperty("section", Names.of(block.section()));
        offsets(out, block.span());
        sourceOffsets(out, block.span());
        block.reason().ifPresent(r -> out.writeStringProperty("reason", r));
        block.published().ifPresent(p -> out.writeStringProperty("published", p));
        if (block.cut()) {
            out.writeBooleanProperty("cut", true);
        }
        out.writeEndObject();
    }

    /** Writes a fact's record. */
    public void write(Writer target, Fact fact) {
        try (var out = Json.generator(target)) {
            out.writeStartObject();
            writeCommon(out, fact);
            switch (fact) {
                case Figure figure -> writeFigure(out, figure);
                case Claim claim -> writeClaim(out, claim);
            }
            out.writeEndObject();
        }
    }

    private void writeCommon(JsonGenerator out, Fact fact) {
        var at = fact.at();
        out.writeStringProperty("schema", SCHEMA);
        out.writeStringProperty("id", fact.id());
        out.writeStringProperty("article", at.article());
        out.writeStringProperty(
                "type",
                switch (fact) {
                    case Figure f -> "figure";
                    case Claim c -> "claim";
                });
        out.writeStringProperty("section", Names.of(at.block().section()));
        out.writeStringProperty("block", Names.of(at.block().kind()));
        out.writeObjectPropertyStart("span");
        offsets(out, at.span());
        out.writeStringProperty("text", article.text(at.span()));
        sourceOffsets(out, at.span());
        out.writeEndObject();
        out.writeObjectPropertyStart("sentence");
        offsets(out, at.sentence());
        out.writeStringProperty("text", article.text(at.sentence()));
        out.writeEndObject();
        var text = article.text();
        out.writeStringProperty(
                "prefix",
                text.substring(before(text, at.span().start()), at.span().start()));
        out.writeStringProperty(
                "suffix", text.substring(at.span().end(), after(text, at.span().end())));
        out.writeStringProperty("rule", at.rule());
        if (at.block().cut()) {
            out.writeBooleanProperty("cut", true);
        }
    }

    /** Where the words that stand before a place begin; no pair is cut. */
    static int before(String text, int offset) {
        int at = Math.max(0, offset - CONTEXT);
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** Where the words that stand after a place end; no pair is cut. */
    static int after(String text, int offset) {
        int at = Math.min(text.length(), offset + CONTEXT);
        return at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }

    private void writeFigure(JsonGenerator out, Figure figure) {
        out.writeStringProperty("unit", Names.of(figure.unit()));
        switch (figure.amount()) {
            case Amount.Range range -> {
                out.writeStringProperty("lower", range.lower().toString());
                out.writeStringProperty("upper", range.upper().toString());
            }
            case Amount.Decimal decimal -> out.writeStringProperty("value", decimal.toString());
            case Amount.Fraction fraction -> out.writeStringProperty("value", fraction.toString());
        }
        out.writeStringProperty("comparator", Names.of(figure.comparator()));
        optional(out, "change", figure.change().map(Names::of));
        optional(out, "evolution", figure.evolution().map(Names::of));
        figure.tolerance().ifPresent(t -> out.writeStringProperty("tolerance", t.toPlainString()));
        span(out, "population", figure.population());
        span(out, "statement", figure.statement());
        optional(out, "kind", figure.kind().map(Names::of));
        optional(out, "said_by", figure.saidBy());
        optional(out, "repeats", figure.repeats());
    }

    private void writeClaim(JsonGenerator out, Claim claim) {
        out.writeStringProperty("form", Names.of(claim.form()));
        out.writeArrayPropertyStart("content");
        claim.content().forEach(s -> {
            out.writeStartObject();
            spanFields(out, s);
            out.writeEndObject();
        });
        out.writeEndArray();
        span(out, "source", claim.source());
        optional(out, "source_name", claim.sourceName());
        optional(out, "source_kind", claim.sourceKind().map(Names::of));
        span(out, "source_role", claim.sourceRole());
        span(out, "cue", claim.cue());
        out.writeArrayPropertyStart("flags");
        claim.flags().forEach(f -> out.writeString(Names.of(f)));
        out.writeEndArray();
    }

    private void span(JsonGenerator out, String name, Optional<Span> span) {
        if (span.isEmpty()) {
            out.writeNullProperty(name);
            return;
        }
        out.writeObjectPropertyStart(name);
        spanFields(out, span.get());
        out.writeEndObject();
    }

    private void spanFields(JsonGenerator out, Span span) {
        offsets(out, span);
        out.writeStringProperty("text", article.text(span));
    }

    private void offsets(JsonGenerator out, Span span) {
        out.writeNumberProperty("start", points.at(span.start()));
        out.writeNumberProperty("end", points.at(span.end()));
    }

    private void sourceOffsets(JsonGenerator out, Span span) {
        var map = article.sourceMap();
        var source = map.toSource(span);
        out.writeNumberProperty("source_start", map.sourceCodePoint(source.start()));
        out.writeNumberProperty("source_end", map.sourceCodePoint(source.end()));
    }

    private static void optional(JsonGenerator out, String name, Optional<String> value) {
        if (value.isPresent()) {
            out.writeStringProperty(name, value.get());
        } else {
            out.writeNullProperty(name);
        }
    }

    /** The facts' records, in their order. */
    public List<String> facts(List<Fact> facts) {
        return facts.stream().map(this::fact).toList();
    }
}
