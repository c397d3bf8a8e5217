package fr.glane.extract;

import fr.glane.extract.Changes.Found;
import fr.glane.extract.Changes.Kind;
import fr.glane.fact.Change;
import fr.glane.fact.Unit;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Sentence;
import fr.glane.text.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The word of change that stands before a figure: hausse de 5 %, augmenter de 5 %, perdre 5 %, une croissance atone (1,3 %). */
final class ChangesAhead {

    static @Nullable Found before(Sentence sentence, int first, FigureDraft draft) {
        int link = first - 1;
        if (link < 0) {
            return null;
        }
        if (sentence.token(first).is("des") && isShareAlone(sentence, draft)) {
            // « ont fondu des trois quarts ».
            return ofChange(sentence, first, draft);
        }
        // « une baisse supérieure à 5 % », « en baisse, de l'ordre de 5 % »: the bound takes the place of « de ».
        if (ChangeWords.is(sentence.reading(first), "adjective")
                || sentence.token(first).is("de")) {
            return ofChange(sentence, sentence.token(link).is(",") ? link : first, draft);
        }
        if (sentence.token(link).is("entre")
                && link > 1
                && sentence.reading(link - 1).lemma().equals("comprendre")) {
            // « une croissance comprise entre 4 et 6 % ».
            return ofChange(sentence, link - 1, draft);
        }
        return switch (sentence.token(link).key()) {
            case "de", "d'", "du" -> ofChange(sentence, link, draft);
            case "à", "au" -> growth(sentence, link - 1);
            case "(" -> bracketed(sentence, link - 1);
            default -> {
                boolean upTo = sentence.token(first).key().startsWith("jusqu");
                var taken = taken(sentence, link, draft);
                // « le repli se limitera à 9 % »: the verb bounds the figure.
                boolean bounds = sentence.reading(first).isFinite();
                boolean linked = bounds || sentence.reading(link).isVerbal();
                yield taken != null
                        ? taken
                        : upTo
                                ? ofChange(sentence, first, draft)
                                : linked ? growth(sentence, bounds ? first : link) : null;
            }
        };
    }

    /** « hausse (légère) (des prix) de », « augmenté (en un an) de », « réduire les délais de ». */
    private static @Nullable Found ofChange(Sentence sentence, int of, FigureDraft draft) {
        boolean nounsOnly = true;
        boolean apart = false;
        boolean free = true;
        boolean mayBeVerb = true;
        for (int i = of - 1; i >= Math.max(0, of - Changes.REACH); i--) {
            var token = sentence.token(i);
            if (token.is(")")) {
                i = opening(sentence, i);
                continue;
            }
            if (token.is(";") || token.is("(") || token.is(":")) {
                return null;
            }
            // « la hausse du coût, de 45 % en un an, »
            if (i == of - 1 && token.is(",")) {
                continue;
            }
            var reading = sentence.reading(i);
            if (ChangeWords.is(reading, "adjective")) {
                // « supérieure à 22 %, contre une marge de 19 % »: a bound of another number.
                boolean bound = i + 1 < of
                        && (sentence.token(i + 1).is("à")
                                || sentence.token(i + 1).is("au"))
                        && holdsNumber(sentence, i + 1, of);
                return bound ? null : new Found(ChangeWords.direction(reading), Kind.DIFFERENCE, i);
            }
            if (ChangeWords.is(reading, "noun") && (nounsOnly || ChangeWords.is(reading, "growth") && !apart)) {
                var noun = new Found(ChangeWords.direction(reading), Kind.NOUN, i);
                // « relève sa prévision de croissance de 0,2 point »: the forecast is what changes.
                var verb = isForecast(sentence, i) ? ofChange(sentence, i - 1, draft) : null;
                return verb != null && verb.kind() == Kind.VERB ? verb : noun;
            }
            if (ChangeWords.is(reading, "verb") || ChangeWords.is(reading, "take") && reading.isVerbal()) {
                return !mayBeVerb
                        ? null
                        : free || isDefinite(sentence, i + 1, of) || draft.unit() == Unit.PERCENTAGE_POINT
                                ? new Found(ChangeWords.direction(reading), Kind.VERB, i)
                                : null;
            }
            if (isComparison(sentence, i, of)) {
                boolean more = token.is("plus") != ChangeWords.is(sentence.reading(i + 1), "low");
                return new Found(more ? Change.INCREASE : Change.DECREASE, Kind.DIFFERENCE, i);
            }
            boolean carries = reading.isFinite() && !ChangeWords.isHelper(reading);
            if (carries || token.is("qui") || token.is("dont")) {
                return null;
            }
            // « améliorerait les chances de transférer des parts de plus de 80 % »: another verb has the figure.
            mayBeVerb &= reading.mood() != Reading.Mood.INFINITIVE || ChangeWords.isHelper(reading);
            // « crédité de 24,9 % »: a participle of its own has the figure.
            if (i == of - 1 && FigureVerbs.isParticiple(reading) && !ChangeWords.isHelper(reading)) {
                return null;
            }
            // « une croissance de 2 % et une marge supérieure à 12 % ».
            apart |= reading.is(Category.CCONJ)
                    && (sentence.reading(i + 1).is(Category.DET)
                            || sentence.reading(i + 1).is(Category.ADP) && !Changes.isOf(sentence, i + 1));
            nounsOnly &= keepsNoun(sentence, i, reading) || isThing(sentence, i);
            free &= !reading.isNominal() || isTime(token.key());
        }
        return null;
    }

