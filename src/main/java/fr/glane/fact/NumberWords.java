package fr.glane.fact;

import fr.glane.fact.NumberLists.Entry;
import fr.glane.fact.NumberLists.Role;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number written in words, by recursive descent: below a hundred, below a thousand, then by scales.
 *
 * <p>{@code number = group scale … group}; {@code group = [2-16] cent [below a hundred]}; « quatre vingt » is eighty;
 * hyphens and blanks part words alike, as texts before and after 1990 write them. One instance reads one number.
 */
final class NumberWords {

    /** No number in use is longer: six cent soixante-dix-sept milliards … */
    private static final int MOST_WORDS = 40;

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final CharSequence text;
    private final boolean toOrdinal;
    private int end;
    private boolean done;
    private boolean plural;
    private int words;

    private NumberWords(CharSequence text, int from, boolean toOrdinal) {
        this.text = text;
        this.toOrdinal = toOrdinal;
        this.end = from;
    }

    /** A number that was read, and where it ends. */
    record Read(BigDecimal value, int end, boolean plural, int words) {}

    /** The longest cardinal that starts at {@code from}, or null. */
    static @Nullable Read cardinal(CharSequence text, int from) {
        var reader = new NumberWords(text, from, false);
        var value = reader.number(null);
        return value == null ? null : new Read(value, reader.end, false, reader.words);
    }

    /** The ordinal that starts at {@code from}: all its words but the last are cardinals. Null when there is none. */
    static @Nullable Read ordinal(CharSequence text, int from) {
        var reader = new NumberWords(text, from, true);
        var value = reader.number(null);
        return value == null || !reader.done ? null : new Read(value, reader.end, reader.plural, reader.words);
    }

    /** Scales after digits: « 2,5 milliards », « 10 mille ». Null when no scale follows. */
    static @Nullable Read scales(CharSequence text, int from, BigDecimal digits) {
        var reader = new NumberWords(text, from, false);
        var value = reader.number(digits);
        return value == null || reader.words == 0 ? null : new Read(value, reader.end, false, reader.words);
    }

    private @Nullable BigDecimal number(@Nullable BigDecimal digits) {
        var total = BigDecimal.ZERO;
        // What stands after the last scale that was large enough: « deux mille » in « deux mille milliards ».
        var tail = BigDecimal.ZERO;
        BigDecimal lastScale = null;
        boolean any = false;
        var group = digits;
        while (!done && words < MOST_WORDS) {
            int back = end;
            if (group == null) {
                group = belowThousand();
            }
            var scale = done ? null : scale();
            if (scale == null) {
                if (group == null || any && group.signum() == 0) {
                    end = group == null ? end : back;
                    break;
                }
                tail = tail.add(group);
                any = true;
                break;
            }
            var number = scale.value();
            boolean rises = lastScale != null && number.compareTo(lastScale) >= 0;
            // « le millionième »: a rank needs nothing before it.
            if (group == null && !any && !isThousand(number) && !done
                    || rises && (number.compareTo(lastScale) == 0 || tail.signum() == 0)) {
                end = back;
                break;
            }
            var factor = rises ? tail.add(group == null ? BigDecimal.ZERO : group) : group;
            if (!rises && group == null && any && !isThousand(number)) {
                end = back;
                break;
            }
            var part = (factor == null ? BigDecimal.ONE : factor).multiply(number);
            if (rises) {
                tail = part;
            } else {
                total = total.add(tail);
                tail = part;
            }
            lastScale = number;
            any = true;
            group = null;
        }
        if (!any) {
            return null;
        }
        return andOne(total.add(tail), lastScale);
    }

    private static boolean isThousand(BigDecimal scale) {
        return scale.compareTo(THOUSAND) == 0;
    }

    /** « mille et un ». */
    private BigDecimal andOne(BigDecimal value, @Nullable BigDecimal lastScale) {
        if (done
                || lastScale == null
                || !isThousand(lastScale)
                || value.remainder(THOUSAND).signum() != 0) {
            return value;
        }
        int back = end;
        if (word("et")) {
            var one = peek();
            if (one != null && one.value.compareTo(BigDecimal.ONE) == 0) {
                take(one);
                return value.add(BigDecimal.ONE);
            }
        }
        end = back;
        return value;
    }

