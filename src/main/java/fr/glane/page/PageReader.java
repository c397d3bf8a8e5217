package fr.glane.page;

import java.io.IOException;

/**
 * Reads one form of saved article.
 *
 * <p>To add a form: implement this interface, add a line to {@link PageReaders}, and a folder under
 * {@code src/test/resources/pages/} with a source and the article expected of it. Implementations are immutable and
 * thread-safe.
 */
public interface PageReader {

    /** The name users give to {@code --reader}, and records carry: {@code text}, {@code html}, {@code europresse}. */
    String name();

    /** True when the file bears the marks of this form. Looks at the first bytes and the name; never throws. */
    boolean accepts(SavedFile file);

    /** True when one file of this form may hold many articles, so that they are worth working on side by side. */
    default boolean holdsMany() {
        return false;
    }

    /**
     * Reads every article of the file, in order, into the sink. A record that cannot be read is refused to the sink and
     * the others go on.
     *
     * @throws IOException when the file as a whole cannot be read
     */
    void read(SavedFile file, PageSink sink) throws IOException;
}
