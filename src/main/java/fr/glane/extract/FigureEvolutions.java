package fr.glane.extract;

import fr.glane.fact.Evolution;
import fr.glane.fact.Unit;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two levels of one thing: passer de 12 % à 15 %. A range looks the same; the verb tells them apart. */
final class FigureEvolutions {

    private static final int REACH = 20;

    private FigureEvolutions() {}

    /** The drafts, ranges that are evolutions taken apart into their two levels. */
    static List<FigureDraft> apart(Sentence sentence, List<FigureDraft> drafts) {
        var result = new ArrayList<FigureDraft>(drafts.size() + 1);
        for (var draft : drafts) {
            if (draft.bounds().size() == 2 && isEvolution(sentence, draft)) {
                result.addAll(draft.bounds());
            } else {
                result.add(draft);
            }
        }
        return result;
    }

    private static boolean isEvolution(Sentence sentence, FigureDraft range) {
        int to = range.bounds().get(1).first() - 1;
        boolean fromTo = to > range.first() && sentence.token(to).is("à") && startsWithOf(sentence, range.first());
        if (!fromTo) {
            return false;
        }
        int verb = level(sentence, range.first() - 2);
        if (verb < 0) {
            return false;
        }
        if (ChangeWords.is(sentence.reading(verb), "strong") || isRate(sentence, verb)) {
            return true;
        }
        var from = range.bounds().get(0).amount().toDouble();
        var last = range.bounds().get(1).amount().toDouble();
        if (from > last && isAlong(sentence, verb, range)) {
            // « abaisse de 25 à 20 % la part de bio »: a range counts up.
            return true;
        }
        boolean unitTwice = range.bounds().get(0).length() > 1;
        return unitTwice && isAlong(sentence, verb, range) && !isQuantity(sentence, range.first());
    }

    /** « baisser de 5 % à 10 % » leads nowhere: the levels must go the way the verb says. */
    private static boolean isAlong(Sentence sentence, int verb, FigureDraft range) {
        var from = range.bounds().get(0).amount().toDouble();
        var to = range.bounds().get(1).amount().toDouble();
        return ChangeWords.is(sentence.reading(verb), "up") ? from <= to : from >= to;
    }

    /** « les prix augmentent de 3 % à 5 % »: prices have no level in percent, so this is how much they rise. */
    private static boolean isQuantity(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            var reading = sentence.reading(i);
            if (reading.isNominal() && FigureWords.QUANTITY.contains(reading.lemma())) {
                return true;
            }
            if (sentence.token(i).is(";")
                    || sentence.token(i).is(":")
                    || sentence.token(i).is("(")) {
                return false;
            }
        }
        return false;
    }

    /** Levels that stand apart: « ramener son déficit de 9,1 % du PIB à 5,9 %, puis à 3 % ». */
    static List<FigureReading> mark(Sentence sentence, List<FigureReading> readings) {
        var result = new ArrayList<>(readings);
        for (int i = 0; i + 1 < result.size(); i++) {
            var from = result.get(i);
            if (from.evolution().isEmpty()
                    && startsWithOf(sentence, from.first())
                    && leads(sentence, from, result.get(i + 1))) {
                result.set(i, with(from, Evolution.FROM));
                for (int j = i + 1; j < result.size() && leads(sentence, result.get(j - 1), result.get(j)); j++) {
                    result.set(j, with(result.get(j), Evolution.TO));
                }
            }
        }
        return result;
    }

    private static FigureReading with(FigureReading reading, Evolution evolution) {
        return new FigureReading(
                reading.draft(),
                reading.comparator(),
                reading.first(),
                reading.end(),
                Optional.empty(),
                Optional.of(evolution));
    }

    /** True when {@code to} is the next level after {@code from}: « à » before it, no other verb between. */
    private static boolean leads(Sentence sentence, FigureReading from, FigureReading to) {
        int link = to.first() - 1;
        if (link < from.draft().end()
                || !sentence.token(link).is("à")
                || to.draft().unit() != from.draft().unit() && to.draft().unit() != Unit.PERCENT) {
            return false;
        }
        int verb = level(sentence, from.first() - 2);
        boolean adjacent = link == from.draft().end();
        boolean dated = isDated(sentence, from.draft().end(), link) && verb >= 0 && isRate(sentence, verb);
        if (verb < 0 || !ChangeWords.is(sentence.reading(verb), "strong") && !adjacent && !dated) {
            return false;
        }
        for (int i = from.draft().end(); i < link; i++) {
            var token = sentence.token(i);
            if (sentence.reading(i).isFinite() || token.is("et") || token.is(";") || token.is("(")) {
                return false;
            }
        }
        return true;
    }

    /** « de 48 % en mai à 36 % »: nothing but when stands between the two levels. */
    private static boolean isDated(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            var reading = sentence.reading(i);
            boolean when = reading.is(Category.ADP)
                    || reading.is(Category.NUM)
                    || reading.is(Category.DET)
                    || FigureWords.TIME.contains(sentence.token(i).key())
                    || FigureWords.DAY.contains(sentence.token(i).key())
                    || reading.is(Category.ADJ);
            if (!when) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithOf(Sentence sentence, int first) {
        return first > 0
                && (sentence.token(first - 1).is("de")
                        || sentence.token(first - 1).is("d'"));
    }

    /** Index of the verb that leads from one level to another, or -1. */
    private static int level(Sentence sentence, int from) {
        for (int i = from; i >= Math.max(0, from - REACH); i--) {
            var reading = sentence.reading(i);
            if (ChangeWords.is(reading, "level") || sentence.token(i).is("passage")) {
                return i;
            }
            boolean helper = reading.is(Category.AUX)
                    || reading.lemma().equals("être")
                    || reading.lemma().equals("avoir");
            if (reading.isFinite() && !helper || sentence.token(i).is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The thing that changes is itself a rate, so its two values are levels. */
    private static boolean isRate(Sentence sentence, int verb) {
        for (int i = verb; i >= Math.max(0, verb - REACH); i--) {
            var reading = sentence.reading(i);
            if (reading.isNominal() && FigureWords.RATE.contains(reading.lemma())) {
                return true;
            }
            if (i < verb && (sentence.token(i).is(",") || sentence.token(i).is(";"))) {
                return false;
            }
        }
        return false;
    }
}
