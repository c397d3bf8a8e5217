package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Figure;
import fr.glane.index.Hit;
import fr.glane.index.SearchRequest;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The order the index gives results in, for results put together from several searches. */
final class Sorting {

    private Sorting() {}

    static Comparator<Hit> of(SearchRequest request) {
        boolean reverse = request.reverse();
        Comparator<Hit> first = switch (request.order()) {
            case SCORE -> Comparator.comparingDouble(h -> reverse ? h.score() : -h.score());
            case DATE -> last(Tally::day, !reverse);
            case VALUE -> last(Sorting::value, !reverse);
            case PUBLISHER -> last(h -> h.article().publisher(), reverse);
            case PLACE -> Comparator.comparing(h -> h.article().address());
        };
        return first.thenComparing(h -> h.article().address())
                .thenComparingInt(h -> h.fact().at().span().start());
    }

    /** By a key that not every fact has: without it last, whichever way round. */
    private static <K extends Comparable<? super K>> Comparator<Hit> last(
            Function<Hit, Optional<K>> key, boolean descending) {
        Comparator<K> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparingInt((Hit h) -> key.apply(h).isEmpty() ? 1 : 0)
                .thenComparing((one, other) -> {
                    var a = key.apply(one);
                    var b = key.apply(other);
                    return a.isPresent() && b.isPresent() ? order.compare(a.get(), b.get()) : 0;
                });
    }

    /** The middle of a range. */
    private static Optional<Double> value(Hit hit) {
        return switch (hit.fact()) {
            case Figure figure ->
                Optional.of(Percents.of(figure).stream()
                        .mapToDouble(v -> v)
                        .average()
                        .orElse(0));
            case Claim claim -> Optional.empty();
        };
    }
}
