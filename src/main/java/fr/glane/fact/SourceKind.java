package fr.glane.fact;

/** What gives a claim. */
public enum SourceKind {
    PERSON,
    ORGANISATION,
    DOCUMENT,
    GROUP,
    UNNAMED
}
