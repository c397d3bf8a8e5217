package fr.glane.page;

import fr.glane.page.PageWords.Group;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to the article under the end of its body: fact boxes, a postscript, notes, and boxes under a heading of
 * their own that speak of the same things, without links.
 *
 * <p>Looked for up to the end of the smallest box that holds both title and body; comments and feeds end it.
 */
final class HtmlTail {

    private static final int MOST_LINES = 30;
    private static final int LONGEST_HEAD = 80;
    /** Share of its words that a box without a telling name or head must have in common with the body. */
    private static final double SAME_TOPIC = 0.35;

    private final HtmlScene scene;
    private final HtmlWords words;
    private final HtmlZones zones;
    private final boolean[] kept;
    private @Nullable HtmlTopic topic;

    HtmlTail(HtmlScene scene, HtmlWords words, HtmlZones zones) {
        this.scene = scene;
        this.zones = zones;
        this.words = words;
        kept = new boolean[scene.tree.lines().size()];
        walk();
    }

    /** What the body is about; most pages have no box that asks. */
    private HtmlTopic topic() {
        var known = topic;
        if (known == null) {
            known = new HtmlTopic();
            for (int i = scene.firstProse; i <= scene.lastProse; i++) {
                var line = scene.tree.lines().get(i);
                if (scene.isBodyProse(line)) {
                    known.add(scene.text(line));
                }
            }
            topic = known;
        }
        return known;
    }

    /** True when the line stands under the body and belongs to the article. */
    boolean holds(HtmlLine line) {
        return kept[line.index];
    }

    private void walk() {
        for (int i = scene.lastProse + 1; i < scene.storyEnd; ) {
            var line = scene.tree.lines().get(i);
            var opens = words.opens(line);
            if (HtmlMark.COMMENTS.in(line.marks())
                    || opens.filter(HtmlTail::ends).isPresent()) {
                return;
            }
            var box = HtmlFacts.opened(line);
            boolean heads = box.first == i && box.end <= scene.storyEnd && !box.holds(scene.container);
            if (opens.isPresent() && heads) {
                i = box.end;
            } else if ((HtmlMark.FACT_BOX.in(line.marks()) || isNote(line)) && isFree(line)) {
                kept[i++] = true;
            } else if (heads && isOfTheArticle(line, box)) {
                for (; i < box.end; i++) {
                    kept[i] = true;
                }
            } else {
                i++;
            }
        }
    }

    /** « P.-S. : le détail paraîtra le 3 mai », « Sources : … »: a head and what it heads in one line. */
    private boolean isNote(HtmlLine line) {
        var text = scene.text(line);
        return line.links == 0 && text.indexOf(':') > 0 && HtmlFacts.isHead(text);
    }

    private static boolean ends(Group group) {
        return group == Group.COMMENTS || group == Group.FEED;
    }

    private boolean isFree(HtmlLine line) {
        return !HtmlScene.isNegative(line)
                && words.group(line).isEmpty()
                && zones.reason(line).isEmpty();
    }

    private boolean isOfTheArticle(HtmlLine head, HtmlBox box) {
        boolean heading = head.prose == 0
                && head.links == 0
                && head.length() <= LONGEST_HEAD
                && (head.headingLevel() > 1 || head.isBold());
        if (!heading || box.end - box.first > MOST_LINES) {
            return false;
        }
        int prose = 0;
        var text = new StringBuilder();
        for (int i = box.first; i < box.end; i++) {
            var line = scene.tree.lines().get(i);
            // « Lire la suite »: a box that leads away belongs to another article.
            if (!isFree(line) || line.links > 0) {
                return false;
            }
            prose += line.prose;
            text.append(scene.text(line)).append(' ');
        }
        return prose > 0 && topic().share(text.toString()) >= SAME_TOPIC;
    }
}
