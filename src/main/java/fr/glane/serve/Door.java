package fr.glane.serve;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who may come in. Any page open in the same browser can send requests to a local port; so the Host header must be ours
 * (a name rebound to 127.0.0.1 still says its own), and what changes anything must carry a token that only our page
 * knows. Immutable.
 */
final class Door {

    static final String TOKEN_HEADER = "X-Glane-Token";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final String token;
    private final InetAddress bound;
    private final int port;

    Door(InetAddress bound, int port) {
        this.bound = bound;
        this.port = port;
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        this.token = HexFormat.of().formatHex(bytes);
    }

    /** What a write must carry, in the header or as the form field {@code token}. */
    String token() {
        return token;
    }

    /** @throws Refused when the request must not be answered */
    void check(Request request) throws Refused {
        if (!METHODS.contains(request.method())) {
            throw new Refused(405, "method not allowed");
        }
        if (!isOurs(request.header("Host").orElse(""))) {
            throw new Refused(421, "unknown host name");
        }
        var origin = request.header("Origin");
        if (request.isPost() && origin.isPresent() && !isOurOrigin(origin.get())) {
            throw new Refused(403, "request from another page");
        }
    }

    /** @throws Refused when the token is not the one of this run */
    void checkToken(Optional<String> given) throws Refused {
        var bytes = given.orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(bytes, token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(403, "token missing or of another run; reload the page");
        }
    }

    private boolean isOurOrigin(String origin) {
        try {
            var uri = URI.create(origin);
            return uri.getRawAuthority() != null && isOurs(uri.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isOurs(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        int colon = name.lastIndexOf(':');
        boolean hasPort = colon > name.lastIndexOf(']');
        if (hasPort ? !name.substring(colon + 1).equals(Integer.toString(port)) : port != 80) {
            return false;
        }
        var bare = hasPort ? name.substring(0, colon) : name;
        return bare.equals("localhost") || bare.equals(bound.getHostAddress()) || isOurAddress(bare);
    }

    /** Only addresses written as such: a name is never looked up, for whoever owns it decides what comes out. */
    private boolean isOurAddress(String bare) {
        if (!bare.matches("\\[[0-9a-f:.%]+]|[0-9.]+")) {
            return false;
        }
        try {
            var address = InetAddress.getByName(bare);
            return bound.isAnyLocalAddress()
                    || address.equals(bound)
                    || address.isLoopbackAddress() && bound.isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
