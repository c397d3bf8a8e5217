package fr.glane.index;

/**
 * Something the reader of a query should know of how it was understood. The words for it are those of who shows it.
 *
 * @param text the part of the query it is about
 * @param reading how that part was read
 */
public record Note(Kind kind, String text, String reading) {

    /** What a note tells. */
    public enum Kind {
        /** A quotation mark that is not closed, an operator without its words: read as plain words. */
        READ_AS_WORDS,
        /** Numbers with a sign or a comparison became a filter on values. */
        VALUE,
        /** A bare number: looked for in the text and among the values. */
        NUMBER,
        /** A filter whose value is not understood; it was left out. */
        UNKNOWN_FILTER
    }
}
