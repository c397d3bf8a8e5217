package fr.glane.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Hands the marks of boxes down to what they hold, as far as they are believed: a box that holds the title or most of the
 * page's prose is no menu, whatever its name.
 */
final class HtmlMarks {

    private record Template(int parent, String tag, String names) {}

    private static final class Members {
        int all;
        int cards;
    }

    private static final int FEWEST_CARDS = 3;
    private static final int LONGEST_ABOUT = 200;
    private static final int LEAST_REST = 120;
    private static final int LONGEST_HEAD = 60;
    private static final long NOTICES = HtmlMark.mask(HtmlMark.LEGAL, HtmlMark.DIALOG);
    private static final long SIGNED = HtmlMark.mask(HtmlMark.AUTHOR, HtmlMark.DATE);
    private static final int LONGEST_CARD = 700;
    private static final int MOST_CARD_LINES = 25;
    private static final int SHORTEST_LEAD = 20;
    private static final Set<String> READER = Set.of("vous", "votre", "vos", "nos", "notre");
    /** Share of such words, in percent, in the prose of an offer. */
    private static final int LEAST_ADDRESSED = 6;

    private final HtmlTree tree;
    private final int[] proseBefore;
    private final int[] lengthBefore;
    /** Lines that may lead a card: they are links. */
    private final int[] leadsBefore;

    private final boolean[] holdsBody;

    HtmlMarks(HtmlTree tree) {
        this.tree = tree;
        proseBefore = new int[tree.lines().size() + 1];
        lengthBefore = new int[proseBefore.length];
        leadsBefore = new int[proseBefore.length];
        for (var line : tree.lines()) {
            line.prose = prose(line);
            proseBefore[line.index + 1] = proseBefore[line.index] + line.prose;
            lengthBefore[line.index + 1] = lengthBefore[line.index] + line.length();
            boolean leads = line.length() >= SHORTEST_LEAD && line.linkDensity() > 0.8;
            leadsBefore[line.index + 1] = leadsBefore[line.index] + (leads ? 1 : 0);
        }
        holdsBody = new boolean[tree.boxes().size()];
    }

    private int prose(HtmlLine line) {
        int prose = HtmlProse.prose(tree.text(), line);
        if (prose == 0 || line.length() > LONGEST_ABOUT) {
            return prose;
        }
        var text = tree.text(line);
        boolean signed = (line.box.marks & SIGNED) != 0;
        return HtmlAbout.kind(text).isPresent() || signed && HtmlAbout.holdsDate(text) ? 0 : prose;
    }

    /**
     * Sets {@link HtmlBox#inherited} of every box.
     *
     * @param title the line of the title, -1 when the page shows none
     */
    void resolve(int title, HtmlWords words) {
        markBodies();
        var talks = opened(title, words, HtmlMarks::isTalk);
        var walls = opened(title, words, HtmlMarks::isWall);
        walls.removeIf(box -> !addressesReader(box));
        var cards = cards();
        var facts = HtmlFacts.of(tree, prose(), title);
        for (var box : tree.boxes()) {
            var parent = box.parent;
            long above = parent == null ? 0 : parent.inherited;
            long own = box.marks;
            if ((own & HtmlMark.NEGATIVE) != 0) {
                own = believed(box, own, title);
            }
            if (talks.contains(box)) {
                own |= HtmlMark.COMMENTS.bit();
            }
            if (walls.contains(box)) {
                own |= HtmlMark.WALL.bit();
            }
            if (cards[box.index]) {
                own |= HtmlMark.RELATED.bit();
            }
            boolean fact = facts.contains(box);
            own &= fact ? ~HtmlMark.SIDEBAR.bit() : ~HtmlMark.FACT_BOX.bit();
            own |= fact ? HtmlMark.FACT_BOX.bit() : 0;
            box.inherited = above | own;
        }
    }

