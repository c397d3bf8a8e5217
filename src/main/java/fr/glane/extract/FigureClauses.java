package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;

/**
 * Verbs, subjects and predicates about a figure, by token indices; ends are exclusive, -1 means none.
 *
 * <p>No parse: a verb group is a finite verb with its clitics, auxiliaries and participles; its subject is the phrase
 * that ends where it starts; its predicate ends at the first mark or word that opens something else.
 */
final class FigureClauses {

    /** No clause of a news sentence is longer; it keeps every search bounded. */
    static final int REACH = 100;

    private FigureClauses() {}

    /**
     * The name of a rate at the end of a phrase: « un taux de réussite » of « sa carrière avec un taux de réussite »; cut
     * after a preposition other than de, and before « de » with an indefinite article, unless the rate stands before it.
     */
    static Stretch rateName(Sentence sentence, Stretch phrase) {
        int first = phrase.first();
        boolean named = false;
        boolean rated = hasRate(sentence, phrase);
        for (int i = phrase.first(); i < phrase.end() - 1; i++) {
            var reading = sentence.reading(i);
            boolean rateAhead = i + 2 < phrase.end()
                    && FigureWords.RATE.contains(sentence.reading(i + 2).lemma());
            named |= reading.isNominal() && FigureWords.RATE.contains(reading.lemma());
            if (named && !rateAhead) {
                continue;
            }
            boolean indefinite =
                    sentence.token(i + 1).is("un") || sentence.token(i + 1).is("une");
            var key = sentence.token(i).key();
            boolean of = key.equals("de") || key.equals("d'") || key.equals("du") || key.equals("des");
            // « les couples sans enfant 12 % »: without a rate « sans » parts nothing.
            boolean without = !rated && key.equals("sans");
            boolean ties = reading.is(Category.ADP) && !of && !without && !(key.equals("à") && !indefinite);
            if (ties || of && indefinite || reading.isVerbal() && !FigureVerbs.isParticiple(reading)) {
                first = i + 1;
            }
        }
        int end = phrase.end();
        while (end > first + 2
                && sentence.reading(end - 1).is(Category.ADJ)
                && sentence.reading(end - 2).is(Category.ADV)
                && !sentence.reading(end - 3).is(Category.DET)
                && rated) {
            // « une dette toujours considérable ».
            end -= 2;
        }
        while (end > first + 1
                && FigureWords.COMPARATIVE.contains(sentence.reading(end - 1).lemma())) {
            // « le niveau le plus bas »: the superlative goes with its article.
            end -= end > first + 3
                            && (sentence.token(end - 2).is("plus")
                                    || sentence.token(end - 2).is("moins"))
                            && sentence.reading(end - 3).is(Category.DET)
                    ? 3
                    : 1;
        }
        return new Stretch(first, end);
    }

