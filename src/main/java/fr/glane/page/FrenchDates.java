package fr.glane.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates French pages print: « Le 17/12/25 à 7:00 », « Publié le 3 mars 2024 à 18h05 », « hier à 17:45 ».
 *
 * <p>A date without its year, or one that is told from today, is read only when the day the page was saved is known.
 * Thread-safe; never throws; linear in the length of the text.
 */
final class FrenchDates {

    /**
     * A date found in a text.
     *
     * @param iso {@code 2025-12-17}, or {@code 2025-12-17T07:00} when an hour stands beside it
     * @param updated true when the words before it say so: « mis à jour », « modifié le »
     * @param start where it begins in the text, in UTF-16 code units
     * @param end where it ends
     */
    record Stamp(String iso, boolean updated, int start, int end) {

        LocalDate day() {
            return LocalDate.parse(iso.substring(0, 10));
        }
    }

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("janvier", 1),
            Map.entry("janv", 1),
            Map.entry("jan", 1),
            Map.entry("january", 1),
            Map.entry("fevrier", 2),
            Map.entry("fevr", 2),
            Map.entry("fev", 2),
            Map.entry("feb", 2),
            Map.entry("february", 2),
            Map.entry("mars", 3),
            Map.entry("mar", 3),
            Map.entry("march", 3),
            Map.entry("avril", 4),
            Map.entry("avr", 4),
            Map.entry("apr", 4),
            Map.entry("april", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("juin", 6),
            Map.entry("jun", 6),
            Map.entry("june", 6),
            Map.entry("juillet", 7),
            Map.entry("juil", 7),
            Map.entry("july", 7),
            Map.entry("jul", 7),
            Map.entry("aout", 8),
            Map.entry("aou", 8),
            Map.entry("aug", 8),
            Map.entry("august", 8),
            Map.entry("septembre", 9),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("september", 9),
            Map.entry("octobre", 10),
            Map.entry("oct", 10),
            Map.entry("october", 10),
            Map.entry("novembre", 11),
            Map.entry("nov", 11),
            Map.entry("november", 11),
            Map.entry("decembre", 12),
            Map.entry("dec", 12),
            Map.entry("december", 12));

    /** As browsers write when they saved a page: « Tue Mar 19 2024 ». */
    private static final Set<String> ENGLISH_DAYS = Set.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private static final List<String> UPDATE_WORDS = List.of(
            "jour",
            "maj",
            "modifie",
            "modifiee",
            "modification",
            "actualise",
            "actualisee",
            "actualisation",
            "updated",
            "revise",
            "corrige");

    private static final List<String> PUBLISH_WORDS = List.of(
            "publie", "publiee", "publication", "paru", "parue", "poste", "cree", "ecrit", "redige", "published");

    private FrenchDates() {}

    /**
     * The day (and hour) a line gives for its article: the first that is not an update, else the first.
     *
     * @param saved the day the page was saved, when known
     * @return ISO 8601, to the minute when an hour is there
     */
    static Optional<String> parse(String text, Optional<LocalDate> saved) {
        var all = all(text, saved);
        for (var stamp : all) {
            if (!stamp.updated()) {
                return Optional.of(stamp.iso());
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst().iso());
    }

    /** Every date of the text, in order. */
    static List<Stamp> all(String text, Optional<LocalDate> saved) {
        // All but what is told from today is told in digits.
        return saved.isEmpty() && !hasDigit(text) ? List.of() : new FrenchDates.Scan(text, saved).stamps();
    }

    /** True when a digit stands in the text. */
    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A whole line that is a day and a month without a year, as the feeds of news pages have: « 07 Jan ». */
    static Optional<MonthDay> dayAndMonth(String line) {
        var words = words(line);
        int at = !words.isEmpty() && isWeekday(words.getFirst()) ? 1 : 0;
        at += words.size() > at && words.get(at).text.equals("le") ? 1 : 0;
        if (words.size() != at + 2) {
            return Optional.empty();
        }
        return monthDay(words.get(at), words.get(at + 1));
    }

    /** A whole line that is an hour: « 7:30 », « 16h21 », « à 18 h ». */
    static Optional<LocalTime> hour(String line) {
        var words = words(line);
        int at = !words.isEmpty() && words.getFirst().text.equals("a") ? 1 : 0;
        var found = time(words, at);
        return found != null && found.next == words.size() ? Optional.of(found.time) : Optional.empty();
    }

    /** The year that puts a day nearest after {@code from}: feeds stand beside the article they were saved with. */
    static LocalDate nearestFrom(MonthDay day, LocalDate from) {
        var near = day.atYear(from.getYear());
        // A feed may be some months older than the page's own date, when the date is that of an update.
        if (near.isBefore(from.minusDays(60))) {
            return day.atYear(from.getYear() + 1);
        }
        return near.isAfter(from.plusDays(305)) ? day.atYear(from.getYear() - 1) : near;
    }

    private record Word(String text, boolean number, int start, int end, char after) {

        int value() {
            return text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text);
        }
    }

    private record Time(LocalTime time, int next) {}

