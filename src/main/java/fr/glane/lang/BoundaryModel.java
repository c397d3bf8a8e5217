package fr.glane.lang;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;

/**
 * What speaks for or against the end of a sentence. Immutable and thread-safe.
 *
 * @param places weights of the features of one place
 * @param pieces weights of the features of stretches between places, for texts that lost their line breaks
 */
record BoundaryModel(HashedWeights places, HashedWeights pieces) {

    /** The weights of pieces are counted in so many parts of a logit. */
    static final int UNIT = 50;

    static void write(DataOutputStream out, SortedMap<Integer, Byte> places, SortedMap<Integer, Byte> pieces)
            throws IOException {
        HashedWeights.write(out, places);
        HashedWeights.write(out, pieces);
    }

    static BoundaryModel read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new BoundaryModel(HashedWeights.read(in), HashedWeights.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the sentence model is damaged", e);
        }
    }

    /** Above zero when the features speak for the end of a sentence. */
    int score(BoundaryFeatures features) {
        return places.sum(features.feature, features.count);
    }

    /** What the features weigh together, {@link #UNIT} to the logit. */
    int score(PieceFeatures features) {
        return pieces.sum(features.feature, features.count);
    }
}
