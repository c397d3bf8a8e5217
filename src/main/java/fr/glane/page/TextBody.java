package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.page.TextZones.Zone;
import fr.glane.text.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Labels the lines of the body: paragraphs, headings, lists, captions, and what was set between them. */
final class TextBody {

    private static final int SHINGLE = 6;
    private static final int LONGEST_HEADING = 110;
    private static final int LONGEST_BOX_LINE = 160;
    private static final int LONGEST_CAPTION = 420;
    private static final int LONGEST_UNDER_CREDIT = 200;

    private final TextPage page;

    /** Titles a box of links inside an article has at most. */
    private static final int MOST_LINKS = 6;

    /** Lines behind the body in which its sources are named. */
    private static final int CLOSING = 3;

    /** Lines at the end of a body that may speak of its writer. */
    private static final int LONGEST_WRITER = 4;

    private static final int SHORTEST_CLOSING = 6;

    /** Captions and tools between header and standfirst. */
    private static final int MOST_OVER = 6;

    /** Lines between two that speak of a newsletter in one box. */
    private static final int LONGEST_BOX = 3;

    private static final int LONGEST_BRIEF = 70;
    private static final int FEWEST_QUESTIONS = 2;

    private static final int SHORTEST_DOUBLE = 50;
    private static final int LONGEST_DOUBLE = 600;

    /** A line between quotation marks that comes back is a pull quote even when it is short. */
    private static final int SHORTEST_PULLED = 28;

    private static final int LONGEST_SIGNATURE = 90;

    /** Lines of the body searched for passages that stand twice; bounds memory on endless pages. */
    private static final int DOUBLES_SOUGHT = 4000;

    /** Runs of words of the long lines, and the first and last line each stands in. */
    private final Map<Integer, int[]> runs = new HashMap<>();

    /** The last line of the body that reads as a line that stands more than once. */
    private final Map<String, Integer> lastCopies = new HashMap<>();

    /** Lines over the title. */
    private final Set<String> head = new HashSet<>();

    private TextBody(TextPage page) {
        this.page = page;
    }

    /** Labels the lines from the first to the last of the body; the page must have one. */
    static void label(TextPage page) {
        new TextBody(page).label();
    }

    private void label() {
        collectRuns();
        writer();
        for (int i = page.first(); i <= page.last(); i++) {
            if (page.isFree(i)) {
                line(i);
            }
        }
        trailing();
        sources();
        closing();
    }

    /** The body's last words may be too short to be told from what follows: a sentence, or a question and its answer. */
    private void closing() {
        int i = page.last() + 1;
        while (i + 1 < page.size() && asks(page.line(i)) && isAnswer(page.line(i + 1)) && isInterview()) {
            page.set(i, TextLabel.main(Kind.HEADING, "body.closing question"));
            page.set(i + 1, TextLabel.main(Kind.PARAGRAPH, "body.closing answer"));
            i += 2;
        }
        if (i == page.last() + 1 && i < page.size() && page.isFree(i) && isClosing(page.line(i))) {
            page.set(i, TextLabel.main(Kind.PARAGRAPH, "body.closing sentence"));
        }
    }

    private boolean isClosing(TextLine line) {
        return page.line(page.last()).ends()
                && line.talk().isEmpty()
                && !line.isDateline()
                && !line.bullet()
                && line.copies() == 1
                && line.sample().endsWith(".")
                && line.proseWords() >= SHORTEST_CLOSING
                && line.small() >= 0.25;
    }

    private static boolean asks(TextLine line) {
        return line.talk().isEmpty() && line.sample().endsWith("?") && line.proseWords() >= 3;
    }

    private static boolean isAnswer(TextLine line) {
        return line.talk().isEmpty() && line.ends() && !line.sample().endsWith("?") && !line.isDateline();
    }

    private boolean isInterview() {
        int questions = 0;
        for (int i = page.first(); i <= page.last() && questions < FEWEST_QUESTIONS; i++) {
            questions += page.isMain(i) && asks(page.line(i)) ? 1 : 0;
        }
        return questions == FEWEST_QUESTIONS;
    }

