package fr.glane.extract;

import fr.glane.match.Lexicon;
import java.util.Map;
import java.util.Set;

/** The words of grammar that phrases and clauses are told by, from {@code phrase-words.txt}: one word, a tab, its classes. */
final class PhraseWords {

    private static final Map<String, Set<String>> BY_CLASS = classes("phrase-words");

    /** What ends a predicate: dont, tandis, a bracket. */
    static final Set<String> CLAUSE_END = list("clause-end");

    /** Pronouns and negations before a verb: se, y, n'. */
    static final Set<String> CLITIC = list("clitic");

    /** Determiners of a thing that is known: le, son, ces. */
    static final Set<String> DEFINITE = list("definite");

    /** Adverbs of place: ailleurs, outre-Rhin. */
    static final Set<String> ELSEWHERE = list("elsewhere");

    /** Words that open an indirect question: pourquoi, comment. */
    static final Set<String> ASKING = list("asking");

    /** Relative words right behind which a verb has its subject after it: où vivent. */
    static final Set<String> INVERTING = list("inverting");

    /** What may stand between a figure and the word that governs it: déjà, encore. */
    static final Set<String> FILLER = list("filler");

    /** What may stand between « de » and a figure that is a change: un petit 3 %. */
    static final Set<String> FILLER_OF_CHANGE = list("filler-of-change");

    /** Nouns of prepositions: face à, grâce à. */
    static final Set<String> LOCUTION = list("locution");

    /** Pronouns that may be the head of a phrase. */
    static final Set<String> PRONOUN_HEAD = list("pronoun-head");

    /** Words that say how many of a thing anew: tous, plusieurs. */
    static final Set<String> QUANTIFIER = list("quantifier");

    /** Relative pronouns. */
    static final Set<String> RELATIVE = list("relative");

    /** Sides: the moitié nord is a place, not a share. */
    static final Set<String> SIDE = list("side");

    /** Pronouns that are subjects: il, celui-ci, certains. */
    static final Set<String> SUBJECT = list("subject");

    /** Prepositions that may tie a complement to a noun, beside de. */
    static final Set<String> TIE = list("tie");

    /** A day behind a noun says when, not which: « présente un projet lundi ». */
    static final Set<String> WEEKDAY = list("weekday");

    /** Common nouns of places: zone, région. */
    static final Set<String> ZONE = list("zone");

    private PhraseWords() {}

    /** The words of a list, by class; a word may have several. */
    static Map<String, Set<String>> classes(String lexicon) {
        return Lexicon.load(lexicon).byClass();
    }

    private static Set<String> list(String name) {
        var words = BY_CLASS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class " + name + " in phrase-words.txt");
        }
        return words;
    }
}
