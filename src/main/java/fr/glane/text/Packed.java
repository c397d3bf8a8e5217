package fr.glane.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Files packed with Glane: word lists, models. Thread-safe.
 *
 * <p>Where Glane runs from a jar they are read from it directly. Class loaders find the same, but ask all modules of Java for each
 * file first, and a short run reads sixty. The launcher may name another jar with the same files ({@code -Dglane.packed}), without the
 * thousands of classes whose names are read to open one.
 */
public final class Packed {

    private static final @Nullable ZipFile JAR = jar();

    private Packed() {}

    private static @Nullable ZipFile jar() {
        try {
            var apart = System.getProperty("glane.packed");
            if (apart != null) {
                return new ZipFile(apart);
            }
            var source = Packed.class.getProtectionDomain().getCodeSource();
            var place = source == null ? null : new File(source.getLocation().toURI());
            return place == null || !place.isFile() ? null : new ZipFile(place);
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            // Packed in some other way: the class loader knows.
            return null;
        }
    }

    /**
     * A packed file; null when there is none.
     *
     * @param path from the root of the class path, without a slash before it
     */
    public static @Nullable InputStream open(String path) throws IOException {
        var entry = JAR == null ? null : JAR.getEntry(path);
        return JAR == null || entry == null ? Packed.class.getResourceAsStream("/" + path) : JAR.getInputStream(entry);
    }

    /**
     * A packed text, in UTF-8.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /**
     * The lines of a packed list, in UTF-8, without blank ones and comments.
     *
     * @param comment what a comment begins with
     * @throws IllegalArgumentException when there is no such list
     */
    public static List<String> lines(String path, String comment) {
        var bytes = bytes(path);
        // Line by line, as most lines are of letters that need no decoding; a whole list never is.
        var plain = new String(bytes, StandardCharsets.ISO_8859_1);
        var lines = new ArrayList<String>();
        int start = 0;
        while (start < bytes.length) {
            int stop = plain.indexOf('\n', start);
            int end = stop < 0 ? bytes.length : stop;
            int next = end + 1;
            end -= end > start && bytes[end - 1] == '\r' ? 1 : 0;
            if (end > start && !plain.startsWith(comment, start)) {
                var line = new String(bytes, start, end - start, StandardCharsets.UTF_8);
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
            start = next;
        }
        return lines;
    }

    private static byte[] bytes(String path) {
        try (var stream = open(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("nothing packed at " + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
