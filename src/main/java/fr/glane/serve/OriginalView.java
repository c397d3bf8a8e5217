package fr.glane.serve;

import fr.glane.text.Article;
import java.nio.file.Path;
import java.util.Optional;

/** Writes the end of the way back: the saved page itself, in a frame that can do nothing. */
final class OriginalView {

    private final Words words;
    private final Article article;
    private final Optional<Path> file;
    private final boolean alone;

    /**
     * @param file of the article, when it can be shown
     * @param alone whether an index is served without its pages, which then are not shown
     */
    OriginalView(Words words, Article article, Optional<Path> file, boolean alone) {
        this.words = words;
        this.article = article;
        this.file = file;
        this.alone = alone;
    }

    void write(Html html) {
        html.open("section", "class", "original", "id", "original", "aria-labelledby", "original-title")
                .line();
        html.element("h3", words.text("original"), "id", "original-title");
        html.open("p").text(words.text("file") + words.text("colon"));
        html.element(
                        "code",
                        article.source().address(),
                        "title",
                        "SHA-256 " + article.source().sha256())
                .close("p");
        online(html);
        if (alone) {
            html.element("p", words.text("original.alone"));
        } else if (file.isEmpty()) {
            html.element(
                    "p",
                    words.text(
                            "original.gone",
                            ArticleView.fileName(article.source().path())));
        } else if (article.source().record().isPresent() || !SavedPages.isShown(file.get())) {
            html.element("p", words.text("original.container"));
        } else {
            frame(html);
        }
        html.close("section").line();
    }

    /** A link only for what is an address of the web: a saved page may say anything of itself. */
    private void online(Html html) {
        article.metadata()
                .url()
                .filter(u -> u.matches("https?://[^\\s\"<>]+"))
                .ifPresent(u -> html.open("p")
                        .element("a", words.text("online"), "href", u, "rel", "noopener noreferrer external")
                        .close("p"));
    }

    private void frame(Html html) {
        var address = "/a/" + article.id() + "/page";
        html.open("details", "data-frame", address).element("summary", words.text("original.show"));
        html.element("p", words.text("original.note"));
        html.open(
                        "iframe",
                        "sandbox",
                        "",
                        "loading",
                        "lazy",
                        "src",
                        address,
                        "title",
                        words.text("original"),
                        "referrerpolicy",
                        "no-referrer")
                .close("iframe");
        html.close("details").line();
    }
}
