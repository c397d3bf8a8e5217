package fr.glane.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a line in which a page speaks to its readers (offers, letters, tools, rules of the forum, cookies) from the prose
 * of articles by all its words together, where no phrase of the lists stands in it.
 *
 * <p>A logistic model over the beginnings of words, pairs of them, the first word, and the ending of the second person.
 * It was trained by {@code scripts/train-models} on lines written for it, on the phrase lists, and on the sentences of
 * treebanks as prose; no page of the press was used. Thread-safe; linear in the number of words.
 */
final class TalkModel {

    /** Weight of a line without any word. */
    static final String BIAS = "@bias";

    /** Fewer words say too little. */
    static final int FEWEST = 5;

    /** Longer lines are paragraphs. */
    static final int MOST = 60;

    private static final int STEM = 6;
    private static final int SHORTEST = 3;
    private static final String FILE = "/fr/glane/page/talk-model.tsv";

    private static final class Holder {
        private static final TalkModel FRENCH = new TalkModel(read());
    }

    private final Map<String, Float> weights;
    private final double bias;

    private TalkModel(Map<String, Float> weights) {
        this.weights = weights;
        this.bias = weights.getOrDefault(BIAS, 0f);
    }

    static TalkModel french() {
        return Holder.FRENCH;
    }

    /**
     * How surely a page speaks in a line: the log of the odds.
     *
     * @param words of the line, as {@link PageWords#words} folds them
     */
    double score(List<String> words) {
        double sum = 0;
        for (var feature : features(words)) {
            sum += weights.getOrDefault(feature, 0f);
        }
        return sum * scale(words) + bias;
    }

    /** What the words of a line are seen by, each once. */
    static Set<String> features(List<String> words) {
        var features = new HashSet<String>(words.size() * 4);
        var last = "";
        for (var word : words) {
            var stem = stem(word);
            features.add(stem);
            if (!last.isEmpty()) {
                features.add(last + " " + stem);
            } else {
                features.add("^" + stem);
            }
            if (isSecondPerson(word)) {
                features.add("@ez");
                if (last.isEmpty()) {
                    features.add("^@ez");
                }
            }
            last = stem;
        }
        return features;
    }

    /** A line counts for what its words say on average, and a little more the longer it is. */
    static double scale(List<String> words) {
        return 1 / Math.sqrt(Math.max(SHORTEST, words.size()));
    }

    /** « abonnez » */
    private static boolean isSecondPerson(String word) {
        return word.length() > 4 && word.endsWith("ez");
    }

    /** The first letters, without endings of number and gender; one sign for all numbers. */
    private static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return "#";
        }
        int end = word.length();
        if (end > 3 && word.charAt(end - 1) == 's') {
            end--;
        }
        if (end > 4 && word.charAt(end - 1) == 'e' && word.charAt(end - 2) == 'e') {
            end--;
        }
        return word.substring(0, Math.min(STEM, end));
    }

    private static Map<String, Float> read() {
        try (var stream = TalkModel.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("no model at " + FILE);
            }
            var weights = new HashMap<String, Float>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("//"))
                    .forEach(l -> weights.put(
                            l.substring(0, l.indexOf('\t')), Float.valueOf(l.substring(l.indexOf('\t') + 1))));
            return Map.copyOf(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
