package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;

/** Reads differences: « supérieur de 10 % à la moyenne », « 5 points de plus qu'en 2022 »: what is compared, and with what. */
final class FigureDifferences extends SceneReader {

    private final ChangedThings things;

    FigureDifferences(FigureScene scene, ChangedThings things) {
        super(scene);
        this.things = things;
    }

    /** Behind a figure so far away a clause speaks of something else. */
    private static final int FAR = 12;

    FigureParts ofDifference(int index, int word) {
        var figure = figures.get(index);
        if ((scene.is(word + 1, "à") || scene.is(word + 1, "au")) && word + 3 < figure.first()) {
            var base = scene.phrase(scene.is(word + 1, "à") ? word + 2 : word + 1);
            return new FigureParts(base, FigureSubjects.endingAt(sentence, word - 1));
        }
        int before = Math.min(word, figure.first()) - 1;
        if (scene.is(before, "de") && scene.is(before - 1, ",")) {
            before--;
        }
        var base = base(word, Math.max(word + 1, figure.end()));
        boolean apposed = scene.is(before, ",") || scene.is(before, "soit") || scene.is(before, "(");
        boolean right = index > 0
                && scene.is(before, "soit")
                && before - figures.get(index - 1).end() <= 1;
        var level =
                right ? levelTold(done.get(index - 1), figures.get(index - 1).first()) : Stretch.NONE;
        if (!level.isEmpty()) {
            // « une marge de 12 %, soit 3 points de plus que l'objectif »: the level told right before is compared.
            return base.isEmpty() ? FigureParts.NOTHING.population(level) : new FigureParts(base, level);
        }
        if (base.isEmpty() && scene.is(before, ",") && isComparison(word)) {
            var thing = named(FigureSubjects.endingAt(sentence, before - 1));
            if (!thing.isEmpty()) {
                return FigureParts.NOTHING.statement(thing);
            }
        }
        if (base.isEmpty() && apposed && word >= figure.end() && before > 0) {
            return FigureParts.NOTHING.population(overTime(index, scene.is(before, "soit") ? before - 1 : before));
        }
        if (base.isEmpty() && sentence.token(0).is("face")) {
            base = faced(before);
        }
        if (scene.is(before, "soit") && before > 1) {
            return new FigureParts(base, scene.subjectOf(before));
        }
        if (base.isEmpty() && isCategory(index, word)) {
            // « 30 % de médecins en moins »: they are fewer.
            return FigureParts.NOTHING.population(new Stretch(figure.end() + 1, word - 1));
        }
        var borne = borne(word, before);
        if (!borne.isEmpty()) {
            return new FigureParts(base, borne);
        }
        int direct = FigureVerbs.verbBefore(sentence, before + 1);
        var subject = scene.subjectOf(before + 1);
        if (direct >= 0 && scene.isPronoun(subject) && base.isEmpty()) {
            if (sentence.reading(FigureVerbs.groupEnd(sentence, direct) - 1)
                    .lemma()
                    .equals("être")) {
                // « elle serait plus chère de 7 % ».
                return FigureParts.NOTHING.statement(subject);
            }
            // « On jette 40 % de moins »: the pronoun alone says nothing.
            return FigureParts.NOTHING.statement(new Stretch(subject.first(), FigureVerbs.groupEnd(sentence, direct)));
        }
        var thing = FigureVerbs.verbAcross(sentence, before + 1) >= 0
                ? subject
                : having(FigureSubjects.endingAt(sentence, before));
        if (thing.isEmpty() && scene.is(before, ",")) {
            // « La récolte, inférieure d'un quart à la moyenne, inquiète »: the verb is still to come.
            thing = subject.isEmpty() ? FigureSubjects.endingAt(sentence, before - 1) : subject;
        }
        while (thing.end() > thing.first() + 1
                && FigureVerbs.isFinite(sentence, thing.end() - 1)
                && sentence.reading(thing.end() - 1).lemma().equals("être")) {
            // « elle serait plus chère de 7 % ».
            thing = new Stretch(thing.first(), thing.end() - 1);
        }
        // « les pluies sont déficitaires de 35 % », « un risque inférieur de 17 % chez … »: of nothing else.
        boolean alone = base.isEmpty() && word < figure.first() && isAdjective(word);
        return alone ? FigureParts.NOTHING.population(thing) : new FigureParts(base, thing);
    }

