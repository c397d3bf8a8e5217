package fr.glane.index;

import fr.glane.index.QueryLexer.Piece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers in a query: {@code > 50 %}, {@code entre 10 et 20 %}, {@code de 10 à 20 %}, {@code plus de 50 %},
 * {@code 80 %}, {@code 10-20 %}, {@code la moitié}, {@code plus d’un tiers}, and bare {@code 10,7} or {@code 3 000}.
 */
final class QueryNumbers {

    /** What was read, and from how many pieces. */
    record Found(Ask ask, int pieces) {}

    /** A number and whether the unit says percent; {@code pieces} counts its unit's. */
    private record Quantity(BigDecimal value, boolean percent, int pieces) {}

    private static final Set<String> PERCENTS = Set.of("%", "pourcent", "pct");

    /** {@code 1/2}: as the text has it, or what la moitié is. */
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,9}/[0-9]{1,9}");

    /** The longest share in words has so many: quatre cent quatre vingt dix neuf virgule sept pour cent. */
    private static final int MAX_WORDS = 12;

    private final String query;
    private final List<Piece> pieces;

    QueryNumbers(String query, List<Piece> pieces) {
        this.query = query;
        this.pieces = pieces;
    }

    /** Reads a number with its comparison at piece {@code at}. */
    Optional<Found> at(int at, Zone zone) {
        var compared = compared(at);
        if (compared.isPresent()) {
            return compared;
        }
        var spoken = spoken(at).or(() -> between(at));
        if (spoken.isPresent() || !isWord(at)) {
            return spoken;
        }
        return dashed(at).or(() -> inWords(at, "=")).or(() -> single(at, zone));
    }

    /** {@code >= 50 %}. */
    private Optional<Found> compared(int at) {
        if (at >= pieces.size() || pieces.get(at).type() != QueryLexer.Type.COMPARE) {
            return Optional.empty();
        }
        return quantity(at + 1)
                .map(q -> value(ValueRange.of(pieces.get(at).text(), q.value()), q.percent(), at, 1 + q.pieces()));
    }

    /** {@code plus de 50 %}, {@code au moins 50 %}: with a percent sign only, for « plus de 50 ans » is about years. */
    private Optional<Found> spoken(int at) {
        if (phrase(at, "plus")) {
            return phrase(at + 1, "de") ? spoken(at, 2, ">") : elided(at, ">");
        }
        if (phrase(at, "moins")) {
            return phrase(at + 1, "de") ? spoken(at, 2, "<") : elided(at, "<");
        }
        if (phrase(at, "au", "moins")) {
            return spoken(at, 2, ">=");
        }
        if (phrase(at, "au", "plus")) {
            return spoken(at, 2, "<=");
        }
        return Optional.empty();
    }

    /** {@code plus d’un tiers}. */
    private Optional<Found> elided(int at, String sign) {
        return isWord(at + 1) && isElided(lower(at + 1)) ? inWords(at, at + 1, sign) : Optional.empty();
    }

    private static boolean isElided(String word) {
        return word.length() > 2 && word.charAt(0) == 'd' && Chars.isApostrophe(word.charAt(1));
    }

    private Optional<Found> spoken(int at, int words, String sign) {
        return quantity(at + words)
                .filter(Quantity::percent)
                .map(q -> value(ValueRange.of(sign, q.value()), true, at, words + q.pieces()))
                .or(() -> inWords(at, at + words, sign));
    }

    private Optional<Found> inWords(int at, String sign) {
        return inWords(at, at, sign);
    }

    /** {@code la moitié}, {@code deux tiers}, {@code vingt pour cent}: the share in words at {@code from}. */
    private Optional<Found> inWords(int at, int from, String sign) {
        var words = new ArrayList<String>();
        for (int i = from; isWord(i) && words.size() < MAX_WORDS; i++) {
            var word = lower(i);
            words.add(i == from && i > at && isElided(word) ? word.substring(2) : word);
            if (!SharesInWords.mayStart(words.getFirst())) {
                return Optional.empty();
            }
        }
        return SharesInWords.read(words)
                .map(s -> value(ValueRange.of(sign, s.percent()), true, at, from - at + s.words()));
    }

    /** {@code entre 10 et 20 %}, {@code de 10 à 20 %}. */
    private Optional<Found> between(int at) {
        var link = phrase(at, "entre") ? "et" : phrase(at, "de") ? "à" : "";
        if (link.isEmpty()) {
            return Optional.empty();
        }
        var low = quantity(at + 1);
        if (low.isEmpty()) {
            return Optional.empty();
        }
        int next = at + 1 + low.get().pieces();
        var high = phrase(next, link) || isOperator(next, link) ? quantity(next + 1) : Optional.<Quantity>empty();
        return high.filter(h -> h.percent() || link.equals("et"))
                .map(h -> value(
                        ValueRange.between(low.get().value(), h.value()), h.percent(), at, next + 1 + h.pieces() - at));
    }

    /** {@code 10-20 %}, {@code 10..20}. */
    private Optional<Found> dashed(int at) {
        var text = pieces.get(at).text();
        int dots = text.indexOf("..");
        int cut = dots > 0 ? dots : text.indexOf('-', 1);
        if (cut < 1 || cut + 1 >= text.length()) {
            return Optional.empty();
        }
        var low = number(text.substring(0, cut));
        var high = quantity(text.substring(cut + (dots > 0 ? 2 : 1)), at);
        return low.isPresent() && high.isPresent() && (dots > 0 || high.get().percent())
                ? Optional.of(value(
                        ValueRange.between(low.get(), high.get().value()),
                        high.get().percent(),
                        at,
                        high.get().pieces()))
                : Optional.empty();
    }

    private Optional<Found> single(int at, Zone zone) {
        var found = quantity(at);
        if (found.isEmpty()) {
            var text = pieces.get(at).text();
            return FRACTION.matcher(text).matches()
                    ? Optional.of(new Found(new Ask.Number(zone, text), 1))
                    : Optional.empty();
        }
        var quantity = found.get();
        return Optional.of(
                quantity.percent()
                        ? value(ValueRange.exactly(quantity.value()), true, at, quantity.pieces())
                        : new Found(new Ask.Number(zone, pieces.get(at).text()), 1));
    }

    private Found value(ValueRange range, boolean percent, int at, int count) {
        var text = query.substring(
                pieces.get(at).start(), pieces.get(at + count - 1).end());
        return new Found(new Ask.Value(range, percent, text), count);
    }

    private Optional<Quantity> quantity(int at) {
        return isWord(at) ? quantity(pieces.get(at).text(), at) : Optional.empty();
    }

    /** The number {@code text}, the end of piece {@code at}, with the unit in it or in the next pieces. */
    private Optional<Quantity> quantity(String text, int at) {
        var sign = text.startsWith("-") || text.startsWith("+") || text.startsWith("\u2212") ? 1 : 0;
        if (text.endsWith("%")) {
            return number(text.substring(sign, text.length() - 1)).map(v -> new Quantity(v, true, 1));
        }
        var value = number(text.substring(sign));
        if (isWord(at + 1) && PERCENTS.contains(lower(at + 1))) {
            return value.map(v -> new Quantity(v, true, 2));
        }
        return phrase(at + 1, "pour", "cent")
                ? value.map(v -> new Quantity(v, true, 3))
                : value.filter(v -> sign == 0).map(v -> new Quantity(v, false, 1));
    }

    private static Optional<BigDecimal> number(String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || !Chars.isDigit(stripped.charAt(0))) {
            return Optional.empty();
        }
        int end = NumberForms.end(stripped, 0, stripped.length());
        if (end != stripped.length() || end > 30) {
            return Optional.empty();
        }
        var plain = new StringBuilder();
        NumberForms.canonical(stripped, 0, end, plain);
        return Optional.of(new BigDecimal(plain.toString()));
    }

    private boolean phrase(int at, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!isWord(at + i) || !lower(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isOperator(int at, String word) {
        return word.equals("et") && at < pieces.size() && pieces.get(at).type() == QueryLexer.Type.AND;
    }

    private boolean isWord(int at) {
        return at < pieces.size()
                && pieces.get(at).type() == QueryLexer.Type.WORD
                && !pieces.get(at).exact();
    }

    private String lower(int at) {
        return pieces.get(at).text().toLowerCase(Locale.FRENCH);
    }
}
