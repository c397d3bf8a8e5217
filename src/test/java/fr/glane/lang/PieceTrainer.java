package fr.glane.lang;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * Trains the weights of {@link PieceFeatures} by pseudo-likelihood (Besag, 1975) with OpenNLP's L-BFGS: each place without a
 * stop is one event, asked whether the text is cut there when all other cuts are the true ones. Its features have as
 * values how often they occur more when it is cut than when it is not: those of the two pieces count for, those of the
 * one they would make together count against. So one weight serves a piece wherever it lies.
 */
final class PieceTrainer {

    /** Copies of all treebanks with the sentences of each block shuffled, so that as many headings stay around as were. */
    private static final int SHUFFLED = 2;

    private static final int BLOCK = 150;

    /** Copies of the treebanks that have headings, each with some of the sentences left out, as in their test files. */
    private static final int THINNED = 16;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final double[] KEPT = {0.2, 0.35, 0.1, 0.5};

    /** A treebank has headings when at least one sentence in so many ends without a stop. */
    private static final int HEADINGS = 10;

    /** Weights of less than this part of a logit are left out. */
    private static final double LEAST = 0.01;

    private final Models models;
    private final Words words;
    private final BoundaryFeatures place;
    private final PieceFeatures features;
    private final List<Event> events = new ArrayList<>();

    private PieceTrainer(Models models) {
        this.models = models;
        words = new Words(models::morphology);
        place = new BoundaryFeatures(models.functionWords(), words);
        features = new PieceFeatures(place);
    }

    /** @param treebanks the sentences of each, in the order of their documents */
    static SortedMap<Integer, Byte> train(List<List<String>> treebanks, Models models) throws IOException {
        var trainer = new PieceTrainer(models);
        var random = new Random(7);
        for (int copy = 0; copy < SHUFFLED; copy++) {
            trainer.add(shuffled(treebanks, random), copy % 2 != 0);
        }
        var all = treebanks.stream().flatMap(List::stream).toList();
        trainer.add(all, false);
        trainer.add(all, true);
        var headed = treebanks.stream()
                .filter(PieceTrainer::hasHeadings)
                .flatMap(List::stream)
                .toList();
        for (int copy = 0; copy < THINNED; copy++) {
            double kept = KEPT[copy % KEPT.length];
            var thinned = headed.stream().filter(sentence -> random.nextDouble() < kept);
            boolean capitals = copy % 3 == 2;
            trainer.add(
                    thinned.map(sentence -> capitals ? printHeading(sentence) : sentence)
                            .toList(),
                    copy % 2 != 0);
        }
        return trainer.weights();
    }

    private static List<String> shuffled(List<List<String>> treebanks, Random random) {
        var shuffled = new ArrayList<String>();
        for (var treebank : treebanks) {
            for (int from = 0; from < treebank.size(); from += BLOCK) {
                var block = new ArrayList<>(treebank.subList(from, Math.min(treebank.size(), from + BLOCK)));
                Collections.shuffle(block, random);
                shuffled.addAll(block);
            }
        }
        return shuffled;
    }

    /** A sentence without a stop in capitals without accents, as headings are often printed; any other as it is. */
    private static String printHeading(String sentence) {
        if (Piece.end(sentence, 0, sentence.length()) != Piece.BARE) {
            return sentence;
        }
        var parted = Normalizer.normalize(sentence, Normalizer.Form.NFD);
        return ACCENTS.matcher(parted).replaceAll("").toUpperCase(Locale.FRENCH);
    }

    private static boolean hasHeadings(List<String> treebank) {
        long bare = treebank.stream()
                .filter(sentence -> Piece.end(sentence, 0, sentence.length()) != Piece.STOP)
                .count();
        return bare * HEADINGS >= treebank.size();
    }

