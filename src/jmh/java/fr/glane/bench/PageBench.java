package fr.glane.bench;

import fr.glane.page.HtmlPage;
import fr.glane.page.SavedFile;
import fr.glane.text.Article;
import fr.glane.text.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The page stage beside a bare parse and readability4j, on the same bytes: time of all pages once. The pages are the
 * invented ones, or those of a folder (one {@code .html} a file).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class PageBench {

    private static final int INVENTED = 64;

    @Param("")
    public String folder = "";

    private final List<SavedFile> files = new ArrayList<>();
    private final List<Charset> charsets = new ArrayList<>();

    @Setup(Level.Trial)
    public void read() throws IOException {
        if (folder.isEmpty()) {
            var invented = new InventedPages(2132);
            for (int i = 0; i < INVENTED; i++) {
                files.add(SavedFile.of(i + ".html", invented.page(i)));
            }
        } else {
            try (var paths = Files.list(Path.of(folder))) {
                for (var path : paths.filter(p -> p.toString().endsWith(".html"))
                        .sorted()
                        .toList()) {
                    files.add(SavedFile.of(path.toString(), Files.readAllBytes(path)));
                }
            }
        }
        for (var file : files) {
            charsets.add(parse(file).charset());
        }
    }

    private static Document parse(SavedFile file) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(file.bytes()), null, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The measure of the others. */
    @Benchmark
    public void bareParse(Blackhole hole) {
        for (var file : files) {
            hole.consume(parse(file));
        }
    }

    /** Decoding, parse, blocks, labels, metadata: all that comes before sentences. */
    @Benchmark
    public void glane(Blackhole hole) {
        for (var file : files) {
            hole.consume(HtmlPage.read(file));
        }
    }

    /** The same and the places of the article's blocks in the file, which Glane finds when first asked. */
    @Benchmark
    public void glaneWithPlaces(Blackhole hole) {
        for (var file : files) {
            hole.consume(HtmlPage.read(file).flatMap(PageBench::place));
        }
    }

    private static Optional<Span> place(Article article) {
        return article.blocks().stream()
                .findFirst()
                .map(b -> article.sourceMap().toSource(b.span()));
    }

    /** Given the right charset, which it does not look for. */
    @Benchmark
    public void readability4j(Blackhole hole) {
        for (int i = 0; i < files.size(); i++) {
            var html = new String(files.get(i).bytes(), charsets.get(i));
            hole.consume(new Readability4J("https://example.org/", html).parse());
        }
    }
}
