package fr.glane.page;

import fr.glane.page.PageWords.Group;
import java.util.Optional;
import java.util.Set;

/**
 * Tells lines in which the page speaks of itself (paywall, offers, tools, heads of other lists) from prose in which the
 * same words may stand. Thread-safe.
 */
final class TextTalk {

    /** A link and a paragraph together have at least this many characters. */
    private static final int GLUED = 220;

    private static final int LONGEST_LINK = 260;

    /** Beyond this, a line that begins with « Lire aussi » is a paragraph with a link before it. */
    private static final int LONGEST_LINE_OF_TALK = 350;

    private static final Set<Group> ASIDE_GROUPS = Set.of(
            Group.PAYWALL,
            Group.SUBSCRIBE,
            Group.OFFER,
            Group.ACCESS,
            Group.RELATED,
            Group.SHARE,
            Group.NEWSLETTER,
            Group.COMMENTS,
            Group.AUTHOR_BOX,
            Group.LEGAL,
            Group.ADVERTISING,
            Group.FEED,
            Group.NAVIGATION,
            Group.NOTICE,
            Group.MEDIA);

    private TextTalk() {}

    /** What the page says of itself in this line, when that is most of the line or surely not prose. */
    static Optional<PageWords.Match> of(TextLine line) {
        if (line.matches().isEmpty()) {
            return Optional.empty();
        }
        if (linkEnd(line) > 0
                || line.length() > LONGEST_LINE_OF_TALK && line.isSentence() && line.startsWith(Group.RELATED)) {
            return Optional.empty();
        }
        var own = line.matches().stream()
                .filter(m -> ASIDE_GROUPS.contains(m.group()))
                .toList();
        boolean several = own.stream().filter(PageWords.Match::sure).count() >= 2;
        var weighed = own.stream().map(m -> doubted(line, m, several)).toList();
        // The longer a line, the more of it must be such talk: a paragraph may well speak of subscribers.
        return PageWords.strongest(weighed, line.wordCount() <= 4 ? 0.3 : line.wordCount() <= 9 ? 0.34 : 0.5);
    }

    /**
     * Where the link ends that a copy glued to the front of a paragraph: « À lire aussi La grève s'étendLe maire a … ».
     *
     * @return index into the sample of the paragraph's first letter; 0 when the line has no such link
     */
    static int linkEnd(TextLine line) {
        if (line.length() < GLUED || !line.startsWith(Group.RELATED)) {
            return 0;
        }
        var sample = line.sample();
        for (int i = 20; i < Math.min(sample.length() - 1, LONGEST_LINK); i++) {
            char c = sample.charAt(i);
            boolean close = Character.isLowerCase(c) || "?!»”\".".indexOf(c) >= 0;
            if (close && (Character.isUpperCase(sample.charAt(i + 1)) || "«“".indexOf(sample.charAt(i + 1)) >= 0)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** A sure phrase is less so inside a long sentence: « lire la suite » may be said of a novel. */
    private static PageWords.Match doubted(TextLine line, PageWords.Match m, boolean several) {
        int count = line.wordCount();
        // A paragraph that breaks off has no end either, and may tell what something costs a month.
        boolean broken = m.group() == Group.OFFER && TextScore.isBroken(line);
        boolean brief = count <= 16 || !line.isSentence() && count <= 30 && !broken;
        boolean start = m.atStart() || m.from() <= 2 && m.words() >= 3;
        boolean likely =
                brief || start || m.words() >= 5 || line.wordCount() <= 42 && (several || m.words() >= 3 && !broken);
        boolean sure = m.sure() && likely && (m.words() >= 2 || m.atStart());
        return sure == m.sure() ? m : new PageWords.Match(m.group(), m.phrase(), m.from(), m.words(), m.of(), false);
    }
}
