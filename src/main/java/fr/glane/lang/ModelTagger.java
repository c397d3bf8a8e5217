package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Tagger;
import fr.glane.text.Token;
import java.util.Arrays;
import java.util.List;

/** Chooses readings by the trained weights among the tags each form can have, and mends what no sentence has. */
final class ModelTagger implements Tagger {

    /** A word whose other tag outweighs the verb by more than this is no verb. */
    private static final int MOST_AGAINST_VERB = 700;

    private final Models models;
    private final Words words;

    ModelTagger(Models models, Words words) {
        this.models = models;
        this.words = words;
    }

    @Override
    public List<Reading> tag(List<Token> tokens) {
        var tags = tags(tokens, models.tags(), words);
        var chosen = new Reading[tags.length];
        for (int i = 0; i < tags.length; i++) {
            chosen[i] = ReadingChoice.of(tokens, i, tags, models.tags());
        }
        return Arrays.asList(chosen);
    }

    @Override
    public int categories(Token token) {
        var traits = words.form(token.word()).traits();
        int tags = traits.tags() | models.tags().moreTags(token.key(), traits.word());
        int categories = 0;
        for (int rest = tags; rest != 0; rest &= rest - 1) {
            categories |= 1 << Tag.category(Integer.numberOfTrailingZeros(rest)).ordinal();
        }
        return categories;
    }

    /** The tag of each token. */
    static int[] tags(List<Token> tokens, TagModel model, Words words) {
        var reading = new TagReading(tokens, model, words);
        reading.readOnce();
        giveNouns(reading);
        if (tokens.size() > 3 && isStop(tokens.getLast()) && !hasFiniteVerb(reading.tags)) {
            reading.readAll();
            giveNouns(reading);
            if (!hasFiniteVerb(reading.tags)) {
                giveVerb(reading);
            }
        }
        return reading.tags;
    }

    private static boolean isStop(Token token) {
        return token.is(".") || token.is("!") || token.is("?") || token.is("…");
    }

    private static boolean hasFiniteVerb(int[] tags) {
        for (int tag : tags) {
            if (tag == Tag.VERB || tag == Tag.AUX) {
                return true;
            }
        }
        return false;
    }

    /** « Le rapport pointe des retards. »: a whole sentence has a verb; the likeliest word behind a noun or pronoun is it. */
    private static void giveVerb(TagReading reading) {
        var tags = reading.tags;
        int verb = -1;
        int least = MOST_AGAINST_VERB;
        for (int i = 1; i < tags.length; i++) {
            boolean can = reading.can(i, Tag.VERB)
                    && (tags[i] == Tag.NOUN || tags[i] == Tag.ADJ || tags[i] == Tag.VERB_PAST_PARTICIPLE)
                    && (tags[i - 1] == Tag.NOUN || tags[i - 1] == Tag.PROPN || tags[i - 1] == Tag.PRON);
            if (can && reading.against(i, Tag.VERB) < least) {
                least = reading.against(i, Tag.VERB);
                verb = i;
            }
        }
        if (verb >= 0) {
            tags[verb] = Tag.VERB;
        }
    }

    /** « le quotidien conservateur américain »: of several adjectives without a noun the first that can be one is the noun. */
    private static void giveNouns(TagReading reading) {
        var tags = reading.tags;
        for (int i = 0; i + 2 < tags.length; i++) {
            if (tags[i] == Tag.DET && tags[i + 1] == Tag.ADJ && tags[i + 2] == Tag.ADJ) {
                int end = i + 3;
                while (end < tags.length && tags[end] == Tag.ADJ) {
                    end++;
                }
                boolean alone = end == tags.length || tags[end] == Tag.PUNCT || tags[end] == Tag.ADP;
                if (alone && reading.can(i + 1, Tag.NOUN)) {
                    tags[i + 1] = Tag.NOUN;
                }
            }
        }
    }
}
