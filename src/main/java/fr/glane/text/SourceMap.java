package fr.glane.text;

/**
 * Where each character of an article's text stands in the saved file, once decoded.
 *
 * <p>Offsets on both sides are UTF-16 code units. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface SourceMap {

    /** The text is the file, unit for unit. */
    SourceMap IDENTITY = span -> span;

    /** The stretch of the decoded file that gave {@code span}: entities and markup inside it included. */
    Span toSource(Span span);
}
