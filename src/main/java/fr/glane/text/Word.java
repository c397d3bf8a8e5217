package fr.glane.text;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A word form, shared by all its occurrences: what it looks like, and on demand every way the dictionary reads it.
 *
 * <p>Not final, so that the package that makes words can keep with each what it knows of it.
 *
 * <p>Thread-safe: readings are looked up at the first call, and a race looks them up twice with the same result.
 */
public class Word {

    private final String text;
    private final String key;
    private final Shape shape;
    private final Function<? super Word, List<Reading>> dictionary;
    private int mark;
    private int secondMark;
    private volatile @org.jspecify.annotations.Nullable List<Reading> readings;

    /**
     * @param text the form as it stands in the text
     * @param key lower case, {@code '} for {@code ’}, plain spaces: what lexicons are asked with
     * @param dictionary gives the readings, the likeliest first, never an empty list
     */
    public Word(String text, String key, Shape shape, Function<? super Word, List<Reading>> dictionary) {
        this.text = text;
        this.key = key;
        this.shape = shape;
        this.dictionary = dictionary;
    }

    public String text() {
        return text;
    }

    public String key() {
        return key;
    }

    public Shape shape() {
        return shape;
    }

    /** Every way the dictionary reads this form, whatever the sentence; never empty. */
    public List<Reading> readings() {
        var found = readings;
        if (found == null) {
            found = List.copyOf(dictionary.apply(this));
            readings = found;
        }
        return found;
    }

    /**
     * A small number that the rules keep with a word, so that it is worked out once for all its occurrences: an article
     * asks it of every token. There is one, so one reader may use it.
     *
     * @param find gives it, never 0 and always the same for this word, so a race works it out twice with the same result
     */
    public int mark(ToIntFunction<? super Word> find) {
        int known = mark;
        if (known == 0) {
            known = find.applyAsInt(this);
            mark = known;
        }
        return known;
    }

    /** A second one, for another reader: as {@link #mark}. */
    public int secondMark(ToIntFunction<? super Word> find) {
        int known = secondMark;
        if (known == 0) {
            known = find.applyAsInt(this);
            secondMark = known;
        }
        return known;
    }

    /** True when the dictionary knows at least one reading of this category. */
    public boolean canBe(Reading.Category category) {
        for (var reading : readings()) {
            if (reading.category() == category) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return text;
    }
}
