package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Span;

/**
 * A verb of saying as it stands in its sentence, with auxiliaries and what stands between them.
 *
 * @param verb what the lexicon says of it
 * @param first index of the first token of the cue
 * @param end index after the last token of the cue
 * @param left index of the first token of the whole group, object pronouns and negation included
 * @param main index of the token that names the verb
 * @param mode how it stands in the clause
 * @param pronoun index of the token with an inverted subject pronoun ({@code -t-il}), or -1
 * @param negated true under ne … pas
 * @param passive true in the passive voice
 * @param reading of the token that agrees with the subject
 * @param cue the cue's span, which may end inside a token before an inverted pronoun
 */
record SpeechGroup(
        SpeechVerb verb,
        int first,
        int end,
        int left,
        int main,
        Mode mode,
        int pronoun,
        boolean negated,
        boolean passive,
        Reading reading,
        Span cue) {

    /** How the group stands in its clause. */
    enum Mode {
        FINITE,
        PARTICIPLE,
        INFINITIVE
    }

    boolean takes(SpeechVerb.Frame frame) {
        return verb.takes(frame);
    }

    boolean isFinite() {
        return mode == Mode.FINITE;
    }

    /** « pourrait commenter », « devrait annoncer »: what may be said, or is still to be, has been said by nobody. */
    boolean isHypothetical() {
        return isFinite()
                && first < main
                && reading.person() == 3
                && reading.mood() == Reading.Mood.CONDITIONAL
                && (reading.lemma().equals("pouvoir") || reading.lemma().equals("devoir"));
    }

    /** The group without its negation: « ne cache pas » says. */
    SpeechGroup affirmed() {
        return new SpeechGroup(verb, first, end, left, main, mode, pronoun, false, passive, reading, cue);
    }

    /** True when the other group's verb is the one that governs this one's: « finit par admettre ». */
    boolean holds(SpeechGroup other) {
        return first <= other.main && other.main < main;
    }

    /** Index after the group and an inverted pronoun. */
    int after() {
        return Math.max(end, pronoun + 1);
    }
}
