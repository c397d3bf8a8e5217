package fr.glane.match;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Shape;
import fr.glane.text.Token;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The parts patterns are built from.
 *
 * <p>Choice is ordered and repetition greedy, and neither gives back what it took: a pattern that needs less than the
 * most must say so by the order of its alternatives. Every repetition is bounded, so the worst case of a pattern is the
 * product of the bounds one reads in it.
 */
public final class Patterns {

    private Patterns() {}

    /** All parts, one after another. */
    public static Pattern seq(Pattern... parts) {
        return (sentence, from, captures) -> {
            int mark = captures.mark();
            int at = from;
            for (var part : parts) {
                at = part.match(sentence, at, captures);
                if (at == Pattern.NO) {
                    captures.reset(mark);
                    return Pattern.NO;
                }
            }
            return at;
        };
    }

    /** The first alternative that fits. */
    public static Pattern or(Pattern... alternatives) {
        return (sentence, from, captures) -> {
            for (var alternative : alternatives) {
                int end = alternative.match(sentence, from, captures);
                if (end != Pattern.NO) {
                    return end;
                }
            }
            return Pattern.NO;
        };
    }

    /** The part if it fits, else nothing. */
    public static Pattern maybe(Pattern part) {
        return (sentence, from, captures) -> {
            int end = part.match(sentence, from, captures);
            return end == Pattern.NO ? from : end;
        };
    }

    /** The part as often as it fits, at most {@code most} times; none is a match. */
    public static Pattern upTo(int most, Pattern part) {
        return (sentence, from, captures) -> {
            int at = from;
            for (int i = 0; i < most; i++) {
                int end = part.match(sentence, at, captures);
                if (end == Pattern.NO || end == at) {
                    break;
                }
                at = end;
            }
            return at;
        };
    }

    /** Any tokens but {@code stop}, at most {@code most}, then {@code then}; the nearest place wins. */
    public static Pattern gap(int most, Pattern stop, Pattern then) {
        return (sentence, from, captures) -> {
            int mark = captures.mark();
            for (int at = from; at <= Math.min(from + most, sentence.size()); at++) {
                int end = then.match(sentence, at, captures);
                if (end != Pattern.NO) {
                    return end;
                }
                if (at == sentence.size() || stop.match(sentence, at, captures) != Pattern.NO) {
                    captures.reset(mark);
                    return Pattern.NO;
                }
            }
            return Pattern.NO;
        };
    }

    /** The part, remembered under a role. */
    public static Pattern as(String role, Pattern part) {
        return (sentence, from, captures) -> {
            int end = part.match(sentence, from, captures);
            if (end != Pattern.NO) {
                captures.add(role, from, end);
            }
            return end;
        };
    }

    /** Fits, taking nothing, where {@code part} fits. */
    public static Pattern ahead(Pattern part) {
        return (sentence, from, captures) -> {
            int mark = captures.mark();
            int end = part.match(sentence, from, captures);
            captures.reset(mark);
            return end == Pattern.NO ? Pattern.NO : from;
        };
    }

    /** Fits, taking nothing, where {@code part} does not fit. */
    public static Pattern not(Pattern part) {
        return (sentence, from, captures) -> {
            int mark = captures.mark();
            int end = part.match(sentence, from, captures);
            captures.reset(mark);
            return end == Pattern.NO ? from : Pattern.NO;
        };
    }

    /** Fits, taking nothing, when the token just before passes {@code part}. */
    public static Pattern after(Pattern part) {
        return (sentence, from, captures) -> {
            if (from == 0) {
                return Pattern.NO;
            }
            int mark = captures.mark();
            int end = part.match(sentence, from - 1, captures);
            captures.reset(mark);
            return end == from ? from : Pattern.NO;
        };
    }

    /** One token that passes the test. */
    public static Pattern token(Predicate<? super Token> test) {
        return (sentence, from, captures) ->
                from < sentence.size() && test.test(sentence.token(from)) ? from + 1 : Pattern.NO;
    }

    /** Any one token. */
    public static Pattern any() {
        return token(t -> true);
    }

    /** One token whose key is among these. */
    public static Pattern key(String... keys) {
        if (keys.length == 1) {
            var only = keys[0];
            return token(t -> t.key().equals(only));
        }
        var set = Set.of(keys);
        return token(t -> set.contains(t.key()));
    }

    /** One token of one of these shapes. */
    public static Pattern shape(Shape... shapes) {
        var set = Set.of(shapes);
        return token(t -> set.contains(t.shape()));
    }

    /** One token read as this category in its sentence. */
    public static Pattern category(Category... categories) {
        var set = Set.of(categories);
        return (sentence, from, captures) ->
                from < sentence.size() && set.contains(sentence.reading(from).category()) ? from + 1 : Pattern.NO;
    }

    /** One token whose reading in its sentence has one of these lemmas. */
    public static Pattern lemma(String... lemmas) {
        var set = Set.of(lemmas);
        return (sentence, from, captures) ->
                from < sentence.size() && set.contains(sentence.reading(from).lemma()) ? from + 1 : Pattern.NO;
    }

    /** One verb or auxiliary in this mood. */
    public static Pattern mood(Mood... moods) {
        var set = Set.of(moods);
        return (sentence, from, captures) ->
                from < sentence.size() && set.contains(sentence.reading(from).mood()) ? from + 1 : Pattern.NO;
    }

    /** The longest entry of a lexicon that starts here. */
    public static Pattern in(Lexicon lexicon) {
        return (sentence, from, captures) -> lexicon.longest(sentence, from);
    }

    /** The end of the sentence. */
    public static Pattern end() {
        return (sentence, from, captures) -> from == sentence.size() ? from : Pattern.NO;
    }

    /** The start of the sentence. */
    public static Pattern start() {
        return (sentence, from, captures) -> from == 0 ? from : Pattern.NO;
    }
}
