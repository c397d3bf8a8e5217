package fr.glane.serve;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.fact.Unit;
import fr.glane.format.Names;
import fr.glane.index.Facet;
import fr.glane.index.Hit;
import fr.glane.index.Results;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts a few facts as the index counts all: alone, or taken away from its counts. */
final class Tally {

    private final List<Hit> hits;

    Tally(List<Hit> hits) {
        this.hits = List.copyOf(hits);
    }

    List<Hit> hits() {
        return hits;
    }

    /** The values of a facet that are left, the most frequent first. */
    List<Results.Count> counts(Facet facet, List<Results.Count> all, boolean away) {
        var mine = new HashMap<String, Long>();
        hits.forEach(h -> value(facet, h).ifPresent(v -> mine.merge(v, 1L, Long::sum)));
        return all.stream()
                .map(c -> new Results.Count(c.value(), left(c.count(), mine.getOrDefault(c.value(), 0L), away)))
                .filter(c -> c.count() > 0)
                .sorted(Comparator.comparingLong(Results.Count::count)
                        .reversed()
                        .thenComparing(Results.Count::value))
                .toList();
    }

    /** The histogram of values; none when no figure is left. */
    List<Results.Bin> values(List<Results.Bin> all, boolean away) {
        var bins = new ArrayList<Results.Bin>();
        for (int i = 0; i < all.size(); i++) {
            var bin = all.get(i);
            bins.add(new Results.Bin(bin.low(), bin.high(), left(bin.count(), mine(all, i), away), bin.filter()));
        }
        return bins.stream().allMatch(b -> b.count() == 0) ? List.of() : bins;
    }

    private long mine(List<Results.Bin> all, int index) {
        return hits.stream()
                .filter(h -> h.fact() instanceof Figure figure && figure.unit() != Unit.PERCENTAGE_POINT)
                .filter(h -> {
                    var values = Percents.of((Figure) h.fact());
                    return bin(all, values.getFirst()) <= index && index <= bin(all, values.getLast());
                })
                .count();
    }

    private static int bin(List<Results.Bin> all, double value) {
        int bin = 0;
        while (bin + 1 < all.size() && all.get(bin + 1).low().doubleValue() <= value) {
            bin++;
        }
        return bin;
    }

    /** The histogram of months, from the first to the last that has a fact. */
    List<Results.Month> months(List<Results.Month> all, boolean away) {
        var mine = new HashMap<YearMonth, Long>();
        hits.forEach(h -> day(h).ifPresent(d -> mine.merge(YearMonth.from(d), 1L, Long::sum)));
        var left = all.stream()
                .map(m -> new Results.Month(m.month(), left(m.count(), mine.getOrDefault(m.month(), 0L), away)))
                .toList();
        int first = 0;
        int last = left.size();
        while (first < last && left.get(first).count() == 0) {
            first++;
        }
        while (last > first && left.get(last - 1).count() == 0) {
            last--;
        }
        return left.subList(first, last);
    }

    private static long left(long all, long mine, boolean away) {
        return away ? Math.max(0, all - mine) : mine;
    }

    /** The day a fact was published: that of its own item in a feed, else of its article. */
    static Optional<LocalDate> day(Hit hit) {
        return hit.fact()
                .at()
                .block()
                .published()
                .flatMap(Tally::day)
                .or(() -> hit.article().published().flatMap(Tally::day));
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(iso.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> value(Facet facet, Hit hit) {
        var block = hit.fact().at().block();
        return switch (facet) {
            case TYPE -> Optional.of(Reviews.kind(hit.fact()));
            case SECTION -> Optional.of(Names.of(block.section()));
            case BLOCK -> Optional.of(Names.of(block.kind()));
            case ACCESS -> Optional.of(Names.of(hit.article().access()));
            case PUBLISHER -> hit.article().publisher().map(Tally::key);
            case SOURCE -> hit.stored().speaker().map(Tally::key);
            case YEAR -> day(hit).map(d -> Integer.toString(d.getYear()));
            case UNIT, COMPARATOR, CHANGE, KIND, FORM, SOURCE_KIND -> own(facet, hit.fact());
        };
    }

    /** The index keeps so much of a long name. */
    private static String key(String name) {
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static Optional<String> own(Facet facet, Fact fact) {
        Map<Facet, Optional<String>> values = switch (fact) {
            case Figure figure ->
                Map.of(
                        Facet.UNIT, Optional.of(Names.of(figure.unit())),
                        Facet.COMPARATOR, Optional.of(Names.of(figure.comparator())),
                        Facet.CHANGE, figure.change().map(Names::of),
                        Facet.KIND, figure.kind().map(Names::of));
            case Claim claim ->
                Map.of(
                        Facet.FORM, Optional.of(Names.of(claim.form())),
                        Facet.SOURCE_KIND, claim.sourceKind().map(Names::of));
        };
        return values.getOrDefault(facet, Optional.empty());
    }
}
