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

    /**
     * The same place counted in code points of the decoded file, as records give it.
     *
     * @param sourceOffset UTF-16 offset in the decoded file, as {@link #toSource} gives it
     */
    default int sourceCodePoint(int sourceOffset) {
        return sourceOffset;
    }

    /** The text is the file, unit for unit; counts code points rightly when the text has characters beyond the BMP. */
    static SourceMap identity(String text) {
        var points = CodePoints.of(text);
        return points.isIdentity()
                ? IDENTITY
                : new SourceMap() {
                    @Override
                    public Span toSource(Span span) {
                        return span;
                    }

                    @Override
                    public int sourceCodePoint(int sourceOffset) {
                        return points.at(sourceOffset);
                    }
                };
    }
}
