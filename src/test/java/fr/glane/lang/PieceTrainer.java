package fr.glane.lang;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Trains the weights of {@link PieceFeatures} so that among all ways to cut a text the true one is likely, with OpenNLP's
 * L-BFGS ({@link PieceLikelihood}). One weight serves a piece wherever it lies.
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

    private PieceTrainer() {}

    /**
     * The weights.
     *
     * @param treebanks the sentences of each, in the order of their documents
     * @param places tells which places are likely by themselves
     */
    static SortedMap<Integer, Byte> train(List<List<String>> treebanks, Models models, BoundaryModel places) {
        var blocks = new PieceBlocks(models, places);
        var random = new Random(7);
        for (int copy = 0; copy < SHUFFLED; copy++) {
            blocks.add(printed(shuffled(treebanks, random), copy % 2 != 0));
        }
        var all = treebanks.stream().flatMap(List::stream).toList();
        blocks.add(all);
        blocks.add(SentenceTrainer.press(all));
        var headed = treebanks.stream()
                .filter(PieceTrainer::hasHeadings)
                .flatMap(List::stream)
                .toList();
        for (int copy = 0; copy < THINNED; copy++) {
            double kept = KEPT[copy % KEPT.length];
            var thinned = headed.stream().filter(sentence -> random.nextDouble() < kept);
            boolean capitals = copy % 3 == 2;
            var sentences = thinned.map(sentence -> capitals ? printHeading(sentence) : sentence)
                    .toList();
            blocks.add(printed(sentences, copy % 2 != 0));
        }
        return PieceLikelihood.weights(blocks.all, LEAST);
    }

    private static List<String> printed(List<String> sentences, boolean press) {
        return press ? SentenceTrainer.press(sentences) : sentences;
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
}
