package fr.glane.lang;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * What OpenNLP's L-BFGS makes small: how unlikely the true ways to cut are under the weights (a semi-Markov conditional
 * random field, Sarawagi and Cohen 2004, with neighbours), and how large the weights are.
 */
final class PieceLikelihood implements Function {

    /** Features met in fewer blocks are left out. */
    private static final int CUTOFF = 2;

    private static final double LARGE_WEIGHTS_COST = 0.05;

    /** The minimizer stops early; it begins again where it stopped. */
    private static final int ROUNDS = 2;

    private static final int ITERATIONS = 40;

    private final List<PieceBlock> blocks;
    private final int[] features;

    /** Where the minimizer, which begins at zero, really is. */
    private double[] origin;

    private double[] known = new double[0];
    private double value;
    private double[] gradient = new double[0];

    private PieceLikelihood(List<PieceBlock> blocks) {
        this.blocks = blocks;
        features = number(blocks);
        origin = new double[features.length];
    }

    /**
     * The weights under which the true ways of the blocks are likely, in parts of a logit.
     *
     * @param least smaller weights, in logits, are left out
     */
    static SortedMap<Integer, Byte> weights(List<PieceBlock> blocks, double least) {
        var likelihood = new PieceLikelihood(blocks);
        for (int round = 0; round < ROUNDS; round++) {
            var minimizer = new QNMinimizer(0, 0, ITERATIONS);
            likelihood.origin = likelihood.from(minimizer.minimize(likelihood));
            likelihood.known = new double[0];
        }
        var weights = new TreeMap<Integer, Byte>();
        for (int i = 0; i < likelihood.features.length; i++) {
            double weight = likelihood.origin[i];
            int rounded = (int) Math.max(-127, Math.min(127, Math.round(weight * BoundaryModel.UNIT)));
            if (rounded != 0 && Math.abs(weight) >= least) {
                weights.put(likelihood.features[i], (byte) rounded);
            }
        }
        return weights;
    }

    /** Gives the features of the blocks numbers from 0; what each number stands for. */
    private static int[] number(List<PieceBlock> blocks) {
        var met = new byte[1 << PieceFeatures.BITS];
        var lately = new int[1 << PieceFeatures.BITS];
        for (int i = 0; i < blocks.size(); i++) {
            int block = i + 1;
            blocks.get(i).each(feature -> {
                if (lately[feature] != block) {
                    lately[feature] = block;
                    met[feature] = (byte) Math.min(CUTOFF, met[feature] + 1);
                }
            });
        }
        var numbers = new int[met.length];
        int count = 0;
        for (int feature = 0; feature < met.length; feature++) {
            numbers[feature] = met[feature] == CUTOFF ? count++ : -1;
        }
        blocks.forEach(block -> block.number(numbers));
        var features = new int[count];
        for (int feature = 0; feature < met.length; feature++) {
            if (numbers[feature] >= 0) {
                features[numbers[feature]] = feature;
            }
        }
        return features;
    }

    @Override
    public int getDimension() {
        return features.length;
    }

    @Override
    public double valueAt(double[] step) {
        evaluate(step);
        return value;
    }

    @Override
    public double[] gradientAt(double[] step) {
        evaluate(step);
        return gradient.clone();
    }

    private double[] from(double[] step) {
        var weights = origin.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += step[i];
        }
        return weights;
    }

    /** Value and gradient are asked for at the same place in turn. */
    private void evaluate(double[] step) {
        if (Arrays.equals(step, known)) {
            return;
        }
        known = step.clone();
        var weights = from(step);
        value = 0;
        gradient = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            value += LARGE_WEIGHTS_COST * weights[i] * weights[i];
            gradient[i] = 2 * LARGE_WEIGHTS_COST * weights[i];
        }
        for (var block : blocks) {
            value += block.loss(weights, gradient);
        }
    }
}
