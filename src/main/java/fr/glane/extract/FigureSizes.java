package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;

/** Reads figures that are the size of a change or a difference: what changes, and for whom. */
final class FigureSizes extends SceneReader {

    private final FigureWholes wholes;

    private final FigureLists lists;
    private final ChangedThings things;
    private final FigureDifferences differences;

    FigureSizes(FigureScene scene, FigureWholes wholes, FigureLists lists) {
        super(scene);
        this.wholes = wholes;
        this.lists = lists;
        things = new ChangedThings(scene, wholes);
        differences = new FigureDifferences(scene, things);
    }

    FigureParts ofChange(int index) {
        var figure = figures.get(index);
        var change = figure.change().orElseThrow();
        var group = wholes.groupOrPlace(figure.end());
        var parts = switch (change.kind()) {
            case NOUN -> ofChangeNoun(index, change.at());
            case VERB -> ofChangeVerb(index, change.at());
            case TAKE -> ofTaking(index, change.at());
            case DIFFERENCE -> differences.ofDifference(index, change.at());
            case SIGN -> ofSign(index);
        };
        if (parts.population().isEmpty() && index > 1 && FigureKinds.isConfidence(sentence, figures.get(index - 1))) {
            parts = parts.population(done.get(index - 2).population());
        }
        if (change.kind() == Changes.Kind.VERB
                && isOutdone(change.at())
                && parts.statement().isEmpty()) {
            parts = parts.statement(scene.subjectOf(change.at() + 1));
        }
        if (change.kind() == Changes.Kind.VERB && parts.statement().isEmpty()) {
            parts = parts.statement(things.seer(change.at(), parts.population()));
        }
        if (change.kind() == Changes.Kind.VERB && parts.statement().isEmpty()) {
            var possessor = things.possessor(parts.population());
            // « les contractuels, dont le nombre a augmenté »: they are more.
            parts = !possessor.isEmpty() && things.isTally(parts.population())
                    ? parts.population(possessor)
                    : parts.statement(possessor);
        }
        if (parts.statement().isEmpty()
                && !group.isEmpty()
                && group.end() != parts.population().end()) {
            parts = parts.statement(group);
        }
        if (parts.statement().isEmpty()) {
            int at = pastTime(
                    pastReport(Math.max(figure.end(), parts.population().end())));
            parts = parts.statement(
                    FigureWholes.GROUP.contains(
                                    at < sentence.size() ? sentence.token(at).key() : "")
                            ? wholes.group(at)
                            : wholes.places.place(at));
        }
        if (parts.statement().isEmpty() && change.at() + 1 < figure.first()) {
            // « en recul en Bretagne de 2,9 % ».
            var place = wholes.places.place(change.at() + 1);
            parts = place.end() < figure.first() ? parts.statement(place) : parts;
        }
        if (parts.statement().isEmpty()) {
            parts = parts.statement(wholes.places.antecedentPlace(parts.population()));
        }
        if (parts.statement().isEmpty()) {
            parts = parts.statement(index == 0 ? wholes.places.frontPlace(figure.first()) : samePlace(index));
        }
        if (parts.statement().isEmpty()) {
            parts = parts.statement(wholes.places.clausePlace(figure.first()));
        }
        if (parts.statement().isEmpty() && sentence.token(0).is("chez") && (index == 0 || lists.coordinated(index))) {
            parts = parts.statement(wholes.frame(figures.getFirst().first()));
        }
        boolean bare = parts.population().isEmpty()
                && index > 0
                && figures.get(index - 1).change().isPresent()
                && lists.coordinated(index);
        return bare ? parts.population(done.get(index - 1).population()) : parts;
    }

    /** « Dans le canton, les vols reculent de 7 %, mais les fraudes augmentent d'un quart »: the place at the head holds for both. */
    private Stretch samePlace(int index) {
        var last = done.get(index - 1);
        var front = figures.get(index - 1).change().isPresent()
                ? wholes.places.frontPlace(figures.get(index - 1).first())
                : Stretch.NONE;
        return !front.isEmpty() && front.equals(last.statement()) && lists.coordinated(index) ? front : Stretch.NONE;
    }

