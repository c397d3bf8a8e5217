package fr.glane.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page with its article's box chosen: what the rules that label lines ask of it.
 *
 * <p>A line is <em>native</em> when it stands as most of the article's prose stands: same element, same two names around it,
 * or beside such a paragraph as a list or quotation does. That tells the signature of a tribune from a button's label better than any word.
 */
final class HtmlScene {

    private static final int LEAST_CORE_PROSE = 150;

    /** Share of the prose, in percent, from which a second kind of box is the body's as well. */
    private static final int SHARED_SIGNATURE = 45;

    final HtmlTree tree;
    final HtmlBox container;
    final @Nullable HtmlLine title;
    final HtmlEvidence evidence;
    /** First and last line of the body's own prose; the last is included. */
    final int firstProse;

    final int lastProse;
    /** The third line of its prose: what stands before it may still be the article's head. */
    final int thirdProse;
    /** Where the boxes named as the body end; the end of the container when none is. */
    final int coreEnd;
    /** Where the smallest box ends that holds both the title and the container. */
    final int storyEnd;

    private final Map<String, int[]> proseBySignature = new LinkedHashMap<>();
    private final Set<HtmlBox> dominantParents = new HashSet<>();
    private final String dominant;
    private final int prose;
    /** True when elements and place tell which lines stand alike, names do not. */
    private boolean bare;
    /** Whether a line stands as the body's prose stands: 0 until asked, 1 yes, -1 no. */
    private final byte[] natives;

    HtmlScene(HtmlTree tree, HtmlBox container, @Nullable HtmlLine title, HtmlEvidence evidence, HtmlWords words) {
        this.tree = tree;
        this.container = container;
        this.evidence = evidence;
        natives = new byte[tree.lines().size()];
        int all = countProse(container.first);
        this.title = title != null && isAfterMostProse(title, words, all) ? null : title;
        // What stands over the title tells nothing of how the body stands.
        int from = this.title == null ? container.first : Math.max(container.first, this.title.index + 1);
        all = from == container.first ? all : countProse(from);
        var first = findDominant();
        if (proseOf(first) * 2 < all) {
            // « chunk one », « chunk two »: where each part has a name of its own, names tell nothing.
            bare = true;
            countProse(from);
            first = findDominant();
            if (proseOf(first) * 2 < all) {
                bare = false;
                countProse(from);
                first = findDominant();
            }
        }
        prose = all;
        dominant = first;
        findDominantParents();
        coreEnd = coreEnd();
        storyEnd = storyEnd();
        int firstLine = -1;
        int third = -1;
        int last = -1;
        int count = 0;
        for (var line : lines()) {
            if (isBodyProse(line)) {
                firstLine = firstLine < 0 ? line.index : firstLine;
                last = line.index;
                third = ++count == 3 ? line.index : third;
            }
        }
        firstProse = firstLine < 0 ? container.first : firstLine;
        lastProse = last < 0 ? container.end - 1 : last;
        thirdProse = third < 0 ? lastProse : third;
    }

    /** The lines of the container. */
    List<HtmlLine> lines() {
        return tree.lines().subList(container.first, container.end);
    }

    String text(HtmlLine line) {
        return tree.text(line);
    }

    // A title found far down a page is no sign of where the article begins.
    private boolean isAfterMostProse(HtmlLine title, HtmlWords words, int all) {
        int before = 0;
        for (int i = container.first; i < Math.min(title.index, container.end); i++) {
            var line = tree.lines().get(i);
            // Notices stand over everything.
            before += line.prose == 0 || words.group(line).isPresent() ? 0 : line.prose;
        }
        return before * 2 > all;
    }

    private int countProse(int from) {
        proseBySignature.clear();
        int all = 0;
        for (int i = Math.min(from, container.end); i < container.end; i++) {
            var line = tree.lines().get(i);
            if (line.prose > 0 && !isNegative(line)) {
                var counts = proseBySignature.computeIfAbsent(signature(line), s -> new int[2]);
                counts[0]++;
                counts[1] += line.prose;
                all += line.prose;
            }
        }
        return all;
    }

