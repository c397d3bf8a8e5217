package fr.glane.lang;

import java.util.function.IntConsumer;

/**
 * A stretch of text between two true cuts that are sure, and every way to cut it at the places inside: which pieces it may
 * fall into, what they show, and which of the ways is the true one. The places are counted from 0, where the stretch
 * begins, to {@link #last}, where it ends.
 */
final class PieceBlock {

    private final int last;
    /** What shows a piece from one place to another. */
    private final int[][][] pieces;
    /** What shows a piece between two places behind one that begins at a third: by the three places. */
    private final int[][][][] neighbours;

    private final int[] truth;

    /** @param truth the places of the true cuts, the beginning and the end among them */
    PieceBlock(int[][][] pieces, int[][][][] neighbours, int[] truth) {
        last = pieces.length - 1;
        this.pieces = pieces;
        this.neighbours = neighbours;
        this.truth = truth;
    }

    /** Shows all features. */
    void each(IntConsumer use) {
        for (var row : pieces) {
            each(row, use);
        }
        for (var rows : neighbours) {
            for (var row : rows) {
                each(row, use);
            }
        }
    }

    private static void each(int[][] row, IntConsumer use) {
        for (var features : row) {
            if (features != null) {
                for (int feature : features) {
                    use.accept(feature);
                }
            }
        }
    }

    /** Puts for each feature its number; those with a number below 0 are left out. */
    void number(int[] numbers) {
        for (var row : pieces) {
            number(row, numbers);
        }
        for (var rows : neighbours) {
            for (var row : rows) {
                number(row, numbers);
            }
        }
    }

    private static void number(int[][] row, int[] numbers) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                row[i] = java.util.Arrays.stream(row[i])
                        .map(feature -> numbers[feature])
                        .filter(number -> number >= 0)
                        .toArray();
            }
        }
    }

    /**
     * How unlikely the true way is among all: the negative logarithm of its probability.
     *
     * @param gradient its derivatives by the weights are added
     */
    double loss(double[] weights, double[] gradient) {
        var ways = new Ways(weights);
        double all = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < last; from++) {
            all = plus(all, ways.until[from][last]);
        }
        double loss = all - ways.truth();
        if (loss > 1e-7) {
            ways.expect(all, gradient);
            for (int i = 1; i < truth.length; i++) {
                add(pieces[truth[i - 1]][truth[i]], -1, gradient);
                if (i > 1) {
                    add(neighbours[truth[i - 2]][truth[i - 1]][truth[i]], -1, gradient);
                }
            }
        }
        return loss;
    }

    /** The weights of all ways, summed up forwards and backwards (logarithms). */
    private final class Ways {

        final double[][] piece = new double[last + 1][last + 1];
        final double[][][] pair = new double[last + 1][last + 1][last + 1];
        /** All ways whose last piece so far is this one, it among them. */
        final double[][] until = new double[last + 1][last + 1];
        /** All ways behind this piece. */
        final double[][] behind = new double[last + 1][last + 1];

        Ways(double[] weights) {
            for (int from = 0; from < last; from++) {
                for (int to = from + 1; to <= last; to++) {
                    piece[from][to] = sum(pieces[from][to], weights);
                    for (int next = to + 1; next <= last; next++) {
                        pair[from][to][next] = sum(neighbours[from][to][next], weights);
                    }
                }
            }
            forwards();
            backwards();
        }

        private void forwards() {
            for (int from = 0; from < last; from++) {
                for (int to = from + 1; to <= last; to++) {
                    double before = from == 0 ? 0 : Double.NEGATIVE_INFINITY;
                    for (int first = 0; first < from; first++) {
                        before = plus(before, until[first][from] + pair[first][from][to]);
                    }
                    until[from][to] = before + piece[from][to];
                }
            }
        }

        private void backwards() {
            for (int to = last - 1; to > 0; to--) {
                for (int from = 0; from < to; from++) {
                    double rest = Double.NEGATIVE_INFINITY;
                    for (int next = to + 1; next <= last; next++) {
                        rest = plus(rest, pair[from][to][next] + piece[to][next] + behind[to][next]);
                    }
                    behind[from][to] = rest;
                }
            }
        }

        double truth() {
            double sum = 0;
            for (int i = 1; i < truth.length; i++) {
                sum += piece[truth[i - 1]][truth[i]];
                sum += i > 1 ? pair[truth[i - 2]][truth[i - 1]][truth[i]] : 0;
            }
            return sum;
        }

        /** Adds how often each feature is to be expected. */
        void expect(double all, double[] gradient) {
            for (int from = 0; from < last; from++) {
                for (int to = from + 1; to <= last; to++) {
                    add(pieces[from][to], Math.exp(until[from][to] + behind[from][to] - all), gradient);
                    for (int next = to + 1; next <= last; next++) {
                        double both = until[from][to] + pair[from][to][next] + piece[to][next] + behind[to][next];
                        add(neighbours[from][to][next], Math.exp(both - all), gradient);
                    }
                }
            }
        }
    }

    private static double sum(int[] features, double[] weights) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }

    private static void add(int[] features, double by, double[] gradient) {
        if (Math.abs(by) > 1e-8) {
            for (int feature : features) {
                gradient[feature] += by;
            }
        }
    }

    /** The logarithm of the sum of two numbers given by their logarithms. */
    private static double plus(double a, double b) {
        double more = Math.max(a, b);
        return more == Double.NEGATIVE_INFINITY ? more : more + Math.log1p(Math.exp(Math.min(a, b) - more));
    }
}