    /** « a reculé pour les piétons (- 11 %) »: the subject changes, for them; else what stands before the bracket. */
    private FigureParts ofSign(int index) {
        var item = itemOfHead(figures.get(index).first() - 1);
        if (!item.statement().isEmpty()) {
            return item;
        }
        int last = figures.get(index).first() - 2;
        if (index > 0
                && scene.is(last + 1, ",")
                && figures.get(index - 1).end() == last + 1
                && scene.is(figures.get(index - 1).first() - 1, "(")) {
            // « la campagne (29 %, + 5 points) ».
            var told = done.get(index - 1);
            return FigureParts.NOTHING.population(told.statement().isEmpty() ? told.population() : told.statement());
        }
        var thing = things.signed(index);
        boolean article = thing.first() > 1 && scene.isDetermined(thing.first() - 1);
        int before = thing.first() - (article ? 2 : 1);
        boolean group = !thing.isEmpty()
                && before > 0
                && thing.end() == figures.get(index).first() - 1
                && FigureWholes.GROUP.contains(sentence.token(before).key());
        boolean moves = group && ChangeWords.is(sentence.reading(before - 1), "verb");
        if (group && !moves && !scene.is(before, "pour")) {
            // « le bénéfice est plus net chez les aînés (- 34 %) »: for whom, of what is not said.
            return FigureParts.NOTHING.statement(thing);
        }
        var subject = moves ? scene.free(scene.subjectOf(before)) : Stretch.NONE;
        return subject.isEmpty() ? FigureParts.NOTHING.population(thing) : new FigureParts(subject, thing);
    }

    /** « Évolution des loyers : studios, - 1 % ; maisons, + 2 % »: a list of items under the name of what changes. */
    private FigureParts itemOfHead(int comma) {
        boolean headed = comma > 3 && scene.is(comma, ",") && scene.isOf(1) && isMove(0);
        int colon = 2;
        while (headed && colon < comma && !scene.is(colon, ":")) {
            headed = !FigureVerbs.isFinite(sentence, colon);
            colon++;
        }
        if (!headed || colon >= comma) {
            return FigureParts.NOTHING;
        }
        boolean contracted = scene.is(1, "du") || scene.is(1, "des");
        int end = Math.min(colon, NounPhrases.coreEnd(sentence, contracted ? 1 : 2));
        var item = FigureSubjects.endingAt(sentence, comma - 1);
        return end <= 2 || item.first() <= colon ? FigureParts.NOTHING : new FigureParts(new Stretch(2, end), item);
    }

    private boolean isMove(int i) {
        return FigureWords.VARIATION.contains(sentence.reading(i).lemma())
                || ChangeWords.is(sentence.reading(i), "noun");
    }

    /** « dépasse la moyenne de 10 % » is a difference. */
    private boolean isOutdone(int verb) {
        return FigureWords.OUTDOING.contains(sentence.reading(verb).lemma());
    }

    /** « sur un an à Lyon », « en 2024 en Bretagne »: past the words that say when. */
    private int pastTime(int from) {
        int at = from;
        for (int left = 2; left > 0 && at + 1 < sentence.size(); left--) {
            boolean preposition = sentence.reading(at).is(Category.ADP);
            int noun = preposition || sentence.reading(at).is(Category.DET)
                    ? NounPhrases.head(sentence, preposition ? at + 1 : at)
                    : -1;
            boolean year = preposition && sentence.reading(at + 1).is(Category.NUM);
            boolean time = noun >= 0
                    && (FigureWords.TIME.contains(sentence.token(noun).key())
                            || FigureWords.DAY.contains(sentence.token(noun).key()));
            if (!time && !year) {
                break;
            }
            at = year ? at + 2 : noun + 1;
        }
        return at;
    }

    /** « a été observée sous Aclasta », « est attendue chez les hommes »: past the verb that only reports the change. */
    private int pastReport(int at) {
        int verb = FigureVerbs.verbAfter(sentence, at);
        boolean passive = verb >= 0 && verb < at + 3 && sentence.reading(verb).is(Category.AUX);
        int end = passive ? FigureVerbs.groupEnd(sentence, verb) : at;
        return passive && end > verb + 1 && FigureVerbs.isParticiple(sentence.reading(end - 1)) ? end : at;
    }

