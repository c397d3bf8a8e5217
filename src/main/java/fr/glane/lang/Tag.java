package fr.glane.lang;

import fr.glane.text.Reading;

/** What the tagger tells apart: the Universal Dependencies categories, verbs by their form. Tags are small numbers. */
final class Tag {

    static final int NOUN = 0;
    static final int PROPN = 1;
    static final int ADJ = 2;
    static final int VERB = 3;
    static final int VERB_INFINITIVE = 4;
    static final int VERB_PAST_PARTICIPLE = 5;
    static final int VERB_PRESENT_PARTICIPLE = 6;
    static final int AUX = 7;
    static final int AUX_INFINITIVE = 8;
    static final int AUX_PAST_PARTICIPLE = 9;
    static final int AUX_PRESENT_PARTICIPLE = 10;
    static final int ADV = 11;
    static final int PRON = 12;
    static final int DET = 13;
    static final int ADP = 14;
    static final int CCONJ = 15;
    static final int SCONJ = 16;
    static final int NUM = 17;
    static final int INTJ = 18;
    static final int PUNCT = 19;
    static final int SYM = 20;
    static final int X = 21;
    static final int COUNT = 22;

    private Tag() {}

    static int of(Reading reading) {
        return switch (reading.category()) {
            case NOUN -> NOUN;
            case PROPN -> PROPN;
            case ADJ -> ADJ;
            case VERB -> VERB + form(reading);
            case AUX -> AUX + form(reading);
            case ADV -> ADV;
            case PRON -> PRON;
            case DET -> DET;
            case ADP -> ADP;
            case CCONJ -> CCONJ;
            case SCONJ -> SCONJ;
            case NUM -> NUM;
            case INTJ -> INTJ;
            case PUNCT -> PUNCT;
            case SYM -> SYM;
            case X -> X;
        };
    }

    /** The category a tag belongs to. */
    static Reading.Category category(int tag) {
        return CATEGORIES[tag];
    }

    private static final Reading.Category[] CATEGORIES = {
        Reading.Category.NOUN,
        Reading.Category.PROPN,
        Reading.Category.ADJ,
        Reading.Category.VERB,
        Reading.Category.VERB,
        Reading.Category.VERB,
        Reading.Category.VERB,
        Reading.Category.AUX,
        Reading.Category.AUX,
        Reading.Category.AUX,
        Reading.Category.AUX,
        Reading.Category.ADV,
        Reading.Category.PRON,
        Reading.Category.DET,
        Reading.Category.ADP,
        Reading.Category.CCONJ,
        Reading.Category.SCONJ,
        Reading.Category.NUM,
        Reading.Category.INTJ,
        Reading.Category.PUNCT,
        Reading.Category.SYM,
        Reading.Category.X
    };

    private static int form(Reading reading) {
        return switch (reading.mood()) {
            case NONE, INDICATIVE, CONDITIONAL, SUBJUNCTIVE, IMPERATIVE -> 0;
            case INFINITIVE -> 1;
            case PAST_PARTICIPLE -> 2;
            case PRESENT_PARTICIPLE -> 3;
        };
    }
}
