package fr.glane.page;

import fr.glane.text.Article;
import fr.glane.text.Ids;
import fr.glane.text.Source;
import java.io.IOException;
import java.util.Optional;

/** Reads what stands inside containers. Thread-safe. */
public final class Contained {

    /**
     * Largest page or record held in memory, in bytes. A page saved with its pictures inside seldom passes 20 MB; what
     * is larger is refused, so that a container that unpacks to gigabytes costs no more than one that does not.
     */
    public static final int LARGEST = 40 << 20;

    /** Containers inside containers are followed this far: a ZIP that holds itself has no end. */
    private static final int DEEPEST = 3;

    private Contained() {}

    /** Reads a record with the reader its own marks ask for, and refuses it to the sink when none knows it. */
    public static void read(SavedFile record, Optional<String> via, PageSink sink) {
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
        public void record(SavedFile record, Optional<String> via) {
            sink.record(record, via.isPresent() ? via : Optional.of(shown.reader()));
        }
    }
}
