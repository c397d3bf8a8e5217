package fr.glane.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * What a page's JSON-LD says of its article. Evidence, never the answer: it is often malformed, partial, or names the
 * brand as the author.
 *
 * @param authors persons alone, as far as the page tells persons from organisations
 * @param organisations authors that are organisations
 * @param free {@code isAccessibleForFree} when said
 */
record HtmlJsonLd(
        Optional<String> headline,
        Optional<String> description,
        Optional<String> body,
        List<String> authors,
        List<String> organisations,
        Optional<String> publisher,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> language,
        Optional<String> section,
        Optional<Boolean> free) {

    static final HtmlJsonLd NONE = new HtmlJsonLd(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final int DEEPEST = 40;

    // Raw line feeds in strings and trailing commas are the commonest faults of the pages that have any.
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /** Reads the scripts of a page; the one that describes an article best wins. */
    static HtmlJsonLd read(List<String> scripts) {
        Map<String, Object> best = Map.of();
        int bestRank = 0;
        for (var script : scripts) {
            for (var node : nodes(script)) {
                int rank = rank(node);
                if (rank > bestRank) {
                    bestRank = rank;
                    best = node;
                }
            }
        }
        return bestRank == 0 ? NONE : of(best);
    }

    private static int rank(Map<String, Object> node) {
        int rank = 0;
        for (var type : strings(node.get("@type"))) {
            var name = type.toLowerCase(Locale.ROOT);
            if (name.endsWith("article") || name.endsWith("blogposting") || name.equals("report")) {
                rank = Math.max(rank, 2);
            }
        }
        if (rank == 0) {
            return 0;
        }
        return rank
                + (node.containsKey("headline") ? 2 : 0)
                + (node.containsKey("datePublished") ? 2 : 0)
                + (node.containsKey("author") ? 1 : 0);
    }

    private static HtmlJsonLd of(Map<String, Object> node) {
        var persons = new ArrayList<String>();
        var organisations = new ArrayList<String>();
        for (var author : list(node.get("author"))) {
            var name = name(author);
            boolean organisation = author instanceof Map<?, ?> map
                    && strings(map.get("@type")).stream().anyMatch(t -> t.endsWith("Organization"));
            name.ifPresent((organisation ? organisations : persons)::add);
        }
        return new HtmlJsonLd(
                string(node.get("headline")),
                string(node.get("description")),
                string(node.get("articleBody")),
                persons,
                organisations,
                list(node.get("publisher")).stream()
                        .flatMap(p -> name(p).stream())
                        .findFirst(),
                string(node.get("datePublished")),
                string(node.get("dateModified")),
                string(node.get("inLanguage")),
                strings(node.get("articleSection")).stream().findFirst(),
                string(node.get("isAccessibleForFree")).flatMap(HtmlJsonLd::truth));
    }

    private static Optional<Boolean> truth(String value) {
        var lower = value.toLowerCase(Locale.ROOT);
        return lower.endsWith("true")
                ? Optional.of(true)
                : lower.endsWith("false") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<String> name(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? string(map.get("name")) : string(value);
    }

    private static Optional<String> string(@Nullable Object value) {
        return strings(value).stream().findFirst();
    }

    private static List<String> strings(@Nullable Object value) {
        return list(value).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .map(s -> Parser.unescapeEntities(s, false).strip())
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    /** Every object of a script, the inner ones too, also of a script that breaks off. */
    static List<Map<String, Object>> nodes(String script) {
        var nodes = new ArrayList<Map<String, Object>>();
        int open = firstBrace(script);
        if (open < 0) {
            return nodes;
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), script.substring(open))) {
            var token = parser.nextToken();
            value(parser, token, 0, nodes);
        } catch (JacksonException e) {
            // What was read before the fault stands.
            return nodes;
        }
        return nodes;
    }

    private static int firstBrace(String script) {
        for (int i = 0; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == '{' || c == '[' && !script.startsWith("[CDATA", i)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Object value(
            JsonParser parser, @Nullable JsonToken token, int depth, List<Map<String, Object>> nodes) {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> depth > DEEPEST ? skip(parser) : object(parser, depth, nodes);
            case START_ARRAY -> depth > DEEPEST ? skip(parser) : array(parser, depth, nodes);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case END_ARRAY, END_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, VALUE_NULL -> null;
        };
    }

    private static @Nullable Object skip(JsonParser parser) {
        parser.skipChildren();
        return null;
    }

    private static Map<String, Object> object(JsonParser parser, int depth, List<Map<String, Object>> nodes) {
        var map = new LinkedHashMap<String, Object>();
        nodes.add(map);
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var value = value(parser, parser.nextToken(), depth + 1, nodes);
            if (value != null) {
                map.putIfAbsent(name, value);
            }
        }
        return map;
    }

    private static List<Object> array(JsonParser parser, int depth, List<Map<String, Object>> nodes) {
        var list = new ArrayList<>();
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            var value = value(parser, token, depth + 1, nodes);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }
}
