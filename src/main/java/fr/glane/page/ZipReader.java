package fr.glane.page;

import fr.glane.text.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads the articles packed in a ZIP, in the order of their names. Pictures, scripts, the folders browsers put beside
 * a page, and what archivers add for themselves are passed over. Thread-safe.
 */
final class ZipReader implements Container {

    /** Windows archivers of old write names in the DOS charset of western Europe. */
    private static final Charset DOS = Charset.forName("IBM850");

    @Override
    public String name() {
        return "zip";
    }

    @Override
    public boolean accepts(SavedFile file) {
        var b = file.bytes();
        boolean packed =
                b.length > 3 && b[0] == 'P' && b[1] == 'K' && (b[2] == 3 && b[3] == 4 || b[2] == 5 && b[3] == 6);
        // Office documents and books are ZIP files too, and no folders of articles.
        return packed
                && switch (file.extension()) {
                    case "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "jar", "wacz" -> false;
                    default -> true;
                };
    }

    @Override
    public void read(SavedFile head, Path path, PageSink sink) throws IOException {
        try (var zip = open(path)) {
            var entries = zip.stream()
                    .filter(e -> isArticle(e))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (var entry : entries) {
                try (var in = zip.getInputStream(entry)) {
                    read(head, entry, in, sink);
                } catch (IOException e) {
                    refuse(head, entry, e, sink);
                }
            }
            if (entries.isEmpty()) {
                sink.refused(Contained.source(head, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
            }
        }
    }

    private static ZipFile open(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(path.toFile(), DOS);
        }
    }

    /** From memory (inside another container, or standard input) entries come in the order they stand in. */
    @Override
    public void read(SavedFile file, PageSink sink) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()), StandardCharsets.UTF_8)) {
            int found = 0;
            for (var entry = next(zip); entry != null; entry = next(zip)) {
                if (isArticle(entry)) {
                    found++;
                    read(file, entry, zip, sink);
                }
            }
            if (found == 0) {
                sink.refused(Contained.source(file, name()), Refusal.of(Refusal.Reason.NO_ARTICLE));
            }
        }
    }

    private static @org.jspecify.annotations.Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            // A name that is not UTF-8.
            throw new ZipException(String.valueOf(e.getMessage()));
        }
    }

    private static void read(SavedFile file, ZipEntry entry, InputStream in, PageSink sink) throws IOException {
        byte[] bytes;
        try {
            bytes = Unpacked.all(in);
        } catch (Unpacked.TooLarge e) {
            refuse(file, entry, e, sink);
            return;
        }
        Contained.hand(file.record(file.address(entry.getName()), bytes), Optional.empty(), sink);
    }

    private static void refuse(SavedFile file, ZipEntry entry, IOException e, PageSink sink) {
        var source = new Source(file.path(), Optional.of(file.address(entry.getName())), "", "zip");
        sink.refused(source, Unpacked.refusal(e));
    }

    private static boolean isArticle(ZipEntry entry) {
        return !entry.isDirectory() && FileNames.canBeArticle(entry.getName()) && !FileNames.isInParts(entry.getName());
    }
}
