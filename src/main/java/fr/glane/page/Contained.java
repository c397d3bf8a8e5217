package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Ids;
import fr.glane.text.Source;
import java.io.IOException;
import java.util.Optional;

/** Reads what stands inside containers. Thread-safe. */
final class Contained {

    /** Containers inside containers are followed this far: a ZIP that holds itself has no end. */
    private static final int DEEPEST = 3;

    private Contained() {}

    /**
     * Hands a file found inside another to the sink, to be read by the reader its own marks ask for; it is refused when
     * none knows it.
     *
     * @param via name of the container's form when articles are to carry it ({@code warc}); empty for those that only
     *     pack files
     */
    static void hand(SavedFile record, Optional<String> via, PageSink sink) {
        sink.later(record, later -> read(record, via, later));
    }

    private static void read(SavedFile record, Optional<String> via, PageSink sink) {
        var reader = PageReaders.of(record);
        var source = source(record, via.or(() -> reader.map(PageReader::name)).orElse(""));
        if (record.bytes().length == 0 || reader.isEmpty()) {
            sink.refused(source, PageReaders.refusal(record));
        } else if (reader.get() instanceof Container && depth(record) > DEEPEST) {
            sink.refused(source, Refusal.of(Refusal.Reason.TOO_LARGE, "containers in containers"));
        } else {
            read(record, reader.get(), source, via.isEmpty() ? sink : new Renaming(sink, source));
        }
    }

    private static void read(SavedFile record, PageReader reader, Source source, PageSink sink) {
        try {
            reader.read(record, sink);
        } catch (IOException e) {
            sink.refused(source, Refusal.of(Refusal.Reason.MALFORMED, String.valueOf(e.getMessage())));
        }
    }

    private static long depth(SavedFile record) {
        return record.record().orElse("").chars().filter(c -> c == '#').count() + 1;
    }

    static Source source(SavedFile file, String reader) {
        return new Source(file.path(), file.record(), Ids.sha256(file.bytes()), reader);
    }

    /**
     * Gives what was read from a part the source of the file it is a part of.
     *
     * @param shown whose path, record, hash and reader records shall carry
     */
    record Renaming(PageSink sink, Source shown) implements PageSink {

        @Override
        public void article(Article a) {
            sink.article(new Article(a.id(), shown, a.metadata(), a.text(), a.blocks(), a.sourceMap()));
        }

        @Override
        public void refused(Source source, Refusal refusal) {
            sink.refused(shown, refusal);
        }

        @Override
        public boolean takes(String language) {
            return sink.takes(language);
        }

        @Override
        public void later(SavedFile part, Reading reading) {
            sink.later(part, s -> reading.into(new Renaming(s, shown)));
        }
    }
}
