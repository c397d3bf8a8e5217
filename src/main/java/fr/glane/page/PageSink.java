package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Source;
import java.util.Optional;

/** Takes what a reader finds, record by record. */
public interface PageSink {

    /** An article that was read. */
    void article(Article article);

    /**
     * A file or record that holds no article.
     *
     * @param source what was read; its hash may be empty when the bytes could not be had
     * @param refusal why
     */
    void refused(Source source, Refusal refusal);

    /**
     * A page or file found inside the one being read. Here it is read at once, by the reader its own marks ask for; a
     * sink that works on many at a time may put it off.
     *
     * @param record with the address it has in the container
     * @param via name of the container's form when articles are to carry it ({@code mhtml}, {@code warc}); empty for
     *     those that only pack files
     */
    default void record(SavedFile record, Optional<String> via) {
        Contained.read(record, via, this);
    }
}
