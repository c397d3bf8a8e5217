package fr.glane.text;

/** What a block is on the page. */
public enum Kind {
    TITLE,
    KICKER,
    STANDFIRST,
    HEADING,
    PARAGRAPH,
    QUOTE,
    CAPTION,
    LIST_ITEM,
    TABLE_ROW,
    /** An item of a news feed, or a teaser of another article. */
    BRIEF,
    /** When the article was published, how long it takes to read. */
    DATELINE,
    /** Who wrote the article, named beside its title or at its end. */
    AUTHOR,
    /** Whom a picture is owed to. */
    CREDIT,
    /** Menus, offers, comments, notices: what the page has around its article. */
    BOILERPLATE
}
