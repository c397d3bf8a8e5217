package fr.glane.pipeline;

import java.nio.file.Path;

/**
 * What happens in a {@link Run}, in the order of the files whatever the number of workers.
 *
 * @param <T> what the workers make of each article or record
 */
public sealed interface Event<T> {

    /**
     * The reading of a file begins.
     *
     * @param path as the user named it
     * @param sha256 of the file's bytes when the run was asked for it, else empty
     */
    record Begun<T>(Path path, String sha256) implements Event<T> {}

    /** An article, or a record without one: what a worker made of it. */
    record Done<T>(T result) implements Event<T> {}

    /** All of the file has been told. */
    record Ended<T>(Path path) implements Event<T> {}

    /** The file is one of an earlier run and has not changed since; nothing else is told of it. */
    record Unchanged<T>(Path path, String sha256) implements Event<T> {}
}
