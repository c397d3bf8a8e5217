package fr.glane.extract;

import fr.glane.fact.Unit;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;

/** Reads figures in brackets: « une partie des salariés (17 %) travaille », « un score (99 %) ». */
final class FigureBrackets extends SceneReader {

    private final FigureWholes wholes;
    private final FigurePredicates predicates;
    private final FigureLists lists;

    FigureBrackets(FigureScene scene, FigureWholes wholes, FigurePredicates predicates, FigureLists lists) {
        super(scene);
        this.wholes = wholes;
        this.predicates = predicates;
        this.lists = lists;
    }

    /** « une partie des salariés (17 %) travaille », « un score (99 %) », « la Grèce (60 %) ». */
    FigureParts bracketed(int index, int open, Stretch whole) {
        int last = open - 1;
        int close = scene.closing(figures.get(index).end());
        if (!whole.isEmpty() && FigureVerbs.verbAfter(sentence, whole.end()) >= 0 && whole.end() < close) {
            return predicates.withPredicate(index, whole);
        }
        if (whole.isEmpty() && close > 0 && saysOwn(index, close)) {
            // « Les jeunes sont les plus mobilisés (61 % se disent certains de voter) ».
            var who = scene.free(scene.subjectOf(open));
            return predicates.withPredicate(index, who.isEmpty() ? who : scene.named(who));
        }
        var ending = FigureSubjects.endingAt(sentence, last);
        var phrase = scene.isIdiom(ending) || isOften(ending) ? scene.subjectOf(open) : ending;
        boolean count = Numerals.isDigits(sentence.token(last));
        if (count
                && close > 0
                && close + 1 < sentence.size()
                && sentence.reading(close + 1).isNominal()) {
            return predicates.withPredicate(index, scene.phrase(close + 1));
        }
        if (count && wholes.isCategory(index)) {
            // « 100 000 (58 % d'hommes) ».
            return wholes.category(index, FigureParts.NOTHING);
        }
        if (phrase.isEmpty() || count && !scene.is(last - 1, "les")) {
            var parts = whole.isEmpty() && close > 0
                    ? predicates.withPredicate(index, wholes.frame(open))
                    : FigureParts.NOTHING.population(whole);
            return lists.shared(index, parts);
        }
        if (whole.isEmpty() && (scene.is(last, "plus") || scene.is(last, "moins") || scene.is(last, "davantage"))) {
            // « Les cadres télétravaillent deux fois plus (63 %) que les ouvriers (8 %) ».
            int verb = FigureVerbs.nearest(sentence, open);
            int group = verb < 0 ? 0 : FigureVerbs.groupStart(sentence, verb);
            var who = verb < 0 ? Stretch.NONE : scene.free(FigureSubjects.subject(sentence, group));
            if (!who.isEmpty()) {
                return new FigureParts(who, new Stretch(group, FigureVerbs.groupEnd(sentence, verb)));
            }
        }
        if (whole.isEmpty() && isOften(ending) && scene.isRate(phrase)) {
            // « les usines, dont la part de marché s'effrite d'année en année (16 %) ».
            int of = phrase.first() - (sentence.reading(phrase.first()).is(Category.DET) ? 1 : 2);
            var whose = scene.is(of, "dont") ? FigureSubjects.antecedent(sentence, of) : Stretch.NONE;
            return new FigureParts(whose, phrase);
        }
        for (int i = phrase.end() - 3; whole.isEmpty() && i > phrase.first(); i--) {
            if (isPronounOf(i)) {
                // « plus proche en France de celui des pays scandinaves (80 %) ».
                phrase = new Stretch(i, phrase.end());
            }
        }
        int verb = close < 0 ? -1 : FigureVerbs.verbAfter(sentence, close + 1);
        var answer = whole.isEmpty() ? answer(index, phrase, open) : FigureParts.NOTHING;
        if (!answer.statement().isEmpty()) {
            return answer;
        }
        if (wholes.isCategory(index)) {
            return wholes.category(index, new FigureParts(phrase, Stretch.NONE));
        }
        int head = NounPhrases.head(sentence, phrase.first());
        var named = FigureClauses.rateName(sentence, phrase);
        if (named.first() > phrase.first() && scene.isRate(named)) {
            phrase = named;
            head = NounPhrases.head(sentence, phrase.first());
        }
        if (head >= 0 && whole.isEmpty() && (tiedBefore(phrase.first() - 1) && isRank(head) || isAttribute(phrase))) {
            // « arrive en deuxième position (22 %) », « reste reine (47 %) ».
            return FigureParts.NOTHING.statement(scene.subjectOf(phrase.first()));
        }
        boolean often = FigureWords.FREQUENCY.contains(sentence.token(last).key());
        if (often && whole.isEmpty() || often && figures.get(index).draft().unit() == Unit.RATIO) {
            var event = event(open);
            if (!event.isEmpty()) {
                return new FigureParts(whole, event);
            }
        }
        if (index > 0
                && whole.isEmpty()
                && isRival(phrase.first() - 1)
                && (!done.get(index - 1).population().isEmpty()
                        || !done.get(index - 1).statement().isEmpty()
                        || wholes.isCategory(index - 1))) {
            var told = done.get(index - 1).statement();
            boolean same = told.first() >= figures.get(index - 1).end()
                    && scene.is(figures.get(index - 1).first() - 1, "(");
            if (same) {
                return new FigureParts(phrase, told);
            }
            return new FigureParts(
                    wholes.isCategory(index - 1)
                            ? Stretch.NONE
                            : done.get(index - 1).population(),
                    phrase);
        }
        if (whole.isEmpty() && isNextItem(index, phrase)) {
            return done.get(index - 1).statement(phrase);
        }
        int many = phrase.end() - 1;
        boolean numerous = whole.isEmpty()
                && close > 0
                && scene.is(close + 1, "à")
                && sentence.token(many).key().startsWith("nombreu")
                && predicates.infinitiveAt(close + 2);
        if (numerous) {
            // « Les jeunes sont les plus nombreux (62 %) à vouloir partir ».
            int end = FigureClauses.predicateEnd(sentence, close + 2, scene.nextFigure(close + 2));
            return new FigureParts(scene.free(scene.subjectOf(phrase.first())), new Stretch(close + 2, end));
        }
        if (whole.isEmpty() && phrase.end() > phrase.first() + 2 && isPronounOf(phrase.first())) {
            // « celui des pays voisins (60 %) »: the pronoun stands for the rate.
            return new FigureParts(
                    new Stretch(phrase.first() + 2, phrase.end()), new Stretch(phrase.first(), phrase.first() + 1));
        }
        boolean rate =
                head >= 0 && FigureWords.RATE.contains(sentence.reading(head).lemma());
        boolean part =
                head >= 0 && FigureWords.PART.contains(sentence.reading(head).lemma());
        var population = whole;
        if (population.isEmpty() && part && scene.isOf(head + 1)) {
            population = scene.phrase(scene.is(head + 1, "de") || scene.is(head + 1, "d'") ? head + 2 : head + 1);
            population = new Stretch(head + 2, Math.min(population.end(), open));
        }
        if (rate && !part || !whole.isEmpty() || often) {
            var owner =
                    whole.isEmpty() && !often && !lists.isShownTwice(index) ? predicates.owner(phrase.first()) : whole;
            var name = FigureClauses.rateName(sentence, phrase);
            return new FigureParts(owner, scene.isRate(name) || often ? name : rateFar(open, name));
        }
        // « chez 10 patients (2 %) »: the number counts the share, not the whole.
        int lead = phrase.first() - 1;
        if (sentence.reading(phrase.first()).is(Category.NUM) && head > phrase.first()) {
            phrase = new Stretch(phrase.first() + 1, phrase.end());
        }
        if (population.isEmpty()) {
            population = sentence.reading(phrase.first()).is(Category.NUM) && head < 0 ? wholes.frame(open) : phrase;
        }
        if (population.isEmpty()) {
            population = phrase;
        }
        boolean item = verb < 0
                && (!scene.isDetermined(phrase.first()) || isListed())
                && whole.isEmpty()
                && head >= 0
                && sentence.reading(head).is(Category.NOUN)
                && !tiedBefore(lead)
                && !tiedBefore(phrase.first() - 1);
        if (item) {
            return FigureParts.NOTHING.statement(phrase);
        }
        if (!whole.isEmpty() && close > 0 && whole.first() > close) {
            verb = FigureVerbs.verbAfter(sentence, whole.end());
            int from = whole.end();
            return verb < 0
                    ? FigureParts.NOTHING.population(whole)
                    : new FigureParts(
                            whole,
                            new Stretch(
                                    from,
                                    FigureClauses.predicateEnd(
                                            sentence, from, predicates.predicateLimit(verb, index))));
        }
        if (verb >= 0) {
            int limit = than(close + 1, predicates.predicateLimit(verb, index));
            return new FigureParts(
                    population, new Stretch(close + 1, FigureClauses.predicateEnd(sentence, close + 1, limit)));
        }
        boolean compared = index > 0
                && whole.isEmpty()
                && done.get(index - 1).statement().end() == phrase.first() - 1
                && done.get(index - 1).statement().first()
                        >= figures.get(index - 1).end();
        if (compared && scene.is(phrase.first() - 1, "que")) {
            return new FigureParts(population, done.get(index - 1).statement());
        }
        int before = tiedBefore(lead) ? lead : phrase.first() - 1;
        return new FigureParts(population, tiedBefore(before) ? predicates.clauseBefore(before) : Stretch.NONE);
    }

