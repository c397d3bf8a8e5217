package fr.glane.lang;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains the weights of sentence boundaries with OpenNLP's maximum entropy (L-BFGS). */
final class SentenceTrainer {

    private static final int COPIES = 4;
    private static final double SCALE = 20;

    private SentenceTrainer() {}

    /**
     * The model as the bytes of its file. Places with a stop and without are learnt apart, as their features are; the latter also
     * from the sentences in their own order, where headings and items stand together.
     *
     * @param treebanks the sentences of each, in the order of their documents
     */
    static byte[] train(List<List<String>> treebanks, Models models) throws IOException {
        var places = places(treebanks, models);
        var alone = BoundaryModel.read(bytes(places, new TreeMap<>()));
        return bytes(places, PieceTrainer.train(treebanks, models, alone));
    }

    private static byte[] bytes(SortedMap<Integer, Byte> places, SortedMap<Integer, Byte> pieces) throws IOException {
        var bytes = new ByteArrayOutputStream();
        BoundaryModel.write(new DataOutputStream(bytes), places, pieces);
        return bytes.toByteArray();
    }

    private static SortedMap<Integer, Byte> places(List<List<String>> treebanks, Models models) throws IOException {
        var sentences = treebanks.stream().flatMap(List::stream).toList();
        var words = new Words(models::morphology);
        var features = new BoundaryFeatures(models.functionWords(), words);
        var stops = new ArrayList<Event>();
        var bare = new ArrayList<Event>();
        var random = new Random(7);
        var order = new ArrayList<>(sentences);
        for (int copy = 0; copy < COPIES; copy++) {
            Collections.shuffle(order, random);
            events(copy % 2 == 0 ? order : press(order), features, stops, bare);
        }
        events(sentences, features, new ArrayList<>(), bare);
        events(press(sentences), features, new ArrayList<>(), bare);
        var weights = weights(stops);
        weights.putAll(weights(bare));
        return weights;
    }

    static List<String> press(List<String> sentences) {
        return sentences.stream().map(Press::print).toList();
    }

    private static SortedMap<Integer, Byte> weights(List<Event> events) throws IOException {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 0.1);
        var model = (AbstractModel) TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
        return weights(model);
    }

    private static void events(List<String> sentences, BoundaryFeatures features, List<Event> stops, List<Event> bare) {
        var text = String.join(" ", sentences);
        Set<Integer> starts = new HashSet<>();
        int at = 0;
        for (var sentence : sentences) {
            starts.add(at);
            at += sentence.length() + 1;
        }
        var scanner = new BoundaryScanner();
        scanner.begin(text, 0, text.length(), true);
        while (scanner.next()) {
            boolean ends = starts.contains(scanner.at.next);
            if (!Vetoes.applies(text, scanner.at, features)) {
                features.of(text, scanner.at);
                var context = new String[features.count];
                for (int f = 0; f < features.count; f++) {
                    context[f] = Integer.toHexString(features.feature[f]);
                }
                (scanner.at.length == 0 ? bare : stops).add(new Event(ends ? "s" : "n", context));
            }
            if (ends) {
                scanner.split();
            }
        }
    }

    /** What each feature speaks for the end of a sentence, rounded to parts of a logit. */
    @SuppressWarnings("unchecked")
    private static SortedMap<Integer, Byte> weights(AbstractModel model) {
        var data = model.getDataStructures();
        var outcomes = (String[]) data[2];
        var weights = new TreeMap<Integer, Byte>();
        for (var entry : ((Map<String, Context>) data[1]).entrySet()) {
            var context = entry.getValue();
            double weight = 0;
            for (int i = 0; i < context.getOutcomes().length; i++) {
                weight += context.getParameters()[i] * (outcomes[context.getOutcomes()[i]].equals("s") ? 1 : -1);
            }
            int rounded = (int) Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
            if (rounded != 0) {
                weights.put(Integer.parseUnsignedInt(entry.getKey(), 16), (byte) rounded);
            }
        }
        return weights;
    }
}
