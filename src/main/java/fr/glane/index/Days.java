package fr.glane.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as the index counts them: days since 1970-01-01. */
final class Days {

    private Days() {}

    /** The day of an ISO 8601 date or time, whatever its precision below the day; empty when it is none. */
    static Optional<LocalDate> of(String iso) {
        if (iso.length() < 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(iso.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
