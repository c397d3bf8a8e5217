package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Sentence;
import fr.glane.text.Shape;
import java.util.Set;

/**
 * Where noun phrases begin and end, told from the readings of the tokens.
 *
 * <p>A <em>core</em> is a head with what stands glued to it: determiners, numbers, adjectives before; adjectives, names
 * and numbers after ({@code les 705 revues internationales}, {@code la toxicologue Anne Varenne}). A <em>phrase</em> is a
 * core with its complements ({@code de}, {@code à}, {@code en}, {@code pour} …), its participles with theirs
 * ({@code interrogés par l'institut}), and what is coordinated with them. It ends before a comma that opens no list,
 * before a relative clause unless {@link Extent#RELATIVE} is asked, before a parenthesis at its end, and before the
 * finite verb. All indices are token indices in the sentence; ends are exclusive. Every loop is bounded by the length of
 * the sentence. Thread-safe.
 */
public final class NounPhrases {

    /** How far a phrase reaches. */
    public enum Extent {
        /** Head with determiners, adjectives, names, numbers. */
        CORE,
        /** Core with its complements, participles and coordinated parts. */
        FULL,
        /** Full phrase with the relative clause that follows it without a comma. */
        RELATIVE
    }

    private static final int DEPTH = 8;

    private static final Set<String> DE = Set.of("de", "d'", "du", "des");
    private static final Set<String> CONTRACTED = Set.of("du", "des", "au", "aux");
    /** Prepositions that may tie a complement to a noun, beside de. */
    private static final Set<String> TIES = Set.of(
            "à", "au", "aux", "en", "pour", "dans", "sur", "entre", "contre", "avec", "sans", "par", "chez", "sous",
            "envers", "depuis", "vers", "auprès", "face", "parmi", "hors", "outre", "après", "avant", "devant",
            "comme");

    /** A day behind a noun says when, not which: « présente un projet lundi ». */
    private static final Set<String> DAYS =
            Set.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

    private static final Set<String> NEGATIONS = Set.of("ne", "n'", "pas", "plus", "jamais");
    private static final Set<String> RELATIVES = Set.of(
            "qui",
            "que",
            "qu'",
            "dont",
            "où",
            "lequel",
            "laquelle",
            "lesquels",
            "lesquelles",
            "auquel",
            "auxquels",
            "auxquelles",
            "duquel",
            "desquels",
            "desquelles");
    private static final Set<String> PRONOUN_HEADS = Set.of(
            "celui",
            "celle",
            "ceux",
            "celles",
            "celui-ci",
            "celle-ci",
            "ceux-ci",
            "celles-ci",
            "celui-là",
            "celle-là",
            "ceux-là",
            "celles-là",
            "eux",
            "elles",
            "elle",
            "lui",
            "nous",
            "vous",
            "moi",
            "toi",
            "soi",
            "cela",
            "ceci",
            "ça",
            "chacun",
            "chacune",
            "certains",
            "certaines",
            "d'autres",
            "tous",
            "toutes",
            "tout",
            "autres",
            "autre",
            "plusieurs",
            "un",
            "une",
            "uns",
            "unes",
            "leur",
            "leurs",
            "mien",
            "eux-mêmes",
            "elles-mêmes",
            "lui-même",
            "elle-même",
            "quelqu'un",
            "autrui",
            "on",
            "il",
            "ils",
            "je",
            "tu",
            "beaucoup",
            "lequel",
            "laquelle",
            "quelques-uns",
            "quelques-unes",
            "rien",
            "personne");

    private NounPhrases() {}

    /** Index after the full phrase that starts at {@code from}; {@code from} when none starts there. */
    public static int end(Sentence sentence, int from) {
        return end(sentence, from, Extent.FULL);
    }

    /** Index after the phrase that starts at {@code from}; {@code from} when none starts there. */
    public static int end(Sentence sentence, int from, Extent extent) {
        if (extent == Extent.CORE) {
            return coreEnd(sentence, from);
        }
        boolean subject = !verbBefore(sentence, from);
        int end = phrase(sentence, from, subject, DEPTH);
        return extent == Extent.RELATIVE && end > from ? relative(sentence, end) : end;
    }

    /** Index after the core that starts at {@code from}: no complements; {@code from} when none starts there. */
    public static int coreEnd(Sentence sentence, int from) {
        int head = head(sentence, from);
        return head < 0 ? from : afterHead(sentence, head);
    }

