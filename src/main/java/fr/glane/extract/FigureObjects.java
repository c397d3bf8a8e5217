package fr.glane.extract;

import fr.glane.fact.Evolution;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import org.jspecify.annotations.Nullable;

/** Reads figures that something before them governs: a verb, a participle, the name of a rate. */
final class FigureObjects extends SceneReader {

    private final FigureWholes wholes;

    private final FigurePredicates predicates;

    private final FigureLists lists;
    private final FigureVerbObjects verbs;
    private final FigureHeadlines headlines;

    FigureObjects(
            FigureScene scene,
            FigureWholes wholes,
            FigurePredicates predicates,
            FigureLists lists,
            FigureVerbObjects verbs) {
        super(scene);
        this.wholes = wholes;
        this.predicates = predicates;
        this.lists = lists;
        this.verbs = verbs;
        headlines = new FigureHeadlines(scene);
    }

    /** What stands before the figure governs it: a rate noun, a verb, a participle. */
    FigureParts governed(int index, int at, Stretch whole) {
        if (at < 0) {
            return whole.isEmpty() ? wholes.category(index, FigureParts.NOTHING) : headlines.headline(index, whole);
        }
        int link = scene.is(at, "entre") && scene.isOf(at - 1) ? at - 1 : at;
        if (isAmong(link)) {
            return among(index, link, whole);
        }
        var covered = covered(link, whole);
        if (covered != null) {
            return covered;
        }
        var known = beforeVerbs(index, link, whole);
        if (known != null) {
            return known;
        }
        boolean preposition = isPreposition(link);
        var aim = aim(link, whole);
        if (aim != null) {
            return aim;
        }
        int verb = governor(link, preposition);
        var participle = verb < 0 ? ofParticiple(link, whole) : null;
        if (participle != null) {
            return participle;
        }
        verb = ofClause(index, link, verb, whole);
        if (verb >= 0) {
            return verbs.ofVerb(index, verb, link, preposition, whole);
        }
        boolean colon = scene.is(link, ":");
        var numerous = colon && whole.isEmpty() ? numerous(link) : null;
        if (numerous != null) {
            return numerous;
        }
        if (colon && wholes.isCategory(index)) {
            return wholes.category(index, FigureParts.NOTHING);
        }
        if (colon && !whole.isEmpty() && !scene.isRate(FigureSubjects.endingAt(sentence, link - 1))) {
            return headlines.headline(index, whole);
        }
        return preposition && link > 0 ? ofPreposition(index, link, whole) : ofNoun(index, link, whole);
    }

    /**
     * « grimpe, jusqu'à absorber un tiers du chiffre d'affaires », « oblige les villes à réserver 25 % des logements »: an
     * infinitive behind a mark stands alone, one that somebody is made to do takes who makes him; null for others.
     */
    private @Nullable FigureParts aim(int link, Stretch whole) {
        if (link < 2 || sentence.reading(link).mood() != Mood.INFINITIVE) {
            return null;
        }
        int to = link - 1;
        while (to > 0 && PhraseWords.CLITIC.contains(sentence.token(to).key())) {
            to--;
        }
        boolean up = scene.is(to, "à") && scene.is(to - 1, "jusqu'")
                || scene.isOf(to) && scene.is(to - 1, "point") && scene.is(to - 2, "au");
        if (up) {
            var led = ledTo(link);
            return new FigureParts(whole, led.isEmpty() ? new Stretch(link, link + 1) : led);
        }
        int verb = scene.is(to, "à") || scene.isOf(to) ? FigureVerbs.nearest(sentence, to) : -1;
        int end = verb < 0 ? to : FigureVerbs.groupEnd(sentence, verb);
        boolean made = end < to
                && FigureWords.CAUSING.contains(
                        FigureVerbs.reading(sentence, end - 1).lemma());
        for (int i = end; made && i < to; i++) {
            made = !sentence.reading(i).is(Category.PUNCT) && to - i < 12;
        }
        if (!made) {
            return null;
        }
        int group = FigureVerbs.groupStart(sentence, verb);
        var subject = scene.free(FigureSubjects.subject(sentence, group));
        return new FigureParts(whole, new Stretch(subject.isEmpty() ? group : subject.first(), link + 1));
    }

