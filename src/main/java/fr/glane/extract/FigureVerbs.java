package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import fr.glane.text.Token;

/**
 * Verbs about a figure, by token indices; ends are exclusive, -1 means none.
 *
 * <p>No parse: a verb group is a finite verb with its clitics, auxiliaries and participles.
 */
final class FigureVerbs {

    static boolean isFinite(Sentence sentence, int i) {
        return i >= 0 && i < sentence.size() && (sentence.reading(i).isFinite() || isLinkTakenForNoun(sentence, i));
    }

    /** « la couverture vaccinale reste faible », « l'efficacité tombe à 58 % »: a noun behind a noun, which may be a verb. */
    private static boolean isLinkTakenForNoun(Sentence sentence, int i) {
        if (i < 2 || i + 1 == sentence.size() || !sentence.reading(i).is(Category.NOUN)) {
            return false;
        }
        boolean behindNoun = sentence.reading(i - 1).is(Category.NOUN)
                || sentence.reading(i - 1).is(Category.ADJ)
                        && (sentence.reading(i - 2).is(Category.NOUN)
                                || sentence.reading(i - 2).is(Category.ADJ)
                                || sentence.reading(i - 2).is(Category.ADV));
        // « grimpe à 90 % à la campagne et tombe à 30 % en ville ».
        boolean behindAnd = (sentence.token(i - 1).is("et")
                        || sentence.token(i - 1).is("puis"))
                && i + 2 < sentence.size()
                && (sentence.token(i + 1).is("à") || sentence.token(i + 1).is("sous"))
                && (Numerals.canStart(sentence.token(i + 2))
                        || sentence.token(i + 2).is("les"));
        behindNoun |= behindAnd || isRelative(sentence, i - 1);
        boolean leadsOn = sentence.reading(i + 1).is(Category.ADJ)
                || isParticiple(sentence.reading(i + 1))
                || sentence.token(i + 1).is("à")
                || sentence.token(i + 1).is("sous");
        return behindNoun
                && leadsOn
                && sentence.token(i).readings().stream()
                        .anyMatch(r -> r.isFinite() && r.person() == 3 && FigureWords.LINK.contains(r.lemma()));
    }

    /** The reading of a verb, be it one the tagger has taken for a noun. */
    static Reading reading(Sentence sentence, int verb) {
        var chosen = sentence.reading(verb);
        if (chosen.isVerbal() || !isLinkTakenForNoun(sentence, verb)) {
            return chosen;
        }
        for (var other : sentence.token(verb).readings()) {
            if (other.isFinite() && other.person() == 3) {
                return other;
            }
        }
        return chosen;
    }

    static boolean isRelative(Sentence sentence, int i) {
        return i >= 0
                && switch (sentence.token(i).key()) {
                    case "qui", "laquelle", "lequel", "lesquels", "lesquelles" -> true;
                    default -> false;
                };
    }

    /** Index of the finite verb whose group ends just before {@code at}, adverbs apart; -1 when no verb does. */
    static int verbBefore(Sentence sentence, int at) {
        int i = at - 1;
        int left = 7;
        while (i >= 0 && left-- > 0) {
            var reading = sentence.reading(i);
            if (isFinite(sentence, i)) {
                return i;
            }
            int apart = insertStart(sentence, i);
            if (apart < i) {
                // « n'est plus, en revanche, que de 12 % ».
                i = apart - 1;
                continue;
            }
            int adverb = AdverbPhrases.start(sentence, i + 1);
            if (adverb <= i) {
                // « a en outre cadré la moitié », « occupe à lui seul 40 % ».
                i = adverb - 1;
                continue;
            }
            boolean part = reading.isVerbal() || reading.is(Category.ADV) || isInsert(sentence, i);
            if (!part) {
                return -1;
            }
            i--;
        }
        return -1;
    }

