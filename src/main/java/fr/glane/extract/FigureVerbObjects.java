package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;

/** Reads figures that a verb governs: « détient 40 % du capital », « est financé à 60 % », « atteint 7 % ». */
final class FigureVerbObjects extends SceneReader {

    private final FigureWholes wholes;
    private final FigurePredicates predicates;

    FigureVerbObjects(FigureScene scene, FigureWholes wholes, FigurePredicates predicates) {
        super(scene);
        this.wholes = wholes;
        this.predicates = predicates;
    }

    /** « représentant 60 % du total », « Celle des jeunes étant de 12 % ». */
    FigureParts ofParticiple(int participle, Stretch whole) {
        boolean links = FigureWords.LINK.contains(sentence.reading(participle).lemma());
        int last = participle - 1;
        while (last > 0
                && (scene.is(last, ",") || scene.is(last, ")") && ChangesAhead.opening(sentence, last) < last)) {
            last = scene.is(last, ")") ? ChangesAhead.opening(sentence, last) - 1 : last - 1;
        }
        var subject =
                scene.is(participle - 1, ",") ? scene.subjectOf(participle) : FigureSubjects.endingAt(sentence, last);
        if (subject.isEmpty()) {
            subject = scene.subjectOf(participle);
        }
        return links
                ? split(new FigureParts(whole, subject))
                : new FigureParts(whole, new Stretch(participle, participle + 1));
    }

    /** « Celle des jeunes »: the pronoun is the rate, its complement the whole, when nothing else is. */
    FigureParts split(FigureParts parts) {
        var rate = parts.statement();
        boolean pronoun = parts.population().isEmpty()
                && rate.end() - rate.first() > 2
                && scene.isOf(rate.first() + 1)
                && sentence.token(rate.first()).key().startsWith("cel");
        return pronoun
                ? new FigureParts(
                        new Stretch(rate.first() + 2, rate.end()), new Stretch(rate.first(), rate.first() + 1))
                : parts;
    }