    /** « un vélo d'occasion, 40 % moins cher », without the infinitive before it; not « est, en moyenne, 40 % plus cher ». */
    private Stretch named(Stretch phrase) {
        int first = phrase.end() - 1;
        while (first > phrase.first() && sentence.reading(first - 1).mood() != Mood.INFINITIVE) {
            first--;
        }
        boolean free = !phrase.isEmpty()
                && first > 0
                && !sentence.reading(first - 1).is(Category.ADP)
                && !scene.is(first - 1, ",");
        return free || first == 0 ? new Stretch(first, phrase.end()) : Stretch.NONE;
    }

    /** « offre des performances 10 % supérieures », « avec un score 18 % plus élevé »: the noun the adjective is said of. */
    private Stretch borne(int word, int before) {
        int adjective = isComparison(word) ? word + 1 : word;
        boolean said = before > 0
                && before < word
                && sentence.reading(before).is(Category.NOUN)
                && sentence.reading(before - 1).is(Category.DET)
                && !scene.is(before - 1, "le")
                && !scene.is(before - 1, "la")
                && !scene.is(before - 1, "les")
                && sentence.reading(adjective).is(Category.ADJ)
                && sentence.reading(adjective).agrees(sentence.reading(before));
        return said ? new Stretch(before, before + 1) : Stretch.NONE;
    }

    private boolean isCategory(int index, int word) {
        int of = figures.get(index).end();
        return (scene.is(of, "de") || scene.is(of, "d'"))
                && word - 1 > of + 1
                && scene.is(word - 1, "en")
                && (scene.is(word, "moins") || scene.is(word, "plus"));
    }

    /** « moins cher », « plus rapide ». */
    private boolean isComparison(int word) {
        return (scene.is(word, "moins") || scene.is(word, "plus"))
                && word + 1 < sentence.size()
                && sentence.reading(word + 1).is(Category.ADJ);
    }

    private boolean isAdjective(int word) {
        return ChangeWords.is(sentence.reading(word), "adjective");
    }

    /** What it is compared with, from {@code from} on: « à la moyenne », « que l'ancienne », « par rapport à la normale ». */
    private Stretch base(int word, int from) {
        boolean adjective = isAdjective(word) || isAdjective(from - 1);
        if (scene.is(word, "sous")) {
            return scene.phrase(word + 1);
        }
        int at = from;
        int limit = Math.min(sentence.size(), Math.max(word + 6, from + 3));
        while (at < limit && !isThan(at, adjective)) {
            at++;
        }
        var base = Stretch.NONE;
        if (at < limit) {
            boolean that = scene.is(at, "que") || scene.is(at, "qu'");
            boolean where = that
                    && (scene.is(at + 1, "à")
                            || scene.is(at + 1, "en")
                            || scene.is(at + 1, "au")
                            || scene.is(at + 1, "aux")
                            || scene.is(at + 1, "dans"));
            if (where && scene.is(at + 1, "au") && isPeak(new Stretch(at + 2, at + 3))) {
                // « 90 points de moins qu'au pic »: than when.
                return Stretch.NONE;
            }
            boolean contracted = scene.is(at, "au") || scene.is(at, "aux") || scene.is(at, "du") || scene.is(at, "des");
            base = oneNoun(scene.phrase(where ? at + 2 : contracted ? at : at + 1));
        }
        base = base.isEmpty() ? relatedTo(from) : base;
        return isTimeBase(base) ? Stretch.NONE : base;
    }

