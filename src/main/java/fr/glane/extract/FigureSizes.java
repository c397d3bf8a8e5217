package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import java.util.List;

/** Reads figures that are the size of a change or a difference: what changes, and for whom. */
final class FigureSizes {

    /** Behind a figure so far away a clause speaks of something else. */
    private static final int FAR = 12;

    private final FigureScene scene;
    private final FigureWholes wholes;
    private final FigureLists lists;
    private final Sentence sentence;
    private final List<FigureReading> figures;
    private final List<FigureParts> done;

    FigureSizes(FigureScene scene, FigureWholes wholes, FigureLists lists) {
        this.scene = scene;
        this.wholes = wholes;
        this.lists = lists;
        this.sentence = scene.sentence;
        this.figures = scene.figures;
        this.done = scene.done;
    }

    FigureParts ofChange(int index) {
        var figure = figures.get(index);
        var change = figure.change().orElseThrow();
        var group = wholes.groupOrPlace(figure.end());
        var parts = switch (change.kind()) {
            case NOUN -> ofChangeNoun(index, change.at());
            case VERB -> ofChangeVerb(index, change.at());
            case TAKE -> ofTaking(index, change.at());
            case DIFFERENCE -> ofDifference(index, change.at());
            case SIGN -> FigureParts.NOTHING.population(signed(index));
        };
        if (parts.population().isEmpty() && index > 1 && FigureKinds.isConfidence(sentence, figures.get(index - 1))) {
            parts = parts.population(done.get(index - 2).population());
        }
        if (change.kind() == Changes.Kind.VERB
                && isOutdone(change.at())
                && parts.statement().isEmpty()) {
            parts = parts.statement(scene.subjectOf(change.at() + 1));
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
                            : wholes.place(at));
        }
        if (parts.statement().isEmpty() && change.at() + 1 < figure.first()) {
            // « en recul en Bretagne de 2,9 % ».
            var place = wholes.place(change.at() + 1);
            parts = place.end() < figure.first() ? parts.statement(place) : parts;
        }
        if (parts.statement().isEmpty() && index == 0) {
            parts = parts.statement(wholes.frontPlace(figure.first()));
        }
        if (parts.statement().isEmpty() && sentence.token(0).is("chez")) {
            parts = parts.statement(wholes.frame(figure.first()));
        }
        boolean bare = parts.population().isEmpty()
                && index > 0
                && figures.get(index - 1).change().isPresent()
                && lists.coordinated(index);
        return bare ? parts.population(done.get(index - 1).population()) : parts;
    }

    /** « dépasse la moyenne de 10 % » is a difference. */
    private boolean isOutdone(int verb) {
        return switch (sentence.reading(verb).lemma()) {
            case "dépasser", "excéder", "surpasser", "devancer", "distancer" -> true;
            default -> false;
        };
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

    /** « -50 % sur les articles », « la production (+ 6,8 %) ». */
    private Stretch signed(int index) {
        var figure = figures.get(index);
        var whole = wholes.whole(index);
        if (!whole.isEmpty()) {
            return whole;
        }
        if ((scene.is(figure.end(), "sur") || scene.is(figure.end(), "pour"))
                && figure.end() + 1 < sentence.size()
                && !scene.isTimeAt(figure.end() + 1)) {
            return scene.phrase(figure.end() + 1);
        }
        int link = figure.first() - 1;
        if (scene.is(link, ":")) {
            return titled(link - 1);
        }
        if (link < 0 && scene.is(figure.end(), ":")) {
            return scene.phrase(figure.end() + 1);
        }
        if (link > 0 && scene.is(link, "(")) {
            var phrase = FigureSubjects.endingAt(sentence, link - 1);
            int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
            boolean when = head >= 0
                    && (FigureWords.TIME.contains(sentence.token(head).key())
                            || FigureWords.DAY.contains(sentence.token(head).key()));
            when |= head >= 0
                    && Numerals.canStart(sentence.token(phrase.first()))
                    && FigureWords.MEASURE.contains(sentence.token(head).key());
            boolean verb = sentence.reading(link - 1).isVerbal()
                    || sentence.reading(link - 1).is(Category.ADV);
            return when || verb ? scene.subjectOf(link) : phrase.isEmpty() ? phrase : thing(phrase);
        }
        return link >= 0 && sentence.reading(link).isNominal()
                ? FigureSubjects.endingAt(sentence, link)
                : Stretch.NONE;
    }

    /** « La facture d'eau grimpe : + 18 % », « Ventes de livres : - 3,5 % »: what stands before the colon, without its verb. */
    private Stretch titled(int last) {
        if (FigureVerbs.isFinite(sentence, last)) {
            return FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, last));
        }
        boolean hidden = last > 1
                && FigureVerbs.mayBeFinite(sentence.token(last))
                && (sentence.reading(last - 1).is(Category.NOUN)
                        || sentence.reading(last - 1).is(Category.ADJ));
        return FigureSubjects.endingAt(sentence, hidden ? last - 1 : last);
    }

    /** « l'augmentation du volume »: what changes, not the change. */
    private Stretch thing(Stretch phrase) {
        for (int i = phrase.end() - 1; i > phrase.first(); i--) {
            if (scene.isOf(i) && ChangeWords.is(sentence.reading(i - 1), "noun")) {
                return new Stretch(i + 1, phrase.end());
            }
        }
        return phrase;
    }

    private FigureParts ofChangeNoun(int index, int noun) {
        var figure = figures.get(index);
        boolean again = index > 0
                && figures.get(index - 1).change().filter(c -> c.at() == noun).isPresent();
        var item = again ? ownItem(index) : Stretch.NONE;
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
            return new FigureParts(whole.isEmpty() ? scene.subjectOf(figure.first()) : whole, Stretch.NONE);
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
        return FigureParts.NOTHING.population(counted(noun));
    }

    /** « les homicides sont en hausse de 6 % et les tentatives de 13 % »: what an item of a list says changes itself. */
    private Stretch ownItem(int index) {
        int last = figures.get(index).first() - 1;
        int to = scene.isOf(last) || scene.is(last, "jusqu'") ? last : last + 1;
        int from = figures.get(index - 1).end();
        for (int i = to - 1; i >= from; i--) {
            if (scene.is(i, ",") || scene.is(i, "et") || scene.is(i, "puis") || scene.is(i, "mais")) {
                from = i + 1;
                break;
            }
        }
        boolean noun = from < to
                && (sentence.reading(from).is(Category.DET)
                        || sentence.reading(from).isNominal());
        int head = noun ? NounPhrases.head(sentence, from) : -1;
        boolean thing = head >= 0
                && head < to
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.DAY.contains(sentence.token(head).key());
        return thing ? new Stretch(from, Math.min(to, scene.phrase(from).end())) : Stretch.NONE;
    }

    /** « 40 000 emplois, soit une baisse de 10 % »: what was counted just before, else the subject. */
    private Stretch counted(int noun) {
        int mark = noun - 1;
        while (mark > 0 && noun - mark < 5 && !scene.is(mark, ",") && !scene.is(mark, "(")) {
            mark--;
        }
        for (int i = done.size() - 1; i >= Math.max(0, done.size() - 3); i--) {
            var last = done.get(i);
            boolean right = figures.get(i).end() == mark;
            if (right && !last.population().isEmpty() && !scene.isRate(last.statement())) {
                return last.population();
            }
            if (right && !last.statement().isEmpty()) {
                return last.statement();
            }
        }
        var rate = rateAhead(mark);
        if (!rate.isEmpty()) {
            return rate;
        }
        if (mark > 1 && (scene.is(mark, ",") || scene.is(mark, "("))) {
            var counted = countedBefore(mark);
            if (!counted.isEmpty()) {
                return counted;
            }
        }
        var owner = inChange(noun);
        if (!owner.isEmpty()) {
            return owner;
        }
        int verb = FigureVerbs.previousVerb(sentence, noun);
        if (verb >= 0 && (isSaid(verb, noun) || sentence.reading(verb).lemma().equals("agir"))) {
            return Stretch.NONE;
        }
        var subject = scene.free(scene.subjectOf(noun));
        if (subject.isEmpty() && verb < 0 && scene.is(mark, ",")) {
            // « Le rendement, en hausse de 6 %, reste faible ».
            return FigureSubjects.endingAt(sentence, mark - 1);
        }
        boolean number = subject.end() - subject.first() > 1
                && sentence.reading(subject.first()).is(Category.NUM);
        return number ? new Stretch(subject.first() + 1, subject.end()) : subject;
    }

    /** « 52 600 véhicules, en hausse », « 3,4 milliards de recettes, soit 9 % de plus »: what a number counts. */
    private Stretch countedBefore(int mark) {
        var phrase = FigureSubjects.endingAt(sentence, mark - 1);
        if (phrase.isEmpty() || !Numerals.isDigits(sentence.token(phrase.first()))) {
            return Stretch.NONE;
        }
        int first = phrase.first() + 1;
        while (first < phrase.end()
                && (Numerals.canStart(sentence.token(first)) || Numerals.isScale(sentence.token(first)))) {
            first++;
        }
        first += scene.isOf(first) ? 1 : 0;
        boolean thing = first < phrase.end()
                && !FigureWords.MEASURE.contains(sentence.token(first).key())
                && !FigureWords.TIME.contains(sentence.token(first).key());
        return thing ? new Stretch(first, phrase.end()) : Stretch.NONE;
    }

    /** « la participation atteint 41 % à midi, en recul de 6 points »: the rate whose level was told before the mark. */
    private Stretch rateAhead(int mark) {
        int last = done.size() - 1;
        boolean level = last >= 0
                && (scene.is(mark, ",") || scene.is(mark, "("))
                && figures.get(last).end() <= mark
                && mark - figures.get(last).end() < 9
                && figures.get(last).change().isEmpty()
                && scene.isRate(done.get(last).statement());
        for (int i = level ? figures.get(last).end() : mark; i < mark; i++) {
            level &= !sentence.reading(i).isFinite() && !scene.is(i, ",");
        }
        return level ? done.get(last).statement() : Stretch.NONE;
    }

    /** « un bénéfice en hausse de 31 % »: the noun that « en hausse » qualifies, unless it is a day or session. */
    private Stretch inChange(int noun) {
        int last = noun - 2;
        while (last > 0 && sentence.reading(last + 1).is(Category.ADJ)) {
            last--;
        }
        boolean qualifies = last >= 0
                && scene.is(last + 1, "en")
                && (sentence.reading(last).isNominal() || sentence.reading(last).is(Category.ADJ));
        // « le résultat net ressort en baisse »: a verb the tagger has taken for a noun.
        boolean hidden = qualifies
                && last > 1
                && FigureVerbs.mayBeFinite(sentence.token(last))
                && (sentence.reading(last - 1).is(Category.ADJ)
                        || sentence.reading(last - 1).is(Category.NOUN));
        var phrase = qualifies ? FigureSubjects.endingAt(sentence, hidden ? last - 1 : last) : Stretch.NONE;
        int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
        boolean when = head < 0
                || FigureWords.TIME.contains(sentence.token(head).key())
                || FigureWords.DAY.contains(sentence.token(head).key());
        if (when) {
            return Stretch.NONE;
        }
        // « la publication d'un bénéfice en hausse »: the nearest thing with an article of its own.
        int first = phrase.first();
        for (int i = first + 1; i < phrase.end() - 2; i++) {
            first = scene.isOf(i) && (scene.is(i + 1, "un") || scene.is(i + 1, "une")) ? i + 1 : first;
        }
        return new Stretch(first, phrase.end());
    }

    /** « la banque table sur une hausse »: who says it is not what changes. */
    private boolean isSaid(int verb, int noun) {
        int end = FigureVerbs.groupEnd(sentence, verb);
        // « la récolte est attendue en baisse »: what is awaited changes.
        boolean passive = sentence.reading(verb).lemma().equals("être") && end > verb + 1;
        return !passive
                && end <= noun
                && FigureWords.FORECAST.contains(sentence.reading(end - 1).lemma());
    }

    private FigureParts ofChangeVerb(int index, int verb) {
        var figure = figures.get(index);
        if (index > 0
                && figures.get(index - 1)
                        .change()
                        .map(Changes.Found::at)
                        .filter(a -> a == verb)
                        .isPresent()) {
            var own = ownItem(index);
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
            var seen = seenBefore(verb);
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
        return FigureParts.NOTHING.population(whole.isEmpty() ? FigureSubjects.endingAt(sentence, verb - 1) : whole);
    }

    /** « a vu ses ventes en Chine bondir »: all that stands between the verb of seeing or making and the infinitive. */
    private Stretch seenBefore(int infinitive) {
        int finite = FigureVerbs.previousVerb(sentence, infinitive);
        int end = finite < 0 ? 0 : FigureVerbs.groupEnd(sentence, finite);
        boolean sees = finite >= 0
                && end < infinitive
                && sentence.reading(end).is(Category.DET)
                && switch (sentence.reading(end - 1).lemma()) {
                    case "voir", "faire", "laisser" -> true;
                    default -> false;
                };
        for (int i = end; sees && i < infinitive; i++) {
            sees = !scene.is(i, ",") && !sentence.reading(i).isFinite() && !FigureVerbs.isRelative(sentence, i);
        }
        return sees ? new Stretch(end, infinitive) : Stretch.NONE;
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

    private FigureParts ofTaking(int index, int verb) {
        if (index > 0
                && figures.get(index - 1).change().filter(c -> c.at() == verb).isPresent()) {
            var own = ownItem(index);
            return own.isEmpty() ? done.get(index - 1) : FigureParts.NOTHING.population(own);
        }
        var whole = wholes.whole(index);
        int carrier = FigureVerbs.isFinite(sentence, verb) ? verb : FigureVerbs.verbBefore(sentence, verb);
        boolean finite = carrier >= 0;
        int group = finite ? FigureVerbs.groupStart(sentence, carrier) : verb;
        var subject = finite ? FigureSubjects.subject(sentence, group) : FigureSubjects.endingAt(sentence, verb - 1);
        if (whole.isEmpty()) {
            return FigureParts.NOTHING.population(subject);
        }
        return new FigureParts(whole, new Stretch(subject.isEmpty() ? group : subject.first(), verb + 1));
    }

    private FigureParts ofDifference(int index, int word) {
        var figure = figures.get(index);
        if ((scene.is(word + 1, "à") || scene.is(word + 1, "au")) && word + 3 < figure.first()) {
            var base = scene.phrase(scene.is(word + 1, "à") ? word + 2 : word + 1);
            return new FigureParts(base, FigureSubjects.endingAt(sentence, word - 1));
        }
        int at = Math.max(word + 1, figure.end());
        while (at < sentence.size()
                && at - word < 6
                && !scene.is(at, "à")
                && !scene.is(at, "au")
                && !scene.is(at, "aux")
                && !scene.is(at, "que")
                && !scene.is(at, "qu'")) {
            at++;
        }
        var base = Stretch.NONE;
        if (at < sentence.size() && at - word < 6) {
            boolean where = (scene.is(at, "que") || scene.is(at, "qu'"))
                    && (scene.is(at + 1, "à") || scene.is(at + 1, "en") || scene.is(at + 1, "dans"));
            base = scene.phrase(where ? at + 2 : scene.is(at, "au") || scene.is(at, "aux") ? at : at + 1);
        }
        int before = Math.min(word, figure.first()) - 1;
        if (base.isEmpty()) {
            base = relatedTo(Math.max(word + 1, figure.end()));
        }
        if (isTimeBase(base)) {
            base = Stretch.NONE;
        }
        boolean apposed = scene.is(before, ",") || scene.is(before, "soit") || scene.is(before, "(");
        if (base.isEmpty() && apposed && word >= figure.end() && before > 0) {
            // « …, soit 5 points de plus qu'en 2022 »: a rate has changed, and nothing is compared with it.
            int mark = scene.is(before, "soit") ? before - 1 : before;
            var rate = rateAhead(mark);
            boolean first = index == 0 || figures.get(index - 1).end() < mark - FAR;
            var counted = rate.isEmpty() ? countedBefore(mark) : rate;
            return FigureParts.NOTHING.population(counted.isEmpty() && first ? scene.subjectOf(mark) : counted);
        }
        if (base.isEmpty() && sentence.token(0).is("face")) {
            base = faced(before);
        }
        if (scene.is(before, "soit") && before > 1) {
            return new FigureParts(base, scene.subjectOf(before));
        }
        int direct = FigureVerbs.verbBefore(sentence, before + 1);
        var subject = scene.subjectOf(before + 1);
        if (direct >= 0 && scene.isPronoun(subject) && base.isEmpty()) {
            // « On jette 40 % de moins »: the pronoun alone says nothing.
            return FigureParts.NOTHING.statement(
                    new Stretch(subject.first(), FigureVerbs.groupEnd(sentence, direct)));
        }
        var thing = FigureVerbs.verbAcross(sentence, before + 1) >= 0
                ? subject
                : having(FigureSubjects.endingAt(sentence, before));
        return new FigureParts(base, thing.isEmpty() && scene.is(before, ",") ? subject : thing);
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
                        && switch (sentence.token(head).key()) {
                            case "prévu", "attendu", "avant", "hier", "aujourd'hui", "annoncé", "espéré" -> true;
                            default ->
                                FigureWords.TIME.contains(sentence.token(head).key())
                                        || FigureWords.DAY.contains(
                                                sentence.token(head).key());
                        };
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