    /** « Source : … » and « (Avec X à Y) » close an article though no paragraph follows them. */
    private void sources() {
        for (int i = page.last() + 1; i < Math.min(page.size(), page.last() + 1 + CLOSING); i++) {
            var line = page.line(i);
            if (line.talk().isPresent() || line.isName() || line.isDateline()) {
                return;
            }
            boolean source = line.key().startsWith("source ") || line.key().startsWith("sources ");
            boolean bracket = line.sample().startsWith("(") && line.sample().endsWith(")") && line.wordCount() >= 6;
            if (source || bracket) {
                page.set(i, TextLabel.main(Kind.PARAGRAPH, "body.source"));
            }
        }
    }

    /**
     * A name that stood over the article already, or that the last lines of the body consist of, over words on what its bearer does:
     * « Journaliste depuis 2019, elle suit … ».
     */
    private void writer() {
        signatureInProse();
        for (int i = page.last(); i > Math.max(page.first(), page.last() - LONGEST_WRITER); i--) {
            if (page.line(i).isName()
                    && i < page.last()
                    && Bylines.isRole(page.line(i + 1).sample())) {
                page.set(i, TextLabel.metadata(Kind.AUTHOR, "body.writer"));
                for (int at = i + 1; at <= page.last(); at++) {
                    page.set(at, TextLabel.removed("author box", "body.about the writer"));
                }
            }
        }
    }

    /** « Ida Noël est journaliste au service des sports. » under the last paragraph, the name as it stands over the article. */
    private void signatureInProse() {
        var names = new HashSet<String>();
        for (int i = Math.max(0, page.title()); i < page.first(); i++) {
            if (page.isKind(i, Kind.AUTHOR)) {
                names.addAll(Bylines.parse(page.line(i).sample()));
            }
        }
        for (int i = page.last(); i > Math.max(page.first(), page.last() - 2); i--) {
            var text = page.line(i).sample();
            for (var name : names) {
                if (text.startsWith(name + " est ")
                        && Bylines.isRole(text.substring(name.length() + " est ".length()))) {
                    page.set(i, TextLabel.removed("author box", "body.about the writer"));
                }
            }
        }
    }

    private void line(int i) {
        var line = page.line(i);
        var talk = line.talk();
        if (talk.isPresent() && !isHeadingLike(i)) {
            page.set(
                    i,
                    TextLabel.removed(
                            talk.get().group().reason(), "words: " + talk.get().phrase()));
        } else if (isCaption(page, i)) {
            caption(page, i);
        } else if (TextTalk.isLabelledLink(line)) {
            page.set(i, TextLabel.removed("related links", "body.link with a label"));
        } else if (TextTalk.isClock(line) || i > 0 && TextTalk.isClock(page.line(i - 1)) && !line.ends()) {
            page.set(i, TextLabel.removed("media", "body.player"));
        } else if (line.has(Group.READING_TIME) && line.wordCount() <= SHORTEST_CLOSING && !line.isSentence()) {
            page.set(i, TextLabel.removed("reading time", "body.reading time"));
        } else if (i <= page.headerEnd() + 1 && isPagesOwn(line)) {
            page.set(i, TextLabel.removed("navigation", "body.of the head of the page"));
        } else if (isLabelOfStandfirst(i)) {
            page.set(i, TextLabel.main(Kind.KICKER, "body.label of the standfirst"));
        } else if (page.title() >= 0
                && line.key().equals(page.line(page.title()).key())) {
            page.set(i, TextLabel.removed("duplicate", "body.title again"));
        } else if (line.isDateline() && line.wordCount() <= 12 || isHour(line)) {
            page.set(i, TextLabel.metadata(Kind.DATELINE, "body.date"));
        } else if (isContents(i)) {
            page.set(i, TextLabel.removed("navigation", "body.table of contents"));
        } else if (isDoubled(i)) {
            page.set(i, TextLabel.removed("duplicate", "body.doubled"));
        } else if (isSigned(i)) {
            page.set(i, TextLabel.removed("duplicate", "body.signature of a doubled passage"));
        } else if (isLinkItem(i)) {
            page.set(i, TextLabel.removed("related links", "body.link"));
        } else if (page.zone(i) == Zone.ASIDE && isCountOrSign(line)) {
            page.set(i, TextLabel.removed("navigation", "body.aside"));
        } else if (page.zone(i) == Zone.ASIDE && line.copies() > 1 && !line.ends() && !isProseAt(i + 1)) {
            page.set(i, TextLabel.removed("navigation", "body.repeated"));
        } else if (isUnderLinksHead(i)) {
            page.set(i, TextLabel.related(Optional.empty(), "body.under a head of links"));
        } else if (page.isTeaser(i) && !line.bullet()) {
            page.set(i, TextLabel.removed("related links", "body.run of titles"));
        } else if (isBetweenBoxLines(i)) {
            page.set(i, TextLabel.removed(Group.NEWSLETTER.reason(), "body.part of a box"));
        } else if ((page.zone(i) == Zone.ASIDE || page.score(i) < 0.6) && headsTalk(i)) {
            page.set(i, TextLabel.removed(boxReason(i), "body.part of a box"));
        } else {
            page.set(i, TextLabel.main(kind(i), "body"));
        }
    }

