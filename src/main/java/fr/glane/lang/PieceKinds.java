package fr.glane.lang;

/** One sign for what a token can be: coarse enough to be met again, fine enough to tell phrases from clauses. */
final class PieceKinds {

    static final char DETERMINER = 'D';
    static final char OF = 'd';
    static final char TO = 'a';
    static final char PREPOSITION = 'S';
    static final char NUMBER = '0';
    static final char VERB = 'V';
    static final char ADJECTIVE = 'A';
    static final char NOUN = 'N';
    static final char ADVERB = 'B';
    static final char NOUN_OR_ADJECTIVE = 'X';

    static final int FINITE = 1 << Tag.VERB | 1 << Tag.AUX;

    private PieceKinds() {}

    /** @param first its first character, one for all marks that do the same */
    static char of(Form form, char first, boolean function) {
        if (Character.isDigit(first)) {
            return NUMBER;
        }
        if (!Character.isLetter(first)) {
            return first == '[' ? '(' : first == ']' ? ')' : first;
        }
        var traits = form.traits();
        if (function) {
            return function(form.key(), traits.tags());
        }
        return traits.known() ? content(traits.tags()) : Character.isUpperCase(first) ? 'M' : 'u';
    }

    private static char function(String key, int tags) {
        return switch (key) {
            case "de", "d'", "du", "des" -> OF;
            case "à", "au", "aux" -> TO;
            case "et", "ou", "ni" -> 'C';
            case "je",
                    "j'",
                    "tu",
                    "il",
                    "elle",
                    "on",
                    "ils",
                    "elles",
                    "nous",
                    "vous",
                    "ce",
                    "c'",
                    "ceci",
                    "cela",
                    "ça" -> 'O';
            case "qui", "que", "qu'", "dont", "où" -> 'Q';
            case "ne", "n'", "se", "s'", "me", "m'", "te", "t'", "y", "lui" -> 'c';
            default -> function(tags);
        };
    }

    private static char function(int tags) {
        if (has(tags, Tag.DET)) {
            return DETERMINER;
        }
        if (has(tags, Tag.ADP)) {
            return PREPOSITION;
        }
        if (has(tags, Tag.SCONJ)) {
            return 'Q';
        }
        if (has(tags, Tag.CCONJ)) {
            return 'C';
        }
        if ((tags & FINITE) != 0) {
            return VERB;
        }
        return has(tags, Tag.PRON) ? 'P' : has(tags, Tag.ADV) ? ADVERB : 'o';
    }

    private static char content(int tags) {
        boolean noun = has(tags, Tag.NOUN);
        boolean adjective = has(tags, Tag.ADJ);
        boolean participle = has(tags, Tag.VERB_PAST_PARTICIPLE);
        boolean finite = (tags & FINITE) != 0;
        if (has(tags, Tag.VERB_INFINITIVE)) {
            return 'I';
        }
        if (has(tags, Tag.VERB_PRESENT_PARTICIPLE)) {
            return 'R';
        }
        if (noun) {
            return finite ? 'W' : adjective ? NOUN_OR_ADJECTIVE : NOUN;
        }
        if (participle) {
            return 'T';
        }
        if (finite && !adjective) {
            return VERB;
        }
        if (adjective) {
            return ADJECTIVE;
        }
        return has(tags, Tag.ADV) ? ADVERB : has(tags, Tag.PROPN) ? 'M' : 'o';
    }

    private static boolean has(int tags, int tag) {
        return (tags & 1 << tag) != 0;
    }
}
