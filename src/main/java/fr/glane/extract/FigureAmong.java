package fr.glane.extract;

import fr.glane.text.Reading.Category;

/** Reads figures that tell among whom or what something holds: « rejeté par 61 % des votants », « mortelle dans 60 % des cas ». */
final class FigureAmong extends SceneReader {

    private final FigurePredicates predicates;
    private final FigureLists lists;
    private final FigureVerbObjects verbs;
    private final FigureInserts inserts;

    FigureAmong(
            FigureScene scene,
            FigurePredicates predicates,
            FigureLists lists,
            FigureVerbObjects verbs,
            FigureInserts inserts) {
        super(scene);
        this.predicates = predicates;
        this.lists = lists;
        this.verbs = verbs;
        this.inserts = inserts;
    }

    boolean isAmong(int link) {
        return scene.is(link, "par")
                || scene.is(link, "chez")
                || scene.is(link, "pour")
                || scene.is(link, "sur")
                || scene.is(link, "dans");
    }

    /** « a été rejeté par 61 % des votants », « est mortelle dans 60 % des cas »: the clause before. */
    FigureParts among(int index, int link, Stretch whole) {
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
        int source = scene.is(link - 1, ",") ? inserts.sourceStart(link - 1) : 0;
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
}
