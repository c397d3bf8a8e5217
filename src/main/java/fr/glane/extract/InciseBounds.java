package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.Set;

/** Where an incise ends, and where what it tells starts in front of it. */
final class InciseBounds {
    private static final Set<String> OPENS_RELATIVE = ClaimWords.list("opens-relative");

    /** So many words a heading's topic has. */
    private static final int LONGEST_TOPIC = 5;

    private static final Set<String> QUE = Set.of("que", "qu'");
    private static final Set<String> JOINING = Set.of("et", "mais", "car", "or");
    private static final Set<String> REASONS = Set.of("parce", "alors", "tandis", "bien", "sorte", "autant");

    /** A colon farther in front parts nothing any more. */
    private static final int FARTHEST = 120;

    private final ClaimText text;
    private final Quotations quotations;
    private final ClaimClauses clauses;

    InciseBounds(ClaimContext context) {
        this.text = context.text;
        this.quotations = context.quotations;
        this.clauses = context.clauses;
    }

    /** Where the incise ends: at the comma or stop behind the source and what goes with the verb. */
    int inciseEnd(int from, int limit) {
        int at = from;
        for (int turn = 0; turn < 3; turn++) {
            while (at < limit
                    && !text.is(at, ",")
                    && !QuotationRules.isDash(text, at)
                    && !text.isFinal(at)
                    && !text.is(at, ";")
                    && !text.is(at, ":")
                    && !(Quotations.isMark(text, at) && at > from)) {
                if (at > from && !text.sameSentence(at - 1, at)) {
                    return at;
                }
                at++;
            }
            if (at < limit && text.is(at, ",") && isAdjunct(at + 1) && text.sameSentence(at, at + 1)) {
                int close = adjunctEnd(at + 1, limit);
                if (close > 0) {
                    at = close;
                    continue;
                }
            }
            break;
        }
        return Math.min(limit, at < limit ? at + 1 : at);
    }

    /** Behind the source: « qui a suivi l'affaire », « lors d'un point de presse », « interrogé par … ». */
    boolean isAdjunct(int at) {
        if (!text.has(at)) {
            return false;
        }
        if (text.in(at, OPENS_RELATIVE)) {
            return true;
        }
        if (text.isA(at, Category.NOUN) && SpeakerNouns.isOffice(text, at) && text.isA(at + 1, Category.ADP)) {
            // « raconte sa mère, Élodie, graphiste à Tours »
            return true;
        }
        var reading = text.reading(at);
        return SpeechReadings.hasParticiple(text, at) && !reading.is(Category.NOUN) && !text.isA(at + 1, Category.AUX)
                || reading.mood() == Mood.PRESENT_PARTICIPLE
                || text.is(at, "en") && text.has(at + 1) && text.reading(at + 1).mood() == Mood.PRESENT_PARTICIPLE;
    }

    /**
     * « P, dit-il, à ses frais »: a phrase with a preposition behind a pronoun belongs to what is told, unless it names
     * who listened, where or when it was said.
     */
    boolean tellsOn(int from, int limit) {
        boolean reason = text.in(from, Set.of("en", "à")) && text.in(from + 1, Set.of("raison", "cause"));
        boolean own = text.in(from, Set.of("sur", "à", "pour")) && text.in(from + 1, ClaimWords.POSSESSIVES);
        if (!reason && !own) {
            return false;
        }
        for (int i = from + 2; i < limit; i++) {
            if (ClaimWords.MEDIUM.contains(text.lemma(i))
                    || ClaimWords.AUDIENCE.contains(text.key(i))
                    || own
                            && (SourceNouns.kind(text, i).isPresent()
                                    || text.in(i, Set.of("tour", "arrivée", "sortie", "compte", "avis", "part")))) {
                return false;
            }
        }
        return true;
    }

