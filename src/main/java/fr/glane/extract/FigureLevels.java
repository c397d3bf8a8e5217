package fr.glane.extract;

import fr.glane.fact.Unit;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;

/** Reads figures that are levels: it tells the construction by what stands on both sides. */
final class FigureLevels extends SceneReader {

    private final FigureWholes wholes;
    private final FigurePredicates predicates;
    private final FigureLists lists;
    private final FigureBrackets brackets;
    private final FigureObjects objects;
    private final FigureVerbObjects verbs;
    private final FigureAppositions appositions;

    FigureLevels(
            FigureScene scene,
            FigureWholes wholes,
            FigurePredicates predicates,
            FigureLists lists,
            FigureBrackets brackets,
            FigureObjects objects,
            FigureVerbObjects verbs) {
        super(scene);
        this.wholes = wholes;
        this.predicates = predicates;
        this.lists = lists;
        this.brackets = brackets;
        this.objects = objects;
        this.verbs = verbs;
        appositions = new FigureAppositions(scene, wholes, predicates);
    }

    FigureParts ofLevel(int index) {
        var figure = figures.get(index);
        int link = scene.linkOf(figure);
        var whole = wholes.isCategory(index) ? Stretch.NONE : wholes.whole(index);
        whole = whole.isEmpty() ? levied(index, link) : whole;
        var frame = wholes.frame(figure.first());
        if (lists.isGapped(index, link, whole)) {
            int end = whole.isEmpty() ? scene.phrase(figure.end()).end() : whole.end();
            return done.get(index - 1).statement(new Stretch(figure.end(), end));
        }
        var voted = voted(index);
        if (!voted.isEmpty() && !whole.isEmpty()) {
            return new FigureParts(whole, voted);
        }
        if (isElsewhere(index, link, whole)) {
            return done.get(index - 1);
        }
        if (link > 0 && scene.is(link, "(")) {
            return brackets.bracketed(index, link, whole);
        }
        if (scene.is(link - 1, "(") && scene.is(link, "à")) {
            int close = scene.closing(figure.end());
            var owner = close > 0 && scene.isOf(close + 1) ? scene.phrase(close + 2) : whole;
            var clause = predicates.clauseBefore(link - 1);
            return new FigureParts(owner, clause.isEmpty() ? predicates.clauseAcrossObject(link - 1) : clause);
        }
        if (link > 1 && scene.is(link - 1, "(") && scene.isOf(link)) {
            return brackets.bracketed(index, link - 1, whole);
        }
        int open = brackets.openBracket(link);
        if (open > 0) {
            return new FigureParts(whole, brackets.bracketSubject(open));
        }
        if (link > 1 && scene.is(link, "soit") && (scene.is(link - 1, ",") || scene.is(link - 1, "("))) {
            var parts = appositions.apposed(index, link - 1, whole.isEmpty() ? frame : whole);
            return parts.population().isEmpty() ? lists.inheritPopulation(index, parts) : parts;
        }
        if (isTimes(figure) && scene.is(figure.end(), ",")) {
            int at = figure.end() + 1;
            return FigureParts.NOTHING.statement(
                    new Stretch(at, FigureClauses.predicateEnd(sentence, at, scene.nextFigure(at))));
        }
        int who = figure.end();
        if (scene.is(who, "qui") && whole.isEmpty() && index > 0) {
            // « contre 55 % qui pensent l'inverse ».
            var clause = new Stretch(who + 1, FigureClauses.predicateEnd(sentence, who + 1, scene.nextFigure(who)));
            return lists.inheritPopulation(index, FigureParts.NOTHING.statement(clause));
        }
        if (stands(figure.end())) {
            var parts = new FigureParts(whole.isEmpty() ? frame : whole, new Stretch(figure.end(), figure.end() + 1));
            return parts.population().isEmpty() ? lists.inheritPopulation(index, parts) : parts;
        }
        if (link == 0 && scene.is(0, "à") && whole.isEmpty() && scene.is(figure.end(), ",")) {
            var told = agreed(index);
            if (!told.statement().isEmpty()) {
                return told;
            }
        }
        var held = held(index, link, whole);
        if (!held.isEmpty()) {
            return new FigureParts(whole, held);
        }
        if (scene.is(link, "avec") && (link == 0 || scene.is(link - 1, ","))) {
            int comma = Math.max(whole.end(), figure.end());
            var subject = scene.is(comma, ",") ? scene.phrase(comma + 1) : Stretch.NONE;
            if (!subject.isEmpty() && FigureVerbs.verbAfter(sentence, subject.end()) >= 0) {
                var state = state(whole);
                return state.isEmpty()
                        ? new FigureParts(whole, subject)
                        : new FigureParts(new Stretch(whole.first(), state.first()), state);
            }
        }
        if (whole.isEmpty()
                && link > 0
                && scene.is(link, ",")
                && scene.is(figure.end(), ",")
                && !appositions.apposition(index, link).statement().isEmpty()) {
            return appositions.apposition(index, link);
        }
        if (link > 0 && scene.is(link, ",") && !whole.isEmpty() && scene.is(whole.end(), ",")) {
            var told = FigureSubjects.endingAt(sentence, link - 1);
            boolean apposed = !told.isEmpty()
                    && scene.free(told).equals(told)
                    && (index == 0 || done.get(index - 1).population().end() != told.end())
                    && FigureVerbs.verbAfter(sentence, whole.end() + 1) >= 0
                    && FigureVerbs.nearest(sentence, link) < 0;
            if (apposed) {
                // « Les étrangers, 40 % de la clientèle, sont revenus ».
                return new FigureParts(whole, told);
            }
        }
        if (index > 0 && scene.is(link, "à") && lists.isResult(index, link)) {
            var told = done.get(index - 1).statement();
            var group = scene.is(0, "chez") && told.first() > 0 && told.first() <= 2 ? told : Stretch.NONE;
            return new FigureParts(
                    whole.isEmpty() ? group : whole, done.get(index - 1).population());
        }
        if (link >= 0 && scene.is(link, "dont")) {
            boolean aged = scene.is(whole.first(), "plus") || scene.is(whole.first(), "moins");
            var age = aged && !whole.isEmpty() ? new Stretch(figure.end(), whole.end()) : Stretch.NONE;
            whole = age.isEmpty() ? whole : Stretch.NONE;
            var antecedent = FigureSubjects.antecedent(sentence, link);
            int told = scene.is(link - 1, ",") && sentence.reading(link - 2).isVerbal()
                    ? FigureVerbs.verbBefore(sentence, link - 1)
                    : -1;
            // « 340 kilos ont été saisis, dont les deux tiers au port ».
            antecedent = told < 0
                    ? antecedent
                    : scene.free(FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, told)));
            var many = countedSubject(antecedent, link);
            antecedent = many.isEmpty() ? antecedent : many;
            boolean sum = !antecedent.isEmpty()
                    && Numerals.isDigits(sentence.token(antecedent.first()))
                    && antecedent.end() - antecedent.first() <= 2
                    && !scene.isThing(antecedent.end() - 1);
            boolean inner = index > 0
                    && antecedent.first() >= done.get(index - 1).statement().first()
                    && antecedent.end() <= done.get(index - 1).statement().end();
            boolean share =
                    index > 0 && !antecedent.isEmpty() && scene.free(antecedent).isEmpty();
            var base = share
                    ? done.get(index - 1).population()
                    : inner && !done.get(index - 1).population().isEmpty()
                            ? done.get(index - 1).population()
                            : sum ? scene.subjectOf(link) : antecedent;
            var counted = whole.isEmpty() ? appositions.counted(base) : whole;
            if (!age.isEmpty()) {
                // « 4 000 habitants, dont un tiers de plus de 65 ans ».
                return new FigureParts(counted, age);
            }
            var parts = wholes.category(index, predicates.withPredicate(index, counted));
            return parts.statement().isEmpty() && whole.isEmpty() ? appositions.withoutVerb(index, parts) : parts;
        }
        int bound = FigurePredicates.boundVerb(sentence, figure);
        if (bound >= 0) {
            var bounded =
                    placed(figure, verbs.ofVerb(index, bound, figure.draft().first(), false, whole));
            boolean framed = bounded.population().isEmpty() && scene.isRate(bounded.statement());
            return lists.shared(index, framed ? bounded.population(frame) : bounded);
        }
        int absolute = absolute(Math.max(whole.end(), figure.end()));
        if (absolute >= 0 && (link < 0 || scene.is(link, ",") || FigureVerbs.isAnd(sentence, link))) {
            // « les deux tiers des députés s'étant abstenus ».
            int from = Math.max(whole.end(), figure.end());
            var told = new FigureParts(
                    whole, new Stretch(from, FigureClauses.predicateEnd(sentence, from, scene.nextFigure(from))));
            return whole.isEmpty() ? lists.inheritPopulation(index, told) : told;
        }
        var wider = wholes.withRelative(index, whole);
        if (FigureVerbs.verbAfter(sentence, predicates.afterInsertion(wider.end())) >= 0) {
            whole = wider;
        }
        int verb = predicates.predicateVerb(index, whole);
        boolean most = verb >= 0
                && scene.isOf(link)
                && !whole.isEmpty()
                && link > 0
                && FigureWords.PART.contains(sentence.reading(link - 1).lemma())
                && (link < 3 || predicates.opensClause(link - 3));
        if (most) {
            // « Une majorité de 58 % des adhérents a rejeté l'accord ».
            return predicates.withPredicate(index, whole);
        }
        if (verb < 0 && predicates.opensClause(link)) {
            int far = predicates.verbBehindComplement(figure);
            if (far >= 0) {
                return new FigureParts(
                        whole.isEmpty() ? frame : whole,
                        new Stretch(
                                far, FigureClauses.predicateEnd(sentence, far, predicates.predicateLimit(far, index))));
            }
        }
        // « (fièvre chez 9 % des malades, vertiges chez 4 %) étaient bénins ».
        boolean within = scene.is(figure.end(), ")") && FigureWholes.GROUP.contains(keyOf(link))
                || scene.is(link, "par") && link > 0 && !scene.is(link - 1, ",");
        verb = within ? -1 : verb;
        boolean ranged = scene.isOf(link)
                && figure.draft().bounds().size() == 2
                && (link == 0
                        || scene.is(link - 1, ",")
                        || sentence.reading(link - 1).is(Category.SCONJ));
        if (verb >= 0 && (ranged || !scene.isOf(link)) && !scene.is(link, "à") && !predicates.isObject(figure)) {
            var parts = predicates.withPredicate(index, whole.isEmpty() ? frame : whole);
            parts = parts.population().isEmpty() ? lists.inheritPopulation(index, parts) : parts;
            return parts.population().isEmpty() ? parts.population(lists.countedBefore(index)) : parts;
        }
        var parts = objects.governed(index, link, whole);
        parts = placed(figure, parts);
        if (parts.population().isEmpty() && !frame.isEmpty()) {
            parts = parts.population(frame);
        }
        if (parts.population().isEmpty()
                && index > 0
                && (isOfIt(link)
                        || sentence.token(figure.end() - 1).key().startsWith("restant")
                        || link > 0 && scene.is(link - 1, "en") && FigureVerbs.mayBeFinite(sentence.token(link)))) {
            parts = parts.population(done.get(index - 1).population());
        }
        parts = lists.shared(index, parts);
        int it = parts.population().isEmpty() ? pronounOfIt(link) : -1;
        return it < 0 ? parts : parts.population(new Stretch(it, it + 1));
    }

    /** « Ont voté contre : 35 députés (sur 198), 11 sénateurs (sur 30) »: the verb at the head of a list is said of each item. */
    private Stretch voted(int index) {
        boolean listed = figures.size() > 1
                && FigureVerbs.isFinite(sentence, 0)
                && figures.get(index).draft().unit() == Unit.RATIO;
        for (int i = 1; listed && i < Math.min(figures.getFirst().first(), 8); i++) {
            if (scene.is(i, ":")) {
                return new Stretch(0, i);
            }
        }
        return Stretch.NONE;
    }

    /** « l'État prélève 3 % sur chaque vente »: behind a verb that takes or gives, what the share is taken of. */
    private Stretch levied(int index, int link) {
        var figure = figures.get(index);
        int on = figure.end();
        if (!scene.is(on, "sur") || on + 2 >= sentence.size() || figure.draft().unit() == Unit.RATIO) {
            return Stretch.NONE;
        }
        int verb = FigureVerbs.verbBefore(sentence, link + 1);
        boolean governed = verb >= 0
                && sentence.reading(on + 1).is(Category.DET)
                && wholes.places.isGroup(on + 1)
                && !FigureWords.LINK.contains(sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1)
                        .lemma());
        return governed ? scene.phrase(on + 1) : Stretch.NONE;
    }

    private String keyOf(int i) {
        return i < 0 ? "" : sentence.token(i).key();
    }

    /** « ; à Quimper, moins des trois quarts »: what was said before, elsewhere. */
    private boolean isElsewhere(int index, int link, Stretch whole) {
        int end = figures.get(index).end();
        boolean ends = end == sentence.size() || sentence.reading(end).is(Category.PUNCT);
        int at = link - 1;
        while (at > 0 && link - at < 8 && !scene.is(at, ";") && !FigureVerbs.isFinite(sentence, at)) {
            at--;
        }
        return index > 0
                && whole.isEmpty()
                && ends
                && scene.is(link, ",")
                && scene.is(at, ";")
                && sentence.reading(at + 1).is(Category.ADP)
                && figures.get(index).change().isEmpty()
                && figures.get(index - 1).end() <= at;
    }

    /** « 9 000 camions empruntent ce pont, dont 18 % de poids lourds », « 14 accidents en dix ans, dont la moitié »: what is counted. */
    private Stretch countedSubject(Stretch antecedent, int link) {
        int head = antecedent.isEmpty() ? -1 : NounPhrases.head(sentence, antecedent.first());
        boolean one = head >= 0
                && (sentence.reading(head).number() == Reading.Number.SINGULAR
                        || sentence.reading(head).is(Category.NUM)
                        || FigureWords.TIME.contains(sentence.token(head).key()));
        for (int i = antecedent.first() - 2; one && i >= 0 && link - i < 20; i--) {
            if (scene.is(i, ";") || scene.is(i, ":") || scene.is(i, ",")) {
                break;
            }
            boolean things = Numerals.canStart(sentence.token(i))
                    && !scene.is(i, "un")
                    && !scene.is(i, "une")
                    && scene.isThing(i + 1)
                    && sentence.reading(i + 1).number() == Reading.Number.PLURAL
                    && !FigureWords.TIME.contains(sentence.token(i + 1).key());
            if (things) {
                var phrase = scene.phrase(i);
                return new Stretch(i, Math.min(phrase.end(), antecedent.first()));
            }
        }
        return Stretch.NONE;
    }

    /** « la Région en paiera 40 % », « elle en attire 21 % »: the whole told before. */
    private boolean isOfIt(int link) {
        return pronounOfIt(link) >= 0;
    }

    private int pronounOfIt(int link) {
        int verb = FigureVerbs.verbBefore(sentence, link + 1);
        for (int i = verb - 1; i >= 0 && verb - i < 4; i--) {
            if (scene.is(i, "en") && sentence.reading(i).is(Category.PRON)) {
                return i;
            }
        }
        return -1;
    }

    /** « s'étant abstenus », « ne se prononçant pas »: index of the present participle behind its clitics, or -1. */
    private int absolute(int from) {
        int at = from;
        while (at < sentence.size()
                && at - from < 3
                && PhraseWords.CLITIC.contains(sentence.token(at).key())
                && !sentence.reading(at).is(Category.DET)) {
            at++;
        }
        boolean participle =
                at > from && at < sentence.size() && sentence.reading(at).mood() == Mood.PRESENT_PARTICIPLE;
        return participle ? at : -1;
    }

    /** A rate of which no whole is told is that of the place told. */
    private FigureParts placed(FigureReading figure, FigureParts parts) {
        boolean rate = scene.isRate(parts.statement()) || scene.isPronoun(parts.statement());
        if (!parts.population().isEmpty() || !rate) {
            return parts;
        }
        var whom = wholes.whom(parts.statement().first() - 1);
        whom = whom.isEmpty() ? wholes.places.antecedentPlace(parts.statement()) : whom;
        whom = whom.isEmpty() ? concerned(parts.statement()) : whom;
        var borne = whom.isEmpty() ? borne(parts.statement()) : FigureParts.NOTHING;
        if (!borne.population().isEmpty()) {
            return borne;
        }
        return parts.population(whom.isEmpty() ? wholes.places.placeOf(figure) : whom);
    }

    /** « le taux d'occupation des hôtels »: behind the whole name of a rate stands what it is of. */
    private FigureParts borne(Stretch rate) {
        int head = NounPhrases.head(sentence, rate.first());
        boolean owned =
                head >= 0 && FigureWords.OWNED.contains(sentence.reading(head).lemma());
        for (int of = head + 1; owned && of + 1 < rate.end() && of < head + 4; of++) {
            boolean definite =
                    scene.is(of, "du") || scene.is(of, "des") || scene.is(of, "de") && scene.is(of + 1, "la");
            if (definite && !scene.isTimeAt(scene.is(of, "de") ? of + 1 : of)) {
                // « la marge opérationnelle du site ».
                return new FigureParts(new Stretch(of + 1, rate.end()), new Stretch(rate.first(), of));
            }
        }
        boolean named = head >= 0
                && sentence.reading(head).lemma().equals("taux")
                && head + 3 < rate.end()
                && (scene.is(head + 1, "de") || scene.is(head + 1, "d'"))
                && sentence.reading(head + 2).is(Category.NOUN);
        for (int of = head + 3; named && of + 1 < rate.end() && of < head + 7; of++) {
            boolean contracted = scene.is(of, "des") || scene.is(of, "du");
            boolean definite = (scene.is(of, "de") || scene.is(of, "d'"))
                    && (sentence.reading(of + 1).is(Category.DET)
                            || sentence.reading(of + 1).is(Category.PROPN));
            if (contracted || definite) {
                return scene.isTimeAt(contracted ? of : of + 1)
                        ? FigureParts.NOTHING
                        : new FigureParts(new Stretch(of + 1, rate.end()), new Stretch(rate.first(), of));
            }
        }
        return FigureParts.NOTHING;
    }

    /** « Pour les ménages modestes, la proportion dépasse 12 % »: a share named without its whole is that of what opens the sentence. */
    private Stretch concerned(Stretch rate) {
        boolean alone = rate.end() - rate.first() <= 2 && scene.isRate(rate);
        boolean opens = scene.is(0, "pour") && (scene.is(1, "les") || scene.is(1, "ces") || scene.is(1, "nos"));
        // « Au collège, la proportion atteint 16 % ».
        boolean place = scene.is(0, "au") || scene.is(0, "aux") || scene.is(0, "en");
        int head = place ? NounPhrases.head(sentence, scene.is(0, "en") ? 1 : 0) : -1;
        place &= head > 0
                && (sentence.reading(head).is(Category.NOUN)
                        || sentence.reading(head).is(Category.ADJ))
                && !isDay(head);
        return alone && (opens || place) ? wholes.frame(0, rate.first() + 1) : Stretch.NONE;
    }

    private boolean isDay(int noun) {
        var key = sentence.token(noun).key();
        return FigureWords.DAY.contains(key)
                || FigureWords.TIME.contains(key)
                || key.contains("trimestre")
                || key.equals("tour");
    }

    /** « 47 % pour, 44 % contre ». */
    private boolean stands(int at) {
        return (scene.is(at, "pour") || scene.is(at, "contre"))
                && (at + 1 == sentence.size()
                        || sentence.reading(at + 1).is(Category.PUNCT)
                        || sentence.reading(at + 1).is(Category.CCONJ));
    }

    /** « avec 40 % de ses lits fermés, », « avec 27 % des terres en jachère, »: behind « avec » the state of the whole is what is said. */
    private Stretch state(Stretch whole) {
        int core = whole.isEmpty() ? 0 : NounPhrases.head(sentence, whole.first()) + 1;
        if (core <= whole.first() || core >= whole.end()) {
            return Stretch.NONE;
        }
        boolean owned = switch (sentence.token(whole.first()).key()) {
            case "ses", "leurs", "nos", "son", "sa", "leur" -> true;
            default -> false;
        };
        boolean participle = owned && sentence.token(core).readings().stream().anyMatch(FigureVerbs::isParticiple);
        boolean in = scene.is(core, "en")
                && core + 2 == whole.end()
                && sentence.reading(core + 1).is(Category.NOUN)
                && !scene.isTimeAt(core + 1)
                && !PhraseWords.ZONE.contains(sentence.token(core + 1).key())
                && !scene.is(core + 1, "ligne");
        return participle || in ? new Stretch(core, whole.end()) : Stretch.NONE;
    }

    /** « À 58 %, les sondés souhaitent un référendum ». */
    private FigureParts agreed(int index) {
        var subject = scene.phrase(figures.get(index).end() + 1);
        int verb = subject.isEmpty() ? -1 : FigureVerbs.verbAfter(sentence, subject.end());
        return verb < 0
                ? FigureParts.NOTHING
                : new FigureParts(
                        subject,
                        new Stretch(
                                subject.end(),
                                FigureClauses.predicateEnd(
                                        sentence, subject.end(), predicates.predicateLimit(verb, index))));
    }

    /** « Pour 72 % des Français, la réforme est injuste »: what they hold is the clause that follows. */
    private Stretch held(int index, int link, Stretch whole) {
        boolean view = scene.is(link, "pour") || scene.is(link, "selon") || scene.is(link, "dans");
        boolean opens = link == 0
                || link > 0
                        && (sentence.reading(link - 1).is(Category.PUNCT) && !scene.is(link - 1, ")")
                                || sentence.reading(link - 1).is(Category.CCONJ)
                                || sentence.reading(link - 1).is(Category.SCONJ));
        opens &= !scene.is(link - 1, "que") && !scene.is(link - 1, "qu'");
        int comma = Math.max(whole.end(), figures.get(index).end());
        comma += scene.is(comma, "environ") || scene.is(comma, "seulement") ? 1 : 0;
        if (!view || !opens || !scene.is(comma, ",")) {
            return Stretch.NONE;
        }
        for (int i = comma + 1; i < scene.nextFigure(comma); i++) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return new Stretch(
                        comma + 1,
                        FigureClauses.predicateEnd(sentence, comma + 1, predicates.predicateLimit(i, index)));
            }
            if (scene.is(i, ",") || scene.is(i, ";")) {
                break;
            }
        }
        return Stretch.NONE;
    }

    /** « neuf fois sur dix, le colis arrive à l'heure »: how often, of nobody. */
    private boolean isTimes(FigureReading figure) {
        int noun = figure.draft().nounFirst();
        return noun >= 0 && figure.draft().nounEnd() == noun + 1 && scene.is(noun, "fois");
    }
}
