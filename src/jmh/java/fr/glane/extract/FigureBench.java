package fr.glane.extract;

import fr.glane.fact.Figure;
import fr.glane.lang.Models;
import fr.glane.lang.Segmenter;
import fr.glane.text.Article;
import fr.glane.text.Block;
import fr.glane.text.Kind;
import fr.glane.text.Metadata;
import fr.glane.text.Passage;
import fr.glane.text.Source;
import fr.glane.text.SourceMap;
import fr.glane.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/**
 * The figure rules alone, on sentences already cut into words. The two kinds of plain text are one million bytes of
 * UTF-8 each, so that a time of 5 ms says 200 MB a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class FigureBench {

    private static final int MEGABYTE = 1_000_000;
    private static final String PLAIN =
            "Le vent souffle sur la plaine, et les pêcheurs du port attendent la fin de la tempête."
                    + " La maire a promis de rouvrir la bibliothèque avant le printemps, mais personne n'y croit."
                    + " Deux familles ont quitté la vallée cet hiver. ";
    private static final String BEARING =
            "Le vent souffle sur la plaine, et les pêcheurs du port attendent la fin de la tempête."
                    + " Environ 62 % des habitants interrogés par la mairie souhaitent rouvrir la bibliothèque."
                    + " Deux familles ont quitté la vallée cet hiver. ";

    /** A text and its sentences. */
    private record Cut(Article article, List<Passage> passages) {}

    private final Segmenter segmenter = new Segmenter(Models.standard());
    private final FigureRules rules = new FigureRules();
    private Cut plain = cut("");
    private Cut bearing = cut("");
    private Cut digits = cut("");
    private Cut sign = cut("");
    private Cut percentages = cut("");

    @Setup
    public void cutAll() {
        plain = cut(megabyte(PLAIN));
        bearing = cut(megabyte(BEARING));
        digits = cut("123 456,5 ".repeat(4000));
        sign = cut("12 ".repeat(8000) + "%");
        percentages = cut("12 %, ".repeat(8000));
    }

    private static String megabyte(String part) {
        return part.repeat(MEGABYTE / part.getBytes(StandardCharsets.UTF_8).length);
    }

    private Cut cut(String text) {
        var blocks = text.isEmpty()
                ? List.<Block>of()
                : List.of(Block.main(
                        Kind.PARAGRAPH, new Span(0, text.stripTrailing().length())));
        var source = new Source("-", Optional.empty(), "", "text");
        var article = Article.of(source, Metadata.NONE, text, blocks, SourceMap.identity(text));
        return new Cut(article, segmenter.segment(article));
    }

    private List<Figure> find(Cut cut) {
        return rules.find(cut.article(), cut.passages());
    }

    @Benchmark
    public List<Figure> megabyteWithoutTrigger() {
        return find(plain);
    }

    @Benchmark
    public List<Figure> megabyteWithAFigureInEveryThirdSentence() {
        return find(bearing);
    }

    @Benchmark
    public List<Figure> eightThousandGroupsOfDigitsInALine() {
        return find(digits);
    }

    @Benchmark
    public List<Figure> eightThousandNumbersAndOneSign() {
        return find(sign);
    }

    @Benchmark
    public List<Figure> eightThousandPercentagesInALine() {
        return find(percentages);
    }
}
