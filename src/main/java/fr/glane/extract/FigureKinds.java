package fr.glane.extract;

import fr.glane.fact.FigureKind;
import fr.glane.text.Sentence;
import java.util.Optional;

/** Figures that are no plain shares: strength of a solution, confidence level, rebate, what a page says of itself. */
final class FigureKinds {

    private static final int REACH = 6;

    /** How far a word of sales may stand from its rebate. */
    private static final int FAR = 40;

    private FigureKinds() {}

    static Optional<FigureKind> of(Sentence sentence, FigureReading figure) {
        if (isConfidence(sentence, figure)) {
            return Optional.of(FigureKind.CONFIDENCE);
        }
        if (isGauge(sentence, figure)) {
            return Optional.of(FigureKind.BOILERPLATE);
        }
        if (isRebate(sentence, figure)) {
            return Optional.of(FigureKind.PROMO);
        }
        return isStrength(sentence, figure) ? Optional.of(FigureKind.CONCENTRATION) : Optional.empty();
    }

    /** « IC à 95 % », « intervalle de confiance de 95 % ». */
    static boolean isConfidence(Sentence sentence, FigureReading figure) {
        for (int i = figure.first() - 1; i >= Math.max(0, figure.first() - 4); i--) {
            var token = sentence.token(i);
            if (token.text().equals("IC")
                    || token.is("confiance") && i > 0 && sentence.token(i - 1).is("de")) {
                return token.text().equals("IC")
                        || i > 1 && sentence.token(i - 2).key().startsWith("intervalle");
            }
        }
        return false;
    }

    /** « Il vous reste 76 % de l'article à lire ». */
    private static boolean isGauge(Sentence sentence, FigureReading figure) {
        int verb = figure.first() - 1;
        return verb > 0
                && sentence.token(verb).key().startsWith("rest")
                && (sentence.token(verb - 1).is("vous")
                        || sentence.token(verb - 1).is("vous-"));
    }

    private static boolean isRebate(Sentence sentence, FigureReading figure) {
        boolean minus = figure.draft().sign() == '-';
        boolean down = figure.change()
                .filter(c -> c.change() == fr.glane.fact.Change.DECREASE)
                .isPresent();
        if (!down) {
            return false;
        }
        int last = Math.min(sentence.size(), figure.end() + FAR);
        for (int i = Math.max(0, figure.first() - FAR); i < last; i++) {
            if (FigureWords.PROMO.contains(sentence.token(i).key())) {
                return true;
            }
        }
        int head = NounPhrases.head(sentence, figure.end() + 1);
        boolean when =
                head >= 0 && FigureWords.TIME.contains(sentence.token(head).key());
        boolean on = !when
                && figure.end() < sentence.size()
                && sentence.token(figure.end()).is("sur");
        return minus && on;
    }

    /** « solution glucosée à 5 % », « chlorure de sodium (0,9 %) », « concentrés jusqu'à 2 % ». */
    private static boolean isStrength(Sentence sentence, FigureReading figure) {
        int link = figure.first() - 1;
        if (figure.change().isPresent() || link < 0) {
            return false;
        }
        boolean upTo = sentence.token(figure.first()).key().startsWith("jusqu");
        boolean bracket = sentence.token(link).is("(");
        if (!sentence.token(link).is("à") && !bracket && !upTo) {
            return false;
        }
        for (int i = link; i >= Math.max(0, link - REACH - (bracket ? 4 : 0)); i--) {
            var reading = sentence.reading(i);
            if (FigureWords.SOLUTION.contains(reading.lemma())) {
                return true;
            }
            if (reading.isFinite() || sentence.token(i).is(",")) {
                return false;
            }
        }
        return false;
    }
}