    FigureParts ofVerb(int index, int verb, int link, boolean preposition, Stretch whole) {
        var figure = figures.get(index);
        int group = FigureVerbs.groupStart(sentence, verb);
        var subject = scene.free(FigureSubjects.subject(sentence, group));
        boolean it = subject.end() - subject.first() == 1
                && (scene.is(subject.first(), "c'") || scene.is(subject.first(), "ce"));
        if (it && subject.first() > 1 && scene.is(subject.first() - 1, ",")) {
            // « L'agriculture, c'est 60 % de l'eau »: what « ce » takes up.
            var told = scene.free(FigureSubjects.endingAt(sentence, subject.first() - 2));
            boolean opens = !told.isEmpty()
                    && (told.first() == 0
                            || sentence.reading(told.first() - 1).is(Category.PUNCT)
                            || sentence.reading(told.first() - 1).is(Category.CCONJ));
            subject = opens ? told : subject;
        }
        int lastVerb = predicates.lastVerb(verb, preposition ? link : link + 1);
        var lemma = FigureVerbs.reading(sentence, lastVerb).lemma();
        boolean moves = preposition && scene.isRate(subject) && isMove(lastVerb);
        // « passe la moitié du temps dehors »: what it passes is the whole.
        boolean spends = lemma.equals("passer") && !preposition && !whole.isEmpty();
        // « inscrit 39 % des buts »: what it inscribes is the whole.
        boolean acts = FigureWords.LED.contains(lemma) && !preposition && !whole.isEmpty();
        boolean links = FigureWords.LINK.contains(lemma) && !spends && !acts
                || moves
                || !subject.isEmpty() && scene.isRate(subject) && (whole.isEmpty() || preposition);
        boolean they = lemma.equals("être") && !preposition && whole.isEmpty() && scene.isPronoun(subject);
        if (index > 0 && they) {
            // « chez les jeunes, ils ne sont que 22 % », « ils ne sont que 26 % parmi les retraités »: the nearest
            // group.
            var own = wholes.group(figure.end());
            own = own.isEmpty() ? wholes.frame(subject.first()) : own;
            return own.isEmpty() ? done.get(index - 1) : done.get(index - 1).population(own);
        }
        boolean many = scene.is(subject.first(), "ils") || scene.is(subject.first(), "elles");
        if (they && many && isDone(figure.end())) {
            // « Ils étaient 54 % il y a trois ans »: of what they do nothing is said.
            var own = wholes.group(figure.end());
            own = own.isEmpty() ? wholes.frame(subject.first()) : own;
            return FigureParts.NOTHING.population(own.isEmpty() ? subject : own);
        }
        if (scene.is(subject.first(), "il") && scene.is(subject.first() + 1, "y") && lemma.equals("avoir")) {
            return existing(index, whole);
        }
        if (scene.is(figure.end(), "à")
                && lemma.equals("être")
                && !preposition
                && predicates.infinitiveAt(figure.end() + 1)) {
            int end = FigureClauses.predicateEnd(sentence, figure.end() + 1, sentence.size());
            // « Chez les jeunes, ils ne sont que 18 % à »: the pronoun stands for the frame.
            var frame = scene.isPronoun(subject) ? wholes.frame(subject.first()) : Stretch.NONE;
            subject = frame.isEmpty() ? subject : frame;
            return new FigureParts(whole.isEmpty() ? subject : whole, new Stretch(figure.end() + 1, end));
        }
        boolean state = lemma.equals("être")
                && !preposition
                && whole.isEmpty()
                && scene.isPronoun(subject)
                && figure.end() + 1 < sentence.size()
                && scene.is(figure.end(), "dans")
                && sentence.reading(figure.end() + 1).is(Category.DET);
        if (state) {
            // « Ils n'étaient que 12 % dans ce cas ».
            int end = FigureClauses.predicateEnd(sentence, figure.end(), scene.nextFigure(figure.end()));
            return new FigureParts(subject, new Stretch(figure.end(), end));
        }
        if (!preposition
                && scene.isPronoun(subject)
                && (lemma.equals("rester") || lemma.equals("falloir") || lemma.equals("manquer"))) {
            return wholes.category(
                    index,
                    new FigureParts(
                            whole,
                            wholes.isCategory(index)
                                    ? Stretch.NONE
                                    : new Stretch(subject.first(), FigureVerbs.groupEnd(sentence, verb))));
        }
        boolean estimate = scene.is(link, "à")
                && whole.isEmpty()
                && figure.end() + 1 < sentence.size()
                && sentence.reading(figure.end()).is(Category.DET)
                && scene.isRate(scene.phrase(figure.end()));
        if (estimate) {
            // « on estime à 30 % la part des logements vides ».
            return FigureParts.NOTHING.statement(scene.phrase(figure.end()));
        }
        boolean told = scene.is(link, "à")
                && whole.isEmpty()
                && scene.isPronoun(subject)
                && FigureWords.FORECAST.contains(lemma)
                && (scene.is(subject.first() - 1, "que") || scene.is(subject.first() - 1, "qu'"));
        if (told) {
            // « un gain qu'elle évalue à 2 % ».
            return FigureParts.NOTHING.statement(FigureSubjects.antecedent(sentence, subject.first() - 1));
        }
        boolean compared = index > 0
                && links
                && whole.isEmpty()
                && !scene.isRate(subject)
                && !scene.named(subject).isEmpty()
                && wholes.isCategory(index - 1)
                && FigureVerbs.isFinite(sentence, verb);
        if (compared) {
            return new FigureParts(subject, done.get(index - 1).statement());
        }
        if (links
                && (!scene.is(link, "à")
                        || !lemma.equals("être")
                                && (lastVerb == verb
                                        || moves
                                        || FigureWords.LINK.contains(lemma)
                                                && !subject.isEmpty()
                                                && (scene.isRate(subject) || scene.isPronoun(subject))))) {
            var population = whole.isEmpty() ? wholes.group(figure.end()) : whole;
            return wholes.isCategory(index) && !preposition
                    ? wholes.category(index, new FigureParts(scene.named(subject), Stretch.NONE))
                    : split(new FigureParts(
                            population, scene.isRate(subject) ? FigureClauses.rateName(sentence, subject) : subject));
        }
        if (scene.is(link, "à") && whole.isEmpty()) {
            return toShare(index, group, lastVerb, subject);
        }
        if (wholes.isCategory(index)) {
            // « La direction parle de 45 % de reclassements »: who says it is not the whole.
            var frame = wholes.frame(group);
            boolean says = FigureWords.FORECAST.contains(lemma);
            return wholes.category(
                    index, new FigureParts(!frame.isEmpty() || says ? frame : scene.named(subject), Stretch.NONE));
        }
        if (whole.isEmpty() && scene.is(subject.first(), "on") && FigureWords.FORECAST.contains(lemma)) {
            // « au ministère, on parle de 31 % »: nothing is said of it.
            return FigureParts.NOTHING;
        }
        if (subject.isEmpty() && !preposition) {
            // « un ménage sur cinq consacre 35 % de son revenu »: a share may own a share.
            subject = ratioBefore(index, group);
        }
        int first = subject.isEmpty() ? group : subject.first();
        boolean far = !subject.isEmpty() && (scene.is(group - 1, ")") || FigureVerbs.isAnd(sentence, group - 1));
        // « L'assureur, qui perd des clients, a licencié »: another predicate parts them.
        int parted = !subject.isEmpty() && scene.is(group - 1, ",") ? FigureVerbs.nearest(sentence, group) : -1;
        far |= parted >= subject.end() && !FigureSubjects.isIncise(sentence, subject.end() + 1, group - 1);
        // « Elle prévoit de fermer 19 des 48 magasins ».
        boolean further =
                sentence.reading(lastVerb).mood() == Mood.INFINITIVE && lastVerb == link - (preposition ? 1 : 0);
        int end = further ? lastVerb + 1 : FigureVerbs.groupEnd(sentence, verb);
        int past = AdverbPhrases.end(sentence, end);
        if (scene.is(past, "en") && past + 1 == link && sentence.reading(link).is(Category.NOUN)) {
            // « prend en charge un quart de la dépense ».
            end = link + 1;
        }
        int infinitive = FigureVerbs.reported(sentence, verb);
        if (infinitive > 0 && infinitive < end) {
            return new FigureParts(whole, new Stretch(infinitive, end));
        }
        var object = whole.isEmpty() ? Stretch.NONE : relativeObject(first);
        return new FigureParts(whole, new Stretch(far ? group : object.isEmpty() ? first : object.first(), end));
    }

