package fr.glane.fact;

/** The direction of a figure that is the size of a change or of a difference. */
public enum Change {
    INCREASE,
    DECREASE
}
