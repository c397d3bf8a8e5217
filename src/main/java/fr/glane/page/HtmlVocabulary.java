package fr.glane.page;

import fr.glane.text.Packed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words French and English content systems use in class and id names, and what they mean.
 *
 * <p>The list is {@code html-names.txt}: a word, two words, or the beginning of a word ({@code comment*}), a tab, a
 * {@link HtmlMark}; an entry for {@code HIDDEN} is a whole name. Names are cut into words at hyphens, underscores, digits and capitals. Immutable and thread-safe.
 */
final class HtmlVocabulary {

    private static final int SHORTEST_STEM = 3;

    // « has-comments », « no-sidebar »: the state of a page, not the name of a box.
    private static final Set<String> NEGATIONS =
            Set.of("has", "no", "non", "not", "with", "without", "avec", "sans", "hide", "show", "is");

    private static final HtmlVocabulary FRENCH = load("html-names.txt");

    private final WordTable names;
    private final int longestName;
    /** Words and pairs of words, and what either begins with or is taken back by. */
    private final WordTable words;

    private final long[] wordMarks;
    /** True for a word that pairs begin with. */
    private final boolean[] leads;
    /** True for a word that takes back what the next one says. */
    private final boolean[] negates;

    /** The first letters of words that are told by their beginning. */
    private final WordTable starts;

    private final List<List<Stem>> stems;

    private record Stem(String start, long marks) {

        boolean begins(char[] letters, int from, int to) {
            if (to - from < start.length()) {
                return false;
            }
            for (int i = SHORTEST_STEM; i < start.length(); i++) {
                if (letters[from + i] != start.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private HtmlVocabulary(Set<String> names, Map<String, Long> words, Map<String, List<Stem>> stems) {
        this.names = new WordTable(names);
        longestName = names.stream().mapToInt(String::length).max().orElse(0);
        var all = new LinkedHashMap<>(words);
        var first = new HashSet<String>();
        for (var pair : words.keySet()) {
            first.add(pair.substring(0, Math.max(0, pair.indexOf(' '))));
        }
        first.forEach(word -> all.putIfAbsent(word, 0L));
        NEGATIONS.forEach(word -> all.putIfAbsent(word, 0L));
        this.words = new WordTable(all.keySet());
        wordMarks = all.values().stream().mapToLong(Long::longValue).toArray();
        leads = new boolean[wordMarks.length];
        negates = new boolean[wordMarks.length];
        int number = 0;
        for (var word : all.keySet()) {
            leads[number] = first.contains(word);
            negates[number++] = NEGATIONS.contains(word);
        }
        starts = new WordTable(stems.keySet());
        this.stems = List.copyOf(stems.values());
    }

    /** The list Glane comes with. */
    static HtmlVocabulary names() {
        return FRENCH;
    }

    private static HtmlVocabulary load(String file) {
        var names = new HashSet<String>();
        // In one order, so that numbers of words and their marks agree.
        var words = new LinkedHashMap<String, Long>();
        var stems = new LinkedHashMap<String, List<Stem>>();
        for (var line : lines(file)) {
            int tab = line.indexOf('\t');
            var word = line.substring(0, tab).strip();
            long mark = HtmlMark.valueOf(line.substring(tab + 1).strip()).bit();
            if (mark == HtmlMark.HIDDEN.bit()) {
                // « u-overflow-x-hidden », « hide-for-small » name a style: only the whole name hides.
                names.add(word);
            } else if (word.endsWith("*")) {
                stems.computeIfAbsent(word.substring(0, SHORTEST_STEM), k -> new ArrayList<>())
                        .add(new Stem(word.substring(0, word.length() - 1), mark));
            } else {
                words.merge(word, mark, (a, b) -> a | b);
            }
        }
        return new HtmlVocabulary(names, words, stems);
    }

    /** The entries of a list of this package: lines without comments and blank ones. */
    static List<String> lines(String file) {
        return Packed.lines("fr/glane/page/" + file, "#");
    }

    /** The marks of one attribute value: every class name in it, parted by blanks. */
    long marks(String value) {
        long marks = 0;
        int length = Math.min(value.length(), 400);
        // Words in lower case, each followed by a blank.
        var letters = new char[length * 2 + 1];
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || value.charAt(i) <= ' ') {
                if (i > start) {
                    marks |= name(value, start, i, letters);
                }
                start = i + 1;
            }
        }
        return HtmlMark.HIDDEN.in(marks) && showsElsewhere(value) ? marks & ~HtmlMark.HIDDEN.bit() : marks;
    }

    // « hidden md:block », « d-none d-lg-block »: hidden on small screens alone.
    private static boolean showsElsewhere(String value) {
        return value.contains(":block")
                || value.contains(":flex")
                || value.contains(":grid")
                || value.contains(":inline")
                || value.contains("d-sm-")
                || value.contains("d-md-")
                || value.contains("d-lg-")
                || value.contains("d-xl-");
    }

    private long name(String value, int from, int to, char[] letters) {
        long marks = isHiding(value, from, to, letters) ? HtmlMark.HIDDEN.bit() : 0;
        int length = 0;
        int before = -1;
        int last = -1;
        int start = -1;
        for (int i = from; i <= to; i++) {
            boolean letter = i < to && isLetter(value.charAt(i));
            boolean hump = letter && start >= 0 && isHump(value, i);
            if (start >= 0 && (!letter || hump)) {
                int word = words.find(letters, start, length);
                if (last < 0 || !negates[last]) {
                    marks |= word < 0 ? 0 : wordMarks[word];
                    marks |= stem(letters, start, length);
                    int pair = last < 0 || !leads[last] ? -1 : words.find(letters, before, length);
                    marks |= pair < 0 ? 0 : wordMarks[pair];
                }
                before = start;
                last = word;
                letters[length++] = ' ';
                start = -1;
            }
            if (letter) {
                start = start < 0 ? length : start;
                letters[length++] = lower(value.charAt(i));
            }
        }
        return marks;
    }

    private boolean isHiding(String value, int from, int to, char[] letters) {
        if (to - from > longestName) {
            return false;
        }
        for (int i = from; i < to; i++) {
            letters[i - from] = lower(value.charAt(i));
        }
        return names.find(letters, 0, to - from) >= 0;
    }

    private static char lower(char c) {
        return c >= 'a' && c <= 'z' || c == '-' ? c : Character.toLowerCase(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 0x40 && Character.isLetter(c);
    }

    private static boolean isHump(String name, int i) {
        char c = name.charAt(i);
        return !(c >= 'a' && c <= 'z') && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
    }

    private long stem(char[] letters, int start, int end) {
        long marks = 0;
        int stem = end - start < SHORTEST_STEM ? -1 : starts.find(letters, start, start + SHORTEST_STEM);
        if (stem >= 0) {
            for (var known : stems.get(stem)) {
                marks |= known.begins(letters, start, end) ? known.marks : 0;
            }
        }
        return marks;
    }
}
