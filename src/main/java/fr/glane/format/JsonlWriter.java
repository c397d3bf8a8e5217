package fr.glane.format;

import fr.glane.fact.Fact;
import fr.glane.text.Article;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Facts as JSON Lines, one record a line. */
public final class JsonlWriter implements FactWriter {

    private final Writer out;

    public JsonlWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(Article article, List<Fact> facts) throws IOException {
        var records = new Records(article);
        for (var fact : facts) {
            records.write(out, fact);
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
