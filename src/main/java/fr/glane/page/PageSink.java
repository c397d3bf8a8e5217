package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Source;
import java.io.IOException;

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
     * Whether an article that is surely in another language than French is wanted; where not, it is refused.
     *
     * @param language ISO 639 code; {@code und} for one that is not known
     */
    default boolean takes(String language) {
        return false;
    }

    /** The rest of the reading of one part of a file. */
    @FunctionalInterface
    interface Reading {

        void into(PageSink sink) throws IOException;
    }

    /**
     * Reads a part of the file that needs nothing of the others: a page in a container. Here it is read at once; a sink
     * that works on many at a time may put it off, and keeps the order all the same.
     *
     * @param part what it will read: its address for refusals, its size for the bounds of memory
     */
    default void later(SavedFile part, Reading reading) {
        try {
            reading.into(this);
        } catch (IOException e) {
            refused(Contained.source(part, ""), Refusal.of(Refusal.Reason.MALFORMED, String.valueOf(e.getMessage())));
        }
    }
}
