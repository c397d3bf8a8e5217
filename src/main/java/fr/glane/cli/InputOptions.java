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

/** The inputs of a command that reads articles: files, folders, patterns, lists, {@code -} for standard input. */
final class InputOptions {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    List<String> named = List.of();

    String reader = "auto";

    @Nullable
    String charset;

    List<String> include = List.of();

    List<String> exclude = List.of();

    @Nullable
    String filesFrom;

    boolean nul;

    @Nullable
    String textColumn;

    @Nullable
    String htmlColumn;

    List<String> language = List.of("fr");

    /** Declares them to a command. */
    void declare(Options options) {
        options.parameters("INPUT", "0..*").key("input").texts(found -> named = found);
        options.option("--reader").label("auto|NAME").key("reader").text(found -> reader = found);
        options.option("--charset").label("NAME").key("charset").text(found -> charset = found);
        options.option("--include").label("GLOB").key("include").texts(found -> include = found);
        options.option("--exclude").label("GLOB").key("exclude").texts(found -> exclude = found);
        options.option("--files-from").label("FILE|-").key("files-from").text(found -> filesFrom = found);
        options.option("-0", "--null").key("null").flag(() -> nul = true);
        options.option("--text-column").label("NAME").key("text-column").text(found -> textColumn = found);
        options.option("--html-column").label("NAME").key("html-column").text(found -> htmlColumn = found);
        options.option("--language").label("CODE").key("language").commas().texts(found -> language = found);
    }

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
