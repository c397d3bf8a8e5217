package fr.glane.page;

import fr.glane.page.PageWords.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells the head of what readers wrote from the counter that stands beside a title: under « 4 commentaires » come lines
 * that name who wrote and when, each over or under what they wrote. Thread-safe; linear.
 */
final class TextComments {

    /** Lines under the head within which the first two signatures stand. */
    private static final int WITHIN = 12;

    private static final int FEWEST = 2;
    private static final int LONGEST_SIGNATURE = 10;

    private TextComments() {}

    /** The lines, with such heads told as what they are. */
    static List<TextLine> told(List<TextLine> lines) {
        var told = new ArrayList<>(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (isCounter(lines.get(i)) && signatures(lines, i) >= FEWEST) {
                var line = lines.get(i);
                int words = line.wordCount();
                told.set(
                        i,
                        line.withTalk(Optional.of(
                                new PageWords.Match(Group.COMMENTS, "commentaires", 0, words, words, true))));
            }
        }
        return told;
    }

    private static boolean isCounter(TextLine line) {
        return line.wordCount() <= 4
                && line.digits() > 0
                && (line.key().contains("commentaire")
                        || line.key().contains("reaction")
                        || line.key().endsWith(" avis"));
    }

    private static int signatures(List<TextLine> lines, int head) {
        int found = 0;
        boolean signed = false;
        for (int i = head + 1; i < Math.min(lines.size(), head + 1 + WITHIN); i++) {
            // A date over a title is a teaser's; readers write sentences.
            boolean prose = lines.get(i).ends() && lines.get(i).proseWords() >= 4;
            found += signed && prose ? 1 : 0;
            signed = isSignature(lines.get(i));
        }
        return found;
    }

    /** « Ida N., le 3 mai à 9h12 », « ida44 il y a 2 jours »: a name, a time, and nothing else. */
    private static boolean isSignature(TextLine line) {
        return line.wordCount() <= LONGEST_SIGNATURE
                && !line.ends()
                && line.proseWords() >= 2
                && Character.isLetter(line.sample().charAt(0))
                && !FrenchDates.all(line.sample(), Optional.of(LocalDate.EPOCH)).isEmpty();
    }
}