    private Kind kind(int i) {
        var line = page.line(i);
        if (line.sample().indexOf('\t') > 0) {
            return Kind.TABLE_ROW;
        }
        if (line.isHandle()) {
            return Kind.QUOTE;
        }
        if (line.bullet()) {
            return isBulletedHeading(i) || isNumberedHeading(i) || line.sample().endsWith(" -")
                    ? Kind.HEADING
                    : Kind.LIST_ITEM;
        }
        boolean heading = line.length() <= LONGEST_HEADING
                && (!line.ends() || line.sample().endsWith("?") || line.shouted() || isQuoted(line))
                && line.wordCount() <= 18
                && i < page.last()
                && !TextScore.isDated(line)
                && !line.sample().endsWith(":");
        return heading ? Kind.HEADING : Kind.PARAGRAPH;
    }

    /** « Un titre entre guillemets » */
    private static boolean isQuoted(TextLine line) {
        var text = line.sample();
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return "«“\"".indexOf(first) >= 0 && "»”\"".indexOf(last) >= 0 && line.wordCount() <= 12;
    }

    /** « Accueil : » between paragraphs heads one of them, though menus have the word too. */
    private boolean isHeadingLike(int i) {
        var line = page.line(i);
        var talk = line.talk();
        boolean weak = talk.isPresent() && !talk.get().sure() && TextZones.closing(line) == 0;
        return weak
                && isProseAt(i + 1)
                && (line.sample().endsWith(":")
                        || line.sample().endsWith("?")
                        || saysMore(line, talk.get()) && i > page.first() && isProseAt(i - 1));
    }

    /** « Partager la route »: a word of the page's tools begins the line, and the rest, not named, is no tool of a page. */
    private static boolean saysMore(TextLine line, PageWords.Match talk) {
        return talk.share() <= 0.5
                && talk.words() <= 2
                && talk.of() - talk.words() >= 2
                && line.digits() == 0
                && !line.shouted()
                && line.capitals() <= 1.0 / 3
                && line.sample().indexOf(':') < 0
                && line.copies() == 1;
    }

    /** A short line that stood in the head of the page already: the paper's name, a section. */
    private boolean isPagesOwn(TextLine line) {
        if (line.copies() == 1 || line.wordCount() > SHORTEST_CLOSING || line.ends() || line.bullet()) {
            return false;
        }
        if (head.isEmpty()) {
            for (int i = 0; i < Math.min(page.title(), page.first()); i++) {
                head.add(page.line(i).key());
            }
        }
        return head.contains(line.key());
    }

    /** « L'essentiel » right over the first paragraph announces it; over a list it heads a box. */
    private boolean isLabelOfStandfirst(int i) {
        return i <= page.first() + MOST_OVER
                && i >= page.headerEnd() - 1
                && !hasProseOver(i)
                && page.line(i).wordCount() <= 4
                && !page.line(i + 1).bullet()
                && isProseAt(i + 1)
                && HtmlFacts.isHead(page.line(i).sample());
    }

    private boolean hasProseOver(int i) {
        for (int at = page.first(); at < i; at++) {
            if (page.isMain(at) && !page.isKind(at, Kind.CAPTION)) {
                return true;
            }
        }
        return false;
    }

    /** « • Y a-t-il des blessés ? »: questions, each alone between two paragraphs, are the headings of an explanation. */
    private boolean isBulletedHeading(int i) {
        if (!isLoneQuestion(i)) {
            return false;
        }
        int found = 0;
        for (int at = page.first(); at <= page.last() && found < FEWEST_QUESTIONS; at++) {
            found += isLoneQuestion(at) ? 1 : 0;
        }
        return found >= FEWEST_QUESTIONS;
    }

