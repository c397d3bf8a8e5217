package fr.glane.extract;

import fr.glane.fact.Evolution;
import fr.glane.text.Reading.Category;

/** Reads figures that a noun, a participle or the name of a rate stands before: « un taux de 7 % », « le chantier, financé à 65 % ». */
final class FigureNames extends SceneReader {

    private final FigureWholes wholes;
    private final FigurePredicates predicates;
    private final FigureLists lists;
    private final FigureAims aims;

    FigureNames(
            FigureScene scene, FigureWholes wholes, FigurePredicates predicates, FigureLists lists, FigureAims aims) {
        super(scene);
        this.wholes = wholes;
        this.predicates = predicates;
        this.lists = lists;
        this.aims = aims;
    }

    /** No verb, but a preposition: a participle, an agent or the name of a rate before it. */
    FigureParts ofPreposition(int index, int link, Stretch whole) {
        var figure = figures.get(index);
        int comma = Math.max(whole.end(), figure.end());
        if (link == 1 && FigureVerbs.isParticiple(sentence.reading(0)) && scene.is(comma, ",")) {
            // « Crédité de 14 % des voix, l'ancien ministre recule ».
            return new FigureParts(whole, scene.phrase(comma + 1));
        }
        var led = scene.is(link, "à") ? aims.ledTo(link - 1) : Stretch.NONE;
        if (!led.isEmpty()) {
            return new FigureParts(whole, led);
        }
        var own = sentence.reading(link - 1);
        boolean paid = !whole.isEmpty()
                && scene.is(link, "à")
                && FigureVerbs.isParticiple(own)
                && FigureWords.COUNTED.contains(own.lemma());
        if (paid) {
            // « un congé payé à 75 % du salaire ».
            return new FigureParts(whole, new Stretch(link - 1, link));
        }
        boolean from = figure.evolution().filter(e -> e == Evolution.FROM).isPresent();
        var qualified = whole.isEmpty() && !scene.is(link, "à") && !from ? Stretch.NONE : qualified(link);
        if (!qualified.isEmpty() && (scene.isOf(link) || !whole.isEmpty())) {
            // « la fréquentation, tombée à 40 % de son niveau » too.
            return new FigureParts(whole, qualified);
        }
        boolean state = !qualified.isEmpty()
                && whole.isEmpty()
                && !scene.isRate(qualified)
                && FigureWords.COUNTED.contains(sentence.reading(link - 1).lemma());
        if (state) {
            // « le chantier, financé à 65 % par la région ».
            return new FigureParts(qualified, new Stretch(link - 1, link));
        }
        if (scene.is(link, "à")
                && index > 0
                && hasAgent(link)
                && agent(link) >= figures.get(index - 1).end()) {
            return lists.shared(
                    index, new FigureParts(done.get(index - 1).population(), new Stretch(agent(link), link)));
        }
        var filled = whole.isEmpty() && scene.is(link, "à") ? filled(link) : FigureParts.NOTHING;
        if (!filled.population().isEmpty()) {
            return filled;
        }
        var rate = rateBefore(link - 1);
        var taken = whole.isEmpty() || !scene.isOf(link) ? Stretch.NONE : ofObject(link, rate);
        if (!taken.isEmpty()) {
            return new FigureParts(whole, taken);
        }
        if (isCase(link, rate)) {
            return new FigureParts(whole, predicates.clauseAcrossObject(link));
        }
        if (wholes.isCategory(index) && !scene.isRate(rate) && isLightNoun(link - 1)) {
            return wholes.category(index, FigureParts.NOTHING.population(wholes.group(figure.end())));
        }
        var population = whole.isEmpty() ? wholes.group(figure.end()) : whole;
        population = population.isEmpty() && scene.isRate(rate) ? predicates.owner(rate.first()) : population;
        return new FigureParts(population, rate);
    }

