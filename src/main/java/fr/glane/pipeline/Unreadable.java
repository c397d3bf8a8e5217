package fr.glane.pipeline;

import fr.glane.page.Refusal;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Says in one word why a file could not be read. */
final class Unreadable {

    private Unreadable() {}

    static Refusal refusal(Path path, Throwable cause) {
        return switch (cause) {
            case NoSuchFileException e -> Refusal.of(Refusal.Reason.UNREADABLE, "no such file");
            case AccessDeniedException e -> Refusal.of(Refusal.Reason.UNREADABLE, "access denied");
            case OutOfMemoryError e -> Refusal.of(Refusal.Reason.TOO_LARGE, "");
            default -> Refusal.of(Refusal.Reason.UNREADABLE, String.valueOf(cause.getMessage()));
        };
    }
}
