package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Tagger;
import fr.glane.text.Token;
import java.util.Arrays;
import java.util.List;

/** Chooses readings by the trained weights, from left to right, among the tags each form can have. */
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

    /** The tag of each token: the one both directions together prefer. */
    static int[] tags(List<Token> tokens, TagModel model, Words words) {
        int size = tokens.size();
        var candidates = new int[size];
        var scores = new int[size * Tag.COUNT];
        var forward = new TagFeatures(tokens, words);
        boolean ambiguous = false;
        for (int i = 0; i < size; i++) {
            candidates[i] = forward.candidates(i) | model.moreTags(tokens.get(i).key());
            ambiguous |= Integer.bitCount(candidates[i]) > 1;
        }
        if (ambiguous) {
            read(forward, false, candidates, scores, model);
            read(forward.backward(), true, candidates, scores, model);
        }
        var tags = new int[size];
        for (int i = 0; i < size; i++) {
            tags[i] = best(candidates[i], scores, i * Tag.COUNT);
        }
        giveNouns(tags, candidates);
        if (size > 3 && isStop(tokens.get(size - 1)) && !hasFiniteVerb(tags)) {
            giveVerb(tags, candidates, scores);
        }
        return tags;
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
    private static void giveVerb(int[] tags, int[] candidates, int[] scores) {
        int verb = -1;
        int least = MOST_AGAINST_VERB;
        for (int i = 1; i < tags.length; i++) {
            boolean can = (candidates[i] & 1 << Tag.VERB) != 0
                    && (tags[i] == Tag.NOUN || tags[i] == Tag.ADJ || tags[i] == Tag.VERB_PAST_PARTICIPLE)
                    && (tags[i - 1] == Tag.NOUN || tags[i - 1] == Tag.PROPN || tags[i - 1] == Tag.PRON);
            int against = scores[i * Tag.COUNT + tags[i]] - scores[i * Tag.COUNT + Tag.VERB];
            if (can && against < least) {
                least = against;
                verb = i;
            }
        }
        if (verb >= 0) {
            tags[verb] = Tag.VERB;
        }
    }

    /** « le quotidien conservateur américain »: of several adjectives without a noun the first that can be one is the noun. */
    private static void giveNouns(int[] tags, int[] candidates) {
        for (int i = 0; i + 2 < tags.length; i++) {
            if (tags[i] == Tag.DET && tags[i + 1] == Tag.ADJ && tags[i + 2] == Tag.ADJ) {
                int end = i + 3;
                while (end < tags.length && tags[end] == Tag.ADJ) {
                    end++;
                }
                boolean alone = end == tags.length || tags[end] == Tag.PUNCT || tags[end] == Tag.ADP;
                if (alone && (candidates[i + 1] & 1 << Tag.NOUN) != 0) {
                    tags[i + 1] = Tag.NOUN;
                }
            }
        }
    }

    /** Adds the scores of the tags in one direction, each seen with the tags this direction chose before. */
    private static void read(TagFeatures features, boolean backward, int[] candidates, int[] scores, TagModel model) {
        int size = candidates.length;
        var own = new int[Tag.COUNT];
        var places = new int[TagFeatures.MOST];
        for (int i = 0; i < size; i++) {
            int token = backward ? size - 1 - i : i;
            int tag = Integer.numberOfTrailingZeros(candidates[token]);
            if (Integer.bitCount(candidates[token]) > 1) {
                features.of(i);
                Arrays.fill(own, 0);
                model.add(features.feature, features.count, places, own);
                tag = best(candidates[token], own, 0);
                for (int t = 0; t < Tag.COUNT; t++) {
                    scores[token * Tag.COUNT + t] += own[t];
                }
            }
            features.choose(i, tag);
        }
    }

    private static int best(int candidates, int[] scores, int from) {
        int best = Integer.numberOfTrailingZeros(candidates);
        for (int t = best + 1; t < Tag.COUNT; t++) {
            if ((candidates & 1 << t) != 0 && scores[from + t] > scores[from + best]) {
                best = t;
            }
        }
        return best;
    }
}
