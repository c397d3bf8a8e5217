package fr.glane.format;

import java.util.Locale;

/** The names records use for the constants of the code. */
public final class Names {

    private Names() {}

    /** {@code PERCENTAGE_POINT} is {@code percentage_point}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The constant of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
