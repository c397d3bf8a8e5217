package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Number;
import fr.glane.text.Reading.Tense;
import fr.glane.text.Shape;
import fr.glane.text.Token;
import fr.glane.text.Word;
import java.util.List;

/** Finds the reading of a form that has the tag the tagger chose. */
final class ReadingChoice {

    private ReadingChoice() {}

    /** The reading of token {@code i} that has its tag, with the features the sentence asks and the lemma preferred. */
    static Reading of(List<Token> tokens, int i, int[] tags, TagModel model) {
        var form = tokens.get(i).word();
        boolean finite = tags[i] == Tag.VERB || tags[i] == Tag.AUX;
        var reading = finite ? finite(tokens, i, tags) : agreeing(tokens, i, tags);
        var lemma = model.lemma(form.key(), reading.category());
        return lemma == null || lemma.equals(reading.lemma()) ? reading : withLemma(form, tags[i], reading, lemma);
    }

    /** The lemma of a form with one of these tags. */
    static String lemma(Word form, int tags, TagModel model) {
        var reading = first(form, tags);
        var lemma = model.lemma(form.key(), reading.category());
        return lemma == null ? reading.lemma() : lemma;
    }

    /** Of the readings as finite verb the one whose person is that of the subject pronoun, the third without one. */
    private static Reading finite(List<Token> tokens, int i, int[] tags) {
        var form = tokens.get(i).word();
        var first = first(form, 1 << tags[i]);
        int person = person(tokens, i, tags);
        if (person == 3 || first.person() == person) {
            return first;
        }
        for (var other : form.readings()) {
            if (Tag.of(other) == tags[i] && other.person() == person && other.mood() != Mood.IMPERATIVE) {
                return other;
            }
        }
        return first;
    }

    /** The person of the pronoun before the verb, over object pronouns and « ne », or behind it with a hyphen. */
    private static int person(List<Token> tokens, int verb, int[] tags) {
        if (verb + 1 < tokens.size()) {
            switch (tokens.get(verb + 1).key()) {
                case "-je" -> {
                    return 1;
                }
                case "-tu" -> {
                    return 2;
                }
                default -> {}
            }
        }
        for (int i = verb - 1; i >= 0 && i >= verb - 4; i--) {
            switch (tokens.get(i).key()) {
                case "je", "j'", "nous" -> {
                    return 1;
                }
                case "tu", "vous" -> {
                    return 2;
                }
                default -> {
                    if (tags[i] != Tag.PRON && tags[i] != Tag.ADV) {
                        return 3;
                    }
                }
            }
        }
        return 3;
    }

    /** Of several readings with the tag the first that agrees with the determiner or noun before. */
    private static Reading agreeing(List<Token> tokens, int i, int[] tags) {
        var form = tokens.get(i).word();
        var first = first(form, 1 << tags[i]);
        boolean alone = i == 0 || form.readings().size() < 2 || tags[i] != Tag.NOUN && tags[i] != Tag.ADJ;
        if (alone || tags[i - 1] != Tag.DET && tags[i - 1] != Tag.NOUN && tags[i - 1] != Tag.ADJ) {
            return first;
        }
        var left = first(tokens.get(i - 1).word(), 1 << tags[i - 1]);
        if (!first.agrees(left)) {
            for (var other : form.readings()) {
                if (Tag.of(other) == tags[i] && other.agrees(left)) {
                    return other;
                }
            }
        }
        return first;
    }

    private static Reading withLemma(Word form, int tag, Reading reading, String lemma) {
        for (var other : form.readings()) {
            if (Tag.of(other) == tag && other.lemma().equals(lemma)) {
                return other;
            }
        }
        return new Reading(
                lemma,
                reading.category(),
                reading.mood(),
                reading.tense(),
                reading.person(),
                reading.gender(),
                reading.number());
    }

    /** The first reading with one of these tags, made up when the dictionary has none. */
    static Reading first(Word form, int tags) {
        for (var reading : form.readings()) {
            if ((tags & 1 << Tag.of(reading)) != 0) {
                return reading.is(Category.ADJ) ? adjective(form, reading) : reading;
            }
        }
        return madeUp(form, Tag.category(Integer.numberOfTrailingZeros(tags)));
    }

    /** The dictionary gives participles used as adjectives the lemma of their verb; treebanks give the adjective. */
    private static Reading adjective(Word form, Reading reading) {
        for (var other : form.readings()) {
            if (other.mood() == Mood.PAST_PARTICIPLE && other.lemma().equals(reading.lemma())) {
                return asAdjective(form, reading);
            }
        }
        return reading;
    }

    private static Reading asAdjective(Word form, Reading participle) {
        return new Reading(
                masculine(form.key(), participle),
                Category.ADJ,
                Mood.NONE,
                Tense.NONE,
                0,
                participle.gender(),
                participle.number());
    }

    /** « connues » → « connu », « mise » → « mis »; « acquis » is its own singular. */
    private static String masculine(String key, Reading participle) {
        int end = key.length();
        if (participle.number() == Number.PLURAL && key.endsWith("s")) {
            end--;
        }
        if (participle.gender() == Gender.FEMININE && end > 1 && key.charAt(end - 1) == 'e') {
            end--;
        }
        return key.substring(0, end);
    }

    private static Reading madeUp(Word form, Category category) {
        if (category == Category.ADJ) {
            for (var reading : form.readings()) {
                if (reading.mood() == Mood.PAST_PARTICIPLE) {
                    return asAdjective(form, reading);
                }
            }
        }
        if (category == Category.NOUN
                || category == Category.ADJ
                || category == Category.VERB
                || category == Category.AUX) {
            for (var reading : form.readings()) {
                boolean near = category == Category.NOUN
                        ? reading.is(Category.ADJ)
                        : category == Category.ADJ ? reading.is(Category.NOUN) : reading.isVerbal();
                if (near) {
                    return new Reading(
                            reading.lemma(),
                            category,
                            reading.mood(),
                            reading.tense(),
                            reading.person(),
                            reading.gender(),
                            reading.number());
                }
            }
        }
        boolean asWritten = category == Category.PROPN
                || category == Category.NUM
                || category == Category.X
                || form.shape() == Shape.UPPER && category == Category.NOUN;
        return Reading.of(asWritten ? form.text() : form.key(), category);
    }
}
