package fr.glane.index;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An index that cannot be used, and why. */
public final class IndexException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why an index cannot be used. */
    public enum Reason {
        /** There is no index in the folder. */
        MISSING,
        /** It was built by another version of Glane: it must be built anew. */
        OTHER_FORMAT,
        /** Another process is writing to it. */
        LOCKED,
        /** The disk or the files fail. */
        UNREADABLE
    }

    private final Reason reason;
    private final transient Path folder;

    IndexException(Reason reason, Path folder, @Nullable Throwable cause) {
        super(reason + ": " + folder + (cause == null ? "" : ": " + cause.getMessage()), cause);
        this.reason = reason;
        this.folder = folder;
    }

    public Reason reason() {
        return reason;
    }

    public Path folder() {
        return folder;
    }
}
