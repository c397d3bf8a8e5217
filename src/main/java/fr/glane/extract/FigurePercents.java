package fr.glane.extract;

import static fr.glane.match.Patterns.ahead;
import static fr.glane.match.Patterns.as;
import static fr.glane.match.Patterns.key;
import static fr.glane.match.Patterns.maybe;
import static fr.glane.match.Patterns.not;
import static fr.glane.match.Patterns.or;
import static fr.glane.match.Patterns.seq;
import static fr.glane.match.Patterns.token;
import static fr.glane.match.Patterns.upTo;

import fr.glane.fact.Amount;
import fr.glane.fact.Unit;
import fr.glane.match.Captures;
import fr.glane.match.Pattern;
import fr.glane.match.Rule;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Percentages, per mille and percentage points: a number, or two, and a unit. */
final class FigurePercents {

    private static final Pattern SPELLED_PERCENT = or(
            key("pourcent", "pourcents", "pour-cent", "pour-cents"),
            seq(key("pour"), key("cent", "cents")),
            seq(key("p.", "p"), maybe(key(".")), key("100", "cent")));

    static final Pattern PERCENT = or(key("%"), SPELLED_PERCENT);

    /** « 3 pour mille naissances » is a ratio with its base: the unit alone has no noun after it. */
    private static final Pattern PERMILLE = or(
            key("‰"),
            seq(
                    key("pour"),
                    key("mille"),
                    not(token(t -> Character.isLetter(t.text().charAt(0)) && !closes(t)))));

    private static final Pattern POINTS = or(
            seq(key("point", "points", "pt", "pts"), key("de"), key("pourcentage", "%")),
            seq(key("point", "points", "pt", "pts"), key("de"), key("base")),
            key("point", "points", "pt", "pts"),
            key("pb", "pdb"));

    private static final Pattern UNIT = or(PERCENT, PERMILLE, POINTS);

    private static final Pattern SIGN = token(FigurePercents::isSign);
    private static final Pattern VALUE = seq(maybe(as("sign", SIGN)), as("value", Numerals.NUMBER));
    private static final Pattern UPPER = seq(maybe(SIGN), as("upper", Numerals.NUMBER));

    private static final Pattern TO = or(key("à", "a", "ou", "-", "–", "—", "−", "‑", "et"), seq(key("et"), key("de")));

    private static final Pattern SINGLE = seq(
            VALUE,
            maybe(seq(key("±", "+/-", "+-"), as("tolerance", Numerals.NUMBER))),
            maybe(key(")")),
            as("unit", UNIT));

    private static final Pattern RANGE =
            seq(VALUE, maybe(as("lowerUnit", UNIT)), as("to", TO), UPPER, as("unit", UNIT));

    /** « un quart de point », « un demi-point ». */
    private static final Pattern PART_OF_POINT = or(
            seq(as("half", key("un")), key("demi-point")),
            seq(as("quarter", key("un")), key("quart"), key("de"), key("point")),
            seq(as("quarters", key("trois")), key("quarts"), key("de"), key("point")));

    private static final Pattern GLUED = seq(as("glued", token(FigurePercents::isGlued)), as("unit", UNIT));

    private static final Pattern LIST = seq(
            as("value", Numerals.NUMBER),
            upTo(6, seq(key(","), Numerals.NUMBER)),
            key("et", "ou"),
            Numerals.NUMBER,
            ahead(UNIT));

    static final List<FigureForm> FORMS = List.of(
            FigureForm.form("figure.percent", "a number, then %, pour cent or p. 100", single(Unit.PERCENT)),
            FigureForm.form("figure.permille", "a number, then ‰ or pour mille", single(Unit.PERMILLE)),
            FigureForm.form(
                    "figure.points", "percentage points, or basis points (a hundredth)", single(Unit.PERCENTAGE_POINT)),
            FigureForm.form("figure.points.part", "a part of a point: un quart de point", FigurePercents::partOfPoint),
            FigureForm.form("figure.range", "two bounds and their unit: de 5 à 7 %, 5-7 %", FigurePercents::range),
            FigureForm.form(
                    "figure.list", "numbers that share the unit of the last: 12 et 15 %", FigurePercents::list));

    private FigurePercents() {}

    /** True at a token of a unit: what makes a sentence worth reading for percentages. */
    static boolean isUnit(Token token) {
        return switch (token.key()) {
            case "%",
                    "‰",
                    "pourcent",
                    "pourcents",
                    "pour-cent",
                    "pour-cents",
                    "pour",
                    "p.",
                    "point",
                    "points",
                    "pt",
                    "pts",
                    "pb",
                    "pdb" -> true;
            default -> false;
        };
    }

    private static FigureForm.Reader single(Unit unit) {
        return (rule, sentence, from) -> {
            var captures = new Captures();
            int end = SINGLE.match(sentence, from, captures);
            if (end == Pattern.NO || unitOf(sentence, captures.first("unit")) != unit) {
                return List.of();
            }
            var draft = draft(rule, sentence, captures, from, end);
            return draft == null ? List.of() : List.of(draft);
        };
    }

