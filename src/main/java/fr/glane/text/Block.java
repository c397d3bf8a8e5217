package fr.glane.text;

import java.util.Optional;

/**
 * A passage of the page that stands on its own: a paragraph, a heading, an item of a list.
 *
 * @param span where it stands in the article's text, without blanks at either end
 * @param reason why the passage was set aside; only in {@link Section#REMOVED}: {@code paywall}, {@code offer},
 *     {@code access}, {@code comments}, {@code navigation}, {@code share}, {@code newsletter}, {@code related links},
 *     {@code author box}, {@code legal}, {@code footer}, {@code feed}, {@code duplicate} …
 * @param published the passage's own date, ISO 8601 to the minute ({@code 2026-01-06T16:21}) or the day; of a
 *     {@link Kind#BRIEF} alone
 * @param cut true when the text breaks off here, at a paywall
 */
public record Block(
        Kind kind, Section section, Span span, Optional<String> reason, Optional<String> published, boolean cut) {

    /** A block of the article itself. */
    public static Block main(Kind kind, Span span) {
        return new Block(kind, Section.MAIN, span, Optional.empty(), Optional.empty(), false);
    }

    /** A passage set aside, and why. */
    public static Block removed(Span span, String reason) {
        return new Block(Kind.BOILERPLATE, Section.REMOVED, span, Optional.of(reason), Optional.empty(), false);
    }

    /** A date line, byline or credit. */
    public static Block metadata(Kind kind, Span span) {
        return new Block(kind, Section.METADATA, span, Optional.empty(), Optional.empty(), false);
    }

    /** An item of a feed, or a teaser, with its own date when it has one. */
    public static Block related(Span span, Optional<String> published) {
        return new Block(Kind.BRIEF, Section.RELATED, span, Optional.empty(), published, false);
    }

    public Block withCut() {
        return new Block(kind, section, span, reason, published, true);
    }

    /** True when rules read this block: it stands in the article or in a feed beside it. */
    public boolean bearsFacts() {
        return section == Section.MAIN || section == Section.RELATED;
    }
}
