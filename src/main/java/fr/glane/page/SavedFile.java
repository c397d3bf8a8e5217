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

    /**
     * Largest page or record held in memory, in bytes. A page saved with its pictures inside seldom passes 20 MB; what
     * is larger is refused, so that a container that unpacks to gigabytes costs no more than one that does not.
     */
    public static final int LARGEST = 40 << 20;

    /** A file by itself. */
    public static SavedFile of(String path, byte[] bytes) {
        return new SavedFile(path, Optional.empty(), bytes, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One record of this container. */
    public SavedFile record(String name, byte[] content) {
        return new SavedFile(path, Optional.of(name), content, url, savedAt, Optional.empty());
    }

    /** The same with the charset the user gave. */
    public SavedFile withCharset(Charset given) {
        return new SavedFile(path, record, bytes, url, savedAt, Optional.of(given));
    }

    /** The address of a record of this file: {@code 12}, or {@code member.warc#12} inside a container. */
    String address(String name) {
        return record.map(outer -> outer + "#" + name).orElse(name);
    }

    /** Lower-case extension of the file's name, of the record's in a container; empty when it has none. */
    public String extension() {
        var name = record.orElse(path);
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        int dot = name.lastIndexOf('.');
        return dot > slash ? name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
    }
}
