package fr.glane.check;

import fr.glane.text.Article;
import fr.glane.text.CodePoints;
import fr.glane.text.Span;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the places of gold in the article that was read: offsets of the saved file through the source map, quotations
 * by their words.
 */
final class Alignment {

    private final Article article;
    private final CodePoints points;
    /** Source offset (code points) of each block's start, to the block's span in the text. */
    private final TreeMap<Integer, Span> bySource = new TreeMap<>();

    Alignment(Article article) {
        this.article = article;
        this.points = CodePoints.of(article.text());
        for (var block : article.blocks()) {
            bySource.put(sourceStart(block.span()), block.span());
        }
    }

    private int sourceStart(Span span) {
        var map = article.sourceMap();
        return map.sourceCodePoint(map.toSource(span).start());
    }

    /** The place in the article's text, when its words stand there; empty when the text is another. */
    Optional<Span> find(Gold.Place place) {
        return switch (place) {
            case Gold.Place.Offsets offsets -> byOffsets(offsets);
            case Gold.Place.Quotation quotation -> byWords(quotation);
        };
    }

    private Optional<Span> byOffsets(Gold.Place.Offsets place) {
        var before = bySource.floorEntry(place.start());
        if (before == null) {
            return Optional.empty();
        }
        // In one block, the words stand at or after the place counted from its start: markup only adds to the source.
        var block = before.getValue();
        int near = points.toUtf16(points.at(block.start()) + place.start() - before.getKey());
        int exact = article.text()
                        .startsWith(place.text(), Math.min(near, article.text().length()))
                ? near
                : -1;
        if (exact < 0) {
            exact = nearest(place, block);
        }
        return exact < 0
                ? Optional.empty()
                : Optional.of(new Span(exact, exact + place.text().length()));
    }

    /** Among all places of the words in the block, the one whose source offset is the one asked for. */
    private int nearest(Gold.Place.Offsets place, Span block) {
        int at = article.text().indexOf(place.text(), block.start());
        while (at >= 0 && at < block.end()) {
            if (sourceStart(new Span(at, at + place.text().length())) == place.start()) {
                return at;
            }
            at = article.text().indexOf(place.text(), at + 1);
        }
        return -1;
    }

    private Optional<Span> byWords(Gold.Place.Quotation place) {
        var whole = place.prefix() + place.text() + place.suffix();
        int at = article.text().indexOf(whole);
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + place.prefix().length();
        return Optional.of(new Span(start, start + place.text().length()));
    }
}
