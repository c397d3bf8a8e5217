package fr.glane.page;

import fr.glane.text.Article;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What browsers and savers note at the head of a page: the address it was saved from. Chrome writes
 * {@code <!-- saved from url=(NNNN)ADDRESS -->}, SingleFile a comment with {@code url:} and {@code saved date:} lines.
 * Thread-safe.
 */
final class SavedMarks {

    private static final int WITHIN = 4096;

    private static final Pattern CHROME = Pattern.compile("<!--\\s*saved from url=\\(\\d{1,6}\\)(\\S{1,2000})\\s*-->");

    private static final Pattern SINGLE_FILE = Pattern.compile(
            "<!--\\s*(?:Page saved with|Archive processed by) SingleFile\\b[^>]{0,200}?\\burl:\\s*(\\S{1,2000})");

    private SavedMarks() {}

    /** The article with the address of its saving, when the page itself names none. */
    static Article completed(Article article, SavedFile file) {
        if (article.metadata().url().isPresent()) {
            return article;
        }
        return file.url()
                .or(() -> address(file.bytes()))
                .map(url -> new Article(
                        article.id(),
                        article.source(),
                        article.metadata().withUrl(url),
                        article.text(),
                        article.blocks(),
                        article.sourceMap()))
                .orElse(article);
    }

    /** The address noted at the head of a saved page. */
    static Optional<String> address(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(WITHIN, bytes.length), StandardCharsets.UTF_8);
        for (var mark : new Pattern[] {CHROME, SINGLE_FILE}) {
            var found = mark.matcher(head);
            // Pages saved from the disk name a file of their own: no address of the article.
            if (found.find() && found.group(1).startsWith("http")) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
