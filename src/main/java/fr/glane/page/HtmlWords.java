package fr.glane.page;

import fr.glane.page.PageWords.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the words of a line say of it: each line is looked up once. */
final class HtmlWords {

    /** Prose longer than this needs two signs, or one at its very start, to be anything but prose. */
    private static final int LONG = 200;

    /** Lines longer than this are not asked. */
    private static final int MOST_PROSE = 700;

    private static final int MOST_READ = 320;

    private final HtmlTree tree;
    private final Map<HtmlLine, List<PageWords.Match>> found = new HashMap<>();

    HtmlWords(HtmlTree tree) {
        this.tree = tree;
    }

    List<PageWords.Match> matches(HtmlLine line) {
        return found.computeIfAbsent(line, l -> PageWords.french().matches(start(l)));
    }

    // What a page says of itself it says at once.
    private String start(HtmlLine line) {
        return tree.text().substring(line.start, Math.min(line.end, line.start + MOST_READ));
    }

    /** What the line is by its words: sure of a short line, careful with prose. */
    Optional<PageWords.Match> group(HtmlLine line) {
        if (line.length() > MOST_PROSE) {
            return Optional.empty();
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
