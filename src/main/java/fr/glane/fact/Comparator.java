package fr.glane.fact;

/** How a figure relates to the value it names. */
public enum Comparator {
    /** Exactly, or said without reserve. */
    EQ,
    /** Near: environ, près de, quelque. */
    APPROX,
    /** Above: plus de, dépasser. */
    GT,
    /** At least: au moins, ou plus. */
    GE,
    /** Below: moins de, en dessous de. */
    LT,
    /** At most: jusqu'à, au plus. */
    LE
}
