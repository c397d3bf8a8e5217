package fr.glane.page;

import fr.glane.text.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a page says of its article, gathered from meta tags, JSON-LD and the lines that show it. */
final class HtmlMetadata {

    private HtmlMetadata() {}

    static Metadata of(HtmlTree tree, HtmlJsonLd json, HtmlTitle.Found title) {
        var head = tree.head();
        var metadata = Metadata.NONE;
        metadata = title.text().map(metadata::withTitle).orElse(metadata);
        metadata = publisher(head, json).map(metadata::withPublisher).orElse(metadata);
        metadata = date(json.published()
                        .or(() -> head.meta(
                                "article:published_time",
                                "og:article:published_time",
                                "datepublished",
                                "date",
                                "dc.date")))
                .map(metadata::withPublished)
                .orElse(metadata);
        metadata = date(json.modified()
                        .or(() -> head.meta("article:modified_time", "og:article:modified_time", "datemodified")))
                .map(metadata::withUpdated)
                .orElse(metadata);
        metadata = head.language()
                .map(l -> l.length() > 2 ? l.substring(0, 2) : l)
                .map(metadata::withLanguage)
                .orElse(metadata);
        metadata = head.canonical()
                .or(() -> head.meta("og:url"))
                .map(metadata::withUrl)
                .orElse(metadata);
        return metadata.withAuthors(authors(head, json));
    }

    private static Optional<String> publisher(HtmlHead head, HtmlJsonLd json) {
        return head.meta("og:site_name").or(json::publisher).or(() -> head.meta("dc.publisher", "publisher"));
    }

    private static List<String> authors(HtmlHead head, HtmlJsonLd json) {
        if (!json.authors().isEmpty()) {
            return json.authors();
        }
        var authors = new ArrayList<String>();
        head.meta("author", "article:author", "og:article:author")
                .filter(a -> !a.startsWith("http"))
                .ifPresent(authors::add);
        return authors;
    }

    /** ISO date to the minute from what machines write: {@code 2024-04-30 16:00:34 +02:00}. */
    static Optional<String> date(Optional<String> value) {
        return value.filter(v -> v.length() >= 10
                        && v.charAt(4) == '-'
                        && v.charAt(7) == '-'
                        && v.substring(0, 4).chars().allMatch(Character::isDigit))
                .map(v -> v.length() >= 16 && v.charAt(13) == ':'
                        ? v.substring(0, 10) + "T" + v.substring(11, 16)
                        : v.substring(0, 10));
    }
}
