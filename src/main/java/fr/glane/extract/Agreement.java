package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;

/** Whether a phrase stands for one or for many, and so agrees with a verb. */
final class Agreement {

    private final ClaimText text;
    private final SourcePhrases phrases;

    Agreement(ClaimText text, SourcePhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /** « … le maire et la préfète affirme »: of two joined by et only the second agrees with the verb. */
    boolean joinsAnother(int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            boolean et = text.is(i, "et") || text.is(i, "que") && text.is(i - 1, "ainsi");
            if (et && text.isA(i + 1, Category.DET) && !text.in(i + 1, ClaimWords.OF)) {
                return true;
            }
        }
        return false;
    }

    boolean agreesAt(int first, int end, Reading verb) {
        if (verb.number() == Reading.Number.ANY) {
            return true;
        }
        boolean plural = isPlural(first, end);
        return plural == (verb.number() == Reading.Number.PLURAL) || !plural && isQuantity(first, end);
    }

    /** « une cinquantaine d'élus ont … »: a singular that the verb may take for many. */
    private boolean isQuantity(int first, int end) {
        int deep = SourcePhrases.isAbout(text, first) ? 5 : 3;
        for (int i = first; i < Math.min(end - 1, first + deep); i++) {
            if (ClaimWords.QUANTITY.contains(text.key(i))) {
                return text.in(i + 1, ClaimWords.OF);
            }
        }
        return false;
    }

    boolean isPlural(int first, int end) {
        if (joinsAnother(first, end)) {
            return true;
        }
        if (text.in(first, ClaimWords.THOSE)) {
            return text.is(first, "ceux") || text.is(first, "celles");
        }
        if (phrases.isName(first) && !text.isA(first, Category.NUM)) {
            // « Isabelle A. et Olivier P. »
            for (int i = first + 1; i < end - 1; i++) {
                if (text.is(i, "et") && phrases.isName(i + 1)) {
                    return true;
                }
            }
            return false;
        }
        for (int i = first; i < end; i++) {
            var key = text.key(i);
            if (i > first && (key.equals("et") || key.equals("ainsi") && text.is(i + 1, "que"))) {
                return true;
            }
            if (key.equals("les")
                    || key.equals("des")
                    || key.equals("ces")
                    || key.equals("leurs")
                    || key.equals("ses")
                    || key.equals("plusieurs")
                    || key.equals("certains")
                    || key.equals("certaines")
                    || key.equals("nos")) {
                return i == first || i == first + 1 && text.isA(first, Category.DET);
            }
            var reading = text.reading(i);
            if (reading.is(Category.DET) || reading.is(Category.NOUN)) {
                return reading.number() == Reading.Number.PLURAL;
            }
            if (reading.is(Category.NUM)) {
                return !key.equals("un") && !key.equals("une");
            }
            if (phrases.isName(i)) {
                return false;
            }
        }
        return false;
    }
}
