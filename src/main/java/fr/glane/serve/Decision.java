package fr.glane.serve;

import fr.glane.format.Json;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader decided on one fact.
 *
 * @param fact its id
 * @param revision counts the decisions on this fact, from 1; 0 is none yet
 * @param line the fact's line in the gold file
 */
record Decision(String fact, Status status, int revision, Map<String, Object> line) {

    /** How a fact stands with its readers. */
    enum Status {
        /** Nobody looked yet, or the decision was taken back. */
        OPEN,
        CONFIRMED,
        REJECTED,
        CORRECTED;

        String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Status> named(String label) {
            for (var status : values()) {
                if (status.label().equals(label)) {
                    return Optional.of(status);
                }
            }
            return Optional.empty();
        }
    }

    static Decision none(String fact) {
        return new Decision(fact, Status.OPEN, 0, Map.of());
    }

    /** Reads the line back; empty for lines that are not about a fact. */
    static Optional<Decision> of(Map<String, Object> line) {
        var fact = Json.string(line, "fact");
        var status = Json.string(line, "review").flatMap(Status::named);
        if (fact.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        int revision = Json.integer(line, "revision").orElse(0);
        return Optional.of(new Decision(fact.get(), status.get(), revision, line));
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }
}