    private int coreEnd() {
        int end = -1;
        int inside = 0;
        for (var box : tree.boxes()) {
            if (container.holds(box) && box != container && HtmlMark.BODY.in(box.marks) && box.first >= end) {
                int sum = 0;
                for (int i = box.first; i < box.end; i++) {
                    var line = tree.lines().get(i);
                    sum += isNegative(line) ? 0 : line.prose;
                }
                if (sum >= LEAST_CORE_PROSE) {
                    inside += sum;
                    end = box.end;
                }
            }
        }
        return inside * 10 >= prose * 5 && end > 0 ? end : container.end;
    }

    private int storyEnd() {
        var box = container;
        while (title != null && !box.holds(title) && box.parent != null) {
            box = box.parent;
        }
        return box.end;
    }

    static boolean isNegative(HtmlLine line) {
        return (line.marks() & HtmlMark.NEGATIVE) != 0;
    }

    /** Prose of the article itself, as far as its place and box tell. */
    boolean isBodyProse(HtmlLine line) {
        return line.prose > 0
                && !isNegative(line)
                && line.index < coreEnd
                && (title == null || line.index > title.index)
                && isNative(line);
    }

    boolean isNative(HtmlLine line) {
        if (natives[line.index] == 0) {
            natives[line.index] = (byte) (evidence.tellsBody(line, tree) || hasNativeSignature(line) ? 1 : -1);
        }
        return natives[line.index] > 0;
    }

    private boolean hasNativeSignature(HtmlLine line) {
        var signature = signature(line);
        if (signature.equals(dominant)) {
            return true;
        }
        var counts = proseBySignature.get(signature);
        return counts != null && counts[1] * 100 >= prose * SHARED_SIGNATURE || isBesideDominant(line);
    }

    /** True for a list, quotation or heading between the paragraphs of the body, not for a box between them. */
    private boolean isBesideDominant(HtmlLine line) {
        for (var box = line.box; box != null && HtmlTags.isParagraphLike(box.tag()); box = box.parent) {
            if (box.parent != null && dominantParents.contains(box.parent)) {
                return true;
            }
        }
        return false;
    }

    private String signature(HtmlLine line) {
        return bare ? line.box.place() : line.box.signature();
    }

    private int proseOf(String signature) {
        var counts = proseBySignature.get(signature);
        return counts == null ? 0 : counts[1];
    }

    private String findDominant() {
        var best = "";
        int most = -1;
        for (var entry : proseBySignature.entrySet()) {
            if (entry.getValue()[1] > most) {
                most = entry.getValue()[1];
                best = entry.getKey();
            }
        }
        return best;
    }

    private void findDominantParents() {
        for (var line : lines()) {
            var parent = line.box.parent;
            if (line.prose > 0 && parent != null && signature(line).equals(dominant)) {
                dominantParents.add(parent);
            }
        }
    }

    /** The smallest box around a line that holds more lines after it. */
    HtmlBox around(HtmlLine line) {
        var box = line.box;
        while (box.end == line.index + 1 && box.parent != null) {
            box = box.parent;
        }
        return box;
    }

    /** True when the line stands in the same box as the last of the body's prose. */
    boolean isBesideLastProse(HtmlLine line) {
        var last = tree.lines().get(lastProse).box;
        for (var box = line.box; box != null; box = box.parent) {
            if (box == last || box == last.parent || box.parent == last.parent) {
                return true;
            }
            if (box.holds(last)) {
                return false;
            }
        }
        return false;
    }

    boolean isBeforeTitle(HtmlLine line) {
        return title != null && line.index < title.index;
    }

    Optional<HtmlLine> titleLine() {
        return Optional.ofNullable(title);
    }
}
