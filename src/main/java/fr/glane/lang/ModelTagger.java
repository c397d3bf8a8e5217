package fr.glane.lang;

import fr.glane.text.Reading;
import fr.glane.text.Tagger;
import fr.glane.text.Token;
import java.util.Arrays;
import java.util.List;

/** Chooses readings by the trained weights, from left to right, among the tags each form can have. */
final class ModelTagger implements Tagger {

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

    /** The tag of each token. */
    static int[] tags(List<Token> tokens, TagModel model, Words words) {
        var features = new TagFeatures(tokens, words);
        var tags = new int[tokens.size()];
        var scores = new int[Tag.COUNT];
        for (int i = 0; i < tags.length; i++) {
            int candidates =
                    features.candidates(i) | model.moreTags(tokens.get(i).key());
            int tag = Integer.numberOfTrailingZeros(candidates);
            if (Integer.bitCount(candidates) > 1) {
                features.of(i);
                Arrays.fill(scores, 0);
                for (int f = 0; f < features.count; f++) {
                    model.add(features.feature[f], scores);
                }
                for (int t = tag + 1; t < Tag.COUNT; t++) {
                    if ((candidates & 1 << t) != 0 && scores[t] > scores[tag]) {
                        tag = t;
                    }
                }
            }
            features.choose(i, tag);
            tags[i] = tag;
        }
        return tags;
    }
}
