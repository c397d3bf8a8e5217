package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PieceBlockTest {

    private static final int LAST = 4;
    private static final int FEATURES = 12;

    private final Random random = new Random(5);
    private final int[][][] pieces = new int[LAST + 1][LAST + 1][];
    private final int[][][][] neighbours = new int[LAST + 1][LAST + 1][LAST + 1][];
    private final int[] truth = {0, 1, 3, LAST};
    private final double[] weights = random.doubles(FEATURES, -1, 1).toArray();
    private final PieceBlock block = block();

    private PieceBlock block() {
        for (int from = 0; from < LAST; from++) {
            for (int to = from + 1; to <= LAST; to++) {
                pieces[from][to] = random.ints(3, 0, FEATURES).toArray();
                for (int next = to + 1; next <= LAST; next++) {
                    neighbours[from][to][next] = random.ints(2, 0, FEATURES).toArray();
                }
            }
        }
        return new PieceBlock(pieces, neighbours, truth);
    }

    @Test
    void loss_isThatOfTheTrueWayAmongAllWaysCountedOneByOne() {
        double all = ways(0).stream().mapToDouble(way -> Math.exp(weight(way))).sum();
        double right = weight(List.of(0, 1, 3, LAST));
        assertThat(block.loss(weights, new double[FEATURES])).isCloseTo(Math.log(all) - right, within(1e-9));
    }

    @Test
    void gradient_isHowTheLossChanges() {
        var gradient = new double[FEATURES];
        block.loss(weights, gradient);
        for (int i = 0; i < FEATURES; i++) {
            var more = weights.clone();
            more[i] += 1e-5;
            var less = weights.clone();
            less[i] -= 1e-5;
            double slope = (block.loss(more, new double[FEATURES]) - block.loss(less, new double[FEATURES])) / 2e-5;
            assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
        }
    }

    /** All ways from a place to the end. */
    private static List<List<Integer>> ways(int from) {
        if (from == LAST) {
            return List.of(List.of(LAST));
        }
        var ways = new ArrayList<List<Integer>>();
        for (int to = from + 1; to <= LAST; to++) {
            for (var rest : ways(to)) {
                var way = new ArrayList<>(List.of(from));
                way.addAll(rest);
                ways.add(way);
            }
        }
        return ways;
    }

    private double weight(List<Integer> way) {
        double weight = 0;
        for (int i = 1; i < way.size(); i++) {
            weight += sum(pieces[way.get(i - 1)][way.get(i)]);
            weight += i > 1 ? sum(neighbours[way.get(i - 2)][way.get(i - 1)][way.get(i)]) : 0;
        }
        return weight;
    }

    private double sum(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum;
    }
}
