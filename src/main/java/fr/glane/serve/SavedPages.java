package fr.glane.serve;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Saved pages as they lie on the disk, in a cage: they may show themselves and do nothing else. */
final class SavedPages {

    /** Larger files are no pages, and would fill the memory. */
    private static final long LARGEST = 32L << 20;

    private SavedPages() {}

    /** True for what a browser shows by itself; containers hold many pages in one file. */
    static boolean isShown(Path file) {
        return isHtml(file) || extension(file).matches("txt|text|");
    }

    static Reply reply(Path file) throws IOException, Refused {
        if (Files.size(file) > LARGEST) {
            throw new Refused(413, "file too large to be shown");
        }
        if (!isShown(file)) {
            throw new Refused(404, "not a page by itself");
        }
        var bytes = Files.readAllBytes(file);
        // A page that names its charset is believed, as it was when it was saved; else UTF-8 where the bytes are.
        var charset = isUtf8(bytes) ? "utf-8" : "windows-1252";
        var type = !isHtml(file)
                ? "text/plain; charset=" + charset
                : namesCharset(bytes) ? "text/html" : "text/html; charset=" + charset;
        return Reply.bytes(200, type, bytes).with(Headers.POLICY, Headers.SAVED_PAGE);
    }

    private static boolean isHtml(Path file) {
        return extension(file).matches("html?|xhtml");
    }

    private static String extension(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Looks where browsers look: in the first kilobyte. */
    private static boolean namesCharset(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        return head.toLowerCase(Locale.ROOT).contains("charset=");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
