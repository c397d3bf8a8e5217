package fr.glane.cli;

import fr.glane.pipeline.Outcome;
import fr.glane.text.Source;
import java.util.Locale;

/**
 * What came of one article or record, as it is written: to the outputs now, and from the journal in a later run.
 *
 * @param status {@code read}, {@code empty} (an article without facts), {@code refused} or {@code failed}
 * @param reason code of a refusal, lower case; empty otherwise
 * @param ms time of reading and extraction
 * @param id of the article; empty when there is none
 * @param signature for near copies; empty when there is none
 * @param factText what goes to the output
 * @param articleText the article's record; empty when it was not asked for
 */
record Entry(
        Source source,
        String status,
        String reason,
        String detail,
        double ms,
        int facts,
        String id,
        int[] signature,
        String factText,
        String articleText) {

    static final String READ = "read";
    static final String EMPTY = "empty";
    static final String REFUSED = "refused";
    static final String FAILED = "failed";

    /** An outcome without an article. */
    static Entry without(Outcome outcome, long nanos) {
        return switch (outcome) {
            case Outcome.Refused refused ->
                bare(
                        refused.source(),
                        REFUSED,
                        refused.refusal().reason().name().toLowerCase(Locale.ROOT),
                        refused.refusal().detail(),
                        nanos);
            case Outcome.Failed failed ->
                bare(failed.source(), FAILED, "internal", String.valueOf(failed.cause()), nanos);
            case Outcome.Read read -> bare(read.source(), READ, "", "", nanos);
            case Outcome.Empty empty -> bare(empty.source(), EMPTY, "", "", nanos);
        };
    }

    private static Entry bare(Source source, String status, String reason, String detail, long nanos) {
        return new Entry(source, status, reason, detail, ms(nanos), 0, "", new int[0], "", "");
    }

    /** Milliseconds to the microsecond. */
    static double ms(long nanos) {
        return Math.round(nanos / 1e3) / 1e3;
    }

    boolean isArticle() {
        return status.equals(READ) || status.equals(EMPTY);
    }
}
