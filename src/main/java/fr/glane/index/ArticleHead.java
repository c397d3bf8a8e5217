package fr.glane.index;

import fr.glane.text.Access;
import java.util.List;
import java.util.Optional;

/**
 * What a list of results says of an article.
 *
 * @param published ISO 8601, as the page tells it
 * @param address the file it was read from, with the record in a container
 * @param facts how many facts it has, repeats counted, those of feeds beside it too
 */
public record ArticleHead(
        String id,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> published,
        List<String> authors,
        Optional<String> url,
        Access access,
        String address,
        int facts) {

    public ArticleHead {
        authors = List.copyOf(authors);
    }
}
