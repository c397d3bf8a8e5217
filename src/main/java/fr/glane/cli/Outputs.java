package fr.glane.cli;

import fr.glane.fact.Fact;
import fr.glane.format.FactWriter;
import fr.glane.format.Pieces;
import fr.glane.text.Article;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a run writes: facts, articles, report. Files get their names when all is written. Not thread-safe. */
final class Outputs implements Closeable {

    private final @Nullable AtomicFile factFile;
    private final @Nullable AtomicFile articleFile;
    private final @Nullable AtomicFile reportFile;
    private final Writer facts;
    private final Pieces ends;
    private final Optional<FactWriter> folder;

    /** @param folder takes the facts when the form is a folder of files; the output itself is then left alone */
    Outputs(
            @Nullable Path output,
            Console console,
            Pieces.Maker maker,
            Optional<FactWriter> folder,
            Optional<Path> articles,
            Optional<Path> report)
            throws IOException {
        this.folder = folder;
        factFile = output == null || folder.isPresent() ? null : new AtomicFile(output);
        articleFile = open(articles);
        reportFile = open(report);
        facts = folder.isPresent()
                ? Writer.nullWriter()
                : factFile == null ? AtomicFile.shared(console.out()) : factFile.out();
        ends = new Pieces(maker);
        facts.write(ends.head());
    }

    private static @Nullable AtomicFile open(Optional<Path> path) throws IOException {
        return path.isPresent() ? new AtomicFile(path.get()) : null;
    }

    boolean hasArticles() {
        return articleFile != null;
    }

    boolean hasReport() {
        return reportFile != null;
    }

    boolean hasFolder() {
        return folder.isPresent();
    }

    /** Writes the files of an article, when the form is a folder. */
    void files(Article article, List<Fact> found) throws IOException {
        if (folder.isPresent()) {
            folder.get().write(article, found);
        }
    }

    void fact(String piece) throws IOException {
        facts.write(piece);
    }

    void article(String line) throws IOException {
        if (articleFile != null) {
            articleFile.out().write(line);
            articleFile.out().write('\n');
        }
    }

    void report(String line) throws IOException {
        if (reportFile != null) {
            reportFile.out().write(line);
            reportFile.out().write('\n');
        }
    }

    /** Everything is written: files get their names, the report last. */
    void commit() throws IOException {
        facts.write(ends.tail());
        facts.flush();
        for (var file : new @Nullable AtomicFile[] {factFile, articleFile, reportFile}) {
            if (file != null) {
                file.commit();
            }
        }
    }

    /** The run broke off: of what was written only the report is kept, as every line of it is whole. */
    void keepReport() throws IOException {
        facts.flush();
        if (reportFile != null) {
            reportFile.commit();
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : new @Nullable AtomicFile[] {factFile, articleFile, reportFile}) {
            if (file != null) {
                file.close();
            }
        }
    }
}