    private FigureParts ofChangeNoun(int index, int noun) {
        var figure = figures.get(index);
        boolean again = index > 0
                && figures.get(index - 1).change().filter(c -> c.at() == noun).isPresent();
        var item = again ? things.ownItem(index) : Stretch.NONE;
        if (!item.isEmpty()) {
            return FigureParts.NOTHING.population(item);
        }
        if (again && noun >= figures.get(index - 1).end()) {
            var own = wholes.group(figure.end());
            return FigureParts.NOTHING.population(
                    own.isEmpty() ? done.get(index - 1).population() : own);
        }
        if (noun >= figure.end()) {
            // « 1,5 % de croissance pour l'UE ».
            int of = noun + 1;
            while (of < sentence.size() && sentence.reading(of).is(Category.ADJ)) {
                of++;
            }
            var thing = scene.isOf(of)
                    ? scene.phrase(scene.is(of, "de") || scene.is(of, "d'") ? of + 1 : of)
                    : Stretch.NONE;
            var whole = thing.isEmpty() ? wholes.group(figure.end()) : new Stretch(of + 1, thing.end());
            return new FigureParts(whole.isEmpty() ? things.changing(figure.first()) : whole, Stretch.NONE);
        }
        var whole = wholes.whole(index);
        if (!whole.isEmpty()) {
            return FigureParts.NOTHING.population(whole);
        }
        int of = noun + 1;
        while (of < figure.first()
                && (sentence.reading(of).is(Category.ADJ)
                        || sentence.reading(of).is(Category.ADV))) {
            of++;
        }
        if (scene.isOf(of) && of < figure.first() - 1) {
            int from = scene.is(of, "du") || scene.is(of, "des") ? of : of + 1;
            var thing = scene.phrase(from);
            if (thing.end() <= figure.first() && !thing.isEmpty()) {
                return FigureParts.NOTHING.population(new Stretch(of + 1, thing.end()));
            }
        }
        return FigureParts.NOTHING.population(things.counted(noun));
    }