    /** « que la normale et la nappe n'a repris »: a verb follows, so « et » has opened the next clause. */
    private Stretch oneNoun(Stretch base) {
        if (base.isEmpty() || FigureVerbs.verbAfter(sentence, base.end()) < 0) {
            return base;
        }
        for (int i = base.first() + 1; i < base.end(); i++) {
            if (scene.is(i, "et")) {
                return new Stretch(base.first(), i);
            }
        }
        return base;
    }

    /** « supérieur de 5 % à la moyenne », « 5 % de plus que la moyenne ». */
    private boolean isThan(int at, boolean adjective) {
        return switch (sentence.token(at).key()) {
            case "que", "qu'" -> true;
            case "de", "du", "des", "d'" -> sentence.token(at - 1).key().startsWith("au-dess");
            case "à", "au", "aux" -> adjective;
            default -> false;
        };
    }

    /** « …, soit 5 points de plus qu'en 2022 »: the rate or the counted thing that has changed since. */
    private Stretch overTime(int index, int mark) {
        var rate = things.rateAhead(mark);
        var counted = rate.isEmpty() ? things.countedBefore(mark) : rate;
        boolean first = index == 0 || figures.get(index - 1).end() < mark - FAR;
        return counted.isEmpty() && first ? scene.subjectOf(mark) : counted;
    }

    /** « par rapport à la normale », « comparé aux autres » right behind: what it is compared with. */
    private Stretch relatedTo(int from) {
        for (int i = from; i < Math.min(from + 5, scene.nextFigure(from)); i++) {
            boolean related = scene.is(i, "rapport") && scene.is(i - 1, "par")
                    || sentence.token(i).key().startsWith("comparé");
            if (related && i + 2 < sentence.size()) {
                return scene.phrase(scene.is(i + 1, "à") ? i + 2 : i + 1);
            }
            if (scene.is(i, ",") || sentence.reading(i).isFinite()) {
                break;
            }
        }
        return Stretch.NONE;
    }

    private Stretch levelTold(FigureParts last, int figure) {
        // « chez les jeunes, la confiance grimpe à 61 % »: what grows is told before the figure.
        boolean grown = !last.statement().isEmpty()
                && last.statement().end() <= figure
                && FigureVerbs.verbAfter(sentence, last.statement().end()) >= 0;
        return grown || scene.isRate(last.statement()) || last.population().isEmpty()
                ? last.statement()
                : last.population();
    }

    private boolean isPeak(Stretch base) {
        return FigureWords.PEAK.contains(sentence.token(base.first()).key());
    }

    /** « que l'an dernier », « que prévu »: when, not what it is compared with. */
    private boolean isTimeBase(Stretch base) {
        if (base.isEmpty()) {
            return false;
        }
        int head = NounPhrases.head(sentence, base.first());
        if (scene.is(base.first(), "il") && scene.is(base.first() + 1, "y")) {
            return true;
        }
        boolean year = sentence.reading(base.first()).is(Category.NUM)
                && sentence.token(base.first()).text().length() == 4;
        return year
                || head >= 0
                        && (FigureWords.THEN.contains(sentence.token(head).key())
                                || FigureWords.TIME.contains(
                                        sentence.token(head).key())
                                || FigureWords.DAY.contains(sentence.token(head).key()));
    }

    /** « Face au modèle ancien, il est 19 % plus rapide »: what it is compared with. */
    private Stretch faced(int before) {
        for (int i = 2; i < before && i < 20; i++) {
            if (scene.is(i, ",")) {
                return new Stretch(2, i);
            }
        }
        return Stretch.NONE;
    }

    /** « ceux ayant un revenu »: the revenue. */
    private Stretch having(Stretch phrase) {
        for (int i = phrase.end() - 2; i > phrase.first(); i--) {
            if (sentence.reading(i).mood() == Mood.PRESENT_PARTICIPLE) {
                return new Stretch(i + 1, phrase.end());
            }
        }
        return phrase;
    }
}