    /** « D'abord le prix (52 %), ensuite le bruit (49 %) »: a list of answers without a verb. */
    private boolean isListed() {
        return figures.size() > 1 && FigureVerbs.nearest(sentence, sentence.size()) < 0;
    }

    /** « d'année en année (16 %) »: how a thing goes on, not what is measured. */
    private boolean isOften(Stretch phrase) {
        int of = phrase.first() - 1;
        return !phrase.isEmpty()
                && FigureWords.TIME.contains(sentence.token(phrase.end() - 1).key())
                && (scene.is(of, "en") || scene.is(of, "d'") || scene.is(of, "de"));
    }

    /** A predicate of its own stands in the bracket behind the figure. */
    private boolean saysOwn(int index, int close) {
        int verb = FigureVerbs.verbAfter(sentence, figures.get(index).end());
        return verb >= 0 && verb < close;
    }

    /** « les sondés citent le prix (38 %), puis le bruit (29 %) »: they are the whole, what they name is said of them. */
    private FigureParts answer(int index, Stretch phrase, int open) {
        int verb = FigureVerbs.previousVerb(sentence, open);
        if (verb < 0) {
            return FigureParts.NOTHING;
        }
        int end = FigureVerbs.groupEnd(sentence, verb);
        if (end > phrase.first()
                || !FigureWords.NAMING.contains(sentence.reading(end - 1).lemma())) {
            return FigureParts.NOTHING;
        }
        int group = FigureVerbs.groupStart(sentence, verb);
        boolean first = index == 0 || figures.get(index - 1).first() < verb;
        // « ils citent d'abord le prix »: adverbs stay between the verb and what it names.
        return first
                ? new FigureParts(scene.free(FigureSubjects.subject(sentence, group)), new Stretch(group, open))
                : new FigureParts(done.get(index - 1).population(), phrase);
    }

