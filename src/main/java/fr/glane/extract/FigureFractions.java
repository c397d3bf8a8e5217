package fr.glane.extract;

import fr.glane.fact.Amount;
import fr.glane.fact.Numbers;
import fr.glane.fact.Unit;
import fr.glane.match.Rule;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Word fractions of a whole: la moitié, un tiers, les trois quarts, un cinquième; and two of them as bounds. */
final class FigureFractions {

    static final Set<String> ARTICLES = Set.of("la", "le", "les", "l'", "une");

    static final List<FigureForm> FORMS = List.of(
            FigureForm.form(
                    "figure.fraction", "a part named in words: la moitié, un tiers, trois quarts", (r, s, i) -> {
                        var draft = at(r, s, i);
                        return draft == null ? List.of() : List.of(draft);
                    }),
            FigureForm.form(
                    "figure.range.fraction",
                    "two named parts as bounds: entre le quart et le tiers",
                    FigureFractions::range));

    private FigureFractions() {}

    /** True at a token that names parts. */
    static boolean isPart(Token token) {
        return (FigureMarks.of(token) & FigureMarks.PART) != 0;
    }

    static boolean isPart(String key) {
        int length = key.length();
        return length > 4
                && switch (key.charAt(length - 1)) {
                    case 'é' -> key.equals("moitié");
                    case 't' -> key.equals("quart");
                    case 'e' -> length > 6 && key.endsWith("ième");
                    case 's' ->
                        key.equals("tiers")
                                || key.equals("quarts")
                                || key.endsWith("ièmes")
                                || key.equals("deux-tiers")
                                || key.equals("trois-quarts");
                    default -> false;
                };
    }

    /** True where a part in words may start, its article first. */
    static boolean canStart(Sentence sentence, int at) {
        int marks = FigureMarks.of(sentence.token(at));
        return (marks & FigureMarks.PART) != 0 || (marks & FigureMarks.ARTICLE) != 0 && hasPart(sentence, at + 1);
    }

    private static boolean hasPart(Sentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.size(), from + 4); i++) {
            if (isPart(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<FigureDraft> range(Rule rule, Sentence sentence, int from) {
        var low = phrase(sentence, from);
        if (low == null || low.end >= sentence.size()) {
            return List.of();
        }
        boolean between = from > 0 && sentence.token(from - 1).is("entre");
        boolean to = sentence.token(low.end).is("à")
                || sentence.token(low.end).is("au")
                || sentence.token(low.end).is("aux");
        if (!to && !(between && sentence.token(low.end).is("et"))) {
            return List.of();
        }
        var high = phrase(sentence, low.end + 1);
        return high == null
                ? List.of()
                : List.of(FigureDraft.range(rule, low.draft(rule, from), high.draft(rule, low.end + 1)));
    }

    private static @Nullable FigureDraft at(Rule rule, Sentence sentence, int from) {
        var phrase = phrase(sentence, from);
        return phrase == null || !FigureShares.isShare(sentence, from, phrase) ? null : phrase.draft(rule, from);
    }

    /** A part in words before it is known to be a share. */
    record Phrase(BigDecimal numerator, BigDecimal denominator, int part, int end) {
        FigureDraft draft(Rule rule, int from) {
            return FigureDraft.of(rule, from, end, new Amount.Fraction(numerator, denominator), Unit.FRACTION);
        }
    }

    private static @Nullable Phrase phrase(Sentence sentence, int from) {
        int at = from;
        if (at < sentence.size() && ARTICLES.contains(sentence.token(at).key())) {
            at++;
        }
        while (at > from
                && at < sentence.size()
                && at < from + 3
                && isPartAdjective(sentence.token(at).key())) {
            at++;
        }
        if (at >= sentence.size()) {
            return null;
        }
        var joined = joined(sentence.token(at).key());
        if (joined != null) {
            return new Phrase(joined.numerator, joined.denominator, at, at + 1);
        }
        var number = isPart(sentence.token(at)) ? null : Numerals.at(sentence, at);
        int part = number == null ? at : number.end();
        if (number != null
                && number.style() == fr.glane.fact.Numeral.Style.DIGITS
                && number.value().compareTo(BigDecimal.TEN) > 0) {
            return null;
        }
        if (number != null
                && part < sentence.size()
                && isPartAdjective(sentence.token(part).key())) {
            part++;
        }
        if (part >= sentence.size() || !isPart(sentence.token(part))) {
            return null;
        }
        var denominator = denominator(sentence.token(part));
        var numerator = number != null && !sentence.token(part).is("moitié") ? number.value() : BigDecimal.ONE;
        return denominator == null || numerator.signum() == 0 || numerator.compareTo(denominator) > 0
                ? null
                : new Phrase(numerator, denominator, part, part + 1);
    }

    private static @Nullable Phrase joined(String key) {
        return switch (key) {
            case "deux-tiers" -> new Phrase(BigDecimal.TWO, BigDecimal.valueOf(3), 0, 0);
            case "trois-quarts" -> new Phrase(BigDecimal.valueOf(3), BigDecimal.valueOf(4), 0, 0);
            default -> null;
        };
    }

    private static boolean isPartAdjective(String key) {
        return switch (key) {
            case "autre", "bonne", "bon", "petite", "petit", "grosse", "gros", "grande" -> true;
            default -> false;
        };
    }

    private static @Nullable BigDecimal denominator(Token part) {
        if (part.is("moitié")) {
            return BigDecimal.TWO;
        }
        return Numbers.partAt(part.text(), 0)
                .filter(n -> n.end() == part.text().length())
                .map(n -> n.value())
                .orElse(null);
    }
}
