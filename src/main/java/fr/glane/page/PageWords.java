package fr.glane.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
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

    /** Words beyond which a line is not searched: what a page says of itself it says at once. */
    private static final int MOST_WORDS = 60;

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>(1);
    }

    private record Entry(Group group, String phrase, boolean start, boolean end, boolean sure) {}

    private static final class Holder {
        private static final PageWords FRENCH = new PageWords();
    }

    private final Node root = new Node();

    private PageWords() {
        for (var group : Group.values()) {
            load(group);
        }
    }

    /** The lists for French pages. */
    static PageWords french() {
        return Holder.FRENCH;
    }

    private void load(Group group) {
        WordLists.lines(group.file()).forEach(line -> add(group, line.strip()));
    }

    private void add(Group group, String line) {
        var phrase = line;
        boolean sure = phrase.startsWith("!");
        phrase = sure ? phrase.substring(1) : phrase;
        boolean start = phrase.startsWith("^");
        phrase = start ? phrase.substring(1) : phrase;
        boolean end = phrase.endsWith("$");
        phrase = end ? phrase.substring(0, phrase.length() - 1) : phrase;
        var node = root;
        for (var word : words(phrase)) {
            node = node.next.computeIfAbsent(stem(word), k -> new Node());
        }
        node.entries.add(new Entry(group, phrase.strip(), start, end, sure));
    }

    /** Every phrase of the line, the longest of each group at each place. */
    List<Match> matches(String line) {
        return matches(words(line));
    }

    /** As {@link #matches(String)}, for a line already taken apart by {@link #words}. */
    List<Match> matches(List<String> words) {
        var found = new ArrayList<Match>(2);
        int end = Math.min(words.size(), MOST_WORDS);
        for (int from = 0; from < end; from++) {
            walk(words, from, found);
        }
        return found;
    }

    private void walk(List<String> words, int from, List<Match> found) {
        Node node = root;
        int first = found.size();
        for (int at = from; at < words.size(); ) {
            node = step(node, words.get(at));
            if (node == null) {
                return;
            }
            at++;
            for (var entry : node.entries) {
                if ((!entry.start || from == 0) && (!entry.end || at == words.size())) {
                    var match = new Match(entry.group, entry.phrase, from, at - from, words.size(), entry.sure);
                    keepLonger(found, first, match);
                }
            }
        }
    }

    private static void keepLonger(List<Match> found, int first, Match match) {
        for (int i = first; i < found.size(); i++) {
            if (found.get(i).group == match.group) {
                found.set(i, match);
                return;
            }
        }
        found.add(match);
    }

    private static @Nullable Node step(Node node, String word) {
        var next = node.next.get(stem(word));
        return next == null && isNumber(word) ? node.next.get("#") : next;
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

    /**
     * The words of a line, folded: lower case, no accents, ligatures apart; apostrophes and hyphens part words, and %,
     * €, © are words of their own. At most one word beyond those searched are made.
     */
    static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        char last = ' ';
        for (int i = 0; i < line.length() && words.size() <= MOST_WORDS + 12; i++) {
            char c = line.charAt(i);
            if (c >= 0xad && Character.getType(c) == Character.FORMAT) {
                // Soft hyphens and zero-width marks stand inside words.
                continue;
            }
            // « icon réservé aux abonnésArticle réservé »: links that touch are glued by a copy.
            boolean glued = Character.isUpperCase(c) && Character.isLowerCase(last);
            boolean letter = Character.isLetter(c);
            boolean kind = letter && isAsciiDigit(last) || isAsciiDigit(c) && Character.isLetter(last);
            if (!letter && !isAsciiDigit(c) || glued || kind) {
                flush(word, words);
            }
            if (letter || isAsciiDigit(c)) {
                fold(c, word);
            } else if ((c == '.' || c == ',')
                    && isAsciiDigit(last)
                    && i + 1 < line.length()
                    && isAsciiDigit(line.charAt(i + 1))) {
                // 61.5 and 2,99 are one number.
                i++;
                word.append(words.removeLast()).append('.').append(line.charAt(i));
                c = line.charAt(i);
            } else if (c == '%' || c == '€' || c == '©' || c == '#') {
                words.add(String.valueOf(c));
            }
            last = c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK ? last : c;
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Number and gender do not count either: « abonnée », « abonnés » and « abonné » are one. */
    private static String stem(String word) {
        int end = word.length();
        if (end > 3 && word.charAt(end - 1) == 's') {
            end--;
        }
        if (end > 4 && word.charAt(end - 1) == 'e' && word.charAt(end - 2) == 'e') {
            end--;
        }
        return end == word.length() ? word : word.substring(0, end);
    }

    private static boolean isNumber(String word) {
        return isAsciiDigit(word.charAt(0));
    }

    /** A word in lower case without accents: {@code Févr} → {@code fevr}, {@code Œuvre} → {@code oeuvre}. */
    static String foldWord(String word) {
        var out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            fold(word.charAt(i), out);
        }
        return out.toString();
    }

    private static void fold(char c, StringBuilder out) {
        if (c < 0x80) {
            out.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            return;
        }
        char low = Character.toLowerCase(c);
        switch (low) {
            case 'à', 'â', 'ä', 'á', 'ã', 'å' -> out.append('a');
            case 'é', 'è', 'ê', 'ë' -> out.append('e');
            case 'î', 'ï', 'í', 'ì' -> out.append('i');
            case 'ô', 'ö', 'ó', 'ò', 'õ' -> out.append('o');
            case 'û', 'ü', 'ù', 'ú' -> out.append('u');
            case 'ç' -> out.append('c');
            case 'ñ' -> out.append('n');
            case 'ÿ' -> out.append('y');
            case 'œ' -> out.append("oe");
            case 'æ' -> out.append("ae");
            default -> {
                if (Character.getType(low) != Character.NON_SPACING_MARK) {
                    out.append(low);
                }
            }
        }
    }
}
