package fr.glane.lang;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SortedMap;

/**
 * Weights of hashed features. Immutable and thread-safe.
 *
 * <p>In a file stand their number, then for each, in rising order, how far its hash is from the one before (seven bits a
 * byte, the lowest first, the highest bit set where more follow) and its weight.
 */
final class HashedWeights {

    private final int[] hashes;
    private final byte[] weights;
    private final int mask;

    private HashedWeights(int[] hashes, byte[] weights) {
        this.hashes = hashes;
        this.weights = weights;
        mask = hashes.length - 1;
    }

    /** @param features none weighs 0 */
    static void write(DataOutputStream out, SortedMap<Integer, Byte> features) throws IOException {
        out.writeInt(features.size());
        int last = Integer.MIN_VALUE;
        for (var feature : features.entrySet()) {
            int step = feature.getKey() - last;
            while ((step & ~0x7F) != 0) {
                out.writeByte(step & 0x7F | 0x80);
                step >>>= 7;
            }
            out.writeByte(step);
            out.writeByte(feature.getValue());
            last = feature.getKey();
        }
    }

    /**
     * Reads them where {@code in} stands, and leaves it behind them.
     *
     * @throws IndexOutOfBoundsException or BufferUnderflowException when they end too early
     */
    static HashedWeights read(ByteBuffer in) {
        int n = in.getInt();
        if (n < 0 || n > in.remaining()) {
            throw new IndexOutOfBoundsException(n);
        }
        int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
        var hashes = new int[capacity];
        var weights = new byte[capacity];
        // Straight from the array: at a start this runs before it is compiled, when each call counts.
        var bytes = in.array();
        int at = in.arrayOffset() + in.position();
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            int step = bytes[at++];
            if (step < 0) {
                step &= 0x7F;
                int more;
                int shift = 7;
                do {
                    more = bytes[at++];
                    step |= (more & 0x7F) << shift;
                    shift += 7;
                } while (more < 0);
            }
            hash += step;
            int slot = hash & capacity - 1;
            // A weight of 0 is never written, so it marks a free slot.
            while (weights[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            hashes[slot] = hash;
            weights[slot] = bytes[at++];
        }
        in.position(at - in.arrayOffset());
        return new HashedWeights(hashes, weights);
    }

    /** The sum of what the first {@code count} features weigh. */
    int sum(int[] features, int count) {
        int sum = 0;
        for (int f = 0; f < count; f++) {
            int hash = features[f];
            int slot = hash & mask;
            while (weights[slot] != 0) {
                if (hashes[slot] == hash) {
                    sum += weights[slot];
                    break;
                }
                slot = slot + 1 & mask;
            }
        }
        return sum;
    }
}
