package fr.glane.serve;

import java.util.Map;

/** Headers every answer has, and those of a saved page. */
final class Headers {

    static final String POLICY = "Content-Security-Policy";

    /** Every byte comes from us, nothing runs that is written into a page, and no other page may frame ours. */
    static final Map<String, String> COMMON = Map.of(
            POLICY,
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "Cache-Control",
            "no-store");

    /** A page from elsewhere: its own look, but no script, no network, no form, and an origin that is nobody's. */
    static final String SAVED_PAGE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private Headers() {}
}