    /** Index of the head of the phrase that starts at {@code from} (the noun, name or pronoun), or -1. */
    public static int head(Sentence sentence, int from) {
        int i = from;
        boolean determined = false;
        while (i < sentence.size()) {
            var category = sentence.reading(i).category();
            if (category == Category.DET
                    || i == from && CONTRACTED.contains(sentence.token(i).key())) {
                determined = true;
            } else if (isHead(sentence, i)) {
                return i;
            } else if (category == Category.ADV && !leadsOn(sentence, i + 1)
                    || category != Category.ADV
                            && category != Category.ADJ
                            && category != Category.NUM
                            && !opensQuote(sentence, i)) {
                break;
            }
            i++;
        }
        return lastModifier(sentence, from, i, determined);
    }

    /** Without a noun the phrase is what stands for one: « les trois », « les plus riches », « 58 ». */
    private static int lastModifier(Sentence sentence, int from, int end, boolean determined) {
        for (int i = end - 1; i >= from; i--) {
            var category = sentence.reading(i).category();
            if (category == Category.NUM || category == Category.ADJ && determined) {
                return i;
            }
        }
        return -1;
    }

    /**
     * First index of the phrase whose last token is {@code last}: the leftmost place, in the same clause, from which a
     * full phrase reaches exactly there; {@code last} itself when none does.
     */
    public static int start(Sentence sentence, int last) {
        int best = last;
        for (int i = last; i >= 0 && last - i <= 40; i--) {
            if (i < last && isBarrier(sentence, i)) {
                break;
            }
            if (mayStart(sentence, i) && end(sentence, i) == last + 1) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isBarrier(Sentence sentence, int i) {
        var key = sentence.token(i).key();
        return sentence.reading(i).isFinite()
                || key.equals(";")
                || key.equals(":")
                || key.equals("»")
                || key.equals("«");
    }

    private static boolean mayStart(Sentence sentence, int i) {
        return switch (sentence.reading(i).category()) {
            case NOUN, PROPN, DET, NUM, PRON -> true;
            case ADJ -> i == 0 || !sentence.reading(i - 1).is(Category.NOUN);
            case VERB, AUX, ADV, ADP, CCONJ, SCONJ, INTJ, PUNCT, SYM, X -> false;
        };
    }

    // ---- the parts of a phrase

    private static int phrase(Sentence sentence, int from, boolean subject, int depth) {
        int aged = ageGroup(sentence, from);
        if (aged > from) {
            return complements(sentence, aged, aged - 1, subject, depth);
        }
        int head = head(sentence, from);
        if (head < 0) {
            return from;
        }
        int end = complements(sentence, afterHead(sentence, head), head, subject, depth);
        return coordinated(sentence, from, end, subject, depth);
    }

    /** « les lecteurs de moins de 35 ans »: index after it, or {@code preposition}. */
    private static int agedEnd(Sentence sentence, int preposition) {
        boolean aged = preposition + 4 < sentence.size()
                && sentence.token(preposition).is("de")
                && (sentence.token(preposition + 1).is("moins")
                        || sentence.token(preposition + 1).is("plus"))
                && sentence.token(preposition + 2).is("de")
                && sentence.reading(preposition + 3).is(Category.NUM)
                && FigureWords.TIME.contains(sentence.token(preposition + 4).key());
        return aged ? preposition + 5 : preposition;
    }

    /** « les moins de 30 ans »: index after it, or {@code from}. */
    private static int ageGroup(Sentence sentence, int from) {
        boolean many = from + 4 < sentence.size()
                && (sentence.token(from).is("les")
                        || sentence.token(from).is("des")
                        || sentence.token(from).is("aux"))
                && (sentence.token(from + 1).is("moins")
                        || sentence.token(from + 1).is("plus"))
                && sentence.token(from + 2).is("de")
                && sentence.reading(from + 3).is(Category.NUM)
                && sentence.reading(from + 4).is(Category.NOUN);
        return many ? from + 5 : from;
    }

    private static int afterHead(Sentence sentence, int head) {
        int i = head + 1;
        if (sentence.reading(head).is(Category.PRON)) {
            return i;
        }
        while (i < sentence.size()) {
            int next = modifier(sentence, i);
            if (next == i) {
                break;
            }
            i = next;
        }
        return i;
    }

    /** Index after the adjective, name, number or noun at {@code i} glued to the head before it, or {@code i}. */
    private static int modifier(Sentence sentence, int i) {
        var reading = sentence.reading(i);
        return switch (reading.category()) {
            case ADJ -> i + 1;
            case PROPN, X, NUM -> i + 1;
            case NOUN ->
                sentence.reading(i - 1).is(Category.NOUN)
                                && !DAYS.contains(sentence.token(i).key())
                        ? i + 1
                        : i;
            case ADV -> i + 1 < sentence.size() && sentence.reading(i + 1).is(Category.ADJ) ? i + 2 : i;
            case CCONJ -> adjectives(sentence, i);
            case PUNCT -> quoted(sentence, i);
            case DET -> superlative(sentence, i);
            case VERB, AUX, PRON, ADP, SCONJ, INTJ, SYM -> i;
        };
    }

    /** « le bâtiment le plus imposant »: index after the adjective, or {@code i}. */
    private static int superlative(Sentence sentence, int i) {
        boolean superlative = i + 2 < sentence.size()
                && (sentence.token(i + 1).is("plus") || sentence.token(i + 1).is("moins"))
                && (sentence.reading(i + 2).is(Category.ADJ) || isParticiple(sentence.reading(i + 2)));
        return superlative ? i + 3 : i;
    }

    /** « économiques et sociaux »: index after the second, or {@code i}. */
    private static int adjectives(Sentence sentence, int i) {
        if (i + 1 >= sentence.size() || !sentence.reading(i - 1).is(Category.ADJ)) {
            return i;
        }
        int next = sentence.reading(i + 1).is(Category.ADV) ? i + 2 : i + 1;
        boolean adjective = next < sentence.size() && sentence.reading(next).is(Category.ADJ);
        boolean ofNoun =
                next + 1 < sentence.size() && sentence.reading(next + 1).is(Category.NOUN);
        return adjective && !ofNoun ? next + 1 : i;
    }

    /** « dits « super-riches » »: index after a short quotation glued to the noun, or {@code i}. */
    private static int quoted(Sentence sentence, int i) {
        if (!opensQuote(sentence, i)) {
            return sentence.token(i).is("»") && openBefore(sentence, i) ? i + 1 : i;
        }
        for (int j = i + 1; j < sentence.size() && j <= i + 5; j++) {
            if (sentence.reading(j).isFinite()) {
                return i;
            }
            if (sentence.token(j).is("»") || sentence.token(j).is("”")) {
                return j + 1;
            }
        }
        return i;
    }

    private static boolean openBefore(Sentence sentence, int i) {
        for (int j = i - 1; j >= 0 && j >= i - 5; j--) {
            if (sentence.token(j).is("»")) {
                return false;
            }
            if (sentence.token(j).is("«")) {
                return true;
            }
        }
        return false;
    }

    private static int complements(Sentence sentence, int from, int head, boolean subject, int depth) {
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
        if (isParticiple(reading) || reading.mood() == Mood.PRESENT_PARTICIPLE) {
            return participle(sentence, i, subject, depth);
        }
        if (reading.is(Category.ADV)
                && i + 1 < sentence.size()
                && isParticiple(sentence.reading(i + 1))
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
        boolean tied = those || DE.contains(key) || TIES.contains(key) && ties(sentence, i, head, subject);
        return tied ? afterPreposition(sentence, i, subject, depth) : i;
    }

    /** « présente sur Terre », « favorables au texte »: the complement an adjective asks for. */
    private static int governed(Sentence sentence, int from, boolean subject, int depth) {
        boolean preposition = from < sentence.size() && sentence.reading(from).is(Category.ADP);
        return preposition ? afterPreposition(sentence, from, subject, depth) : from;
    }

    private static int afterPreposition(Sentence sentence, int preposition, boolean subject, int depth) {
        int aged = agedEnd(sentence, preposition);
        if (aged > preposition) {
            return aged;
        }
        int from = CONTRACTED.contains(sentence.token(preposition).key()) ? preposition : preposition + 1;
        if (from >= sentence.size()) {
            return preposition;
        }
        if (sentence.reading(from).mood() == Mood.INFINITIVE) {
            return infinitive(sentence, from, subject, depth);
        }
        // « les élèves de sixième »: a rank stands for a class.
        boolean rank = DE.contains(sentence.token(preposition).key())
                && sentence.reading(from).is(Category.ADJ)
                && sentence.token(from).key().endsWith("ième");
        int end = phrase(sentence, from, subject, depth);
        return end > from ? end : rank ? from + 1 : preposition;
    }

    /** Index after an infinitive with its object and complements. */
    private static int infinitive(Sentence sentence, int at, boolean subject, int depth) {
        int i = at + 1;
        if (i < sentence.size() && sentence.reading(i).is(Category.ADV)) {
            i++;
        }
        int object = depth > 0 ? phrase(sentence, i, subject, depth - 1) : i;
        return object > i ? object : complements(sentence, i, at, true, depth - 1);
    }

    private static int participle(Sentence sentence, int at, boolean subject, int depth) {
        int i = at + 1;
        if (sentence.reading(at).mood() == Mood.PRESENT_PARTICIPLE) {
            if (sentence.reading(at).is(Category.AUX) && i < sentence.size() && isParticiple(sentence.reading(i))) {
                i++;
            }
            int object = depth > 0 ? phrase(sentence, i, subject, depth - 1) : i;
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
            } else if (isDate(sentence, i)) {
                next = phrase(sentence, i, subject, 0);
            } else if (reading.is(Category.CCONJ) && i + 1 < sentence.size() && isParticiple(sentence.reading(i + 1))) {
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
                || coordinated(sentence, head, after, subject, depth) > after;
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
                && preposition == head + 1
                && preposition + 1 < sentence.size()
                && sentence.reading(preposition + 1).is(Category.NOUN)
                && !FigureWords.TIME.contains(sentence.token(preposition + 1).key());
        return bare || cause || preposition == head + 1 && (key.equals("entre") || key.equals("contre"));
    }

    // ---- coordination

    private static int coordinated(Sentence sentence, int from, int end, boolean subject, int depth) {
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
        boolean contracted = CONTRACTED.contains(sentence.token(next).key());
        int start = repeats && !contracted ? next + 1 : next;
        if (!repeats && !alike(sentence, from, next)) {
            return i;
        }
        int end = phrase(sentence, start, subject, comma ? 0 : depth);
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
                || CONTRACTED.contains(sentence.token(i).key());
    }

    // ---- relative clauses

    private static int relative(Sentence sentence, int at) {
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
                    || isStop(key)) {
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
        return RELATIVES.contains(sentence.token(i).key())
                && sentence.reading(i).is(Category.PRON);
    }

    // ---- small questions

    private static boolean isHead(Sentence sentence, int i) {
        var reading = sentence.reading(i);
        return switch (reading.category()) {
            case NOUN, PROPN, X -> true;
            case SYM -> sentence.token(i).is("%");
            case PRON -> PRONOUN_HEADS.contains(sentence.token(i).key());
            case NUM -> sentence.token(i).shape() == Shape.ALPHANUMERIC;
            case ADJ, VERB, AUX, ADV, DET, ADP, CCONJ, SCONJ, INTJ, PUNCT -> false;
        };
    }

    /** An adverb belongs to the phrase when an adjective or number follows it. */
    private static boolean leadsOn(Sentence sentence, int i) {
        if (i >= sentence.size()) {
            return false;
        }
        var category = sentence.reading(i).category();
        return category == Category.ADJ
                || category == Category.NUM
                || category == Category.ADV && leadsOn(sentence, i + 1);
    }

    private static boolean opensQuote(Sentence sentence, int i) {
        return sentence.token(i).is("«") || sentence.token(i).is("“");
    }

    private static boolean isParticiple(Reading reading) {
        return reading.is(Category.VERB) && reading.mood() == Mood.PAST_PARTICIPLE;
    }

    /** « né le 2 octobre »: an article and a number. */
    private static boolean isDate(Sentence sentence, int i) {
        return sentence.token(i).is("le")
                && i + 1 < sentence.size()
                && sentence.reading(i + 1).is(Category.NUM);
    }

    private static boolean isStop(String key) {
        return key.equals(".") || key.equals("!") || key.equals("?") || key.equals("…") || key.equals("...");
    }

    /** Whether the clause has its finite verb before {@code at}. */
    private static boolean verbBefore(Sentence sentence, int at) {
        for (int i = at - 1; i >= Math.max(0, at - FigureClauses.REACH); i--) {
            var key = sentence.token(i).key();
            if (key.equals(";")
                    || key.equals(":")
                    || key.equals("«")
                    || sentence.reading(i).is(Category.SCONJ)
                    || isRelative(sentence, i)) {
                return false;
            }
            if (sentence.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a finite verb follows before the clause ends. */
    private static boolean verbAfter(Sentence sentence, int at) {
        for (int i = at; i < sentence.size() && i - at < FigureClauses.REACH; i++) {
            var key = sentence.token(i).key();
            if (key.equals(",")
                    || key.equals(";")
                    || key.equals(":")
                    || isStop(key)
                    || sentence.reading(i).is(Category.SCONJ)
                    || isRelative(sentence, i)) {
                return false;
            }
            if (sentence.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    private static boolean sentenceVerb(Sentence sentence, int at) {
        int i = at;
        while (i < sentence.size()
                && (sentence.reading(i).is(Category.PRON) || sentence.reading(i).is(Category.ADV))) {
            i++;
        }
        return i < sentence.size() && sentence.reading(i).isFinite();
    }
}