    private static boolean hasRate(Sentence sentence, Stretch phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++) {
            if (sentence.reading(i).isNominal()
                    && FigureWords.RATE.contains(sentence.reading(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Index after the predicate that starts at {@code from}: up to the mark or word that opens something else. */
    static int predicateEnd(Sentence sentence, int from, int limit) {
        int i = from;
        while (i < limit) {
            var token = sentence.token(i);
            var key = token.key();
            if (i > from
                    && PhraseWords.CLAUSE_END.contains(key)
                    && !(key.equals("contre") && !isCompared(sentence, i))
                    && !(key.equals("bien") && !nextIs(sentence, i, "que"))
                    && !(key.equals("alors") && !nextIs(sentence, i, "que") && !nextIs(sentence, i, "qu'"))
                    && !isClosedInside(sentence, from, i)) {
                return i;
            }
            if (key.equals(",") && !listGoesOn(sentence, i, limit)) {
                return i;
            }
            if ((key.equals("et") || key.equals("ou")) && opensClause(sentence, i, limit)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** « contre 12 % en mai », « contre un quart »: another figure follows; « luttent contre le feu » goes on. */
    private static boolean isCompared(Sentence sentence, int against) {
        for (int i = against + 1; i < Math.min(sentence.size(), against + 6); i++) {
            var token = sentence.token(i);
            boolean one = token.is("un") || token.is("une");
            if (Numerals.canStart(token) && !one || FigureFractions.isPart(token) || token.is("%")) {
                return true;
            }
            if (sentence.reading(i).is(Category.PUNCT) || FigureVerbs.isFinite(sentence, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean nextIs(Sentence sentence, int i, String key) {
        return i + 1 < sentence.size() && sentence.token(i + 1).is(key);
    }

    /** A closing quote whose opening stands inside the predicate. */
    private static boolean isClosedInside(Sentence sentence, int from, int i) {
        if (!sentence.token(i).is("»") && !sentence.token(i).is("”")) {
            return false;
        }
        for (int j = from; j < i; j++) {
            if (sentence.token(j).is("«") || sentence.token(j).is("“")) {
                return true;
            }
        }
        return false;
    }

    /** After a comma nouns follow that come to « et » or « ou »: the list belongs together. */
    private static boolean listGoesOn(Sentence sentence, int comma, int limit) {
        boolean noun = false;
        for (int i = comma + 1; i < limit && i - comma < 10; i++) {
            var token = sentence.token(i);
            var reading = sentence.reading(i);
            if (token.is("et") || token.is("ou")) {
                return noun && i > comma + 1 && i + 1 < limit && !opensClause(sentence, i, limit);
            }
            boolean ends = reading.isFinite()
                    || token.is("qui")
                    || token.is("que")
                    || token.is("qu'")
                    || token.is("%")
                    || PhraseWords.CLAUSE_END.contains(token.key());
            boolean adverbial = i == comma + 1
                    && (reading.is(Category.ADP)
                            || reading.is(Category.ADV)
                            || reading.is(Category.PRON)
                            || reading.isVerbal());
            if (ends || adverbial) {
                return false;
            }
            noun |= reading.isNominal()
                    || token.text().length() == 1
                            && Character.isUpperCase(token.text().charAt(0));
        }
        return false;
    }

    /** True when « et » at {@code at} opens a clause: a new subject and a finite verb follow, or « que », or a figure. */
    private static boolean opensClause(Sentence sentence, int at, int limit) {
        if (at + 1 >= sentence.size()) {
            return true;
        }
        var next = sentence.token(at + 1);
        if (next.is("que")
                || next.is("qu'")
                || PhraseWords.SUBJECT.contains(next.key())
                        && sentence.reading(at + 1).is(Category.PRON)) {
            return true;
        }
        if (sentence.reading(at + 1).isFinite()) {
            return false;
        }
        for (int i = at + 1; i < limit && i - at < 14; i++) {
            var token = sentence.token(i);
            if (token.is(",") || token.is("qui") || token.is("que") || token.is("dont")) {
                return false;
            }
            if (sentence.reading(i).isFinite()) {
                return i > at + 1
                        && sentence.reading(i - 1).category() != Category.CCONJ
                        && (sentence.reading(at + 1).is(Category.DET)
                                || sentence.reading(at + 1).is(Category.PROPN));
            }
        }
        return at + 1 < limit
                && Numerals.isDigits(next)
                && at + 2 < sentence.size()
                && sentence.token(at + 2).is("%");
    }

    /** The stretch without determiner, contracted preposition or quotation marks at its ends. */
    static Stretch bare(Sentence sentence, Stretch stretch) {
        int first = stretch.first();
        int end = stretch.end();
        while (first < end - 1 && isLead(sentence, first)) {
            first++;
        }
        while (end > first + 1 && isTail(sentence, end - 1)) {
            end--;
        }
        return new Stretch(first, end);
    }

    private static boolean isLead(Sentence sentence, int i) {
        var key = sentence.token(i).key();
        return switch (key) {
            case "le",
                    "la",
                    "les",
                    "l'",
                    "un",
                    "une",
                    "des",
                    "du",
                    "au",
                    "aux",
                    "de",
                    "d'",
                    "«",
                    "“",
                    "\"",
                    "(",
                    "seules",
                    "seuls",
                    "seul",
                    "seule",
                    "tous",
                    "toutes",
                    "toute",
                    "tout" -> true;
            default -> false;
        };
    }

    private static boolean isTail(Sentence sentence, int i) {
        return switch (sentence.token(i).key()) {
            case "»", "”", "\"", ",", ".", "(" -> true;
            default -> false;
        };
    }
}