    /** « des deux tiers », not « des deux tiers des élèves »: how much, of what has been told before. */
    private static boolean isShareAlone(Sentence sentence, FigureDraft draft) {
        return draft.unit() == Unit.FRACTION && !Changes.isOf(sentence, draft.end());
    }

    private static boolean holdsNumber(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Numerals.isDigits(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }

    /** « plus élevé de 10 % », « moins cher de 5 % ». */
    private static boolean isComparison(Sentence sentence, int at, int of) {
        var key = sentence.token(at).key();
        return (key.equals("plus") || key.equals("moins"))
                && at + 2 == of
                && sentence.reading(at + 1).is(Category.ADJ);
    }

    /** Between a noun of change and « de 5 % »: its adjectives and complements, no other clause or item. */
    private static boolean keepsNoun(Sentence sentence, int at, Reading reading) {
        var key = sentence.token(at).key();
        if (reading.is(Category.CCONJ) || key.equals(",") || key.equals("un") || key.equals("une")) {
            return false;
        }
        boolean links = ChangeWords.isHelper(reading) || FigureWords.LINK.contains(reading.lemma());
        return (!reading.isFinite() || links)
                && !(reading.isNominal()
                        && FigureWords.RATE.contains(reading.lemma())
                        && !ChangeWords.is(reading, "noun"));
    }

    private static boolean isForecast(Sentence sentence, int noun) {
        return noun > 2
                && Changes.isOf(sentence, noun - 1)
                && FigureWords.OUTLOOK.contains(sentence.reading(noun - 2).lemma());
    }

    /** « la baisse de la natalité, de 4 % »: a rate is what changes when the noun of change stands right before it. */
    private static boolean isThing(Sentence sentence, int rate) {
        int of = rate - 1;
        while (of > 0 && sentence.reading(of).is(Category.DET) && !Changes.isOf(sentence, of)) {
            of--;
        }
        return of > 0
                && Changes.isOf(sentence, of)
                && sentence.reading(rate).isNominal()
                && ChangeWords.is(sentence.reading(of - 1), "noun");
    }

    private static boolean isDefinite(Sentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            var key = sentence.token(i).key();
            if (key.equals("un") || key.equals("une")) {
                return false;
            }
            if (PhraseWords.DEFINITE.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTime(String key) {
        return FigureWords.TIME.contains(key) || key.equals("moyenne") || key.equals("date");
    }

    /** A growth rate is a change whatever links it: « croissance à 1,4 % », « la croissance atteint 2 % ». */
    private static @Nullable Found growth(Sentence sentence, int from) {
        boolean verb = false;
        for (int i = from; i >= Math.max(0, from - Changes.REACH); i--) {
            var token = sentence.token(i);
            if (token.is(")")) {
                i = opening(sentence, i);
                continue;
            }
            var reading = sentence.reading(i);
            if (ChangeWords.is(reading, "growth")
                    || verb
                            && ChangeWords.is(reading, "noun")
                            && !FigureWords.PROMO.contains(token.key())
                            && !FigureWords.BELOW_ZERO.contains(reading.lemma())
                            && opensClause(sentence, i)) {
                return new Found(ChangeWords.direction(reading), Kind.NOUN, i);
            }
            boolean links = ChangeWords.isHelper(reading) || FigureWords.LINK.contains(reading.lemma());
            boolean second = reading.isFinite() && verb && !ChangeWords.isHelper(reading);
            verb |= reading.isFinite() || i == from && isHidden(sentence, i);
            boolean other = reading.isNominal()
                    && FigureWords.RATE.contains(reading.lemma())
                    && !token.is("pib")
                    && !(verb && isThing(sentence, i));
            if (token.is(";")
                    || token.is("(")
                    || token.is(":")
                    || token.is("%")
                    || token.key().startsWith("laquel")
                    || other
                    || second
                    || reading.isFinite() && !links) {
                return null;
            }
        }
        return null;
    }

    /** « le recul atteint 3 % »: a verb that links, which the tagger has taken for a participle. */
    private static boolean isHidden(Sentence sentence, int i) {
        return i > 0
                && FigureVerbs.isParticiple(sentence.reading(i))
                && FigureWords.LINK.contains(sentence.reading(i).lemma())
                && FigureVerbs.mayBeFinite(sentence.token(i))
                && !sentence.reading(i - 1).isVerbal();
    }

    /** « La hausse des prix atteint 3 % »: the change is the subject, with its article, at the head of its clause. */
    private static boolean opensClause(Sentence sentence, int noun) {
        boolean article = noun > 0 && sentence.reading(noun - 1).is(Category.DET);
        return article
                && (noun == 1
                        || switch (sentence.reading(noun - 2).category()) {
                            case PUNCT, CCONJ, SCONJ -> true;
                            case NOUN, PROPN, ADJ, VERB, AUX, ADV, PRON, DET, ADP, NUM, INTJ, SYM, X -> false;
                        });
    }

    /** « une croissance atone (1,3 % du PIB) ». */
    private static @Nullable Found bracketed(Sentence sentence, int from) {
        for (int i = from; i >= Math.max(0, from - 8); i--) {
            var reading = sentence.reading(i);
            if (ChangeWords.is(reading, "noun")) {
                return new Found(ChangeWords.direction(reading), Kind.NOUN, i);
            }
            boolean rate = reading.isNominal() && FigureWords.RATE.contains(reading.lemma()) && i == from;
            // « un gonflement et une douleur (0,7 %) »: another thing.
            boolean another = sentence.token(i).is("un") || sentence.token(i).is("une");
            if (rate
                    || another
                    || reading.isFinite()
                    || sentence.token(i).is(",")
                    || sentence.token(i).is(")")
                    || sentence.token(i).is("%")) {
                return null;
            }
        }
        return null;
    }

    /** « perd 3 % », « l'euro prenant 0,2 % »; « prendre 20 % du capital » is no change. */
    private static @Nullable Found taken(Sentence sentence, int verb, FigureDraft draft) {
        int at = pastInsertion(sentence, verb);
        while (at > 0
                && (sentence.reading(at).is(Category.ADV)
                        || sentence.token(at).is("jusqu'")
                        || at == verb && isQuote(sentence.token(at))
                        || isOnly(sentence, at))) {
            at--;
        }
        int adverb = AdverbPhrases.start(sentence, at + 1);
        at = adverb > 0 && adverb <= at ? adverb - 1 : at;
        var reading = takingVerb(sentence, at);
        if (reading == null) {
            return null;
        }
        if (sentence.token(draft.first() - 1).is("ces")) {
            return null;
        }
        boolean share = Changes.isOf(sentence, draft.end())
                || at > 0 && sentence.token(at - 1).is("en");
        boolean up = ChangeWords.direction(reading) == Change.INCREASE;
        boolean part = draft.unit() == Unit.RATIO || draft.unit() == Unit.FRACTION;
        return up && (share || part) && draft.unit() != Unit.PERCENTAGE_POINT
                ? null
                : new Found(ChangeWords.direction(reading), Kind.TAKE, at);
    }

    /** « aura perdu, à Noël, un dixième »: the token before the insertion that the comma at {@code at} closes; else {@code at}. */
    private static int pastInsertion(Sentence sentence, int at) {
        for (int i = at - 1; sentence.token(at).is(",") && i > 0 && at - i < 9; i--) {
            if (sentence.token(i).is(",")) {
                boolean adverbial = sentence.reading(i + 1).is(Category.ADP)
                        || sentence.reading(i + 1).is(Category.ADV);
                return adverbial ? i - 1 : at;
            }
            if (FigureVerbs.isFinite(sentence, i) || sentence.token(i).is("%")) {
                break;
            }
        }
        return at;
    }

    /** « a perdu « la moitié de la clientèle » ». */
    private static boolean isQuote(Token token) {
        return token.is("«") || token.is("“") || token.is("\"");
    }

    /** « n'ont pris que 2 % ». */
    private static boolean isOnly(Sentence sentence, int at) {
        if (!sentence.token(at).is("que") && !sentence.token(at).is("qu'")) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
            if (sentence.token(i).is("ne") || sentence.token(i).is("n'")) {
                return true;
            }
        }
        return false;
    }

    /** The reading that takes: before a number a word that can be a verb is one, whatever the tagger thinks. */
    private static @Nullable Reading takingVerb(Sentence sentence, int at) {
        boolean noun = at > 0 && sentence.reading(at - 1).is(Category.DET);
        for (var reading :
                noun ? List.of(sentence.reading(at)) : sentence.token(at).readings()) {
            if (reading.isVerbal() && ChangeWords.is(reading, "take")) {
                return reading;
            }
        }
        return null;
    }

    /** Index of the bracket that opens what closes at {@code closing}; a little before it when there is none. */
    static int opening(Sentence sentence, int closing) {
        for (int i = closing - 1; i >= Math.max(0, closing - Changes.REACH); i--) {
            if (sentence.token(i).is("(")) {
                return i;
            }
        }
        return closing;
    }

    private ChangesAhead() {}
}
