package fr.glane.page;

import fr.glane.page.PageWords.Group;
import fr.glane.text.Kind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labels what stands before the header and after the body: paywall, offers, author box, comments, feed, footer. Each
 * line that opens such a zone gives its reason to the lines behind it, until the next one opens.
 */
final class TextTail {

    /** Sections of a page after its article. */
    private enum Part {
        NONE("navigation"),
        PAYWALL("paywall"),
        OFFER("offer"),
        AUTHOR("author box"),
        COMMENTS("comments"),
        FEED("feed"),
        RELATED("related links"),
        NEWSLETTER("newsletter"),
        FOOTER("footer");

        private final String reason;

        Part(String reason) {
            this.reason = reason;
        }
    }

    private final TextPage page;
    /** Lines behind the body in which its writer may sign. */
    private static final int SIGNATURE = 6;

    private final Optional<LocalDate> day;
    private final List<String> writers;

    private TextTail(TextPage page, Optional<LocalDate> day, List<String> writers) {
        this.page = page;
        this.day = day;
        this.writers = writers;
    }

    /**
     * Labels every line still without a label.
     *
     * @param day of the article, from which the years of the feed are told
     * @param writers of the article
     */
    static void label(TextPage page, Optional<LocalDate> day, List<String> writers) {
        var tail = new TextTail(page, day, writers);
        for (int i = 0; i < Math.max(0, page.first()); i++) {
            if (page.isFree(i)) {
                page.set(i, tail.before(page.line(i)));
            }
        }
        tail.feed();
        tail.after();
    }

    private TextLabel before(TextLine line) {
        return line.talk()
                .map(m -> TextLabel.removed(m.group().reason(), "words: " + m.phrase()))
                .orElse(TextLabel.removed("navigation", "before the article"));
    }

    private void after() {
        var part = Part.NONE;
        int feedEnd = feedEnd();
        for (int i = page.last() + 1; i < page.size(); i++) {
            var line = page.line(i);
            part = next(part, line);
            // Behind the last item of a feed, the paper's name and its banners end the page.
            boolean foot =
                    part == Part.FEED && feedEnd >= 0 && i > feedEnd && line.wordCount() <= 4 && !line.isDateline();
            part = foot && !line.talks(Group.FEED) ? Part.FOOTER : part;
            if (page.isFree(i)) {
                page.set(i, label(part, i));
            } else if (page.isKind(i, Kind.BRIEF)) {
                part = Part.FEED;
            }
        }
    }

    private int feedEnd() {
        for (int i = page.size() - 1; i > page.last(); i--) {
            if (page.isKind(i, Kind.BRIEF)) {
                return i;
            }
        }
        return -1;
    }

    private static Part next(Part part, TextLine line) {
        var talk = line.talk();
        if (talk.isEmpty()) {
            return part;
        }
        var match = talk.get();
        return switch (match.group()) {
            case PAYWALL -> Part.PAYWALL;
            // The call to subscribe under a paywall belongs to it; the price list after it is an offer.
            case SUBSCRIBE -> part == Part.OFFER || part == Part.COMMENTS ? part : Part.PAYWALL;
            case OFFER -> Part.OFFER;
            case AUTHOR_BOX -> Part.AUTHOR;
            case COMMENTS -> Part.COMMENTS;
            case FEED -> Part.FEED;
            case RELATED -> Part.RELATED;
            case NEWSLETTER -> Part.NEWSLETTER;
            case LEGAL -> match.whole() || match.sure() ? Part.FOOTER : part;
            case ACCESS, SHARE, NAVIGATION, ADVERTISING, NOTICE, MEDIA, CREDIT, READING_TIME -> part;
        };
    }

    private TextLabel label(Part part, int i) {
        var line = page.line(i);
        if (line.talk().isPresent()) {
            return TextLabel.removed(
                    reason(part, line), "words: " + line.talk().get().phrase());
        }
        if ((part == Part.AUTHOR || isWriter(i)) && line.isName()) {
            return TextLabel.metadata(Kind.AUTHOR, "author box");
        }
        boolean teaser = line.wordCount() >= 6 && line.length() >= 30 && !line.isDateline();
        if (teaser && (part == Part.FEED || part == Part.RELATED || part == Part.NONE && page.isTeaser(i))) {
            return TextLabel.related(Optional.empty(), "teaser");
        }
        return TextLabel.removed(part.reason, "zone " + part.reason);
    }

