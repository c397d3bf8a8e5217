package fr.glane.extract;

import fr.glane.fact.Amount;
import fr.glane.fact.Unit;
import fr.glane.match.Rule;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** So many of so many: neuf Français sur dix, 51 sur 3 862, 40 des 58, 169/176, 8,2 cas pour mille. */
final class FigureRatios {

    /** Most tokens between the two numbers: « deux petites entreprises familiales sur trois ». */
    private static final int MOST_BETWEEN = 7;

    /** « onze élus de la majorité sur quarante », « deux joueurs de son équipe sur trois ». */
    private static final Set<String> OWNER =
            Set.of("la", "l'", "son", "sa", "ses", "leur", "leurs", "notre", "nos", "votre", "vos", "mon", "ma", "mes");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final List<FigureForm> FORMS = List.of(
            FigureForm.form(
                    "figure.ratio", "so many (of something) on so many: un enfant sur cinq", one(FigureRatios::over)),
            FigureForm.form("figure.ratio.among", "so many of the so many: 40 des 58", one(FigureRatios::among)),
            FigureForm.form("figure.ratio.per", "so many for a thousand: 10,9 pour 1 000", one(FigureRatios::per)),
            FigureForm.form("figure.ratio.slash", "two numbers and a slash: 169/176", FigureSlashes::slash));

    private FigureRatios() {}

    private interface Single {
        @Nullable
        FigureDraft at(Rule rule, Sentence sentence, int from);
    }

    private static FigureForm.Reader one(Single reader) {
        return (rule, sentence, from) -> {
            var draft = reader.at(rule, sentence, from);
            return draft == null ? List.of() : List.of(draft);
        };
    }

    /** True at a token that a ratio cannot do without. */
    static boolean isLink(Token token) {
        return switch (token.key()) {
            case "sur", "pour" -> true;
            case "des", "parmi" -> true;
            default -> token.text().indexOf('/') > 0 && Numerals.isDigits(token);
        };
    }

    private static @Nullable FigureDraft over(Rule rule, Sentence sentence, int from) {
        var first = number(sentence, from);
        int sur = first == null ? -1 : link(sentence, first.end(), "sur");
        if (first == null || sur < 0) {
            return null;
        }
        boolean bracket = sentence.token(sur - 1).is("(");
        boolean les = sur + 1 < sentence.size() && sentence.token(sur + 1).is("les");
        var second = number(sentence, les ? sur + 2 : sur + 1);
        int nounEnd = bracket ? sur - 1 : sur;
        if (second == null
                || !isRatio(first.value(), second.value())
                || isSubject(sentence, first, nounEnd, second, les)
                || isCounter(sentence, from, first, nounEnd, second)) {
            return null;
        }
        int end = second.end();
        if (bracket) {
            if (end >= sentence.size() || !sentence.token(end).is(")")) {
                return null;
            }
            end++;
        }
        return ratio(rule, from, end, first, second).withNoun(first.end(), nounEnd);
    }

    /** « une remarque sur les deux dossiers », « un film sur deux frères »: what it is about, counted, not a base. */
    private static boolean isSubject(
            Sentence sentence, Numerals.Found first, int nounEnd, Numerals.Found second, boolean les) {
        boolean one = first.value().compareTo(BigDecimal.ONE) == 0;
        if (nounEnd == first.end()) {
            return false;
        }
        if (!one && !les) {
            // « trois nominations sur douze catégories »: each number counts a thing of its own.
            int at = second.end();
            return at < sentence.size()
                    && sentence.reading(at).is(Category.NOUN)
                    && sentence.reading(at).number() == Reading.Number.PLURAL
                    && !FigureVerbs.mayBeFinite(sentence.token(at))
                    && sentence.token(at).readings().stream()
                            .noneMatch(r -> r.mood() == Reading.Mood.PAST_PARTICIPLE || r.is(Category.ADJ));
        }
        if (one && les) {
            return true;
        }
        if (second.end() >= sentence.size()) {
            return false;
        }
        var next = sentence.reading(second.end());
        boolean participle = sentence.token(second.end()).readings().stream()
                .anyMatch(r -> r.mood() == Reading.Mood.PAST_PARTICIPLE);
        boolean counted = next.is(Category.NOUN) && !participle && (les || next.number() == Reading.Number.PLURAL);
        return counted && !FigureVerbs.mayBeFinite(sentence.token(second.end()));
    }

