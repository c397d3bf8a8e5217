package fr.glane.extract;

import fr.glane.fact.Unit;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;

/** Finds what is said of a share: the predicate behind it, or the subject and verb before it. */
final class FigurePredicates extends SceneReader {

    FigurePredicates(FigureScene scene) {
        super(scene);
    }

    /** « dépasse 30 % », « ne doit pas dépasser 30 % »: the finite verb that bounds the figure, or -1. */
    static int boundVerb(Sentence sentence, FigureReading figure) {
        for (int i = figure.first(); i < figure.draft().first(); i++) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return i;
            }
            if (sentence.reading(i).mood() == Mood.INFINITIVE) {
                return FigureVerbs.verbBefore(sentence, i);
            }
        }
        return -1;
    }

    /** Nothing of the clause stands before the figure. */
    boolean opensClause(int link) {
        return link < 1
                || switch (sentence.token(link).key()) {
                    case "que", "qu'", ",", ":", "«", "et", "mais" -> true;
                    default -> false;
                };
    }

    /** « trois patients sur quatre admis pour une grippe n'étaient pas vaccinés »: where the predicate starts, or -1. */
    int verbBehindComplement(FigureReading figure) {
        int end = figure.end();
        if (figure.draft().unit() != Unit.RATIO || figure.draft().nounFirst() < 0 || end >= sentence.size()) {
            return -1;
        }
        var first = sentence.reading(end);
        boolean participle = sentence.token(end).readings().stream().anyMatch(FigureVerbs::isParticiple);
        // « entrant », which the tagger takes for a noun or adjective.
        boolean doing = sentence.token(end).readings().stream().anyMatch(r -> r.mood() == Mood.PRESENT_PARTICIPLE);
        if (!first.is(Category.ADP) && !first.is(Category.ADJ) && !participle && !doing) {
            return -1;
        }
        for (int i = end; i < Math.min(scene.nextFigure(end), end + 14); i++) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return FigureVerbs.groupStart(sentence, i);
            }
            boolean mark = sentence.reading(i).is(Category.PUNCT)
                    || sentence.reading(i).is(Category.SCONJ);
            if (mark || FigureVerbs.isRelative(sentence, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** The figure, or its whole, is the subject of a verb behind it. */
    int predicateVerb(int index, Stretch whole) {
        int end = whole.isEmpty()
                ? figures.get(index).end()
                : Math.max(whole.end(), figures.get(index).end());
        int at = afterInsertion(end);
        int verb = FigureVerbs.verbAfter(sentence, at);
        return verb >= 0 && verb < scene.nextFigure(at) ? verb : -1;
    }

    /** Past « , soit 1 250 dossiers, » or « (17 %) » behind the subject. */
    int afterInsertion(int from) {
        if (scene.is(from, "seulement") && FigureVerbs.verbAfter(sentence, from + 1) >= 0) {
            return from + 1;
        }
        // « Non, « 90 % des vélos » ne sont pas importés ».
        if (scene.is(from, ")") || scene.is(from, "»") || scene.is(from, "”")) {
            return from + 1;
        }
        boolean bracket = scene.is(from, "(");
        int incise = bracket ? -1 : inciseEnd(from);
        if (incise > 0) {
            return incise;
        }
        if (!bracket && !scene.is(from, ",")) {
            return from;
        }
        for (int i = from + 1; i < sentence.size() && i - from < 12; i++) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return from;
            }
            if (bracket && scene.is(i, ")") || !bracket && scene.is(i, ",")) {
                return i + 1;
            }
        }
        return from;
    }

    /** Past « , souligne-t-elle, » or « , ajoute la directrice, » behind the subject; -1 when nobody speaks there. */
    private int inciseEnd(int comma) {
        for (int i = comma + 2; scene.is(comma, ",") && i < sentence.size() && i - comma < 9; i++) {
            if (scene.is(i, ",")) {
                return FigureSubjects.isIncise(sentence, comma + 1, i) ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** « L'UE importe 80 % de son gaz et … »: a verb stands right before the figure. */
    boolean isObject(FigureReading figure) {
        int verb = FigureVerbs.verbBefore(sentence, scene.linkOf(figure) + 1);
        return verb >= 0;
    }

    FigureParts withPredicate(int index, Stretch population) {
        int end = Math.max(
                figures.get(index).end(), population.end() > figures.get(index).end() ? population.end() : 0);
        int at = afterInsertion(end);
        int verb = FigureVerbs.verbAfter(sentence, at);
        if (verb < 0) {
            return new FigureParts(population, Stretch.NONE);
        }
        int limit = predicateLimit(verb, index);
        return new FigureParts(population, new Stretch(at, FigureClauses.predicateEnd(sentence, at, limit)));
    }

    int predicateLimit(int verb, int index) {
        for (int i = index + 1; i < figures.size(); i++) {
            int first = figures.get(i).first();
            if (first > verb) {
                boolean bounded = sentence.reading(first).is(Category.ADP);
                if (bounded) {
                    return first;
                }
                boolean link = scene.is(first - 1, "et")
                        || scene.is(first - 1, ",")
                        || scene.is(first - 1, "que")
                        || scene.is(first - 1, "(");
                return link ? first - 1 : sentence.size();
            }
        }
        return sentence.size();
    }

    /** « Le Portugal affiche un chômage à 11 % », « … avec un score de 4 % »: the subject that has the rate. */
    Stretch owner(int rate) {
        int with = rate - 1;
        boolean has = scene.is(with, "avec")
                || scene.is(with, "et")
                || with > 0 && sentence.reading(with).isVerbal();
        boolean foretold = with > 0
                && (FigureWords.FORECAST.contains(sentence.reading(with).lemma()) || isDecided(with));
        if (!has
                || foretold
                || ChangeWords.is(sentence.reading(with), "verb")
                || ChangeWords.is(sentence.reading(with), "level")) {
            return Stretch.NONE;
        }
        var subject = scene.subjectOf(rate);
        if (subject.isEmpty()
                && scene.is(with, "avec")
                && scene.is(with - 1, ",")
                && with > 1
                && FigureVerbs.nearest(sentence, with) < 0) {
            // « Août, avec un taux de 88 %, a sauvé la saison ».
            subject = FigureSubjects.endingAt(sentence, with - 2);
        }
        boolean noun = !subject.isEmpty() && sentence.reading(subject.end() - 1).category() != Category.PRON;
        return noun ? subject : Stretch.NONE;
    }

    /** « La commission a fixé son taux », « fait oublier une inflation »: who acts on a rate does not have it. */
    private boolean isDecided(int verb) {
        var reading = sentence.reading(verb);
        return reading.isVerbal() && !FigureWords.OWNING.contains(reading.lemma());
    }

    /** Subject and verb group that end right before {@code at}. */
    Stretch clauseBefore(int at) {
        int verb = FigureVerbs.verbAcross(sentence, at);
        if (verb < 0) {
            return Stretch.NONE;
        }
        var subject = FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, verb));
        int first = subject.isEmpty() ? FigureVerbs.groupStart(sentence, verb) : subject.first();
        int end = FigureVerbs.groupEnd(sentence, verb);
        // « reste en cause dans 28 % des accidents ».
        boolean state = scene.is(end, "en")
                && end + 2 == at
                && sentence.reading(end + 1).is(Category.NOUN);
        boolean attribute =
                state || end < at && sentence.reading(end).category() != Category.ADP && !scene.is(end, ",");
        return new Stretch(first, attribute ? at : end);
    }

    /** « un élève attend quatre mois dans 25 % des cas »: subject, verb and what stands between it and the figure. */
    Stretch clauseAcrossObject(int at) {
        int verb = FigureVerbs.nearest(sentence, at);
        for (int i = verb; i >= 0 && i < at; i++) {
            if (scene.is(i, ",") || scene.is(i, "(") || scene.is(i, "%") || FigureVerbs.isRelative(sentence, i)) {
                return Stretch.NONE;
            }
        }
        var subject =
                verb < 0 ? Stretch.NONE : FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, verb));
        return subject.isEmpty() ? subject : new Stretch(subject.first(), at);
    }

    boolean infinitiveAt(int i) {
        for (int j = i; j < Math.min(sentence.size(), i + 3); j++) {
            if (sentence.reading(j).mood() == Mood.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    int lastVerb(int verb, int limit) {
        int last = verb;
        for (int i = verb + 1; i < limit; i++) {
            if (sentence.reading(i).isVerbal()) {
                last = i;
            }
        }
        return last;
    }
}
