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

    static final Set<String> DE = Set.of("de", "d'", "du", "des");

    static final Set<String> CONTRACTED = Set.of("du", "des", "au", "aux");

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
        return extent == Extent.RELATIVE && end > from ? NounLists.relative(sentence, end) : end;
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
        // « des tués », « les blessés »: an article makes a noun of a participle.
        boolean named = determined
                && i == from + 1
                && i < sentence.size()
                && isParticiple(sentence.reading(i))
                && sentence.reading(i).number() == Reading.Number.PLURAL
                && CONTRACTED.contains(sentence.token(from).key());
        return named ? i : lastModifier(sentence, from, i, determined);
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

    static int phrase(Sentence sentence, int from, boolean subject, int depth) {
        int aged = ageGroup(sentence, from);
        if (aged > from) {
            return NounComplements.complements(sentence, aged, aged - 1, subject, depth);
        }
        int head = head(sentence, from);
        if (head < 0) {
            return from;
        }
        int end = NounComplements.complements(sentence, afterHead(sentence, head), head, subject, depth);
        return NounLists.coordinated(sentence, from, end, subject, depth);
    }

    /** « les lecteurs de moins de 35 ans », « les villes de plus de 100 000 habitants »: index after it, or {@code preposition}. */
    static int agedEnd(Sentence sentence, int preposition) {
        boolean aged = preposition + 3 < sentence.size()
                && sentence.token(preposition).is("de")
                && (sentence.token(preposition + 1).is("moins")
                        || sentence.token(preposition + 1).is("plus"))
                && DE.contains(sentence.token(preposition + 2).key())
                && (sentence.reading(preposition + 3).is(Category.NUM)
                        || sentence.token(preposition + 3).key().startsWith("un"));
        if (!aged) {
            return preposition;
        }
        int i = preposition + 4;
        while (i < sentence.size() && sentence.reading(i).is(Category.NUM)) {
            i++;
        }
        boolean noun = i < sentence.size() && sentence.reading(i).is(Category.NOUN);
        boolean share = i < sentence.size() && sentence.token(i).is("%");
        return share ? preposition : noun ? i + 1 : i;
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
                                && !PhraseWords.WEEKDAY.contains(
                                        sentence.token(i).key())
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

    // ---- small questions

    private static boolean isHead(Sentence sentence, int i) {
        var reading = sentence.reading(i);
        return switch (reading.category()) {
            case NOUN, PROPN, X -> true;
            case SYM -> sentence.token(i).is("%");
            case PRON -> PhraseWords.PRONOUN_HEAD.contains(sentence.token(i).key());
            case NUM ->
                // « les 15-24 » stand for persons, « les 15-24 ans » count years.
                sentence.token(i).shape() == Shape.ALPHANUMERIC
                        && !(i + 1 < sentence.size() && sentence.reading(i + 1).is(Category.NOUN));
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

    static boolean isParticiple(Reading reading) {
        return reading.is(Category.VERB) && reading.mood() == Mood.PAST_PARTICIPLE;
    }

    static boolean isStop(String key) {
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
                    || key.equals("car")
                    || PhraseWords.ASKING.contains(key)
                    || NounLists.isRelative(sentence, i)) {
                return false;
            }
            if (sentence.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }
}
