package fr.glane.page;

import java.util.List;
import java.util.Optional;

/** The forms Glane reads, in the order they are asked. */
public final class PageReaders {

    private static final HtmlReader HTML = new HtmlReader();

    /** The surest marks first, plain text last: it takes what nothing else knows. */
    private static final List<PageReader> ALL = List.of(
            new WarcPages(),
            new ZipReader(),
            new GzipReader(),
            new MhtmlReader(HTML),
            new JsonLinesReader(HTML::read, Columns.USUAL),
            new CsvReader(HTML, Columns.USUAL),
            new EuropresseReader(),
            new FactivaReader(),
            new LexisNexisReader(),
            new TxmReader(),
            new IramuteqReader(),
            HTML,
            new TextReader());

    private PageReaders() {}

    /** Every reader, the one with the surest marks first, plain text last. */
    public static List<PageReader> all() {
        return ALL;
    }

    /** The reader that knows the file, if any. */
    public static Optional<PageReader> of(SavedFile file) {
        return all().stream().filter(r -> r.accepts(file)).findFirst();
    }

    /** The reader of that name, if any. */
    public static Optional<PageReader> named(String name) {
        return all().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** The reader that knows the file, with the columns the user named for tables and JSON Lines. */
    public static Optional<PageReader> of(SavedFile file, Columns columns) {
        if (!columns.isNamed()) {
            return of(file);
        }
        return java.util.stream.Stream.<PageReader>of(
                        new JsonLinesReader(HTML::read, columns), new CsvReader(HTML, columns))
                .filter(r -> r.accepts(file))
                .findFirst()
                .or(() -> of(file));
    }

    /** Why no reader takes a file: it is empty, it is no text, or its form is not known. */
    public static Refusal refusal(SavedFile file) {
        if (file.bytes().length == 0) {
            return Refusal.of(Refusal.Reason.EMPTY);
        }
        return Refusal.of(Charsets.isBinary(file.bytes()) ? Refusal.Reason.BINARY : Refusal.Reason.UNKNOWN_FORM);
    }
}
