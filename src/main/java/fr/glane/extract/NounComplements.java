package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import java.util.Set;

/** What completes a noun: prepositions, participles and infinitives with theirs. Ends are exclusive. */
final class NounComplements {

    private static final Set<String> NEGATIONS = Set.of("ne", "n'", "pas", "plus", "jamais");

    static int complements(Sentence sentence, int from, int head, boolean subject, int depth) {
        int i = from;
        while (i < sentence.size() && depth > 0) {
            int next = complement(sentence, i, head, subject, depth - 1);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    private static int complement(Sentence sentence, int i, int head, boolean subject, int depth) {
        var reading = sentence.reading(i);
        var key = sentence.token(i).key();
        if (key.equals("(")) {
            return parenthesis(sentence, i, head, subject, depth);
        }
        if (NounPhrases.isParticiple(reading) || reading.mood() == Mood.PRESENT_PARTICIPLE) {
            return participle(sentence, i, subject, depth);
        }
        if (reading.is(Category.ADV)
                && i + 1 < sentence.size()
                && NounPhrases.isParticiple(sentence.reading(i + 1))
                && !sentence.reading(head).is(Category.PRON)) {
            return participle(sentence, i + 1, subject, depth);
        }
        if (reading.is(Category.ADJ)) {
            return FigureWords.GOVERNING.contains(reading.lemma()) ? governed(sentence, i + 1, subject, depth) : i + 1;
        }
        // « celui des autres »: behind a demonstrative « des » is no article, whatever the tagger thinks.
        boolean ofThose =
                key.equals("des") && i == head + 1 && sentence.reading(head).is(Category.PRON);
        if (!reading.is(Category.ADP) && !ofThose) {
            return i;
        }
        // « celles aux personnes »: a demonstrative takes any complement.
        boolean those = i == head + 1
                && sentence.token(head).key().startsWith("cel")
                && sentence.reading(head).is(Category.PRON);
        boolean tied = those
                || NounPhrases.DE.contains(key)
                || PhraseWords.TIE.contains(key) && ties(sentence, i, head, subject);
        return tied ? afterPreposition(sentence, i, subject, depth) : i;
    }

    /** « présente sur Terre », « favorables au texte »: the complement an adjective asks for. */
    private static int governed(Sentence sentence, int from, boolean subject, int depth) {
        boolean preposition = from < sentence.size() && sentence.reading(from).is(Category.ADP);
        return preposition ? afterPreposition(sentence, from, subject, depth) : from;
    }

    private static int afterPreposition(Sentence sentence, int preposition, boolean subject, int depth) {
        int aged = NounPhrases.agedEnd(sentence, preposition);
        if (aged > preposition) {
            return aged;
        }
        int from = NounPhrases.CONTRACTED.contains(sentence.token(preposition).key()) ? preposition : preposition + 1;
        if (from >= sentence.size()) {
            return preposition;
        }
        if (sentence.reading(from).mood() == Mood.INFINITIVE) {
            return infinitive(sentence, from, subject, depth);
        }
        // « les élèves de sixième »: a rank stands for a class.
        boolean rank = NounPhrases.DE.contains(sentence.token(preposition).key())
                && sentence.reading(from).is(Category.ADJ)
                && sentence.token(from).key().endsWith("ième");
        int end = NounPhrases.phrase(sentence, from, subject, depth);
        return end > from ? end : rank ? from + 1 : preposition;
    }

    /** Index after an infinitive with its object and complements. */
    private static int infinitive(Sentence sentence, int at, boolean subject, int depth) {
        int i = at + 1;
        if (i < sentence.size() && sentence.reading(i).is(Category.ADV)) {
            i++;
        }
        int object = depth > 0 ? NounPhrases.phrase(sentence, i, subject, depth - 1) : i;
        return object > i ? object : complements(sentence, i, at, true, depth - 1);
    }

    private static int participle(Sentence sentence, int at, boolean subject, int depth) {
        int i = at + 1;
        if (sentence.reading(at).mood() == Mood.PRESENT_PARTICIPLE) {
            if (sentence.reading(at).is(Category.AUX)
                    && i < sentence.size()
                    && NounPhrases.isParticiple(sentence.reading(i))) {
                i++;
            }
            int object = depth > 0 ? NounPhrases.phrase(sentence, i, subject, depth - 1) : i;
            i = Math.max(i, object);
        }
        // What follows a participle completes it, whatever the preposition.
        while (i < sentence.size() && depth > 0) {
            var reading = sentence.reading(i);
            int next = i;
            if (reading.is(Category.ADP)) {
                next = afterPreposition(sentence, i, subject, depth - 1);
            } else if (reading.is(Category.ADV)
                            && !NEGATIONS.contains(sentence.token(i).key())
                    || reading.is(Category.ADJ)) {
                next = i + 1;
            } else if (isWhen(sentence, i)) {
                next = NounPhrases.coreEnd(sentence, i);
            } else if (isDate(sentence, i)) {
                next = NounPhrases.phrase(sentence, i, subject, 0);
            } else if (reading.is(Category.CCONJ)
                    && i + 1 < sentence.size()
                    && NounPhrases.isParticiple(sentence.reading(i + 1))) {
                next = i + 2;
            }
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    /** A parenthesis belongs to the phrase only when the phrase goes on behind it. */
    private static int parenthesis(Sentence sentence, int open, int head, boolean subject, int depth) {
        int close = open + 1;
        while (close < sentence.size()
                && close <= open + 12
                && !sentence.token(close).is(")")) {
            close++;
        }
        if (close >= sentence.size() || !sentence.token(close).is(")") || close + 1 >= sentence.size()) {
            return open;
        }
        int after = close + 1;
        boolean goesOn = complement(sentence, after, head, subject, depth) > after
                || NounLists.coordinated(sentence, head, after, subject, depth) > after;
        return goesOn ? after : open;
    }

    /** Whether a preposition other than de ties to the noun: always before the verb, after it when the noun asks for it. */
    private static boolean ties(Sentence sentence, int preposition, int head, boolean subject) {
        if (subject && verbAfter(sentence, preposition)) {
            return true;
        }
        var key = sentence.token(preposition).key();
        boolean bare = preposition + 1 < sentence.size()
                && sentence.reading(preposition + 1).is(Category.NOUN)
                && !(key.equals("en")
                        && FigureWords.DAY.contains(
                                sentence.token(preposition + 1).key()))
                && (key.equals("à") || key.equals("en") || key.equals("sans"));
        // « la mortalité par cancer ».
        boolean cause = key.equals("par")
                && (preposition == head + 1
                        || preposition == head + 2 && sentence.reading(head + 1).is(Category.ADJ))
                && preposition + 1 < sentence.size()
                && sentence.reading(preposition + 1).is(Category.NOUN)
                && !FigureWords.TIME.contains(sentence.token(preposition + 1).key());
        return bare || cause || preposition == head + 1 && (key.equals("entre") || key.equals("contre"));
    }

    /** « consommée l'été », « mis en chantier l'an dernier ». */
    private static boolean isWhen(Sentence sentence, int i) {
        if (!sentence.reading(i).is(Category.DET) || i + 1 >= sentence.size()) {
            return false;
        }
        var key = sentence.token(i + 1).key();
        return FigureWords.TIME.contains(key) || FigureWords.DAY.contains(key);
    }

    /** « né le 2 octobre »: an article and a number. */
    private static boolean isDate(Sentence sentence, int i) {
        return sentence.token(i).is("le")
                && i + 1 < sentence.size()
                && sentence.reading(i + 1).is(Category.NUM);
    }

    /** Whether a finite verb follows before the clause ends. */
    private static boolean verbAfter(Sentence sentence, int at) {
        for (int i = at; i < sentence.size() && i - at < FigureClauses.REACH; i++) {
            var key = sentence.token(i).key();
            if (key.equals(",")
                    || key.equals(";")
                    || key.equals(":")
                    || NounPhrases.isStop(key)
                    || sentence.reading(i).is(Category.SCONJ)
                    || NounLists.isRelative(sentence, i)) {
                return false;
            }
            if (sentence.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    private NounComplements() {}
}
