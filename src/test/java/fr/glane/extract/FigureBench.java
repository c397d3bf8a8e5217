package fr.glane.extract;

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
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How fast the figure rules alone are, on sentences already cut into words: text without a trigger, text with one in
 * every third sentence, and a line of eight thousand groups of digits. Run by {@code scripts/bench-figures}; one thread.
 *
 * <p>CPU time, the best of many rounds: on a machine that does other things it is the truest.
 */
public final class FigureBench {

    private static final int ROUNDS = 200;
    private static final String PLAIN =
            "Le vent souffle sur la plaine, et les pêcheurs du port attendent la fin de la tempête."
                    + " La maire a promis de rouvrir la bibliothèque avant le printemps, mais personne n'y croit."
                    + " Deux familles ont quitté la vallée cet hiver. ";
    private static final String BEARING =
            "Le vent souffle sur la plaine, et les pêcheurs du port attendent la fin de la tempête."
                    + " Environ 62 % des habitants interrogés par la mairie souhaitent rouvrir la bibliothèque."
                    + " Deux familles ont quitté la vallée cet hiver. ";

    private final Segmenter segmenter = new Segmenter(Models.standard());
    private final FigureRules rules = new FigureRules();
    private final PrintStream out;

    private FigureBench(PrintStream out) {
        this.out = out;
    }

    /** Takes no arguments; prints one line a measure. */
    public static void main(String[] args) {
        var bench = new FigureBench(System.out);
        bench.rate("without trigger", PLAIN.repeat(2000));
        bench.rate("a figure in every third sentence", BEARING.repeat(2000));
        bench.time("8,000 groups of digits in one line", "123 456,5 ".repeat(4000));
        bench.time("8,000 numbers and one sign", "12 ".repeat(8000) + "%");
        bench.time("8,000 percentages in one line", "12 %, ".repeat(8000));
    }

    private void rate(String name, String text) {
        double seconds = best(text);
        double megabytes = text.getBytes(StandardCharsets.UTF_8).length / 1e6;
        out.printf(Locale.ROOT, "%-36s %8.0f MB/s%n", name, megabytes / seconds);
    }

    private void time(String name, String text) {
        out.printf(Locale.ROOT, "%-36s %8.2f ms%n", name, best(text) * 1e3);
    }

    /** Seconds of CPU the best round takes. */
    private double best(String text) {
        var article = article(text);
        List<Passage> passages = segmenter.segment(article);
        var threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        int found = 0;
        long end = System.nanoTime() + 10_000_000_000L;
        for (int i = 0; i < ROUNDS && System.nanoTime() < end; i++) {
            long start = threads.getCurrentThreadCpuTime();
            found += rules.find(article, passages).size();
            best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
        }
        if (found < 0) {
            throw new IllegalStateException("cannot be: " + found);
        }
        return best / 1e9;
    }

    private static Article article(String text) {
        return Article.of(
                new Source("-", Optional.empty(), "", "text"),
                Metadata.NONE,
                text,
                List.of(Block.main(Kind.PARAGRAPH, new Span(0, text.length()))),
                SourceMap.IDENTITY);
    }
}
