package fr.glane.extract;

import fr.glane.fact.Change;
import fr.glane.fact.Unit;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the size of a change from a level: hausse de 5 %, a perdu 3 %, supérieur de 10 %, + 2 %. */
final class Changes {

    /** What stands between a word of change and its figure is bounded. */
    static final int REACH = 24;

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

    /** @param before the figures of the sentence that stand before this one, with their changes */
    static Optional<Found> of(Sentence sentence, FigureDraft draft, List<FigureReading> before) {
        return of(sentence, draft, Comparators.of(sentence, draft), before);
    }

    /** @param bound what bounds the figure, when it is known already */
    static Optional<Found> of(
            Sentence sentence, FigureDraft draft, Comparators.Found bound, List<FigureReading> before) {
        var after = after(sentence, bound.end(), draft.unit() == Unit.PERCENTAGE_POINT);
        if (after != null) {
            return Optional.of(after);
        }
        var restated = restated(sentence, draft);
        var wider = restated.first() == draft.first() ? bound : Comparators.of(sentence, restated);
        int first = skipAdverbs(sentence, wider.first());
        if (first == 1
                && draft.unit() != Unit.FRACTION
                && isSpelledSign(sentence.token(0).key())) {
            // « Moins 5 % pour l'indice ».
            var direction = sentence.token(0).is("plus") ? Change.INCREASE : Change.DECREASE;
            return Optional.of(new Found(direction, Kind.SIGN, draft.first()));
        }
        if (draft.sign() != ' ') {
            var direction = signed(sentence, draft, before);
            var worded = direction.isPresent() ? ChangesAhead.before(sentence, first, draft) : null;
            return worded == null ? direction : direction.map(d -> new Found(d.change(), worded.kind(), worded.at()));
        }
        var found = ChangesAhead.before(sentence, first, draft);
        if (found == null) {
            found = ChangesShared.inherited(sentence, first, draft, before);
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
            if (ChangeWords.is(reading, "noun")
                            && i > 0
                            && sentence.reading(i - 1).is(Category.DET)
                    || ChangeWords.is(reading, "verb")) {
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
        if (!of && (word.equals("au-dessus") || word.equals("au-dessous"))) {
            return new Found(word.equals("au-dessus") ? Change.INCREASE : Change.DECREASE, Kind.DIFFERENCE, at);
        }
        boolean under = !of
                && word.equals("sous")
                && at + 2 < sentence.size()
                && sentence.reading(at + 1).is(Category.DET)
                && FigureWords.REFERENCE.contains(sentence.token(at + 2).key());
        if (under) {
            // « 12 % sous son niveau d'avant la crise ».
            return new Found(Change.DECREASE, Kind.DIFFERENCE, at);
        }
        if (of && word.equals("mieux")) {
            return new Found(Change.INCREASE, Kind.DIFFERENCE, at);
        }
        if (word.equals("plus") || word.equals("moins")) {
            boolean figure = at + 1 < sentence.size()
                    && (sentence.token(at + 1).is("de")
                            || sentence.token(at + 1).is("d'"));
            boolean compares = of || at + 1 < sentence.size() && isComparable(sentence.reading(at + 1));
            // « 30 % plus bas » is less.
            boolean small = at + 1 < sentence.size() && ChangeWords.is(sentence.reading(at + 1), "low");
            boolean more = word.equals("plus") != small;
            return figure || !compares
                    ? null
                    : new Found(more ? Change.INCREASE : Change.DECREASE, Kind.DIFFERENCE, at);
        }
        int more = of ? moreOf(sentence, at) : -1;
        if (more >= 0) {
            return new Found(
                    sentence.token(more).is("plus") ? Change.INCREASE : Change.DECREASE, Kind.DIFFERENCE, more);
        }
        while (of && at + 1 < sentence.size() && sentence.reading(at).is(Category.ADJ)) {
            at++;
        }
        var reading = sentence.reading(at);
        if (of && ChangeWords.is(reading, "noun") && !points) {
            return new Found(ChangeWords.direction(reading), Kind.NOUN, at);
        }
        return !of && ChangeWords.is(reading, "adjective")
                ? new Found(ChangeWords.direction(reading), Kind.DIFFERENCE, at)
                : null;
    }

    /** « 18 % d'eau de plus que la normale », « 5 % de visiteurs de moins »: index of the word of more or less, or -1. */
    private static int moreOf(Sentence sentence, int noun) {
        if (!sentence.reading(noun).is(Category.NOUN)) {
            return -1;
        }
        for (int i = noun + 1; i + 1 < Math.min(sentence.size(), noun + 5); i++) {
            boolean de = sentence.token(i).is("de") || sentence.token(i).is("en");
            if (de && (sentence.token(i + 1).is("plus") || sentence.token(i + 1).is("moins"))) {
                boolean bound = i + 2 < sentence.size()
                        && (sentence.token(i + 2).is("de")
                                || sentence.token(i + 2).is("d'"));
                return bound ? -1 : i + 1;
            }
            if (!sentence.reading(i).is(Category.ADJ)
                    && !sentence.token(i).is("de")
                    && !sentence.reading(i).is(Category.NOUN)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isComparable(Reading reading) {
        return reading.is(Category.ADJ) || reading.is(Category.ADV) || reading.mood() == Reading.Mood.PAST_PARTICIPLE;
    }

    static int skipAdverbs(Sentence sentence, int first) {
        int at = first;
        while (at > 1 && isFiller(sentence.token(at - 1).key())) {
            at--;
        }
        boolean mean = at > 2
                && (sentence.token(at - 1).is("moyenne")
                                && sentence.token(at - 2).is("en")
                        || sentence.token(at - 1).is("total")
                                && sentence.token(at - 2).is("au"));
        return mean ? at - 2 : at;
    }

    private static boolean isFiller(String key) {
        return PhraseWords.FILLER_OF_CHANGE.contains(key) || key.length() > 6 && key.endsWith("ment");
    }

    static boolean isOf(Sentence sentence, int at) {
        return at < sentence.size()
                && switch (sentence.token(at).key()) {
                    case "de", "d'", "du", "des" -> true;
                    default -> false;
                };
    }
}