    /**
     * Boxes without a telling name that begin with a head such as « 12 réactions », « Pour lire la suite, créez un compte »:
     * what readers wrote, or what is sold, may be longer than the article over it.
     */
    private Set<HtmlBox> opened(int title, HtmlWords words, Predicate<List<PageWords.Match>> by) {
        var boxes = new HashSet<HtmlBox>();
        for (var line : tree.lines()) {
            if (line.index <= title || line.prose > 0 || line.length() > LONGEST_HEAD) {
                continue;
            }
            var box = line.box;
            while (box.end == line.index + 1 && box.parent != null) {
                box = box.parent;
            }
            int before = proseBefore[box.first] - proseBefore[Math.max(0, title)];
            boolean head = box.first == line.index && box.first > title && before >= LEAST_REST && prose(box) > 0;
            if (head && by.test(words.matches(line))) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    private static boolean isWall(List<PageWords.Match> matches) {
        return matches.stream().anyMatch(m -> m.group() == PageWords.Group.PAYWALL && m.sure() && m.share() >= 0.4);
    }

    /** « En créant votre compte, vous recevrez … »: offers speak to their reader, articles do not. */
    private boolean addressesReader(HtmlBox box) {
        int all = 0;
        int addressed = 0;
        for (int i = box.first; i < Math.min(box.end, box.first + MOST_CARD_LINES); i++) {
            var line = tree.lines().get(i);
            if (line.prose > 0) {
                for (var word : PageWords.words(tree.text(line))) {
                    all++;
                    addressed += READER.contains(word) ? 1 : 0;
                }
            }
        }
        return addressed * 100 >= all * LEAST_ADDRESSED;
    }

    // « 12 réactions » is a counter beside the title as well; here readers' words follow it.
    private static boolean isTalk(List<PageWords.Match> matches) {
        return matches.stream()
                .anyMatch(m -> m.group() == PageWords.Group.COMMENTS && (m.whole() || m.sure() && m.share() > 0.5));
    }

    private void markBodies() {
        for (int i = 0; i < tree.boxes().size(); i++) {
            var box = tree.boxes().get(i);
            if (HtmlMark.BODY.in(box.marks) && prose(box) > 200) {
                for (var b = box; b != null && !holdsBody[b.index]; b = b.parent) {
                    holdsBody[b.index] = true;
                }
            }
        }
    }

    int prose(HtmlBox box) {
        return proseBefore[box.end] - proseBefore[box.first];
    }

    int prose() {
        return proseBefore[proseBefore.length - 1];
    }

    private long believed(HtmlBox box, long marks, int title) {
        var tag = box.tag();
        if (tag.equals("html") || tag.equals("body") || tag.equals("main") || title >= box.first && title < box.end) {
            return marks & ~HtmlMark.NEGATIVE;
        }
        if (holdsBody[box.index]) {
            return marks & ~HtmlMark.NEGATIVE;
        }
        int rest = prose() - prose(box);
        // Comments and notices may be longer than a short article; nothing else is.
        boolean outgrows = HtmlMark.COMMENTS.in(marks) || (marks & NOTICES) != 0 && rest >= LEAST_REST;
        return rest < prose(box) && !outgrows ? marks & ~HtmlMark.NEGATIVE : marks;
    }

    /** Boxes that repeat one template beside each other, each led by a link: teasers of other articles. */
    private boolean[] cards() {
        var cards = new boolean[tree.boxes().size()];
        var parents = new int[cards.length];
        for (var box : tree.boxes()) {
            if (box.parent != null && isCard(box)) {
                cards[box.index] = true;
                parents[box.parent.index]++;
            }
        }
        var groups = new HashMap<Template, Members>();
        for (var box : tree.boxes()) {
            var parent = box.parent;
            if (parent != null && parents[parent.index] >= FEWEST_CARDS) {
                var members = groups.computeIfAbsent(template(box, parent), t -> new Members());
                members.all++;
                members.cards += cards[box.index] ? 1 : 0;
            }
        }
        for (var box : tree.boxes()) {
            var parent = box.parent;
            if (parent != null && cards[box.index]) {
                var members = groups.get(template(box, parent));
                cards[box.index] =
                        members != null && members.cards >= FEWEST_CARDS && members.cards * 10 >= members.all * 6;
            }
        }
        return cards;
    }

    private static Template template(HtmlBox box, HtmlBox parent) {
        return new Template(parent.index, box.tag(), box.element.className());
    }

    private boolean isCard(HtmlBox box) {
        var tag = box.tag();
        if (tag.equals("p") || tag.length() == 2 && tag.charAt(0) == 'h') {
            return false;
        }
        if (box.end - box.first > MOST_CARD_LINES) {
            return false;
        }
        int length = lengthBefore[box.end] - lengthBefore[box.first];
        return length <= LONGEST_CARD && leadsBefore[box.end] > leadsBefore[box.first];
    }
}
