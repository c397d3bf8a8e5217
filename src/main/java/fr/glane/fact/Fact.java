package fr.glane.fact;

/** Something an article states, with the place that bears it out. */
public sealed interface Fact permits Figure, Claim {

    /** Where the fact stands. */
    Mention at();

    /** From the content: article, type, span and value. A rerun or a merge never moves it. */
    String id();
}
