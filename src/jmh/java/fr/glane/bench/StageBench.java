package fr.glane.bench;

import fr.glane.fact.Fact;
import fr.glane.format.Records;
import fr.glane.page.PageReaders;
import fr.glane.page.SavedFile;
import fr.glane.pipeline.Duplicates;
import fr.glane.pipeline.Glane;
import fr.glane.text.Article;
import fr.glane.text.Passage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage of one page's way alone, over {@value #PAGES} invented pages in turn: time of one page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class StageBench {

    static final int PAGES = 64;

    /** A page as each stage gets it. */
    private record Made(SavedFile file, Article article, List<Passage> passages, List<Fact> facts) {}

    private final Glane glane = Glane.standard();
    private final List<Made> pages = new ArrayList<>();
    private int next;

    @Setup
    public void make() {
        var invented = new InventedPages(2132);
        for (int i = 0; i < PAGES; i++) {
            var file = SavedFile.of(i + ".html", invented.page(i));
            var article = read(file);
            var passages = glane.segment(article);
            pages.add(new Made(file, article, passages, glane.extract(article, passages)));
        }
    }

    private Made page() {
        next = (next + 1) % PAGES;
        return pages.get(next);
    }

    private Article read(SavedFile file) {
        var articles = new ArrayList<Article>(1);
        glane.read(file, PageReaders.of(file), articles::add, refused -> {
            throw new IllegalStateException(refused.toString());
        });
        return articles.getFirst();
    }

    /** The measure of all others: the same bytes parsed and nothing else. */
    @Benchmark
    public Document bareParse() throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(page().file().bytes()), null, "");
    }

    @Benchmark
    public Article pageToArticle() {
        return read(page().file());
    }

    @Benchmark
    public List<Passage> articleToSentences() {
        return glane.segment(page().article());
    }

    /** Sentences are cut anew each time, so that their words are read anew: subtract {@link #articleToSentences}. */
    @Benchmark
    public List<Fact> articleToFacts() {
        var article = page().article();
        return glane.extract(article, glane.segment(article));
    }

    @Benchmark
    public List<String> factsToRecords() {
        var page = page();
        return new Records(page.article()).facts(page.facts());
    }

    @Benchmark
    public int[] copySignature() {
        return Duplicates.signature(page().article());
    }
}
