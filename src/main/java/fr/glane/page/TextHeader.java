package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Kind;
import java.util.List;

/**
 * Labels what stands over the body of an article: kicker, title, standfirst, byline, date, caption, and the tools of
 * the page between them.
 *
 * <p>The title is sought upwards from the body: the line whose words come back in it. On 16 of 22 news pages measured,
 * the standfirst stands apart from the body, up to 15 lines above it; all prose between title and body is the article's.
 */
final class TextHeader {

    /** Lines above the body in which a title is sought: share bars and account boxes take up to 30. */
    private static final int REACH = 48;

    private static final int LONGEST_HEADER = 25;
    private static final double LEAST_TITLE = 1.9;
    /** Lines under a title within which its date or byline stands, standfirst and tools between them. */
    private static final int MARK_WITHIN = 7;

    /** Lines over a caption, or over the first words, within which the date or the byline stands. */
    private static final int MARK_ABOVE = 5;

    private static final double UNDER_MARK = 1.5;
    private static final double OVER_MARK = 0.5;
    private static final double TEASER = 2;
    private static final double HEADING = 2;
    private static final double TWO_SENTENCES = 0.8;

    /** Of « VIDÉO. », « Brûlon. » before a title; a stop further on ends a sentence. */
    private static final int LONGEST_LABEL = 24;

    /** Links under a head at the top of a page. */
    private static final int MOST_TITLES = 8;

    /** Lines over the title in which its date may stand, and how near a byline or a date with other words must. */
    static final int REACH_ABOVE = 12;

    private static final int NEAR = 3;

    /** Share of its words a standfirst over the title has from the article. */
    private static final double CLOSE = 0.25;

    private static final int COHESION_LINES = 40;

    private final TextPage page;
    private final TextCohesion cohesion;

    private TextHeader(TextPage page) {
        this.page = page;
        var body = page.lines().subList(page.first(), Math.min(page.size(), page.last() + 1));
        this.cohesion = new TextCohesion(body.subList(0, Math.min(body.size(), COHESION_LINES)));
    }

    /** Labels the lines up to the body; the page must have one. */
    static void label(TextPage page) {
        new TextHeader(page).label();
    }

    private void label() {
        int title = title();
        if (title >= 0) {
            page.title(title);
            kicker(title);
            page.creditsLead(creditsLead(title));
            around(title);
        }
        int from = title >= 0 ? title + 1 : Math.max(0, page.first() - 6);
        boolean standfirst = title < 0;
        int to = end();
        page.headerEnd(to);
        for (int i = from; i < to; i++) {
            if (page.isFree(i)) {
                standfirst = between(i, standfirst);
            }
        }
    }

    /**
     * Index after the header: before the body, or within it when the standfirst was taken for its start and the byline
     * or the date follow.
     */
    private int end() {
        int end = page.first();
        int prose = 0;
        int from = Math.max(page.first(), page.title() + 1);
        for (int i = from; i <= Math.min(page.last(), from + LONGEST_HEADER) && prose <= 1; i++) {
            var line = page.line(i);
            boolean mark = !isPlainCaption(i)
                    && (line.isDateline() || isByline(line) || isTimed(line) || line.talks(Group.ACCESS));
            // Under the date, tools between them, stands who wrote.
            boolean name = end > from && i <= end + 1 && line.isName() && line.copies() <= 3;
            end = mark || name ? i + 1 : end;
            prose += !mark && isProse(line) && !TextBody.isCaption(page, i) ? 1 : 0;
        }
        return end;
    }

    private int title() {
        int best = -1;
        double most = LEAST_TITLE;
        double distance = 0;
        for (int i = page.first() - 1; i >= Math.max(0, page.first() - REACH); i--) {
            double score = titleScore(i, cohesion) - distance;
            // Of two lines one above the other that might be it, the upper one is: a standfirst says the same at
            // length.
            boolean above = best >= 0
                    && best - i <= 3
                    && isFull(page.line(i))
                    && (isHeavy(page.line(best)) || page.line(best).ends())
                    && score > most - 1.2;
            if (score > most || above && score >= LEAST_TITLE) {
                most = score;
                best = i;
            }
            distance += step(page.line(i));
        }
        int second = page.first() + 1;
        if (second < page.last() && isOverMark(second) && underFirstScore() > most) {
            return second;
        }
        return page.first() < page.last() && firstLineScore() > most ? page.first() : upperCopy(best);
    }

