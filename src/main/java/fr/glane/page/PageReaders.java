package fr.glane.page;

import java.util.List;
import java.util.Optional;

/** The forms Glane reads, in the order they are asked. */
public final class PageReaders {

    private static final HtmlReader HTML = new HtmlReader();

    /** The surest marks first, plain text last: it takes what nothing else knows. */
    private static final List<PageReader> ALL = List.of(new JsonLinesReader(HTML::read), HTML);

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
}
