package fr.glane.lang;

import fr.glane.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Sentences and tokens a second on one thread; what {@code scripts/bench-segment TEXT} runs. The figure to read is {@code :tokens}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class SegmentBench {

    /** A text in UTF-8, one paragraph a line. */
    @Param("")
    public String file = "";

    private String text = "";
    private final Segmenter segmenter = new Segmenter(Models.standard());
    private final SentenceDetectorME official = official();

    /** Counted beside the operations. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counts {
        public long tokens;
        public long sentences;
    }

    @Setup
    public void read() throws IOException {
        text = Files.readString(Path.of(file));
    }

    @Benchmark
    public int glane(Counts counts) {
        var sentences = segmenter.sentences(text, new Span(0, text.length()));
        counts.sentences += sentences.size();
        int tokens = 0;
        for (var sentence : sentences) {
            tokens += sentence.size();
        }
        counts.tokens += tokens;
        return tokens;
    }

    @Benchmark
    public int officialModelAndSimpleTokenizer(Counts counts) {
        int tokens = 0;
        for (var line : text.split("\n", -1)) {
            for (var sentence : official.sentPosDetect(line)) {
                counts.sentences++;
                tokens += SimpleTokenizer.INSTANCE.tokenizePos(line.substring(sentence.getStart(), sentence.getEnd()))
                        .length;
            }
        }
        counts.tokens += tokens;
        return tokens;
    }

    @Benchmark
    public int breakIterators(Counts counts) {
        var sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text);
        while (sentences.next() != BreakIterator.DONE) {
            counts.sentences++;
        }
        var words = BreakIterator.getWordInstance(Locale.FRENCH);
        words.setText(text);
        int tokens = 0;
        int from = 0;
        for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
            tokens += Chars.kind(text.charAt(from)) == Chars.SPACE ? 0 : 1;
            from = to;
        }
        counts.tokens += tokens;
        return tokens;
    }

    private static SentenceDetectorME official() {
        return new SentenceDetectorME(SentenceScore.officialModel());
    }
}
