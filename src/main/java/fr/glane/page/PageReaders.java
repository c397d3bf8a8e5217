package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Source;
import java.nio.charset.StandardCharsets;
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

    /** A page with one of each thing most pages have. */
    private static final String SAMPLE = """
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>La criée a rouvert - Le Journal du port</title></head>
            <body><nav><ul><li><a href="/">Accueil</a></li></ul></nav>
            <article><h1>La criée a rouvert</h1><p class="date">Publié le 3 mars 2025 par Maëlle Quiniou</p>
            <p>Les bateaux sont revenus &agrave; quai lundi matin, apr&egrave;s six semaines de travaux, et les mareyeurs avec eux.</p>
            <p>Lire aussi : nos autres articles</p></article>
            <footer>Abonnez-vous à notre lettre du matin et recevez chaque jour nos articles</footer></body></html>
            """;

    private PageReaders() {}

    /**
     * Reads what reading a page or a text copy needs, word lists and the parser's tables, ahead of the first file: for a
     * thread with nothing else to do.
     */
    public static void prepare() {
        HTML.read(SavedFile.of("page.html", SAMPLE.getBytes(StandardCharsets.UTF_8)), new PageSink() {
            @Override
            public void article(Article article) {}

            @Override
            public void refused(Source source, Refusal refusal) {}
        });
    }

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
