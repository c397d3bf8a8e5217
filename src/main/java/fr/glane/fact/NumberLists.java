package fr.glane.fact;

import fr.glane.text.Packed;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The number words of the lists {@code number-words} and {@code number-ordinals}, and the ordinals made from them. */
final class NumberLists {

    /** What a word does in a number. */
    enum Role {
        /** Stands for its value: trois, vingt. */
        VALUE,
        /** Multiplies what stands before it: cent, mille, million. */
        SCALE,
        /** A rounded count: douzaine, millier. */
        COUNT
    }

    /**
     * One number word.
     *
     * @param ordinal true for the word of a rank, which ends the number: cinquième
     * @param plural true when it is written in the plural, as the parts of a fraction are: cinquièmes
     */
    record Entry(Role role, BigDecimal value, boolean ordinal, boolean plural) {

        int small() {
            return value.precision() - value.scale() > 9 ? Integer.MAX_VALUE : value.intValue();
        }
    }

    private static final Map<String, Entry> CARDINALS = new HashMap<>();
    private static final Map<String, Entry> ORDINALS = new HashMap<>();
    private static final Map<String, Entry> PARTS = new HashMap<>();

    static {
        lines("number-words").forEach(NumberLists::addWord);
        lines("number-ordinals").forEach(NumberLists::addOrdinal);
    }

    private NumberLists() {}

    static @Nullable Entry cardinal(String word) {
        return CARDINALS.get(word);
    }

    static @Nullable Entry ordinal(String word) {
        return ORDINALS.get(word);
    }

    /** A word that names parts and no rank: quart, tiers, demi. */
    static Optional<Entry> part(String word) {
        return Optional.ofNullable(PARTS.get(word));
    }

    private static void addWord(String word, String value) {
        var role = value.startsWith("×") ? Role.SCALE : value.startsWith("~") ? Role.COUNT : Role.VALUE;
        var number = new BigDecimal(role == Role.VALUE ? value : value.substring(1));
        CARDINALS.put(word, new Entry(role, number, false, false));
        if (role != Role.COUNT && !word.equals("une") && !word.startsWith("z") && number.signum() > 0) {
            for (var stem : stem(word)) {
                ORDINALS.put(stem + "ième", new Entry(role, number, true, false));
                ORDINALS.put(stem + "ieme", new Entry(role, number, true, false));
                ORDINALS.put(stem + "ièmes", new Entry(role, number, true, true));
                ORDINALS.put(stem + "iemes", new Entry(role, number, true, true));
            }
        }
    }

    private static String[] stem(String word) {
        return switch (word) {
            case "cinq" -> new String[] {"cinqu"};
            case "neuf" -> new String[] {"neuv"};
            case "cents", "vingts", "mil" -> new String[] {};
            default ->
                word.endsWith("ns") || word.endsWith("ds")
                        ? new String[] {}
                        : new String[] {word.endsWith("e") ? word.substring(0, word.length() - 1) : word};
        };
    }

    private static void addOrdinal(String word, String value) {
        if (value.startsWith("/")) {
            PARTS.put(word, new Entry(Role.VALUE, new BigDecimal(value.substring(1)), false, word.endsWith("s")));
        } else {
            ORDINALS.put(word, new Entry(Role.VALUE, new BigDecimal(value), true, word.endsWith("s")));
        }
    }

    private static Map<String, String> lines(String name) {
        var entries = new HashMap<String, String>();
        for (var line : Packed.lines("fr/glane/lexicon/" + name + ".txt", "#")) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                entries.put(line.substring(0, tab), line.substring(tab + 1).strip());
            }
        }
        return entries;
    }
}
