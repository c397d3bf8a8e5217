package fr.glane.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words by which pages name what stands around their article: « Il vous reste 60 % de l'article à lire », « Lire
 * aussi », « Laisser un commentaire ».
 *
 * <p>The lists are the files {@code /fr/glane/page/*.txt}, one phrase a line. Case, accents, apostrophes, hyphens, the
 * kind of spaces, and the endings of number and gender do not count. {@code #} stands for a number; {@code ^} before a phrase ties it to the start of the
 * line, {@code $} after it to the end; {@code !} before it marks a phrase no article would print, which decides even in
 * a long line. To add a phrase, add a line. Immutable and thread-safe; linear in the length of the line.
 */
final class PageWords {

    /** What a phrase tells of its line. The name in lower case, hyphens for underscores, is that of the file. */
    enum Group {
        PAYWALL("paywall"),
        SUBSCRIBE("paywall"),
        OFFER("offer"),
        ACCESS("access"),
        RELATED("related links"),
        SHARE("share"),
        NEWSLETTER("newsletter"),
        COMMENTS("comments"),
        AUTHOR_BOX("author box"),
        LEGAL("legal"),
        FEED("feed heading"),
        NAVIGATION("navigation"),
        ADVERTISING("advertising"),
        NOTICE("notice"),
        MEDIA("media"),
        CREDIT("credit"),
        READING_TIME("reading time");

        private final String reason;

        Group(String reason) {
            this.reason = reason;
        }

        /** What {@link fr.glane.text.Block#reason()} says of such a line. */
        String reason() {
            return reason;
        }

        private String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A phrase found in a line.
     *
     * @param group what it tells
     * @param phrase the phrase as the list has it
     * @param from index of its first word in the line
     * @param words how many words of the line it covers
     * @param of how many words the line has
     * @param sure true when the phrase decides even in a long line
     */
    record Match(Group group, String phrase, int from, int words, int of, boolean sure) {

        /** True when the phrase is all of the line. */
        boolean whole() {
            return words == of;
        }

        /** Share of the line's words it covers. */
        double share() {
            return (double) words / of;
        }

        boolean atStart() {
            return from == 0;
        }
    }

    /** The words that may follow a word, by their numbers in ascending order, and the phrases that end with it. */
    private static final class Node {
        private int[] words = {};
        private Node[] next = {};
        private final List<Entry> entries = new ArrayList<>(1);

        @Nullable
        Node next(int word) {
            int at = Arrays.binarySearch(words, word);
            return at < 0 ? null : next[at];
        }

        Node made(int word) {
            int at = Arrays.binarySearch(words, word);
            if (at < 0) {
                at = -at - 1;
                words = Arrays.copyOf(words, words.length + 1);
                next = Arrays.copyOf(next, words.length);
                System.arraycopy(words, at, words, at + 1, words.length - at - 1);
                System.arraycopy(next, at, next, at + 1, words.length - at - 1);
                words[at] = word;
                next[at] = new Node();
            }
            return next[at];
        }
    }

    private record Entry(Group group, String phrase, boolean start, boolean end, boolean sure) {}

    private static final class Holder {
        private static final PageWords FRENCH = new PageWords();
    }

    private final WordTable stems;
    /** Where phrases begin, by the number of their first word; null for a word no phrase begins with. */
    private final @Nullable Node[] first;

    /** The sign that stands for any number in a phrase. */
    private final int number;

    private PageWords() {
        // Each phrase is read once, its words numbered as they come: this is done at every start.
        var numbers = new LinkedHashMap<String, Integer>();
        numbers.put("#", 0);
        number = 0;
        var starts = new ArrayList<@Nullable Node>();
        var words = new LineWords();
        for (var group : Group.values()) {
            for (var line : WordLists.lines(group.file())) {
                add(group, line.strip(), words, numbers, starts);
            }
        }
        stems = new WordTable(numbers.keySet());
        first = Arrays.copyOf(starts.toArray(new Node[0]), stems.size());
    }

    /** The lists for French pages. */
    static PageWords french() {
        return Holder.FRENCH;
    }

    private static void add(
            Group group, String line, LineWords words, Map<String, Integer> numbers, List<@Nullable Node> starts) {
        var phrase = line;
        boolean sure = phrase.startsWith("!");
        phrase = sure ? phrase.substring(1) : phrase;
        boolean start = phrase.startsWith("^");
        phrase = start ? phrase.substring(1) : phrase;
        boolean end = phrase.endsWith("$");
        phrase = end ? phrase.substring(0, phrase.length() - 1) : phrase;
        Node node = null;
        for (var stem : words.read(phrase).stems()) {
            var known = numbers.putIfAbsent(stem, numbers.size());
            int word = known == null ? numbers.size() - 1 : known;
            node = node == null ? begun(starts, word) : node.made(word);
        }
        if (node != null) {
            node.entries.add(new Entry(group, phrase.strip(), start, end, sure));
        }
    }

    private static Node begun(List<@Nullable Node> starts, int word) {
        while (starts.size() <= word) {
            starts.add(null);
        }
        var node = starts.get(word);
        if (node == null) {
            node = new Node();
            starts.set(word, node);
        }
        return node;
    }

    /** Every phrase of the line, the longest of each group at each place. */
    List<Match> matches(String line) {
        return matches(LineWords.of(line));
    }

    /** As {@link #matches(String)}, for a line already taken apart. */
    List<Match> matches(LineWords words) {
        List<Match> found = List.of();
        var numbers = words.findStems(stems);
        int end = Math.min(words.size(), LineWords.MOST_SEARCHED);
        for (int from = 0; from < end; from++) {
            int word = numbers[from];
            var node = word < 0 ? null : first[word];
            if (node == null && words.isNumber(from)) {
                node = first[number];
            }
            if (node != null) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                walk(words, numbers, from, node, found);
            }
        }
        return found;
    }

    private void walk(LineWords words, int[] numbers, int from, Node start, List<Match> found) {
        int known = found.size();
        int at = from + 1;
        for (var node = start; node != null; node = at < words.size() ? step(node, words, numbers, at++) : null) {
            for (var entry : node.entries) {
                if ((!entry.start || from == 0) && (!entry.end || at == words.size())) {
                    var match = new Match(entry.group, entry.phrase, from, at - from, words.size(), entry.sure);
                    keepLonger(found, known, match);
                }
            }
        }
    }

    private static void keepLonger(List<Match> found, int first, Match match) {
        for (int i = first; i < found.size(); i++) {
            if (found.get(i).group == match.group) {
                // Of two entries of the same words, the one that decides.
                boolean doubt = found.get(i).words == match.words && found.get(i).sure;
                found.set(i, doubt ? found.get(i) : match);
                return;
            }
        }
        found.add(match);
    }

    private @Nullable Node step(Node node, LineWords words, int[] numbers, int at) {
        if (node.words.length == 0) {
            return null;
        }
        var next = numbers[at] < 0 ? null : node.next(numbers[at]);
        return next == null && words.isNumber(at) ? node.next(number) : next;
    }

    /**
     * The group a short line belongs to: that of the phrase covering most of it, when it covers at least {@code share}
     * of its words, or is sure.
     */
    Optional<Match> strongest(String line, double share) {
        return strongest(matches(line), share);
    }

    /** As {@link #strongest(String, double)}, for matches already found. */
    static Optional<Match> strongest(List<Match> matches, double share) {
        var covered = new EnumMap<Group, Integer>(Group.class);
        Match best = null;
        double most = 0;
        for (var match : matches) {
            int words = covered.merge(match.group, match.words, Integer::sum);
            double rank = match.sure ? 2 + match.share() : Math.min(1, (double) words / match.of);
            if (rank > most && (match.sure || rank >= share)) {
                best = match;
                most = rank;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The words of a line, folded as {@link LineWords} folds them. At most a dozen beyond those searched are made. */
    static List<String> words(String line) {
        return LineWords.of(line).list();
    }
}
