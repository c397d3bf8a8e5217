package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Number;
import fr.glane.text.Reading.Tense;
import fr.glane.text.Shape;
import java.util.ArrayList;
import java.util.List;

/** Readings of forms no dictionary knows, guessed from their shape and ending. */
final class Guesses {

    private Guesses() {}

    /** @return never empty */
    static List<Reading> of(String form, String key, Shape shape) {
        return switch (shape) {
            case LOWER -> lower(key);
            case CAPITALIZED, MIXED -> capitalized(form, key);
            case UPPER -> List.of(Reading.of(form, Category.PROPN), noun(key));
            case INITIAL -> List.of(Reading.of(form, Category.PROPN), noun(form));
            case ALPHANUMERIC -> alphanumeric(form, key);
            case NUMBER -> List.of(Reading.of(form, Category.NUM));
            case PUNCTUATION -> List.of(Reading.of(form, Category.PUNCT));
            case SYMBOL -> List.of(Reading.of(form, Category.SYM));
        };
    }

    private static List<Reading> capitalized(String form, String key) {
        var readings = new ArrayList<Reading>();
        readings.add(Reading.of(form, Category.PROPN));
        readings.addAll(lower(key));
        return readings;
    }

    private static List<Reading> alphanumeric(String form, String key) {
        if (Character.isDigit(form.charAt(0))) {
            // « 12e », « 1re », « 3ème »: ordinals stand before nouns; « 17/12/25 », « 64Cu » do not.
            boolean ordinal = key.matches("\\d+(?:er|re|ère|e|es|ers|ème|èmes|eme|nd|nde)");
            return ordinal
                    ? List.of(Reading.of(key, Category.ADJ), Reading.of(key, Category.NOUN))
                    : List.of(Reading.of(form, Category.NUM), Reading.of(form, Category.NOUN));
        }
        return List.of(Reading.of(form, Category.PROPN), Reading.of(form, Category.NOUN));
    }

    private static List<Reading> lower(String key) {
        var readings = new ArrayList<Reading>();
        int length = key.length();
        if (length > 6 && key.endsWith("ment")) {
            readings.add(Reading.of(key, Category.ADV));
        } else if (length > 4 && (key.endsWith("er") || key.endsWith("ir"))) {
            readings.add(verb(key, Mood.INFINITIVE, Tense.NONE, 0, Number.ANY));
        } else if (length > 4
                && (key.endsWith("é") || key.endsWith("és") || key.endsWith("ée") || key.endsWith("ées"))) {
            participle(key, readings);
        } else if (length > 5 && key.endsWith("ant")) {
            readings.add(verb(key.substring(0, length - 3) + "er", Mood.PRESENT_PARTICIPLE, Tense.NONE, 0, Number.ANY));
        } else if (length > 5 && key.endsWith("ait")) {
            readings.add(
                    verb(key.substring(0, length - 3) + "er", Mood.INDICATIVE, Tense.IMPERFECT, 3, Number.SINGULAR));
        } else if (length > 5 && key.endsWith("aient")) {
            readings.add(verb(key.substring(0, length - 5) + "er", Mood.INDICATIVE, Tense.IMPERFECT, 3, Number.PLURAL));
        } else if (adjective(key)) {
            readings.add(Reading.of(singular(key), Category.ADJ));
        }
        readings.add(noun(key));
        if (readings.size() == 1) {
            readings.add(Reading.of(singular(key), Category.ADJ));
        }
        return readings;
    }

    private static boolean adjective(String key) {
        for (var ending : List.of(
                "ique", "iques", "able", "ables", "ible", "ibles", "eux", "euse", "ien", "ienne", "al", "ale")) {
            if (key.length() > ending.length() + 2 && key.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static void participle(String key, List<Reading> readings) {
        boolean plural = key.endsWith("s");
        var stem = plural ? key.substring(0, key.length() - 1) : key;
        boolean feminine = stem.endsWith("ée");
        var lemma = stem.substring(0, stem.length() - (feminine ? 2 : 1)) + "er";
        readings.add(new Reading(
                lemma,
                Category.VERB,
                Mood.PAST_PARTICIPLE,
                Tense.NONE,
                0,
                feminine ? Gender.FEMININE : Gender.MASCULINE,
                plural ? Number.PLURAL : Number.SINGULAR));
    }

    private static Reading verb(String lemma, Mood mood, Tense tense, int person, Number number) {
        return new Reading(lemma, Category.VERB, mood, tense, person, Gender.ANY, number);
    }

    private static Reading noun(String key) {
        return new Reading(
                singular(key),
                Category.NOUN,
                Mood.NONE,
                Tense.NONE,
                0,
                Gender.ANY,
                key.endsWith("s") || key.endsWith("x") ? Number.ANY : Number.SINGULAR);
    }

    private static String singular(String key) {
        return key.length() > 3 && key.endsWith("s") && !key.endsWith("ss") ? key.substring(0, key.length() - 1) : key;
    }
}