    /** A player repeats the title over the body; that of the article is the one with date or byline under it. */
    private int upperCopy(int title) {
        if (title < 0 || page.line(title).copies() == 1) {
            return title;
        }
        for (int i = title - 2; i >= Math.max(0, title - LONGEST_HEADER); i--) {
            if (page.line(i).key().equals(page.line(title).key()) && hasOwnMark(i, title)) {
                return i;
            }
        }
        return title;
    }

    private boolean hasOwnMark(int from, int to) {
        for (int i = from + 1; i < Math.min(to, from + MARK_WITHIN); i++) {
            if (isOwnDate(page.line(i)) || isByline(page.line(i))) {
                return true;
            }
        }
        return false;
    }

    /** A title that reads as a sentence is taken for the first line of the body. */
    private double firstLineScore() {
        int i = page.first();
        var rest = page.lines().subList(i + 1, Math.min(page.last() + 1, i + COHESION_LINES));
        return titleScore(i, new TextCohesion(rest)) - 0.3;
    }

    /** The standfirst may stand over the title: then date or byline follow it soon. */
    private boolean isOverMark(int i) {
        boolean title = isProse(page.line(i - 1))
                && isTitleLike(page.line(i))
                && !page.line(i).bullet();
        for (int at = i + 1; title && at <= Math.min(page.last(), i + NEAR); at++) {
            if (isOwnDate(page.line(at)) || isByline(page.line(at))) {
                return true;
            }
        }
        return false;
    }

    private double underFirstScore() {
        int i = page.first() + 1;
        var rest = page.lines().subList(i + 1, Math.min(page.last() + 1, i + COHESION_LINES));
        return titleScore(i, new TextCohesion(rest)) - 0.3;
    }

    private static boolean isFull(TextLine line) {
        return !isHeavy(line)
                && !line.bullet()
                && line.wordCount() >= 5
                && TextCohesion.stemsOf(line).size() >= 3;
    }

    /** What a line between title and body costs: tools and dates belong there, menu entries and long prose less so. */
    private static double step(TextLine line) {
        if (line.isDateline() || line.talk().isPresent() || Bylines.isLabelled(line.sample())) {
            return 0.02;
        }
        return line.isSentence() ? 0.25 : 0.1;
    }

    private double titleScore(int i, TextCohesion cohesion) {
        var line = page.line(i);
        if (line.length() < 12 || line.length() > 240 || line.wordCount() < 2 || line.isDateline() || isTimed(line)) {
            return -9;
        }
        boolean owed = Bylines.isLabelled(line.sample())
                || Bylines.isWithAgency(line.sample())
                || Bylines.isNameWithRole(line.sample())
                || line.sample().indexOf(' ') < 0 && line.sample().indexOf('\u00a0') < 0;
        if (line.talk().isPresent() || owed || Credits.start(line.sample()) >= 0 || isCopiedCaption(i)) {
            return -9;
        }
        if (i > 0 && TextTalk.isClock(page.line(i - 1)) && line.copies() == 1) {
            // What a player plays has a title too.
            return -9;
        }
        double own = Math.min(1, TextCohesion.stemsOf(line).size() / 4.0);
        double score = 3.2 * cohesion.of(line) * own;
        score += line.wordCount() >= 5 && line.wordCount() <= 24 ? 1.2 : 0;
        boolean name = line.capitals() > 0.6 && !line.shouted();
        score -= name ? line.copies() > 1 && line.wordCount() <= 5 ? 2 : 0.8 : 0;
        score -= line.wordCount() > 28 ? 2 : 0;
        score -= isHeavy(line) ? 0.6 : 0;
        score -= endsFlat(line) ? 1.8 : 0;
        score -= line.bullet() ? 1.2 : 0;
        score -= line.isName() ? 2 : 0;
        score += line.copies() > 1 ? isHeading(line) ? -HEADING : 0.4 : 0;
        score -= isUnderHeadOfTitles(i) ? TEASER : 0;
        score -= isTwoSentences(line) ? TWO_SENTENCES : 0;
        return score + setting(i);
    }

