package fr.glane.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is kept is bounded by its weight, and what was not used for longest goes first. */
class KeptTest {

    private final Kept<String, String> kept = new Kept<>(10, String::length);

    @Test
    void usedLongestAgo_goesWhenThereIsNoMoreRoom() {
        kept.put("a", "four");
        kept.put("b", "five5");
        assertThat(kept.get("a")).isEqualTo("four");

        kept.put("c", "one");

        assertThat(kept.get("b")).isNull();
        assertThat(kept.get("a")).isEqualTo("four");
        assertThat(kept.get("c")).isEqualTo("one");
    }

    @Test
    void valueInPlaceOfAnother_countsOnce() {
        for (int i = 0; i < 100; i++) {
            kept.put("a", "seven77");
        }
        kept.put("b", "two");

        assertThat(kept.size()).isEqualTo(2);
    }

    @Test
    void valueHeavierThanAll_isNotKept() {
        kept.put("a", "far too heavy");

        assertThat(kept.size()).isZero();
    }
}
