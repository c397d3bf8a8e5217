package fr.glane.page;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * A saved file, or one record of a container, with its bytes.
 *
 * @param path the file as the user named it; its extension is a hint, never proof
 * @param record address inside a container
 * @param bytes the whole file or record; not copied, must not be changed
 * @param url address of the page when the container tells it
 * @param savedAt ISO 8601 date or time of saving when the container tells it
 * @param charset set when the container or the user gives it, and then believed
 */
public record SavedFile(
        String path,
        Optional<String> record,
        byte[] bytes,
        Optional<String> url,
        Optional<String> savedAt,
        Optional<Charset> charset) {

    /** A file by itself. */
    public static SavedFile of(String path, byte[] bytes) {
        return new SavedFile(path, Optional.empty(), bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One record of this container. */
    public SavedFile record(String name, byte[] content) {
        return new SavedFile(path, Optional.of(name), content, url, savedAt, Optional.empty());
    }

    /** Lower-case extension of the file's name, without the dot; empty when it has none. */
    public String extension() {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        int dot = path.lastIndexOf('.');
        return dot > slash ? path.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
    }
}
