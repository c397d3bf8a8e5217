package fr.glane.lang;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Trains the tagger: an averaged perceptron that chooses among the tags a form can have, from left to right. */
final class TaggerTrainer {

    private static final int ROUNDS = Integer.getInteger("rounds", 8);
    private static final int MIN_SEEN = 2;

    /** What is learnt of one feature: its weights now, their sums over time, when each sum was last brought up to date. */
    private static final class Row {
        final float[] weights = new float[Tag.COUNT];
        final float[] sums = new float[Tag.COUNT];
        final int[] stamps = new int[Tag.COUNT];
        int updates;
    }

    private final Map<Integer, Row> rows = new HashMap<>();
    private int time;

    /** The model as the bytes of its file. */
    static byte[] train(List<Treebank.Sentence> sentences, Morphology morphology) throws IOException {
        var trainer = new TaggerTrainer();
        var words = new Words(() -> morphology);
        var tags = moreTags(sentences, words);
        var prepared = new ArrayList<Prepared>();
        for (var sentence : sentences) {
            prepared.add(prepare(sentence, words, tags));
        }
        var random = new Random(42);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(prepared, random);
            prepared.forEach(trainer::learn);
        }
        return trainer.bytes(tags, Lemmas.preferred(sentences, words));
    }

    private record Prepared(TagFeatures features, int[] candidates, int[] gold) {}

    static int gold(int tag) {
        if (tag >= 0) {
            return 1 << tag;
        }
        return tag == -1 ? 0 : 0b1111 << (-2 - tag);
    }

    private static Map<String, Integer> moreTags(List<Treebank.Sentence> sentences, Words words) {
        var seen = new HashMap<String, int[]>();
        for (var sentence : sentences) {
            for (var token : sentence.tokens()) {
                var form = words.of(token.form());
                if (token.tag() >= 0 && (form.traits().tags() & 1 << token.tag()) == 0) {
                    seen.computeIfAbsent(form.key(), k -> new int[Tag.COUNT])[token.tag()]++;
                }
            }
        }
        var more = new TreeMap<String, Integer>();
        seen.forEach((key, counts) -> {
            int tags = 0;
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                tags |= counts[tag] >= MIN_SEEN ? 1 << tag : 0;
            }
            if (tags != 0) {
                more.put(key, tags);
            }
        });
        return more;
    }

    private static Prepared prepare(Treebank.Sentence sentence, Words words, Map<String, Integer> more) {
        var features = new TagFeatures(Treebank.tokens(sentence, words), words);
        int n = sentence.tokens().size();
        var candidates = new int[n];
        var gold = new int[n];
        for (int i = 0; i < n; i++) {
            var key = words.of(sentence.tokens().get(i).form()).key();
            candidates[i] = features.candidates(i) | more.getOrDefault(key, 0);
            gold[i] = gold(sentence.tokens().get(i).tag());
        }
        return new Prepared(features, candidates, gold);
    }

    private void learn(Prepared sentence) {
        var features = sentence.features;
        for (int i = 0; i < sentence.gold.length; i++) {
            int candidates = sentence.candidates[i];
            if (Integer.bitCount(candidates) == 1) {
                features.choose(i, Integer.numberOfTrailingZeros(candidates));
                continue;
            }
            features.of(i);
            var scores = new float[Tag.COUNT];
            for (int f = 0; f < features.count; f++) {
                var row = rows.get(features.feature[f]);
                if (row != null) {
                    for (int t = 0; t < Tag.COUNT; t++) {
                        scores[t] += row.weights[t];
                    }
                }
            }
            int guess = best(scores, candidates);
            int truth = best(scores, candidates & sentence.gold[i]);
            time++;
            if (truth >= 0 && guess != truth && (sentence.gold[i] & 1 << guess) == 0) {
                for (int f = 0; f < features.count; f++) {
                    update(features.feature[f], truth, 1);
                    update(features.feature[f], guess, -1);
                }
            }
            features.choose(i, guess);
        }
    }

    private static int best(float[] scores, int candidates) {
        int best = -1;
        for (int t = 0; t < Tag.COUNT; t++) {
            if ((candidates & 1 << t) != 0 && (best < 0 || scores[t] > scores[best])) {
                best = t;
            }
        }
        return best;
    }

    private void update(int feature, int tag, float by) {
        var row = rows.computeIfAbsent(feature, k -> new Row());
        row.sums[tag] += row.weights[tag] * (time - row.stamps[tag]);
        row.stamps[tag] = time;
        row.weights[tag] += by;
        row.updates++;
    }

    private byte[] bytes(Map<String, Integer> tags, Map<String, String> lemmas) throws IOException {
        int minUpdates = Integer.getInteger("min", 4);
        var averages = new TreeMap<Integer, float[]>();
        float most = 0;
        for (var entry : rows.entrySet()) {
            var row = entry.getValue();
            if (row.updates < minUpdates) {
                continue;
            }
            var average = new float[Tag.COUNT];
            for (int t = 0; t < Tag.COUNT; t++) {
                average[t] = (row.sums[t] + row.weights[t] * (time - row.stamps[t])) / time;
                most = Math.max(most, Math.abs(average[t]));
            }
            averages.put(entry.getKey(), average);
        }
        float scale = 127 / Math.min(most, 8);
        var features = new TreeMap<Integer, List<TagModel.Weight>>();
        averages.forEach((feature, average) -> {
            var row = new ArrayList<TagModel.Weight>();
            for (int t = 0; t < Tag.COUNT; t++) {
                int weight = Math.max(-127, Math.min(127, Math.round(average[t] * scale)));
                if (weight != 0) {
                    row.add(new TagModel.Weight(t, (byte) weight));
                }
            }
            if (!row.isEmpty()) {
                features.put(feature, row);
            }
        });
        var bytes = new ByteArrayOutputStream();
        TagModel.write(new DataOutputStream(bytes), tags, lemmas, features);
        return bytes.toByteArray();
    }
}
