package fr.glane.page;

import fr.glane.page.PageWords.Group;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words of a line say of it: each line is looked up once. */
final class HtmlWords {

    /** Prose longer than this needs two signs, or one at its very start, to be anything but prose. */
    private static final int LONG = 200;

    /** Lines longer than this are not asked. */
    private static final int MOST_PROSE = 700;

    private static final int MOST_READ = 320;

    /** « VIDÉO. Un cerf traverse la ville » */
    private static final PageWords.Match LABELLED = new PageWords.Match(Group.RELATED, "link label", 0, 1, 1, true);

    private final HtmlTree tree;
    private final LineWords words = new LineWords();
    /** By the index of the line; null until asked. */
    private final @Nullable List<PageWords.Match>[] found;

    private final @Nullable Optional<PageWords.Match>[] groups;

    @SuppressWarnings("unchecked") // no array of a generic type can be made
    HtmlWords(HtmlTree tree) {
        this.tree = tree;
        found = (List<PageWords.Match>[]) new List<?>[tree.lines().size()];
        groups = (Optional<PageWords.Match>[]) new Optional<?>[found.length];
    }

    List<PageWords.Match> matches(HtmlLine line) {
        var known = found[line.index];
        if (known == null) {
            // What a page says of itself it says at once.
            int end = Math.min(line.end, line.start + MOST_READ);
            known = PageWords.french().matches(words.read(tree.text(), line.start, end));
            found[line.index] = known;
        }
        return known;
    }

    /** What the line is by its words: sure of a short line, careful with prose. */
    Optional<PageWords.Match> group(HtmlLine line) {
        var known = groups[line.index];
        if (known == null) {
            known = find(line);
            groups[line.index] = known;
        }
        return known;
    }

    private Optional<PageWords.Match> find(HtmlLine line) {
        if (line.length() > MOST_PROSE) {
            return Optional.empty();
        }
        if (line.headingLevel() != 1 && TextTalk.hasLinkLabel(tree.text(), line.start, line.end)) {
            return Optional.of(LABELLED);
        }
        var matches = matches(line);
        if (matches.isEmpty()) {
            return Optional.empty();
        }
        if (line.prose == 0) {
            return PageWords.strongest(matches, 0.5);
        }
        return PageWords.strongest(matches, 0.8).filter(m -> m.sure() && holds(m, matches, line));
    }

    private static boolean holds(PageWords.Match match, List<PageWords.Match> matches, HtmlLine line) {
        if (match.atStart() && match.words() > 1) {
            return true;
        }
        // « L'accord, a-t-il dit : … » is what articles print too; so are links to other papers.
        if (match.group() == Group.COMMENTS || match.group() == Group.RELATED) {
            return false;
        }
        int apart = 0;
        int end = -1;
        for (var other : matches) {
            if (other.sure() && other.group() == match.group() && other.from() >= end) {
                apart++;
                end = other.from() + other.words();
            }
        }
        return line.length() > LONG ? apart > 1 : match.share() >= 0.15 || apart > 1;
    }

    /** True when the line is a head that what follows belongs to: « Lire aussi », « Vos réactions », « Nos services ». */
    Optional<Group> opens(HtmlLine line) {
        if (line.prose > 0 || line.length() > 90) {
            return Optional.empty();
        }
        return PageWords.strongest(matches(line), 0.6)
                .map(PageWords.Match::group)
                .filter(HtmlWords::isOpener);
    }

    private static boolean isOpener(Group group) {
        return switch (group) {
            case RELATED, FEED, COMMENTS, NEWSLETTER, AUTHOR_BOX, OFFER, PAYWALL, SUBSCRIBE -> true;
            case ACCESS, SHARE, LEGAL, NAVIGATION, ADVERTISING, NOTICE, MEDIA, CREDIT, READING_TIME -> false;
        };
    }
}
