package fr.glane.text;

/** What a token looks like, told from its characters alone. */
public enum Shape {
    /** Letters, all lower case: {@code étude}, {@code au-delà}, {@code l'}. */
    LOWER,
    /** A capital, then lower case: {@code Paris}, {@code Jean-Marie}. */
    CAPITALIZED,
    /** Two letters or more, all capitals, dots or hyphens between: {@code CHU}, {@code R.E.M.}. */
    UPPER,
    /** One capital letter, with or without its dot: {@code B}, {@code J.}. */
    INITIAL,
    /** Letters of mixed case: {@code eBay}, {@code McDonald}. */
    MIXED,
    /** Digits, grouped or with decimals: {@code 12}, {@code 3 000}, {@code 10,7}. */
    NUMBER,
    /** Letters and digits together: {@code 64Cu}, {@code 1er}, {@code 2006/2007}, {@code 17/12/25}. */
    ALPHANUMERIC,
    /** Punctuation. */
    PUNCTUATION,
    /** Anything else: {@code %}, {@code €}, {@code +}. */
    SYMBOL
}
