package fr.glane.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Days of publication, both bounds in; either may be absent. */
public record DateRange(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** Reads {@code 2025}, {@code 2025-11}, {@code 2025-11-03}, {@code 2025-11..}, {@code ..2025-11}, {@code 2024..2025}. */
    public static Optional<DateRange> parse(String text) {
        var stripped = text.strip();
        int dots = stripped.indexOf("..");
        try {
            if (dots < 0) {
                return Optional.of(new DateRange(Optional.of(first(stripped)), Optional.of(last(stripped))));
            }
            var start = stripped.substring(0, dots).strip();
            var end = stripped.substring(dots + 2).strip();
            return start.isEmpty() && end.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new DateRange(
                            start.isEmpty() ? Optional.empty() : Optional.of(first(start)),
                            end.isEmpty() ? Optional.empty() : Optional.of(last(end))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate first(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(year(text), 1, 1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate last(String text) {
        return switch (text.length()) {
            case 4 -> LocalDate.of(year(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static int year(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new DateTimeException("not a year: " + text, e);
        }
    }

    /** As filters and addresses write it: {@code 2025-11-01..2025-11-30}. */
    @Override
    public String toString() {
        return from.map(LocalDate::toString).orElse("") + ".."
                + to.map(LocalDate::toString).orElse("");
    }
}