    private static List<FigureDraft> partOfPoint(Rule rule, Sentence sentence, int from) {
        var captures = new Captures();
        int end = PART_OF_POINT.match(sentence, from, captures);
        if (end == Pattern.NO) {
            return List.of();
        }
        var value = captures.has("half") ? "0.5" : captures.has("quarter") ? "0.25" : "0.75";
        return List.of(FigureDraft.of(rule, from, end, Amount.of(new BigDecimal(value)), Unit.PERCENTAGE_POINT));
    }

    private static List<FigureDraft> range(Rule rule, Sentence sentence, int from) {
        var captures = new Captures();
        int end = RANGE.match(sentence, from, captures);
        if (end == Pattern.NO) {
            captures.clear();
            end = GLUED.match(sentence, from, captures);
            return end == Pattern.NO ? List.of() : glued(rule, sentence, captures, from, end);
        }
        var to = sentence.token(captures.first("to")).key();
        boolean between = from > 0 && sentence.token(from - 1).is("entre");
        if (to.equals("et") && !between
                || between && !to.equals("et") && !to.equals("à")
                || isBetweenLists(sentence, from)) {
            return List.of();
        }
        var low = draft(rule, sentence, captures, from, endOfLower(captures));
        var high = upper(rule, sentence, captures, end);
        // « pour 2019 à 1,4 % »: what is larger by far, without a unit, is a year or a sum.
        boolean apart = low != null
                && high != null
                && !captures.has("lowerUnit")
                && low.amount().toDouble() > Math.max(100, high.amount().toDouble());
        boolean differ = captures.has("lowerUnit")
                && unitOf(sentence, captures.first("lowerUnit")) != unitOf(sentence, captures.first("unit"));
        return low == null || high == null || apart || differ || to.equals("ou") && captures.has("lowerUnit")
                ? List.of()
                : List.of(FigureDraft.range(rule, low, high));
    }

    /** « 1 % - 2 % » after a bracket or a sign is a range; after a number it is a list of changes. */
    private static boolean isBetweenLists(Sentence sentence, int from) {
        return from > 1 && sentence.token(from - 1).is("-") && Numerals.isDigits(sentence.token(from - 2));
    }

    private static int endOfLower(Captures captures) {
        return captures.has("lowerUnit") ? captures.end("lowerUnit") : captures.end("value");
    }

    private static @Nullable FigureDraft upper(Rule rule, Sentence sentence, Captures captures, int end) {
        var number = Numerals.at(sentence, captures.first("upper"));
        return number == null
                ? null
                : FigureDraft.of(
                        rule,
                        captures.first("upper"),
                        end,
                        Amount.of(scaled(sentence, captures.first("unit"), number.value())),
                        unitOf(sentence, captures.first("unit")));
    }

    /** {@code 5-7 %}: the tokenizer keeps both numbers in one token. */
    private static List<FigureDraft> glued(Rule rule, Sentence sentence, Captures captures, int from, int end) {
        var text = sentence.token(from).text();
        int dash = dash(text);
        var unit = unitOf(sentence, captures.first("unit"));
        var low = number(text.substring(0, dash));
        var high = number(text.substring(dash + 1));
        if (low == null || high == null || low.compareTo(high) >= 0) {
            return List.of();
        }
        var lower = FigureDraft.of(rule, from, from + 1, Amount.of(low), unit);
        var upper = FigureDraft.of(rule, from, end, Amount.of(high), unit);
        return List.of(FigureDraft.range(rule, lower, upper));
    }

    private static @Nullable BigDecimal number(String digits) {
        return fr.glane.fact.Numbers.parse(digits).orElse(null) instanceof Amount.Decimal d ? d.value() : null;
    }

    /** « 12 et 15 % », « 5, 10 et 15 % »: every number but the last, which has the unit and is read on its own. */
    private static List<FigureDraft> list(Rule rule, Sentence sentence, int from) {
        var captures = new Captures();
        int end = LIST.match(sentence, from, captures);
        boolean between = from > 0
                && (sentence.token(from - 1).is("entre")
                        || sentence.token(from - 1).is(","));
        if (end == Pattern.NO || between || !mayStartList(sentence, from)) {
            return List.of();
        }
        var drafts = new ArrayList<FigureDraft>();
        int at = from;
        while (at < end) {
            var number = Numerals.at(sentence, at);
            if (number == null) {
                at++;
                continue;
            }
            if (number.end() == end) {
                break;
            }
            drafts.add(FigureDraft.of(rule, at, number.end(), Amount.of(number.value()), unitOf(sentence, end)));
            at = number.end();
        }
        var last = single(unitOf(sentence, end)).at(rule, sentence, at);
        // « multipliés par deux et 15 % des malades »: a word and digits are no list.
        boolean mixed = Numerals.isDigits(sentence.token(from)) != Numerals.isDigits(sentence.token(at));
        drafts.addAll(last);
        return last.isEmpty() || mixed ? List.of() : drafts;
    }

