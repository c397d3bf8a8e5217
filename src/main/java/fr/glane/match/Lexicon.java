package fr.glane.match;

import fr.glane.text.Packed;
import fr.glane.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A word list: entries of one word or several, each with an optional class.
 *
 * <p>A file holds one entry a line, sorted: the words parted by blanks, then a tab and the class when the list has
 * classes. {@code #} starts a comment. Words are keys (lower case, straight apostrophe; an elided word keeps its
 * apostrophe and stands apart: {@code d' après}); a word in square brackets is a lemma: {@code [être] en hausse}. Immutable and
 * thread-safe.
 */
public final class Lexicon {

    private record Entry(List<String> words, String value) {}

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, List<Entry>> byFirstLemma = new HashMap<>();
    private final Map<String, String> all = new LinkedHashMap<>();

    private Lexicon() {}

    /**
     * Reads a list from the class path.
     *
     * @param name file name under {@code /fr/glane/lexicon/}, without {@code .txt}
     * @throws IllegalArgumentException when there is no such list
     */
    public static Lexicon load(String name) {
        return of(Packed.lines("fr/glane/lexicon/" + name + ".txt", "#"));
    }

    /** A list from lines in the form of the files. */
    public static Lexicon of(List<String> lines) {
        var lexicon = new Lexicon();
        for (var line : lines) {
            var entry = line.startsWith("#") ? "" : line.strip();
            if (!entry.isEmpty()) {
                lexicon.add(entry);
            }
        }
        for (var map : List.of(lexicon.byFirst, lexicon.byFirstLemma)) {
            // Longest first, so that the first entry that fits is the longest.
            map.values().forEach(entries -> entries.sort((a, b) -> Integer.compare(b.words.size(), a.words.size())));
        }
        return lexicon;
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        var words = words(tab < 0 ? line : line.substring(0, tab));
        var value = tab < 0 ? "" : line.substring(tab + 1).strip();
        var entry = new Entry(words, value);
        var first = words.getFirst();
        if (isLemma(first)) {
            byFirstLemma
                    .computeIfAbsent(first.substring(1, first.length() - 1), k -> new ArrayList<>())
                    .add(entry);
        } else {
            byFirst.computeIfAbsent(first, k -> new ArrayList<>()).add(entry);
        }
        all.put(words.size() == 1 ? first : String.join(" ", words), value);
    }

    /** Cut by hand: a pattern for each of some thousand lines took a tenth of a short run. */
    private static List<String> words(String entry) {
        var words = new ArrayList<String>(2);
        int start = 0;
        for (int i = 0; i <= entry.length(); i++) {
            if (i == entry.length() || entry.charAt(i) <= ' ') {
                if (i > start) {
                    words.add(entry.substring(start, i));
                }
                start = i + 1;
            }
        }
        return List.copyOf(words);
    }

    /** Every entry, words parted by one blank, with its class, sorted. */
    public Map<String, String> entries() {
        return Collections.unmodifiableMap(new TreeMap<>(all));
    }

    /** The same in the order of the list, one by one. */
    public void forEach(BiConsumer<String, String> entry) {
        all.forEach(entry);
    }

    /** The entries of each class, when a list gives each entry its classes with a blank between. */
    public Map<String, Set<String>> byClass() {
        var classes = new HashMap<String, Set<String>>();
        for (var entry : all.entrySet()) {
            var names = entry.getValue();
            int start = 0;
            for (int end = names.indexOf(' '); end >= 0; end = names.indexOf(' ', start)) {
                classes.computeIfAbsent(names.substring(start, end), k -> new HashSet<>())
                        .add(entry.getKey());
                start = end + 1;
            }
            classes.computeIfAbsent(names.substring(start), k -> new HashSet<>())
                    .add(entry.getKey());
        }
        classes.replaceAll((name, entries) -> Collections.unmodifiableSet(entries));
        return classes;
    }

    /** The one-word entries. */
    public Set<String> words() {
        return byFirst.keySet();
    }

    /** True when the list has this one-word entry. */
    public boolean contains(String key) {
        return all.containsKey(key);
    }

    /** The class of an entry. */
    public Optional<String> valueOf(String entry) {
        return Optional.ofNullable(all.get(entry));
    }

    /** Index after the longest entry that starts at token {@code from}, or {@link Pattern#NO}. */
    public int longest(Sentence sentence, int from) {
        var entry = find(sentence, from);
        return entry == null ? Pattern.NO : from + entry.words.size();
    }

    /** The class of the longest entry that starts at token {@code from}; empty when none does. */
    public Optional<String> classAt(Sentence sentence, int from) {
        var entry = find(sentence, from);
        return entry == null ? Optional.empty() : Optional.of(entry.value);
    }

    private @org.jspecify.annotations.Nullable Entry find(Sentence sentence, int from) {
        if (from >= sentence.size()) {
            return null;
        }
        var entry = find(byFirst.get(sentence.token(from).key()), sentence, from);
        if (!byFirstLemma.isEmpty()) {
            var other = find(byFirstLemma.get(sentence.reading(from).lemma()), sentence, from);
            if (entry == null || other != null && other.words.size() > entry.words.size()) {
                entry = other;
            }
        }
        return entry;
    }

    private static @org.jspecify.annotations.Nullable Entry find(
            @org.jspecify.annotations.Nullable List<Entry> entries, Sentence sentence, int from) {
        if (entries == null) {
            return null;
        }
        for (var entry : entries) {
            if (fits(entry.words, sentence, from)) {
                return entry;
            }
        }
        return null;
    }

    private static boolean fits(List<String> words, Sentence sentence, int from) {
        if (from + words.size() > sentence.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            var word = words.get(i);
            boolean same = isLemma(word)
                    ? sentence.reading(from + i).lemma().equals(word.substring(1, word.length() - 1))
                    : sentence.token(from + i).key().equals(word);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLemma(String word) {
        return word.length() > 2 && word.startsWith("[") && word.endsWith("]");
    }
}
