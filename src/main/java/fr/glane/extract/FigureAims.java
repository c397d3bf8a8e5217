package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import org.jspecify.annotations.Nullable;

/** Reads figures that an infinitive, an adjective or « à hauteur de » leads to: « jusqu'à absorber un tiers », « responsable de 13 % ». */
final class FigureAims extends SceneReader {

    private final FigurePredicates predicates;

    FigureAims(FigureScene scene, FigurePredicates predicates) {
        super(scene);
        this.predicates = predicates;
    }

    /**
     * « grimpe, jusqu'à absorber un tiers du chiffre d'affaires », « oblige les villes à réserver 25 % des logements »: an
     * infinitive behind a mark stands alone, one that somebody is made to do takes who makes him; null for others.
     */
    @Nullable
    FigureParts aim(int link, Stretch whole) {
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
    @Nullable
    FigureParts numerous(int colon) {
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

    /** « a bondi de six points pour s'établir à 54 % »: the subject of the clause reaches the level. */
    Stretch ledTo(int infinitive) {
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

    /** « finance le pont à hauteur de 40 % », « est financé à hauteur de 40 % »; null when it is not said so. */
    @Nullable
    FigureParts covered(int link, Stretch whole) {
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
    Stretch bearer(int link) {
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
}
