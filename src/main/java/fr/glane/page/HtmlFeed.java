package fr.glane.page;

import fr.glane.text.Section;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives teasers and the items of a feed their own dates: the time for machines in their box, or the date shown there. */
final class HtmlFeed {

    /** Lines of one teaser. */
    private static final int MOST_LINES = 8;

    private final HtmlTree tree;
    private final List<HtmlLabel> labels;
    private final Optional<LocalDate> saved;
    private final Map<Integer, String> times = new HashMap<>();

    private HtmlFeed(HtmlTree tree, List<HtmlLabel> labels, Optional<LocalDate> saved) {
        this.tree = tree;
        this.labels = labels;
        this.saved = saved;
        for (var time : tree.head().times()) {
            times.putIfAbsent(time.line(), time.value());
        }
    }

    /** Adds the dates to the labels. */
    static void date(HtmlTree tree, List<HtmlLabel> labels, Optional<LocalDate> saved) {
        var feed = new HtmlFeed(tree, labels, saved);
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            if (label.section() == Section.RELATED) {
                labels.set(i, label.at(feed.published(tree.lines().get(i))));
            }
        }
    }

    private Optional<String> published(HtmlLine line) {
        var card = card(line);
        for (int i = card.first; i < card.end; i++) {
            var time = times.get(i);
            if (time != null) {
                var date = HtmlMetadata.date(time);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        for (int i = card.first; i < card.end; i++) {
            var text = tree.text(tree.lines().get(i));
            if (text.length() < 200) {
                var date = FrenchDates.parse(text, saved);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The largest box around a line that still is one teaser. */
    private HtmlBox card(HtmlLine line) {
        var card = line.box;
        for (var box = line.box; box != null && box.end - box.first <= MOST_LINES; box = box.parent) {
            if (teasers(box) > 1) {
                break;
            }
            card = box;
        }
        return card;
    }

    private int teasers(HtmlBox box) {
        int count = 0;
        for (int i = box.first; i < box.end; i++) {
            count += labels.get(i).section() == Section.RELATED ? 1 : 0;
        }
        return count;
    }
}
