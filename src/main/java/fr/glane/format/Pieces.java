package fr.glane.format;

import fr.glane.fact.Fact;
import fr.glane.text.Article;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;

/**
 * What a {@link FactWriter} writes, article by article, so that a later run can put the same pieces together again. Not
 * thread-safe.
 */
public final class Pieces {

    /** Makes the writer over the target it is given. */
    @FunctionalInterface
    public interface Maker {

        FactWriter over(Writer target) throws IOException;
    }

    private final StringWriter target = new StringWriter();
    private final FactWriter writer;
    private final String head;

    public Pieces(Maker maker) throws IOException {
        var buffered = new Writer() {
            @Override
            public void write(char[] chars, int from, int length) {
                target.write(chars, from, length);
            }

            @Override
            public void write(String text, int from, int length) {
                target.write(text, from, length);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        writer = maker.over(buffered);
        writer.flush();
        head = taken();
    }

    /** What stands before the first article: a header row. */
    public String head() {
        return head;
    }

    /** What is written of one article. */
    public String of(Article article, List<Fact> facts) throws IOException {
        writer.write(article, facts);
        writer.flush();
        return taken();
    }

    /** What stands after the last article. Nothing can be written after this. */
    public String tail() throws IOException {
        writer.close();
        return taken();
    }

    private String taken() {
        var text = target.toString();
        target.getBuffer().setLength(0);
        return text;
    }
}