    /**
     * Index of the finite verb before {@code at} with an adverbial, an attribute or an agent between them: « possède pour
     * sa part », « est rassurant dans »; -1 when an object or another clause stands between.
     */
    static int verbAcross(Sentence sentence, int at) {
        int verb = verbBefore(sentence, at);
        for (int i = at - 1; verb < 0 && i >= 0 && at - i < 14; i--) {
            var key = sentence.token(i).key();
            if (isRelative(sentence, i)
                    || key.equals(";")
                    || key.equals(":")
                    || key.equals("(")
                    || key.equals("«")
                    || key.equals("%")
                    || key.equals("que")
                    || key.equals("qu'")) {
                return -1;
            }
            if (isFinite(sentence, i)) {
                int end = AdverbPhrases.end(sentence, groupEnd(sentence, i));
                var category = sentence.reading(end).category();
                return end < at && (category == Category.ADP || category == Category.ADJ || key.equals(",")) ? i : -1;
            }
        }
        return verb;
    }

    /** Index of the comma that opens « , en revanche, » or « , aujourd'hui, » closed at {@code close}; {@code close} when none does. */
    private static int insertStart(Sentence sentence, int close) {
        if (close < 2 || !sentence.token(close).is(",")) {
            return close;
        }
        int adverb = AdverbPhrases.start(sentence, close);
        int first = adverb < close ? adverb : sentence.reading(close - 1).is(Category.ADV) ? close - 1 : close;
        return first < close && first > 0 && sentence.token(first - 1).is(",") ? first - 1 : close;
    }

    private static boolean isInsert(Sentence sentence, int i) {
        var key = sentence.token(i).key();
        // « n'atteint que 5 % », but not « a révélé que 5 % ».
        boolean only = (key.equals("que")
                        || key.equals("qu'")
                        || key.equals("«")
                                && i + 1 < sentence.size()
                                && (sentence.token(i + 1).is("que")
                                        || sentence.token(i + 1).is("plus")))
                && isNegatedBefore(sentence, i);
        return PhraseWords.CLITIC.contains(key) && sentence.reading(i).is(Category.PRON)
                || only
                || key.equals("à")
                        && i + 1 < sentence.size()
                        && sentence.reading(i + 1).mood() == Mood.INFINITIVE
                || (key.equals("de") || key.equals("d'"))
                        && i + 1 < sentence.size()
                        && sentence.reading(i + 1).mood() == Mood.INFINITIVE;
    }

