package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HashedWeightsTest {

    @Test
    void weights_comeBackFromTheirFile_whateverTheHash() throws IOException {
        var weights = new TreeMap<Integer, Byte>();
        weights.put(Integer.MIN_VALUE, (byte) -127);
        weights.put(-1, (byte) 3);
        weights.put(0, (byte) 127);
        weights.put(16384, (byte) -1);
        weights.put(Integer.MAX_VALUE, (byte) 9);

        var read = HashedWeights.read(ByteBuffer.wrap(bytes(weights)));

        for (var weight : weights.entrySet()) {
            assertThat(read.sum(new int[] {weight.getKey()}, 1)).isEqualTo((int) weight.getValue());
        }
        assertThat(read.sum(new int[] {-1, 0, 5, 7}, 3)).isEqualTo(130);
    }

    @Test
    void fileThatEndsTooEarly_isRefused() throws IOException {
        var weights = new TreeMap<Integer, Byte>();
        weights.put(7, (byte) 1);
        var bytes = bytes(weights);
        var cut = Arrays.copyOf(bytes, bytes.length - 1);

        assertThatThrownBy(() -> BoundaryModel.read(cut)).hasMessage("the sentence model is damaged");
    }

    private static byte[] bytes(SortedMap<Integer, Byte> weights) throws IOException {
        var bytes = new ByteArrayOutputStream();
        HashedWeights.write(new DataOutputStream(bytes), weights);
        return bytes.toByteArray();
    }
}
