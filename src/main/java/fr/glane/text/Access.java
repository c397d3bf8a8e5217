package fr.glane.text;

/** Whether the saved page holds the whole article. */
public enum Access {
    OPEN,
    /** The page was saved from behind a paywall: the text breaks off. */
    TRUNCATED
}