    /** « Les pères sont moins nombreux à l'admettre : 22 % »; null when nobody is said to be many. */
    private @Nullable FigureParts numerous(int colon) {
        for (int i = colon - 2; i > 0 && colon - i < 16; i--) {
            if (scene.is(i + 1, "à")
                    && sentence.token(i).key().startsWith("nombreu")
                    && predicates.infinitiveAt(i + 2)) {
                return new FigureParts(scene.free(scene.subjectOf(i)), new Stretch(i + 2, colon));
            }
            if (sentence.reading(i).isFinite()) {
                break;
            }
        }
        return null;
    }

    /** « finance le pont à hauteur de 40 % », « est financé à hauteur de 40 % »; null when it is not said so. */
    private @Nullable FigureParts covered(int link, Stretch whole) {
        boolean up = scene.isOf(link) && scene.is(link - 1, "hauteur") && scene.is(link - 2, "à");
        int verb = up ? verbOfClause(link - 2) : -1;
        if (verb < 0 || !whole.isEmpty()) {
            return null;
        }
        int group = FigureVerbs.groupStart(sentence, verb);
        int end = FigureVerbs.groupEnd(sentence, verb);
        var subject = scene.free(FigureSubjects.subject(sentence, group));
        if (end == link - 2) {
            return new FigureParts(subject, new Stretch(group, end));
        }
        // « participe au projet à hauteur de 30 % » as well.
        boolean to = scene.is(end, "à") && sentence.reading(end + 1).is(Category.DET);
        int from = to ? end + 1 : end;
        boolean object = to
                || scene.is(end, "au")
                || scene.is(end, "aux")
                || sentence.reading(end).is(Category.DET);
        return end >= link - 2 || !object
                ? null
                : new FigureParts(
                        new Stretch(from, link - 2), new Stretch(subject.isEmpty() ? group : subject.first(), end));
    }

