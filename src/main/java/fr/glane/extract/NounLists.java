package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;

/** What « et », « ou » and commas add to a noun phrase, and the relative clause behind it. Ends are exclusive. */
final class NounLists {

    // ---- coordination

    static int coordinated(Sentence sentence, int from, int end, boolean subject, int depth) {
        int i = end;
        while (i < sentence.size() && depth > 0) {
            int next = conjunct(sentence, from, i, subject, depth - 1);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    private static int conjunct(Sentence sentence, int from, int i, boolean subject, int depth) {
        var key = sentence.token(i).key();
        boolean comma = key.equals(",");
        if (!comma && !key.equals("et") && !key.equals("ou") && !key.equals("&") && !key.equals("ni")) {
            return i;
        }
        int next = i + 1;
        if (next >= sentence.size()) {
            return i;
        }
        int before = from - 1;
        boolean repeats = before >= 0
                && sentence.reading(before).is(Category.ADP)
                && sentence.reading(next).is(Category.ADP)
                && sentence.reading(before)
                        .lemma()
                        .equals(sentence.reading(next).lemma());
        boolean contracted =
                NounPhrases.CONTRACTED.contains(sentence.token(next).key());
        int start = repeats && !contracted ? next + 1 : next;
        if (!repeats && !alike(sentence, from, next)) {
            return i;
        }
        int end = NounPhrases.phrase(sentence, start, subject, comma ? 0 : depth);
        if (end == start) {
            return i;
        }
        if (comma) {
            return listGoesOn(sentence, from, end, subject, depth) ? end : i;
        }
        // After the verb of the clause a noun with a verb of its own opens the next clause.
        return subject || !sentenceVerb(sentence, end) ? end : i;
    }

    /** A comma joins only when the list comes to its « et » or « ou ». */
    private static boolean listGoesOn(Sentence sentence, int from, int at, boolean subject, int depth) {
        if (at >= sentence.size() || depth <= 0) {
            return false;
        }
        var key = sentence.token(at).key();
        return key.equals("et") || key.equals("ou") || key.equals(",")
                ? conjunct(sentence, from, at, subject, depth - 1) > at
                : false;
    }

    /** A part without determiner shares that of the first; one with its own does not follow one without. */
    private static boolean alike(Sentence sentence, int first, int second) {
        boolean one = determined(sentence, first);
        boolean two = determined(sentence, second);
        return one || !two || !sentence.reading(first).isNominal();
    }

    private static boolean determined(Sentence sentence, int i) {
        var category = sentence.reading(i).category();
        return category == Category.DET
                || category == Category.NUM
                || NounPhrases.CONTRACTED.contains(sentence.token(i).key());
    }

    // ---- relative clauses

    static int relative(Sentence sentence, int at) {
        int i = at;
        if (i < sentence.size()
                && sentence.reading(i).is(Category.ADP)
                && i + 1 < sentence.size()
                && isRelative(sentence, i + 1)) {
            i++;
        }
        if (i >= sentence.size() || !isRelative(sentence, i)) {
            return at;
        }
        boolean verb = false;
        int last = i;
        for (int j = i + 1; j < sentence.size() && j - i < FigureClauses.REACH; j++) {
            var key = sentence.token(j).key();
            if (key.equals(",")
                    || key.equals(";")
                    || key.equals(":")
                    || key.equals(")")
                    || key.equals("»")
                    || NounPhrases.isStop(key)) {
                return verb ? j : at;
            }
            if (sentence.reading(j).isFinite()) {
                if (verb && !afterConjunction(sentence, j, last)) {
                    return subjectStart(sentence, i, j);
                }
                verb = true;
                last = j;
            }
        }
        return verb ? Math.min(sentence.size(), i + FigureClauses.REACH) : at;
    }

    /** A conjunction between the verb before and this one: both are of the relative clause. */
    private static boolean afterConjunction(Sentence sentence, int verb, int before) {
        for (int i = verb - 1; i > before && i >= verb - 3; i--) {
            var category = sentence.reading(i).category();
            if (category == Category.CCONJ || category == Category.SCONJ || isRelative(sentence, i)) {
                return true;
            }
        }
        return false;
    }

    /** The main verb may have clitics before it; they are no part of the relative clause. */
    private static int subjectStart(Sentence sentence, int relative, int verb) {
        int i = verb;
        while (i - 1 > relative
                && (sentence.reading(i - 1).is(Category.PRON)
                        || sentence.token(i - 1).is("ne")
                        || sentence.token(i - 1).is("n'"))) {
            i--;
        }
        return i;
    }

    /** A relative pronoun stands at {@code i}. */
    static boolean isRelative(Sentence sentence, int i) {
        var key = sentence.token(i).key();
        return PhraseWords.RELATIVE.contains(key) && (sentence.reading(i).is(Category.PRON) || key.equals("dont"));
    }

    private static boolean sentenceVerb(Sentence sentence, int at) {
        int i = at;
        while (i < sentence.size()
                && (sentence.reading(i).is(Category.PRON) || sentence.reading(i).is(Category.ADV))) {
            i++;
        }
        return i < sentence.size() && sentence.reading(i).isFinite();
    }

    private NounLists() {}
}
