package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far what is told goes on either side of <i>selon X</i>: behind it, in front of it, or around it. */
final class AccordingExtents {
    private static final Set<String> OPENS_CLAUSE = ClaimWords.list("opens-clause");
    private static final Set<String> OWN_CLAUSE = ClaimWords.list("own-clause");
    private static final Set<String> OF = Set.of("de", "d'", "du");
    private static final Set<String> OF_WHICH = Set.of("dont", "où");

    /** So many words a bracket with its source holds. */
    private static final int LONGEST_BRACKET = 40;

    private final ClaimContext context;
    private final ClaimText text;
    private final ClaimClauses clauses;

    AccordingExtents(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = context.clauses;
    }

    /** « (dix mille au total, selon X) »: what stands in the bracket is told, not the clause around it. */
    int inBracket(int start, int at) {
        for (int i = at - 2; i > Math.max(start, at - LONGEST_BRACKET); i--) {
            if (text.is(i, ")")) {
                return start;
            }
            if (text.is(i, "(")) {
                return i + 1;
            }
        }
        return start;
    }

    /** A short adjunct with its comma, a conjunction: « Toujours selon X », « En 2020, selon X, » is medial. */
    boolean leadIn(int start, int at) {
        for (int i = start; i < at; i++) {
            if (!text.isA(i, Category.ADV, Category.CCONJ) && !text.is(i, ",")) {
                return false;
            }
        }
        return true;
    }

    void initial(int after, int sourceEnd, Optional<SourcePhrase> source, List<Segment> segments) {
        int first = after;
        if (text.is(first, ",")) {
            // A pronoun has no apposition, nor has a phrase that brought its own.
            boolean none = ClaimPronouns.is(text.key(sourceEnd - 1)) || isSomebodyElse(first + 1, source);
            first = (none ? first : behindApposition(first)) + 1;
        }
        if (text.is(first, ":")) {
            first++;
        }
        if (!text.has(first) || !text.sameSentence(first, sourceEnd - 1)) {
            return;
        }
        var quotation = context.quotations.at(first);
        if (quotation != null
                && quotation.open() == first
                && context.sources.phrases().isStop(quotation.outerEnd())) {
            segments.add(new Segment(first, quotation.outerEnd()));
            return;
        }
        int end = clauses.end(first, false);
        if (clauses.mayHaveVerb(first, end)) {
            segments.add(new Segment(first, end));
        }
    }

    /** « Selon la police, le conducteur, Marc R., dormait »: a person is no apposition to a body. */
    private boolean isSomebodyElse(int next, Optional<SourcePhrase> source) {
        boolean body = source.flatMap(context::kind)
                .filter(k -> k != SourceKind.PERSON)
                .isPresent();
        return body && text.isA(next, Category.DET) && SpeakerNouns.isOffice(text, next + 1);
    }

    /** « Selon le rapport, relatif à …, la Tunisie … »: the comma behind an apposition that is no role. */
    private int behindApposition(int comma) {
        int next = comma + 1;
        if (!text.has(next)) {
            return comma;
        }
        var reading = text.reading(next);
        boolean apposed = reading.is(Category.ADJ)
                || reading.mood() == Mood.PAST_PARTICIPLE
                || text.in(next, Set.of("qui", "dont", "où"))
                || reading.is(Category.ADP) && (text.is(next + 1, "qui") || text.in(next + 1, ClaimWords.WHICH))
                || reading.is(Category.NOUN) && !context.sources.phrases().isName(next)
                || text.is(next, "non") && text.isA(next + 1, Category.ADJ, Category.VERB)
                || text.in(next, OF) && (text.isA(next + 1, Category.DET) || text.isCapital(next + 1))
                || isApposedPhrase(next);
        if (!apposed) {
            return comma;
        }
        for (int i = next; i < Math.min(next + 40, text.sentenceEnd(next)); i++) {
            if (text.is(i, "(")) {
                // « « La Ville » (Seuil, 248 pages) »
                i = Math.max(i, closing(i));
            }
            if (text.is(i, ",") && startsOver(i + 1)) {
                return i;
            }
        }
        return comma;
    }

