package fr.glane.format;

import fr.glane.fact.Fact;
import fr.glane.text.Article;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Writes the facts of one article after another in some form.
 *
 * <p>To add a form: implement this interface and add a line to {@link Formats}, and one expected file to the tests. Not
 * thread-safe: one thread writes.
 */
public interface FactWriter extends Closeable {

    /** Writes an article's facts, in the order given. */
    void write(Article article, List<Fact> facts) throws IOException;

    /** Passes on what has been written so far. */
    default void flush() throws IOException {}

    /** Ends the output and closes what it is written to. */
    @Override
    void close() throws IOException;
}
