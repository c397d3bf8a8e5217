package fr.glane.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way back to the saved file as far as a record or an index keeps it: exact for blocks and facts. For any other span it is the
 * place its innermost block has, shifted by the distance to its start; right wherever the file is plain text.
 *
 * <p>Source offsets are code points, as records give them. Immutable.
 */
public final class KnownPlaces implements SourceMap {

    /** A span of the article and its place in the decoded file, in code points. */
    public record Place(Span span, Span source) {}

    private final Map<Span, Span> exact = new HashMap<>();
    private final List<Place> places;

    public KnownPlaces(List<Place> places) {
        this.places = List.copyOf(places);
        for (var place : places) {
            exact.put(place.span(), place.source());
        }
    }

    /** The place of a span in the saved file, in code points. */
    public static Span points(SourceMap map, Span span) {
        var source = map.toSource(span);
        return new Span(map.sourceCodePoint(source.start()), map.sourceCodePoint(source.end()));
    }

    @Override
    public Span toSource(Span span) {
        var known = exact.get(span);
        if (known != null) {
            return known;
        }
        for (var place : places) {
            if (place.span().contains(span)) {
                int start = place.source().start() + span.start() - place.span().start();
                return new Span(start, start + span.length());
            }
        }
        return span;
    }

    /** The offset itself: places are kept in code points already. */
    @Override
    public int sourceCodePoint(int sourceOffset) {
        return sourceOffset;
    }
}