    /** Neither verb nor preposition: the item of a list, the name of a rate, a title. */
    FigureParts ofNoun(int index, int link, Stretch whole) {
        boolean participle = link > 0
                && FigureVerbs.isParticiple(sentence.reading(link))
                && sentence.reading(link - 1).isNominal();
        // « et le non 38 % »: after its article any word is a noun.
        boolean noun = link > 0
                && sentence.reading(link - 1).is(Category.DET)
                && sentence.reading(link).is(Category.ADV);
        if (noun) {
            return new FigureParts(whole, new Stretch(link - 1, link + 1));
        }
        if (whole.isEmpty() && index > 0 && wholes.isCategory(index - 1) && isTold(index, link)) {
            // « le syndicat évoque 55 % de grévistes, le ministère 31 % »: who says it is another.
            return done.get(index - 1);
        }
        if (whole.isEmpty() && mirrors(index, link)) {
            return new FigureParts(
                    FigureSubjects.endingAt(sentence, link), done.get(index - 1).statement());
        }
        if (sentence.reading(link).isNominal() || sentence.reading(link).is(Category.ADJ) || participle) {
            return new FigureParts(whole, FigureClauses.rateName(sentence, FigureSubjects.endingAt(sentence, link)));
        }
        if (scene.is(link, "avec") && link > 0) {
            // « le débat en tête avec 24 % du public ».
            var bearer = FigureSubjects.endingAt(sentence, link - 1);
            int elected = bearer.first() - 2;
            boolean dated = !bearer.isEmpty()
                    && elected >= 0
                    && isDated(bearer.first())
                    && FigureVerbs.isParticiple(sentence.reading(elected));
            // « réélue en juin avec 58 % des voix »: not the month.
            return new FigureParts(whole, dated ? new Stretch(elected, link) : bearer);
        }
        return wholes.category(index, new FigureParts(whole, Stretch.NONE));
    }

