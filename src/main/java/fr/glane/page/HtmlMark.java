package fr.glane.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What the names a page gives its boxes (class, id, role, schema.org property) say of them.
 *
 * <p>Marks are hints, weighed by the classifier: a page may call anything anything. Sets of marks are bit masks, as one
 * is needed for every element of a page.
 */
enum HtmlMark {
    /** The article's body. */
    BODY,
    /** The standfirst. */
    LEAD,
    TITLE,
    KICKER,
    DATE,
    AUTHOR,
    CAPTION,
    CREDIT,
    /** A sentence of the article repeated large. */
    PULL_QUOTE,
    NAVIGATION,
    FOOTER,
    SIDEBAR,
    SHARE,
    COMMENTS,
    RELATED,
    NEWSLETTER,
    PAYWALL,
    OFFER,
    ADVERTISEMENT,
    LEGAL,
    TOOLS,
    DIALOG,
    TAGS,
    /** Something of another site shown inside: a post of a social network. */
    EMBED,
    /** Key points, landmarks, a postscript: a box of the article beside its text. */
    FACT_BOX,
    /** A paywall by its own words, whatever its name. */
    WALL,
    HIDDEN;

    /** Boxes with one of these hold nothing of the article. */
    static final long NEGATIVE = mask(
            NAVIGATION,
            FOOTER,
            SIDEBAR,
            SHARE,
            COMMENTS,
            RELATED,
            NEWSLETTER,
            WALL,
            PAYWALL,
            OFFER,
            ADVERTISEMENT,
            LEGAL,
            TOOLS,
            DIALOG,
            TAGS);

    /** Why a box of this name is set aside; empty for a mark that sets nothing aside. */
    String reason() {
        return switch (this) {
            case NAVIGATION -> "navigation";
            case FOOTER -> "footer";
            case SIDEBAR -> "aside";
            case SHARE -> "share";
            case COMMENTS -> "comments";
            case RELATED -> "related links";
            case NEWSLETTER -> "newsletter";
            case PAYWALL, WALL -> "paywall";
            case OFFER -> "offer";
            case ADVERTISEMENT -> "advertising";
            case LEGAL -> "legal";
            case TOOLS -> "tools";
            case DIALOG -> "notice";
            case TAGS -> "tags";
            case BODY, LEAD, TITLE, KICKER, DATE, AUTHOR, CAPTION, CREDIT, PULL_QUOTE, EMBED, FACT_BOX, HIDDEN -> "";
        };
    }

    /** This mark as a set of one. */
    long bit() {
        return 1L << ordinal();
    }

    boolean in(long marks) {
        return (marks & bit()) != 0;
    }

    static long mask(HtmlMark... marks) {
        long mask = 0;
        for (var mark : marks) {
            mask |= mark.bit();
        }
        return mask;
    }

    /** The marks of a set, in lower case. */
    static List<String> names(long marks) {
        return Arrays.stream(values())
                .filter(m -> m.in(marks))
                .map(m -> m.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
