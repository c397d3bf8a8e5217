package fr.glane.extract;

import java.util.Map;
import java.util.Set;

/** The short word lists of the figure rules, from {@code figure-words.txt}: one word, a tab, its class. */
final class FigureWords {

    private static final Map<String, Set<String>> BY_CLASS = PhraseWords.classes("figure-words");

    /** What numbers that name things follow: article 12, page 5. */
    static final Set<String> BEFORE_NUMBERS = list("named-by-number");

    /** After these a dash before a number is a minus sign. */
    static final Set<String> BEFORE_SIGN = list("before-sign");

    /** Articles, prepositions, conjunctions: words that carry no noun. */
    static final Set<String> FUNCTION = list("function");

    /** Units of time, which « sur » and « pour » count in without a share. */
    static final Set<String> TIME = list("time");

    /** Units of length, weight, money: two of them with « sur » are dimensions. */
    static final Set<String> MEASURE = list("measure");

    /** Wholes whose « moitié », « tiers » or « quart » is a place or a stage, not a share. */
    static final Set<String> NO_WHOLE = list("no-whole");

    /** « convaincu à 100 % »: as much as can be, not a share. */
    static final Set<String> CERTAIN = list("certain");

    /** Marks, grades and games that « sur » scores. */
    static final Set<String> SCORE = list("score");

    /** Words that say how often, so that a small fraction in digits is a frequency. */
    static final Set<String> FREQUENCY = list("frequency");

    /** Nouns that name a rate: taux, part, proportion. */
    static final Set<String> RATE = list("rate");

    /** Words that only announce a part: partie, part, moitié. */
    static final Set<String> PART = list("part");

    /** Verbs that only link a share to what it is: représenter, atteindre. */
    static final Set<String> LINK = list("link");

    /** Nouns whose minus sign is a level, not a fall: déficit, solde. */
    static final Set<String> BELOW_ZERO = list("below-zero");

    /** Verbs whose subject has the rate that is their object: afficher, connaître. */
    static final Set<String> OWNING = list("owning");

    /** Verbs whose points are those of a game: prendre, arracher, marquer (lemmas). */
    static final Set<String> SCORING = list("scoring");

    /** Nouns and adjectives whose complement is due to their bearer: responsable de, à l'origine de (lemmas). */
    static final Set<String> BEARING = list("bearing");

    /** Nouns of set phrases, which nothing is measured of: tirer son épingle du jeu, marquer le pas. */
    static final Set<String> IDIOM = list("idiom");

    /** Verbs whose « à 100 % » counts: détenir, financer, rembourser (lemmas). */
    static final Set<String> COUNTED = list("counted");

    /** Words of games and stock indexes, whose points are no percentage points. */
    static final Set<String> GAME = list("game");

    /** Where shares are traded: « Sur les marchés, » is no place (keys). */
    static final Set<String> EXCHANGE = list("exchange");

    /** Nouns that only say how many (lemmas): nombre, effectif, total. */
    static final Set<String> TALLY = list("tally");

    /** Verbs of what comes of something for a part (lemmas): dépendre, provenir. */
    static final Set<String> ARISING = list("arising");

    /** Verbs that link a share only by a preposition: s'inscrire à, but « inscrire 40 % des buts » (lemmas). */
    static final Set<String> LED = list("led");

    /** Verbs that make or let somebody do something: obliger à, permettre de (lemmas). */
    static final Set<String> CAUSING = list("causing");

    /** Rates that somebody has, named behind « du »: marge, audience (lemmas). */
    static final Set<String> OWNED = list("owned");

    /** What is told in parts of a percentage point, beside rates (lemmas): productivité. */
    static final Set<String> PER_POINT = list("per-point");

    /** Turning points: « 90 points de moins qu'au pic » (keys). */
    static final Set<String> PEAK = list("peak");

    /** Behind « que » these say when, not what it is compared with: prévu, scrutin (keys). */
    static final Set<String> THEN = list("then");

    /** Verbs of a race (lemmas): devancer, talonner. */
    static final Set<String> RACING = list("racing");

    /** Words of a draw: égalité, coude (keys). */
    static final Set<String> EVEN = list("even");

    /** Places in a ranking: position, rang (keys). */
    static final Set<String> RANK = list("rank");

    /** Verbs whose size is a difference (lemmas): dépasser la moyenne de 10 %. */
    static final Set<String> OUTDOING = list("outdoing");

    /** Nouns of change without a direction (lemmas): évolution. */
    static final Set<String> VARIATION = list("variation");

    /** Nouns of what is foretold (lemmas): prévision. */
    static final Set<String> OUTLOOK = list("outlook");

    /** What a thing is held against behind « sous »: niveau, moyenne (keys). */
    static final Set<String> REFERENCE = list("reference");

    /** What a vote is told in shares of (keys): voix, suffrages, intentions. */
    static final Set<String> BALLOT = list("ballot");

    /** Nouns that take up a figure told before (lemmas): chiffre, niveau. */
    static final Set<String> TAKEN_UP = list("taken-up");

    /** Words of sales: a fall beside one of them is a rebate. */
    static final Set<String> PROMO = list("promo");

    /** What has a strength (lemmas): solution, sérum. */
    static final Set<String> SOLUTION = list("solution");

    /** Adjectives that weigh a rate and are no part of its name (lemmas): moindre, élevé. */
    static final Set<String> COMPARATIVE = list("comparative");

    /** After « dans » these are no group of people or things: sondages, étude. */
    static final Set<String> NO_GROUP = list("no-group");

    /** Adjectives that ask for a complement (lemmas): présent sur, favorable à. */
    static final Set<String> GOVERNING = list("governing");

    /** What is counted in money, heads or tonnes and has no level in percent (lemmas): prix, effectif, vente. */
    static final Set<String> QUANTITY = list("quantity");

    /** Verbs that say what one thinks of a thing (lemmas): juger, trouver. */
    static final Set<String> JUDGING = list("judging");

    /** Words of votes and opinion polls, whose points are percentage points. */
    static final Set<String> POLL = list("poll");

    /** Verbs whose subject gives an answer, told in brackets how often (lemmas): citer, invoquer. */
    static final Set<String> NAMING = list("naming");

    /** Verbs that give or get a mark (lemmas): mettre, obtenir. */
    static final Set<String> GRADING = list("grading");

    /** Days and parts of a day: « perd 2 % mardi ». */
    static final Set<String> DAY = list("day");

    /** Verbs whose subject tells of a change and does not change: prévoir, tabler (lemmas). */
    static final Set<String> FORECAST = list("forecast");

    /** What pages through something: « Précédent 1 sur 2 Suivant ». */
    static final Set<String> PAGER = list("pager");

    private FigureWords() {}

    private static Set<String> list(String name) {
        var words = BY_CLASS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class " + name + " in figure-words.txt");
        }
        return words;
    }
}
