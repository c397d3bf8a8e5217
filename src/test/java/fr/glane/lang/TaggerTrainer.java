package fr.glane.lang;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** Trains the tagger: an averaged perceptron that chooses among the tags a form can have, from left to right. */
final class TaggerTrainer {

    private static final int ROUNDS = 5;
    private static final int TRAININGS = 2;
    private static final int MIN_SEEN = 2;

    /** Features corrected less often are left out, and weights of less than this in 127. */
    private static final int MIN_UPDATES = 5;

    private static final int MIN_WEIGHT = 3;

    /** A tag that wins by less than this is corrected too, so that unseen words do not tip the balance. */
    private static final float MARGIN = 10;

    /** What is learnt of one feature: its weights now, their sums over time, when each sum was last brought up to date. */
    private static final class Row {
        final float[] weights = new float[Tag.COUNT];
        final float[] sums = new float[Tag.COUNT];
        final int[] stamps = new int[Tag.COUNT];
        int updates;

        /** Adds the mean of each weight over the whole training to {@code into}. */
        void addAverage(int time, float[] into) {
            for (int t = 0; t < Tag.COUNT; t++) {
                into[t] += (sums[t] + weights[t] * (time - stamps[t])) / time;
            }
        }
    }

    private final Map<Integer, Row> rows = new HashMap<>();
    private final ObjIntConsumer<TagFeatures> reading;
    private int time;

    /** @param reading which features of a token it asks */
    private TaggerTrainer(ObjIntConsumer<TagFeatures> reading) {
        this.reading = reading;
    }

    /** The model as the bytes of its file. */
    static byte[] train(List<Treebank.Sentence> sentences, Morphology morphology) throws IOException {
        var words = new Words(() -> morphology);
        var tags = moreTags(sentences, words);
        var prepared = new ArrayList<Prepared>();
        for (var sentence : sentences) {
            prepared.add(prepare(sentence, words, tags));
        }
        var few = averages(prepared, TagFeatures::few);
        var all = averages(prepared, TagFeatures::all);
        all.putAll(averages(prepared.stream().map(Prepared::backward).toList(), TagFeatures::all));
        var bytes = new ByteArrayOutputStream();
        TagModel.write(
                new DataOutputStream(bytes), tags, Lemmas.preferred(sentences, words), weights(few), weights(all));
        return bytes.toByteArray();
    }

    /** The mean of several trainings that see the sentences in other orders: what one learns by chance loses weight. */
    private static SortedMap<Integer, float[]> averages(List<Prepared> sentences, ObjIntConsumer<TagFeatures> reading) {
        var random = new Random(42);
        var updates = new HashMap<Integer, Integer>();
        var sums = new TreeMap<Integer, float[]>();
        for (int training = 0; training < TRAININGS; training++) {
            var trainer = new TaggerTrainer(reading);
            var order = new ArrayList<>(sentences);
            for (int round = 0; round < ROUNDS; round++) {
                Collections.shuffle(order, random);
                order.forEach(trainer::learn);
            }
            trainer.rows.forEach((feature, row) -> {
                updates.merge(feature, row.updates, Integer::sum);
                row.addAverage(trainer.time, sums.computeIfAbsent(feature, k -> new float[Tag.COUNT]));
            });
        }
        sums.keySet().removeIf(feature -> updates.getOrDefault(feature, 0) < MIN_UPDATES);
        return sums;
    }

    private record Prepared(TagFeatures features, int[] candidates, int[] gold) {

        Prepared backward() {
            return new Prepared(features.backward(), reversed(candidates), reversed(gold));
        }

        private static int[] reversed(int[] values) {
            var reversed = new int[values.length];
            for (int i = 0; i < values.length; i++) {
                reversed[i] = values[values.length - 1 - i];
            }
            return reversed;
        }
    }

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
                // Universal Dependencies call % a symbol; Sequoia alone takes it for a noun.
                boolean percent = form.key().equals("%");
                if (!percent && token.tag() >= 0 && (form.traits().tags() & 1 << token.tag()) == 0) {
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
            reading.accept(features, i);
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
            int rival = best(scores, candidates & ~sentence.gold[i]);
            if (truth >= 0 && rival >= 0 && scores[truth] - scores[rival] <= MARGIN) {
                for (int f = 0; f < features.count; f++) {
                    update(features.feature[f], truth, 1);
                    update(features.feature[f], rival, -1);
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

    private static Map<Integer, List<TagWeights.Weight>> weights(SortedMap<Integer, float[]> averages) {
        float scale = 127 / most(averages.values());
        var features = new TreeMap<Integer, List<TagWeights.Weight>>();
        averages.forEach((feature, average) -> {
            var row = new ArrayList<TagWeights.Weight>();
            for (int t = 0; t < Tag.COUNT; t++) {
                int weight = Math.max(-127, Math.min(127, Math.round(average[t] * scale)));
                if (Math.abs(weight) >= MIN_WEIGHT) {
                    row.add(new TagWeights.Weight(t, (byte) weight));
                }
            }
            if (!row.isEmpty()) {
                features.put(feature, row);
            }
        });
        return features;
    }

    /** The weight that becomes 127: few are larger, and they lose nothing by being cut. */
    private static float most(Collection<float[]> averages) {
        var sizes = new ArrayList<Float>();
        for (var average : averages) {
            for (float weight : average) {
                if (weight != 0) {
                    sizes.add(Math.abs(weight));
                }
            }
        }
        Collections.sort(sizes);
        return sizes.get((int) (sizes.size() * 0.9995));
    }
}
