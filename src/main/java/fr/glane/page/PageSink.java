package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Source;

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
}
