package fr.glane.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names made from content, so that a rerun or a merge never moves them. Thread-safe. */
public final class Ids {

    private static final HexFormat HEX = HexFormat.of();
    private static final MessageDigest FRESH = fresh();

    private Ids() {}

    /** SHA-256 of the bytes, lower-case hex. */
    public static String sha256(byte[] bytes) {
        return HEX.formatHex(digest().digest(bytes));
    }

    /**
     * Sixteen hex digits for a text. White space of every kind counts as one blank, and the two apostrophes as one, so
     * that the same article saved as text and as HTML has one id.
     */
    public static String text(String text) {
        var folded = new char[text.length()];
        int length = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c > ' ' && c < 0x7f;
            if (!plain && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
                if (!blank) {
                    folded[length++] = ' ';
                }
                blank = true;
            } else {
                folded[length++] = c == '’' ? '\'' : c;
                blank = false;
            }
        }
        return start(new String(folded, 0, length).strip());
    }

    /** Sixteen hex digits for a list of parts, told apart by a separator no text holds. */
    public static String of(String... parts) {
        return start(String.join("\u001f", parts));
    }

    /** The first sixteen digits of a text's SHA-256. */
    private static String start(String text) {
        return HEX.formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
    }

    /** Copied from one that is never fed: to look for who provides it takes longer than to hash a few words. */
    private static MessageDigest digest() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return fresh();
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
