package fr.glane.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class CountsTest {

    @Property(seed = "20261124", tries = 100)
    void counts_areThoseOfAMap(@ForAll List<@LongRange(min = -9, max = 9) Long> numbers) {
        var counts = new Counts(numbers.size());
        var expected = new HashMap<Long, Integer>();
        for (long number : numbers) {
            // Numbers that differ in their high bits alone are told apart too.
            long key = number << 40;
            counts.add(key);
            expected.merge(key, 1, Integer::sum);
        }
        for (long number = -10; number <= 10; number++) {
            assertThat(counts.of(number << 40)).isEqualTo(expected.getOrDefault(number << 40, 0));
        }
    }
}
