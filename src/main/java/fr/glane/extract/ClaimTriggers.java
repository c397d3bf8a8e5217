package fr.glane.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The tokens of a passage at which a claim rule may start, told from the forms alone so that the tagger sleeps on
 * passages without any.
 *
 * @param verbs tokens that the dictionary can read as a verb of saying
 * @param conditionals tokens with an ending of the conditional
 * @param others true when something else may attribute: a quotation mark, selon …
 */
record ClaimTriggers(List<Integer> verbs, List<Integer> conditionals, boolean others) {

    /** So far behind their verb these words stand. */
    private static final int PHRASE = 4;

    static ClaimTriggers of(ClaimText text) {
        var verbs = new ArrayList<Integer>();
        var conditionals = new ArrayList<Integer>();
        boolean others = false;
        for (int i = 0; i < text.size(); i++) {
            int marks = ClaimMarks.of(text.token(i));
            if ((marks & ClaimMarks.TRIGGER) == 0) {
                continue;
            }
            if (canSay(text, i, marks) || (marks & ClaimMarks.CONVICTION) != 0 && leadsToQue(text, i)) {
                verbs.add(i);
            }
            if ((marks & ClaimMarks.CONDITIONAL) != 0) {
                conditionals.add(i);
            }
            others |= (marks & ClaimMarks.WORD) != 0 || (marks & ClaimMarks.SIGN) != 0 && attributes(text, i);
        }
        others |= text.size() > 0 && endsWithTag(text);
        return new ClaimTriggers(verbs, conditionals, others);
    }

    private static boolean leadsToQue(ClaimText text, int at) {
        return text.is(at + 1, "que") || text.is(at + 1, "qu'");
    }

    /** « Son argument : P »: a noun of speaking opens the sentence. */
    private static boolean behindUtterance(ClaimText text, int colon) {
        int start = text.sentenceStart(colon);
        return ClaimWords.UTTERANCE.contains(text.key(start))
                || start + 1 < colon && ClaimWords.UTTERANCE.contains(text.key(start + 1));
    }

    private static boolean endsWithTag(ClaimText text) {
        return text.is(text.size() - 1, "étude")
                || text.is(text.size() - 2, "étude")
                || text.is(text.size() - 3, "étude");
    }

    private static boolean attributes(ClaimText text, int sign) {
        return Quotations.isMark(text, sign)
                || text.is(sign, ":") && (ClaimWords.PLAIN.contains(text.key(sign - 1)) || behindUtterance(text, sign));
    }

    private static boolean canSay(ClaimText text, int at, int marks) {
        if ((marks & (ClaimMarks.SAYS | ClaimMarks.HEAD)) != ClaimMarks.HEAD) {
            return (marks & ClaimMarks.SAYS) != 0;
        }
        for (var reading : text.token(at).readings()) {
            if (reading.isVerbal() && leads(text, at, reading.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(ClaimText text, int at, String head) {
        var words = ClaimMarks.HEADS.getOrDefault(head, Set.of());
        for (int i = at + 1; i <= at + PHRASE; i++) {
            if (text.in(i, words)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return verbs.isEmpty() && conditionals.isEmpty() && !others;
    }
}
