package fr.glane.lang;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.SortedMap;
import java.util.function.Supplier;

/** What speaks for or against the end of a sentence. Immutable and thread-safe. */
final class BoundaryModel {

    /** Weights of the features of one place. */
    private final HashedWeights places;

    /** Weights of the features of stretches between places. Few texts ask for them. */
    private final Supplier<HashedWeights> pieces;

    private BoundaryModel(HashedWeights places, Supplier<HashedWeights> pieces) {
        this.places = places;
        this.pieces = pieces;
    }

    /** The weights of pieces are counted in so many parts of a logit. */
    static final int UNIT = 50;

    static void write(DataOutputStream out, SortedMap<Integer, Byte> places, SortedMap<Integer, Byte> pieces)
            throws IOException {
        HashedWeights.write(out, places);
        HashedWeights.write(out, pieces);
    }

    static BoundaryModel read(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var places = weights(in);
        return new BoundaryModel(places, new Models.Once<>(() -> weights(in)));
    }

    private static HashedWeights weights(ByteBuffer in) {
        try {
            return HashedWeights.read(in);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new IllegalStateException("the sentence model is damaged", e);
        }
    }

    /** Above zero when the features speak for the end of a sentence. */
    int score(BoundaryFeatures features) {
        return places.sum(features.feature, features.count);
    }

    /** What the features weigh together, {@link #UNIT} to the logit. */
    int score(PieceFeatures features) {
        return pieces.get().sum(features.feature, features.count);
    }
}
