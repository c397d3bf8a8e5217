package fr.glane.text;

import java.util.List;
import java.util.Optional;

/**
 * What the page says of its article. Absent where the page does not say: wrong is worse than absent.
 *
 * @param published ISO 8601, to the minute with offset as far as the page tells: {@code 2025-12-17T07:00} or
 *     {@code 2025-12-17}
 * @param updated same form as {@code published}
 * @param language ISO 639 code, {@code fr}
 * @param evidence what shows the truncation when {@code access} is {@link Access#TRUNCATED}
 */
public record Metadata(
        Optional<String> title,
        Optional<String> kicker,
        List<String> authors,
        Optional<String> publisher,
        Optional<String> published,
        Optional<String> updated,
        Optional<String> language,
        Optional<String> url,
        Access access,
        Optional<String> evidence) {

    /** Says nothing at all. */
    public static final Metadata NONE = new Metadata(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Access.OPEN,
            Optional.empty());

    public Metadata {
        authors = List.copyOf(authors);
    }

    public Metadata withTitle(String value) {
        return new Metadata(
                Optional.of(value), kicker, authors, publisher, published, updated, language, url, access, evidence);
    }

    public Metadata withKicker(String value) {
        return new Metadata(
                title, Optional.of(value), authors, publisher, published, updated, language, url, access, evidence);
    }

    public Metadata withAuthors(List<String> value) {
        return new Metadata(title, kicker, value, publisher, published, updated, language, url, access, evidence);
    }

    public Metadata withPublisher(String value) {
        return new Metadata(
                title, kicker, authors, Optional.of(value), published, updated, language, url, access, evidence);
    }

    public Metadata withPublished(String value) {
        return new Metadata(
                title, kicker, authors, publisher, Optional.of(value), updated, language, url, access, evidence);
    }

    public Metadata withUpdated(String value) {
        return new Metadata(
                title, kicker, authors, publisher, published, Optional.of(value), language, url, access, evidence);
    }

    public Metadata withLanguage(String value) {
        return new Metadata(
                title, kicker, authors, publisher, published, updated, Optional.of(value), url, access, evidence);
    }

    public Metadata withUrl(String value) {
        return new Metadata(
                title, kicker, authors, publisher, published, updated, language, Optional.of(value), access, evidence);
    }

    /** Marks the text as cut by a paywall, and says what on the page shows it. */
    public Metadata truncated(String shownBy) {
        return new Metadata(
                title,
                kicker,
                authors,
                publisher,
                published,
                updated,
                language,
                url,
                Access.TRUNCATED,
                Optional.of(shownBy));
    }
}
