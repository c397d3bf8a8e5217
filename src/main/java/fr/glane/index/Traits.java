package fr.glane.index;

import fr.glane.fact.Claim;
import fr.glane.fact.Fact;
import fr.glane.fact.Figure;
import fr.glane.text.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The closed facets of a fact packed into one number: each facet has its bits, zero says the fact has no value there.
 * Counting a facet is then a shift and a mask a fact, whatever the facet.
 */
final class Traits {

    private static final Map<Facet, Integer> SHIFTS = shifts();
    private static final int[] SHIFT = Arrays.stream(Facet.values())
            .mapToInt(f -> SHIFTS.getOrDefault(f, 0))
            .toArray();

    /** What {@link CountTables} has room for. */
    private static final int MOST_BITS = 44;

    private Traits() {}

    static long of(Article article, Fact fact) {
        var block = fact.at().block();
        long traits = put(Facet.TYPE, fact instanceof Figure ? 0 : 1)
                | put(Facet.SECTION, block.section())
                | put(Facet.BLOCK, block.kind())
                | put(Facet.ACCESS, article.metadata().access());
        return traits
                | switch (fact) {
                    case Figure figure ->
                        put(Facet.UNIT, figure.unit())
                                | put(Facet.COMPARATOR, figure.comparator())
                                | put(Facet.CHANGE, figure.change())
                                | put(Facet.KIND, figure.kind());
                    case Claim claim -> put(Facet.FORM, claim.form()) | put(Facet.SOURCE_KIND, claim.sourceKind());
                };
    }

    /** Index of the facet's value, or -1 when the fact has none. */
    static int value(Facet facet, long traits) {
        return ((int) (traits >>> shift(facet)) & mask(facet)) - 1;
    }

    /** Terms of the packed values: {@code unit=percent}. */
    static List<String> terms(long traits) {
        var terms = new ArrayList<String>();
        for (var facet : SHIFTS.keySet()) {
            int value = value(facet, traits);
            if (value >= 0) {
                terms.add(term(facet, facet.choices().get(value)));
            }
        }
        return terms;
    }

    static String term(Facet facet, String value) {
        return facet.label() + "=" + value;
    }

    private static long put(Facet facet, Optional<? extends Enum<?>> value) {
        return value.isPresent() ? put(facet, value.get().ordinal()) : 0;
    }

    private static long put(Facet facet, Enum<?> value) {
        return put(facet, value.ordinal());
    }

    private static long put(Facet facet, int value) {
        return (value + 1L) << shift(facet);
    }

    /** Where the facet's bits start. */
    static int shift(Facet facet) {
        return SHIFT[facet.ordinal()];
    }

    /** The facet's bits once shifted down; one more than the index of the value. */
    static int mask(Facet facet) {
        return (1 << bits(facet)) - 1;
    }

    private static int bits(Facet facet) {
        return 32 - Integer.numberOfLeadingZeros(facet.choices().size());
    }

    private static Map<Facet, Integer> shifts() {
        var shifts = new EnumMap<Facet, Integer>(Facet.class);
        int next = 0;
        for (var facet : Facet.values()) {
            if (facet.isClosed()) {
                shifts.put(facet, next);
                next += bits(facet);
            }
        }
        if (next > MOST_BITS) {
            throw new IllegalStateException("the closed facets need " + next + " bits");
        }
        return shifts;
    }
}
