package fr.glane.text;

/** Which part of a page a block belongs to. Facts come from {@link #MAIN} and {@link #RELATED}. */
public enum Section {
    /** The article: title, standfirst, body, headings, captions, lists, tables. */
    MAIN,
    /** Items of a news feed or teasers of other articles. */
    RELATED,
    /** Date line, byline, credit. */
    METADATA,
    /** Set aside, with a reason: paywall, offers, comments, navigation. */
    REMOVED
}