    private static boolean isTwoSentences(TextLine line) {
        return line.sample().indexOf(". ") >= LONGEST_LABEL;
    }

    /** A line of the table of contents: it stands between two paragraphs, too. */
    private boolean isHeading(TextLine line) {
        for (int i = page.first() + 1; i < Math.min(page.last(), page.first() + COHESION_LINES); i++) {
            if (i > line.index() && page.line(i).key().equals(line.key())) {
                return isProse(page.line(i - 1)) && isProse(page.line(i + 1));
            }
        }
        return false;
    }

    /** « En ce moment », then titles: those that have another right under them are links. */
    private boolean isUnderHeadOfTitles(int i) {
        if (i + 1 >= page.size() || !isTitleLike(page.line(i + 1))) {
            return false;
        }
        int head = i - 1;
        while (head >= 0 && i - head <= MOST_TITLES && isTitleLike(page.line(head))) {
            head--;
        }
        return head >= 0
                && (page.line(head).talks(Group.FEED) || page.line(head).talks(Group.RELATED));
    }

    private static boolean isTitleLike(TextLine line) {
        return line.talk().isEmpty()
                && line.wordCount() >= 4
                && !endsFlat(line)
                && !line.isDateline()
                && !isHeavy(line)
                && !isTwoSentences(line);
    }

    /**
     * A title has a date, a byline or prose soon below it. What stands under the date or the byline of an article, with
     * no other below, is rather its caption or its first words.
     */
    private double setting(int i) {
        double score = 0;
        boolean below = false;
        for (int at = i + 1; at < Math.min(page.size(), i + MARK_WITHIN); at++) {
            var line = page.line(at);
            boolean mark = isMark(line);
            below |= mark;
            score = at < i + 5 && (mark || isProse(line)) ? 1 : score;
        }
        boolean above = false;
        for (int at = Math.max(0, i - MARK_ABOVE); at < i; at++) {
            above |= isMark(page.line(at));
        }
        if (below) {
            return score + OVER_MARK;
        }
        return above ? score - (page.line(i).ends() ? UNDER_MARK : UNDER_MARK / 3) : score;
    }

    private static boolean isMark(TextLine line) {
        return line.isDateline() || isTimed(line) || Bylines.isLabelled(line.sample());
    }

    /** A caption that stands twice, with its credit the second time. */
    private boolean isCopiedCaption(int i) {
        if (i + 1 >= page.size()) {
            return false;
        }
        var next = page.line(i + 1).sample();
        var text = page.line(i).sample();
        return next.length() > text.length() && next.startsWith(text) && Credits.start(next) > 0;
    }

    private static boolean isHeavy(TextLine line) {
        return line.wordCount() > 24 || line.isSentence() && line.length() > 130;
    }

    private static boolean endsFlat(TextLine line) {
        var text = line.sample();
        char c = text.charAt(text.length() - 1);
        boolean three = text.endsWith("...");
        return c == '.' && !three || c == ';' || c == ':' || c == ',';
    }

    /** The section or label over the title: one short line, no entry of a menu. */
    private void kicker(int title) {
        int i = title - 1;
        if (i < 0) {
            return;
        }
        var line = page.line(i);
        boolean menu = line.bullet() || line.talk().isPresent() || line.isDateline() || line.digits() > 0;
        boolean shape = line.wordCount() >= 1 && line.wordCount() <= 5 && line.length() <= 45 && !line.ends();
        boolean letters = Character.isLetter(line.sample().charAt(0)) && line.length() >= 3;
        // Above a kicker stands another thing; a run of short lines is a menu.
        boolean run = i >= 2 && isShort(page.line(i - 1)) && isShort(page.line(i - 2));
        if (!menu && shape && letters && !run && !line.isName()) {
            page.set(i, TextLabel.main(Kind.KICKER, "header.kicker"));
        }
    }

