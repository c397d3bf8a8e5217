package fr.glane.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of lines that a head opens: under « Vos réactions » stand comments, under « Sur le même sujet » teasers.
 *
 * <p>A zone ends with the box its head stands in, or where the article's own prose goes on.
 */
final class HtmlZones {

    private final HtmlScene scene;
    private final @Nullable String[] reasons;

    HtmlZones(HtmlScene scene, HtmlWords words) {
        this.scene = scene;
        reasons = new String[scene.tree.lines().size()];
        int end = Math.min(reasons.length, scene.container.end);
        for (int i = scene.container.first; i < end; i++) {
            var line = scene.tree.lines().get(i);
            if (reasons[i] == null && !scene.isBeforeTitle(line)) {
                words.opens(line).ifPresent(group -> open(line, group.reason()));
            }
        }
    }

    private void open(HtmlLine head, String reason) {
        var box = scene.around(head);
        int end = scene.container.holds(box) ? box.end : scene.container.end;
        reasons[head.index] = reason;
        for (int i = head.index + 1; i < end; i++) {
            if (scene.isBodyProse(scene.tree.lines().get(i))) {
                giveBackHeadings(head.index, i);
                return;
            }
            reasons[i] = reason;
        }
    }

    // The heading right above prose belongs to it.
    private void giveBackHeadings(int head, int end) {
        for (int i = end - 1; i > head; i--) {
            var line = scene.tree.lines().get(i);
            if (line.headingLevel() == 0 && !line.isBold() || line.linkDensity() > 0.5) {
                return;
            }
            reasons[i] = null;
        }
    }

    /** Why the line is set aside by the zone it stands in. */
    Optional<String> reason(HtmlLine line) {
        return Optional.ofNullable(reasons[line.index]);
    }
}