    private FigureParts ofChangeVerb(int index, int verb) {
        var figure = figures.get(index);
        if (index > 0
                && figures.get(index - 1)
                        .change()
                        .map(Changes.Found::at)
                        .filter(a -> a == verb)
                        .isPresent()) {
            var own = things.ownItem(index);
            return FigureParts.NOTHING.population(
                    own.isEmpty() ? done.get(index - 1).population() : own);
        }
        boolean free = sentence.reading(verb).mood() == Mood.INFINITIVE && verb == 0;
        if (isObjectBehind(figure.end())
                || free
                        && figure.end() < sentence.size()
                        && sentence.reading(figure.end()).is(Category.DET)) {
            return FigureParts.NOTHING.population(scene.phrase(figure.end()));
        }
        if (sentence.reading(verb).mood() == Mood.INFINITIVE && verb > 0) {
            // « a vu ses ventes bondir de 18 % », « avant de rebondir de 1 % ».
            var seen = things.seenBefore(verb);
            if (!seen.isEmpty()) {
                return FigureParts.NOTHING.population(seen);
            }
            var moved = sentence.reading(verb - 1).isNominal()
                            || sentence.reading(verb - 1).is(Category.ADJ)
                    ? FigureSubjects.endingAt(sentence, verb - 1)
                    : Stretch.NONE;
            boolean object =
                    verb + 1 < figure.first() && sentence.reading(verb + 1).is(Category.DET);
            if (!moved.isEmpty() || !object && FigureVerbs.verbBefore(sentence, verb) < 0) {
                boolean again = index > 0 && figures.get(index - 1).change().isPresent();
                return FigureParts.NOTHING.population(
                        !moved.isEmpty() ? moved : again ? done.get(index - 1).population() : scene.subjectOf(verb));
            }
        }
        if (isEpithet(verb)) {
            var bearer = bearer(verb);
            return new FigureParts(FigureSubjects.endingAt(sentence, verb - 1), bearer);
        }
        int behind = verb + 1;
        while (behind < figure.first() - 1 && sentence.reading(behind).is(Category.ADV)) {
            behind++;
        }
        var object = scene.phrase(behind);
        boolean transitive = !object.isEmpty()
                && object.end() <= figure.first()
                && (!FigureVerbs.isParticiple(sentence.reading(verb)) || isActive(verb))
                && (sentence.reading(behind).is(Category.DET)
                        || sentence.reading(behind).is(Category.PROPN));
        if (transitive) {
            return FigureParts.NOTHING.population(object);
        }
        var whole = wholes.whole(index);
        var reduced = whole.isEmpty() ? reduced(verb) : Stretch.NONE;
        if (!reduced.isEmpty()) {
            return FigureParts.NOTHING.population(reduced);
        }
        int finite = verb;
        while (finite >= 0 && !FigureVerbs.isFinite(sentence, finite) && verb - finite < 11) {
            finite--;
        }
        if (finite >= 0 && FigureVerbs.isFinite(sentence, finite)) {
            return FigureParts.NOTHING.population(
                    whole.isEmpty()
                            ? FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, finite))
                            : whole);
        }
        // « les commandes du client ayant chuté de 35 % ».
        int last = sentence.reading(verb - 1).mood() == Mood.PRESENT_PARTICIPLE ? verb - 2 : verb - 1;
        return FigureParts.NOTHING.population(whole.isEmpty() ? FigureSubjects.endingAt(sentence, last) : whole);
    }

    /** « le bruit et les places, réduites d'un quart »: the noun before the comma that agrees, when the subject does not. */
    private Stretch reduced(int participle) {
        var reading = sentence.reading(participle);
        if (participle < 2 || !FigureVerbs.isParticiple(reading) || !scene.is(participle - 1, ",")) {
            return Stretch.NONE;
        }
        var whole = FigureSubjects.endingAt(sentence, participle - 2);
        int first = whole.isEmpty() ? -1 : NounPhrases.head(sentence, whole.first());
        boolean agrees = first >= 0
                && sentence.reading(first).is(Category.NOUN)
                && sentence.reading(first).agrees(reading);
        int before = FigureVerbs.previousVerb(sentence, participle);
        if (agrees) {
            // « Le prix du carton, retombé de 18 %, … ».
            return whole;
        }
        int noun = participle - 2;
        while (noun > 0
                && (sentence.reading(noun).is(Category.ADJ)
                        || sentence.reading(noun).is(Category.PROPN))) {
            noun--;
        }
        var subject =
                before < 0 ? Stretch.NONE : FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, before));
        int head = subject.isEmpty() ? -1 : NounPhrases.head(sentence, subject.first());
        boolean own = sentence.reading(noun).is(Category.NOUN)
                && sentence.reading(noun).agrees(reading)
                && head >= 0
                && !(sentence.reading(head).agrees(reading) && subject.end() == participle - 1);
        return own ? new Stretch(noun, participle - 1) : Stretch.NONE;
    }

    /** « un risque accru de 23 % »: a participle behind its noun, of no tense. */
    private boolean isEpithet(int verb) {
        return verb > 0
                && FigureVerbs.isParticiple(sentence.reading(verb))
                && (sentence.reading(verb - 1).is(Category.NOUN)
                        || sentence.reading(verb - 1).is(Category.PROPN))
                && FigureVerbs.previousVerb(sentence, verb) >= 0;
    }

    /** « les gros dormeurs ont un risque accru »: who has it. */
    private Stretch bearer(int epithet) {
        int verb = FigureVerbs.previousVerb(sentence, epithet);
        boolean has = switch (sentence.reading(FigureVerbs.groupEnd(sentence, verb) - 1)
                .lemma()) {
            case "avoir", "présenter", "connaître", "courir", "encourir", "subir" -> true;
            default -> false;
        };
        return has
                ? scene.named(FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, verb)))
                : Stretch.NONE;
    }

    /** « réduit de 80 % le risque », not « augmente de 5 % cette année ». */
    private boolean isObjectBehind(int at) {
        if (at >= sentence.size() || !sentence.reading(at).is(Category.DET) || scene.isOf(at)) {
            return false;
        }
        int head = NounPhrases.head(sentence, at);
        return head >= 0
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.DAY.contains(sentence.token(head).key())
                && FigureVerbs.verbAfter(sentence, NounPhrases.end(sentence, at)) < 0;
    }

    /** « a réduit »: the participle of a tense, not of a passive. */
    private boolean isActive(int participle) {
        int i = participle - 1;
        while (i > 0 && sentence.reading(i).is(Category.ADV)) {
            i--;
        }
        return i >= 0 && sentence.reading(i).lemma().equals("avoir");
    }

    private boolean isPastInfinitive(int verb) {
        return verb > 1
                && FigureVerbs.isParticiple(sentence.reading(verb))
                && sentence.reading(verb - 1).mood() == Mood.INFINITIVE
                && sentence.reading(verb - 2).is(Category.ADP);
    }

    private FigureParts ofTaking(int index, int verb) {
        if (index > 0
                && figures.get(index - 1).change().filter(c -> c.at() == verb).isPresent()) {
            var own = things.ownItem(index);
            return own.isEmpty() ? done.get(index - 1) : FigureParts.NOTHING.population(own);
        }
        var whole = wholes.whole(index);
        if (whole.isEmpty() && isPastInfinitive(verb)) {
            // « gagnait 3 %, après avoir lâché 7 % »: who does both.
            return FigureParts.NOTHING.population(scene.subjectOf(verb));
        }
        int carrier = FigureVerbs.isFinite(sentence, verb) ? verb : FigureVerbs.verbBefore(sentence, verb);
        boolean finite = carrier >= 0;
        int group = finite ? FigureVerbs.groupStart(sentence, carrier) : verb;
        var subject = finite ? FigureSubjects.subject(sentence, group) : FigureSubjects.endingAt(sentence, verb - 1);
        if (whole.isEmpty()) {
            return FigureParts.NOTHING.population(subject);
        }
        int told = finite ? FigureVerbs.reported(sentence, carrier) : -1;
        int first = told > 0 && told < verb ? told : subject.isEmpty() ? group : subject.first();
        return new FigureParts(whole, new Stretch(first, verb + 1));
    }
}
