package fr.glane.text;

import java.util.Optional;

/**
 * Where an article was read.
 *
 * @param path the file as the user named it, or {@code -} for standard input
 * @param record which record of a container: line id of a JSON Lines file, {@code 12} of {@code export.HTML#12}
 * @param sha256 of the file's bytes (of the record's bytes in a container), lower-case hex
 * @param reader name of the reader that read it: {@code text}, {@code html}, {@code jsonl} …
 */
public record Source(String path, Optional<String> record, String sha256, String reader) {

    /** {@code path}, or {@code path#record}. */
    public String address() {
        return record.map(r -> path + "#" + r).orElse(path);
    }
}
