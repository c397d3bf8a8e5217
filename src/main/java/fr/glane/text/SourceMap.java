package fr.glane.text;

/**
 * Where each character of an article's text stands in the saved file, once decoded.
 *
 * <p>Offsets on both sides are UTF-16 code units. Implementations are thread-safe.
 */
public interface SourceMap {

    /** The stretch of the decoded file that gave {@code span}: entities and markup inside it included. */
    Span toSource(Span span);

    /**
     * The same place counted in code points of the decoded file, as records give it.
     *
     * @param sourceOffset UTF-16 offset in the decoded file, as {@link #toSource} gives it
     */
    int sourceCodePoint(int sourceOffset);

    /** The text is the file, unit for unit. */
    static SourceMap identity(String text) {
        var points = CodePoints.of(text);
        return new SourceMap() {
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
