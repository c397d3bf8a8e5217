package fr.glane.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shares in words, as a query gives them: {@code la moitié}, {@code deux tiers}, {@code un sur dix}, {@code vingt pour
 * cent}. Numbers in words without a unit stay words: « vingt ans » asks for no value.
 */
final class SpokenNumbers {

    /** A share in percent, and how many words say it. */
    record Share(BigDecimal percent, int words) {}

    /** A number and how many words say it. */
    private record Count(int value, int words) {}

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("onze", 11),
            Map.entry("douze", 12),
            Map.entry("treize", 13),
            Map.entry("quatorze", 14),
            Map.entry("quinze", 15),
            Map.entry("seize", 16));

    private static final Map<String, Integer> TENS = Map.ofEntries(
            Map.entry("vingt", 20),
            Map.entry("vingts", 20),
            Map.entry("trente", 30),
            Map.entry("quarante", 40),
            Map.entry("cinquante", 50),
            Map.entry("soixante", 60),
            Map.entry("septante", 70),
            Map.entry("huitante", 80),
            Map.entry("octante", 80),
            Map.entry("nonante", 90));

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("tiers", 3),
            Map.entry("quart", 4),
            Map.entry("quarts", 4),
            Map.entry("cinquième", 5),
            Map.entry("cinquièmes", 5),
            Map.entry("sixième", 6),
            Map.entry("sixièmes", 6),
            Map.entry("septième", 7),
            Map.entry("septièmes", 7),
            Map.entry("huitième", 8),
            Map.entry("huitièmes", 8),
            Map.entry("neuvième", 9),
            Map.entry("neuvièmes", 9),
            Map.entry("dixième", 10),
            Map.entry("dixièmes", 10));

    private SpokenNumbers() {}

    /** The share the words begin with; words in lower case. */
    static Optional<Share> read(List<String> words) {
        if (starts(words, 0, "la", "moitié") || starts(words, 0, "une", "moitié")) {
            return share(1, 2, 2);
        }
        int article = starts(words, 0, "les") ? 1 : 0;
        var count = count(words.subList(article, words.size()));
        if (count.isEmpty()) {
            return Optional.empty();
        }
        int next = article + count.get().words();
        int value = count.get().value();
        var part = part(words, next, value);
        if (part.isPresent() || article == 1) {
            return part;
        }
        if (starts(words, next, "sur")) {
            return count(words.subList(next + 1, words.size()))
                    .filter(of -> of.value() > 0 && value < of.value())
                    .flatMap(of -> share(value, of.value(), next + 1 + of.words()));
        }
        return percent(words, next, value);
    }

    private static Optional<Share> part(List<String> words, int at, int value) {
        var parts = at < words.size() ? PARTS.get(words.get(at)) : null;
        if (parts == null || value >= parts || starts(words, at + 1, "de", "finale") || isTime(words, at + 1)) {
            return Optional.empty();
        }
        return share(value, parts, at + 1);
    }

    /** « un quart d’heure » is no share of anything. */
    private static boolean isTime(List<String> words, int at) {
        return at < words.size() && Set.of("d'heure", "d’heure").contains(words.get(at));
    }

    private static Optional<Share> percent(List<String> words, int at, int value) {
        int unit = starts(words, at, "pour", "cent") ? 2 : starts(words, at, "%") ? 1 : 0;
        return unit == 0 ? Optional.empty() : share(value, 100, at + unit);
    }

    private static Optional<Share> share(int count, int of, int words) {
        var percent = BigDecimal.valueOf(count * 100L).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64);
        return Optional.of(new Share(new BigDecimal(Values.plain(percent)), words));
    }

    /** A number up to 999, in digits or in words, hyphens or not: {@code 8}, {@code trente et un}, {@code quatre-vingts}. */
    private static Optional<Count> count(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var first = words.getFirst();
        if (!first.isEmpty() && first.length() <= 3 && first.chars().allMatch(c -> Chars.isDigit((char) c))) {
            return Optional.of(new Count(Integer.parseInt(first), 1));
        }
        int total = 0;
        int used = 0;
        for (var word : words) {
            int after = with(total, word);
            if (after < 0) {
                break;
            }
            total = after;
            used++;
        }
        // « trente et » ends before its last word.
        if (used > 0 && words.get(used - 1).equals("et")) {
            used--;
        }
        return total > 0 && used > 0 ? Optional.of(new Count(total, used)) : Optional.empty();
    }

    /** The number so far with one more word, hyphens read as blanks; -1 when the word does not go on with it. */
    private static int with(int so, String word) {
        int total = so;
        for (var piece : List.of(word.split("-", -1))) {
            total = total < 0 ? -1 : step(total, piece);
        }
        return total;
    }

    private static int step(int total, String piece) {
        int rest = total % 100;
        var unit = UNITS.get(piece);
        var ten = TENS.get(piece);
        if (unit != null) {
            boolean fits = rest == 0
                    || (rest >= 20 && rest % 10 == 0 && (unit < 10 || rest == 60 || rest == 80))
                    || (rest == 10 && unit >= 7 && unit < 10)
                    || ((rest == 70 || rest == 90) && unit >= 7 && unit < 10);
            return fits ? total + unit : -1;
        }
        if (ten != null) {
            return rest == 4 && ten == 20 ? total + 76 : rest == 0 ? total + ten : -1;
        }
        if (piece.equals("cent") || piece.equals("cents")) {
            return total == 0 ? 100 : total < 10 && total > 1 ? total * 100 : -1;
        }
        return piece.equals("et") && rest >= 20 && rest % 10 == 0 ? total : -1;
    }

    private static boolean starts(List<String> words, int at, String... wanted) {
        return at + wanted.length <= words.size()
                && words.subList(at, at + wanted.length).equals(List.of(wanted));
    }
}
