package fr.glane.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How likely each stretch of prose is the article's, before any box is chosen for it: what the judge weighs readings by.
 *
 * <p>Evidence for and against is added up for each line (log-odds) and shared with the lines of its box: what the page tells
 * machines, words shared with title and description, the place after the title, the names around it; heads that open a
 * box of comments or links, and talk in the first person under the article. The weights are set by hand and only rank
 * readings of the same page.
 */
final class HtmlBeliefs {

    private static final double START = 0.2;
    private static final double TOLD = 3;
    private static final double NOT_TOLD = -0.5;
    private static final double DESCRIBED = 2;
    private static final double FIRST = 1;
    private static final double NAMED = 0.8;
    private static final double BEFORE_TITLE = -3;
    private static final double UNDER_HEAD = -2.5;
    private static final double POSTS = -1.5;
    private static final double LINKED = -1.5;
    private static final double MOST_TALK = 1.5;
    private static final double SET_ASIDE = 0.03;

    private static final int LONG = 400;
    private static final int FIRST_LINES = 2;
    private static final int FEWEST_POSTS = 3;

    private static final WordTable TALK = new WordTable(List.of(
            "je", "j", "moi", "mon", "ma", "mes", "vous", "votre", "vos", "tu", "ton", "toi", "merci", "bravo"));

    private final HtmlTree tree;
    private final HtmlWords words;
    private final HtmlEvidence evidence;
    private final int title;
    private final HtmlTopic topic = new HtmlTopic();
    private final LineWords read = new LineWords();
    private final double[] beliefs;

    /** @param title the line of the title, -1 when the page shows none above its text */
    HtmlBeliefs(HtmlTree tree, HtmlWords words, HtmlEvidence evidence, int title) {
        this.tree = tree;
        this.words = words;
        this.evidence = evidence;
        this.title = title;
        evidence.topic().forEach(topic::add);
        beliefs = new double[tree.lines().size()];
        weigh();
    }

    /** From 0 to 1; 0 for what is no prose. */
    double of(HtmlLine line) {
        return beliefs[line.index];
    }

    private void weigh() {
        var odds = new double[beliefs.length];
        var heads = underHeads();
        var posts = posts();
        int seen = 0;
        for (var line : tree.lines()) {
            if (counts(line)) {
                seen += line.index > title ? 1 : 0;
                odds[line.index] = odds(line)
                        + (line.index > title && seen <= FIRST_LINES ? FIRST : 0)
                        + (heads[line.index] ? UNDER_HEAD : 0)
                        + (posts.contains(line.box.parent) ? POSTS : 0);
            }
        }
        var sums = new HashMap<HtmlBox, double[]>();
        for (var line : tree.lines()) {
            if (counts(line)) {
                var sum = sums.computeIfAbsent(around(line), b -> new double[2]);
                sum[0] += odds[line.index];
                sum[1]++;
            }
        }
        for (var line : tree.lines()) {
            if (counts(line)) {
                var sum = sums.getOrDefault(around(line), new double[] {0, 1});
                double own =
                        evidence.tellsBody(line, tree) ? odds[line.index] : (odds[line.index] + sum[0] / sum[1]) / 2;
                beliefs[line.index] = 1 / (1 + Math.exp(-own));
            } else if (line.prose > 0) {
                beliefs[line.index] = SET_ASIDE;
            }
        }
    }

    private static HtmlBox around(HtmlLine line) {
        return line.box.parent == null ? line.box : line.box.parent;
    }

    private boolean counts(HtmlLine line) {
        return line.prose > 0
                && (line.marks() & HtmlMark.NEGATIVE) == 0
                && words.group(line).isEmpty();
    }

    private double odds(HtmlLine line) {
        double odds = START + (double) Math.min(line.length(), LONG) / LONG;
        if (evidence.hasBody()) {
            odds += evidence.tellsBody(line, tree) ? TOLD : NOT_TOLD;
        }
        odds += evidence.tellsStandfirst(line, tree) ? DESCRIBED : 0;
        odds += HtmlMark.BODY.in(line.marks()) ? NAMED : 0;
        odds += line.index < title ? BEFORE_TITLE : 0;
        odds += line.linkDensity() * LINKED;
        return odds + agreement(line) - talk(line);
    }

    /** Words shared with title and description, from -0.4 to 1. */
    private double agreement(HtmlLine line) {
        return topic.isEmpty() ? 0 : Math.min(1, 5 * topic.share(read.read(tree.text(), line.start, line.end)) - 0.4);
    }

    /** Talk in the first and second person, outside quotation marks: up to {@value #MOST_TALK}. */
    private double talk(HtmlLine line) {
        read.read(withoutQuotes(tree.text(line)));
        int talk = 0;
        int all = read.size();
        for (int i = 0; i < all; i++) {
            talk += read.find(i, TALK) < 0 ? 0 : 1;
        }
        return all == 0 ? 0 : Math.min(MOST_TALK, 20.0 * talk / all);
    }

    private static String withoutQuotes(String text) {
        int open = text.indexOf('«');
        if (open < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            out.append(text, from, open);
            int close = text.indexOf('»', open);
            from = close < 0 ? text.length() : close;
            open = close < 0 ? -1 : text.indexOf('«', close);
        }
        return out.append(text, from, text.length()).toString();
    }

    /** Lines in a box that a head such as « Vos réactions » or « Sur le même sujet » opens, the title not in it. */
    private boolean[] underHeads() {
        var under = new boolean[beliefs.length];
        for (var line : tree.lines()) {
            if (line.index > title && words.opens(line).isPresent()) {
                var box = HtmlFacts.opened(line);
                for (int i = line.index; box.first == line.index && i < box.end; i++) {
                    under[i] = true;
                }
            }
        }
        return under;
    }

    /** Boxes of one make beside each other, each a short line and prose: what readers write, and teasers without links. */
    private Set<HtmlBox> posts() {
        record Make(HtmlBox parent, String tag, String names) {}
        Map<Make, Set<HtmlBox>> makes = new HashMap<>();
        for (var box : tree.boxes()) {
            var parent = box.parent;
            if (parent != null && box.end - box.first > 1 && isPost(box)) {
                makes.computeIfAbsent(new Make(parent, box.tag(), box.element.className()), m -> new HashSet<>())
                        .add(box);
            }
        }
        var posts = new HashSet<HtmlBox>();
        for (var boxes : makes.values()) {
            if (boxes.size() >= FEWEST_POSTS) {
                posts.addAll(boxes);
            }
        }
        return posts;
    }

    private boolean isPost(HtmlBox box) {
        var head = tree.lines().get(box.first);
        var text = tree.lines().get(box.first + 1);
        return head.prose == 0 && head.headingLevel() == 0 && text.prose > 0 && text.box.parent == box;
    }
}
