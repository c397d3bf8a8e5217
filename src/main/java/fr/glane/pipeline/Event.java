package fr.glane.pipeline;

import java.nio.file.Path;

/** What happens in a {@link Run}, in the order of the files whatever the number of workers. */
public sealed interface Event {

    /**
     * The reading of a file begins.
     *
     * @param path as the user named it
     * @param sha256 of the file's bytes when the run was asked for it, else empty
     */
    record Begun(Path path, String sha256) implements Event {}

    /**
     * An article, or a record without one.
     *
     * @param nanos time of reading and extraction
     */
    record Done(Outcome outcome, long nanos) implements Event {}

    /** All of the file has been told. */
    record Ended(Path path) implements Event {}

    /** The file is one of an earlier run and has not changed since; nothing else is told of it. */
    record Unchanged(Path path, String sha256) implements Event {}
}
