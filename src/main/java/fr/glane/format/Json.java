package fr.glane.format;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON in and out: objects as maps in their order, arrays as lists, numbers as {@link BigDecimal}. Thread-safe. */
public final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    static JsonGenerator generator(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /**
     * Reads one JSON object.
     *
     * @throws IllegalArgumentException when the text is not one; the message tells where
     */
    public static Map<String, Object> object(String json) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            var result = map(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one JSON value");
            }
            return result;
        } catch (JacksonException e) {
            var where = e.getLocation();
            var place = where == null ? "" : " (column " + where.getColumnNr() + ")";
            throw new IllegalArgumentException("invalid JSON: " + e.getOriginalMessage() + place, e);
        }
    }

    private static Map<String, Object> map(JsonParser parser) {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            var value = value(parser);
            if (value != null) {
                map.put(name, value);
            }
        }
        return map;
    }

    private static List<Object> list(JsonParser parser) {
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var value = value(parser);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private static @Nullable Object value(JsonParser parser) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return map(parser);
        } else if (token == JsonToken.START_ARRAY) {
            return list(parser);
        } else if (token == JsonToken.VALUE_STRING) {
            return parser.getString();
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getDecimalValue();
        } else if (token == JsonToken.VALUE_TRUE) {
            return Boolean.TRUE;
        } else if (token == JsonToken.VALUE_FALSE) {
            return Boolean.FALSE;
        }
        return null;
    }

    /** Writes a value made of maps, lists, strings, numbers, booleans, optionals and nulls. */
    public static String write(@Nullable Object value) {
        var out = new java.io.StringWriter();
        try (var generator = generator(out)) {
            write(generator, value);
        }
        return out.toString();
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((k, v) -> {
                    out.writeName(String.valueOf(k));
                    write(out, v);
                });
                out.writeEndObject();
            }
            case Iterable<?> items -> {
                out.writeStartArray();
                items.forEach(item -> write(out, item));
                out.writeEndArray();
            }
            case Optional<?> optional -> write(out, optional.isPresent() ? optional.get() : null);
            case Boolean bool -> out.writeBoolean(bool);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            default -> out.writeString(value.toString());
        }
    }

    /** A string field, if it is there. */
    public static Optional<String> string(Map<?, ?> object, String name) {
        return object.get(name) instanceof String s ? Optional.of(s) : Optional.empty();
    }

    /** A whole number, if it is there. */
    public static Optional<Integer> integer(Map<?, ?> object, String name) {
        return object.get(name) instanceof BigDecimal n ? Optional.of(n.intValue()) : Optional.empty();
    }

    /** A nested object; empty when it is not there. */
    public static Optional<Map<?, ?>> child(Map<?, ?> object, String name) {
        return object.get(name) instanceof Map<?, ?> m ? Optional.of(m) : Optional.empty();
    }

    /** A list; empty when it is not there. */
    public static List<?> list(Map<?, ?> object, String name) {
        return object.get(name) instanceof List<?> l ? l : List.of();
    }
}
