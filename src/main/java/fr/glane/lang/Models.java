package fr.glane.lang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The models and dictionaries of French, each loaded once when it is first needed, shared by all threads. Immutable and
 * thread-safe.
 */
public final class Models {

    private static final String BOUNDARIES = "/fr/glane/models/sentences-fr.bin";
    private static final String BOUNDARIES_SHA256 = "b3920727de94404f6aa460b22bb3467553c1e4599a9473849eac4453b062ad4e";
    private static final String TAGS = "/fr/glane/models/tags-fr.bin";
    private static final String TAGS_SHA256 = "6a724b970bccf99ea3c3257dcb5cf459092c32a32001e4165e3641d8256aecb8";

    private final Supplier<TagModel> tags = new Once<>(() -> TagModel.read(checked(TAGS, TAGS_SHA256)));
    private final Supplier<BoundaryModel> boundaries =
            new Once<>(() -> BoundaryModel.read(checked(BOUNDARIES, BOUNDARIES_SHA256)));
    private final Supplier<FunctionWords> functionWords = new Once<>(FunctionWords::load);
    private final Supplier<Morphology> morphology = new Once<>(() -> Morphology.load(functionWords()));

    private Models() {}

    /**
     * The models packed in the jar. Nothing is read yet: each model comes in when it is first used, and an
     * {@link IllegalStateException} then tells when one is missing or is not the file that was packed.
     */
    public static Models standard() {
        return new Models();
    }

    /** Lemmas and readings of word forms. */
    public Morphology morphology() {
        return morphology.get();
    }

    BoundaryModel boundaries() {
        return boundaries.get();
    }

    FunctionWords functionWords() {
        return functionWords.get();
    }

    TagModel tags() {
        return tags.get();
    }

    /** The bytes of a packed file, when they are those we packed. */
    static byte[] checked(String path, String sha256) {
        try (var stream = Models.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("model missing from the class path: " + path);
            }
            var bytes = stream.readAllBytes();
            var found = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(sha256)) {
                throw new IllegalStateException("model " + path + " has SHA-256 " + found + ", expected " + sha256);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + path, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Makes its value at the first call, once for all threads. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> maker;
        private volatile @org.jspecify.annotations.Nullable T value;

        Once(Supplier<T> maker) {
            this.maker = maker;
        }

        @Override
        public T get() {
            var known = value;
            if (known == null) {
                synchronized (this) {
                    known = value;
                    if (known == null) {
                        known = maker.get();
                        value = known;
                    }
                }
            }
            return known;
        }
    }
}
