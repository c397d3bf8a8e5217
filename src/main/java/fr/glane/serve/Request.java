package fr.glane.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request that passed the door. For one thread. */
final class Request {

    /** What a saved page may weigh when it is posted. */
    static final int BODY_LIMIT = 16 << 20;

    /** Longer than any address the page writes. */
    private static final int ADDRESS_LIMIT = 8000;

    private final HttpExchange exchange;
    private final List<String> path;
    private final Params params;

    private Request(HttpExchange exchange, List<String> path, Params params) {
        this.exchange = exchange;
        this.path = path;
        this.params = params;
    }

    /** @throws Refused when the address is too long or badly encoded */
    static Request of(HttpExchange exchange) throws Refused {
        var uri = exchange.getRequestURI();
        var rawPath = Optional.ofNullable(uri.getRawPath()).orElse("/");
        var rawQuery = Optional.ofNullable(uri.getRawQuery()).orElse("");
        if (rawPath.length() + rawQuery.length() > ADDRESS_LIMIT) {
            throw new Refused(414, "address too long");
        }
        var path = new ArrayList<String>();
        for (var part : rawPath.substring(rawPath.startsWith("/") ? 1 : 0).split("/", -1)) {
            path.add(Params.decode(part.replace("+", "%2B")));
        }
        return new Request(exchange, List.copyOf(path), Params.parse(rawQuery));
    }

    String method() {
        return exchange.getRequestMethod();
    }

    boolean isPost() {
        return method().equals("POST");
    }

    /** Decoded parts of the path; {@code /} is one empty part. */
    List<String> path() {
        return path;
    }

    /** One part of the path, empty beyond its end. */
    String part(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    Params params() {
        return params;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /**
     * The whole body.
     *
     * @throws Refused when it is larger than {@link #BODY_LIMIT}
     */
    byte[] body() throws IOException, Refused {
        var declared = header("Content-Length").map(Request::length).orElse(0L);
        if (declared > BODY_LIMIT) {
            throw new Refused(413, "body larger than " + (BODY_LIMIT >> 20) + " MB");
        }
        var bytes = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw new Refused(413, "body larger than " + (BODY_LIMIT >> 20) + " MB");
        }
        return bytes;
    }

    /** The body as text. */
    String text() throws IOException, Refused {
        return new String(body(), StandardCharsets.UTF_8);
    }

    private static long length(String value) {
        try {
            return Long.parseLong(value.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
