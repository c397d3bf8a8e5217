package fr.glane.check;

/** When a fact that was found answers to one of the gold. */
public enum Match {
    /** Same span, same value; roles to the character. */
    STRICT,
    /** Overlapping span and same value; contents and roles share four fifths of their words. */
    OVERLAP,
    /** The same value anywhere in the article; roles as in {@link #OVERLAP}. */
    VALUE
}
