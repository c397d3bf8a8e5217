package fr.glane.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static final Set<String> WORDS = ClaimWords.list("words");
    /** Verbs that say only with other words behind them, and these words: faire savoir, mettre en garde, avoir un avis. */
    private static final Map<String, Set<String>> HEADS = Map.of(
            "faire", ClaimWords.list("faire-with"),
            "laisser", ClaimWords.list("laisser-with"),
            "mettre", ClaimWords.list("mettre-en"),
            "avoir", Set.of("avis"));

    /** So far behind their verb these words stand. */
    private static final int PHRASE = 4;

    static ClaimTriggers of(ClaimText text) {
        var verbs = new ArrayList<Integer>();
        var conditionals = new ArrayList<Integer>();
        boolean others = false;
        for (int i = 0; i < text.size(); i++) {
            var token = text.token(i);
            switch (token.shape()) {
                case LOWER, CAPITALIZED, UPPER, MIXED -> {
                    if (canSay(text, i) || ClaimWords.CONVICTION.contains(token.key()) && leadsToQue(text, i)) {
                        verbs.add(i);
                    }
                    if (ConditionalRules.mayBe(token.key())) {
                        conditionals.add(i);
                    }
                    others |= WORDS.contains(token.key());
                }
                case PUNCTUATION, SYMBOL ->
                    others |= Quotations.isMark(text, i)
                            || text.is(i, ":")
                                    && (ClaimWords.PLAIN.contains(text.key(i - 1)) || behindUtterance(text, i));
                case INITIAL, NUMBER, ALPHANUMERIC -> {}
            }
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

    private static boolean canSay(ClaimText text, int at) {
        var token = text.token(at);
        if (token.key().length() < 3 && !token.key().equals("a")) {
            return false;
        }
        for (var reading : token.readings()) {
            if (reading.isVerbal()
                    && (SpeechVerb.mayBe(reading.lemma())
                            || HEADS.containsKey(reading.lemma()) && leads(text, at, reading.lemma()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(ClaimText text, int at, String head) {
        var words = HEADS.getOrDefault(head, Set.of());
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
