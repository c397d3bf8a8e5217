package fr.glane.page;

import fr.glane.text.Article;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;

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
        var article = HtmlPage.read(file);
        var text = article.map(Article::mainText).orElseGet(() -> visibleText(file));
        var foreign = LanguageCheck.foreign(text);
        if (foreign.isPresent() && !sink.takes(foreign.get())) {
            sink.refused(Contained.source(file, NAME), Refusal.of(Refusal.Reason.LANGUAGE, foreign.get()));
        } else if (article.isPresent()) {
            sink.article(SavedMarks.completed(article.get(), file));
        } else {
            sink.refused(Contained.source(file, NAME), Refusal.of(Refusal.Reason.NO_ARTICLE));
        }
    }

    /** A page in another language seldom shows an article to rules made for French: its text tells why. */
    private static String visibleText(SavedFile file) {
        return Jsoup.parse(HtmlCharset.decode(file.bytes(), file.charset())).text();
    }
}
