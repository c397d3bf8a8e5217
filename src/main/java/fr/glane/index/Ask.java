package fr.glane.index;

import java.util.List;

/** What a query asks for, as a tree. Zones are where its words are looked for. */
sealed interface Ask {

    /** One word, or one run of characters that is a few: {@code bien-être}, {@code 7:00}, {@code quelqu'un}. */
    record Word(Zone zone, String text, boolean exact) implements Ask {}

    /** Words side by side; with a distance, words near each other. */
    record Phrase(Zone zone, String text, int distance, boolean exact) implements Ask {}

    /** {@code hospit*}: words that begin so. */
    record Prefix(Zone zone, String text) implements Ask {}

    /** {@code radiolog~1}: words that differ by so many letters. */
    record Fuzzy(Zone zone, String text, int edits) implements Ask {}

    /** A number by itself: in the text, or the value of a figure. */
    record Number(Zone zone, String text) implements Ask {}

    /**
     * Figures of these values.
     *
     * @param percent true when the query says %: percentage points are left out then
     */
    record Value(ValueRange range, boolean percent, String text) implements Ask {}

    record Dates(DateRange range) implements Ask {}

    /** Facts without a date. */
    record Undated() implements Ask {}

    /** Facts with this value of a facet; of an open facet, values that hold these words. */
    record Choice(Facet facet, String value) implements Ask {}

    /** Facts of one article. */
    record OfArticle(String id) implements Ask {}

    record All(List<Ask> parts) implements Ask {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Ask> parts) implements Ask {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Ask part) implements Ask {}

    /** Every fact. */
    record Everything() implements Ask {}
}
