package fr.glane.page;

import java.util.List;

/**
 * Finds runs of titles: three lines or more, one after the other, that each read as the title of an article. Inside an
 * article no such run stands, but in its lists, which a line ending in a colon announces. Thread-safe; linear.
 */
final class TextTeasers {

    private static final int LEAST = 3;

    private TextTeasers() {}

    /** For each line, whether it is in such a run. */
    static boolean[] of(List<TextLine> lines) {
        int n = lines.size();
        var teasers = new boolean[n];
        for (int i = 0; i < n; ) {
            int end = i;
            int titles = 0;
            boolean bullets = lines.get(i).bullet();
            while (end < n
                    && lines.get(end).bullet() == bullets
                    && (isTitle(lines.get(end)) || titles > 0 && isRank(lines.get(end)))) {
                titles += isTitle(lines.get(end)) ? 1 : 0;
                end++;
            }
            // The last title before a paragraph may be the heading of it.
            boolean heads = end < n
                    && titles > 0
                    && lines.get(end).isSentence()
                    && lines.get(end).length() >= 80;
            int last = heads ? end - 1 : end;
            titles -= heads ? 1 : 0;
            boolean announced = i > 0 && lines.get(i - 1).sample().endsWith(":");
            for (int at = i; at < last && titles >= LEAST && !announced; at++) {
                teasers[at] = true;
            }
            i = Math.max(end, i + 1);
        }
        return teasers;
    }

    private static boolean isTitle(TextLine line) {
        if (line.talk().isPresent() || line.isDateline() || line.length() < 20 || line.length() > 140) {
            return false;
        }
        char last = line.sample().charAt(line.sample().length() - 1);
        boolean table = line.sample().indexOf('\t') >= 0;
        boolean shape = !table && line.proseWords() >= 4 && line.proseWords() <= 24 && ".;:,".indexOf(last) < 0;
        return shape && startsHigh(line.sample()) && !line.isName();
    }

    /** The place in a ranking, on a line of its own. */
    private static boolean isRank(TextLine line) {
        return line.wordCount() == 1 && line.digits() == 1 && line.length() <= 2;
    }

    private static boolean startsHigh(String text) {
        for (int i = 0; i < Math.min(text.length(), 4); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                return !Character.isLowerCase(c);
            }
        }
        return true;
    }
}
