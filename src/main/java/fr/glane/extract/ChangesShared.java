package fr.glane.extract;

import fr.glane.extract.Changes.Found;
import fr.glane.extract.Changes.Kind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that a figure takes from the one before it: « les coûts de 20 % et les délais de 10 % ». */
final class ChangesShared {

    /** The second of two changes that share their word: « les coûts de 20 % et les délais de 10 % ». */
    static @Nullable Found inherited(Sentence sentence, int first, FigureDraft draft, List<FigureReading> before) {
        if (before.isEmpty()) {
            return null;
        }
        var last = before.getLast();
        // « réduction de 41 % (IC à 95 %, 17 % à 58 %) »: the interval is of the change as well.
        if (before.size() > 1 && FigureKinds.isConfidence(sentence, last)) {
            return before.get(before.size() - 2).change().orElse(null);
        }
        var change = last.change().orElse(null);
        if (change == null || first - last.end() > 14) {
            return null;
        }
        if (change.kind() == Kind.TAKE) {
            return gapped(sentence, last, first, draft) ? change : null;
        }
        if (change.kind() == Kind.SIGN) {
            return null;
        }
        if (isContrast(sentence, last, first, draft)) {
            return change;
        }
        boolean coordinated = false;
        for (int i = last.end(); i < first; i++) {
            var token = sentence.token(i);
            coordinated |= token.is("et") || token.is(",") || token.is("puis") || token.is("ou");
            if (sentence.reading(i).isFinite() || token.is("(") || token.is(")") || token.is(";")) {
                return null;
            }
        }
        if (isRateApart(sentence, last.end(), first)) {
            return null;
        }
        boolean sameLink = link(sentence, first).equals(link(sentence, last.first()))
                || sentence.token(first).key().startsWith("jusqu")
                || sentence.token(last.first()).key().startsWith("jusqu");
        return coordinated && sameLink ? change : null;
    }

    /** « bondit de 34 %, pour une part de marché de 21 % »: the level of a rate of its own. */
    private static boolean isRateApart(Sentence sentence, int from, int to) {
        for (int i = from + 2; i < to; i++) {
            var reading = sentence.reading(i);
            boolean rate = reading.is(Category.NOUN)
                    && FigureWords.RATE.contains(reading.lemma())
                    && !ChangeWords.is(reading, "noun");
            boolean apart =
                    sentence.token(i - 2).is("pour") || sentence.token(i - 2).is("avec");
            if (rate && apart && sentence.reading(i - 1).is(Category.DET)) {
                return true;
            }
        }
        return false;
    }

    /** « a perdu 12 % depuis janvier et 30 % sur un an », « Morvan cède 4 % et Solvane 2 % »: the verb is not said again. */
    private static boolean gapped(Sentence sentence, FigureReading last, int first, FigureDraft draft) {
        // « ont perdu 4 % de leur volume en 2023, 6 % l'année suivante »: the whole is not said again.
        boolean shared = Changes.isOf(sentence, last.draft().end()) && !isWhen(sentence, draft.end());
        if (draft.unit() != last.draft().unit() || Changes.isOf(sentence, draft.end()) || shared) {
            return false;
        }
        boolean coordinated = false;
        for (int i = last.end(); i < first; i++) {
            var token = sentence.token(i);
            coordinated |= token.is("et") || token.is(",") || token.is("puis") || token.is("mais");
            if (sentence.reading(i).isFinite() || token.is("(") || token.is(";") || token.is("soit")) {
                return false;
            }
        }
        boolean item = switch (sentence.reading(first - 1).category()) {
            case CCONJ, NOUN, PROPN, ADJ, ADV, PUNCT -> true;
            case VERB, AUX, PRON, DET, NUM, ADP, SCONJ, INTJ, SYM, X ->
                sentence.token(first - 1).is("que");
        };
        return coordinated && item;
    }

    /** « en 2024 », « l'année suivante », « mardi ». */
    private static boolean isWhen(Sentence sentence, int at) {
        for (int i = at; i < Math.min(sentence.size(), at + 3); i++) {
            var key = sentence.token(i).key();
            boolean year = sentence.reading(i).is(Category.NUM) && key.length() == 4;
            if (year || FigureWords.TIME.contains(key) || FigureWords.DAY.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** « une croissance de 0,8 %, contre 1,2 % en mai », « bondit de 9 %, après 4 % en juin »: both are of the same kind. */
    private static boolean isContrast(Sentence sentence, FigureReading last, int first, FigureDraft draft) {
        boolean part = sentence.token(first - 1).is("dont") && first - last.end() <= 2;
        boolean link = part
                || sentence.token(first - 1).is("contre")
                || sentence.token(first - 1).is("après");
        if (!link || draft.unit() != last.draft().unit()) {
            return false;
        }
        for (int i = last.end(); i < first; i++) {
            if (sentence.reading(i).isFinite()
                    || sentence.token(i).is(";")
                    || sentence.token(i).is("(")) {
                return false;
            }
        }
        return true;
    }

    private static String link(Sentence sentence, int first) {
        int at = Changes.skipAdverbs(sentence, first) - 1;
        return at < 0
                ? ""
                : switch (sentence.token(at).key()) {
                    case "de", "d'", "du" -> "de";
                    case "à", "au" -> "à";
                    default -> "";
                };
    }

    private ChangesShared() {}
}
