package fr.glane.extract;

import fr.glane.fact.Change;
import fr.glane.match.Lexicon;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words of change, from {@code changes.txt}: what kind they are and which way they go. */
final class ChangeWords {

    private static final Map<String, Set<String>> WORDS = new HashMap<>();

    static {
        Lexicon.load("changes").forEach((w, c) -> WORDS.put(w, Set.of(c.split(" ", -1))));
    }

    static boolean is(Reading reading, String kind) {
        var classes = WORDS.get(reading.lemma());
        return classes != null && classes.contains(kind) && fits(reading, kind);
    }

    private static boolean fits(Reading reading, String kind) {
        return switch (kind) {
            case "noun", "growth" -> reading.isNominal();
            case "up", "down" -> true;
            case "verb", "take", "level", "strong" -> reading.isVerbal() || reading.category() == Category.ADJ;
            case "adjective" -> true;
            default -> true;
        };
    }

    static Change direction(Reading reading) {
        var classes = WORDS.getOrDefault(reading.lemma(), Set.of());
        return classes.contains("up") ? Change.INCREASE : Change.DECREASE;
    }

    static boolean isHelper(Reading reading) {
        return reading.is(Category.AUX)
                || switch (reading.lemma()) {
                    case "être", "avoir", "pouvoir", "devoir", "faire", "aller", "venir", "vouloir" -> true;
                    default -> false;
                };
    }

    private ChangeWords() {}
}