    /** « 2. Les ponts vieillissent »: a numbered line alone between paragraphs. */
    private boolean isNumberedHeading(int i) {
        var line = page.line(i);
        return line.bullet()
                && Character.isDigit(page.text().charAt(line.span().start()))
                && line.length() <= LONGEST_HEADING
                && (!line.ends() || asks(line))
                && isProseAt(i + 1)
                && !page.line(i + 1).bullet()
                && (i == page.first() || !page.line(i - 1).bullet());
    }

    /** A heading that the table of contents over the text names already: lines that come back further down, in a run. */
    private boolean isContents(int i) {
        return comesBack(i) && (comesBack(i - 1) || comesBack(i + 1));
    }

    private boolean comesBack(int i) {
        if (i < page.first()
                || i > page.last()
                || page.line(i).copies() != 2
                || page.line(i).sample().endsWith(".")) {
            return false;
        }
        return i < lastCopies().getOrDefault(page.line(i).key(), i);
    }

    private Map<String, Integer> lastCopies() {
        if (lastCopies.isEmpty()) {
            for (int i = page.first(); i <= page.last(); i++) {
                if (page.line(i).copies() > 1) {
                    lastCopies.put(page.line(i).key(), i);
                }
            }
        }
        return lastCopies;
    }

    private boolean isLoneQuestion(int i) {
        var line = page.line(i);
        return line.bullet()
                && asks(line)
                && line.length() <= LONGEST_HEADING
                && i < page.last()
                && !page.line(i + 1).bullet()
                && (i == page.first() || !page.line(i - 1).bullet());
    }

    private boolean isProseAt(int i) {
        return i < page.size() && i <= page.last() && TextHeader.isProse(page.line(i));
    }

    /** The hour over an entry of a running report. */
    private static boolean isHour(TextLine line) {
        return line.wordCount() <= 4 && FrenchDates.hour(line.sample()).isPresent();
    }

    /** The head of a box of the page's own, or a word between two of its lines. */
    private boolean headsTalk(int i) {
        var line = page.line(i);
        if (TextHeader.isProse(line) || !isBox(i + 1)) {
            return false;
        }
        return !line.ends() || isBox(i - 1);
    }

    /** « Inscrivez-vous à la lettre », « Le meilleur de la rédaction, chaque midi. », « Votre adresse » */
    private boolean isBetweenBoxLines(int i) {
        return boxEdge(i, 1) && (boxEdge(i, -1) || isUnderHeadOfBox(i));
    }

    /** « La lettre du soir », « Un récit, chaque dimanche. », « Votre adresse »: short lines under a head without an end. */
    private boolean isUnderHeadOfBox(int i) {
        int head = i;
        while (head > page.first() && i - head < LONGEST_BOX && isBriefLine(page.line(head - 1))) {
            head--;
        }
        int below = i;
        while (isBriefLine(page.line(below)) && below < page.last() && below - head <= LONGEST_BOX) {
            below++;
        }
        var line = page.line(head);
        return isLetterBox(below) && !line.ends() && !line.bullet() && head > page.first() && isProseAt(head - 1);
    }

    private static boolean isBriefLine(TextLine line) {
        return line.talk().isEmpty() && line.length() < LONGEST_BRIEF && !line.isDateline();
    }

    /** A line of the box stands on that side, short ones between. */
    private boolean boxEdge(int i, int step) {
        for (int at = i; at >= 0 && at < page.size() && Math.abs(at - i) <= LONGEST_BOX; at += step) {
            if (at != i && isLetterBox(at)) {
                return true;
            }
            if (page.line(at).length() > LONGEST_BOX_LINE) {
                return false;
            }
        }
        return false;
    }

    private boolean isLetterBox(int i) {
        return page.line(i).talks(Group.NEWSLETTER);
    }

    private boolean isBox(int i) {
        if (i < 0 || i >= page.size()) {
            return false;
        }
        var talk = page.line(i).talk();
        return talk.isPresent()
                && switch (talk.get().group()) {
                    case PAYWALL, SUBSCRIBE, OFFER, NEWSLETTER, COMMENTS, AUTHOR_BOX, LEGAL, NAVIGATION, NOTICE -> true;
                    case ACCESS, RELATED, SHARE, ADVERTISING, FEED, MEDIA, CREDIT, READING_TIME -> false;
                };
    }

