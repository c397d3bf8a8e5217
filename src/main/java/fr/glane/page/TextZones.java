package fr.glane.page;

import fr.glane.page.PageWords.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the article among the lines of a saved page.
 *
 * <p>Every line gets a score for standing in the body of an article, from the line itself and from its neighbours; the
 * best way through four zones, left to right, is then chosen at once: before the article, its body, an aside inside it,
 * after it. Lines that close an article (the paywall, the head of the comments) are dear to cross, so that prose behind
 * them stays outside. Immutable; linear in the number of lines.
 */
final class TextZones {

    /** Where a line stands. */
    enum Zone {
        BEFORE,
        BODY,
        ASIDE,
        AFTER
    }

    private static final double ENTER_BODY = -1.0;
    private static final double ENTER_ASIDE = -0.5;
    private static final double STAY_ASIDE = -0.4;
    /** A line whose words say that it is an aside costs less to step over. */
    private static final double EXPLAINED = 0.3;

    private static final double LEAVE_ASIDE = -0.5;

    /** What crossing a line costs that closes an article, by what it says. */
    private static final Map<Group, Double> CLOSERS = new EnumMap<>(Map.of(
            Group.PAYWALL, -60.0,
            Group.COMMENTS, -60.0,
            Group.AUTHOR_BOX, -15.0,
            Group.FEED, -15.0,
            Group.RELATED, -2.0,
            Group.LEGAL, -1.0,
            Group.SUBSCRIBE, -1.0,
            Group.OFFER, -2.0));

    /** A date stands over or under an article; where three follow one another, they date teasers. */
    private static final double DATED = -4.0;

    /** Hours alone head the items of a feed, but also the entries of a running report, which is an article. */
    private static final double TIMED = -2.5;

    /** Share of paragraphs under an hour from which a page is a running report. */
    private static final double MOSTLY = 0.75;

    /** Paragraphs of the summary over a running report. */
    private static final int LONGEST_SUMMARY = 4;

    /** Lines from the hour of an entry to its last paragraph. */
    private static final int LONGEST_ENTRY = 3;

    private static final double GIFT = -0.5;

    private static final Set<String> GIFTS = Set.of(
            "don", "dons", "donner", "donateurs", "soutien", "soutenez", "soutenir", "soutiens", "aidez", "besoin");

    private static final int DATES_OF_TEASERS = 3;
    private static final int DATES_WITHIN = 24;

    /** « Réagir », « Discussion » may be a button in the article, or a heading of it. */
    private static final double WEAK_COMMENTS = -15.0;

    /** Each title of a run of them speaks for teasers behind the article. */
    private static final double TEASER = -1.5;

    private final List<TextLine> lines;
    private final double[] scores;

    /** What stepping over each line costs for what its neighbourhood is: dates of teasers, runs of titles. */
    private final double[] lists;

    /** What the hours on a page are: not known, those of a feed, those of the entries of a running report. */
    private enum Hours {
        UNKNOWN,
        FEED,
        REPORT
    }

    private TextZones(List<TextLine> lines, double[] scores, boolean[] teasers, Hours hours) {
        this.lines = lines;
        this.scores = scores;
        this.lists = lists(lines, teasers, hours);
    }