    /** « les diplômés (22 %) y sont plus favorables que les autres (9 %) »: what has a figure of its own is no part of it. */
    private int than(int from, int limit) {
        int next = scene.nextFigure(from);
        boolean bracket = scene.is(next - 1, "(");
        for (int i = next - 2; bracket && i > from && next - i < 14; i--) {
            boolean weighed =
                    scene.is(i, "que") && (scene.is(i - 1, "plus") || scene.is(i - 1, "moins") || isWeighed(from, i));
            if (weighed) {
                return Math.min(limit, i);
            }
        }
        return limit;
    }

    private boolean isWeighed(int from, int to) {
        for (int i = Math.max(from, to - 6); i < to; i++) {
            if (scene.is(i, "plus") || scene.is(i, "moins") || scene.is(i, "aussi")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAttribute(Stretch phrase) {
        int verb = phrase.first() - 1;
        return !scene.isDetermined(phrase.first())
                && FigureVerbs.isFinite(sentence, verb)
                && FigureWords.LINK.contains(sentence.reading(verb).lemma());
    }

    private boolean isRank(int noun) {
        return FigureWords.RANK.contains(sentence.token(noun).key());
    }

    private boolean isPronounOf(int i) {
        return sentence.reading(i).is(Category.PRON)
                && (scene.is(i, "celui") || scene.is(i, "celle"))
                && scene.isOf(i + 1);
    }

    /** « des nausées sont rares (1/1 000) »: the event alone when its verb only links it to how often it happens. */
    private Stretch event(int open) {
        int verb = FigureVerbs.previousVerb(sentence, open);
        for (int i = verb; i >= 0 && i < open; i++) {
            if (scene.is(i, ",") || scene.is(i, "(") || scene.is(i, ")") || scene.is(i, "%")) {
                return Stretch.NONE;
            }
        }
        var subject =
                verb < 0 ? Stretch.NONE : FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, verb));
        int end = verb < 0 ? 0 : FigureVerbs.groupEnd(sentence, verb);
        boolean links =
                verb >= 0 && FigureWords.LINK.contains(sentence.reading(end - 1).lemma());
        if (!subject.isEmpty() && (scene.is(subject.first(), "ce") || scene.is(subject.first(), "c'"))) {
            return Stretch.NONE;
        }
        return links || subject.isEmpty() ? subject : new Stretch(subject.first(), end);
    }

    /** « devant l'élue verte (29 %) et l'ancien maire (12 %) »: the last was an item of its own, and so is this one. */
    private boolean isNextItem(int index, Stretch phrase) {
        if (index == 0 || figures.get(index - 1).change().isPresent()) {
            return false;
        }
        int end = figures.get(index - 1).end();
        int link = phrase.first() - 1;
        var last = done.get(index - 1).statement();
        return scene.is(end, ")")
                && (scene.is(link, "et") || scene.is(link, ","))
                && link <= end + 2
                && last.end() == figures.get(index - 1).first() - 1
                && !scene.isRate(last)
                && isRivalAt(last.first() - 1);
    }

    private boolean isRivalAt(int before) {
        return isRival(before)
                || scene.isDetermined(before) && isRival(before - 1)
                || scene.is(before, "et")
                || scene.is(before, ",");
    }

    /** « devant la liste d'union (29 %) »: a share of the same whole. */
    private boolean isRival(int before) {
        return isOutrun(before)
                || scene.is(before, "avec") && isEven(before)
                || (scene.is(before, "à") || scene.is(before, "au") || scene.is(before, "aux"))
                        && scene.is(before - 1, "face")
                || scene.is(before, "devant")
                || scene.is(before, "derrière")
                || (scene.is(before, "par") || scene.is(before, "de") || scene.is(before, "du"))
                        && before > 0
                        && sentence.token(before - 1).key().startsWith("suivi");
    }

    /** « à égalité ou presque avec », « au coude à coude avec ». */
    private boolean isEven(int with) {
        for (int i = with - 1; i > 0 && with - i < 5; i--) {
            if (FigureWords.EVEN.contains(sentence.token(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** « devance de peu »: a verb of the race before the rival. */
    private boolean isOutrun(int before) {
        for (int i = before; i > 0 && before - i < 7; i--) {
            var reading = sentence.reading(i);
            if (reading.isVerbal()) {
                return FigureWords.RACING.contains(reading.lemma());
            }
            // « devance d'une courte tête », « bat de deux points ».
            boolean margin = switch (reading.category()) {
                case ADV, ADP, DET, ADJ, NOUN, NUM -> true;
                case VERB, AUX, PROPN, PRON, CCONJ, SCONJ, INTJ, PUNCT, SYM, X -> false;
            };
            if (!margin) {
                return false;
            }
        }
        return false;
    }

    private boolean tiedBefore(int before) {
        return before > 0 && sentence.reading(before).is(Category.ADP);
    }

    /** « (survenant chez 30 % des patients) »: the bracket a participle opens before the figure, or -1. */
    int openBracket(int link) {
        for (int i = link; i > 0 && link - i < 6; i--) {
            if (scene.is(i - 1, "(")) {
                boolean observed = FigureVerbs.isParticiple(sentence.reading(i))
                        && sentence.reading(i + 1).is(Category.ADP);
                return observed
                                || sentence.reading(i).mood() == Mood.PRESENT_PARTICIPLE
                                || sentence.token(i).key().endsWith("ant")
                        ? i - 1
                        : -1;
            }
            if (FigureVerbs.isFinite(sentence, i) || scene.is(i, ")")) {
                return -1;
            }
        }
        return -1;
    }

    Stretch bracketSubject(int open) {
        for (int i = open - 1; i >= Math.max(0, open - FigureClauses.REACH); i--) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return FigureSubjects.subject(sentence, FigureVerbs.groupStart(sentence, i));
            }
        }
        return FigureSubjects.endingAt(sentence, open - 1);
    }

    /** « un déficit bien au-delà des engagements (2,5 % du PIB) »: the rate before the words that weigh it. */
    private Stretch rateFar(int open, Stretch name) {
        for (int i = open - 1; i > 0 && open - i < 18; i--) {
            var reading = sentence.reading(i);
            if (reading.isFinite() || scene.is(i, ",") || scene.is(i, ";") || scene.is(i, ")")) {
                break;
            }
            boolean rate = reading.isNominal()
                    && FigureWords.RATE.contains(reading.lemma())
                    && sentence.reading(i - 1).is(Category.DET);
            if (rate) {
                return new Stretch(i, Math.min(open, NounPhrases.coreEnd(sentence, i)));
            }
        }
        return name;
    }
}
