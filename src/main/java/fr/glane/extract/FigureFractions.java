package fr.glane.extract;

import fr.glane.fact.Amount;
import fr.glane.fact.Numbers;
import fr.glane.fact.Unit;
import fr.glane.match.Rule;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Word fractions of a whole: la moitié, un tiers, les trois quarts, un cinquième; and two of them as bounds. */
final class FigureFractions {

    static final Set<String> ARTICLES = Set.of("la", "le", "les", "l'", "une");

    /** The ranks that are named parts as well; « le troisième de la liste » is a rank. */
    private static final Set<BigDecimal> TENS =
            Set.of(BigDecimal.TEN, BigDecimal.valueOf(20), BigDecimal.valueOf(100), BigDecimal.valueOf(1000));

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
        return phrase == null || !isShare(sentence, from, phrase) ? null : phrase.draft(rule, from);
    }

    /** A part in words before it is known to be a share. */
    private record Phrase(BigDecimal numerator, BigDecimal denominator, int part, int end) {
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

    private static boolean isShare(Sentence sentence, int from, Phrase phrase) {
        if (isTrap(sentence, from, phrase)) {
            return false;
        }
        var key = sentence.token(phrase.part).key();
        boolean ofWhole = isOf(sentence, phrase.end);
        boolean compared = Comparators.endsAt(sentence, from);
        boolean counted = phrase.numerator.compareTo(BigDecimal.ONE) > 0;
        if (!counted && isElliptic(sentence, from, phrase.end)) {
            return true;
        }
        return switch (key) {
            case "moitié" -> from < phrase.part || ofWhole || compared || isBefore(sentence, from, "de", "d'");
            case "deux-tiers", "trois-quarts" -> true;
            case "tiers" ->
                counted || ofWhole || compared || isLevel(sentence, from, phrase.end) && !isThirdParty(sentence, from);
            case "quart", "quarts" -> counted || ofWhole || compared || isLevel(sentence, from, phrase.end);
            default -> isOrdinalShare(sentence, from, phrase, ofWhole || compared, compared);
        };
    }

    /** « La ville paie la moitié du pont, le canton un tiers et l'État le reste »: the verb and the whole are not said again. */
    private static boolean isElliptic(Sentence sentence, int from, int end) {
        if (from < 3 || !sentence.token(from).is("un") || end < sentence.size() && nounAfter(sentence, end)) {
            return false;
        }
        for (int i = from - 1; i > Math.max(1, from - 9); i--) {
            var reading = sentence.reading(i);
            boolean mark = sentence.token(i).is(",") || sentence.token(i).is(";") || reading.is(Category.CCONJ);
            if (mark) {
                int first = reading.is(Category.CCONJ) || i + 1 >= from ? i : i + 1;
                boolean noun = sentence.reading(i + 1).is(Category.DET)
                        || sentence.reading(i + 1).is(Category.PROPN);
                return noun && first < from - 1 && isShareBefore(sentence, i);
            }
            if (reading.isVerbal() || reading.is(Category.PUNCT) || reading.is(Category.ADP) && i == from - 1) {
                return false;
            }
        }
        return false;
    }

    /** A percentage or another part stands before, in the same sentence. */
    private static boolean isShareBefore(Sentence sentence, int before) {
        for (int i = before - 1; i > Math.max(0, before - 24); i--) {
            if (sentence.token(i).is("%") || isPart(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** « Au tiers du récit, », « Aux deux tiers de la course, »: a stage of what goes on, when it opens the clause. */
    private static boolean isStage(Sentence sentence, int from, int end) {
        int link = isBefore(sentence, from, "à", "au", "aux") ? from - 1 : -1;
        boolean opens = link == 0
                || link > 0
                        && (sentence.reading(link - 1).is(Category.PUNCT)
                                || sentence.reading(link - 1).is(Category.CCONJ)
                                || sentence.reading(link - 1).is(Category.SCONJ));
        if (!opens || !isOf(sentence, end) || sentence.token(end).is("des")) {
            return false;
        }
        int head = NounPhrases.head(sentence, sentence.token(end).is("du") ? end : end + 1);
        if (head < 0 || sentence.reading(head).number() == fr.glane.text.Reading.Number.PLURAL) {
            return false;
        }
        for (int i = head + 1; i < Math.min(sentence.size(), head + 6); i++) {
            if (sentence.token(i).is(",")) {
                return true;
            }
            if (sentence.reading(i).isVerbal()) {
                return false;
            }
        }
        return false;
    }

    /** « confié à un tiers », « vendu par un tiers »: somebody, unless the verb leads to a level. */
    private static boolean isThirdParty(Sentence sentence, int from) {
        if (!isBefore(sentence, from, "à", "par", "chez", "avec", "auprès")
                || !sentence.token(from).is("un")) {
            return false;
        }
        for (int i = from - 2; i >= Math.max(0, from - 12); i--) {
            var reading = sentence.reading(i);
            boolean level = FigureWords.LINK.contains(reading.lemma())
                    || FigureWords.COUNTED.contains(reading.lemma())
                    || ChangeWords.is(reading, "level")
                    || ChangeWords.is(reading, "verb") && !ChangeWords.is(reading, "take");
            if (reading.isVerbal() && !reading.is(Category.AUX)) {
                return !level;
            }
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                break;
            }
        }
        return true;
    }

    /** « rabotés d'un dixième »: a verb or noun of change asks for it. */
    private static boolean isChanged(Sentence sentence, int from, int end) {
        for (int i = from - 2; i >= Math.max(0, from - 6); i--) {
            var reading = sentence.reading(i);
            if (ChangeWords.is(reading, "verb") || ChangeWords.is(reading, "noun")) {
                return end >= sentence.size() || !nounAfter(sentence, end);
            }
        }
        return false;
    }

    /** « un dixième de la surface » is a share; « le troisième de la liste » and « un cinquième joueur » are ranks. */
    private static boolean isOrdinalShare(
            Sentence sentence, int from, Phrase phrase, boolean ofWhole, boolean compared) {
        boolean plural = sentence.token(phrase.part).key().endsWith("s");
        if (plural) {
            return phrase.numerator.compareTo(BigDecimal.ONE) > 0
                    && (ofWhole || isLevel(sentence, from, phrase.end) || from > 0 && isArticle(sentence.token(from)));
        }
        // « sous la Cinquième République ».
        if (Character.isUpperCase(sentence.token(phrase.part).text().charAt(0)) && phrase.part > 0) {
            return false;
        }
        boolean contracted = from == phrase.part && isBefore(sentence, from, "du");
        boolean one = sentence.token(from).is("un");
        boolean named = TENS.contains(phrase.denominator);
        return phrase.denominator.compareTo(BigDecimal.valueOf(4)) > 0
                && (one && ofWhole
                        || one && isBefore(sentence, from, "d'") && isChanged(sentence, from, phrase.end)
                        || compared
                                && (one || contracted || sentence.token(from).is("le"))
                        || named && ofWhole && sentence.token(from).is("le"));
    }

    private static boolean isArticle(Token token) {
        return ARTICLES.contains(token.key()) || token.is("aux") || token.is("des");
    }

    /** Nothing follows that could make it a thing of its own: « réduit d'un tiers. », « (un quart) ». */
    private static boolean isLevel(Sentence sentence, int from, int end) {
        boolean closed = end >= sentence.size()
                || !Character.isLetter(sentence.token(end).text().charAt(0));
        boolean of = isBefore(sentence, from, "de", "d'", "du", "à", "au", "pour", "soit", "contre", "dont", "(");
        boolean verb = end < sentence.size() && sentence.reading(end).isFinite();
        boolean article = from < end && sentence.token(from).is("le");
        return closed && of || of && !nounAfter(sentence, end) || article && (verb || closed);
    }

    private static boolean nounAfter(Sentence sentence, int end) {
        var category = sentence.reading(end).category();
        return category == Category.NOUN || category == Category.ADJ || category == Category.PROPN;
    }

    private static boolean isBefore(Sentence sentence, int from, String... keys) {
        return from > 0 && Set.of(keys).contains(sentence.token(from - 1).key());
    }

    private static boolean isOf(Sentence sentence, int at) {
        if (at >= sentence.size()) {
            return false;
        }
        return switch (sentence.token(at).key()) {
            case "de", "d'", "du", "des" -> true;
            default -> false;
        };
    }

    private static boolean isTrap(Sentence sentence, int from, Phrase phrase) {
        int end = phrase.end;
        if (from > 0) {
            var before = sentence.token(from - 1);
            // « la deuxième moitié », « le premier quart » are stages; « Celui-ci à moitié » is an adverb.
            // What the article or number before has been told to be no share is none without it.
            boolean rest = from == phrase.part && (ARTICLES.contains(before.key()) || Numerals.canStart(before));
            if (rest
                    || from == phrase.part
                            && fr.glane.fact.Numbers.ordinalAt(before.text(), 0).isPresent()
                    || before.is("à") && from == phrase.part
                    || before.is("dernier")
                    || before.is("dernière")
                    || before.is("-")
                    // « minuit moins le quart »
                    || before.is("moins") && sentence.token(from).is("le")
                    // « la route des Trois-Quarts »
                    || Character.isUpperCase(sentence.token(from).text().charAt(0))
                            && sentence.token(from).text().indexOf('-') > 0
                            && isBefore(sentence, from, "des", "du", "de")
                    // « une heure trois quarts »
                    || FigureWords.TIME.contains(before.key()) && from == phrase.part - 1) {
                return true;
            }
        }
        if (end >= sentence.size()) {
            return false;
        }
        if (isStage(sentence, from, end)) {
            return true;
        }
        var next = sentence.token(end);
        boolean side =
                PhraseWords.SIDE.contains(next.key()) && !sentence.reading(end).isFinite();
        if (side || next.key().startsWith("-") || FigureWords.NO_WHOLE.contains(next.key())) {
            return true;
        }
        if (end + 1 >= sentence.size()) {
            return false;
        }
        boolean half = sentence.token(phrase.part).is("moitié");
        boolean one =
                sentence.token(end + 1).is("un") || sentence.token(end + 1).is("une");
        var whole = sentence.token(one && end + 2 < sentence.size() ? end + 2 : end + 1)
                .key();
        if (!next.is("de") && !next.is("d'")) {
            // « en moitié du terrain », « à un tiers du parcours »: where, not how much.
            int link = from > 1 && sentence.token(from - 1).is("un") ? from - 2 : from - 1;
            boolean place = link >= 0 && sentence.token(link).is("à")
                    || half && sentence.token(from).is("en");
            return next.is("du") && place && FigureWords.NO_WHOLE.contains(whole);
        }
        // « un quart de litre »: how much, of nothing.
        boolean measure = !one && FigureWords.MEASURE.contains(whole) && !whole.endsWith("s");
        return measure || FigureWords.NO_WHOLE.contains(whole) || FigureWords.TIME.contains(whole) && !half;
    }
}
