package fr.glane.serve;

import fr.glane.index.DateRange;
import fr.glane.index.Results;
import fr.glane.index.ValueRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Turns counts by value and by month into bars of the view. */
final class Histograms {

    /** More bars than this are thinner than a finger or a glance. */
    private static final int BARS = 36;

    private final Words words;
    private final View view;
    private final Function<View, String> address;

    /** @param address of a view, with the article that is open */
    Histograms(Words words, View view, Function<View, String> address) {
        this.words = words;
        this.view = view;
        this.address = address;
    }

    List<Bars.Bar> values(List<Results.Bin> bins) {
        var bars = new ArrayList<Bars.Bar>();
        for (var bin : bins) {
            var low = words.figures().decimal(bin.low());
            var range = new ValueRange(
                    Optional.of(bin.low()), false, bin.high(), bin.high().isPresent());
            bars.add(new Bars.Bar(
                    bin.high()
                            .map(h -> words.text("range", low, words.figures().decimal(h)))
                            .orElseGet(() -> words.text("range.over", low)),
                    bin.low().intValue() % 50 == 0 ? low : "",
                    bin.count(),
                    address.apply(view.withValue(Optional.of(range))),
                    bin.low().toPlainString(),
                    bin.high().map(Object::toString).orElse(""),
                    view.value().map(v -> overlaps(v, bin)).orElse(true)));
        }
        return bars;
    }

    private static boolean overlaps(ValueRange range, Results.Bin bin) {
        boolean startsBefore = bin.high().isEmpty()
                || range.low().map(l -> l.compareTo(bin.high().get()) < 0).orElse(true);
        boolean endsAfter = range.high().map(h -> h.compareTo(bin.low()) >= 0).orElse(true);
        return startsBefore && endsAfter;
    }

    List<Bars.Bar> dates(List<Results.Month> months) {
        var bars = new ArrayList<Bars.Bar>();
        if (months.size() <= BARS) {
            for (var month : months) {
                var range = new DateRange(
                        Optional.of(month.month().atDay(1)),
                        Optional.of(month.month().atEndOfMonth()));
                boolean named =
                        bars.isEmpty() || (bars.size() > 4 && month.month().getMonthValue() == 1);
                bars.add(bar(name(month.month()), named ? shortName(month.month()) : "", month.count(), range));
            }
            return bars;
        }
        long count = 0;
        int first = months.getFirst().month().getYear();
        for (int i = 0; i < months.size(); i++) {
            count += months.get(i).count();
            int year = months.get(i).month().getYear();
            if (i + 1 == months.size() || months.get(i + 1).month().getYear() != year) {
                var range =
                        new DateRange(Optional.of(LocalDate.of(year, 1, 1)), Optional.of(LocalDate.of(year, 12, 31)));
                // The first year, then decades, unless they would stand in each other's way.
                boolean decade = year % 10 == 0 && year - first > 3;
                var tick = bars.isEmpty() || decade ? Integer.toString(year) : "";
                bars.add(bar(Integer.toString(year), tick, count, range));
                count = 0;
            }
        }
        return bars;
    }

    private Bars.Bar bar(String label, String tick, long count, DateRange range) {
        boolean inside = view.date()
                .map(d ->
                        d.from().map(f -> !f.isAfter(range.to().orElseThrow())).orElse(true)
                                && d.to().map(t -> !t.isBefore(range.from().orElseThrow()))
                                        .orElse(true))
                .orElse(true);
        return new Bars.Bar(
                label,
                tick,
                count,
                address.apply(view.withDate(Optional.of(range))),
                range.from().orElseThrow().toString(),
                range.to().orElseThrow().toString(),
                inside);
    }

    private String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, words.locale()) + " " + month.getYear();
    }

    private String shortName(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, words.locale()) + " " + month.getYear();
    }
}
