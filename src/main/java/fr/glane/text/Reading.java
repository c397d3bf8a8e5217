package fr.glane.text;

/**
 * One way to read a word form: its lemma and grammatical features.
 *
 * @param lemma the dictionary form, lower case but for proper names
 * @param category the Universal Dependencies part of speech
 * @param mood of a verb, else {@link Mood#NONE}
 * @param tense of a finite verb, else {@link Tense#NONE}
 * @param person 1, 2, 3, or 0 when there is none
 * @param gender grammatical gender
 * @param number grammatical number
 */
public record Reading(
        String lemma, Category category, Mood mood, Tense tense, int person, Gender gender, Number number) {

    /** A part of speech, by its Universal Dependencies name. */
    public enum Category {
        NOUN,
        PROPN,
        ADJ,
        VERB,
        AUX,
        ADV,
        PRON,
        DET,
        ADP,
        CCONJ,
        SCONJ,
        NUM,
        INTJ,
        PUNCT,
        SYM,
        X
    }

    /** The mood of a verb form; participles and the infinitive count as moods. */
    public enum Mood {
        NONE,
        INDICATIVE,
        CONDITIONAL,
        SUBJUNCTIVE,
        IMPERATIVE,
        INFINITIVE,
        PAST_PARTICIPLE,
        PRESENT_PARTICIPLE
    }

    /** The tense of a finite verb form. */
    public enum Tense {
        NONE,
        PRESENT,
        IMPERFECT,
        PAST,
        FUTURE
    }

    /** Grammatical gender; {@link #ANY} where the form does not tell. */
    public enum Gender {
        ANY,
        MASCULINE,
        FEMININE;

        public boolean agrees(Gender other) {
            return this == ANY || other == ANY || this == other;
        }
    }

    /** Grammatical number; {@link #ANY} where the form does not tell. */
    public enum Number {
        ANY,
        SINGULAR,
        PLURAL;

        public boolean agrees(Number other) {
            return this == ANY || other == ANY || this == other;
        }
    }

    /** A reading without verb features, gender or number. */
    public static Reading of(String lemma, Category category) {
        return new Reading(lemma, category, Mood.NONE, Tense.NONE, 0, Gender.ANY, Number.ANY);
    }

    public boolean is(Category other) {
        return category == other;
    }

    /** True for a verb or auxiliary. */
    public boolean isVerbal() {
        return category == Category.VERB || category == Category.AUX;
    }

    /** True for a verb form that can carry a clause: indicative, conditional, subjunctive or imperative. */
    public boolean isFinite() {
        return switch (mood) {
            case INDICATIVE, CONDITIONAL, SUBJUNCTIVE, IMPERATIVE -> isVerbal();
            case NONE, INFINITIVE, PAST_PARTICIPLE, PRESENT_PARTICIPLE -> false;
        };
    }

    /** True for a common or proper noun. */
    public boolean isNominal() {
        return category == Category.NOUN || category == Category.PROPN;
    }

    /** True when gender and number can belong to one phrase. */
    public boolean agrees(Reading other) {
        return gender.agrees(other.gender) && number.agrees(other.number);
    }
}