    private static boolean isNegatedBefore(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
            if (sentence.token(i).is("ne") || sentence.token(i).is("n'")) {
                return true;
            }
        }
        return false;
    }

    /** First token of the verb group: clitics and negation before the finite verb. */
    static int groupStart(Sentence sentence, int verb) {
        int i = verb;
        while (i > 0
                && PhraseWords.CLITIC.contains(sentence.token(i - 1).key())
                && !isArticle(sentence, i - 1)
                && !isSubjectPronoun(sentence, i - 1, verb)) {
            i--;
        }
        return i;
    }

    private static boolean isArticle(Sentence sentence, int i) {
        return sentence.reading(i).is(Category.DET);
    }

    /** « nous avons »: a subject; « nous a dit »: a clitic. */
    private static boolean isSubjectPronoun(Sentence sentence, int i, int verb) {
        var key = sentence.token(i).key();
        return (key.equals("nous") || key.equals("vous"))
                && sentence.reading(verb).person() != 3;
    }

    /** Index after the verb group that starts with the finite verb: auxiliaries, adverbs, participles, infinitives. */
    static int groupEnd(Sentence sentence, int verb) {
        int end = verb + 1;
        int i = end;
        while (i < sentence.size() && i - verb < 8) {
            int past = pastInsert(sentence, i);
            if (past > i) {
                i = past;
                continue;
            }
            var reading = sentence.reading(i);
            boolean verbal = reading.isVerbal() && !reading.isFinite();
            if (verbal) {
                end = i + 1;
            } else if (!reading.is(Category.ADV)) {
                break;
            }
            i++;
        }
        return end;
    }

    /** Past « en outre », « , lui, » or « , par ailleurs, » between an auxiliary and its participle; {@code at} when nothing is there. */
    private static int pastInsert(Sentence sentence, int at) {
        int comma = sentence.token(at).is(",") ? 1 : 0;
        int from = at + comma;
        int end = AdverbPhrases.end(sentence, from);
        boolean self = comma > 0
                && from < sentence.size()
                && switch (sentence.token(from).key()) {
                    case "lui", "elle", "eux", "elles" -> true;
                    default -> false;
                };
        end = self ? from + 1 : end;
        boolean closed =
                comma == 0 || end < sentence.size() && sentence.token(end).is(",");
        return end > from && closed ? end + comma : at;
    }

    static boolean isAnd(Sentence sentence, int i) {
        return i >= 0
                && (sentence.token(i).is("et")
                        || sentence.token(i).is("ou")
                        || sentence.token(i).is("mais"));
    }

    /** The finite verb of the clause before {@code at}, or -1. */
    static int previousVerb(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && at - i < 40; i--) {
            if (isFinite(sentence, i) && !isRelative(sentence, i - 1)) {
                return i;
            }
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                break;
            }
        }
        return -1;
    }

    /** The last finite verb before {@code at} in its clause, that of a relative clause too; or -1. */
    static int nearest(Sentence sentence, int at) {
        for (int i = at - 1; i >= 0 && at - i < FigureClauses.REACH; i--) {
            if (isFinite(sentence, i)) {
                return i;
            }
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                break;
            }
        }
        return -1;
    }

    /** Index of the finite verb that the phrase before {@code at} is subject of, its clitics skipped; -1 when none. */
    static int verbAfter(Sentence sentence, int at) {
        int i = at;
        int left = 6;
        while (i < sentence.size() && left-- > 0) {
            if (isFinite(sentence, i)) {
                return i;
            }
            var reading = sentence.reading(i);
            if (i == at && isHiddenVerb(sentence, i)) {
                return i;
            }
            // « le sont »: before a finite verb « le » is no article, whatever the tagger thinks.
            boolean object = reading.is(Category.DET) && isFinite(sentence, i + 1);
            boolean clitic = PhraseWords.CLITIC.contains(sentence.token(i).key())
                    && (object || !reading.is(Category.DET) && !reading.is(Category.ADP));
            if (!clitic && !reading.is(Category.ADV)) {
                return -1;
            }
            i++;
        }
        return -1;
    }

    /**
     * « un enfant sur cinq vit sous le seuil »: right behind its subject a word that can be a verb is one, though the
     * tagger has taken it for a noun, when the clause has no other.
     */
    private static boolean isHiddenVerb(Sentence sentence, int at) {
        // « un sur trois seulement dit connaître le programme ».
        boolean number = at > 0
                && (sentence.reading(at - 1).is(Category.NUM)
                        || sentence.token(at - 1).is("seulement")
                        || sentence.token(at - 1).is("environ"));
        boolean other = sentence.reading(at).is(Category.NOUN) || isParticiple(sentence.reading(at));
        if (!number || !other || !mayBeFinite(sentence.token(at))) {
            return false;
        }
        for (int i = at + 1; i < sentence.size() && i - at < FigureClauses.REACH; i++) {
            if (isFinite(sentence, i)) {
                return false;
            }
            if (sentence.token(i).is(";") || sentence.token(i).is(":")) {
                break;
            }
        }
        return true;
    }

    /** « dit avoir perdu la moitié », « assure n'avoir vu que 60 % »: the infinitive is what is said; -1 when nobody says it. */
    static int reported(Sentence sentence, int verb) {
        boolean past = verb + 1 < sentence.size() && isParticiple(sentence.reading(verb + 1));
        int last = past ? verb + 1 : verb;
        var speech = SpeechVerb.of(reading(sentence, last).lemma())
                .filter(v -> v.takes(SpeechVerb.Frame.INF) && !FigureWords.JUDGING.contains(v.lemma()));
        int at = last + 1;
        while (at < sentence.size()
                && PhraseWords.CLITIC.contains(sentence.token(at).key())) {
            at++;
        }
        boolean infinitive = speech.isPresent()
                && at < sentence.size()
                && sentence.reading(at).mood() == Mood.INFINITIVE;
        return infinitive ? last + 1 : -1;
    }

    /** True when the dictionary knows the word as a verb of the third person. */
    static boolean mayBeFinite(Token token) {
        for (var reading : token.readings()) {
            if (reading.isFinite() && reading.person() == 3) {
                return true;
            }
        }
        return false;
    }

    static boolean isParticiple(Reading reading) {
        return reading.isVerbal() && reading.mood() == Mood.PAST_PARTICIPLE;
    }

    private FigureVerbs() {}
}
