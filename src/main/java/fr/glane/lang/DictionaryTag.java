package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Number;
import fr.glane.text.Reading.Tense;
import java.util.List;

/**
 * Reads the tags of {@code org.languagetool:french-pos-dict}.
 *
 * <p>A tag is a class, features parted by blanks, and a last letter glued to it, the frequency of the form: {@code V ind
 * pres 3 sT}, {@code N f sM}, {@code V etre ppa e spR}. Listed in the artefact's {@code french_tags.txt}.
 */
final class DictionaryTag {

    private DictionaryTag() {}

    /**
     * The readings a tag stands for: one, but for an auxiliary, which may be a full verb; none for parts of words.
     *
     * @param tag with its frequency letter
     */
    static List<Reading> readings(String lemma, String tag) {
        var parts = tag.substring(0, tag.length() - 1).split(" ");
        return switch (parts[0]) {
            case "N", "T" -> List.of(nominal(lemma, Category.NOUN, parts));
            case "Z" -> List.of(nominal(lemma, Category.PROPN, parts));
            case "J" -> List.of(nominal(lemma, Category.ADJ, parts));
            case "D" -> List.of(nominal(lemma, Category.DET, parts));
            case "V" -> verb(lemma, parts);
            case "A" -> List.of(Reading.of(lemma, Category.ADV));
            case "R" -> List.of(pronoun(lemma, parts));
            case "C" ->
                List.of(Reading.of(
                        lemma, parts.length > 1 && parts[1].equals("sub") ? Category.SCONJ : Category.CCONJ));
            case "P", "P+D" -> List.of(Reading.of(lemma, Category.ADP));
            case "I" -> List.of(Reading.of(lemma, Category.INTJ));
            case "K", "Y" -> List.of(Reading.of(lemma, Category.NUM));
            default -> List.of();
        };
    }

    private static Reading nominal(String lemma, Category category, String[] parts) {
        var gender = parts.length > 2 ? gender(parts[1]) : Gender.ANY;
        return new Reading(lemma, category, Mood.NONE, Tense.NONE, 0, gender, number(parts[parts.length - 1]));
    }

    private static Reading pronoun(String lemma, String[] parts) {
        int person = 0;
        var gender = Gender.ANY;
        for (var part : parts) {
            switch (part) {
                case "1", "2", "3" -> person = part.charAt(0) - '0';
                case "m", "f" -> gender = gender(part);
                default -> {}
            }
        }
        return new Reading(
                lemma, Category.PRON, Mood.NONE, Tense.NONE, person, gender, number(parts[parts.length - 1]));
    }

    private static List<Reading> verb(String lemma, String[] parts) {
        // « V etre ind pres 3 s »: the auxiliaries name themselves before their mood.
        boolean auxiliary = parts.length > 1 && (parts[1].equals("etre") || parts[1].equals("avoir"));
        var features = auxiliary
                ? List.of(parts).subList(2, parts.length)
                : List.of(parts).subList(1, parts.length);
        var full = features(lemma, Category.VERB, features);
        if (!auxiliary) {
            return List.of(full);
        }
        return List.of(
                new Reading(
                        lemma, Category.AUX, full.mood(), full.tense(), full.person(), full.gender(), full.number()),
                full);
    }

    private static Reading features(String lemma, Category category, List<String> features) {
        var mood = Mood.NONE;
        var tense = Tense.NONE;
        int person = 0;
        var gender = Gender.ANY;
        var number = Number.ANY;
        for (var feature : features) {
            switch (feature) {
                case "ind" -> mood = Mood.INDICATIVE;
                case "con" -> mood = Mood.CONDITIONAL;
                case "sub" -> mood = Mood.SUBJUNCTIVE;
                case "imp" -> mood = Mood.IMPERATIVE;
                case "inf" -> mood = Mood.INFINITIVE;
                case "ppa" -> mood = Mood.PAST_PARTICIPLE;
                case "ppr" -> mood = Mood.PRESENT_PARTICIPLE;
                case "pres" -> tense = Tense.PRESENT;
                case "impa" -> tense = Tense.IMPERFECT;
                case "psim" -> tense = Tense.PAST;
                case "futu" -> tense = Tense.FUTURE;
                case "1", "2", "3" -> person = feature.charAt(0) - '0';
                case "m", "f" -> gender = gender(feature);
                case "s", "p" -> number = number(feature);
                default -> {}
            }
        }
        if (mood == Mood.NONE && tense != Tense.NONE) {
            mood = Mood.INDICATIVE;
        }
        return new Reading(lemma, category, mood, tense, person, gender, number);
    }

    private static Gender gender(String part) {
        return switch (part) {
            case "m" -> Gender.MASCULINE;
            case "f" -> Gender.FEMININE;
            default -> Gender.ANY;
        };
    }

    private static Number number(String part) {
        return switch (part) {
            case "s" -> Number.SINGULAR;
            case "p" -> Number.PLURAL;
            default -> Number.ANY;
        };
    }
}
