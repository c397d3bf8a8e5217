package fr.glane.serve;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parameters of an address or a form, in their order; a name may come more than once. Immutable. */
final class Params {

    static final Params NONE = new Params(Map.of());

    /** More than any honest address has. */
    private static final int MOST = 200;

    private final Map<String, List<String>> values;

    private Params(Map<String, List<String>> values) {
        this.values = values;
    }

    /**
     * Reads {@code a=1&b=2}.
     *
     * @throws Refused when it is not well encoded, or too much
     */
    static Params parse(String encoded) throws Refused {
        var values = new LinkedHashMap<String, List<String>>();
        int count = 0;
        for (var pair : encoded.split("&", MOST + 1)) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST) {
                throw new Refused(400, "too many parameters");
            }
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            values.computeIfAbsent(name, k -> new ArrayList<>()).add(value);
        }
        return new Params(values);
    }

    /**
     * Percent-decodes; {@code +} is a blank.
     *
     * @throws Refused when an escape is broken or the bytes are not UTF-8
     */
    static String decode(String encoded) throws Refused {
        if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
            return encoded;
        }
        var bytes = ByteBuffer.allocate(encoded.length() * 3);
        int i = 0;
        while (i < encoded.length()) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.put(escape(encoded, i));
                i += 3;
            } else {
                // What is not ASCII has no business here, but browsers' address bars are lenient, and so are we.
                bytes.put(c == '+' ? new byte[] {' '} : String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                i++;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new Refused(400, "not UTF-8");
        }
    }

    private static byte escape(String encoded, int at) throws Refused {
        if (at + 2 >= encoded.length()) {
            throw new Refused(400, "broken escape");
        }
        int high = Character.digit(encoded.charAt(at + 1), 16);
        int low = Character.digit(encoded.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            throw new Refused(400, "broken escape");
        }
        return (byte) (high << 4 | low);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The first value that is not blank. */
    Optional<String> one(String name) {
        return all(name).stream().findFirst();
    }

    /** All values that are not blank. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value as it was sent, blanks and all. */
    Optional<String> raw(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** {@code a=1&b=2}, encoded. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
                .collect(Collectors.joining("&"));
    }
}