    /** « Le candidat, que les sondages créditent de 24 % des voix »: whom the relative pronoun before the subject stands for. */
    private Stretch relativeObject(int subject) {
        int that = subject - 1;
        if (that > 0 && sentence.reading(that).is(Category.DET)) {
            that--;
        }
        boolean relative = that > 1
                && (scene.is(that, "que") || scene.is(that, "qu'"))
                && (NounLists.isRelative(sentence, that)
                        || scene.is(that - 1, ",") && sentence.reading(that - 2).isNominal());
        return relative ? scene.free(FigureSubjects.antecedent(sentence, that)) : Stretch.NONE;
    }

    /** Nothing but when or among whom is told behind the figure. */
    private boolean isDone(int end) {
        return end == sentence.size()
                || sentence.reading(end).is(Category.PUNCT)
                || FigureWholes.GROUP.contains(sentence.token(end).key())
                || scene.is(end, "en")
                || scene.is(end, "il") && scene.is(end + 1, "y");
    }

    /** « Dans ce lycée, il y a 5 % d'internes »: the place is the whole, who is there is said of it. */
    private FigureParts existing(int index, Stretch whole) {
        var place = wholes.places.placeOf(figures.get(index));
        boolean category = wholes.isCategory(index) || scene.is(whole.first() - 1, "de");
        return category
                ? new FigureParts(
                        place,
                        wholes.isCategory(index)
                                ? scene.phrase(figures.get(index).end() + 1)
                                : whole)
                : FigureParts.NOTHING.population(whole);
    }

    /** The ratio right before the verb, with the noun it counts; none for a bare share. */
    private Stretch ratioBefore(int index, int group) {
        if (index == 0) {
            return Stretch.NONE;
        }
        var owner = figures.get(index - 1).draft();
        return owner.end() == group && owner.nounEnd() > owner.nounFirst()
                ? new Stretch(owner.first(), owner.end())
                : Stretch.NONE;
    }

    /** « s'est améliorée à 41 % »: a verb of change that leads to a level. */
    private boolean isMove(int verb) {
        var reading = FigureVerbs.reading(sentence, verb);
        return ChangeWords.is(reading, "verb") || ChangeWords.is(reading, "level");
    }

    /** « est subventionné à 50 % », « contribue à 75 % à l'absorption », « destinées à 80 % aux écoles ». */
    FigureParts toShare(int index, int group, int lastVerb, Stretch subject) {
        int end = figures.get(index).end();
        boolean place = scene.is(end, "à")
                && end + 1 < sentence.size()
                && sentence.reading(end + 1).is(Category.PROPN);
        var reading = FigureVerbs.reading(sentence, lastVerb);
        if (!subject.isEmpty() && (ChangeWords.is(reading, "verb") || ChangeWords.is(reading, "level"))) {
            // « l'écart s'est creusé à 0,8 point »: what moves to a level in percent is a rate.
            return new FigureParts(wholes.group(end), subject);
        }
        boolean target =
                scene.is(end, "à") && !place || scene.is(end, "au") || scene.is(end, "aux") || scene.is(end, "par");
        boolean participle = FigureVerbs.isParticiple(sentence.reading(lastVerb));
        if (sentence.reading(lastVerb).lemma().equals("appartenir")) {
            return new FigureParts(subject, new Stretch(group, scene.linkOf(figures.get(index))));
        }
        if (target && !scene.is(end, "par")) {
            var goal = scene.phrase(scene.is(end, "à") ? end + 1 : end);
            return participle
                    ? new FigureParts(subject, new Stretch(end, goal.end()))
                    : new FigureParts(goal, new Stretch(subject.isEmpty() ? group : subject.first(), lastVerb + 1));
        }
        boolean rate = !subject.isEmpty() && scene.isRate(subject);
        return rate
                ? new FigureParts(wholes.group(end), subject)
                : new FigureParts(subject, new Stretch(group, scene.linkOf(figures.get(index))));
    }
}