    /** « fait état de 91 % de grévistes », « fait part de 40 % d'annulations »: a noun glued to its verb. */
    private boolean isLightNoun(int noun) {
        int verb = noun < 1 ? -1 : FigureVerbs.verbBefore(sentence, noun);
        return verb >= 0
                && sentence.reading(noun).is(Category.NOUN)
                && sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1)
                        .lemma()
                        .equals("faire");
    }

    /** « Le club a rempli son stade à 92 % »: the object is the whole, unless the verb leads it to a level. */
    private FigureParts filled(int link) {
        var object = FigureSubjects.endingAt(sentence, link - 1);
        int determiner = object.first()
                - (object.isEmpty() || sentence.reading(object.first()).is(Category.DET) ? 0 : 1);
        boolean known = !object.isEmpty()
                && determiner > 0
                && sentence.reading(determiner).is(Category.DET)
                && !scene.isRate(object);
        int verb = known ? FigureVerbs.verbBefore(sentence, determiner) : -1;
        if (verb < 0) {
            return FigureParts.NOTHING;
        }
        int end = FigureVerbs.groupEnd(sentence, verb);
        var reading = FigureVerbs.reading(sentence, end - 1);
        boolean leads = FigureWords.LINK.contains(reading.lemma())
                || ChangeWords.is(reading, "level")
                || ChangeWords.is(reading, "verb")
                || reading.is(Category.AUX);
        int group = FigureVerbs.groupStart(sentence, verb);
        var subject = scene.free(FigureSubjects.subject(sentence, group));
        return leads
                ? FigureParts.NOTHING
                : new FigureParts(object, new Stretch(subject.isEmpty() ? group : subject.first(), end));
    }

    /** « L'usine a fourni les vannes de la moitié des barrages »: the verb with an object that is no rate and no change. */
    private Stretch ofObject(int link, Stretch object) {
        int head = object.isEmpty() ? -1 : NounPhrases.head(sentence, object.first());
        int determiner = object.first() - (scene.isDetermined(object.first()) ? 0 : 1);
        boolean thing = head >= 0
                && determiner > 0
                && sentence.reading(determiner).is(Category.DET)
                && !scene.isRate(object)
                && !ChangeWords.is(sentence.reading(head), "noun");
        int verb = thing ? FigureVerbs.verbBefore(sentence, determiner) : -1;
        boolean links = verb >= 0
                && FigureWords.LINK.contains(sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1)
                        .lemma());
        return verb < 0 || links ? Stretch.NONE : predicates.clauseAcrossObject(link);
    }

    /** « c'est le cas de 41 % des apprentis ». */
    private boolean isCase(int link, Stretch rate) {
        int is = rate.first() - 1 - (scene.isDetermined(rate.first()) ? 0 : 1);
        return scene.isOf(link)
                && !scene.isRate(rate)
                && is > 0
                && sentence.reading(is).lemma().equals("être")
                && sentence.reading(is).isFinite();
    }

    private boolean isTold(int index, int link) {
        int verb = FigureVerbs.verbBefore(sentence, figures.get(index - 1).first());
        boolean says = verb >= 0
                && FigureWords.FORECAST.contains(sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1)
                        .lemma());
        int from = says ? FigureSubjects.endingAt(sentence, link).first() : 0;
        boolean article = from > 0 && sentence.reading(from - 1).is(Category.DET);
        return says && from > figures.get(index - 1).end() && scene.is(from - (article ? 2 : 1), ",");
    }

    private boolean isDated(int from) {
        int head = NounPhrases.head(sentence, from);
        return scene.is(from - 1, "en")
                && head >= 0
                && (FigureWords.TIME.contains(sentence.token(head).key())
                        || FigureWords.DAY.contains(sentence.token(head).key()));
    }

    /** « Les Flamands sont 49 % à le souhaiter, les Wallons 27 % »: another subject of the same predicate. */
    private boolean mirrors(int index, int link) {
        if (index == 0 || !sentence.reading(link).isNominal()) {
            return false;
        }
        var last = done.get(index - 1);
        return !last.population().isEmpty()
                && last.population().end() <= figures.get(index - 1).first()
                && last.statement().first() >= figures.get(index - 1).end();
    }

    /** « un rival, crédité de 24 % des voix »: whom the participle that governs the figure qualifies. */
    private Stretch qualified(int link) {
        int participle = link - 1;
        if (!scene.isOf(link) && !scene.is(link, "à")
                || participle < 1
                || !FigureVerbs.isParticiple(sentence.reading(participle)) && !isPassed(participle)) {
            return Stretch.NONE;
        }
        int adverb = participle;
        while (adverb > 1 && sentence.reading(adverb - 1).is(Category.ADV) && participle - adverb < 3) {
            adverb--;
        }
        int last = scene.is(adverb - 1, ",") ? adverb - 2 : participle - 1;
        boolean noun = last >= 0
                && (sentence.reading(last).isNominal() || sentence.reading(last).is(Category.ADJ));
        boolean name = last < participle - 1 && sentence.reading(last).is(Category.PROPN);
        if (name) {
            // « la réélection d'Anne Le Goff, créditée de 53 % »: after a comma the name alone.
            int first = last;
            while (first > 0 && sentence.reading(first - 1).is(Category.PROPN)) {
                first--;
            }
            return new Stretch(first, last + 1);
        }
        return noun ? FigureSubjects.agreeing(sentence, last, sentence.reading(participle)) : Stretch.NONE;
    }

    /** « les taux, passés de 1 % à 3 % »: behind a comma a participle, though the tagger takes it for an adjective. */
    private boolean isPassed(int i) {
        return scene.is(i - 1, ",")
                && sentence.token(i).readings().stream()
                        .anyMatch(r -> FigureVerbs.isParticiple(r) && ChangeWords.is(r, "level"));
    }

    /** The noun phrase that ends at {@code last}, without the article: the name of a rate. */
    private Stretch rateBefore(int last) {
        int at = scene.is(last, "compris") || scene.is(last, "comprise") || scene.is(last, ":") ? last - 1 : last;
        if (at < 0) {
            return Stretch.NONE;
        }
        while (at > 0 && (sentence.reading(at).is(Category.ADV) || scene.is(at, ","))) {
            at--;
        }
        if (scene.is(at, ")")) {
            at = Math.max(0, ChangesAhead.opening(sentence, at) - 1);
        }
        if (FigureVerbs.isParticiple(sentence.reading(at)) && at > 0) {
            at--;
        }
        return FigureClauses.rateName(sentence, FigureSubjects.endingAt(sentence, at));
    }

    /** « détenu par le groupe à 60 % ». */
    boolean hasAgent(int link) {
        for (int i = link - 1; i > 0 && link - i < 8; i--) {
            if (scene.is(i, "par")) {
                return true;
            }
        }
        return false;
    }

    private int agent(int link) {
        int at = link - 1;
        while (at > 0 && !scene.is(at, "par")) {
            at--;
        }
        return at;
    }
}