    private static boolean isShort(TextLine line) {
        return line.wordCount() <= 4 && !line.ends();
    }

    /** A date or byline just above the title. */
    private void around(int title) {
        int steps = 0;
        for (int i = title - 1; i >= Math.max(0, title - REACH_ABOVE); i--) {
            var line = page.line(i);
            if (!page.isFree(i) || line.talk().isPresent() && !line.talks(Group.READING_TIME)) {
                continue;
            }
            // Tools of the page between them do not count.
            boolean near = ++steps <= NEAR;
            if (steps == 1 && line.isSentence() && cohesion.of(line) >= CLOSE) {
                page.set(i, TextLabel.main(Kind.STANDFIRST, "header.prose over the title"));
                continue;
            }
            if (near && isOwnDate(line) || isDateAlone(line)) {
                page.set(i, TextLabel.metadata(Kind.DATELINE, "header.date"));
            } else if (near && (isByline(line) || Bylines.isWithAgency(line.sample()))) {
                page.set(i, TextLabel.metadata(Kind.AUTHOR, "header.byline"));
            } else if (near && namesWriter(line) && line.copies() == 1 && (isDatedAt(i + 1) || isDatedAt(i - 1))) {
                page.set(i, TextLabel.metadata(Kind.AUTHOR, "header.name"));
            }
        }
    }

    private boolean isDatedAt(int i) {
        return i >= 0 && i < page.size() && isOwnDate(page.line(i));
    }

    /** Nothing but one date with its year. */
    private static boolean isDateAlone(TextLine line) {
        return line.stamps().size() == 1 && line.wordCount() <= 7 && line.length() <= 32;
    }

    private boolean between(int i, boolean standfirst) {
        var line = page.line(i);
        var talk = line.talk();
        if (isPlainCaption(i)) {
            captionOnce(i);
        } else if (TextTalk.isClock(line) || isUnderClock(i)) {
            // Under the time of a player stands the title of what it plays.
            page.set(i, TextLabel.removed("media", "header.player"));
        } else if (TextTalk.isLabelledLink(line)) {
            page.set(i, TextLabel.removed("related links", "header.link with a label"));
        } else if (line.isDateline() || isTimed(line)) {
            page.set(i, TextLabel.metadata(Kind.DATELINE, "header.date"));
        } else if (isByline(line) || Bylines.isWithAgency(line.sample()) || isAgencyAlone(i)) {
            page.set(i, TextLabel.metadata(Kind.AUTHOR, "header.byline"));
        } else if (talk.isPresent()) {
            page.set(
                    i,
                    TextLabel.removed(
                            talk.get().group().reason(), "words: " + talk.get().phrase()));
        } else if (TextBody.isCaption(page, i)) {
            captionOnce(i);
        } else if (namesWriter(line) && isBylinePlace(i)) {
            page.set(i, TextLabel.metadata(Kind.AUTHOR, "header.name"));
        } else if ((isProse(line) || line.copies() > 1)
                && line.key()
                        .equals(page.title() < 0 ? "" : page.line(page.title()).key())) {
            page.set(i, TextLabel.removed("duplicate", "header.copy"));
        } else if ((isProse(line) || isBriefSentence(line)) && belongs(i)) {
            boolean list = standfirst && line.bullet();
            var kind = !standfirst ? Kind.STANDFIRST : list ? Kind.LIST_ITEM : Kind.PARAGRAPH;
            page.set(i, TextLabel.main(kind, "header.prose"));
            return true;
        } else {
            page.set(i, TextLabel.removed("navigation", "header.rest"));
        }
        return standfirst;
    }

    /** A caption that has a credit of its own, whatever day it tells. */
    private boolean isPlainCaption(int i) {
        var line = page.line(i);
        return line.proseWords() >= 6 && Credits.start(line.sample()) > 0 && !isByline(line);
    }

    private void captionOnce(int i) {
        if (page.line(i).copies() > 1 && hasCopyAbove(i)) {
            page.set(i, TextLabel.removed("duplicate", "header.copy"));
        } else {
            TextBody.caption(page, i);
        }
    }