    private @Nullable Entry scale() {
        var next = peek();
        if (next == null
                || next.entry.role() != Role.SCALE
                || next.entry.value().compareTo(THOUSAND) < 0) {
            return null;
        }
        take(next);
        return next.entry;
    }

    private @Nullable BigDecimal belowThousand() {
        var next = peek();
        if (next == null) {
            return null;
        }
        if (next.isHundred()) {
            take(next);
            return BigDecimal.valueOf(100L + rest());
        }
        int low = belowHundred();
        if (low < 0) {
            return null;
        }
        var hundred = done ? null : peek();
        if (hundred != null && hundred.isHundred() && low >= 2 && low <= 16) {
            take(hundred);
            return BigDecimal.valueOf(100L * low + rest());
        }
        return BigDecimal.valueOf(low);
    }

    private int rest() {
        if (done) {
            return 0;
        }
        int back = end;
        int wordsBefore = words;
        int low = belowHundred();
        if (low <= 0) {
            end = back;
            words = wordsBefore;
            return 0;
        }
        return low;
    }

    private int belowHundred() {
        var next = peek();
        if (next == null || next.entry.role() != Role.VALUE || next.entry.small() >= 100) {
            return -1;
        }
        take(next);
        int value = next.entry.small();
        if (done) {
            return value;
        }
        var after = peek();
        if (value == 4 && after != null && after.small() == 20) {
            take(after);
            return 80 + (done ? 0 : below(20));
        }
        if (value == 60) {
            return 60 + below(20);
        }
        if (value >= 20) {
            return value + below(10);
        }
        return value == 10 && after != null && after.small() >= 7 && after.small() <= 9 ? 10 + takeSmall(after) : value;
    }

    /** What follows a ten: « deux », « et un », « quinze », « dix-huit ». */
    private int below(int limit) {
        int back = end;
        boolean and = word("et");
        var next = peek();
        int value = next == null || next.entry.role() != Role.VALUE ? -1 : next.small();
        if (next == null || value < 1 || value >= limit || and && value != 1 && value != 11) {
            end = back;
            return 0;
        }
        take(next);
        if (value == 10 && !done) {
            var unit = peek();
            if (unit != null && unit.entry.role() == Role.VALUE && unit.small() >= 7 && unit.small() <= 9) {
                return 10 + takeSmall(unit);
            }
        }
        return value;
    }

    private int takeSmall(Next next) {
        take(next);
        return next.small();
    }

    private void take(Next next) {
        end = next.end;
        words++;
        done = next.entry.ordinal();
        plural = next.entry.plural();
    }

    private boolean word(String expected) {
        int start = NumberText.nextWord(text, end);
        int stop = start < 0 ? -1 : NumberText.wordEnd(text, start);
        if (start < 0 || stop - start != expected.length() || !NumberText.same(text, start, expected)) {
            return false;
        }
        end = stop;
        return true;
    }

    private @Nullable Next peek() {
        // The first word stands at the place asked for; the others after a blank or a hyphen.
        int start = words == 0 && end < text.length() && Character.isLetter(text.charAt(end))
                ? end
                : NumberText.nextWord(text, end);
        if (start < 0) {
            return null;
        }
        int stop = NumberText.wordEnd(text, start);
        if (stop == start || stop - start > 20) {
            return null;
        }
        var word = text.subSequence(start, stop).toString().toLowerCase(Locale.FRENCH);
        var entry = NumberLists.cardinal(word);
        if (entry == null && toOrdinal) {
            entry = NumberLists.ordinal(word);
        }
        return entry == null || entry.role() == Role.COUNT ? null : new Next(entry, stop, entry.value());
    }

    private record Next(Entry entry, int end, BigDecimal value) {
        boolean isHundred() {
            return entry.role() == Role.SCALE && entry.small() == 100;
        }

        int small() {
            return entry.small();
        }
    }
}
