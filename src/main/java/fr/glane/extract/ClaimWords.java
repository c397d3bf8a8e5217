package fr.glane.extract;

import fr.glane.match.Lexicon;
import java.util.Map;
import java.util.Set;

/** The short word lists of the claim rules, from {@code claim-words.txt}: one word, a tab, its classes. */
final class ClaimWords {

    private static final Map<String, Set<String>> BY_CLASS =
            Lexicon.load("claim-words").byClass();

    /** « s'appuie sur les notes que … »: the noun behind these has the que. */
    static final Set<String> ABOUT = list("about");

    /** « pour que », « afin que »: no clause is told. */
    static final Set<String> BEFORE_QUE = list("before-que");

    /** « est convaincu que »: an adjective (form) of those who hold something to be so. */
    static final Set<String> CONVICTION = list("conviction");

    /** « est formel : »: an adjective (form) of those who speak plainly. */
    static final Set<String> PLAIN = list("plain-speaking");

    /** Verbs (lemmas) of publishing: what stands in marks behind them may be a work. */
    static final Set<String> PUBLISHING = list("publishing");

    /** Verbs (lemmas) that make a saying possible or due: « on peut dire que ». */
    static final Set<String> POSSIBLE = Set.of("pouvoir", "devoir", "vouloir", "aimer");

    /** « devant la presse »: those who are told. */
    static final Set<String> AUDIENCE =
            Set.of("presse", "assemblée", "foule", "tribunal", "commission", "salle", "barre", "antenne", "tribune");

    /** Verbs (lemmas) whose selon tells on what something depends: « varie selon l'âge ». */
    static final Set<String> DEPENDS = list("depends");

    /** Verbs (lemmas) that say nothing under il: « il convient que ». */
    static final Set<String> IMPERSONAL = list("impersonal");

    /** « une cinquantaine de », « la plupart des »: a singular that takes a plural verb. */
    static final Set<String> QUANTITY = list("quantity");

    /** « la semaine dernière », « un jour » */
    static final Set<String> TIME_NOUN = list("time-noun");

    /** « la chanson « … » »: what stands in marks behind these is a title. */
    static final Set<String> TITLE_NOUN = list("title-noun");

    /** « Réaction du maire : »: somebody speaks. */
    static final Set<String> THAT_NOUN = list("that-noun");

    static final Set<String> TOLD_OBJECT = list("told-object");

    static final Set<String> UTTERANCE = list("utterance");

    /** Verbs (lemmas) of finding out, which is telling only for those who do research. */
    static final Set<String> FOUND = list("told-only-by-scholars");

    /** « selon la loi », « selon les consignes »: what is followed says how, not who says. */
    static final Set<String> RULE = list("rule");

    /** Articles and prepositions behind which a capital may be that of a thing: « le ministre de la Santé ». */
    static final Set<String> LEADING = list("leading");

    /** « dans un entretien », « sur le plateau »: where something was said. */
    static final Set<String> MEDIUM = list("medium");

    /** « le », « une ». */
    static final Set<String> ARTICLES = list("article");

    /** « et », « mais », « or ». */
    static final Set<String> COORDINATING = list("coordinating");

    /** « le », « la », « les ». */
    static final Set<String> DEFINITE_ARTICLES = list("definite-article");

    /** « le », « cette »: one that is known. */
    static final Set<String> DEFINITE_SINGULAR = list("definite-singular");

    /** « il », « ce »: subjects that may stand for nobody. */
    static final Set<String> IMPERSONAL_SUBJECTS = list("impersonal-subject");

    /** « ce », « cela ». */
    static final Set<String> IT = list("it");

    /** « ne », « se ». */
    static final Set<String> NEGATION_OR_REFLEXIVE = list("negation-or-reflexive");

    /** « de », « du », « des ». */
    static final Set<String> OF = list("of");

    /** « de », « que ». */
    static final Set<String> OF_OR_THAT = list("of-or-that");

    /** « ce », « ces ». */
    static final Set<String> POINTING = list("pointing");

    /** « son », « leurs ». */
    static final Set<String> POSSESSIVES = list("possessive");

    /** « celui », « ceux ». */
    static final Set<String> THOSE = list("those");

    /** « une pancarte : « … » »: a noun of what bears words for all to read. */
    static final Set<String> POSTED = list("posted");

    /** « laquelle », « lesquels ». */
    static final Set<String> WHICH = list("which");

    private ClaimWords() {}

    /** The words of a class; asked once, by the rule that owns them. */
    static Set<String> list(String name) {
        var words = BY_CLASS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no class " + name + " in claim-words.txt");
        }
        return words;
    }
}
