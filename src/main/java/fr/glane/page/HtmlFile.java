package fr.glane.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The file of a page, parsed without what no rule reads, and decoded whole only for who asks where its text stands in it.
 * Immutable; the bytes must not be changed.
 */
final class HtmlFile {

    private final byte[] bytes;
    /** Set when the bytes are in it without a fault, and it is one the sieve knows. */
    private final @Nullable Charset charset;
    /** Set when it had to be decoded to tell its charset. */
    private final @Nullable String text;

    private HtmlFile(byte[] bytes, @Nullable Charset charset, @Nullable String text) {
        this.bytes = bytes;
        this.charset = charset;
        this.text = text;
    }

    static HtmlFile of(SavedFile file) {
        var bytes = file.bytes();
        if (HtmlCharset.isUtf8(bytes, file.charset())) {
            return new HtmlFile(bytes, StandardCharsets.UTF_8, null);
        }
        var decoded = HtmlCharset.decoded(bytes, file.charset());
        return new HtmlFile(bytes, sieved(bytes, decoded), decoded.text());
    }

    private static @Nullable Charset sieved(byte[] bytes, Charsets.Decoded decoded) {
        var charset = decoded.charset();
        boolean utf8 = charset.equals(StandardCharsets.UTF_8) && !HtmlCharset.hasMark(bytes) && Utf8.isValid(bytes);
        return utf8 || Charsets.isSingleByte(charset) ? charset : null;
    }

    /** All of it. */
    String text() {
        return text == null ? Utf8.decode(bytes).orElseThrow() : text;
    }

    /** The tree of the page, for rules: the contents of scripts, most attributes and the like are left out. */
    Document parse() {
        var parser = Parser.htmlParser();
        return charset == null ? parser.parseInput(text(), "") : parser.parseInput(new HtmlSieve(bytes, charset), "");
    }
}
