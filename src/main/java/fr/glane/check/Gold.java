package fr.glane.check;

import fr.glane.format.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article annotated by hand, read from a {@code .gold.jsonl} file.
 *
 * <p>One JSON object a line, stand-off, its {@code type} one of article, figure, claim, not-a-fact and
 * block. Offsets are code points of the saved file, so that gold does not depend on how the text is cleaned; a
 * span may give {@code exact} with {@code prefix} and {@code suffix} instead, as a W3C TextQuoteSelector does.
 *
 * @param file the gold file
 * @param article the line that names the annotated file and says its metadata
 */
public record Gold(
        Path file,
        Map<String, Object> article,
        List<FigureLine> figures,
        List<ClaimLine> claims,
        List<NotAFact> notFacts,
        List<BlockLine> blocks) {

    /** A place in the saved file: by offsets, or by quotation. */
    public sealed interface Place {

        String text();

        /** Offsets in code points of the saved file. */
        record Offsets(int start, int end, String text) implements Place {}

        /** A quotation with what stands before and after it. */
        record Quotation(String text, String prefix, String suffix) implements Place {}
    }

    /** A figure to be found. */
    public record FigureLine(
            Place at,
            String amount,
            String unit,
            String comparator,
            Optional<String> change,
            Optional<Place> population,
            Optional<Place> statement,
            String section,
            boolean optional) {}

    /** A claim to be found. */
    public record ClaimLine(
            String form,
            List<Place> content,
            Optional<Place> source,
            Optional<Place> cue,
            Optional<Place> role,
            String section,
            boolean optional) {}

    /**
     * A place that holds no such fact, and why.
     *
     * @param of {@code figure} or {@code claim}
     */
    public record NotAFact(Place at, String of, String why) {}

    /** A passage with its section and kind. */
    public record BlockLine(Place at, String section, String kind) {}

    /**
     * Reads a gold file.
     *
     * @throws IOException when it cannot be read, or a line is not gold; the message names the line
     */
    public static Gold read(Path file) throws IOException {
        Map<String, Object> article = Map.of();
        var figures = new ArrayList<FigureLine>();
        var claims = new ArrayList<ClaimLine>();
        var notFacts = new ArrayList<NotAFact>();
        var blocks = new ArrayList<BlockLine>();
        int number = 0;
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var object = Json.object(line);
                switch (Json.string(object, "type").orElse("")) {
                    case "article" -> article = object;
                    case "figure" -> figures.add(figure(object));
                    case "claim" -> claims.add(claim(object));
                    case "not-a-fact" ->
                        notFacts.add(new NotAFact(
                                place(object),
                                Json.string(object, "of").orElse("figure"),
                                Json.string(object, "why").orElse("")));
                    case "block" ->
                        blocks.add(new BlockLine(place(object), text(object, "section"), text(object, "kind")));
                    default -> throw new IllegalArgumentException("unknown type");
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ":" + number + ": " + e.getMessage(), e);
            }
        }
        return new Gold(file, article, figures, claims, notFacts, blocks);
    }

    private static FigureLine figure(Map<?, ?> object) {
        var amount = Json.string(object, "value").orElseGet(() -> text(object, "lower") + ".." + text(object, "upper"));
        return new FigureLine(
                place(object),
                amount,
                text(object, "unit"),
                Json.string(object, "comparator").orElse("eq"),
                Json.string(object, "change"),
                Json.child(object, "population").map(Gold::place),
                Json.child(object, "statement").map(Gold::place),
                Json.string(object, "section").orElse("main"),
                isTrue(object, "optional"));
    }

    private static ClaimLine claim(Map<?, ?> object) {
        return new ClaimLine(
                text(object, "form"),
                Json.list(object, "content").stream()
                        .map(c -> place((Map<?, ?>) c))
                        .toList(),
                Json.child(object, "source").map(Gold::place),
                Json.child(object, "cue").map(Gold::place),
                Json.child(object, "source_role").map(Gold::place),
                Json.string(object, "section").orElse("main"),
                isTrue(object, "optional") || Json.list(object, "flags").contains("nominal"));
    }

    private static Place place(Map<?, ?> object) {
        var start = Json.integer(object, "start");
        var end = Json.integer(object, "end");
        if (start.isPresent() && end.isPresent()) {
            return new Place.Offsets(start.get(), end.get(), text(object, "text"));
        }
        return new Place.Quotation(
                text(object, "exact"),
                Json.string(object, "prefix").orElse(""),
                Json.string(object, "suffix").orElse(""));
    }

    private static boolean isTrue(Map<?, ?> object, String name) {
        return Boolean.TRUE.equals(object.get(name));
    }

    private static String text(Map<?, ?> object, String name) {
        return Json.string(object, name)
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + object.get("type")));
    }
}