    /** The writer named in the header signs under the body again. */
    private boolean isWriter(int i) {
        return i <= page.last() + SIGNATURE
                && writers.containsAll(Bylines.parse(page.line(i).sample()));
    }

    private String reason(Part part, TextLine line) {
        var group = line.talk().orElseThrow().group();
        boolean ofPart = group == Group.SUBSCRIBE && part == Part.OFFER
                || group == Group.ACCESS && part == Part.FOOTER
                || (group == Group.SHARE || group == Group.NOTICE) && part == Part.COMMENTS
                || line.talk().orElseThrow().phrase().equals(TextTalk.SPOKEN) && part != Part.NONE;
        return ofPart ? part.reason : group.reason();
    }

    // The feed: paragraphs under a day or an hour

    private record Item(
            int line, @Nullable MonthDay day, @Nullable LocalTime hour, Optional<String> full) {}

    /** Two paragraphs or more that stand right under an hour or a day are items of a feed. */
    private void feed() {
        var items = new Feed().items();
        if (items.size() < 2 && items.stream().noneMatch(item -> item.day != null && item.hour != null)) {
            return;
        }
        for (var item : items) {
            page.set(item.line, TextLabel.related(published(item), "feed: dated"));
        }
    }

    /** One walk over the lines behind the body. Dates stand over their items or under them; the first tells which. */
    private final class Feed {

        private final List<Item> items = new ArrayList<>();
        private final List<Integer> undated = new ArrayList<>();
        private @Nullable MonthDay day;
        private @Nullable LocalTime hour;
        private Optional<String> full = Optional.empty();
        private boolean comments;
        private boolean below;

        List<Item> items() {
            for (int i = page.last() + 1; i < page.size(); i++) {
                var line = page.line(i);
                var talk = line.talk();
                if (talk.isPresent()) {
                    head(talk.get().group());
                } else if (!comments && !stamp(line) && isItem(line)) {
                    item(i);
                }
            }
            return items;
        }

        /** What the page says of itself ends an item; comments bear dates too, and are none. */
        private void head(Group group) {
            comments = group == Group.COMMENTS || comments && group != Group.FEED && group != Group.RELATED;
            if (group == Group.FEED || group == Group.RELATED) {
                day = null;
                below = false;
                undated.clear();
            }
            hour = null;
            full = Optional.empty();
        }

        private boolean stamp(TextLine line) {
            boolean brief = line.wordCount() <= 4;
            var ownDay = brief ? FrenchDates.dayAndMonth(line.sample()) : Optional.<MonthDay>empty();
            var ownHour = brief ? FrenchDates.hour(line.sample()) : Optional.<LocalTime>empty();
            if (ownDay.isPresent()) {
                day = ownDay.get();
                hour = null;
            } else if (ownHour.isPresent()) {
                hour = ownHour.get();
            } else if (line.isDateline() && line.wordCount() <= 10) {
                date(line.stamps().getFirst().iso());
            } else {
                return false;
            }
            return true;
        }

        private void date(String iso) {
            below = below || !undated.isEmpty() && items.isEmpty();
            if (below) {
                undated.forEach(i -> items.add(new Item(i, null, null, Optional.of(iso))));
                undated.clear();
            } else {
                full = Optional.of(iso);
            }
        }

        private void item(int i) {
            if (!below && (hour != null || full.isPresent())) {
                items.add(new Item(i, day, hour, full));
                hour = null;
                full = Optional.empty();
            } else {
                undated.add(i);
            }
        }
    }

    private static boolean isItem(TextLine line) {
        return line.talk().isEmpty() && line.wordCount() >= 5 && line.length() >= 25;
    }

    private Optional<String> published(Item item) {
        if (item.full.isPresent()) {
            return item.full;
        }
        if (item.day == null || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FrenchDates.iso(FrenchDates.nearestFrom(item.day, day.get()), item.hour));
    }
}
