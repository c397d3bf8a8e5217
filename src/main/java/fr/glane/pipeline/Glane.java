package fr.glane.pipeline;

import fr.glane.extract.Extractor;
import fr.glane.fact.Fact;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.page.PageReader;
import fr.glane.page.PageReaders;
import fr.glane.page.PageSink;
import fr.glane.page.Refusal;
import fr.glane.page.SavedFile;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import fr.glane.text.Source;
import java.io.IOException;
import java.nio.file.Files;
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
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException | OutOfMemoryError e) {
            sink.accept(new Outcome.Refused(unread(path.toString()), Unreadable.refusal(path, e)));
            return;
        }
        extract(SavedFile.of(path.toString(), bytes), sink);
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
        var source = new Source(
                file.path(), file.record(), "", reader.map(PageReader::name).orElse(""));
        if (reader.isEmpty() || file.bytes().length == 0) {
            others.accept(new Outcome.Refused(source, PageReaders.refusal(file)));
            return;
        }
        try {
            reader.get().read(file, new PageSink() {
                @Override
                public void article(Article article) {
                    articles.accept(article);
                }

                @Override
                public void refused(Source refusedSource, Refusal refusal) {
                    others.accept(new Outcome.Refused(refusedSource, refusal));
                }
            });
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
