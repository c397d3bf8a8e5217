package fr.glane.extract;

import fr.glane.text.Reading.Category;

/** Reads figures of headings, which do without their verb. */
final class FigureHeadlines extends SceneReader {

    FigureHeadlines(FigureScene scene) {
        super(scene);
    }

    /** « 59 % des Belges favorables au vote obligatoire »: a heading does without its verb. */
    FigureParts headline(int index, Stretch whole) {
        int behind = figures.get(index).end();
        boolean ratio = whole.end() <= behind
                && behind < sentence.size()
                && (sentence.reading(behind).is(Category.ADJ)
                        || FigureVerbs.isParticiple(sentence.reading(behind))
                        || sentence.reading(behind).is(Category.ADP) && !scene.isOf(behind));
        if (ratio && FigureVerbs.previousVerb(sentence, sentence.size()) < behind) {
            // « Trois Suisses sur quatre favorables à l'armée ».
            return new FigureParts(
                    whole, new Stretch(behind, FigureClauses.predicateEnd(sentence, behind, scene.nextFigure(behind))));
        }
        for (int i = whole.end(); i < sentence.size() && i - whole.end() < FigureClauses.REACH; i++) {
            if (FigureVerbs.isFinite(sentence, i)) {
                return new FigureParts(whole, Stretch.NONE);
            }
        }
        int head = NounPhrases.head(sentence, whole.first());
        int at = head + 1;
        boolean side = scene.is(whole.end(), "pour") || scene.is(whole.end(), "contre");
        if (side && whole.end() + 1 < sentence.size()) {
            // « Sondage : 67 % des Français pour un encadrement des loyers ».
            return new FigureParts(
                    whole,
                    new Stretch(
                            whole.end(),
                            FigureClauses.predicateEnd(sentence, whole.end() + 1, scene.nextFigure(whole.end()))));
        }
        if (head >= whole.first() && scene.is(at, "sans") && at + 1 < whole.end()) {
            // « Un quart des écoles sans cantine ».
            return new FigureParts(
                    new Stretch(whole.first(), at),
                    new Stretch(at, FigureClauses.predicateEnd(sentence, at, scene.nextFigure(at))));
        }
        boolean predicate = head >= whole.first()
                && at + 1 < sentence.size()
                && (sentence.reading(at).is(Category.ADJ) || FigureVerbs.isParticiple(sentence.reading(at)))
                && sentence.reading(at + 1).is(Category.ADP)
                && !scene.isOf(at + 1);
        return predicate
                ? new FigureParts(
                        new Stretch(whole.first(), at),
                        new Stretch(at, FigureClauses.predicateEnd(sentence, at, scene.nextFigure(at))))
                : new FigureParts(whole, Stretch.NONE);
    }
}