    private String boxReason(int i) {
        return page.line(i + 1).talk().orElseThrow().group().reason();
    }

    /** Numbers of a share bar, a lone sign. */
    private static boolean isCountOrSign(TextLine line) {
        return line.length() <= 2 || line.digits() > 0.6 && line.wordCount() <= 2;
    }

    // Captions

    /** True when the line is a picture's caption or credit: it ends in a credit, or stands right before one. */
    static boolean isCaption(TextPage page, int i) {
        var line = page.line(i);
        if (line.span().length() > LONGEST_CAPTION) {
            return false;
        }
        if (Credits.start(line.sample()) >= 0 || isCreditOfMany(line)) {
            return true;
        }
        if (page.creditsLead()) {
            return i > page.title() + 1 && isCredit(page.line(i - 1)) && line.length() <= LONGEST_UNDER_CREDIT;
        }
        boolean beforeCredit = i + 1 < page.size() && isCredit(page.line(i + 1)) && line.length() <= 300;
        // « Ouvrir en plein écran » stands over a picture.
        boolean media = i > 0
                && (page.line(i - 1).talks(Group.SHARE) || page.line(i - 1).talks(Group.MEDIA));
        return beforeCredit && (media || line.length() <= 160);
    }

    static boolean isCredit(TextLine line) {
        return Credits.start(line.sample()) == 0 || isCreditOfMany(line);
    }

    /** « La Gazette - Ida Noël » under each picture of a page. */
    private static boolean isCreditOfMany(TextLine line) {
        return line.copies() > 1
                && line.wordCount() <= 8
                && line.capitals() > 0.5
                && !line.shouted()
                && line.talk().isEmpty()
                && line.digits() == 0
                && (endsInName(line.sample(), " - ") || endsInName(line.sample(), " / "));
    }

    private static boolean endsInName(String text, String joint) {
        int at = text.lastIndexOf(joint);
        return at > 0 && Bylines.isName(text.substring(at + joint.length()));
    }

    static void caption(TextPage page, int i) {
        var line = page.line(i);
        boolean credit = isCredit(line);
        page.set(i, credit ? TextLabel.metadata(Kind.CREDIT, "credit") : TextLabel.main(Kind.CAPTION, "caption"));
    }

    // Passages that stand twice: pull quotes

    private void collectRuns() {
        int to = Math.min(page.last(), page.first() + DOUBLES_SOUGHT);
        for (int i = page.first(); i <= to; i++) {
            if (page.line(i).length() >= SHORTEST_DOUBLE) {
                for (var run : runsOf(page.line(i))) {
                    var places = runs.computeIfAbsent(run, k -> new int[] {-1, -1});
                    places[0] = places[0] < 0 ? i : places[0];
                    places[1] = i;
                }
            }
        }
    }

