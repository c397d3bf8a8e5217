package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import fr.glane.text.Sentence;
import fr.glane.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** One segmenter for each thread, one set of models for all. */
class SegmenterThreadsTest {

    @Test
    void segmentersOfManyThreads_findWhatOneFinds() throws IOException, InterruptedException, ExecutionException {
        var models = Models.standard();
        var lines = BoundariesTest.cases();
        var alone = run(models, lines);
        Callable<List<String>> task = () -> run(models, lines);

        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var result : pool.invokeAll(List.of(task, task, task, task, task, task, task, task))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void longParagraph_isSegmentedInStepsThatGrowWithItsLength() {
        // Two million characters: a scan of the paragraph for each place would not come to an end.
        var paragraph = "Le Dr. Talbec a vu M. Orvane, cf. p. 3, etc. « Rien ! » dit-il. ".repeat(30_000);

        var sentences = new Segmenter(Models.standard()).sentences(paragraph, new Span(0, paragraph.length()));

        assertThat(sentences).hasSize(60_000);
    }

    private static List<String> run(Models models, List<String> lines) {
        var segmenter = new Segmenter(models);
        var found = new ArrayList<String>();
        for (var line : lines) {
            for (Sentence sentence : segmenter.sentences(line, new Span(0, line.length()))) {
                found.add(sentence.span() + " "
                        + sentence.tokens().stream().map(t -> t.text()).toList()
                        + sentence.reading(0));
            }
        }
        return found;
    }
}