    private static double[] lists(List<TextLine> lines, boolean[] teasers, Hours hours) {
        var price = new double[lines.size()];
        int ahead = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            ahead += dates(lines.get(i), hours) ? 1 : 0;
            ahead -= i + DATES_WITHIN < lines.size() && dates(lines.get(i + DATES_WITHIN), hours) ? 1 : 0;
            price[i] = ahead >= DATES_OF_TEASERS && dates(lines.get(i), hours) && !isHour(lines.get(i)) ? DATED : 0;
            price[i] += hours == Hours.FEED && isHour(lines.get(i)) ? TIMED : 0;
            price[i] += teasers[i] ? TEASER : 0;
        }
        return price;
    }

    private static boolean dates(TextLine line, Hours hours) {
        return line.isDateline()
                || line.wordCount() <= 9 && line.has(Group.READING_TIME)
                || hours != Hours.REPORT && isHour(line);
    }

    private static boolean isHour(TextLine line) {
        return line.wordCount() <= 4
                && line.digits() > 0.2
                && FrenchDates.hour(line.sample()).isPresent();
    }

    /**
     * The zone of each line.
     *
     * @param scores of each line, as {@link TextScore} gives them
     * @param teasers as {@link TextTeasers} finds them
     */
    static List<Zone> of(List<TextLine> lines, double[] scores, boolean[] teasers) {
        var zones = new TextZones(lines, scores, teasers, Hours.UNKNOWN).best();
        // A running report has an hour over each paragraph; a feed that has them too stands beside another article.
        double timed = timed(lines, zones);
        return timed == 0
                ? zones
                : new TextZones(lines, scores, teasers, timed < MOSTLY ? Hours.FEED : Hours.REPORT).best();
    }

    /**
     * Share of the body's paragraphs that stand under an hour. What stands over the first hour of a page whose title says
     * that it reports as things happen is its summary.
     */
    private static double timed(List<TextLine> lines, List<Zone> zones) {
        int prose = 0;
        int timed = 0;
        int hour = -1;
        boolean direct = false;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            direct |= hour < 0 && isDirect(line);
            if (isHour(line)) {
                prose = hour < 0 && direct ? Math.max(0, prose - LONGEST_SUMMARY) : prose;
                hour = i;
            } else if (zones.get(i) == Zone.BODY && TextHeader.isProse(line)) {
                prose++;
                timed += hour >= 0 && hour >= i - LONGEST_ENTRY ? 1 : 0;
            }
        }
        return prose == 0 ? 0 : (double) timed / prose;
    }

    /** « DIRECT. Tempête : … », « En direct – … »: a title that begins so. */
    private static boolean isDirect(TextLine line) {
        return line.wordCount() >= 5
                && (line.key().startsWith("direct ")
                        || line.key().startsWith("en direct ")
                        || line.key().startsWith("live "));
    }

    private List<Zone> best() {
        int n = lines.size();
        int zones = Zone.values().length;
        var sum = new double[] {0, ENTER_BODY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        var from = new byte[n][zones];
        for (int i = 0; i < n; i++) {
            sum = step(i, sum, from[i]);
        }
        return back(sum, from);
    }

    private double[] step(int i, double[] sum, byte[] from) {
        var next = new double[sum.length];
        for (int to = 0; to < next.length; to++) {
            next[to] = Double.NEGATIVE_INFINITY;
            for (int at = 0; at <= to || at <= 2 && to == 1; at++) {
                double value = sum[at] + (i == 0 && at != to ? Double.NEGATIVE_INFINITY : passage(at, to));
                if (value > next[to]) {
                    next[to] = value;
                    from[to] = (byte) at;
                }
                if (at == 3) {
                    break;
                }
            }
            next[to] += emission(i, to);
        }
        return next;
    }

    private static double passage(int at, int to) {
        return switch (at * 4 + to) {
            case 0, 5, 15 -> 0;
            case 1 -> ENTER_BODY;
            case 6 -> ENTER_ASIDE;
            case 7 -> 0;
            case 9 -> LEAVE_ASIDE;
            case 10 -> STAY_ASIDE;
            case 11 -> 0;
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    private double emission(int i, int zone) {
        var line = lines.get(i);
        return switch (Zone.values()[zone]) {
            case BEFORE, AFTER -> 0;
            case BODY -> scores[i] + closing(line) + lists[i];
            case ASIDE -> closing(line) + lists[i] + (line.talk().isPresent() ? EXPLAINED : 0);
        };
    }

    /** The price of going on with the article behind this line. */
    static double closing(TextLine line) {
        var talk = line.talk();
        if (talk.isEmpty()) {
            return 0;
        }
        double price = CLOSERS.getOrDefault(talk.get().group(), 0.0);
        // « Lire aussi : … » stands inside articles; alone on its line it heads a list of links behind them.
        return switch (talk.get().group()) {
            case RELATED -> talk.get().whole() ? price : 0;
            // Free papers ask for gifts in the middle of their articles; offers stand under those that are sold.
            case OFFER -> asksForGift(line) ? GIFT : price;
            case COMMENTS -> talk.get().sure() || talk.get().phrase().startsWith("commentaire") ? price : WEAK_COMMENTS;
            case PAYWALL,
                    SUBSCRIBE,
                    ACCESS,
                    SHARE,
                    NEWSLETTER,
                    AUTHOR_BOX,
                    LEGAL,
                    FEED,
                    NAVIGATION,
                    ADVERTISING,
                    NOTICE,
                    MEDIA,
                    CREDIT,
                    READING_TIME -> price;
        };
    }

    private static boolean asksForGift(TextLine line) {
        for (var word : line.words()) {
            if (GIFTS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private List<Zone> back(double[] sum, byte[][] from) {
        int at = 0;
        for (int zone = 1; zone < sum.length; zone++) {
            at = sum[zone] > sum[at] ? zone : at;
        }
        var zones = new ArrayList<Zone>(from.length);
        for (int i = from.length - 1; i >= 0; i--) {
            zones.add(Zone.values()[at]);
            at = from[i][at];
        }
        java.util.Collections.reverse(zones);
        return zones;
    }
}
