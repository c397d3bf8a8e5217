package fr.glane.lang;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;

/**
 * What each feature of a {@link Boundary} weighs for or against the end of a sentence. Immutable and thread-safe.
 *
 * <p>A file holds the number of features, then for each its hash and its weight.
 */
final class BoundaryModel {

    private final int[] hashes;
    private final byte[] weights;
    private final int mask;

    private BoundaryModel(int[] hashes, byte[] weights) {
        this.hashes = hashes;
        this.weights = weights;
        mask = hashes.length - 1;
    }

    static void write(DataOutputStream out, SortedMap<Integer, Byte> features) throws IOException {
        out.writeInt(features.size());
        for (var feature : features.entrySet()) {
            out.writeInt(feature.getKey());
            out.writeByte(feature.getValue());
        }
    }

    static BoundaryModel read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int n = in.readInt();
            int capacity = Integer.highestOneBit(Math.max(16, n)) * 4;
            var hashes = new int[capacity];
            var weights = new byte[capacity];
            for (int i = 0; i < n; i++) {
                int hash = in.readInt();
                int slot = hash & capacity - 1;
                // A weight of 0 is never written, so it marks a free slot.
                while (weights[slot] != 0) {
                    slot = slot + 1 & capacity - 1;
                }
                hashes[slot] = hash;
                weights[slot] = in.readByte();
            }
            return new BoundaryModel(hashes, weights);
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model is damaged", e);
        }
    }

    /** Above zero when the features speak for the end of a sentence. */
    int score(BoundaryFeatures features) {
        int score = 0;
        for (int f = 0; f < features.count; f++) {
            int hash = features.feature[f];
            int slot = hash & mask;
            while (weights[slot] != 0) {
                if (hashes[slot] == hash) {
                    score += weights[slot];
                    break;
                }
                slot = slot + 1 & mask;
            }
        }
        return score;
    }
}
