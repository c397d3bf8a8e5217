package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;

/** Finds what changes: the subject, an object, what was counted just before, the item of a list. */
final class ChangedThings extends SceneReader {

    private final FigureWholes wholes;

    ChangedThings(FigureScene scene, FigureWholes wholes) {
        super(scene);
        this.wholes = wholes;
    }

    /** « -50 % sur les articles », « la production (+ 6,8 %) ». */
    Stretch signed(int index) {
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
        if (link > 0 && scene.is(link, "à")) {
            // « a terminé le semestre à - 2,7 % ».
            return scene.subjectOf(link);
        }
        if (link < 0 && scene.is(figure.end(), ":")) {
            return scene.phrase(figure.end() + 1);
        }
        if (link > 0 && scene.is(link, "(") && isRestated(index, link)) {
            return done.get(index - 1).population();
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
            when |= scene.isIdiom(phrase);
            return when || verb ? scene.subjectOf(link) : phrase.isEmpty() ? phrase : thing(phrase);
        }
        return link >= 0 && sentence.reading(link).isNominal() ? FigureSubjects.endingAt(sentence, link) : Stretch.NONE;
    }

    /** « en repli de 6 % sur un an (- 4 % à périmètre constant) »: the same thing measured otherwise. */
    private boolean isRestated(int index, int open) {
        if (index == 0
                || figures.get(index - 1).change().isEmpty()
                || done.get(index - 1).population().isEmpty()) {
            return false;
        }
        int from = figures.get(index - 1).end();
        boolean adverbial = from == open
                || sentence.reading(from).is(Category.ADP) && (scene.isTimeAt(from + 1) || scene.isOf(from));
        return adverbial && open - from < 6;
    }

