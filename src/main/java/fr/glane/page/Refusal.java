package fr.glane.page;

/**
 * Why a file or record gave no article.
 *
 * @param reason the code reports carry
 * @param detail what was seen, for the message: a byte offset, a language, a size; may be empty
 */
public record Refusal(Reason reason, String detail) {

    /** Reason codes, stable: reports carry them in lower case. */
    public enum Reason {
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** Bytes that are no text. */
        BINARY,
        /** A page that holds no article. */
        NO_ARTICLE,
        /** Surely not French. */
        LANGUAGE,
        /** Broken off or not in the form it claims. */
        MALFORMED,
        /** Larger than can be read. */
        TOO_LARGE,
        /** A table in which no column is known to hold the text or the page. */
        NO_COLUMN,
        /** No reader knows this form. */
        UNKNOWN_FORM,
        /** Could not be opened or read. */
        UNREADABLE
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, "");
    }

    public static Refusal of(Reason reason, String detail) {
        return new Refusal(reason, detail);
    }
}
