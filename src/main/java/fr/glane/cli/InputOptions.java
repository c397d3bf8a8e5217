package fr.glane.cli;

import fr.glane.page.PageReader;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Inputs;
import fr.glane.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command that reads articles: files, folders, {@code -} for standard input. */
final class InputOptions {

    @Parameters(paramLabel = "INPUT", arity = "1..*", descriptionKey = "input")
    List<String> named = List.of();

    @Option(names = "--reader", paramLabel = "auto|NAME", descriptionKey = "reader")
    String reader = "auto";

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "charset")
    @Nullable
    String charset;

    /** The files named, folders opened; standard input is not among them. */
    Inputs files() {
        return Inputs.of(
                named.stream().filter(n -> !n.equals("-")).map(Path::of).toList());
    }

    boolean standardInput() {
        return named.contains("-");
    }

    /** The reader the user chose, or empty for each file's own. */
    Optional<PageReader> chosen() throws Broken {
        if (reader.equals("auto")) {
            return Optional.empty();
        }
        var found = PageReaders.named(reader);
        if (found.isEmpty()) {
            throw new Broken(
                    Exit.USAGE,
                    "reader.unknown",
                    reader,
                    String.join(
                            ", ",
                            PageReaders.all().stream().map(PageReader::name).toList()));
        }
        return found;
    }

    /** Standard input as a saved file. */
    static SavedFile standard() throws IOException {
        return SavedFile.of("-", System.in.readAllBytes());
    }

    /** Works through all inputs in one thread, in their order. */
    void each(Glane glane, Consumer<? super Outcome> sink) throws IOException, Broken {
        var inputs = files();
        inputs.unreadable().forEach(sink);
        var forced = chosen();
        if (standardInput()) {
            var file = standard();
            glane.extract(file, forced.isPresent() ? forced : PageReaders.of(file), sink);
        }
        for (var path : inputs.files()) {
            extract(glane, path, forced, sink);
        }
    }

    /** One file, with the reader and charset the user chose. */
    void extract(Glane glane, Path path, Optional<PageReader> forced, Consumer<? super Outcome> sink) {
        if (forced.isEmpty() && charset == null) {
            glane.extract(path, sink);
            return;
        }
        try {
            var file = saved(path, java.nio.file.Files.readAllBytes(path));
            glane.extract(file, forced.isPresent() ? forced : PageReaders.of(file), sink);
        } catch (IOException e) {
            // Said by the facade as for any file.
            glane.extract(path, sink);
        }
    }

    /** A file that was read, with the charset the user chose. */
    SavedFile saved(Path path, byte[] bytes) {
        var plain = SavedFile.of(path.toString(), bytes);
        return new SavedFile(
                plain.path(),
                plain.record(),
                bytes,
                plain.url(),
                plain.savedAt(),
                Optional.ofNullable(charset).map(java.nio.charset.Charset::forName));
    }
}