    /** « Lecture 4 min. », « Publié hier à 17:45 ». */
    private static boolean isTimed(TextLine line) {
        return line.has(Group.READING_TIME) && line.wordCount() <= 9
                || FrenchDates.hour(line.sample()).isPresent();
    }

    private boolean hasCopyAbove(int i) {
        for (int at = i - 1; at > Math.max(page.title(), i - LONGEST_HEADER); at--) {
            if (page.line(at).key().equals(page.line(i).key())) {
                return true;
            }
        }
        return false;
    }

    /** Prose in the header is the article's when it is close to the title or speaks of the same things. */
    private boolean belongs(int i) {
        if (i > 0 && page.isMain(i - 1) && page.line(i).ends()) {
            return true;
        }
        return page.title() < 0
                ? cohesion.of(page.line(i)) >= 0.2
                : i <= page.title() + 2 || cohesion.of(page.line(i)) >= 0.15;
    }

    static boolean isProse(TextLine line) {
        return line.isSentence()
                || line.wordCount() >= 9 && line.length() >= 55 && line.small() >= 0.2 && line.capitals() < 0.5;
    }

    /** A line of a summary: « Deux personnes sont portées disparues. » */
    private static boolean isBriefSentence(TextLine line) {
        return line.sample().endsWith(".") && line.proseWords() >= 5 && line.small() >= 0.2;
    }

    /** A date that is the article's own, not that of a teaser: few other words. */
    private static boolean isOwnDate(TextLine line) {
        // « Publié le … à …, mis à jour le … à … »
        return line.isDateline() && line.wordCount() <= (line.stamps().size() == 2 ? 24 : 14);
    }

    static boolean isByline(TextLine line) {
        return line.wordCount() <= 30
                && line.length() <= 200
                && !line.isSentence()
                && Bylines.isLabelled(line.sample())
                && !Bylines.parse(line.sample()).isEmpty();
    }

    private boolean isUnderClock(int i) {
        return i > 0
                && TextTalk.isClock(page.line(i - 1))
                && !page.line(i).ends()
                && page.line(i).talk().isEmpty();
    }

    /** « PHOTO IDA NOËL, LA GAZETTE » right under the title, its caption under it: so it is all down the page. */
    private boolean creditsLead(int title) {
        int i = title + 1;
        return i + 1 < page.size()
                && TextBody.isCredit(page.line(i))
                && !Bylines.isAgency(page.line(i).sample())
                && page.line(i + 1).proseWords() >= 5
                && !page.line(i + 1).isDateline();
    }

    /** « AFP » right under the title, or over the date. */
    private boolean isAgencyAlone(int i) {
        if (i == 0 || page.title() < 0) {
            return false;
        }
        boolean place = i - 1 == page.title() || isMarkNear(i, 1) || isMarkNear(i, -1);
        return place && Bylines.isAgency(page.line(i).sample());
    }

    /** The date is the next line on that side, or the one behind words of the page's. */
    private boolean isMarkNear(int i, int step) {
        for (int at = i + step; at > page.title() && at < page.size() && Math.abs(at - i) <= NEAR; at += step) {
            if (page.line(at).talk().isEmpty()) {
                return page.line(at).isDateline() || at < i && page.isKind(at, Kind.DATELINE);
            }
        }
        return false;
    }

    private static boolean namesWriter(TextLine line) {
        return line.isName() || Bylines.isNameWithRole(line.sample());
    }

    /** A name alone names the writer beside a date, another name, or right under title and standfirst. */
    private boolean isBylinePlace(int i) {
        for (int at : List.of(i - 1, i - 2, i + 1, i + 2)) {
            if (at >= 0 && at < page.size()) {
                boolean near = page.line(at).isDateline()
                        || at < i && page.isKind(at, Kind.DATELINE)
                        || at == page.title()
                        || at < i && page.isKind(at, Kind.STANDFIRST)
                        || page.isKind(at, Kind.AUTHOR);
                if (near) {
                    return page.line(i).copies() <= 3;
                }
            }
        }
        return false;
    }
}
