package fr.glane.page;

import java.util.List;

/**
 * How well each line of a page fits the body of an article: the log of the odds, roughly. Thread-safe; linear.
 *
 * <p>The weights were set by hand on 23 French pages labelled by line, not trained. What counts most is what was measured
 * to part article lines from the others there: the length of the neighbours, then that of the line, commas, a final stop,
 * and small words last. Taking four in ten phrases of the word lists away at random costs .012 of text F1 and .03 of
 * segment F1 on the same pages: the words help, the shape carries.
 */
final class TextScore {

    private static final int NEIGHBOURS = 3;

    /** Prose around a line that speaks neither for nor against it. */
    private static final double USUAL = 0.4;

    private static final double CONTEXT = 2.5;
    private static final double BEFORE_PAYWALL = 2;
    private static final double TEASER = 2;
    private static final double UNDER_END = 3;
    private static final int SALES_TALK = 4;
    private static final double FACT = 0.6;
    private static final int MOST_FACTS = 8;
    private static final int LONGEST_HEAD = 60;
    private static final int YEAR = 4;

    private TextScore() {}

    /**
     * The score of each line.
     *
     * @param teasers as {@link TextTeasers} finds them
     */
    static double[] of(List<TextLine> lines, boolean[] teasers) {
        int n = lines.size();
        var prose = new double[n];
        for (int i = 0; i < n; i++) {
            prose[i] = prose(lines.get(i));
        }
        var facts = facts(lines);
        var scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] =
                    alone(lines.get(i)) + beforePaywall(lines, i) + CONTEXT * (context(lines, prose, facts, i) - USUAL);
            scores[i] -= teasers[i] ? TEASER : 0;
            scores[i] -= isUnderBrokenEnd(lines, i) ? UNDER_END : 0;
        }
        for (int i = 0; i < n; i++) {
            scores[i] = facts[i] ? Math.max(scores[i], FACT) : scores[i];
        }
        return scores;
    }

    /** Under « Bio express », « Références » stand short sentences and items that belong to the article. */
    private static boolean[] facts(List<TextLine> lines) {
        var facts = new boolean[lines.size()];
        for (int i = 0; i + 1 < facts.length; i++) {
            var head = lines.get(i);
            if (head.length() > LONGEST_HEAD || head.talk().isPresent() || !HtmlFacts.isHead(head.sample())) {
                continue;
            }
            for (int at = i + 1; at < facts.length && at <= i + MOST_FACTS && isFact(lines.get(at)); at++) {
                facts[at] = true;
                facts[i] = true;
            }
        }
        return facts;
    }

    private static boolean isFact(TextLine line) {
        return line.talk().isEmpty()
                && line.proseWords() >= 1
                && (line.ends() && line.proseWords() >= 3 || isDated(line));
    }

    /** « 1989 : ingénieur des eaux » */
    static boolean isDated(TextLine line) {
        var text = line.sample();
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        int colon = text.indexOf(':');
        return digits == YEAR && colon >= digits && colon <= digits + 2;
    }

    /** A paywall cuts anywhere: what stands right over it is the article, whether or not its sentence ends. */
    private static double beforePaywall(List<TextLine> lines, int i) {
        var line = lines.get(i);
        boolean paragraph = line.talk().isEmpty() && line.proseWords() >= 6 && line.length() >= 50;
        boolean paywall = i + 1 < lines.size() && lines.get(i + 1).talks(PageWords.Group.PAYWALL);
        return paragraph && paywall ? BEFORE_PAYWALL : 0;
    }

    /** Short lines between a paragraph without an end and an offer sell the rest of it. */
    private static boolean isUnderBrokenEnd(List<TextLine> lines, int i) {
        if (!isShort(lines.get(i))) {
            return false;
        }
        int above = i - 1;
        while (above >= 0 && above > i - SALES_TALK && isShort(lines.get(above))) {
            above--;
        }
        if (above < 0 || !isBroken(lines.get(above))) {
            return false;
        }
        int below = i + 1;
        while (below < lines.size() && below <= above + SALES_TALK && isShort(lines.get(below))) {
            below++;
        }
        return below < lines.size() && sells(lines.get(below));
    }

    private static boolean isShort(TextLine line) {
        return line.length() < 80 && line.talk().isEmpty();
    }

    /** A paragraph that breaks off. */
    static boolean isBroken(TextLine line) {
        return line.length() >= 80 && !line.ends() && line.proseWords() >= 12 && line.small() >= 0.25;
    }

    private static boolean sells(TextLine line) {
        return line.talks(PageWords.Group.SUBSCRIBE)
                || line.talks(PageWords.Group.OFFER)
                || line.talks(PageWords.Group.PAYWALL);
    }

    /** From 0, a menu entry, to 1, a paragraph. */
    static double prose(TextLine line) {
        if (line.talk().isPresent()) {
            return 0;
        }
        double size = Math.min(1, Math.max(0, (line.length() - 30) / 120.0));
        return size * (line.ends() ? 1 : 0.5) * (line.small() >= 0.25 ? 1 : 0.4) * (line.capitals() > 0.5 ? 0.3 : 1);
    }

    /** Mean prose of the neighbours on either side; lines of the page's own talk between paragraphs are stepped over. */
    private static double context(List<TextLine> lines, double[] prose, boolean[] facts, int i) {
        return (side(lines, prose, facts, i, -1) + side(lines, prose, facts, i, 1)) / 2;
    }

    private static double side(List<TextLine> lines, double[] prose, boolean[] facts, int i, int step) {
        double sum = 0;
        int seen = 0;
        int looked = 0;
        int at = i + step;
        int skipped = 0;
        boolean closed = false;
        for (; at >= 0 && at < prose.length && seen < NEIGHBOURS && looked < 6; at += step) {
            if (facts[at] && skipped < 2 * MOST_FACTS) {
                skipped++;
                continue;
            }
            looked++;
            var talk = lines.get(at).talk();
            if (talk.isPresent() && TextZones.closing(lines.get(at)) < -3) {
                closed = true;
                break;
            }
            if (talk.isEmpty() && !lines.get(at).isDateline()) {
                sum += prose[at];
                seen++;
            }
        }
        boolean edge = closed || at < 0 || at >= prose.length;
        // Where page or article begins or ends, nothing is known of neighbours: a text of one paragraph is an article.
        return (sum + (edge ? (NEIGHBOURS - seen) * USUAL : 0)) / NEIGHBOURS;
    }

    /** What the line says by itself. */
    static double alone(TextLine line) {
        if (line.talk().isPresent()) {
            return -4;
        }
        if (line.isDateline()) {
            return -2.5;
        }
        double score = line.length() < 80 ? shortLine(line) : longLine(line);
        score -= line.capitals() > 0.5 && !line.shouted() ? 2.5 : 0;
        score -= line.digits() > 0.15 ? 1 : 0;
        score -= line.copies() > 1 ? 1.5 : 0;
        return score;
    }

    private static double shortLine(TextLine line) {
        double score = line.wordCount() <= 3 ? -1.3 : line.isSentence() ? 0.2 : -0.7;
        score += line.ends() ? 0.8 : 0;
        score += line.small() >= 0.3 ? 0.4 : 0;
        score += line.commas() > 0 ? 0.2 : 0;
        score -= line.bullet() ? 0.4 : 0;
        return score;
    }

    private static double longLine(TextLine line) {
        double score = 0.6 + Math.min(2, (line.length() - 80) / 120.0);
        score += line.ends() ? 0.8 : -1.2;
        score += Math.min(2, line.commas()) * 0.4;
        score += Math.max(-1.5, Math.min(0.6, (line.small() - 0.33) * 5));
        return score;
    }
}
