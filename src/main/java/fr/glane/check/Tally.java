package fr.glane.check;

/**
 * Right, extra and missed, and the rates that follow.
 *
 * @param right found and in the gold
 * @param extra found and not in the gold
 * @param missed in the gold and not found
 */
public record Tally(int right, int extra, int missed) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, extra + other.extra, missed + other.missed);
    }

    /** Nothing to find and nothing found. */
    public boolean isEmpty() {
        return right + extra + missed == 0;
    }

    /** Share of what was found that is right, 0 to 100; 100 when nothing was found. */
    public double precision() {
        return right + extra == 0 ? 100 : 100.0 * right / (right + extra);
    }

    /** Share of the gold that was found, 0 to 100; 100 when there is nothing to find. */
    public double recall() {
        return right + missed == 0 ? 100 : 100.0 * right / (right + missed);
    }

    /** Harmonic mean of both, 0 to 100. */
    public double f1() {
        return isEmpty() ? 100 : 200.0 * right / (2 * right + extra + missed);
    }
}