    /** Splits into runs of letters and runs of digits, folded; keeps the sign that follows each. */
    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        int length = text.length();
        for (int i = 0; i < length; ) {
            char c = text.charAt(i);
            boolean digit = isDigit(c);
            if (!digit && !Character.isLetter(c)) {
                i++;
                continue;
            }
            int start = i;
            while (i < length && (digit ? isDigit(text.charAt(i)) : Character.isLetter(text.charAt(i)))) {
                i++;
            }
            var word = text.substring(start, i);
            words.add(
                    new Word(digit ? word : LineWords.fold(word), digit, start, i, i < length ? text.charAt(i) : ' '));
        }
        return words;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWeekday(Word word) {
        return switch (word.text) {
            case "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" -> true;
            default -> false;
        };
    }

    private static Optional<MonthDay> monthDay(Word day, Word month) {
        var number = MONTHS.get(month.text);
        if (!day.number || number == null || day.text.length() > 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.of(number, day.value()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Time time(List<Word> words, int at) {
        if (at >= words.size()
                || !words.get(at).number
                || words.get(at).text.length() > 2
                || words.get(at).value() > 23) {
            return null;
        }
        var hour = words.get(at);
        var next = at + 1 < words.size() ? words.get(at + 1) : null;
        if (next == null || next.start > hour.end + 3) {
            return null;
        }
        boolean h = next.text.equals("h") || next.text.equals("heures") || next.text.equals("heure");
        boolean colon = hour.after == ':' && next.number && next.start == hour.end + 1;
        if (!h && !colon) {
            return null;
        }
        int minuteAt = colon ? at + 1 : at + 2;
        if (minuteAt < words.size()) {
            var minute = words.get(minuteAt);
            if (minute.number && minute.text.length() == 2 && minute.value() < 60 && minute.start <= next.end + 1) {
                return new Time(LocalTime.of(hour.value(), minute.value()), minuteAt + 1);
            }
        }
        return h ? new Time(LocalTime.of(hour.value(), 0), at + 2) : null;
    }

    /** One walk over the words of a text. */
    private static final class Scan {

        private final List<Word> words;
        private final String text;
        private final Optional<LocalDate> saved;
        private final List<Stamp> stamps = new ArrayList<>();

        private record Day(LocalDate date, int next) {}

        Scan(String text, Optional<LocalDate> saved) {
            this.text = text;
            this.words = words(text);
            this.saved = saved;
        }

        List<Stamp> stamps() {
            boolean updated = false;
            for (int i = 0; i < words.size(); ) {
                var word = words.get(i);
                if (UPDATE_WORDS.contains(word.text)) {
                    updated = true;
                } else if (PUBLISH_WORDS.contains(word.text)) {
                    updated = false;
                }
                var day = day(i);
                if (day != null) {
                    i = add(day, i, updated);
                    updated = false;
                } else {
                    i = updated ? hourOfUpdate(i) : i + 1;
                }
            }
            return stamps;
        }

        private int add(Day day, int from, boolean updated) {
            int at = day.next;
            while (at < words.size() && at < day.next + 2 && joins(words.get(at))) {
                at++;
            }
            var time = time(words, at);
            int last = (time == null ? day.next : afterSeconds(time.next)) - 1;
            var zone = time == null ? "" : zone(words.get(last));
            var iso = time == null ? day.date.toString() : day.date + "T" + time.time + zone;
            stamps.add(new Stamp(iso, updated, words.get(from).start, words.get(last).end));
            return last + 1;
        }

        /** ISO times go on with seconds and their parts: {@code 07:08:09.123}. */
        private int afterSeconds(int next) {
            int at = next;
            while (at < words.size()
                    && at < next + 2
                    && words.get(at).number
                    && words.get(at).start == words.get(at - 1).end + 1
                    && (words.get(at - 1).after == ':' || words.get(at - 1).after == '.')) {
                at++;
            }
            return at;
        }

        /** « Publié le 3 mars 2024 à 18h05, mis à jour à 19h »: the day is that of the date before. */
        private int hourOfUpdate(int at) {
            var time = time(words, at);
            if (time == null || stamps.isEmpty() || stamps.getLast().end + 60 < words.get(at).start) {
                return at + 1;
            }
            var iso = stamps.getLast().day() + "T" + time.time;
            stamps.add(new Stamp(iso, true, words.get(at).start, words.get(time.next - 1).end));
            return time.next;
        }

        private static boolean joins(Word word) {
            return word.text.equals("a") || word.text.equals("vers") || word.text.equals("t") || word.text.equals("at");
        }

        /** The offset an ISO time carries: {@code +01:00}; none in print. */
        private String zone(Word last) {
            int end = last.end;
            if (text.startsWith("+", end) || text.startsWith("-", end)) {
                boolean shape = end + 6 <= text.length() && text.charAt(end + 3) == ':';
                return shape && isDigit(text.charAt(end + 1)) && isDigit(text.charAt(end + 5))
                        ? text.substring(end, end + 6)
                        : "";
            }
            return "";
        }

        private @Nullable Day day(int at) {
            var first = words.get(at);
            if (!first.number) {
                var relative = relative(at);
                return relative != null ? relative : monthFirst(at);
            }
            if (first.text.length() == 4) {
                return yearFirst(at);
            }
            if (first.text.length() > 2 || at + 1 >= words.size()) {
                return null;
            }
            return words.get(at + 1).number ? numeric(at) : named(at);
        }

        private @Nullable Day named(int at) {
            int month = words.get(at + 1).text.equals("er") ? at + 2 : at + 1;
            if (month >= words.size() || words.get(month).start > words.get(at).end + 6) {
                return null;
            }
            var number = MONTHS.get(words.get(month).text);
            if (number == null) {
                return null;
            }
            int year = month + 1;
            if (year < words.size()
                    && words.get(year).number
                    && words.get(year).text.length() == 4) {
                var date = date(words.get(year).value(), number, words.get(at).value());
                return date == null ? null : new Day(date, year + 1);
            }
            return withoutYear(number, words.get(at).value(), year);
        }

        private @Nullable Day withoutYear(int month, int day, int next) {
            if (saved.isEmpty()) {
                return null;
            }
            var date = date(saved.get().getYear(), month, day);
            if (date != null && date.isAfter(saved.get().plusDays(1))) {
                date = date(saved.get().getYear() - 1, month, day);
            }
            return date == null ? null : new Day(date, next);
        }

        private @Nullable Day monthFirst(int at) {
            var month = MONTHS.get(words.get(at).text);
            boolean english = month != null
                    && at + 2 < words.size()
                    && words.get(at + 1).number
                    && words.get(at + 1).text.length() <= 2
                    && (words.get(at + 1).after == ',' || at > 0 && ENGLISH_DAYS.contains(words.get(at - 1).text))
                    && words.get(at + 2).number
                    && words.get(at + 2).text.length() == 4;
            if (!english || month == null) {
                return null;
            }
            var date = date(words.get(at + 2).value(), month, words.get(at + 1).value());
            return date == null ? null : new Day(date, at + 3);
        }

        private @Nullable Day yearFirst(int at) {
            if (!joined(at, at + 2)) {
                return null;
            }
            var date = date(
                    words.get(at).value(),
                    words.get(at + 1).value(),
                    words.get(at + 2).value());
            return date == null ? null : new Day(date, at + 3);
        }

        private @Nullable Day numeric(int at) {
            if (!joined(at, at + 2) || !looksLikeDay(at)) {
                return null;
            }
            int year = words.get(at + 2).value();
            year += words.get(at + 2).text.length() == 2 ? 2000 : 0;
            var date = date(year, words.get(at + 1).value(), words.get(at).value());
            // 12/31/2024 can only be a month first.
            date = date != null
                    ? date
                    : date(year, words.get(at).value(), words.get(at + 1).value());
            return date == null ? null : new Day(date, at + 3);
        }

        /** A year of four digits; of two when the other parts have two as well, or slashes part them: 3.5.2 is none. */
        private boolean looksLikeDay(int at) {
            int year = words.get(at + 2).text.length();
            boolean full =
                    words.get(at).text.length() == 2 && words.get(at + 1).text.length() == 2;
            return year == 4 || year == 2 && (full || words.get(at).after == '/');
        }

        /** Three numbers joined by one and the same sign of / . - */
        private boolean joined(int first, int last) {
            if (last >= words.size()) {
                return false;
            }
            char sign = words.get(first).after;
            if (sign != '/' && sign != '.' && sign != '-') {
                return false;
            }
            for (int i = first; i < last; i++) {
                var next = words.get(i + 1);
                if (words.get(i).after != sign || !next.number || next.start != words.get(i).end + 1) {
                    return false;
                }
            }
            return true;
        }

        private @Nullable Day relative(int at) {
            if (saved.isEmpty()) {
                return null;
            }
            var today = saved.get();
            return switch (words.get(at).text) {
                case "hier" -> new Day(today.minusDays(isWord(at - 1, "avant") ? 2 : 1), at + 1);
                case "aujourd" -> isWord(at + 1, "hui") ? new Day(today, at + 2) : null;
                case "il" -> ago(at, today);
                default -> null;
            };
        }

        private @Nullable Day ago(int at, LocalDate today) {
            if (!isWord(at + 1, "y") || !isWord(at + 2, "a") || at + 4 >= words.size() || !words.get(at + 3).number) {
                return null;
            }
            int count = words.get(at + 3).value();
            if (count > 400) {
                return null;
            }
            return switch (words.get(at + 4).text) {
                case "jour", "jours", "j" -> new Day(today.minusDays(count), at + 5);
                case "semaine", "semaines" -> new Day(today.minusWeeks(count), at + 5);
                default -> null;
            };
        }

        private boolean isWord(int at, String word) {
            return at >= 0 && at < words.size() && words.get(at).text.equals(word);
        }

        private static @Nullable LocalDate date(int year, int month, int day) {
            if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
                return null;
            }
            try {
                return LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    /** ISO form of a day with an hour, when there is one. */
    static String iso(LocalDate day, @Nullable LocalTime hour) {
        return hour == null
                ? day.toString()
                : String.format(Locale.ROOT, "%sT%02d:%02d", day, hour.getHour(), hour.getMinute());
    }
}
