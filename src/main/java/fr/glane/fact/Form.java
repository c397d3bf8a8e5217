package fr.glane.fact;

/** The form in which an article attributes a statement; definitions in the annotation guide of claims. */
public enum Form {
    /** All of the content between quotation marks, as an utterance of its own. */
    DIRECT,
    /** A reported clause without quotation marks. */
    INDIRECT,
    /** A reported clause with quoted words inside. */
    MIXED,
    /** Selon, d'après, pour somebody. */
    ACCORDING_TO,
    /** The source is a study, survey, report, law or document. */
    STUDY,
    /** The press conditional: reported without vouching, and without a source in the syntax. */
    CONDITIONAL
}
