package fr.glane.lang;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    static HashedWeights read(DataInputStream in) throws IOException {
        int n = in.readInt();
        int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
        var hashes = new int[capacity];
        var weights = new byte[capacity];
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            hash += step(in);
            int slot = hash & capacity - 1;
            // A weight of 0 is never written, so it marks a free slot.
            while (weights[slot] != 0) {
                slot = slot + 1 & capacity - 1;
            }
            hashes[slot] = hash;
            weights[slot] = in.readByte();
        }
        return new HashedWeights(hashes, weights);
    }

    private static int step(DataInputStream in) throws IOException {
        int step = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int next = in.readUnsignedByte();
            step |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return step;
            }
        }
        throw new IOException("a step of more than 32 bits");
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
