package fr.glane.extract;

import fr.glane.fact.Unit;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;

/** Reads figures put behind what they measure: « 340 personnes, soit 12 % des actifs », « 500 emplois, dont 60 % à temps partiel ». */
final class FigureAppositions extends SceneReader {

    private final FigureWholes wholes;
    private final FigurePredicates predicates;

    FigureAppositions(FigureScene scene, FigureWholes wholes, FigurePredicates predicates) {
        super(scene);
        this.wholes = wholes;
        this.predicates = predicates;
    }

    /** « 96 millions d'euros de chiffre d'affaires »: the sum only counts the whole. */
    Stretch counted(Stretch base) {
        // « une pétition munie de 2 150 signatures, dont »: those the number counts.
        for (int k = base.first() + 1; k + 1 < base.end(); k++) {
            boolean number = scene.isOf(k) && Numerals.isDigits(sentence.token(k + 1)) && scene.isThing(base.end() - 1);
            if (number) {
                return new Stretch(k + 1, base.end());
            }
        }
        int i = base.first();
        while (i < base.end() && (Numerals.canStart(sentence.token(i)) || Numerals.isScale(sentence.token(i)))) {
            i++;
        }
        boolean money = i > base.first() && scene.isOf(i) && i + 3 < base.end() && scene.isOf(i + 2);
        return money && FigureWords.MEASURE.contains(sentence.token(i + 1).key())
                ? new Stretch(i + 3, base.end())
                : base;
    }

    /** « 500 emplois, dont 60 % à temps partiel »: what is said of the share without a verb. */
    FigureParts withoutVerb(int index, FigureParts parts) {
        int end = figures.get(index).end();
        if (scene.is(end, "«") && FigureVerbs.verbAfter(sentence, end + 1) < 0) {
            // « dont 13 % « tout à fait » ».
            for (int i = end + 1; i < Math.min(sentence.size(), end + 8); i++) {
                if (scene.is(i, "»")) {
                    return parts.statement(new Stretch(end + 1, i));
                }
            }
        }
        boolean words = end < sentence.size()
                && !scene.isOf(end)
                && (sentence.reading(end).is(Category.ADP)
                        || (scene.is(end, "plus") || scene.is(end, "moins")) && scene.is(end + 1, "de")
                        || sentence.reading(end).is(Category.ADJ)
                        || FigureVerbs.isParticiple(sentence.reading(end)));
        return words
                ? parts.statement(new Stretch(end, FigureClauses.predicateEnd(sentence, end, scene.nextFigure(end))))
                : parts;
    }

    /** « 340 personnes, soit 12 % des actifs »: what is said of what stands before it. */
    FigureParts apposed(int index, int mark, Stretch whole) {
        if (wholes.isCategory(index)) {
            // « 2 millions de fidèles, soit 17 % de part d'audience ».
            return wholes.category(index, FigureParts.NOTHING);
        }
        int at = Math.max(whole.end(), figures.get(index).end());
        at = scene.is(at, ",") || scene.is(at, ")") ? at + 1 : at;
        int next = FigureVerbs.verbAfter(sentence, at);
        if (next >= 0 && next < scene.nextFigure(at)) {
            return new FigureParts(
                    whole,
                    new Stretch(at, FigureClauses.predicateEnd(sentence, at, predicates.predicateLimit(next, index))));
        }
        int verb = FigureVerbs.previousVerb(sentence, mark);
        if (verb < 0 || FigureVerbs.isRelative(sentence, verb - 1)) {
            return new FigureParts(whole, FigureSubjects.endingAt(sentence, mark - 1));
        }
        int group = FigureVerbs.groupStart(sentence, verb);
        var subject = scene.free(FigureSubjects.subject(sentence, group));
        if (whole.isEmpty() && subject.end() - subject.first() <= 2 && scene.is(subject.first(), "dont")) {
            // « 87 malades, dont 21 ont été hospitalisés, soit un sur quatre ».
            return new FigureParts(
                    FigureSubjects.antecedent(sentence, subject.first()),
                    new Stretch(group, FigureClauses.predicateEnd(sentence, group, mark)));
        }
        boolean counted = whole.isEmpty()
                && figures.get(index).draft().unit() == Unit.RATIO
                && subject.end() - subject.first() > 1
                && sentence.reading(subject.first()).is(Category.NUM);
        if (counted) {
            // « 8 000 foyers sont privés d'eau, soit un sur cinq ».
            return new FigureParts(
                    new Stretch(subject.first() + 1, subject.end()),
                    new Stretch(group, FigureClauses.predicateEnd(sentence, group, mark)));
        }
        boolean links = FigureWords.LINK.contains(
                sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1).lemma());
        boolean moves = scene.isRate(subject)
                && ChangeWords.is(sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1), "verb");
        // « 28 pays l'autorisent, représentant un milliard d'habitants (soit 15 %) ».
        for (int i = verb + 1; i < mark; i++) {
            var reading = sentence.reading(i);
            links |= reading.mood() == Reading.Mood.PRESENT_PARTICIPLE && FigureWords.LINK.contains(reading.lemma());
        }
        if ((links || moves) && !subject.isEmpty()) {
            return new FigureParts(whole, subject);
        }
        int end = FigureVerbs.groupEnd(sentence, verb);
        if (isCount(subject)) {
            // « 60 postes manquent à l'appel, soit 8 % »: the subject counts the share, so that all of the clause is
            // said of it.
            return new FigureParts(
                    whole,
                    new Stretch(subject.first(), Math.max(end, FigureClauses.predicateEnd(sentence, group, mark))));
        }
        int told = FigureVerbs.reported(sentence, verb);
        int first = told > 0 && told < end ? told : subject.isEmpty() ? group : subject.first();
        return new FigureParts(whole, new Stretch(first, end));
    }

    /** « 60 postes », « une vingtaine de services ». */
    private boolean isCount(Stretch subject) {
        if (subject.isEmpty()) {
            return false;
        }
        boolean one = scene.is(subject.first(), "un") || scene.is(subject.first(), "une");
        int at = one ? subject.first() + 1 : subject.first();
        return at < subject.end()
                && (one
                        ? Numerals.isScale(sentence.token(at))
                                || sentence.token(at).key().endsWith("aine") && scene.isOf(at + 1)
                        : Numerals.canStart(sentence.token(at)));
    }

    /** « la majorité des lecteurs, 67 %, suivent l'actualité »: nothing when no verb follows. */
    FigureParts apposition(int index, int comma) {
        int at = figures.get(index).end() + 1;
        int verb = FigureVerbs.verbAfter(sentence, at);
        var phrase = FigureSubjects.endingAt(sentence, comma - 1);
        if (verb < 0
                || phrase.isEmpty()
                || verb >= scene.nextFigure(at)
                || !scene.free(phrase).equals(phrase)) {
            return FigureParts.NOTHING;
        }
        int head = NounPhrases.head(sentence, phrase.first());
        boolean part = head >= 0
                && head + 2 < phrase.end()
                && scene.isOf(head + 1)
                && FigureWords.PART.contains(sentence.reading(head).lemma());
        boolean level = scene.isRate(phrase)
                && sentence.reading(head).number() == sentence.reading(verb).number()
                && sentence.reading(verb).number() == Reading.Number.SINGULAR;
        if (level) {
            // « La part des locataires, 43 %, n'a pas bougé ».
            return FigureParts.NOTHING.statement(phrase);
        }
        return new FigureParts(
                part ? new Stretch(head + 2, phrase.end()) : phrase,
                new Stretch(at, FigureClauses.predicateEnd(sentence, at, predicates.predicateLimit(verb, index))));
    }
}
