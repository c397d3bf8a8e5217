package fr.glane.lang;

import fr.glane.text.Packed;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;
import fr.glane.text.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/**
 * What French word forms can be: their lemmas, categories and features.
 *
 * <p>Function words come from Glane's own list, all others from {@code french-pos-dict}; a form neither knows is guessed
 * from its shape and ending. Thread-safe.
 */
public final class Morphology {

    private static final String DICTIONARY = "org/languagetool/resource/fr/french";

    /** Without context the finite present of the third person is the likeliest of a verb's readings, an order the rarest. */
    private static final Comparator<Reading> LIKELIEST = (a, b) -> Integer.compare(rank(a), rank(b));

    private final FunctionWords functionWords;
    private final DictionaryLookup dictionary;

    private Morphology(FunctionWords functionWords, DictionaryLookup dictionary) {
        this.functionWords = functionWords;
        this.dictionary = dictionary;
    }

    static Morphology load(FunctionWords functionWords) {
        try (var dictionary = Packed.open(DICTIONARY + ".dict");
                var description = Packed.open(DICTIONARY + ".info")) {
            if (dictionary == null || description == null) {
                throw new IllegalStateException(DICTIONARY + " missing from the class path");
            }
            return new Morphology(functionWords, new DictionaryLookup(Dictionary.read(dictionary, description)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + DICTIONARY, e);
        }
    }

    /** Where a word gets its morphology from, when it is asked. */
    @FunctionalInterface
    interface Source {
        Morphology get();
    }

    /**
     * Every lemma of a form, the likeliest first; the form itself in lower case when nothing knows it.
     *
     * @param form a word as written, any case, either apostrophe
     */
    public List<String> lemmas(String form) {
        var lemmas = new LinkedHashSet<String>();
        for (var reading : readings(form)) {
            lemmas.add(reading.lemma());
        }
        return List.copyOf(lemmas);
    }

    /** Every reading of a form, the likeliest first; never empty. */
    public List<Reading> readings(String form) {
        return found(form, Words.key(form), Shapes.of(form)).readings();
    }

    /**
     * What is found of a form.
     *
     * @param readings the likeliest first, never empty
     * @param known false when they are guessed
     */
    record Found(List<Reading> readings, boolean known) {}

    Found found(Word word) {
        return found(word.text(), word.key(), word.shape());
    }

    private Found found(String form, String key, Shape shape) {
        return switch (shape) {
            case PUNCTUATION -> new Found(List.of(Reading.of(form, Category.PUNCT)), true);
            case SYMBOL -> new Found(List.of(Reading.of(form, Category.SYM)), true);
            case NUMBER -> new Found(List.of(Reading.of(form, Category.NUM)), true);
            case LOWER, CAPITALIZED, UPPER, INITIAL, MIXED, ALPHANUMERIC -> {
                var readings = known(form, key);
                yield readings.isEmpty() ? new Found(Guesses.of(form, key, shape), false) : new Found(readings, true);
            }
        };
    }

    private List<Reading> known(String form, String key) {
        var entry = functionWords.get(key);
        if (entry != null && !entry.open()) {
            return entry.readings();
        }
        var found = new LinkedHashSet<Reading>();
        lookUp(form.replace('’', '\''), found);
        if (!key.equals(form)) {
            lookUp(key, found);
        }
        var readings = new ArrayList<>(found);
        if (entry != null) {
            readings.removeIf(r -> !r.isVerbal() && !r.is(Category.NOUN));
        }
        readings.sort(LIKELIEST);
        if (entry != null) {
            readings.addAll(0, entry.readings());
        }
        return readings;
    }

    private synchronized void lookUp(String form, Set<Reading> into) {
        for (var data : dictionary.lookup(form)) {
            into.addAll(DictionaryTag.readings(
                    data.getStem().toString(), data.getTag().toString()));
        }
    }

    private static int rank(Reading reading) {
        int rank = switch (reading.category()) {
            case NUM -> 0;
            case ADP, CCONJ, SCONJ, DET, PRON -> 1;
            case AUX -> 2;
            case ADV -> 3;
            case NOUN -> 4;
            case VERB -> 5;
            case ADJ -> 6;
            case PROPN -> 7;
            case INTJ, PUNCT, SYM, X -> 8;
        };
        int mood = switch (reading.mood()) {
            case NONE, INDICATIVE, CONDITIONAL, INFINITIVE, PAST_PARTICIPLE, PRESENT_PARTICIPLE -> 0;
            case SUBJUNCTIVE -> 1;
            case IMPERATIVE -> 2;
        };
        int person = reading.person() == 3 || reading.person() == 0 ? 0 : reading.person();
        return rank * 100 + mood * 10 + person;
    }
}
