package fr.glane.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a comparison gave: a tally for each type and role, and each difference in its sentence. Not thread-safe. */
public final class Scores {

    /**
     * One difference.
     *
     * @param measure type or role: {@code figure}, {@code claim.source}
     * @param missed true when the gold has it and the extraction does not; false the other way round
     * @param text the words at issue
     * @param sentence where they stand
     */
    public record Difference(String measure, boolean missed, String text, String sentence) {}

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    void right(String measure) {
        add(measure, new Tally(1, 0, 0));
    }

    void extra(String measure, String text, String sentence) {
        add(measure, new Tally(0, 1, 0));
        differences.add(new Difference(measure, false, text, sentence));
    }

    void missed(String measure, String text, String sentence) {
        add(measure, new Tally(0, 0, 1));
        differences.add(new Difference(measure, true, text, sentence));
    }

    private void add(String measure, Tally tally) {
        tallies.merge(measure, tally, Tally::plus);
    }

    /** Adds what another comparison gave. */
    public void add(Scores other) {
        other.tallies.forEach(this::add);
        differences.addAll(other.differences);
    }

    /** By type and role, in the order they are shown. */
    public Map<String, Tally> tallies() {
        return Collections.unmodifiableMap(tallies);
    }

    public Tally tally(String measure) {
        return tallies.getOrDefault(measure, Tally.NONE);
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
