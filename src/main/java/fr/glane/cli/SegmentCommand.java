package fr.glane.cli;

import fr.glane.lang.Conllu;
import fr.glane.page.PageReader;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Outcome;
import fr.glane.text.Article;
import fr.glane.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code glane segment}: the sentences and tokens of the article, as CoNLL-U. */
final class SegmentCommand implements Verb {

    private final InputOptions inputs = new InputOptions();

    private final Console console;
    private int read;
    private int failed;

    SegmentCommand(Console console) {
        this.console = console;
    }

    @Override
    public void declare(Options options) {
        inputs.declare(options);
    }

    @Override
    public Integer call() throws IOException, Broken {
        var files = inputs.files();
        files.unreadable().forEach(this::complain);
        var forced = inputs.chosen();
        try (var glane = Glane.standard()) {
            if (inputs.standardInput()) {
                segment(glane, InputOptions.standard(), forced);
            }
            for (var path : files.files()) {
                segment(glane, path, forced);
            }
        }
        if (read == 0) {
            console.complain("nothing");
            return Exit.NOTHING;
        }
        return failed == 0 ? Exit.DONE : Exit.SOME_FAILED;
    }

    private void segment(Glane glane, Path path, Optional<PageReader> forced) {
        SavedFile file;
        try {
            file = SavedFile.of(path.toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            // The facade words every reason a file cannot be read.
            glane.extract(path, this::complain);
            return;
        }
        segment(glane, file, forced);
    }

    private void segment(Glane glane, SavedFile file, Optional<PageReader> forced) {
        glane.read(
                file,
                forced.isPresent() ? forced : PageReaders.of(file),
                article -> write(glane, article),
                this::complain);
    }

    private void write(Glane glane, Article article) {
        read++;
        var sentences = glane.segment(article).stream()
                .flatMap(p -> p.sentences().stream())
                .toList();
        try {
            Conllu.write(console.out(), name(article.source()), article.text(), sentences);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Source source) {
        return source.record().orElse(source.path()).replaceAll("\\s", "_");
    }

    private void complain(Outcome outcome) {
        failed++;
        console.complain(outcome);
    }
}
