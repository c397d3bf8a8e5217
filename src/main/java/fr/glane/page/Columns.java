package fr.glane.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which columns of a table, or fields of JSON Lines, hold what. Those not named by the user are known by the names
 * people give them; the text or page itself is never guessed from content.
 *
 * @param text the column of the article's text, when the user named one
 * @param html the column of the page, when the user named one
 */
public record Columns(Optional<String> text, Optional<String> html) {

    /** Nothing named: {@code text} and {@code html} by their usual names. */
    public static final Columns USUAL = new Columns(Optional.empty(), Optional.empty());

    static final List<String> TEXT = List.of("text", "texte", "article_text", "contenu", "corps", "body", "content");
    static final List<String> HTML = List.of("html", "raw_html", "page_html", "code_html");
    static final List<String> ID = List.of("id", "identifiant", "doc_id", "uuid");
    static final List<String> URL = List.of("url", "link", "lien", "adresse", "resolved_url");
    static final List<String> TITLE = List.of("title", "titre", "headline");
    static final List<String> DATE = List.of("published", "date", "publication_date", "date_publication", "pubdate");
    static final List<String> PUBLISHER =
            List.of("publisher", "journal", "media", "source", "titre_presse", "publication");
    static final List<String> AUTHOR = List.of("authors", "author", "auteur", "auteurs");

    /** True when the user named a column. */
    public boolean isNamed() {
        return text.isPresent() || html.isPresent();
    }

    List<String> textNames() {
        return text.map(List::of).orElse(html.isPresent() ? List.of() : TEXT);
    }

    List<String> htmlNames() {
        return html.map(List::of).orElse(text.isPresent() ? List.of() : HTML);
    }

    /** Index of the first of these names in a header, whatever the case; -1 when there is none. */
    static int find(List<String> header, List<String> names) {
        for (var name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    return i;
                }
            }
        }
        return -1;
    }
}
