package fr.glane.format;

import fr.glane.fact.Amount;
import fr.glane.fact.Change;
import fr.glane.fact.Claim;
import fr.glane.fact.Comparator;
import fr.glane.fact.Evolution;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.FigureKind;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.Mention;
import fr.glane.fact.SourceKind;
import fr.glane.fact.Unit;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.CodePoints;
import fr.glane.text.Kind;
import fr.glane.text.Section;
import fr.glane.text.Span;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Facts of one article back from the records {@link Records} wrote; offsets become UTF-16 units again.
 *
 * <p>{@link #read} throws {@link IllegalArgumentException} for a record that lacks what a fact needs, or whose spans do
 * not lie in the text.
 */
final class FactRecord {

    private final Article article;
    private final CodePoints points;

    FactRecord(Article article) {
        this.article = article;
        this.points = CodePoints.of(article.text());
    }

    Fact read(Map<String, Object> record) {
        var type = need(Json.string(record, "type"), "type");
        var at = mention(record);
        return switch (type) {
            case "figure" -> figure(record, at);
            case "claim" -> claim(record, at);
            default -> throw new IllegalArgumentException("unknown type of fact: " + type);
        };
    }

    private Mention mention(Map<String, Object> record) {
        var span = span(need(Json.child(record, "span"), "span"));
        var sentence = span(need(Json.child(record, "sentence"), "sentence"));
        return new Mention(
                article.id(),
                span,
                sentence,
                block(record, sentence),
                Json.string(record, "rule").orElse(""));
    }

    private Block block(Map<String, Object> record, Span sentence) {
        for (var block : article.blocks()) {
            if (block.span().contains(sentence)) {
                return block;
            }
        }
        var cut = Boolean.TRUE.equals(record.get("cut"));
        return new Block(kind(record), section(record), sentence, Optional.empty(), Optional.empty(), cut);
    }

    static Kind kind(Map<String, Object> record) {
        return Json.string(record, "block").map(k -> Names.parse(Kind.class, k)).orElse(Kind.PARAGRAPH);
    }

    static Section section(Map<String, Object> record) {
        return Json.string(record, "section")
                .map(s -> Names.parse(Section.class, s))
                .orElse(Section.MAIN);
    }

    private Figure figure(Map<String, Object> record, Mention at) {
        return new Figure(
                at,
                amount(record),
                Names.parse(Unit.class, need(Json.string(record, "unit"), "unit")),
                constant(record, "comparator", Comparator.class).orElse(Comparator.EQ),
                constant(record, "change", Change.class),
                constant(record, "evolution", Evolution.class),
                Json.string(record, "tolerance").map(BigDecimal::new),
                optional(record, "population"),
                optional(record, "statement"),
                constant(record, "kind", FigureKind.class),
                Json.string(record, "said_by"),
                Json.string(record, "repeats"));
    }

    private static Amount amount(Map<String, Object> record) {
        var lower = Json.string(record, "lower");
        if (lower.isPresent()) {
            return new Amount.Range(amount(lower.get()), amount(need(Json.string(record, "upper"), "upper")));
        }
        return amount(need(Json.string(record, "value"), "value"));
    }

    private static Amount amount(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Amount.of(text)
                : new Amount.Fraction(
                        new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
    }

    private Claim claim(Map<String, Object> record, Mention at) {
        return new Claim(
                at,
                Names.parse(Form.class, need(Json.string(record, "form"), "form")),
                Json.list(record, "content").stream()
                        .filter(Map.class::isInstance)
                        .map(m -> span((Map<?, ?>) m))
                        .toList(),
                optional(record, "source"),
                Json.string(record, "source_name"),
                constant(record, "source_kind", SourceKind.class),
                optional(record, "source_role"),
                optional(record, "cue"),
                flags(Json.list(record, "flags")));
    }

    private static Set<Flag> flags(List<?> names) {
        var flags = EnumSet.noneOf(Flag.class);
        names.forEach(n -> flags.add(Names.parse(Flag.class, String.valueOf(n))));
        return flags;
    }

    private static <E extends Enum<E>> Optional<E> constant(Map<String, Object> record, String name, Class<E> type) {
        return Json.string(record, name).map(n -> Names.parse(type, n));
    }

    private Optional<Span> optional(Map<String, Object> record, String name) {
        return Json.child(record, name).map(this::span);
    }

    private Span span(Map<?, ?> record) {
        int start = points.toUtf16(need(Json.integer(record, "start"), "start"));
        int end = points.toUtf16(need(Json.integer(record, "end"), "end"));
        if (start < 0 || end > article.text().length()) {
            throw new IllegalArgumentException("span out of the text: " + start + ".." + end);
        }
        return new Span(start, end);
    }

    static <T> T need(Optional<T> value, String name) {
        return value.orElseThrow(() -> new IllegalArgumentException("no " + name));
    }
}
