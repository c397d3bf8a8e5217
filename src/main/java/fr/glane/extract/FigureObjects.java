package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import org.jspecify.annotations.Nullable;

/** Reads figures that something before them governs: a verb, a participle, the name of a rate. */
final class FigureObjects extends SceneReader {

    private final FigureWholes wholes;

    private final FigureLists lists;
    private final FigureVerbObjects verbs;
    private final FigureHeadlines headlines;
    private final FigureAims aims;
    private final FigureInserts inserts;
    private final FigureAmong among;
    private final FigureNames names;

    FigureObjects(
            FigureScene scene,
            FigureWholes wholes,
            FigurePredicates predicates,
            FigureLists lists,
            FigureVerbObjects verbs) {
        super(scene);
        this.wholes = wholes;
        this.lists = lists;
        this.verbs = verbs;
        headlines = new FigureHeadlines(scene);
        aims = new FigureAims(scene, predicates);
        inserts = new FigureInserts(scene);
        among = new FigureAmong(scene, predicates, lists, verbs, inserts);
        names = new FigureNames(scene, wholes, predicates, lists, aims);
    }

    /** What stands before the figure governs it: a rate noun, a verb, a participle. */
    FigureParts governed(int index, int at, Stretch whole) {
        if (at < 0) {
            return whole.isEmpty() ? wholes.category(index, FigureParts.NOTHING) : headlines.headline(index, whole);
        }
        int link = scene.is(at, "entre") && scene.isOf(at - 1) ? at - 1 : at;
        if (among.isAmong(link)) {
            return among.among(index, link, whole);
        }
        var covered = aims.covered(link, whole);
        if (covered != null) {
            return covered;
        }
        var known = beforeVerbs(index, link, whole);
        if (known != null) {
            return known;
        }
        boolean preposition = isPreposition(link);
        var aim = aims.aim(link, whole);
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
        var numerous = colon && whole.isEmpty() ? aims.numerous(link) : null;
        if (numerous != null) {
            return numerous;
        }
        if (colon && wholes.isCategory(index)) {
            return wholes.category(index, FigureParts.NOTHING);
        }
        if (colon && !whole.isEmpty() && !scene.isRate(FigureSubjects.endingAt(sentence, link - 1))) {
            return headlines.headline(index, whole);
        }
        return preposition && link > 0 ? names.ofPreposition(index, link, whole) : names.ofNoun(index, link, whole);
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
        var bearer = whole.isEmpty() ? Stretch.NONE : aims.bearer(link);
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
            return FigureVerbs.verbBefore(sentence, inserts.insertionStart(link - 1));
        }
        int source = scene.is(link, ",") ? link : scene.is(link - 1, ",") ? link - 1 : -1;
        if (verb < 0 && scene.is(link, ",")) {
            // « consacrent, en moyenne, un tiers de leur temps ».
            int start = inserts.insertionStart(link);
            boolean adverbial = start > 0
                    && (sentence.reading(start + 1).is(Category.ADP)
                            || sentence.reading(start + 1).is(Category.ADV));
            verb = adverbial ? FigureVerbs.verbBefore(sentence, start) : -1;
        }
        int opens = verb < 0 && source > 0 ? inserts.sourceStart(source) : 0;
        return opens > 0 ? FigureVerbs.verbBefore(sentence, opens) : verb;
    }

    /** The verb that governs the figure, be it across an adverbial or hidden from the tagger; or -1. */
    private int governor(int link, boolean preposition) {
        int verb = directVerb(link, preposition);
        if (verb < 0 && (!preposition || scene.is(link, "à") && (names.hasAgent(link) || isAttribute(link - 1)))) {
            verb = FigureVerbs.verbAcross(sentence, preposition ? link : link + 1);
        }
        return verb < 0 && !preposition && isHidden(link) ? link : verb;
    }

    /** « représentant 60 % », « l'inflation ayant atteint 2,8 % », « étant de 12 % »; null when no participle governs. */
    private @Nullable FigureParts ofParticiple(int link, Stretch whole) {
        if (link > 0 && sentence.reading(link).mood() == Mood.PRESENT_PARTICIPLE) {
            return verbs.ofParticiple(link, whole);
        }
        int adverb = link - 1;
        while (adverb > 1 && scene.isOf(link) && sentence.reading(adverb).is(Category.ADV)) {
            adverb--;
        }
        if (adverb < link - 1 && sentence.reading(adverb).mood() == Mood.PRESENT_PARTICIPLE) {
            // « Celle des jeunes étant respectivement de 98 % et 99 % ».
            return verbs.ofParticiple(adverb, whole);
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

    private boolean isPreposition(int link) {
        return scene.isOf(link)
                || scene.is(link, "à")
                || scene.is(link, "au")
                || scene.is(link, "entre")
                || scene.is(link, ":");
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

    /** « est efficace à 91 % ». */
    private boolean isAttribute(int i) {
        return i > 0
                && (sentence.reading(i).is(Category.ADJ) || sentence.reading(i).is(Category.NOUN))
                && FigureVerbs.verbBefore(sentence, i) >= 0;
    }
}
