package fr.glane.cli;

import fr.glane.page.Columns;
import fr.glane.page.PageReader;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Event;
import fr.glane.pipeline.Glane;
import fr.glane.pipeline.Inputs;
import fr.glane.pipeline.Outcome;
import fr.glane.pipeline.Run;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The inputs of a command that reads articles: files, folders, patterns, lists, {@code -} for standard input. */
final class InputOptions {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    @Parameters(paramLabel = "INPUT", arity = "0..*", descriptionKey = "input")
    List<String> named = List.of();

    @Option(names = "--reader", paramLabel = "auto|NAME", descriptionKey = "reader")
    String reader = "auto";

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "charset")
    @Nullable
    String charset;

    @Option(names = "--include", paramLabel = "GLOB", descriptionKey = "include")
    List<String> include = List.of();

    @Option(names = "--exclude", paramLabel = "GLOB", descriptionKey = "exclude")
    List<String> exclude = List.of();

    @Option(names = "--files-from", paramLabel = "FILE|-", descriptionKey = "files-from")
    @Nullable
    String filesFrom;

    @Option(
            names = {"-0", "--null"},
            descriptionKey = "null")
    boolean nul;

    @Option(names = "--text-column", paramLabel = "NAME", descriptionKey = "text-column")
    @Nullable
    String textColumn;

    @Option(names = "--html-column", paramLabel = "NAME", descriptionKey = "html-column")
    @Nullable
    String htmlColumn;

    @Option(names = "--language", paramLabel = "CODE", split = ",", descriptionKey = "language")
    List<String> language = List.of("fr");

    /** The files named, folders opened; standard input is not among them. */
    Inputs files() throws Broken {
        var names = new ArrayList<>(named);
        names.removeIf(n -> n.equals("-"));
        if (filesFrom != null) {
            names.addAll(listed(filesFrom));
        }
        try {
            return Inputs.of(names, Inputs.Choice.of(include, exclude));
        } catch (IllegalArgumentException e) {
            throw new Broken(Exit.USAGE, "glob.bad", String.valueOf(e.getMessage()));
        }
    }

    private List<String> listed(String list) throws Broken {
        try {
            var bytes = list.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(list));
            var text = new String(bytes, StandardCharsets.UTF_8);
            var names = nul ? List.of(text.split("\0", -1)) : text.lines().toList();
            return names.stream().filter(n -> !n.isBlank()).toList();
        } catch (IOException e) {
            throw new Broken(Exit.USAGE, "list.unreadable", list, String.valueOf(e.getMessage()));
        }
    }

    boolean standardInput() throws Broken {
        boolean articles = named.contains("-");
        if (articles && "-".equals(filesFrom)) {
            throw new Broken(Exit.USAGE, "input.twice");
        }
        if (named.isEmpty() && filesFrom == null) {
            throw new Broken(Exit.USAGE, "input.none");
        }
        return articles;
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

    /** The reader of each file: the one the user chose, or the one its marks ask for. */
    Function<SavedFile, Optional<PageReader>> readers() throws Broken {
        var forced = chosen();
        var columns = new Columns(Optional.ofNullable(textColumn), Optional.ofNullable(htmlColumn));
        return forced.isPresent() ? file -> forced : file -> PageReaders.of(file, columns);
    }

    /** Everything that changes what is read from a file: part of the settings a resumed run must share. */
    String settings() {
        return String.join(
                "\u001f",
                reader,
                String.valueOf(charset),
                String.valueOf(textColumn),
                String.valueOf(htmlColumn),
                String.join(",", language));
    }

    /** The languages the user wants besides French, which is always read: a text may be taken for French in doubt. */
    Predicate<String> languages() throws Broken {
        for (var code : language) {
            if (!code.equals("any") && !CODES.contains(code)) {
                throw new Broken(Exit.USAGE, "language.unknown", code);
            }
        }
        return code -> language.contains("any") || language.contains(code);
    }

    /** The charset the user chose. */
    Optional<Charset> chosenCharset() throws Broken {
        try {
            return Optional.ofNullable(charset).map(Charset::forName);
        } catch (IllegalArgumentException e) {
            throw new Broken(Exit.USAGE, "charset.unknown", String.valueOf(charset));
        }
    }

    /** Standard input as a saved file. */
    static SavedFile standard() throws IOException {
        return SavedFile.of("-", System.in.readAllBytes());
    }

    /** Works through all inputs in one thread, in their order. */
    void each(Glane glane, Consumer<? super Outcome> sink) throws IOException, Broken {
        var standard = standardInput();
        var inputs = files();
        inputs.unreadable().forEach(sink);
        var run = new Run<>(
                        glane,
                        readers(),
                        chosenCharset(),
                        1,
                        Optional.empty(),
                        (Outcome outcome, long nanos) -> outcome)
                .taking(languages());
        Consumer<Event<Outcome>> outcomes = event -> {
            if (event instanceof Event.Done<Outcome> done) {
                sink.accept(done.result());
            }
        };
        try {
            if (standard) {
                run.over(standard(), outcomes);
            }
            run.over(inputs.files(), outcomes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