    /** « La facture d'eau grimpe : + 18 % », « Ventes de livres : - 3,5 % »: what stands before the colon, without its verb. */
    Stretch titled(int last) {
        var moved = movedBefore(last);
        if (!moved.isEmpty()) {
            return moved;
        }
        if (FigureVerbs.isFinite(sentence, last)) {
            return FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, last));
        }
        boolean hidden = last > 1
                && FigureVerbs.mayBeFinite(sentence.token(last))
                && (sentence.reading(last - 1).is(Category.NOUN)
                        || sentence.reading(last - 1).is(Category.ADJ));
        return FigureSubjects.endingAt(sentence, hidden ? last - 1 : last);
    }

    /** « Les départs ont diminué partout, même ici : - 18 % à Angers »: the subject of the verb of change before the colon. */
    private Stretch movedBefore(int last) {
        for (int i = last; i > 0 && last - i < 40; i--) {
            if (scene.is(i, ";") || scene.is(i, ":") || scene.is(i, "%")) {
                break;
            }
            boolean moves = ChangeWords.is(sentence.reading(i), "verb")
                    && sentence.reading(i).isVerbal();
            int finite = !moves ? -1 : FigureVerbs.isFinite(sentence, i) ? i : FigureVerbs.verbBefore(sentence, i);
            if (finite >= 0) {
                return scene.free(FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, finite)));
            }
        }
        return Stretch.NONE;
    }

    /** « l'augmentation du volume »: what changes, not the change. */
    Stretch thing(Stretch phrase) {
        for (int i = phrase.end() - 1; i > phrase.first(); i--) {
            if (scene.isOf(i) && ChangeWords.is(sentence.reading(i - 1), "noun")) {
                return new Stretch(i + 1, phrase.end());
            }
        }
        return phrase;
    }

    /** « les homicides sont en hausse de 6 % et les tentatives de 13 % »: what an item of a list says changes itself. */
    Stretch ownItem(int index) {
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
                        || sentence.reading(from).isNominal()
                        || sentence.token(from).key().startsWith("cel"));
        int head = noun ? NounPhrases.head(sentence, from) : -1;
        boolean thing = head >= 0
                && head < to
                && !FigureWords.TIME.contains(sentence.token(head).key())
                && !FigureWords.DAY.contains(sentence.token(head).key());
        return thing ? new Stretch(from, Math.min(to, scene.phrase(from).end())) : Stretch.NONE;
    }

    /** « 40 000 emplois, soit une baisse de 10 % »: what was counted just before, else the subject. */
    Stretch counted(int noun) {
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
            var levelled = levelled(mark);
            if (!levelled.isEmpty()) {
                return levelled;
            }
            var counted = countedBefore(mark);
            if (!counted.isEmpty()) {
                return counted;
            }
            var measured = measuredBefore(mark);
            if (!measured.isEmpty()) {
                return measured;
            }
        }
        var owner = inChange(noun);
        if (!owner.isEmpty()) {
            return owner;
        }
        int verb = FigureVerbs.previousVerb(sentence, noun);
        int nearest = FigureVerbs.nearest(sentence, noun);
        boolean said = verb >= 0
                && (isSaid(verb, noun) || sentence.reading(verb).lemma().equals("agir"));
        if (said || nearest > verb && isSaid(nearest, noun)) {
            return Stretch.NONE;
        }
        var subject = scene.free(scene.subjectOf(noun));
        if (subject.isEmpty() && verb < 0 && scene.is(mark, ",")) {
            // « Le rendement, en hausse de 6 %, reste faible »; « Sur un an, le repli … » says when.
            var named = FigureSubjects.endingAt(sentence, mark - 1);
            int lead = named.first() - 1;
            lead -= lead > 0 && sentence.reading(lead).is(Category.DET) ? 1 : 0;
            boolean where = lead >= 0 && sentence.reading(lead).is(Category.ADP);
            return named.isEmpty() || where || scene.isTimeAt(named.first()) ? Stretch.NONE : named;
        }
        boolean number = subject.end() - subject.first() > 1
                && sentence.reading(subject.first()).is(Category.NUM);
        return number ? new Stretch(subject.first() + 1, subject.end()) : subject;
    }

    /** « La fréquentation s'établit à 3 millions de nuitées, un repli de 2 % »: the subject whose level the number is. */
    private Stretch levelled(int mark) {
        int verb = FigureVerbs.nearest(sentence, mark);
        int end = verb < 0 ? 0 : FigureVerbs.groupEnd(sentence, verb);
        var lemma = verb < 0 ? "" : FigureVerbs.reading(sentence, end - 1).lemma();
        boolean level = FigureWords.LINK.contains(lemma)
                && !lemma.equals("être")
                && (scene.is(end, "à") || lemma.equals("atteindre"));
        boolean number = level && Numerals.canStart(sentence.token(scene.is(end, "à") ? end + 1 : end));
        return number
                ? scene.named(scene.free(FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, verb))))
                : Stretch.NONE;
    }

    /** « 486 millions d'euros au troisième trimestre, en hausse »: the end of what stands before the words that say when. */
    private int pastTimeBack(int mark) {
        var phrase = FigureSubjects.endingAt(sentence, mark - 1);
        int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
        boolean time = head >= 0
                && phrase.first() > 1
                && (FigureWords.TIME.contains(sentence.token(head).key())
                        || FigureWords.DAY.contains(sentence.token(head).key()));
        int end = phrase.first();
        while (time
                && end > 1
                && (sentence.reading(end - 1).is(Category.ADP)
                        || sentence.reading(end - 1).is(Category.ADJ)
                        || sentence.reading(end - 1).is(Category.DET))) {
            end--;
        }
        return time ? end : mark;
    }

    /** « un chiffre d'affaires de 812 millions d'euros, en repli de 6 % »: what the sum is of, when it is an object. */
    private Stretch measuredBefore(int mark) {
        int i = pastTimeBack(mark) - 1;
        boolean unit = FigureWords.MEASURE.contains(sentence.token(i).key());
        while (i > 0 && mark - i < 8 && !Numerals.isDigits(sentence.token(i))) {
            if (sentence.reading(i).isVerbal() || sentence.reading(i).is(Category.PUNCT)) {
                return Stretch.NONE;
            }
            i--;
        }
        while (i > 1 && Numerals.isDigits(sentence.token(i - 1))) {
            i--;
        }
        boolean sum = unit && i > 1 && scene.is(i - 1, "de") && Numerals.isDigits(sentence.token(i));
        return sum && !sentence.reading(i - 2).isVerbal() ? FigureSubjects.endingAt(sentence, i - 2) : Stretch.NONE;
    }

    /** « 52 600 véhicules, en hausse », « 3,4 milliards de recettes, soit 9 % de plus »: what a number counts. */
    Stretch countedBefore(int mark) {
        boolean year = mark > 3
                && sentence.reading(mark - 1).is(Category.NUM)
                && sentence.token(mark - 1).text().length() == 4
                && sentence.reading(mark - 2).is(Category.ADP);
        // « a jugé 1 240 affaires en 2024, soit 8 % de moins ».
        var phrase = FigureSubjects.endingAt(sentence, year ? mark - 3 : mark - 1);
        int head = phrase.isEmpty() ? -1 : NounPhrases.head(sentence, phrase.first());
        if (head >= 0
                && phrase.first() > 1
                && FigureWords.TIME.contains(sentence.token(head).key())) {
            // « 41 millions de visiteurs l'an dernier, 3 % de plus », « 310 navires au deuxième trimestre ».
            int last = phrase.first() - 1;
            while (last > 1
                    && (sentence.reading(last).is(Category.ADP)
                            || sentence.reading(last).is(Category.ADJ)
                            || sentence.reading(last).is(Category.DET))) {
                last--;
            }
            phrase = FigureSubjects.endingAt(sentence, last);
        }
        if (phrase.isEmpty() || !Numerals.isDigits(sentence.token(phrase.first()))) {
            return Stretch.NONE;
        }
        int first = phrase.first() + 1;
        while (first < phrase.end()
                && (Numerals.canStart(sentence.token(first)) || Numerals.isScale(sentence.token(first)))) {
            first++;
        }
        first += scene.isOf(first) ? 1 : 0;
        boolean weighed = first + 2 < phrase.end()
                && FigureWords.MEASURE.contains(sentence.token(first).key())
                && scene.isOf(first + 1);
        // « 420 000 tonnes de coton, en hausse de 8 % »: what is weighed.
        first += weighed ? 2 : 0;
        boolean thing = first < phrase.end()
                && !scene.is(first, "%")
                && !FigureWords.MEASURE.contains(sentence.token(first).key())
                && !FigureWords.TIME.contains(sentence.token(first).key());
        return thing ? new Stretch(first, phrase.end()) : Stretch.NONE;
    }

    /** « la participation atteint 41 % à midi, en recul de 6 points »: the rate whose level was told before the mark. */
    Stretch rateAhead(int mark) {
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
    Stretch inChange(int noun) {
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
    boolean isSaid(int verb, int noun) {
        if (isActedOn(verb, noun)) {
            return true;
        }
        int end = FigureVerbs.groupEnd(sentence, verb);
        // « la récolte est attendue en baisse »: what is awaited changes.
        boolean passive = sentence.reading(verb).lemma().equals("être") && end > verb + 1;
        return !passive
                && end <= noun
                && FigureWords.FORECAST.contains(sentence.reading(end - 1).lemma());
    }

    /** « elle annonce 20 % de gains »: nobody who only tells of it. */
    Stretch changing(int at) {
        int verb = FigureVerbs.nearest(sentence, at);
        return verb >= 0 && isSaid(verb, at) ? Stretch.NONE : scene.subjectOf(at);
    }

    /** « le conseil a voté une hausse », « obtient une baisse »: who acts on a change does not change, unless the verb says that he has it. */
    private boolean isActedOn(int verb, int noun) {
        int end = FigureVerbs.groupEnd(sentence, verb);
        int article = end < noun && sentence.reading(end).is(Category.ADP) ? end + 1 : end;
        boolean object = article < noun && sentence.reading(article).is(Category.DET) && noun - article < 4;
        // « repart à la hausse ».
        object &= !(scene.is(noun - 1, "la") && scene.is(noun - 2, "à"));
        var lemma = FigureVerbs.reading(sentence, end - 1).lemma();
        boolean has = FigureWords.OWNING.contains(lemma) || FigureWords.LINK.contains(lemma);
        return object && !has;
    }

    /** « a vu ses ventes en Chine bondir »: all that stands between the verb of seeing or making and the infinitive. */
    Stretch seenBefore(int infinitive) {
        int finite = FigureVerbs.nearest(sentence, infinitive);
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
        for (int i = infinitive - 1; i > end; i--) {
            // « voit sa facture doubler et ses marges fondre »: each infinitive has its own.
            if (FigureVerbs.isAnd(sentence, i) && sentence.reading(i - 1).mood() == Mood.INFINITIVE) {
                end = i + 1;
            }
        }
        int last = infinitive;
        while (last > end
                && PhraseWords.CLITIC.contains(sentence.token(last - 1).key())) {
            last--;
        }
        return sees ? new Stretch(end, last) : Stretch.NONE;
    }

    /** « les petits dormeurs voient leur risque augmenter »: for whom what {@code seen} names has changed. */
    Stretch seer(int infinitive, Stretch seen) {
        int finite =
                seen.isEmpty() || infinitive - seen.end() > 1 ? -1 : FigureVerbs.previousVerb(sentence, infinitive);
        boolean sees = finite >= 0
                && sentence.reading(FigureVerbs.groupEnd(sentence, finite) - 1)
                        .lemma()
                        .equals("voir");
        if (!sees) {
            return Stretch.NONE;
        }
        var who = scene.named(FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, finite)));
        return scene.free(who).isEmpty() ? shareThatEnds(finite) : who;
    }

    /** « un quart des cafés ont vu leurs recettes reculer »: the figure with its whole, when it is the subject. */
    private Stretch shareThatEnds(int verb) {
        for (int i = Math.min(done.size(), figures.size()) - 1; i >= 0; i--) {
            int end = Math.max(figures.get(i).end(), done.get(i).population().end());
            boolean whole = done.get(i).population().first() >= figures.get(i).end();
            if (whole && end == FigureVerbs.groupStart(sentence, verb)) {
                return new Stretch(figures.get(i).draft().first(), end);
            }
        }
        return Stretch.NONE;
    }

    /** « le nombre », « l'effectif » alone: how many there are of what is told elsewhere. */
    boolean isTally(Stretch thing) {
        return thing.end() - thing.first() <= 2
                && FigureWords.TALLY.contains(sentence.reading(thing.end() - 1).lemma());
    }

    /** « le groupe, dont le bénéfice a progressé de 3 % »: whose. */
    Stretch possessor(Stretch thing) {
        int of = thing.first()
                - (thing.first() > 1 && sentence.reading(thing.first() - 1).is(Category.DET) ? 2 : 1);
        return !thing.isEmpty() && scene.is(of, "dont")
                ? scene.free(FigureSubjects.antecedent(sentence, of))
                : Stretch.NONE;
    }
}
