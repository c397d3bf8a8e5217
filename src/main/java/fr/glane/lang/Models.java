package fr.glane.lang;

import fr.glane.text.Packed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/**
 * The models and dictionaries of French, each loaded once when it is first needed, shared by all threads. Immutable and
 * thread-safe.
 */
public final class Models {

    /**
     * A packed file. The check sum is there to tell damage in a millisecond, where SHA-256 takes fifty; that the files are
     * those of {@code models/README.md} is held by a test.
     *
     * @param size in bytes
     */
    record Model(String name, int size, int crc32) {}

    static final Model BOUNDARIES = new Model("sentences-fr.bin", 300_601, 0x75c6f3be);
    static final Model TAGS = new Model("tags-fr.bin", 2_267_395, 0x8aa07587);

    private final Supplier<TagModel> tags = new Once<>(() -> TagModel.read(checked(TAGS)));
    private final Supplier<BoundaryModel> boundaries = new Once<>(() -> BoundaryModel.read(checked(BOUNDARIES)));
    private final Supplier<FunctionWords> functionWords = new Once<>(FunctionWords::load);
    private final Supplier<Morphology> morphology = new Once<>(() -> Morphology.load(functionWords()));

    private static final Models STANDARD = new Models();

    private Models() {}

    /**
     * The models packed in the jar. Nothing is read yet: each model comes in when it is first used, and an
     * {@link IllegalStateException} then tells when one is missing or is not the file that was packed.
     */
    public static Models standard() {
        return STANDARD;
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

    /**
     * The bytes of a packed file, when they are those we packed.
     *
     * @throws IllegalStateException when they are not, or are not there
     */
    static byte[] checked(Model model) {
        try (var stream = Packed.open("fr/glane/models/" + model.name())) {
            if (stream == null) {
                throw new IllegalStateException("model missing from the class path: " + model.name());
            }
            return checked(model, stream);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + model.name(), e);
        }
    }

    static byte[] checked(Model model, InputStream stream) throws IOException {
        var bytes = new byte[model.size()];
        int read = stream.readNBytes(bytes, 0, bytes.length);
        var sum = new CRC32();
        sum.update(bytes, 0, read);
        if (read < bytes.length || stream.read() >= 0 || (int) sum.getValue() != model.crc32()) {
            throw new IllegalStateException("the model " + model.name() + " is damaged: build Glane anew");
        }
        return bytes;
    }

    /** Makes its value at the first call, once for all threads. */
    static final class Once<T> implements Supplier<T> {
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
