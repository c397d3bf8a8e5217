package fr.glane.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How results are sorted. */
public enum Order {
    /** The best match first. */
    SCORE,
    /** The newest first; without a date last. */
    DATE,
    /** The greatest value first; without a value last. */
    VALUE,
    /** By title of the press, then as they stand in the index. */
    PUBLISHER,
    /** As they stand in the index: article by article, in the order of the text. */
    PLACE;

    public static Optional<Order> named(String name) {
        return Arrays.stream(values())
                .filter(o -> o.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
