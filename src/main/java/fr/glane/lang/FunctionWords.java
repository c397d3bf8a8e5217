package fr.glane.lang;

import fr.glane.text.Packed;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Number;
import fr.glane.text.Reading.Tense;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The closed classes of French, from {@code function-words.txt}. Immutable and thread-safe. */
final class FunctionWords {

    /**
     * The readings of one word.
     *
     * @param open true when the nouns and verbs the dictionary knows stay possible
     */
    record Entry(List<Reading> readings, boolean open) {}

    private final Map<String, Entry> entries;

    private FunctionWords(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    static FunctionWords load() {
        var entries = new HashMap<String, Entry>();
        for (var line : Packed.lines("fr/glane/lang/function-words.txt", "#")) {
            add(line, entries);
        }
        return new FunctionWords(entries);
    }

    @Nullable
    Entry get(String key) {
        return entries.get(key);
    }

    private static void add(String line, Map<String, Entry> entries) {
        var fields = line.split("\t");
        var readings = new ArrayList<Reading>();
        boolean open = false;
        for (int i = 1; i < fields.length; i++) {
            if (fields[i].equals("+")) {
                open = true;
            } else {
                readings.add(reading(fields[i].split(" ")));
            }
        }
        entries.put(fields[0], new Entry(List.copyOf(readings), open));
    }

    private static Reading reading(String[] parts) {
        var gender = Gender.ANY;
        var number = Number.ANY;
        int person = 0;
        var mood = Mood.NONE;
        for (int i = 2; i < parts.length; i++) {
            switch (parts[i]) {
                case "m" -> gender = Gender.MASCULINE;
                case "f" -> gender = Gender.FEMININE;
                case "s" -> number = Number.SINGULAR;
                case "p" -> number = Number.PLURAL;
                case "1", "2", "3" -> person = parts[i].charAt(0) - '0';
                case "ppr" -> mood = Mood.PRESENT_PARTICIPLE;
                default -> throw new IllegalStateException("unknown feature " + parts[i] + " of " + parts[1]);
            }
        }
        return new Reading(parts[1], Category.valueOf(parts[0]), mood, Tense.NONE, person, gender, number);
    }
}
