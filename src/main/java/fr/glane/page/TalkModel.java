package fr.glane.page;

import fr.glane.text.Packed;
import java.util.List;

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

    /** Letters of a word that count. */
    static final int STEM = 6;

    /** Shorter lines count as lines of so many words. */
    static final int SHORTEST = 3;

    private static final String FILE = "fr/glane/page/talk-model.tsv";

    private static final class Holder {
        private static final TalkModel FRENCH = new TalkModel(lines());
    }

    private static final long START = LineWords.hash("^");
    private static final long SECOND_PERSON = LineWords.hash("@ez");
    private static final long ORDER = pair(START, SECOND_PERSON);

    /** Open addressing; the weight of each feature by its number, 0 for no feature. */
    private final long[] features;

    private final float[] weights;
    private final double bias;

    /** @param lines of the file: a feature, a tab, its weight */
    private TalkModel(List<String> lines) {
        // Straight into the table: this is done at every start.
        int size = Integer.highestOneBit(lines.size()) * 4;
        features = new long[size];
        weights = new float[size];
        double always = 0;
        for (var line : lines) {
            int tab = line.indexOf('\t');
            float weight = weight(line, tab + 1);
            if (line.startsWith(BIAS) && tab == BIAS.length()) {
                always = weight;
            } else {
                long feature = number(line.substring(0, tab));
                int at = place(feature);
                features[at] = feature;
                weights[at] = weight;
            }
        }
        bias = always;
    }

    /** « -2.98 »: at most seven digits, so that the quotient is the float nearest to what is written. */
    private static float weight(String line, int from) {
        boolean minus = line.charAt(from) == '-';
        int digits = 0;
        int scale = 1;
        boolean behindPoint = false;
        for (int i = minus ? from + 1 : from; i < line.length(); i++) {
            if (line.charAt(i) == '.') {
                behindPoint = true;
            } else {
                digits = digits * 10 + (line.charAt(i) - '0');
                scale *= behindPoint ? 10 : 1;
            }
        }
        return (minus ? -digits : digits) / (float) scale;
    }

    static TalkModel french() {
        return Holder.FRENCH;
    }

    /**
     * How surely a page speaks in a line: the log of the odds.
     *
     * @param words of the line
     */
    double score(LineWords words) {
        int count = words.size();
        var seen = new int[Math.min(count, MOST) * 4];
        int known = 0;
        double sum = 0;
        long last = START;
        for (int i = 0; i < Math.min(count, MOST); i++) {
            long stem = words.stemHash(i, STEM);
            boolean person = words.isSecondPerson(i);
            for (int kind = 0; kind < 4; kind++) {
                long feature = switch (kind) {
                    case 0 -> stem;
                    case 1 -> pair(last, stem);
                    case 2 -> person ? SECOND_PERSON : 0;
                    default -> person && i == 0 ? ORDER : 0;
                };
                int at = feature == 0 ? -1 : place(feature);
                // Each feature counts once.
                if (at >= 0 && features[at] == feature && !holds(seen, known, at)) {
                    seen[known++] = at;
                    sum += weights[at];
                }
            }
            last = stem;
        }
        return sum / Math.sqrt(Math.max(SHORTEST, count)) + bias;
    }

    private static boolean holds(int[] seen, int known, int at) {
        for (int i = 0; i < known; i++) {
            if (seen[i] == at) {
                return true;
            }
        }
        return false;
    }

    private int place(long feature) {
        int at = (int) (feature ^ feature >>> 32) & features.length - 1;
        while (features[at] != 0 && features[at] != feature) {
            at = at + 1 & features.length - 1;
        }
        return at;
    }

    private static long pair(long first, long second) {
        return Long.rotateLeft(first, 7) * 31 + second;
    }

    /** The number of a feature: « abonne », « votre compte » for a pair, « ^lire » for the first word, « @ez » for the second person. */
    private static long number(String feature) {
        int blank = feature.indexOf(' ');
        if (blank > 0) {
            return pair(LineWords.hash(feature.substring(0, blank)), LineWords.hash(feature.substring(blank + 1)));
        }
        boolean start = feature.charAt(0) == '^';
        return start ? pair(START, LineWords.hash(feature.substring(1))) : LineWords.hash(feature);
    }

    /** The lines of the file, for who reads the weights by the names of their features. */
    static List<String> lines() {
        return Packed.lines(FILE, "//");
    }
}
