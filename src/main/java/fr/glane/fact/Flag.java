package fr.glane.fact;

/** What a reader should know of a claim before using it. */
public enum Flag {
    /** The page cuts the content. */
    TRUNCATED,
    /** It stands in a title or a pull quote. */
    HEADLINE,
    /** The source denies it. */
    NEGATED,
    /** The content is a noun phrase. */
    NOMINAL
}
