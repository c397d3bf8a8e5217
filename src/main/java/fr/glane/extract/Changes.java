package fr.glane.extract;

import fr.glane.fact.Change;
import fr.glane.fact.Unit;
import fr.glane.match.Lexicon;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the size of a change from a level: hausse de 5 %, a perdu 3 %, supérieur de 10 %, + 2 %. */
final class Changes {

    /** What stands between a word of change and its figure is bounded. */
    private static final int REACH = 24;

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        Lexicon.load("changes").entries().forEach((w, c) -> WORDS.put(w, Set.of(c.split(" ", -1))));
    }

    private Changes() {}

    /** What bears the change out. */
    enum Kind {
        /** A plus or minus. */
        SIGN,
        /** hausse de 5 %, 5 % de hausse. */
        NOUN,
        /** augmenter de 5 %. */
        VERB,
        /** perdre 5 %. */
        TAKE,
        /** supérieur de 5 % à, 5 % de plus que. */
        DIFFERENCE
    }

    /**
     * A change.
     *
     * @param at index of the word that names it; of the figure itself for a sign
     */
    record Found(Change change, Kind kind, int at) {}

    static boolean is(Reading reading, String kind) {
        var classes = WORDS.get(reading.lemma());
        return classes != null && classes.contains(kind) && fits(reading, kind);
    }

    private static boolean fits(Reading reading, String kind) {
        return switch (kind) {
            case "noun", "growth" -> reading.isNominal();
            case "up", "down" -> true;
            case "verb", "take", "level", "strong" -> reading.isVerbal() || reading.category() == Category.ADJ;
            case "adjective" -> true;
            default -> true;
        };
    }

    private static Change direction(Reading reading) {
        var classes = WORDS.getOrDefault(reading.lemma(), Set.of());
        return classes.contains("up") ? Change.INCREASE : Change.DECREASE;
    }

    /** @param before the figures of the sentence that stand before this one, with their changes */
    static Optional<Found> of(Sentence sentence, FigureDraft draft, List<FigureReading> before) {
        var after = after(sentence, Comparators.of(sentence, draft).end(), draft.unit() == Unit.PERCENTAGE_POINT);
        if (after != null) {
            return Optional.of(after);
        }
        int first = skipAdverbs(
                sentence, Comparators.of(sentence, restated(sentence, draft)).first());
        if (first == 1
                && draft.unit() != Unit.FRACTION
                && isSpelledSign(sentence.token(0).key())) {
            // « Moins 5 % pour l'indice ».
            var direction = sentence.token(0).is("plus") ? Change.INCREASE : Change.DECREASE;
            return Optional.of(new Found(direction, Kind.SIGN, draft.first()));
        }
        if (draft.sign() != ' ') {
            var direction = signed(sentence, draft, before);
            var worded = direction.isPresent() ? before(sentence, first, draft) : null;
            return worded == null ? direction : direction.map(d -> new Found(d.change(), worded.kind(), worded.at()));
        }
        var found = before(sentence, first, draft);
        if (found == null) {
            found = inherited(sentence, first, draft, before);
        }
        return Optional.ofNullable(found);
    }

    private static boolean isSpelledSign(String key) {
        return key.equals("plus") || key.equals("moins");
    }

    /** « supérieure à 4 g/dl (ou 12 % du volume) »: what holds for the number before holds for the one in brackets. */
    private static FigureDraft restated(Sentence sentence, FigureDraft draft) {
        int number = Comparators.restated(sentence, draft.first());
        return number < 0 ? draft : FigureDraft.of(draft.rule(), number, draft.end(), draft.amount(), draft.unit());
    }

    private static Optional<Found> signed(Sentence sentence, FigureDraft draft, List<FigureReading> before) {
        if (draft.sign() == '+') {
            return Optional.of(new Found(Change.INCREASE, Kind.SIGN, draft.first()));
        }
        // « - 2,5 % en 2019 et même - 3,5 % en 2020 »: the second is a level as the first.
        if (!before.isEmpty()
                && before.getLast().draft().sign() == '-'
                && draft.first() - before.getLast().end() < 8) {
            return before.getLast().change();
        }
        for (int i = draft.first() - 1; i >= Math.max(0, draft.first() - REACH); i--) {
            var reading = sentence.reading(i);
            if (is(reading, "noun") && i > 0 && sentence.reading(i - 1).is(Category.DET) || is(reading, "verb")) {
                break;
            }
            if (reading.isNominal() && FigureWords.BELOW_ZERO.contains(reading.lemma())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Found(Change.DECREASE, Kind.SIGN, draft.first()));
    }

    /** « 5 % de hausse », « 20 % de plus », « 50 % supérieur », « 10 % plus cher ». */
    private static @Nullable Found after(Sentence sentence, int end, boolean points) {
        if (end >= sentence.size()) {
            return null;
        }
        var key = sentence.token(end).key();
        boolean of = key.equals("de") || key.equals("d'") || key.equals("en");
        int at = of ? end + 1 : end;
        if (at >= sentence.size()) {
            return null;
        }
        var word = sentence.token(at).key();
        if (word.equals("plus") || word.equals("moins")) {
            boolean figure = at + 1 < sentence.size()
                    && (sentence.token(at + 1).is("de")
                            || sentence.token(at + 1).is("d'"));
            boolean compares = of || at + 1 < sentence.size() && isComparable(sentence.reading(at + 1));
            // « 30 % plus bas » is less.
            boolean small = at + 1 < sentence.size() && is(sentence.reading(at + 1), "low");
            boolean more = word.equals("plus") != small;
            return figure || !compares
                    ? null
                    : new Found(more ? Change.INCREASE : Change.DECREASE, Kind.DIFFERENCE, at);
        }
        while (of && at + 1 < sentence.size() && sentence.reading(at).is(Category.ADJ)) {
            at++;
        }
        var reading = sentence.reading(at);
        if (of && is(reading, "noun") && !points) {
            return new Found(direction(reading), Kind.NOUN, at);
        }
        return !of && is(reading, "adjective") ? new Found(direction(reading), Kind.DIFFERENCE, at) : null;
    }

    private static boolean isComparable(Reading reading) {
        return reading.is(Category.ADJ) || reading.is(Category.ADV) || reading.mood() == Reading.Mood.PAST_PARTICIPLE;
    }

    private static int skipAdverbs(Sentence sentence, int first) {
        int at = first;
        while (at > 1 && isFiller(sentence.token(at - 1).key())) {
            at--;
        }
        return at;
    }

    private static boolean isFiller(String key) {
        return switch (key) {
            case "un",
                    "une",
                    "tout",
                    "petit",
                    "petite",
                    "encore",
                    "même",
                    "seulement",
                    "les",
                    "des",
                    "quelque",
                    "presque",
                    "ces",
                    "respectivement",
                    "déjà",
                    "maigre",
                    "modeste",
                    "simple",
                    "bon",
                    "timide" -> true;
            default -> key.length() > 6 && key.endsWith("ment");
        };
    }

    private static @Nullable Found before(Sentence sentence, int first, FigureDraft draft) {
        int link = first - 1;
        if (link < 0) {
            return null;
        }
        // « une baisse supérieure à 5 % », « en baisse, de l'ordre de 5 % »: the bound takes the place of « de ».
        if (is(sentence.reading(first), "adjective") || sentence.token(first).is("de")) {
            return ofChange(sentence, sentence.token(link).is(",") ? link : first, draft);
        }
        return switch (sentence.token(link).key()) {
            case "de", "d'", "du" -> ofChange(sentence, link, draft);
            case "à", "au" -> growth(sentence, link - 1);
            case "(" -> bracketed(sentence, link - 1);
            default -> {
                boolean upTo = sentence.token(first).key().startsWith("jusqu");
                var taken = taken(sentence, link, draft);
                boolean linked = sentence.reading(link).isVerbal();
                yield taken != null
                        ? taken
                        : upTo ? ofChange(sentence, first, draft) : linked ? growth(sentence, link) : null;
            }
        };
    }

    /** « hausse (légère) (des prix) de », « augmenté (en un an) de », « réduire les délais de ». */
    private static @Nullable Found ofChange(Sentence sentence, int of, FigureDraft draft) {
        boolean nounsOnly = true;
        boolean free = true;
        boolean mayBeVerb = true;
        for (int i = of - 1; i >= Math.max(0, of - REACH); i--) {
            var token = sentence.token(i);
            if (token.is(")")) {
                i = opening(sentence, i);
                continue;
            }
            if (token.is(";") || token.is("(") || token.is(":")) {
                return null;
            }
            // « la hausse du coût, de 45 % en un an, »
            if (i == of - 1 && token.is(",")) {
                continue;
            }
            var reading = sentence.reading(i);
            if (is(reading, "adjective")) {
                // « supérieure à 22 %, contre une marge de 19 % »: a bound of another number.
                boolean bound = i + 1 < of
                        && (sentence.token(i + 1).is("à")
                                || sentence.token(i + 1).is("au"))
                        && holdsNumber(sentence, i + 1, of);
                return bound ? null : new Found(direction(reading), Kind.DIFFERENCE, i);
            }
            if (is(reading, "noun") && (nounsOnly || is(reading, "growth"))) {
                var noun = new Found(direction(reading), Kind.NOUN, i);
                // « relève sa prévision de croissance de 0,2 point »: the forecast is what changes.
                var verb = isForecast(sentence, i) ? ofChange(sentence, i - 1, draft) : null;
                return verb != null && verb.kind() == Kind.VERB ? verb : noun;
            }
            if (is(reading, "verb") || is(reading, "take") && reading.isVerbal()) {
                return !mayBeVerb
                        ? null
                        : free || isDefinite(sentence, i + 1, of) || draft.unit() == Unit.PERCENTAGE_POINT
                                ? new Found(direction(reading), Kind.VERB, i)
                                : null;
            }
            if (isComparison(sentence, i, of)) {
                boolean more = token.is("plus") != is(sentence.reading(i + 1), "low");
                return new Found(more ? Change.INCREASE : Change.DECREASE, Kind.DIFFERENCE, i);
            }
            boolean carries = reading.isFinite() && !isHelper(reading);
            if (carries || token.is("qui") || token.is("dont")) {
                return null;
            }
            // « améliorerait les chances de transférer des parts de plus de 80 % »: another verb has the figure.
            mayBeVerb &= reading.mood() != Reading.Mood.INFINITIVE || isHelper(reading);
            // « crédité de 24,9 % »: a participle of its own has the figure.
            if (i == of - 1 && FigureClauses.isParticiple(reading) && !isHelper(reading)) {
                return null;
            }
            nounsOnly &= keepsNoun(sentence, i, reading) || isThing(sentence, i);
            free &= !reading.isNominal() || isTime(token.key());
        }
        return null;
    }

    private static boolean holdsNumber(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Numerals.isDigits(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** « plus élevé de 10 % », « moins cher de 5 % ». */
    private static boolean isComparison(Sentence sentence, int at, int of) {
        var key = sentence.token(at).key();
        return (key.equals("plus") || key.equals("moins"))
                && at + 2 == of
                && sentence.reading(at + 1).is(Category.ADJ);
    }

    /** Between a noun of change and « de 5 % »: its adjectives and complements, no other clause or item. */
    private static boolean keepsNoun(Sentence sentence, int at, Reading reading) {
        var key = sentence.token(at).key();
        if (reading.is(Category.CCONJ) || key.equals(",") || key.equals("un") || key.equals("une")) {
            return false;
        }
        boolean links = isHelper(reading) || FigureWords.LINK.contains(reading.lemma());
        return (!reading.isFinite() || links)
                && !(reading.isNominal() && FigureWords.RATE.contains(reading.lemma()) && !is(reading, "noun"));
    }

    private static boolean isForecast(Sentence sentence, int noun) {
        return noun > 2
                && isOf(sentence, noun - 1)
                && switch (sentence.reading(noun - 2).lemma()) {
                    case "prévision", "perspective", "objectif", "estimation", "projection" -> true;
                    default -> false;
                };
    }

    /** « la baisse de la natalité, de 4 % »: a rate is what changes when the noun of change stands right before it. */
    private static boolean isThing(Sentence sentence, int rate) {
        int of = rate - 1;
        while (of > 0 && sentence.reading(of).is(Category.DET) && !isOf(sentence, of)) {
            of--;
        }
        return of > 0
                && isOf(sentence, of)
                && sentence.reading(rate).isNominal()
                && is(sentence.reading(of - 1), "noun");
    }

    private static boolean isDefinite(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (sentence.token(i).key()) {
                case "le",
                        "la",
                        "les",
                        "l'",
                        "son",
                        "sa",
                        "ses",
                        "leur",
                        "leurs",
                        "notre",
                        "nos",
                        "ce",
                        "cette",
                        "ces",
                        "votre",
                        "vos",
                        "mon",
                        "ma",
                        "mes",
                        "du",
                        "des" -> {
                    return true;
                }
                case "un", "une" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean isTime(String key) {
        return FigureWords.TIME.contains(key) || key.equals("moyenne") || key.equals("date");
    }

    private static boolean isHelper(Reading reading) {
        return reading.is(Category.AUX)
                || switch (reading.lemma()) {
                    case "être", "avoir", "pouvoir", "devoir", "faire", "aller", "venir", "vouloir" -> true;
                    default -> false;
                };
    }

    /** A growth rate is a change whatever links it: « croissance à 1,4 % », « la croissance atteint 2 % ». */
    private static @Nullable Found growth(Sentence sentence, int from) {
        boolean verb = false;
        for (int i = from; i >= Math.max(0, from - REACH); i--) {
            var token = sentence.token(i);
            if (token.is(")")) {
                i = opening(sentence, i);
                continue;
            }
            var reading = sentence.reading(i);
            if (is(reading, "growth")
                    || verb
                            && is(reading, "noun")
                            && !FigureWords.PROMO.contains(token.key())
                            && opensClause(sentence, i)) {
                return new Found(direction(reading), Kind.NOUN, i);
            }
            boolean links = isHelper(reading) || FigureWords.LINK.contains(reading.lemma());
            boolean second = reading.isFinite() && verb && !isHelper(reading);
            verb |= reading.isFinite();
            boolean other = reading.isNominal() && FigureWords.RATE.contains(reading.lemma()) && !token.is("pib");
            if (token.is(";")
                    || token.is("(")
                    || token.is(":")
                    || token.is("%")
                    || token.key().startsWith("laquel")
                    || other
                    || second
                    || reading.isFinite() && !links) {
                return null;
            }
        }
        return null;
    }

    /** « La hausse des prix atteint 3 % »: the change is the subject, with its article, at the head of its clause. */
    private static boolean opensClause(Sentence sentence, int noun) {
        boolean article = noun > 0 && sentence.reading(noun - 1).is(Category.DET);
        return article
                && (noun == 1
                        || switch (sentence.reading(noun - 2).category()) {
                            case PUNCT, CCONJ, SCONJ -> true;
                            case NOUN, PROPN, ADJ, VERB, AUX, ADV, PRON, DET, ADP, NUM, INTJ, SYM, X -> false;
                        });
    }

    /** « une croissance atone (1,3 % du PIB) ». */
    private static @Nullable Found bracketed(Sentence sentence, int from) {
        for (int i = from; i >= Math.max(0, from - 8); i--) {
            var reading = sentence.reading(i);
            if (is(reading, "noun")) {
                return new Found(direction(reading), Kind.NOUN, i);
            }
            boolean rate = reading.isNominal() && FigureWords.RATE.contains(reading.lemma()) && i == from;
            if (rate
                    || reading.isFinite()
                    || sentence.token(i).is(",")
                    || sentence.token(i).is(")")
                    || sentence.token(i).is("%")) {
                return null;
            }
        }
        return null;
    }

    /** « perd 3 % », « l'euro prenant 0,2 % »; « prendre 20 % du capital » is no change. */
    private static @Nullable Found taken(Sentence sentence, int verb, FigureDraft draft) {
        int at = verb;
        while (at > 0
                && (sentence.reading(at).is(Category.ADV) || sentence.token(at).is("jusqu'"))) {
            at--;
        }
        var reading = takingVerb(sentence, at);
        if (reading == null) {
            return null;
        }
        if (sentence.token(draft.first() - 1).is("ces")) {
            return null;
        }
        boolean share =
                isOf(sentence, draft.end()) || at > 0 && sentence.token(at - 1).is("en");
        boolean up = direction(reading) == Change.INCREASE;
        boolean part = draft.unit() == Unit.RATIO || draft.unit() == Unit.FRACTION;
        return up && (share || part) && draft.unit() != Unit.PERCENTAGE_POINT
                ? null
                : new Found(direction(reading), Kind.TAKE, at);
    }

    /** The reading that takes: before a number a word that can be a verb is one, whatever the tagger thinks. */
    private static @Nullable Reading takingVerb(Sentence sentence, int at) {
        boolean noun = at > 0 && sentence.reading(at - 1).is(Category.DET);
        for (var reading :
                noun ? List.of(sentence.reading(at)) : sentence.token(at).readings()) {
            if (reading.isVerbal() && is(reading, "take")) {
                return reading;
            }
        }
        return null;
    }

    /** The second of two changes that share their word: « les coûts de 20 % et les délais de 10 % ». */
    private static @Nullable Found inherited(
            Sentence sentence, int first, FigureDraft draft, List<FigureReading> before) {
        if (before.isEmpty()) {
            return null;
        }
        var last = before.getLast();
        // « réduction de 41 % (IC à 95 %, 17 % à 58 %) »: the interval is of the change as well.
        if (before.size() > 1 && FigureKinds.isConfidence(sentence, last)) {
            return before.get(before.size() - 2).change().orElse(null);
        }
        var change = last.change().orElse(null);
        if (change == null || first - last.end() > 14) {
            return null;
        }
        if (change.kind() == Kind.TAKE) {
            return gapped(sentence, last, first, draft) ? change : null;
        }
        if (change.kind() == Kind.SIGN) {
            return null;
        }
        if (isContrast(sentence, last, first, draft)) {
            return change;
        }
        boolean coordinated = false;
        for (int i = last.end(); i < first; i++) {
            var token = sentence.token(i);
            coordinated |= token.is("et") || token.is(",") || token.is("puis") || token.is("ou");
            if (sentence.reading(i).isFinite() || token.is("(") || token.is(")") || token.is(";")) {
                return null;
            }
        }
        boolean sameLink = link(sentence, first).equals(link(sentence, last.first()))
                || sentence.token(first).key().startsWith("jusqu")
                || sentence.token(last.first()).key().startsWith("jusqu");
        return coordinated && sameLink ? change : null;
    }

    /** « a perdu 12 % depuis janvier et 30 % sur un an », « Morvan cède 4 % et Solvane 2 % »: the verb is not said again. */
    private static boolean gapped(Sentence sentence, FigureReading last, int first, FigureDraft draft) {
        // « ont perdu 4 % de leur volume en 2023, 6 % l'année suivante »: the whole is not said again.
        boolean shared = isOf(sentence, last.draft().end()) && !isWhen(sentence, draft.end());
        if (draft.unit() != last.draft().unit() || isOf(sentence, draft.end()) || shared) {
            return false;
        }
        boolean coordinated = false;
        for (int i = last.end(); i < first; i++) {
            var token = sentence.token(i);
            coordinated |= token.is("et") || token.is(",") || token.is("puis") || token.is("mais");
            if (sentence.reading(i).isFinite() || token.is("(") || token.is(";") || token.is("soit")) {
                return false;
            }
        }
        boolean item = switch (sentence.reading(first - 1).category()) {
            case CCONJ, NOUN, PROPN, ADJ, ADV, PUNCT -> true;
            case VERB, AUX, PRON, DET, NUM, ADP, SCONJ, INTJ, SYM, X ->
                sentence.token(first - 1).is("que");
        };
        return coordinated && item;
    }

    /** « en 2024 », « l'année suivante », « mardi ». */
    private static boolean isWhen(Sentence sentence, int at) {
        for (int i = at; i < Math.min(sentence.size(), at + 3); i++) {
            var key = sentence.token(i).key();
            boolean year = sentence.reading(i).is(Category.NUM) && key.length() == 4;
            if (year || FigureWords.TIME.contains(key) || FigureWords.DAY.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(Sentence sentence, int at) {
        return at < sentence.size()
                && switch (sentence.token(at).key()) {
                    case "de", "d'", "du", "des" -> true;
                    default -> false;
                };
    }

    /** « une croissance de 0,8 %, contre 1,2 % en mai », « bondit de 9 %, après 4 % en juin »: both are of the same kind. */
    private static boolean isContrast(Sentence sentence, FigureReading last, int first, FigureDraft draft) {
        boolean part = sentence.token(first - 1).is("dont") && first - last.end() <= 2;
        boolean link = part
                || sentence.token(first - 1).is("contre")
                || sentence.token(first - 1).is("après");
        if (!link || draft.unit() != last.draft().unit()) {
            return false;
        }
        for (int i = last.end(); i < first; i++) {
            if (sentence.reading(i).isFinite()
                    || sentence.token(i).is(";")
                    || sentence.token(i).is("(")) {
                return false;
            }
        }
        return true;
    }

    private static String link(Sentence sentence, int first) {
        int at = skipAdverbs(sentence, first) - 1;
        return at < 0
                ? ""
                : switch (sentence.token(at).key()) {
                    case "de", "d'", "du" -> "de";
                    case "à", "au" -> "à";
                    default -> "";
                };
    }

    /** Index of the bracket that opens what closes at {@code closing}; a little before it when there is none. */
    static int opening(Sentence sentence, int closing) {
        for (int i = closing - 1; i >= Math.max(0, closing - REACH); i--) {
            if (sentence.token(i).is("(")) {
                return i;
            }
        }
        return closing;
    }
}
