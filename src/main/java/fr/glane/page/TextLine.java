package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a page saved as text, and all that can be told of it alone. A paragraph broken at a fixed width counts as
 * one line.
 *
 * @param index its place among the lines that are not blank
 * @param span the line without blanks at its ends, bullet included
 * @param body index of its first character after a bullet or number
 * @param sample its text after the bullet; only the first {@value TextLines#SAMPLE} characters of a longer one
 * @param wordCount how many words it has; no more than {@link PageWords} searches are counted
 * @param proseWords how many of them are no numbers
 * @param key its folded words in one string: the same for two copies of a line
 * @param bullet true when a bullet, dash or number stands before it
 * @param ends true when it ends as a sentence does
 * @param commas commas and semicolons of the sample
 * @param small share of the words that are small words of prose
 * @param capitals share of the words that begin with a capital
 * @param shouted true when every letter is a capital
 * @param digits share of the characters that are digits
 * @param matches phrases of the page's own talk
 * @param stamps dates; read only in short lines
 * @param copies how often the line stands on the page
 */
record TextLine(
        int index,
        Span span,
        int body,
        String sample,
        int wordCount,
        int proseWords,
        String key,
        boolean bullet,
        boolean ends,
        int commas,
        double small,
        double capitals,
        boolean shouted,
        double digits,
        List<PageWords.Match> matches,
        List<FrenchDates.Stamp> stamps,
        int copies) {

    /** A link and a paragraph together have at least this many characters. */
    private static final int GLUED = 220;

    private static final int LONGEST_LINK = 260;

    /** Beyond this, a line that begins with « Lire aussi » is a paragraph with a link before it. */
    private static final int LONGEST_LINE_OF_TALK = 350;

    private static final Set<Group> ASIDE_GROUPS = Set.of(
            Group.PAYWALL,
            Group.SUBSCRIBE,
            Group.OFFER,
            Group.ACCESS,
            Group.RELATED,
            Group.SHARE,
            Group.NEWSLETTER,
            Group.COMMENTS,
            Group.AUTHOR_BOX,
            Group.LEGAL,
            Group.ADVERTISING,
            Group.FEED,
            Group.NAVIGATION,
            Group.NOTICE,
            Group.MEDIA);

    /** Characters after the bullet. */
    int length() {
        return span.end() - body;
    }

    /** Its folded words; no more than {@link PageWords} searches. */
    List<String> words() {
        return PageWords.words(sample);
    }

    TextLine withCopies(int n) {
        return n == copies
                ? this
                : new TextLine(
                        index, span, body, sample, wordCount, proseWords, key, bullet, ends, commas, small, capitals, shouted,
                        digits, matches, stamps, n);
    }

    /** What the page says of itself in this line, when that is most of the line or surely not prose. */
    Optional<PageWords.Match> talk() {
        if (linkEnd() > 0 || length() > LONGEST_LINE_OF_TALK && isSentence() && startsWith(Group.RELATED)) {
            return Optional.empty();
        }
        var own = matches.stream().filter(m -> ASIDE_GROUPS.contains(m.group())).toList();
        boolean several = own.stream().filter(PageWords.Match::sure).count() >= 2;
        var weighed = own.stream().map(m -> doubted(m, several)).toList();
        // The longer a line, the more of it must be such talk: a paragraph may well speak of subscribers.
        return PageWords.strongest(weighed, wordCount <= 4 ? 0.3 : wordCount <= 9 ? 0.34 : 0.5);
    }

    /**
     * Where the link ends that a copy glued to the front of a paragraph: « À lire aussi La grève s'étendLe maire a … ».
     *
     * @return index into the sample of the paragraph's first letter; 0 when the line has no such link
     */
    int linkEnd() {
        if (length() < GLUED || !startsWith(Group.RELATED)) {
            return 0;
        }
        for (int i = 20; i < Math.min(sample.length() - 1, LONGEST_LINK); i++) {
            char c = sample.charAt(i);
            boolean close = Character.isLowerCase(c) || "?!»”\".".indexOf(c) >= 0;
            if (close && (Character.isUpperCase(sample.charAt(i + 1)) || "«“".indexOf(sample.charAt(i + 1)) >= 0)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A sure phrase is less so inside a long sentence: « lire la suite » may be said of a novel. */
    private PageWords.Match doubted(PageWords.Match m, boolean several) {
        boolean brief = wordCount <= 16 || !isSentence() && wordCount <= 30;
        boolean start = m.atStart() || m.from() <= 2 && m.words() >= 3;
        boolean likely = brief || start || m.words() >= 5 || wordCount <= 42 && (several || m.words() >= 3);
        boolean sure = m.sure() && likely && (m.words() >= 2 || m.atStart());
        return sure == m.sure() ? m : new PageWords.Match(m.group(), m.phrase(), m.from(), m.words(), m.of(), false);
    }

    /** True when what the page says of itself in this line is of that group. */
    boolean talks(Group group) {
        return talk().filter(m -> m.group() == group).isPresent();
    }

    /** True when a phrase of the group stands in the line, whatever its share. */
    boolean has(Group group) {
        for (var match : matches) {
            if (match.group() == group) {
                return true;
            }
        }
        return false;
    }

    /** True when a phrase of the group begins the line. */
    boolean startsWith(Group group) {
        for (var match : matches) {
            if (match.group() == group && match.atStart()) {
                return true;
            }
        }
        return false;
    }

    /** A short line whose point is a date: « Publié le 3 mars 2024 à 18h05, mis à jour … ». */
    boolean isDateline() {
        return !stamps.isEmpty() && wordCount <= 30 && !isSentence() && !isHandle();
    }

    /** The signature of an embedded message: « — Nom (@nom) 1 juin 2018 ». */
    boolean isHandle() {
        return wordCount <= 16 && sample.indexOf("(@") >= 0;
    }

    /** True when the line reads as prose: several words, an end. */
    boolean isSentence() {
        return ends && proseWords >= 8 && small >= 0.2;
    }
}