    private int adjunctEnd(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (!text.sameSentence(from, i)) {
                return i - 1;
            }
            if (text.is(i, ",") || text.isFinal(i)) {
                return i;
            }
        }
        return limit;
    }

    /**
     * Where the content of a quotation starts. Words of the reporter that the quotation completes belong to it, a clause
     * of their own does not.
     */
    int withPrefix(Quotation quotation, boolean incised) {
        int open = quotation.outerFirst();
        if (quotation.open() < 0) {
            return quotation.first();
        }
        int start = behindStop(clauses.start(open), open);
        if (start >= open) {
            return quotation.first();
        }
        if (text.is(open - 1, ":") || text.isFinal(open - 1)) {
            return quotation.first();
        }
        boolean own = clauses.hasVerb(start, open, false);
        boolean speaks =
                clauses.hasVerb(quotation.first(), quotation.end(), false) || goesOnQuoted(quotation.outerEnd());
        if (own && text.is(open - 1, ",") && speaks) {
            return quotation.first();
        }
        boolean several = !text.sameSentence(quotation.first(), quotation.end() - 1);
        if (own
                && (several
                        || clauses.hasVerb(quotation.first(), quotation.end(), false)
                                && (incised || text.isCapital(quotation.first())))) {
            return quotation.first();
        }
        return start;
    }

    /** « Les prix montent ; ils resteront « au plus haut » »: behind a semicolon or colon only the last clause is quoted. */
    private int behindStop(int start, int open) {
        for (int i = open - 2; i > Math.max(start, open - FARTHEST); i--) {
            boolean stop = text.is(i, ";") || text.is(i, ":");
            if (stop && !quotations.quoted(i) && clauses.hasVerb(i + 1, open, false)) {
                return i + 1;
            }
        }
        return start;
    }

    /** « …, « rongé », avait-il dit, « par les visages … » » */
    private boolean goesOnQuoted(int from) {
        for (int i = from; i < Math.min(from + 12, text.size()) && text.sameSentence(from, i); i++) {
            if (quotations.opensAt(i)) {
                return true;
            }
        }
        return false;
    }

    /** The quotation the incise closes on, when it ends the region; null when the region ends in the reporter's words. */
    @org.jspecify.annotations.Nullable
    Quotation lastQuotation(int regionEnd) {
        int at = regionEnd - 1;
        if (at < 0) {
            return null;
        }
        while (text.has(at) && (text.is(at, ",") || QuotationRules.isDash(text, at) || text.is(at, "."))) {
            at--;
        }
        if (text.is(at, ")")) {
            // « Errare humanum est » (l'erreur est humaine), lance X.
            int open = at;
            while (open > 0 && at - open < 30 && !text.is(open, "(")) {
                open--;
            }
            at = quotations.quoted(open - 1) ? open - 1 : at;
        }
        return quotations.at(at);
    }

    /**
     * « Elle balaie l'argument : P, rappelle-t-elle »: behind a colon only what stands there is told; behind a semicolon
     * too, when it is the start of a clause that {@code goesOn} behind the incise.
     */
    int behindColon(int before, boolean goesOn) {
        int start = clauses.start(before);
        for (int i = before - 1; i > Math.max(start, before - FARTHEST); i--) {
            boolean fragment = goesOn && !clauses.hasVerb(i + 1, before + 1, true);
            if (text.is(i, ":") && isTopic(start, i) && clauses.hasVerb(i + 1, before + 1, false)) {
                return i + 1;
            }
            boolean joins = text.in(i, JOINING) && text.is(i - 1, ",");
            if (joins && fragment && !quotations.quoted(i) && clauses.hasVerb(start, i, false)) {
                // « Le budget fond, et la moitié des crédits, calcule-t-elle, part en fumée »
                return i + 1;
            }
            if (text.is(i, ":") && !quotations.quoted(i) && (fragment || clauses.hasVerb(i + 1, before + 1, false))) {
                return clauses.hasVerb(start, i, false) ? i + 1 : start;
            }
            if (text.is(i, ";") && !quotations.quoted(i) && fragment && clauses.hasVerb(start, i, false)) {
                return i + 1;
            }
        }
        return start;
    }

    /** « Rougeole : », « Prix du lait : »: what a heading is about, without an article. */
    private boolean isTopic(int start, int colon) {
        return start == text.sentenceStart(start)
                && colon - start <= LONGEST_TOPIC
                && text.isA(start, Category.NOUN, Category.PROPN)
                && !clauses.hasVerb(start, colon, true)
                && !quotations.quoted(colon - 1);
    }

    /** « …, relève-t-il dans un rapport, s'élève à »: the clause in front has its verb behind the incise. */
    boolean goesOn(int after, int verb) {
        if (text.is(after, ",")) {
            return true;
        }
        int end = text.sentenceEnd(verb);
        int next = inciseEnd(after, end);
        if (next >= end || !text.is(next - 1, ",")) {
            return false;
        }
        int main = text.in(next, ClaimWords.NEGATION_OR_REFLEXIVE) ? next + 1 : next;
        return text.has(main) && text.reading(main).isFinite() && !text.isCapital(main);
    }

    int commeRegionStart(int before) {
        int start = clauses.start(before);
        for (int i = before - 1; i > start; i--) {
            if (text.is(i, "mais") && text.is(i - 1, ",")) {
                return i + 1;
            }
        }
        return start;
    }

    /** A comma behind parce que, car, alors que: what is told starts behind the incise that it opens. */
    boolean opensReason(int comma) {
        if (!text.is(comma, ",")) {
            return false;
        }
        boolean que = text.in(comma - 1, QUE) && text.in(comma - 2, REASONS);
        return que || text.in(comma - 1, Set.of("car", "puisque", "puisqu'"));
    }

    /** The token behind the first comma from here on; the comma may follow what goes with the verb. */
    int behindComma(int from, int end) {
        int at = from;
        while (at < end && !text.is(at, ",")) {
            at++;
        }
        return at + 1;
    }
}
