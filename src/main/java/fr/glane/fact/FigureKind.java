package fr.glane.fact;

/** A figure that is not a plain share: kept, but told apart. */
public enum FigureKind {
    /** Strength of a solution: glucose à 5 %. */
    CONCENTRATION,
    /** Level of a confidence interval: IC à 95 %. */
    CONFIDENCE,
    /** What the page says of itself: il vous reste 76 % de l'article. */
    BOILERPLATE,
    /** A rebate: -50 %. */
    PROMO
}
