package fr.glane.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordTest {

    private final Word word =
            new Word("Moitié", "moitié", Shape.CAPITALIZED, w -> List.of(Reading.of("moitié", Reading.Category.NOUN)));

    @Test
    void mark_isWorkedOutOnce() {
        var asked = new AtomicInteger();

        int first = word.mark(w -> asked.incrementAndGet() + w.key().length());
        int second = word.mark(w -> asked.incrementAndGet() + w.key().length());

        assertThat(first).isEqualTo(7);
        assertThat(second).isEqualTo(first);
        assertThat(asked).hasValue(1);
    }

    @Test
    void canBe_tellsOfAnyReading() {
        assertThat(word.canBe(Reading.Category.NOUN)).isTrue();
        assertThat(word.canBe(Reading.Category.VERB)).isFalse();
    }
}