    /** Hashes of every six words in a row. */
    private static Set<Integer> runsOf(TextLine line) {
        var words = line.words();
        var found = new HashSet<Integer>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            found.add(words.subList(i, i + SHINGLE).hashCode());
        }
        return found;
    }

    /** Nearly all of the line stands in one other line of the body, which is longer, or as long and before it. */
    private boolean isDoubled(int i) {
        var line = page.line(i);
        if (line.length() < (isPulled(i) ? SHORTEST_PULLED : SHORTEST_DOUBLE) || line.length() > LONGEST_DOUBLE) {
            return false;
        }
        var own = runsOf(line);
        var shared = new HashMap<Integer, Integer>();
        for (var run : own) {
            var places = runs.getOrDefault(run, new int[] {i, i});
            int other = places[0] == i ? places[1] : places[0];
            if (other != i) {
                shared.merge(other, 1, Integer::sum);
            }
        }
        for (var entry : shared.entrySet()) {
            int longer = page.line(entry.getKey()).length() - line.length();
            if ((longer > 0 || longer == 0 && entry.getKey() < i) && entry.getValue() * 10 >= own.size() * 9) {
                return true;
            }
        }
        return false;
    }

    /** Between quotation marks and signed; over a paragraph it would be a heading. */
    private boolean isPulled(int i) {
        return isQuoted(page.line(i)) && i < page.last() && isSignature(page.line(i + 1));
    }

    /** « Ida Noël », « Ida Noël, ancienne éclusière » */
    private static boolean isSignature(TextLine line) {
        int comma = line.sample().indexOf(',');
        return line.length() <= LONGEST_SIGNATURE
                && !line.ends()
                && (line.isName() || comma > 0 && Bylines.isName(line.sample().substring(0, comma)));
    }

    /** The name, and what its bearer does, under a pull quote that was set aside. */
    private boolean isSigned(int i) {
        var line = page.line(i);
        for (int at = i - 1; at >= Math.max(page.first(), i - 2); at--) {
            var rule = page.label(at).map(TextLabel::rule).orElse("");
            if (rule.startsWith("body.doubled")) {
                return line.length() <= LONGEST_SIGNATURE
                        && !line.ends()
                        && (i - at > 1 ? page.line(i - 1).isName() : isSignature(line));
            }
            if (!rule.startsWith("body.signature")) {
                return false;
            }
        }
        return false;
    }

    // Links to other articles that carry no words of their own

    /**
     * One to three bullets between paragraphs that no line announces and that end as titles do: links to other articles.
     */
    private boolean isLinkItem(int i) {
        if (!page.line(i).bullet() || page.line(i).isHandle() || isBulletedHeading(i) || isNumberedHeading(i)) {
            return false;
        }
        int from = i;
        while (from > page.first() && page.line(from - 1).bullet()) {
            from--;
        }
        int to = i;
        while (to < page.last() && page.line(to + 1).bullet()) {
            to++;
        }
        boolean few = to - from < 3 && from > page.first() && to < page.last();
        return few && isProseAt(to + 1) && !page.line(from - 1).sample().endsWith(":") && allTitles(from, to);
    }

    /**
     * A title under « Sur le même sujet » inside the body. The last one before a paragraph may be its heading, when it is
     * short and others stand between it and the head.
     */
    private boolean isUnderLinksHead(int i) {
        if (i == 0 || !isLinkTitle(i)) {
            return false;
        }
        int head = i - 1;
        while (head > page.first() && head > i - MOST_LINKS && isLinkTitle(head)) {
            head--;
        }
        var line = page.line(i);
        boolean heads = isHeadOfLinks(page.line(head));
        // Over the head of links stands the paragraph before, or else the heading of the one that follows them.
        boolean heading = i - head >= 2
                && isProseAt(i + 1)
                && !(head > page.first() && isKindOfHeading(head - 1))
                && (isQuoted(line) || line.wordCount() <= 8 && line.sample().indexOf(':') < 0);
        return heads && !heading;
    }

    private boolean isKindOfHeading(int i) {
        var line = page.line(i);
        return page.isKind(i, Kind.HEADING) && line.talk().isEmpty();
    }

    private boolean isLinkTitle(int i) {
        var line = page.line(i);
        return line.talk().isEmpty()
                && !line.sample().endsWith(".")
                && line.proseWords() >= 4
                && line.length() <= 140
                && !line.isDateline();
    }

    private static boolean isHeadOfLinks(TextLine line) {
        return line.talk()
                .filter(m -> m.group() == Group.RELATED && m.share() > 0.6 && !isLink(line, m)
                        || m.group() == Group.FEED
                        || m.group() == Group.ACCESS)
                .isPresent();
    }

    /** « Notre dossier « Eau » » is a link itself, and heads none. */
    private static boolean isLink(TextLine line, PageWords.Match match) {
        char last = line.sample().charAt(line.sample().length() - 1);
        return !match.whole() && (last == '»' || last == '”' || last == '"');
    }

    private boolean allTitles(int from, int to) {
        for (int i = from; i <= to; i++) {
            var line = page.line(i);
            char last = line.sample().charAt(line.sample().length() - 1);
            boolean title = last != '.' && last != ';' && last != ',' && line.length() <= 130 && line.wordCount() >= 4;
            if (!title || !Character.isUpperCase(firstLetter(line))) {
                return false;
            }
        }
        return true;
    }

    private static char firstLetter(TextLine line) {
        for (int i = 0; i < line.sample().length(); i++) {
            if (Character.isLetter(line.sample().charAt(i))) {
                return line.sample().charAt(i);
            }
        }
        return 'A';
    }

    /** Headings with nothing under them head what is no longer the article. */
    private void trailing() {
        for (int i = page.last(); i > page.first(); i--) {
            if (page.isKind(i, Kind.HEADING)) {
                page.set(i, TextLabel.removed("related links", "body.trailing heading"));
            } else if (page.isMain(i)) {
                return;
            }
        }
    }
}
