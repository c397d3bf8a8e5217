package fr.glane.page;

import java.io.IOException;
import java.io.InputStream;

/** Reads what is packed without ever holding, or passing over, more than is sane. Thread-safe. */
final class Unpacked {

    /** Bytes passed over in one record before the file is given up: a bomb has no end worth waiting for. */
    static final long LONGEST_SKIP = 4L << 30;

    private Unpacked() {}

    /** The stream is longer than {@link SavedFile#LARGEST}. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("more than " + (SavedFile.LARGEST >> 20) + " MB");
        }
    }

    /**
     * All bytes of a stream.
     *
     * @throws TooLarge when there are more than {@link SavedFile#LARGEST}; the rest is left unread
     */
    static byte[] all(InputStream in) throws IOException {
        var bytes = in.readNBytes(SavedFile.LARGEST + 1);
        if (bytes.length > SavedFile.LARGEST) {
            throw new TooLarge();
        }
        return bytes;
    }

    static Refusal refusal(IOException e) {
        return e instanceof TooLarge
                ? Refusal.of(Refusal.Reason.TOO_LARGE, String.valueOf(e.getMessage()))
                : Refusal.of(Refusal.Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
}