    /** What « sur » counts otherwise: hours of a day, dimensions, marks, years, pages. */
    private static boolean isCounter(
            Sentence sentence, int from, Numerals.Found first, int nounEnd, Numerals.Found second) {
        for (int i = first.end(); i < nounEnd; i++) {
            var key = sentence.token(i).key();
            // « douze heures sur vingt-quatre », « 6 jours sur 7 »: how long, not how many.
            boolean clock = key.startsWith("heure") && second.value().compareTo(BigDecimal.valueOf(24)) == 0
                    || key.startsWith("jour") && second.value().compareTo(BigDecimal.valueOf(7)) == 0;
            boolean time =
                    FigureWords.TIME.contains(key) && (clock || first.value().compareTo(second.value()) == 0);
            if (time || FigureWords.MEASURE.contains(key)) {
                return true;
            }
        }
        if (second.end() < sentence.size()) {
            var next = sentence.token(second.end()).key();
            if (FigureWords.TIME.contains(next) && nounEnd > first.end()
                    || FigureWords.MEASURE.contains(next)
                    || next.equals("%")) {
                return true;
            }
        }
        boolean same = first.value().compareTo(second.value()) == 0;
        // « 4,5 sur 5 » is a mark.
        boolean mark = first.end() == nounEnd && first.value().scale() > 0;
        return same
                || mark
                || first.end() == nounEnd && isPager(sentence, from, second.end())
                || first.end() == nounEnd && second.value().compareTo(BigDecimal.valueOf(20)) == 0
                || first.end() == nounEnd && isMark(sentence, from, second.value())
                || precededBy(sentence, from, FigureWords.SCORE, 6)
                || precededBy(sentence, from, FigureWords.BEFORE_NUMBERS, 1)
                        && sentence.token(from).text().length() == 4;
    }

    /** « a mis 6 sur 10 à la dictée »: a mark, when the verb grades and nothing is counted. */
    private static boolean isMark(Sentence sentence, int from, BigDecimal base) {
        boolean scale = base.compareTo(BigDecimal.valueOf(5)) == 0 || base.compareTo(BigDecimal.TEN) == 0;
        for (int i = from - 1; scale && i >= Math.max(0, from - 16); i--) {
            var reading = sentence.reading(i);
            if (reading.isVerbal() && !reading.is(Category.AUX)) {
                return FigureWords.GRADING.contains(reading.lemma());
            }
        }
        return false;
    }

    /** « Précédent 1 sur 2 Suivant », « photo 3 sur 12 ». */
    private static boolean isPager(Sentence sentence, int from, int end) {
        return precededBy(sentence, from, FigureWords.PAGER, 1)
                || end < sentence.size()
                        && FigureWords.PAGER.contains(sentence.token(end).key());
    }

