package fr.glane.pipeline;

import fr.glane.extract.Extractor;
import fr.glane.fact.Fact;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.page.Container;
import fr.glane.page.PageReader;
import fr.glane.page.PageReaders;
import fr.glane.page.PageSink;
import fr.glane.page.Refusal;
import fr.glane.page.SavedFile;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Ids;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Passage;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * The whole way from a saved page to its facts.
 *
 * <pre>{@code
 * var glane = Glane.standard();
 * for (var outcome : glane.extract(Path.of("article.html"))) {
 *     if (outcome instanceof Outcome.Read read) { read.facts().forEach(System.out::println); }
 * }
 * }</pre>
 *
 * <p>Thread-safe: models and rules are shared, and each thread at work takes a segmenter of its own.
 */
public final class Glane implements AutoCloseable {

    /** A claim of most kinds and a figure: reading it brings in what any article needs. */
    private static final String SAMPLE =
            "Selon le bureau du port, la pêche a reculé de 12 % en un an. « Un bateau sur trois "
                    + "reste à quai », déplore Maëlle Quiniou, patronne du chalutier. Elle assure que la moitié des équipages partiront.";

    private final Models models;
    private final Extractor extractor;
    private final ConcurrentLinkedQueue<Segmenter> segmenters = new ConcurrentLinkedQueue<>();

    private Glane(Models models, Extractor extractor) {
        this.models = models;
        this.extractor = extractor;
    }

    /** With the models packed in the jar and all rules. */
    public static Glane standard() {
        return new Glane(Models.standard(), Extractor.standard());
    }

    /**
     * Starts to read models, dictionaries and lexicons in a thread of its own, for who has other things to do before the
     * first article: opening files, parsing a page. Not needed; what is not there yet is read when it is asked for.
     *
     * @return this
     */
    public Glane prepared() {
        start("glane-prepare", () -> {
            var block = Block.main(Kind.PARAGRAPH, new Span(0, SAMPLE.length()));
            var source = new Source("", Optional.empty(), "", "");
            // Whatever is wrong will be wrong for the first article too, and be told there.
            extract(Article.of(source, Metadata.NONE, SAMPLE, List.of(block), SourceMap.identity(SAMPLE)));
        });
        start("glane-prepare-page", PageReaders::prepare);
        // Java's own share of it: powers of five, who gives check sums.
        start("glane-prepare-java", () -> Ids.of(BigDecimal.TEN.toString()));
        return this;
    }

    private static void start(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(work);
    }

    /**
     * Reads a file of any form and takes the facts from every article in it.
     *
     * @return one outcome for each article or record, in their order; at least one. A file that cannot be read is an
     *     outcome too, never an exception.
     */
    public List<Outcome> extract(Path path) {
        var outcomes = new ArrayList<Outcome>();
        extract(path, outcomes::add);
        return List.copyOf(outcomes);
    }

    /** The same, handing over each outcome as soon as it is there. */
    public void extract(Path path, Consumer<? super Outcome> sink) {
        switch (Opened.of(path)) {
            case Opened.Whole whole -> extract(whole.file(), sink);
            case Opened.Head large -> large(large, sink);
            case Opened.Closed closed -> sink.accept(new Outcome.Refused(unread(path.toString()), closed.refusal()));
        }
    }

    private void large(Opened.Head large, Consumer<? super Outcome> sink) {
        var reader = PageReaders.of(large.head());
        if (reader.isPresent() && reader.get() instanceof Container container) {
            var collected = collector(article -> sink.accept(extract(article)), sink);
            read(large.head(), container, s -> container.read(large.head(), large.path(), s), collected, sink);
        } else {
            var refusal = Refusal.of(Refusal.Reason.TOO_LARGE, Run.limit());
            sink.accept(new Outcome.Refused(unread(large.path().toString()), refusal));
        }
    }

    /** Takes the facts from every article of a saved file, with the reader its marks ask for. */
    public void extract(SavedFile file, Consumer<? super Outcome> sink) {
        extract(file, PageReaders.of(file), sink);
    }

    /** The same with a reader the user chose. */
    public void extract(SavedFile file, Optional<PageReader> reader, Consumer<? super Outcome> sink) {
        read(file, reader, article -> sink.accept(extract(article)), sink);
    }

    /** The facts of one article. */
    public Outcome extract(Article article) {
        try {
            var facts = extractor.extract(article, segment(article));
            return facts.isEmpty() ? new Outcome.Empty(article) : new Outcome.Read(article, facts);
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(article.source(), e);
        }
    }

    /** Reads without extracting: the articles of a file, and what was refused. */
    public void read(
            SavedFile file,
            Optional<PageReader> reader,
            Consumer<? super Article> articles,
            Consumer<? super Outcome> others) {
        read(file, reader, collector(articles, others), others);
    }

    private static PageSink collector(Consumer<? super Article> articles, Consumer<? super Outcome> others) {
        return new PageSink() {
            @Override
            public void article(Article article) {
                articles.accept(article);
            }

            @Override
            public void refused(Source source, Refusal refusal) {
                others.accept(new Outcome.Refused(source, refusal));
            }
        };
    }

    /**
     * Reads into a sink.
     *
     * @param others takes what the reader could not say itself: no reader, a broken file, a fault of Glane's own
     */
    void read(SavedFile file, Optional<PageReader> reader, PageSink sink, Consumer<? super Outcome> others) {
        if (reader.isEmpty() || file.bytes().length == 0) {
            var source = new Source(
                    file.path(), file.record(), "", reader.map(PageReader::name).orElse(""));
            others.accept(new Outcome.Refused(source, PageReaders.refusal(file)));
            return;
        }
        read(file, reader.get(), s -> reader.get().read(file, s), sink, others);
    }

    private static void read(
            SavedFile file,
            PageReader reader,
            PageSink.Reading reading,
            PageSink sink,
            Consumer<? super Outcome> others) {
        var source = new Source(file.path(), file.record(), "", reader.name());
        try {
            reading.into(sink);
        } catch (IOException e) {
            others.accept(
                    new Outcome.Refused(source, Refusal.of(Refusal.Reason.MALFORMED, String.valueOf(e.getMessage()))));
        } catch (RuntimeException | StackOverflowError e) {
            others.accept(new Outcome.Failed(source, e));
        }
    }

    /** The blocks of an article that bear facts, with their sentences. */
    public List<Passage> segment(Article article) {
        var segmenter = segmenters.poll();
        if (segmenter == null) {
            segmenter = new Segmenter(models);
        }
        try {
            return segmenter.segment(article);
        } finally {
            segmenters.add(segmenter);
        }
    }

    /** The facts of an article whose sentences are there already. */
    public List<Fact> extract(Article article, List<Passage> passages) {
        return extractor.extract(article, passages);
    }

    /** Lets go of what threads have kept. The object may go on being used. */
    @Override
    public void close() {
        segmenters.clear();
    }

    private static Source unread(String path) {
        return new Source(path, Optional.empty(), "", "");
    }
}
