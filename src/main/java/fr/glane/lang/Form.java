package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Number;
import fr.glane.text.Shape;
import fr.glane.text.Word;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A word form with what the tagger asks of it, worked out once. Thread-safe. */
final class Form extends Word {

    /**
     * What the tagger asks of a form.
     *
     * @param tags bit set of the tags the form can have
     * @param word hash of the key
     * @param ending2 hash of the last two letters, and so on
     * @param nominal agreement bits of its readings as noun, adjective or participle, see {@link #agreement}
     * @param determiner agreement bits of its readings as determiner
     * @param finite bit 0 a singular, bit 1 a plural finite verb
     * @param fine hash of all its readings with their features
     */
    record Traits(
            int tags,
            boolean known,
            int word,
            int ending2,
            int ending3,
            int ending4,
            int nominal,
            int determiner,
            int finite,
            int fine) {}

    private volatile @Nullable Traits traits;

    /** Whether its readings are not guessed, once they have been asked. */
    private boolean known;

    Form(String text, String key, Shape shape, Morphology.Source morphology) {
        super(text, key, shape, readingsOf(morphology));
    }

    private static Function<Word, List<Reading>> readingsOf(Morphology.Source morphology) {
        return word -> {
            var found = morphology.get().found(word);
            // Written before the readings, which others see through a volatile field.
            ((Form) word).known = found.known();
            return found.readings();
        };
    }

    Traits traits() {
        var found = traits;
        if (found == null) {
            found = compute();
            traits = found;
        }
        return found;
    }

    private Traits compute() {
        int tags = 0;
        int nominal = 0;
        int determiner = 0;
        int finite = 0;
        int fine = 0;
        for (var reading : readings()) {
            int tag = Tag.of(reading);
            // A sum, so that the order of the readings does not matter.
            fine += 1 << tag | fine(reading) << 24;
            tags |= 1 << tag;
            switch (tag) {
                case Tag.NOUN, Tag.ADJ, Tag.PROPN, Tag.VERB_PAST_PARTICIPLE -> nominal |= agreement(reading);
                case Tag.DET -> determiner |= agreement(reading);
                case Tag.VERB, Tag.AUX -> finite |= reading.number() == Number.PLURAL ? 2 : 1;
                default -> {}
            }
        }
        return new Traits(
                tags | possible(tags, known),
                known,
                key().hashCode(),
                ending(2),
                ending(3),
                ending(4),
                nominal,
                determiner,
                finite,
                fine);
    }

    /** What tells readings of one tag apart. */
    private static int fine(Reading reading) {
        return reading.mood().ordinal() * 7
                + reading.person() * 3
                + reading.gender().ordinal() * 5
                + reading.number().ordinal();
    }

    /** Tags a form may have beside those of its readings. */
    private int possible(int tags, boolean known) {
        int more = 0;
        switch (shape()) {
            case CAPITALIZED, UPPER, INITIAL, MIXED ->
                more |= 1 << Tag.PROPN | (known ? 0 : 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.X);
            case ALPHANUMERIC -> more |= 1 << Tag.PROPN | 1 << Tag.NOUN | 1 << Tag.NUM | 1 << Tag.ADJ;
            case LOWER -> more |= known ? 0 : 1 << Tag.NOUN | 1 << Tag.ADJ | 1 << Tag.VERB | 1 << Tag.ADV | 1 << Tag.X;
            case NUMBER, PUNCTUATION, SYMBOL -> {}
        }
        if ((tags & 1 << Tag.VERB_PAST_PARTICIPLE) != 0) {
            more |= 1 << Tag.ADJ;
        }
        return more;
    }

    private int ending(int length) {
        var key = key();
        return (key.length() <= length ? key : key.substring(key.length() - length)).hashCode();
    }

    /** Bit 0 masculine singular, 1 masculine plural, 2 feminine singular, 3 feminine plural. */
    private static int agreement(Reading reading) {
        int gender =
                reading.gender() == Gender.MASCULINE ? 0b0011 : reading.gender() == Gender.FEMININE ? 0b1100 : 0b1111;
        int number = reading.number() == Number.SINGULAR ? 0b0101 : reading.number() == Number.PLURAL ? 0b1010 : 0b1111;
        return gender & number;
    }
}