    /** The finite verb before {@code at} with no mark between, be it that of a relative clause; or -1. */
    private int verbOfClause(int at) {
        for (int i = at - 1; i > 0 && at - i < 20; i--) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return i;
            }
            if (sentence.reading(i).is(Category.PUNCT) || FigureVerbs.isRelative(sentence, i)) {
                break;
            }
        }
        return -1;
    }

    /** « Le plastique, à l'origine de 14 % des rejets, », « il est responsable de 13 % des décès »: to whom a share is due. */
    private Stretch bearer(int link) {
        int noun = link - 1;
        if (!scene.isOf(link)
                || noun < 1
                || !FigureWords.BEARING.contains(sentence.reading(noun).lemma())) {
            return Stretch.NONE;
        }
        int first = noun > 1
                        && scene.is(noun - 2, "à")
                        && sentence.reading(noun - 1).is(Category.DET)
                ? noun - 2
                : noun;
        if (scene.is(first - 1, ",")) {
            return FigureSubjects.endingAt(sentence, first - 2);
        }
        int is = FigureVerbs.verbBefore(sentence, first);
        var subject = is < 0
                ? Stretch.NONE
                : scene.free(FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, is)));
        return subject.isEmpty() ? subject : new Stretch(subject.first(), link);
    }

    private boolean isAmong(int link) {
        return scene.is(link, "par")
                || scene.is(link, "chez")
                || scene.is(link, "pour")
                || scene.is(link, "sur")
                || scene.is(link, "dans");
    }

    private boolean isPreposition(int link) {
        return scene.isOf(link)
                || scene.is(link, "à")
                || scene.is(link, "au")
                || scene.is(link, "entre")
                || scene.is(link, ":");
    }

    /** « a été rejeté par 61 % des votants », « est mortelle dans 60 % des cas »: the clause before. */
    private FigureParts among(int index, int link, Stretch whole) {
        int counts = FigureVerbs.verbBefore(sentence, link);
        if (counts >= 0
                && FigureWords.LINK.contains(
                        sentence.reading(predicates.lastVerb(counts, link)).lemma())) {
            return verbs.ofVerb(index, counts, link, true, whole);
        }
        boolean covered = scene.is(link, "pour")
                && whole.isEmpty()
                && link > 1
                && FigureVerbs.isParticiple(sentence.reading(link - 1))
                && counts < 0;
        if (covered) {
            // « une enveloppe, financée pour moitié par la région ».
            int noun = scene.is(link - 2, ",") ? link - 3 : link - 2;
            return new FigureParts(
                    FigureSubjects.agreeing(sentence, noun, sentence.reading(link - 1)), new Stretch(link - 1, link));
        }
        int arises = scene.is(link, "pour") ? counts : -1;
        if (arises >= 0
                && FigureWords.ARISING.contains(
                        sentence.reading(predicates.lastVerb(arises, link)).lemma())) {
            // « le budget dépend pour moitié de l'État ».
            int group = FigureVerbs.groupStart(sentence, arises);
            return new FigureParts(scene.free(FigureSubjects.subject(sentence, group)), new Stretch(group, link));
        }
        var judged = judged(link);
        if (!judged.isEmpty()) {
            return new FigureParts(whole, judged);
        }
        var borne = scene.is(link, "par") ? actedOn(link) : Stretch.NONE;
        if (!borne.isEmpty()) {
            return new FigureParts(whole, borne);
        }
        int source = scene.is(link - 1, ",") ? sourceStart(link - 1) : 0;
        int first = scene.is(link - 1, "et") ? lists.sameBefore(link) : source > 0 ? source : link;
        var clause = predicates.clauseBefore(first);
        clause = clause.isEmpty() ? predicates.clauseAcrossObject(first) : clause;
        // « le logement reste, dans neuf cas sur dix, inoccupé ».
        clause = clause.isEmpty() && scene.is(first - 1, ",") ? predicates.clauseBefore(first - 1) : clause;
        return new FigureParts(whole, clause.isEmpty() ? state(FigureSubjects.endingAt(sentence, first - 1)) : clause);
    }

    /** « la grève lancée lundi par quatre des cinq syndicats »: the noun that agrees with the participle, and the participle. */
    private Stretch actedOn(int by) {
        int participle = by - 1;
        while (participle > 0 && by - participle < 5 && isWhen(participle)) {
            participle--;
        }
        if (participle < 1
                || !FigureVerbs.isParticiple(sentence.reading(participle))
                || sentence.reading(participle - 1).isVerbal()) {
            return Stretch.NONE;
        }
        for (int i = participle - 1; i >= 0 && participle - i < 9; i--) {
            var reading = sentence.reading(i);
            if (reading.is(Category.NOUN) && reading.agrees(sentence.reading(participle))) {
                int first = i;
                while (first > 0
                        && (sentence.reading(first - 1).is(Category.ADJ)
                                || sentence.reading(first - 1).is(Category.NUM))) {
                    first--;
                }
                return new Stretch(first, participle + 1);
            }
            boolean within = reading.is(Category.ADJ)
                    || reading.is(Category.DET)
                    || reading.is(Category.ADP)
                    || reading.isNominal();
            if (!within) {
                break;
            }
        }
        return Stretch.NONE;
    }

    private boolean isWhen(int i) {
        var key = sentence.token(i).key();
        return FigureWords.DAY.contains(key)
                || FigureWords.TIME.contains(key)
                || sentence.reading(i).is(Category.DET)
                || sentence.reading(i).is(Category.ADV)
                || FigureWords.COMPARATIVE.contains(sentence.reading(i).lemma())
                || key.equals("dernier")
                || key.equals("dernière");
    }

    /** « , en vigueur dans 14 % des communes, »: a bare noun with « en » is a state; a participle keeps its noun. */
    private Stretch state(Stretch phrase) {
        int first = phrase.first();
        boolean bare = phrase.end() - first == 1 && scene.is(first - 1, "en");
        boolean apart = !phrase.isEmpty()
                && scene.is(first - 1, ",")
                && first > 1
                && FigureVerbs.isParticiple(sentence.reading(first));
        var bearer = apart ? FigureSubjects.endingAt(sentence, first - 2) : Stretch.NONE;
        return bare
                ? new Stretch(first - 1, phrase.end())
                : bearer.isEmpty() ? phrase : new Stretch(bearer.first(), phrase.end());
    }

    /** What is told before any verb is looked for; null when nothing is. */
    private @Nullable FigureParts beforeVerbs(int index, int link, Stretch whole) {
        int inverted = FigureVerbs.verbBefore(sentence, link + 1);
        int group0 = inverted < 0 ? 0 : FigureVerbs.groupStart(sentence, inverted);
        if (group0 > 0
                && PhraseWords.INVERTING.contains(sentence.token(group0 - 1).key())) {
            // « où vivent les deux tiers des électeurs », « à laquelle ont répondu 600 des 2 000 inscrits ».
            return new FigureParts(whole, new Stretch(group0, FigureVerbs.groupEnd(sentence, inverted)));
        }
        if (scene.is(link, "à") && scene.is(link - 1, "qu'") && whole.isEmpty()) {
            // « n'est plein qu'à 22 % ».
            int negated = FigureVerbs.verbAcross(sentence, link - 1);
            if (negated >= 0) {
                int group = FigureVerbs.groupStart(sentence, negated);
                return new FigureParts(FigureSubjects.subject(sentence, group), new Stretch(group, link - 1));
            }
        }
        if (scene.is(link, "à") && scene.is(link - 1, ",") && directVerb(link, true) < 0) {
            return new FigureParts(whole, lists.levelBefore(index, link));
        }
        if (scene.is(link, "aux") && whole.isEmpty()) {
            // « La cuve est vide aux deux tiers », « La salle était aux trois quarts pleine ».
            int state = FigureVerbs.verbBefore(sentence, isAttribute(link - 1) ? link - 1 : link);
            if (state >= 0) {
                int group = FigureVerbs.groupStart(sentence, state);
                var subject = FigureSubjects.subject(sentence, group);
                int that = subject.first() - (scene.isDetermined(subject.first()) ? 1 : 2);
                boolean paid = that > 0
                        && (scene.is(that, "que") || scene.is(that, "qu'"))
                        && FigureWords.COUNTED.contains(sentence.reading(state).lemma());
                // « 180 000 euros, que la région financerait aux deux tiers ».
                return paid
                        ? new FigureParts(FigureSubjects.antecedent(sentence, that), new Stretch(subject.first(), link))
                        : new FigureParts(subject, new Stretch(group, link));
            }
        }
        var bearer = whole.isEmpty() ? Stretch.NONE : bearer(link);
        if (!bearer.isEmpty()) {
            return new FigureParts(whole, bearer);
        }
        if (scene.isOf(link) && !whole.isEmpty() && isAttribute(link - 1)) {
            // « il est responsable de 13 % des décès ».
            int is = FigureVerbs.verbBefore(sentence, link - 1);
            var subject = FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, is));
            return new FigureParts(whole, new Stretch(subject.isEmpty() ? is : subject.first(), link));
        }
        return null;
    }

    /** The verb right before the link, an insertion between commas apart; or -1. */
    private int directVerb(int link, boolean preposition) {
        int verb = FigureVerbs.verbBefore(sentence, preposition ? link : link + 1);
        if (verb < 0 && preposition && scene.is(link - 1, ",")) {
            return FigureVerbs.verbBefore(sentence, insertionStart(link - 1));
        }
        int source = scene.is(link, ",") ? link : scene.is(link - 1, ",") ? link - 1 : -1;
        if (verb < 0 && scene.is(link, ",")) {
            // « consacrent, en moyenne, un tiers de leur temps ».
            int start = insertionStart(link);
            boolean adverbial = start > 0
                    && (sentence.reading(start + 1).is(Category.ADP)
                            || sentence.reading(start + 1).is(Category.ADV));
            verb = adverbial ? FigureVerbs.verbBefore(sentence, start) : -1;
        }
        int opens = verb < 0 && source > 0 ? sourceStart(source) : 0;
        return opens > 0 ? FigureVerbs.verbBefore(sentence, opens) : verb;
    }

    /** The verb that governs the figure, be it across an adverbial or hidden from the tagger; or -1. */
    private int governor(int link, boolean preposition) {
        int verb = directVerb(link, preposition);
        if (verb < 0 && (!preposition || scene.is(link, "à") && (hasAgent(link) || isAttribute(link - 1)))) {
            verb = FigureVerbs.verbAcross(sentence, preposition ? link : link + 1);
        }
        return verb < 0 && !preposition && isHidden(link) ? link : verb;
    }

    /** « représentant 60 % », « l'inflation ayant atteint 2,8 % », « étant de 12 % »; null when no participle governs. */
    private @Nullable FigureParts ofParticiple(int link, Stretch whole) {
        if (link > 0 && sentence.reading(link).mood() == Mood.PRESENT_PARTICIPLE) {
            return verbs.ofParticiple(link, whole);
        }
        boolean behind = link > 1 && sentence.reading(link - 1).mood() == Mood.PRESENT_PARTICIPLE;
        if (behind
                && FigureVerbs.isParticiple(sentence.reading(link))
                && FigureWords.LINK.contains(sentence.reading(link).lemma())) {
            return new FigureParts(whole, FigureSubjects.endingAt(sentence, link - 2));
        }
        return behind && scene.isOf(link) ? verbs.ofParticiple(link - 1, whole) : null;
    }

    /** The verb found, or that of the clause for a second infinitive or object; -1 when it is that of the item before. */
    private int ofClause(int index, int link, int found, Stretch whole) {
        boolean infinitive =
                link > 0 && sentence.reading(link).mood() == Mood.INFINITIVE && FigureVerbs.isAnd(sentence, link - 1);
        boolean object = FigureVerbs.isAnd(sentence, link)
                && !whole.isEmpty()
                && (index == 0 || figures.get(index - 1).end() < link - 12);
        int verb = found < 0 && (infinitive || object) ? FigureVerbs.previousVerb(sentence, link) : found;
        boolean taken = verb >= 0
                && lists.isItem(index, link)
                && done.get(index - 1).statement().first() <= verb
                && verb < done.get(index - 1).statement().end();
        return taken ? -1 : verb;
    }

    /** No verb, but a preposition: a participle, an agent or the name of a rate before it. */
    private FigureParts ofPreposition(int index, int link, Stretch whole) {
        var figure = figures.get(index);
        int comma = Math.max(whole.end(), figure.end());
        if (link == 1 && FigureVerbs.isParticiple(sentence.reading(0)) && scene.is(comma, ",")) {
            // « Crédité de 14 % des voix, l'ancien ministre recule ».
            return new FigureParts(whole, scene.phrase(comma + 1));
        }
        var led = scene.is(link, "à") ? ledTo(link - 1) : Stretch.NONE;
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

    /** « a bondi de six points pour s'établir à 54 % »: the subject of the clause reaches the level. */
    private Stretch ledTo(int infinitive) {
        boolean level = sentence.reading(infinitive).mood() == Mood.INFINITIVE
                && (FigureWords.LINK.contains(sentence.reading(infinitive).lemma())
                        || ChangeWords.is(sentence.reading(infinitive), "level"));
        int before = infinitive - 1;
        while (level
                && before > 0
                && PhraseWords.CLITIC.contains(sentence.token(before).key())) {
            before--;
        }
        boolean leads = scene.is(before, "pour")
                || scene.is(before, "à") && scene.is(before - 1, "jusqu'")
                || (scene.is(before, "de") || scene.is(before, "d'")) && scene.is(before - 1, "point");
        return level && leads ? scene.free(scene.subjectOf(before)) : Stretch.NONE;
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

    /** Neither verb nor preposition: the item of a list, the name of a rate, a title. */
    private FigureParts ofNoun(int index, int link, Stretch whole) {
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

    /** « varie, selon les filières, de 15 à 40 % »: the comma that opens what the one at {@code close} closes. */
    private int insertionStart(int close) {
        for (int i = close - 1; i > 0 && close - i < 9; i--) {
            if (scene.is(i, ",")) {
                return i;
            }
            if (FigureVerbs.isFinite(sentence, i) || scene.is(i, "%")) {
                break;
            }
        }
        return 0;
    }

    /** « absorberait, à en croire les voisins, près de 6 % »: the comma that opens the source the one at {@code close} closes. */
    private int sourceStart(int close) {
        for (int i = close - 1; i > 0 && close - i < 22; i--) {
            if (scene.is(i, ",")) {
                boolean source = scene.is(i + 1, "selon")
                        || scene.is(i + 1, "d'après")
                        || scene.is(i + 1, "d'") && scene.is(i + 2, "après")
                        || scene.is(i + 1, "à") && (scene.is(i + 3, "croire") || scene.is(i + 3, "yeux"))
                        || FigureSubjects.isIncise(sentence, i + 1, close);
                return source ? i : 0;
            }
            if (scene.is(i, ";") || scene.is(i, ":") || scene.is(i, "%")) {
                break;
            }
        }
        return 0;
    }

    /** « la vacance atteint 14 % », « elle en garde 15 % »: a finite verb the tagger has taken for a participle or noun. */
    private boolean isHidden(int i) {
        if (i < 2 || !FigureVerbs.mayBeFinite(sentence.token(i))) {
            return false;
        }
        var before = sentence.reading(i - 1);
        boolean participle =
                FigureVerbs.isParticiple(sentence.reading(i)) && (before.isNominal() || before.is(Category.ADJ));
        boolean clitic = sentence.reading(i).isNominal() && (scene.is(i - 1, "en") || scene.is(i - 1, "y"));
        boolean behindNoun =
                sentence.reading(i - 2).isNominal() || sentence.reading(i - 2).is(Category.ADJ);
        return participle || clitic && behindNoun;
    }

    /** « juge le réseau trop lent pour la moitié des collèges »: what is judged, and how. */
    private Stretch judged(int link) {
        int verb = FigureVerbs.previousVerb(sentence, link);
        int end = verb < 0 ? 0 : FigureVerbs.groupEnd(sentence, verb);
        boolean judges = verb >= 0
                && end < link - 1
                && FigureWords.JUDGING.contains(sentence.reading(end - 1).lemma())
                && sentence.reading(end).is(Category.DET)
                && sentence.reading(link - 1).is(Category.ADJ);
        return judges ? new Stretch(end, link) : Stretch.NONE;
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

    /** « détenu par le groupe à 60 % ». */
    private boolean hasAgent(int link) {
        for (int i = link - 1; i > 0 && link - i < 8; i--) {
            if (scene.is(i, "par")) {
                return true;
            }
        }
        return false;
    }

    /** « est efficace à 91 % ». */
    private boolean isAttribute(int i) {
        return i > 0
                && (sentence.reading(i).is(Category.ADJ) || sentence.reading(i).is(Category.NOUN))
                && FigureVerbs.verbBefore(sentence, i) >= 0;
    }

    private int agent(int link) {
        int at = link - 1;
        while (at > 0 && !scene.is(at, "par")) {
            at--;
        }
        return at;
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
}