    private SortedMap<Integer, Byte> weights() throws IOException {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 60);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 2);
        parameters.put(TrainingParameters.THREADS_PARAM, 1);
        parameters.put("DataIndexer", "OnePassRealValue");
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, 0.1);
        var model = (AbstractModel) TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
        return SentenceTrainer.weights(model, BoundaryModel.UNIT, LEAST * BoundaryModel.UNIT);
    }

    /** The true sentences of one text: the first token of each, with one behind the last, and what each looks like. */
    private record Gold(PieceText text, int[] starts, int[] tokens, int[] ends, Piece[] pieces) {

        static Gold of(String line, List<String> sentences, Models models, Words words) {
            int size = sentences.size();
            var text = new PieceText(line, 0, line.length(), models.functionWords(), words);
            var starts = new int[size + 1];
            var tokens = new int[size + 1];
            var ends = new int[size];
            var bounds = new FrenchTokens.Bounds();
            for (int i = 0; i < size; i++) {
                int end = starts[i] + sentences.get(i).length();
                bounds.add(starts[i], end);
                tokens[i] = text.token(starts[i]);
                ends[i] = Piece.end(line, starts[i], end);
                starts[i + 1] = end + 1;
            }
            tokens[size] = text.size;
            text.sentences(bounds);
            var pieces = new Piece[size];
            for (int i = 0; i < size; i++) {
                pieces[i] = Piece.of(text, tokens[i], tokens[i + 1], ends[i]);
            }
            return new Gold(text, starts, tokens, ends, pieces);
        }

        Piece piece(int sentence) {
            return sentence < 0 || sentence >= pieces.length ? Piece.NONE : pieces[sentence];
        }
    }

    private void add(List<String> sentences, boolean press) {
        var printed = press ? SentenceTrainer.press(sentences) : sentences;
        var line = String.join(" ", printed);
        var gold = Gold.of(line, printed, models, words);
        var scanner = new BoundaryScanner();
        scanner.begin(line, 0, line.length(), true);
        int sentence = 0;
        while (scanner.next()) {
            while (gold.starts[sentence + 1] < scanner.at.next) {
                sentence++;
            }
            boolean cut = gold.starts[sentence + 1] == scanner.at.next;
            boolean bare = scanner.at.length == 0 && !scanner.at.isItem;
            if (bare && !Vetoes.applies(line, scanner.at, place)) {
                event(gold, scanner.at, sentence, cut);
            }
            if (cut) {
                scanner.split();
            }
        }
    }

    private void event(Gold gold, Boundary at, int sentence, boolean cut) {
        var text = gold.text;
        int next = cut ? sentence + 1 : sentence;
        int left = gold.tokens[sentence];
        int middle = text.token(at.next);
        int right = gold.tokens[next + 1];
        if (middle <= left || middle >= right) {
            return;
        }
        int end = gold.ends[next];
        int cutEnd = Piece.end(at);
        var before = gold.piece(sentence - 1);
        var behind = gold.piece(next + 1);
        var first = Piece.of(text, left, middle, cutEnd);
        var second = Piece.of(text, middle, right, end);
        var whole = Piece.of(text, left, right, end);
        var values = new TreeMap<Integer, Integer>();
        features.clear();
        features.place(text, at, middle);
        features.piece(text, left, middle, cutEnd);
        features.piece(text, middle, right, end);
        features.neighbours(before, first);
        features.neighbours(first, second);
        features.neighbours(second, behind);
        count(values, 1);
        features.clear();
        features.piece(text, left, right, end);
        features.neighbours(before, whole);
        features.neighbours(whole, behind);
        count(values, -1);
        values.values().removeIf(value -> value == 0);
        var context = new String[values.size()];
        var value = new float[values.size()];
        int f = 0;
        for (var entry : values.entrySet()) {
            context[f] = Integer.toHexString(entry.getKey());
            value[f++] = entry.getValue();
        }
        events.add(new Event(cut ? "s" : "n", context, value));
    }

    private void count(Map<Integer, Integer> values, int by) {
        for (int i = 0; i < features.count; i++) {
            values.merge(features.feature[i], by, Integer::sum);
        }
    }
}
