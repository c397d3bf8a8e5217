package fr.glane.page;

import fr.glane.page.PageWords.Group;
import java.util.ArrayList;
import java.util.List;
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

    /** What articles report of others as well. */
    private static final Set<Group> TOLD = Set.of(
            Group.SUBSCRIBE, Group.OFFER, Group.SHARE, Group.NEWSLETTER, Group.COMMENTS, Group.AUTHOR_BOX, Group.MEDIA);

    private TextTalk() {}

    /** Words in capitals that announce a link to something to see, hear or read. */
    private static final Set<String> LINK_LABELS = WordLists.folded("link-labels");

    /** « Lisez « Trois étés sans pluie » » */
    private static final Set<String> LINK_VERBS = Set.of(
            "lisez",
            "relisez",
            "lire",
            "relire",
            "consultez",
            "regardez",
            "ecoutez",
            "voyez",
            "revoyez",
            "voir",
            "revoir");

    private static final Set<String> TO_READER =
            Set.of("vous", "votre", "vos", "nous", "notre", "nos", "je", "j", "ici", "mon", "mes", "©");

    private static final int LEAST_PROSE = 80;
    private static final int MOST_SPOKEN = 1;
    private static final int LONGEST_NOTICE = 320;

    /** Stands for the phrase where all words of a line together told that the page speaks. */
    static final String SPOKEN = "(all words)";

    // Log odds from which a line is the page's own talk, see TalkModel; set on the lines of prose of labelled pages,
    // of which one in two hundred lies over the highest.
    private static final double ALONE = 1.2;
    private static final double BESIDE_TALK = 0;
    /** Titles have no end either, and interviews ask. */
    private static final double WITHOUT_END = 1.5;
    /** In articles that advise their readers. */
    private static final double ADVICE = 1.5;

    /** Beginnings of words for what pages are made of, and what their readers do with them. */
    private static final List<String> OF_PAGES =
            WordLists.lines("page-things").stream().map(LineWords::fold).toList();

    private static final int LONGEST_LABEL = 24;
    /** Blanks in one name of a list, the one before it counted. */
    private static final int MOST_BLANKS = 4;

    private static final int LONGEST_LABELLED = 180;
    private static final int SHORTEST_LABELLED = 20;

    /** What the page says of itself in this line, when that is most of the line or surely not prose. */
    static Optional<PageWords.Match> of(TextLine line) {
        if (line.matches().isEmpty()) {
            return Optional.empty();
        }
        if (linkEnd(line) > 0
                || line.length() > LONGEST_LINE_OF_TALK && line.isSentence() && line.startsWith(Group.RELATED)) {
            return Optional.empty();
        }
        var label = labelOfList(line);
        if (label.isPresent()) {
            return label;
        }
        var own = line.matches().stream()
                .filter(m -> ASIDE_GROUPS.contains(m.group()))
                .toList();
        boolean several = own.stream().filter(PageWords.Match::sure).count() >= 2;
        var weighed = own.stream().map(m -> doubted(line, m, several)).toList();
        // The longer a line, the more of it must be such talk: a paragraph may well speak of subscribers.
        return PageWords.strongest(weighed, line.wordCount() <= 4 ? 0.3 : line.wordCount() <= 9 ? 0.34 : 0.5);
    }

    /** « Mots-clés : neige, route, col »: a word of the page's before a colon, and a list of short names. */
    private static Optional<PageWords.Match> labelOfList(TextLine line) {
        var text = line.sample();
        int colon = text.indexOf(':');
        if (colon < 0 || colon > LONGEST_LABEL || line.length() > LONGEST_LABELLED || line.isSentence()) {
            return Optional.empty();
        }
        int words = PageWords.words(text.substring(0, colon)).size();
        for (var match : line.matches()) {
            boolean head = match.group() == Group.FEED || match.group() == Group.RELATED;
            if (head && match.atStart() && match.words() == words && isListOfNames(text, colon + 1)) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    private static boolean isListOfNames(String text, int from) {
        int blanks = 0;
        int parts = 1;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean comma = ",;|•·/".indexOf(c) >= 0;
            parts += comma ? 1 : 0;
            blanks = comma ? 0 : blanks + (Charsets.isSpace(c) ? 1 : 0);
            if (blanks > MOST_BLANKS) {
                return false;
            }
        }
        return parts > 1 && ".!?".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /** « VIDÉO. Un cerf traverse la ville », « REGARDEZ | Les images du port »: a label in capitals, then a title. */
    static boolean isLabelledLink(TextLine line) {
        var text = line.sample();
        if (line.length() > LONGEST_LABELLED || line.proseWords() < 4) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if ((last == '»' || last == '”') && LINK_VERBS.contains(line.words().getFirst())) {
            int quote = text.indexOf(last == '»' ? '«' : '“');
            return quote > 0 && text.substring(0, quote).strip().indexOf(' ') < 0;
        }
        return hasLinkLabel(text, 0, text.length());
    }

    /** As {@link #isLabelledLink}, for a stretch of a text. */
    static boolean hasLinkLabel(String text, int from, int to) {
        if (to - from > LONGEST_LABELLED || to - from < SHORTEST_LABELLED || text.charAt(to - 1) == '.') {
            return false;
        }
        int most = Math.min(to, from + LONGEST_LABEL);
        int end = from;
        while (end < most && ".|:>–—".indexOf(text.charAt(end)) < 0) {
            if (Character.isLowerCase(text.charAt(end))) {
                return false;
            }
            end++;
        }
        return end >= from + 4
                && end < most
                && LINK_LABELS.contains(String.join(" ", PageWords.words(text.substring(from, end))));
    }

    /** The lines, with the name of a newsletter in its box told from the head of a feed: « Newsletter », « Dernières nouvelles ». */
    static List<TextLine> settled(List<TextLine> lines) {
        var settled = new ArrayList<>(lines);
        boolean advice = speaksToReaders(lines);
        if (!advice) {
            settled.replaceAll(TextTalk::asNotice);
        }
        spoken(settled, advice ? ADVICE : 0);
        for (int i = 1; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            if (line.talks(Group.FEED)
                    && lines.get(i - 1).talks(Group.NEWSLETTER)
                    && lines.get(i + 1).talks(Group.NEWSLETTER)) {
                var m = line.talk().orElseThrow();
                settled.set(
                        i,
                        line.withTalk(Optional.of(new PageWords.Match(
                                Group.NEWSLETTER, m.phrase(), m.from(), m.words(), m.of(), m.sure()))));
            }
        }
        return List.copyOf(settled);
    }

    /**
     * Sets apart the lines in which the page speaks to its readers by all their words together, beside others of its talk
     * the sooner.
     */
    private static void spoken(List<TextLine> lines, double bar) {
        var found = new ArrayList<Integer>();
        var words = new LineWords();
        for (int i = 0; i < lines.size(); i++) {
            if (mayBeSpoken(lines.get(i))) {
                double score = TalkModel.french().score(words.read(lines.get(i).sample()));
                boolean beside = i > 0 && lines.get(i - 1).talk().isPresent()
                        || i + 1 < lines.size() && lines.get(i + 1).talk().isPresent();
                boolean told = lines.get(i).ends() && !lines.get(i).sample().endsWith("?");
                double least = (beside ? BESIDE_TALK : ALONE) + (told ? 0 : WITHOUT_END) + bar;
                if (score > least) {
                    found.add(i);
                }
            }
        }
        for (int i : found) {
            int count = lines.get(i).wordCount();
            boolean letter = i > 0 && lines.get(i - 1).talks(Group.NEWSLETTER)
                    || i + 1 < lines.size() && lines.get(i + 1).talks(Group.NEWSLETTER);
            var group = letter ? Group.NEWSLETTER : Group.NOTICE;
            var match = new PageWords.Match(group, SPOKEN, 0, count, count, false);
            lines.set(i, lines.get(i).withTalk(Optional.of(match)));
        }
    }

    private static boolean mayBeSpoken(TextLine line) {
        return line.talk().isEmpty()
                && line.proseWords() >= TalkModel.FEWEST
                && line.wordCount() <= TalkModel.MOST
                && !line.isDateline()
                && !isQuoting(line)
                && line.sample().charAt(line.sample().length() - 1) != ':'
                && !(line.sample().endsWith("?") && line.sample().contains("ez-vous"))
                && !Bylines.isLabelled(line.sample());
    }

    /** True when the article itself speaks to its readers, as advice and letters do. */
    private static boolean speaksToReaders(List<TextLine> lines) {
        int prose = 0;
        int spoken = 0;
        for (var line : lines) {
            if (line.talk().isEmpty() && line.isSentence() && line.length() >= LEAST_PROSE && !isQuoting(line)) {
                prose++;
                spoken += addressed(line) > 0 ? 1 : 0;
            }
        }
        return spoken > MOST_SPOKEN && spoken * 4 > prose;
    }

    /** « Nos lecteurs vous racontent leur été, écrivez à la rédaction. »: said to the reader, and of the page or its makers. */
    private static TextLine asNotice(TextLine line) {
        int first = line.key().indexOf(' ');
        boolean order = first > 4 && line.key().startsWith("ez", first - 2);
        // A title may speak to readers too, but is no sentence.
        char end = line.sample().charAt(line.sample().length() - 1);
        boolean told = !order && end != '.' && end != '!'
                || !order
                        && !line.key().contains("vous")
                        && !line.key().contains("votre")
                        && !line.key().contains("vos")
                || line.talk().isPresent()
                || line.length() > LONGEST_NOTICE
                || line.isDateline()
                || !order && isQuoting(line);
        if (told) {
            return line;
        }
        boolean makers = false;
        int things = 0;
        var last = "";
        for (var word : line.words()) {
            makers |= word.equals("nous") || word.equals("notre") || word.equals("nos");
            things += isOfPages(word) ? 1 : 0;
            // « Écrivez-nous », « envoyez-nous »
            things += word.equals("nous") && last.length() > 4 && last.endsWith("ez") ? 1 : 0;
            last = word;
        }
        boolean spoken = order || addressed(line) > 0;
        boolean notice = spoken && (things >= 2 || things == 1 && (makers || order));
        return notice
                ? line.withTalk(Optional.of(
                        new PageWords.Match(Group.NOTICE, "vous", 0, line.wordCount(), line.wordCount(), false)))
                : line;
    }

    private static boolean isOfPages(String word) {
        for (var stem : OF_PAGES) {
            if (word.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isQuoting(TextLine line) {
        var text = line.sample();
        return text.indexOf('«') >= 0 || text.indexOf('“') >= 0 || text.indexOf('"') >= 0;
    }

    /** « 00:00 / 02:51 », « 0:38 »: the time a player shows, and nothing else. */
    static boolean isClock(TextLine line) {
        var text = line.sample();
        int colon = text.indexOf(':');
        if (text.length() > 20 || colon < 1 || colon > 2) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isDigit(c) && c != ':' && c != '/' && c != '-' && !Charsets.isSpace(c)) {
                return false;
            }
        }
        return text.indexOf('/') > 0 || text.startsWith("0:") || text.startsWith("00:");
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

    /** How often a line says « vous », « votre », « vos ». */
    private static int addressed(TextLine line) {
        int found = 0;
        for (var word : line.words()) {
            found += word.equals("vous") || word.equals("votre") || word.equals("vos") ? 1 : 0;
        }
        return found;
    }

    /** « vous », « votre », « notre », « cet article »: whom and what a page speaks to and of. */
    private static boolean speaksToReader(TextLine line) {
        for (var word : line.words()) {
            if (TO_READER.contains(word) || word.length() > 4 && word.endsWith("ez")) {
                return true;
            }
        }
        var key = line.key();
        return key.contains("cet article") || key.contains("ce contenu") || key.contains("ce site");
    }

    /** A sure phrase is less so inside a long sentence: « lire la suite » may be said of a novel. */
    private static PageWords.Match doubted(TextLine line, PageWords.Match m, boolean several) {
        int count = line.wordCount();
        // A paragraph that breaks off has no end either, and may tell what something costs a month.
        boolean broken = m.group() == Group.OFFER && TextScore.isBroken(line);
        boolean brief = count <= 16 || !line.isSentence() && count <= 30 && !broken;
        boolean start = m.atStart() || m.from() <= 2 && m.words() >= 3;
        boolean letter = m.group() == Group.NEWSLETTER && m.words() >= 3 && addressed(line) >= 2;
        boolean likely = letter
                || brief
                || start
                || m.words() >= 5
                || line.wordCount() <= 42 && (several || m.words() >= 3 && !broken);
        // What stands late in a sentence that does not speak to its reader is told of someone else.
        boolean told = TOLD.contains(m.group()) && line.isSentence() && !start && !several && !speaksToReader(line);
        boolean sure = m.sure() && likely && !told && (m.words() >= 2 || m.atStart());
        return sure == m.sure() ? m : new PageWords.Match(m.group(), m.phrase(), m.from(), m.words(), m.of(), false);
    }
}
