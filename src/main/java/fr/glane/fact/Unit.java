package fr.glane.fact;

/** What a figure counts in. */
public enum Unit {
    PERCENT,
    PERCENTAGE_POINT,
    PERMILLE,
    /** A word fraction of a whole: la moitié, un tiers. */
    FRACTION,
    /** So many of so many: neuf Français sur dix. */
    RATIO
}