    private int closing(int open) {
        for (int i = open + 1; i < Math.min(open + 20, text.sentenceEnd(open)); i++) {
            if (text.is(i, ")")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isApposedPhrase(int next) {
        if (!text.isA(next, Category.DET) || text.is(next + 2, "sur") && text.isA(next + 3, Category.NUM)) {
            // « Selon la médiatrice, une famille sur six, … »: a share is no apposition.
            return false;
        }
        int end = context.sources.phrases().end(next, SourcePhrases.Extent.WIDE);
        if (end > next && context.sources.roles().namesAnother(next + 1, end)) {
            return false;
        }
        return text.is(end, ",") && startsOver(end + 1) && !text.in(next, ClaimWords.DEFINITE_ARTICLES)
                || text.is(end, ",")
                        && startsOver(end + 1)
                        && SourceNouns.kind(text, next + 1).isPresent();
    }

    private boolean startsOver(int at) {
        return text.isA(at, Category.DET, Category.PROPN)
                || context.quotations.opensAt(at)
                || ClaimPronouns.is(text.key(at))
                || text.in(at, OPENS_CLAUSE)
                || text.isA(at, Category.NUM, Category.ADP);
    }

    void medial(int start, int at, int after, List<Segment> segments) {
        boolean comma = text.is(at - 1, ",") || QuotationRules.isDash(text, at - 1);
        int before = comma ? at - 1 : at;
        int first = comma ? parenthesis(start, before) : relativeStart(start, before);
        first = behindColon(first, before);
        boolean whole = clauses.hasVerb(first, before, false);
        int end = text.sentenceEnd(at);
        boolean goesOn = after < end && text.has(after) && !text.isFinal(after) && text.sameSentence(at, after);
        if (!goesOn) {
            segments.add(new Segment(first, before));
            return;
        }
        if (!comma) {
            // « aurait selon plusieurs sources payé »: the verb group goes on behind.
            if (text.reading(after).mood() == Mood.PAST_PARTICIPLE
                    || text.reading(after).mood() == Mood.INFINITIVE) {
                segments.add(new Segment(first, before));
                segments.add(new Segment(after, clauses.end(after, false)));
            } else if (text.is(before - 1, "qui") && text.reading(after).isFinite()) {
                // « qui selon les voisins aurait fui »
                segments.add(new Segment(before - 1, before));
                segments.add(new Segment(after, clauses.end(after, false)));
            } else if (endsWithVerb(before) && text.isA(after, Category.DET)) {
                // « Autant de causes qui expliquent selon lui la colère »: the object of the verb in front.
                segments.add(new Segment(first, before));
                segments.add(new Segment(after, clauses.end(after, false)));
            } else {
                segments.add(new Segment(first, before));
            }
            return;
        }
        if (QuotationRules.isDash(text, after) || text.is(after, ")")) {
            segments.add(new Segment(first, before));
            return;
        }
        int rest = after + 1;
        if (rest >= end || !text.is(after, ",")) {
            segments.add(new Segment(first, before));
            return;
        }
        segments.add(new Segment(first, before));
        if (!whole || !ownClause(rest, end)) {
            int close = clauses.end(rest, false);
            boolean relative = text.is(first, "qui") || text.is(first, "que");
            segments.add(new Segment(rest, relative ? upToMain(rest, close) : close));
        }
    }

    /** A finite verb, with its adverbs, in front of a token. */
    private boolean endsWithVerb(int before) {
        int last = before - 1;
        while (last > before - 3 && text.isA(last, Category.ADV)) {
            last--;
        }
        return text.has(last) && text.reading(last).isFinite();
    }

    /** « Il redoute le pire : P, selon X »: between two clauses the colon parts what is told from the reporter's words. */
    private int behindColon(int first, int before) {
        for (int i = before - 1; i > Math.max(first, before - ClaimClauses.LONGEST); i--) {
            if (text.is(i, ":") && !context.quotations.quoted(i)) {
                boolean parts = clauses.hasVerb(i + 1, before, false) && clauses.hasVerb(first, i, false);
                return parts ? i + 1 : first;
            }
        }
        return first;
    }

    private boolean ownClause(int rest, int end) {
        return text.in(rest, OWN_CLAUSE) && !text.reading(rest).isFinite() && clauses.hasVerb(rest, end, true);
    }

    /** « C'est le port qui, selon X, a perdu »: the whole is told. */
    private boolean isCleft(int start) {
        return text.is(start, "c'")
                || text.is(start, "ce") && text.lemma(start + 1).equals("être");
    }

    /** The clause in front of « , selon X »: from a relative pronoun or a dash when one opens it. */
    private int parenthesis(int start, int before) {
        boolean verb = false;
        boolean apart = false;
        for (int i = before - 1; i > start; i--) {
            if (QuotationRules.isDash(text, i) && !verb) {
                return i + 1;
            }
            boolean relative = text.is(i, "qui") || text.is(i, "que") && i == before - 1;
            if (relative
                    && !isCleft(start)
                    && (text.is(i - 1, ",") && before - i <= 4 || i == before - 1 && !text.is(i - 1, "ce"))) {
                return i;
            }
            apart |= text.is(i, ",");
            if (text.in(i, OF_WHICH) && verb && !apart && text.isA(i + 1, Category.DET, Category.PRON)) {
                // « un réseau dont les chefs seraient, selon X, cachés »
                return i + 1;
            }
            verb |= text.reading(i).isFinite();
        }
        return start;
    }

    /** « La dépression, beaucoup plus faible selon X, va … »: the phrase between the commas. */
    private int relativeStart(int start, int before) {
        for (int i = before - 1; i > start; i--) {
            if (text.reading(i).isFinite()) {
                return start;
            }
            if (text.is(i, ",")) {
                return text.isA(i + 1, Category.ADJ, Category.ADV) ? i + 1 : start;
            }
        }
        return start;
    }

    /** « X, pour qui P, quitte la table »: behind a relative clause the main verb goes on, without a subject of its own. */
    int upToMain(int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            boolean goesOn = text.is(i, ",") && !context.quotations.quoted(i) && !context.quotations.quoted(i + 1);
            if (goesOn && text.reading(i + 1).isFinite() && !text.isCapital(i + 1)) {
                return i;
            }
        }
        return end;
    }
}
