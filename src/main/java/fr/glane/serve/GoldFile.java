package fr.glane.serve;

import fr.glane.format.Json;
import fr.glane.text.Article;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gold file of one article: plain JSON Lines beside the saved page, one line a fact. */
final class GoldFile {

    static final String SUFFIX = ".review.gold.jsonl";

    private static final System.Logger LOG = System.getLogger(GoldFile.class.getName());

    private GoldFile() {}

    /** {@code page.html.review.gold.jsonl}, beside the page; the record's name goes in for a container. */
    static Path of(Article article) {
        return of(article.source().path(), article.source().record().orElse(""));
    }

    /** The same for an address {@code path} or {@code path#record}. */
    static Path ofAddress(String address) {
        int hash = address.indexOf('#');
        while (hash >= 0 && !Files.exists(Path.of(address.substring(0, hash)))) {
            hash = address.indexOf('#', hash + 1);
        }
        return hash < 0 || Files.exists(Path.of(address))
                ? of(address, "")
                : of(address.substring(0, hash), address.substring(hash + 1));
    }

    private static Path of(String path, String record) {
        var page = Path.of(path).toAbsolutePath();
        var name = record.isEmpty() ? "" : "." + record.replaceAll("[^\\p{L}\\p{N}_-]", "_");
        return page.resolveSibling(page.getFileName() + name.substring(0, Math.min(name.length(), 80)) + SUFFIX);
    }

    /** Its lines; none when there is no such file. A line that is not JSON is not ours to judge: it is passed over. */
    static List<Map<String, Object>> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            parsed(line).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<Map<String, Object>> parsed(String line) {
        try {
            return Optional.of(Json.object(line));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Replaces the file as one step: whoever reads it, and whatever breaks off, sees the old lines or the new ones. On
     * return the new ones are on the disk.
     */
    static void write(Path file, List<Map<String, Object>> lines) throws IOException {
        var text = lines.stream().map(l -> Json.write(l) + "\n").collect(Collectors.joining());
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try (var out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
        sync(file);
    }

    /** The new name must be on the disk too; where folders cannot be synchronised (Windows) the system sees to it. */
    private static void sync(Path file) {
        try (var directory = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "not synchronised", e);
        }
    }
}
