package fr.glane.page;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Decodes a page's bytes. */
final class HtmlCharset {

    private HtmlCharset() {}

    static String decode(SavedFile file) {
        if (file.charset().isPresent()) {
            return new String(file.bytes(), file.charset().get());
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            // What is not UTF-8 is the western Windows set on French pages, whatever they declare.
            return new String(file.bytes(), Charset.forName("windows-1252"));
        }
    }
}
