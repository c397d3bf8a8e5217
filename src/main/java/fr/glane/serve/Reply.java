package fr.glane.serve;

import fr.glane.format.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param type media type with its charset
 * @param headers beside those every answer has
 * @param length of the body in bytes; -1 when it is not known beforehand
 */
record Reply(int status, String type, Map<String, String> headers, long length, Body body) {

    static final String HTML = "text/html; charset=utf-8";
    static final String JSON = "application/json; charset=utf-8";

    /** Writes the body. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    static Reply bytes(int status, String type, byte[] bytes) {
        return new Reply(status, type, Map.of(), bytes.length, out -> out.write(bytes));
    }

    static Reply html(int status, Html html) {
        return bytes(status, HTML, html.bytes());
    }

    static Reply json(int status, @Nullable Object value) {
        return bytes(status, JSON, utf8(Json.write(value)));
    }

    /** JSON that is written already. */
    static Reply json(String text) {
        return bytes(200, JSON, utf8(text));
    }

    /** JSON as it goes out, a line. */
    static byte[] utf8(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A body too long to hold, written as it is made. */
    static Reply stream(String type, Body body) {
        return new Reply(200, type, Map.of(), -1, body);
    }

    static Reply redirect(String address) {
        return bytes(303, "text/plain; charset=utf-8", new byte[0]).with("Location", address);
    }

    Reply with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(status, type, all, length, body);
    }
}