    /** A year or the number of a page is not the first item of a list of percentages. */
    private static boolean mayStartList(Sentence sentence, int from) {
        var number = Numerals.at(sentence, from);
        boolean year = number != null
                && number.value().scale() <= 0
                && number.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return !year
                && (from == 0 || !sentence.token(from - 1).text().endsWith("-"))
                && (from == 0
                        || !FigureWords.BEFORE_NUMBERS.contains(
                                sentence.token(from - 1).key()));
    }

    private static @Nullable FigureDraft draft(Rule rule, Sentence sentence, Captures captures, int from, int end) {
        int at = captures.first("value");
        var number = Numerals.at(sentence, at);
        if (number == null) {
            return null;
        }
        int unit = captures.first("unit");
        var value = scaled(sentence, captures.has("lowerUnit") ? captures.first("lowerUnit") : unit, number.value());
        var draft = FigureDraft.of(rule, at, end, Amount.of(value), unitOf(sentence, unit));
        if (captures.has("tolerance")) {
            var tolerance = Numerals.at(sentence, captures.first("tolerance"));
            draft = tolerance == null ? draft : draft.withTolerance(tolerance.value());
        }
        if (Numerals.isSigned(sentence.token(at))) {
            return draft.withSign(sentence.token(at).text().charAt(0) == '+' ? '+' : '-', at);
        }
        return captures.has("sign") && from < at && signStands(sentence, from)
                ? draft.withSign(sentence.token(from).text().charAt(0) == '+' ? '+' : '-', from)
                : draft;
    }

    /** A dash right after a word (« Résultat - 5 % ») parts; after a bracket, a preposition or blank it is a sign. */
    private static boolean signStands(Sentence sentence, int sign) {
        // A dash and a blank at the head of a line opens an item.
        boolean item = sign == 0 && sentence.token(0).end() < sentence.token(1).start();
        return sign == 0 && !item
                || sentence.token(sign).key().equals("+")
                || sentence.token(sign).end() == sentence.token(sign + 1).start()
                || sign > 0
                        && !Character.isLetterOrDigit(
                                sentence.token(sign - 1).text().charAt(0))
                || sign > 0
                        && FigureWords.BEFORE_SIGN.contains(
                                sentence.token(sign - 1).key());
    }

    private static BigDecimal scaled(Sentence sentence, int unit, BigDecimal value) {
        var key = sentence.token(unit).key();
        boolean basis = key.equals("pb")
                || key.equals("pdb")
                || unit + 2 < sentence.size()
                        && sentence.token(unit + 1).is("de")
                        && sentence.token(unit + 2).is("base");
        var exact = basis ? value.movePointLeft(2).stripTrailingZeros() : value;
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static Unit unitOf(Sentence sentence, int unit) {
        return switch (sentence.token(unit).key()) {
            case "‰" -> Unit.PERMILLE;
            case "point", "points", "pt", "pts", "pb", "pdb" -> Unit.PERCENTAGE_POINT;
            case "pour" -> sentence.token(unit + 1).is("mille") ? Unit.PERMILLE : Unit.PERCENT;
            default -> Unit.PERCENT;
        };
    }

    static boolean isSign(Token token) {
        return (FigureMarks.of(token) & FigureMarks.SIGN) != 0;
    }

    /** As {@link #isSign(Token)}, worked out. */
    static boolean isSign(String text) {
        return text.length() == 1 && "+-−–‑".indexOf(text.charAt(0)) >= 0;
    }

    /**
     * What stands behind a number lets one of these forms go on: a unit, a bound, another item. Most numbers are dates or
     * sums and need not be tried form by form.
     */
    static boolean leadsOn(Sentence sentence, int from) {
        var number = Numerals.at(sentence, isSign(sentence.token(from)) ? from + 1 : from);
        if (number == null || number.end() >= sentence.size()) {
            return number == null;
        }
        var next = sentence.token(number.end());
        return (FigureMarks.of(next) & (FigureMarks.TRIGGER | FigureMarks.LINK | FigureMarks.POINT | FigureMarks.SIGN))
                        != 0
                || switch (next.key()) {
                    case "à", "a", "ou", "et", ",", ")", "—", "±", "+/-", "+-" -> true;
                    default -> false;
                };
    }

    private static boolean isGlued(Token token) {
        return Numerals.isDigits(token) && dash(token.text()) > 0;
    }

    private static int dash(String text) {
        for (int i = 1; i < text.length() - 1; i++) {
            if ("-–−‑/".indexOf(text.charAt(i)) >= 0 && text.charAt(i) != '/') {
                return i;
            }
        }
        return -1;
    }

    private static boolean closes(Token token) {
        return FigureWords.FUNCTION.contains(token.key());
    }
}
