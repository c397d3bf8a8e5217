package fr.glane.page;

import fr.glane.text.Kind;

/**
 * Finds lines in which a page speaks to its readers among the paragraphs of its article, by all their words together
 * ({@link TalkModel}), where neither names nor phrases told. Articles that advise their readers speak to them too: there
 * the bar is higher.
 */
final class HtmlSpoken {

    private static final int LONGEST = 320;
    private static final int SHORTEST_PROSE = 80;
    private static final double LEAST = 1.2;
    private static final double ADVICE = 1.5;

    private enum Advice {
        UNKNOWN,
        NO,
        YES
    }

    private final HtmlScene scene;
    private final LineWords words = new LineWords();
    private Advice advice = Advice.UNKNOWN;

    HtmlSpoken(HtmlScene scene) {
        this.scene = scene;
    }

    /** True when the page, not its article, speaks in a line of the article's box. */
    boolean speaks(HtmlLine line) {
        if (line.length() > LONGEST || line.headingLevel() > 0 || line.kind() == Kind.CAPTION || !isTold(line)) {
            return false;
        }
        words.read(scene.tree.text(), line.start, line.end);
        if (words.size() < TalkModel.FEWEST || words.size() > TalkModel.MOST) {
            return false;
        }
        double score = TalkModel.french().score(words);
        return score > LEAST && (score > LEAST + ADVICE || !advises());
    }

    /** A sentence that quotes nobody and asks nothing. */
    private boolean isTold(HtmlLine line) {
        var text = scene.tree.text();
        char last = text.charAt(line.end - 1);
        return (last == '.' || last == '!') && !holds(line, '«') && !holds(line, '“') && !holds(line, '"');
    }

    private boolean holds(HtmlLine line, char c) {
        return scene.tree.text().indexOf(c, line.start, line.end) >= 0;
    }

    private boolean advises() {
        if (advice == Advice.UNKNOWN) {
            int prose = 0;
            int spoken = 0;
            for (var line : scene.tree.lines()) {
                if (scene.container.holds(line) && line.prose > 0 && line.length() >= SHORTEST_PROSE && isTold(line)) {
                    prose++;
                    spoken += addresses(line) ? 1 : 0;
                }
            }
            advice = spoken > 1 && spoken * 4 > prose ? Advice.YES : Advice.NO;
        }
        return advice == Advice.YES;
    }

    private boolean addresses(HtmlLine line) {
        for (var word : words.read(scene.tree.text(), line.start, line.end).list()) {
            if (word.equals("vous") || word.equals("votre") || word.equals("vos")) {
                return true;
            }
        }
        return false;
    }
}
