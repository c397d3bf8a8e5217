package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Span;
import java.util.List;
import java.util.Optional;

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
 * @param talk what the page says of itself in this line, see {@link TextTalk}
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
        int copies,
        Optional<PageWords.Match> talk) {

    /** Characters after the bullet. */
    int length() {
        return span.end() - body;
    }

    /** Its folded words; no more than {@link PageWords} searches. */
    List<String> words() {
        return List.of(key.split(" "));
    }

    /** True when the line is a name; most are told from it by their small letters. */
    boolean isName() {
        return capitals >= 0.5 && length() <= 90 && Bylines.isName(sample);
    }

    TextLine withCopies(int n) {
        return n == copies ? this : with(n, talk);
    }

    TextLine withTalk(Optional<PageWords.Match> found) {
        return found.isEmpty() ? this : with(copies, found);
    }

    private TextLine with(int n, Optional<PageWords.Match> found) {
        return new TextLine(
                index,
                span,
                body,
                sample,
                wordCount,
                proseWords,
                key,
                bullet,
                ends,
                commas,
                small,
                capitals,
                shouted,
                digits,
                matches,
                stamps,
                n,
                found);
    }

    /** Where a link glued to the front of the line ends, as {@link TextTalk#linkEnd} tells. */
    int linkEnd() {
        return TextTalk.linkEnd(this);
    }

    /** True when what the page says of itself in this line is of that group. */
    boolean talks(Group group) {
        return talk.filter(m -> m.group() == group).isPresent();
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
