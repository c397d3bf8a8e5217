package fr.glane.index;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found.
 *
 * @param total all facts of the view, exactly
 * @param hits those of this page
 * @param next the cursor of the page after; empty after the last
 * @param notes how the query was read
 * @param withSomeWords how many facts hold at least one of the words, when none holds all of them
 * @param suggestion the query with words the index knows, when nothing was found; never applied by itself
 * @param facets counts by value, the most frequent first; counted as if nothing were chosen in that facet itself, so
 *     that each count is what choosing that value opens
 * @param values how many figures have which value in percent; without percentage points
 * @param dates how many facts were published in which month
 */
public record Results(
        long total,
        List<Hit> hits,
        Optional<String> next,
        List<Note> notes,
        long withSomeWords,
        Optional<String> suggestion,
        Map<Facet, List<Count>> facets,
        List<Bin> values,
        List<Month> dates) {

    /** How many facts have a value. */
    public record Count(String value, long count) {}

    /**
     * How many figures lie from {@code low} on, below {@code high}; the last bin has no upper end.
     *
     * @param filter what opens it as a filter: {@code valeur:"10..<20 %"}
     */
    public record Bin(BigDecimal low, Optional<BigDecimal> high, long count, String filter) {}

    /** How many facts were published in a month; {@code date:2025-11} opens it. */
    public record Month(YearMonth month, long count) {}

    public Results {
        hits = List.copyOf(hits);
        notes = List.copyOf(notes);
        facets = Map.copyOf(facets);
        values = List.copyOf(values);
        dates = List.copyOf(dates);
    }
}
