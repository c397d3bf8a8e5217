package fr.glane.page;

import fr.glane.text.Ids;
import fr.glane.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads a web page saved as HTML. Thread-safe. */
public final class HtmlReader implements PageReader {

    static final String NAME = "html";

    private static final int MARKS_WITHIN = 4096;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(SavedFile file) {
        int length = Math.min(file.bytes().length, MARKS_WITHIN);
        var start = new String(file.bytes(), 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (start.contains("\0")) {
            return false;
        }
        return switch (file.extension()) {
            case "html", "htm", "xhtml" -> start.contains("<");
            default ->
                start.contains("<!doctype html")
                        || start.contains("<html")
                        || start.contains("<head>")
                        || start.contains("<body");
        };
    }

    @Override
    public void read(SavedFile file, PageSink sink) {
        HtmlPage.read(file)
                .ifPresentOrElse(
                        article -> sink.article(SavedMarks.completed(article, file)),
                        () -> sink.refused(
                                new Source(file.path(), file.record(), Ids.sha256(file.bytes()), NAME),
                                Refusal.of(Refusal.Reason.NO_ARTICLE)));
    }
}