    static boolean precededBy(Sentence sentence, int from, Set<String> words, int within) {
        for (int i = from - 1; i >= Math.max(0, from - within); i--) {
            if (words.contains(sentence.token(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** Index of the link after at most a few words of a noun phrase, or -1. */
    private static int link(Sentence sentence, int from, String link) {
        for (int i = from; i < Math.min(sentence.size(), from + MOST_BETWEEN); i++) {
            var token = sentence.token(i);
            if (token.is(link)) {
                return i;
            }
            int aged = i > from ? agedEnd(sentence, i) : i;
            if (aged > i) {
                return aged < sentence.size() && sentence.token(aged).is(link) ? aged : -1;
            }
            boolean bracket = token.is("(")
                    && i > from
                    && i + 1 < sentence.size()
                    && sentence.token(i + 1).is(link);
            boolean article = i > from && isOfBefore(sentence, i) && OWNER.contains(token.key());
            if (!bracket && !article && !isNounWord(token)) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind « de plus de 75 ans », « âgée de 18 ans »; {@code at} when no age stands there. */
    private static int agedEnd(Sentence sentence, int at) {
        int of = sentence.token(at).key().startsWith("âgé") ? at + 1 : at;
        boolean bound = of + 4 < sentence.size()
                && sentence.token(of).is("de")
                && (sentence.token(of + 1).is("plus") || sentence.token(of + 1).is("moins"));
        int number = bound ? of + 3 : of > at ? of + 1 : sentence.size();
        boolean years = number + 1 < sentence.size()
                && sentence.token(number - 1).is("de")
                && Numerals.isDigits(sentence.token(number))
                && sentence.token(number + 1).is("ans");
        return years ? number + 2 : at;
    }

    private static boolean isOfBefore(Sentence sentence, int i) {
        return sentence.token(i - 1).is("de");
    }

    private static boolean isNounWord(Token token) {
        char c = token.text().charAt(0);
        if (!Character.isLetter(c) || token.key().length() < 2) {
            return false;
        }
        var key = token.key();
        boolean of = key.equals("de") || key.equals("d'") || key.equals("en") || key.equals("du");
        return of
                || !FigureWords.FUNCTION.contains(key)
                        && (token.word().canBe(Category.NOUN)
                                || token.word().canBe(Category.ADJ)
                                || token.word().canBe(Category.PROPN)
                                || token.word().canBe(Category.VERB));
    }

    private static @Nullable FigureDraft among(Rule rule, Sentence sentence, int from) {
        var first = number(sentence, from);
        if (first == null || first.end() >= sentence.size() || first.value().compareTo(BigDecimal.ONE) == 0) {
            return null;
        }
        int of = among(sentence, first.end());
        var second = of > first.end() ? number(sentence, of) : null;
        boolean noun = second != null
                && (second.end() >= sentence.size()
                        || !FigureWords.MEASURE.contains(
                                        sentence.token(second.end()).key())
                                && !sentence.token(second.end()).is("%"));
        return second == null
                        || !noun
                        || !isRatio(first.value(), second.value())
                        || first.value().compareTo(second.value()) == 0
                ? null
                : ratio(rule, from, second.end(), first, second);
    }

    /** Index after « des », « de ses », « de ces » before the base, or {@code at}. */
    private static int among(Sentence sentence, int at) {
        boolean known = sentence.token(at).is("de")
                && at + 1 < sentence.size()
                && switch (sentence.token(at + 1).key()) {
                    case "ses", "ces", "leurs", "nos", "mes" -> true;
                    default -> false;
                };
        return known ? at + 2 : sentence.token(at).is("des") ? at + 1 : at;
    }

    /** « 1 pour 100 », « 10,9 pour 1 000 habitants », « 8,2 cas pour mille naissances ». */
    private static @Nullable FigureDraft per(Rule rule, Sentence sentence, int from) {
        var first = number(sentence, from);
        int pour = first == null ? -1 : link(sentence, first.end(), "pour");
        var second = pour < 0 ? null : number(sentence, pour + 1);
        if (first == null || second == null || !isBase(sentence, pour + 1, second)) {
            return null;
        }
        if (first.value().compareTo(second.value()) >= 0) {
            return null;
        }
        boolean measure = second.end() < sentence.size()
                && FigureWords.MEASURE.contains(sentence.token(second.end()).key());
        for (int i = first.end(); i < pour; i++) {
            measure |= FigureWords.MEASURE.contains(sentence.token(i).key());
        }
        return measure ? null : ratio(rule, from, second.end(), first, second).withNoun(first.end(), pour);
    }

    private static boolean isBase(Sentence sentence, int at, Numerals.Found second) {
        boolean power = second.value().compareTo(HUNDRED) >= 0
                && second.value().stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
        return power && !sentence.token(at).is("cent");
    }

    static boolean isOf(Sentence sentence, int at) {
        return at < sentence.size()
                && Set.of("de", "du", "des", "d'").contains(sentence.token(at).key());
    }

    static boolean isRatio(BigDecimal first, BigDecimal second) {
        return second.compareTo(BigDecimal.ONE) > 0 && first.compareTo(second) <= 0 && second.scale() <= 0;
    }

    static FigureDraft ratio(Rule rule, int from, int end, Numerals.Found first, Numerals.Found second) {
        return FigureDraft.of(rule, from, end, new Amount.Fraction(first.value(), second.value()), Unit.RATIO);
    }

    static Numerals.@Nullable Found number(Sentence sentence, int from) {
        var found = Numerals.at(sentence, from);
        return found == null || Numerals.isSigned(sentence.token(from)) ? null : found;
    }
}
