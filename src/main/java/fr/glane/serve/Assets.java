package fr.glane.serve;

import fr.glane.text.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Style sheet, scripts and API description, from the jar, each under a name that changes with its content. Immutable. */
final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json; charset=utf-8");

    /** All there is: nothing else can be asked for. */
    private static final String[] NAMES = {
        "glane.css",
        "theme.js",
        "glane.js",
        "visit.js",
        "keys.js",
        "charts.js",
        "review.js",
        "reading.js",
        "icon.svg",
        "openapi.json"
    };

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    Assets() {
        var all = new StringBuilder();
        for (var name : NAMES) {
            var bytes = load(name);
            files.put(name, bytes);
            all.append(Ids.sha256(bytes));
        }
        // Modules name each other without a version, so all of them stand under one.
        version = Ids.of(all.toString());
    }

    /** Where the page finds it. */
    String address(String name) {
        return "/assets/" + version + "/" + name;
    }

    /** The file, to be kept by the browser for good when it was asked for by its version. */
    Optional<Reply> reply(String askedVersion, String name) {
        return Optional.ofNullable(files.get(name)).map(bytes -> {
            var type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
            var reply = Reply.bytes(200, type, bytes);
            return askedVersion.equals(version)
                    ? reply.with("Cache-Control", "public, max-age=31536000, immutable")
                    : reply;
        });
    }

    /** Bytes of all files together. */
    int weight() {
        return files.values().stream().mapToInt(b -> b.length).sum();
    }

    private static byte[] load(String name) {
        try (var stream = Assets.class.getResourceAsStream("/fr/glane/web/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar holds no " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
