package fr.glane.extract;

import fr.glane.match.Lexicon;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where reported clauses start and end, and how their spans are trimmed. */
final class ClaimClauses {

    /** A stretch of tokens, {@code end} exclusive. */
    record Segment(int first, int end) {
        boolean isEmpty() {
            return end <= first;
        }
    }

    /** No clause is followed farther: a sentence of more words is a list, or no sentence at all. */
    private static final int LONGEST = 500;

    private static final Lexicon CONNECTIVES = Lexicon.load("claim-connectives");
    private static final Set<String> EDGE =
            Set.of(",", ".", ";", ":", "–", "—", "-", "•", "·", "»", "«", "“", "”", "\"", "‹", "›", "„");
    private static final Set<String> DETAIL = ClaimWords.list("detail");
    private static final Set<String> POINTING_BACK = ClaimWords.list("pointing-back");
    private static final Set<String> SUBORDINATING = ClaimWords.list("subordinating");

    private final ClaimText text;
    private final Quotations quotations;
    private final SpeechGroups groups;
    private final boolean[] cues;

    /** @param cues the tokens that rules have taken as cues so far */
    ClaimClauses(ClaimText text, Quotations quotations, SpeechGroups groups, boolean[] cues) {
        this.cues = cues;
        this.text = text;
        this.quotations = quotations;
        this.groups = groups;
    }

    /** The start of what a sentence says: behind list marks and words that join it to the sentence before. */
    int start(int at) {
        return behindConnectives(unitStart(at), at);
    }

    /** Where the sentence of a token starts, or what an ellipsis left of it. */
    int unitStart(int at) {
        int start = text.sentenceStart(at);
        for (int i = at - 1; i > Math.max(start, at - LONGEST); i--) {
            if (breaksOff(i) && !quotations.quoted(i)) {
                return i + 1;
            }
        }
        return start;
    }

    /** An ellipsis before a capital ends a sentence, whatever the segmenter made of it. */
    private boolean breaksOff(int i) {
        return (text.is(i, "…") || text.is(i, "..."))
                && text.isCapital(i + 1)
                && text.isA(i + 1, Category.DET, Category.PRON);
    }

    int behindConnectives(int from, int limit) {
        int start = from;
        for (int turn = 0; turn < 4; turn++) {
            while (start < limit && text.in(start, EDGE) && !opensQuotation(start)) {
                start++;
            }
            int next = start >= limit ? start : CONNECTIVES.longest(text.sentenceAt(start), inSentence(start));
            if (next < 0 || start >= limit) {
                return start;
            }
            int end = start + next - inSentence(start);
            // « Ainsi, … », « Mais le maire … »: a comma behind, or a conjunction that needs none.
            boolean joined = text.is(end, ",")
                    || text.in(start, Set.of("mais", "or", "car", "et", "puis"))
                    || text.in(end, Set.of("selon", "pour", "d'après"));
            if (joined && end >= limit) {
                return limit;
            }
            if (!joined) {
                return start;
            }
            start = text.is(end, ",") ? end + 1 : end;
        }
        return start;
    }

    private int inSentence(int at) {
        return at - text.sentenceStart(at);
    }

    private boolean opensQuotation(int at) {
        var quotation = quotations.at(at);
        return quotation != null && quotation.open() == at;
    }

    /**
     * Index after a clause that starts at a token: the end of its sentence, unless a new clause beside it begins
     * before. A quotation that starts in it is taken to its end.
     */
    int end(int from) {
        return end(from, true);
    }

    /** The same; {@code participles} false when « …, estimant que … » belongs to what is told. */
    int end(int from, boolean participles) {
        int depth = 0;
        int i = from;
        while (i < text.size() && i < from + LONGEST) {
            var quotation = quotations.at(i);
            if (quotation != null && i == quotation.outerFirst()) {
                i = Math.max(i + 1, quotation.outerEnd());
                if (quotation.close() >= 0 && sentenceEndsIn(quotation) && startsAnew(i)) {
                    return i;
                }
                if (quotation.close() < 0) {
                    return i;
                }
                continue;
            }
            if (i > from && !text.sameSentence(i - 1, i) && !insideQuotation(i)) {
                return i;
            }
            if (text.is(i, "(")) {
                depth++;
            } else if (text.is(i, ")")) {
                if (depth == 0 && i > from) {
                    // The clause began in the bracket.
                    return i;
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && stopsAt(i, from, participles)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private boolean insideQuotation(int i) {
        var quotation = quotations.at(i);
        return quotation != null && i > quotation.outerFirst();
    }

    private boolean sentenceEndsIn(Quotation quotation) {
        return quotation.end() > quotation.first() && text.isFinal(quotation.end() - 1);
    }

    private boolean startsAnew(int i) {
        return !text.has(i) || !text.sameSentence(i - 1, i) || text.isCapital(i);
    }

    private boolean stopsAt(int i, int from, boolean participles) {
        boolean asked = text.isFinal(i) && !text.is(i, "…") && !text.is(i, "...") && quotations.opensAt(i + 1);
        if (text.is(i, ";") || asked || breaksOff(i) && i > from) {
            return true;
        }
        if (text.is(i, ":")) {
            return quotations.at(i + 1) != null && !saidBetween(from, i);
        }
        if (text.is(i, ".") && i + 1 == text.sentenceEnd(i)) {
            return true;
        }
        if (text.is(i, ",") || text.is(i, "–") || text.is(i, "—") || text.is(i, "-")) {
            return stopsAtComma(i, from, participles);
        }
        if (text.is(i, "et") && participles && i > from + 3 && saysNext(i + 1)) {
            return true;
        }
        return participles && i > from + 2 && isSayingParticiple(i)
                || text.is(i, "mais") && i > from && newClause(i + 1);
    }

    /** « que le roi demanda : « … » »: the quotation belongs to what is told. */
    private boolean saidBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean stopsAtComma(int i, int from, boolean participles) {
        int next = i + 1;
        if (participles
                && next < cues.length
                && (cues[next] || text.is(next, "comme") && cues[Math.min(next + 2, cues.length - 1)])) {
            // An incise of somebody else closes the clause.
            return true;
        }
        if (pointsBack(next)) {
            return true;
        }
        if (text.in(next, Set.of("mais", "or", "car")) && text.sameSentence(i, next)) {
            return !text.is(next, "car") && newClause(next + 1);
        }
        if (text.is(next, "avant") && text.in(next + 1, Set.of("de", "d'"))) {
            return groups.at(next + 2).isPresent() && leadsToQue(next + 3);
        }
        if (participles && text.is(next, "sans") && saysMore(next + 1)) {
            return true;
        }
        if (text.is(next, "et") && saysItself(next + 1) || text.isA(next, Category.DET) && saysItself(next)) {
            return true;
        }
        if (text.is(next, "a") && ClaimPronouns.isInverted(text.key(next + 1))) {
            return true;
        }
        return participles && i > from + 1 && isSayingParticiple(next);
    }

    /** « …, ce que la mairie dément », « …, une information démentie par … »: what the reporter says of the claim. */
    private boolean pointsBack(int at) {
        boolean noun = text.in(at, Set.of("un", "une")) && POINTING_BACK.contains(text.key(at + 1));
        if (noun) {
            return SpeechReadings.hasParticiple(text, at + 2) || text.in(at + 2, SUBORDINATING);
        }
        if (!text.is(at, "ce") || !(text.is(at + 1, "que") || text.is(at + 1, "qu'"))) {
            return false;
        }
        for (int i = at + 2; i < Math.min(at + 9, text.sentenceEnd(at)); i++) {
            if (isSaying(i)) {
                return true;
            }
            if (text.reading(i).isFinite() && !text.isA(i, Category.AUX)) {
                return false;
            }
        }
        return false;
    }

    /** A verb of saying by its form alone: behind a name the tagger takes some for adjectives. */
    private boolean isSaying(int at) {
        return text.token(at).readings().stream()
                .anyMatch(r -> r.isVerbal()
                        && r.mood() != Mood.INFINITIVE
                        && SpeechVerb.of(r.lemma()).isPresent());
    }

    /** « …, sans préciser où », « …, sans donner de détails »: how it was told. */
    private boolean saysMore(int at) {
        var group = groups.at(at);
        for (int i = at; i < Math.min(at + 4, text.sentenceEnd(at)); i++) {
            if (DETAIL.contains(text.lemma(i))) {
                return true;
            }
        }
        return group.isPresent() || text.is(at, "donner") || text.is(at, "citer") || text.is(at, "fournir");
    }

    /** A present participle of saying opens the next claim of the same source. */
    private boolean isSayingParticiple(int at) {
        int verb = at;
        if (text.is(at, "tout") && text.is(at + 1, "en")) {
            verb = at + 2;
        } else if (text.is(at, "en")) {
            verb = at + 1;
        }
        if (!text.has(verb) || !text.token(verb).key().endsWith("ant")) {
            return false;
        }
        if (text.reading(verb).mood() != Mood.PRESENT_PARTICIPLE) {
            return false;
        }
        var group = groups.at(verb);
        return group.isPresent()
                && (leadsToQue(group.get().after())
                        || group.get().takes(SpeechVerb.Frame.OPINION)
                                && Quotations.isMark(text, group.get().after())
                        || leadsToInfinitive(group.get().after()));
    }

    private boolean leadsToQue(int at) {
        for (int i = at; i < Math.min(at + 5, text.size()); i++) {
            if (text.is(i, "que") || text.is(i, "qu'")) {
                return true;
            }
        }
        return false;
    }

    private boolean leadsToInfinitive(int at) {
        for (int i = at; i < Math.min(at + 3, text.size()); i++) {
            if (text.reading(i).mood() == Mood.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    /** « rappelle que P et accuse ses opposants de … »: the reporter's verb goes on. */
    private boolean saysNext(int at) {
        if (!text.has(at) || !text.reading(at).isFinite()) {
            return false;
        }
        var group = groups.at(at);
        return group.isPresent()
                && (group.get().takes(SpeechVerb.Frame.ACCUSE)
                        || group.get().takes(SpeechVerb.Frame.OPINION)
                                && Quotations.isMark(text, group.get().after())
                        || leadsToQue(group.get().after()));
    }

    /** After mais or et: a clause with a subject and a verb of its own, not another que. */
    private boolean newClause(int at) {
        if (text.in(at, SUBORDINATING) || !text.has(at)) {
            return false;
        }
        if (text.reading(at).isFinite()) {
            return text.is(at - 2, ",");
        }
        boolean subject = text.isA(at, Category.DET, Category.PROPN)
                || ClaimPronouns.is(text.key(at))
                || text.is(at, "ce")
                || text.is(at, "c'")
                || text.in(at, Set.of("depuis", "dès", "pour"));
        if (!subject) {
            return false;
        }
        for (int i = at; i < Math.min(at + 12, text.sentenceEnd(at)); i++) {
            if (text.in(i, SUBORDINATING)) {
                return false;
            }
            if (text.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** « …, et une proclamation rapporte que »: the next clause speaks for itself. */
    private boolean saysItself(int at) {
        for (int i = at; i < Math.min(at + 14, text.sentenceEnd(Math.max(0, at - 1))); i++) {
            if (text.in(i, SUBORDINATING)) {
                return false;
            }
            if (text.reading(i).isFinite()) {
                var group = groups.at(i);
                return group.isPresent() && leadsToQue(group.get().after());
            }
        }
        return false;
    }

    /** True when a finite verb stands between two tokens, outside relative clauses unless {@code any}. */
    boolean hasVerb(int first, int end, boolean any) {
        boolean relative = false;
        for (int i = first; i < end; i++) {
            if (text.in(i, SUBORDINATING)) {
                relative = true;
            } else if (text.reading(i).isFinite()
                    && !Quotations.isMark(text, i)
                    && !(text.isCapital(i) && i > text.sentenceStart(i) && !Quotations.isMark(text, i - 1))) {
                if (any || !relative) {
                    return true;
                }
                relative = false;
            }
        }
        return false;
    }

    /** True when some word between two tokens may be a finite verb, for clauses whose verb the tagger mistook. */
    boolean mayHaveVerb(int first, int end) {
        if (hasVerb(first, end, true)) {
            return true;
        }
        if (end - first < 4) {
            return false;
        }
        for (int i = first + 1; i < end - 1; i++) {
            boolean determined = text.isA(i - 1, Category.DET, Category.ADP);
            if (determined || text.isCapital(i)) {
                continue;
            }
            for (var reading : text.token(i).readings()) {
                if (reading.isFinite() && reading.person() == 3 && reading.mood() == Mood.INDICATIVE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The segment without marks, commas and stops at its ends; a final ! or ? stays. */
    Segment trimmed(int first, int end) {
        int a = first;
        int b = end;
        boolean moved = true;
        while (moved && a < b) {
            moved = false;
            if (text.in(a, EDGE) && !opensInner(a, b)) {
                a++;
                moved = true;
            }
            if (b > a && text.in(b - 1, EDGE) && !closesInner(a, b)) {
                b--;
                moved = true;
            } else if (b > a && isReference(b, a)) {
                b -= 3;
                moved = true;
            }
        }
        return outerMarks(a, b);
    }

    /** A mark that opens a quotation around a part of the segment stays. */
    private boolean opensInner(int a, int b) {
        var quotation = quotations.at(a);
        return quotation != null
                && quotation.open() == a
                && quotation.close() >= 0
                && quotation.close() < b - 1
                && !restIsEdge(quotation.close() + 1, b);
    }

    private boolean closesInner(int a, int b) {
        var quotation = quotations.at(b - 1);
        return quotation != null && quotation.close() == b - 1 && quotation.open() > a;
    }

    private boolean restIsEdge(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!text.in(i, EDGE)) {
                return false;
            }
        }
        return true;
    }

    private boolean isReference(int b, int a) {
        return b - 3 >= a
                && text.is(b - 1, "]")
                && text.is(b - 3, "[")
                && Character.isDigit(text.key(b - 2).charAt(0));
    }

    private Segment outerMarks(int a, int b) {
        return new Segment(a, Math.max(a, b));
    }

    List<Span> spans(List<Segment> segments) {
        var spans = new ArrayList<Span>(segments.size());
        for (var segment : segments) {
            var trimmed = trimmed(segment.first(), segment.end());
            if (!trimmed.isEmpty()) {
                spans.add(span(trimmed));
            }
        }
        return spans;
    }

    /** A token such as {@code etc.} keeps its dot; a dot glued to the last word by the page does not matter here. */
    private Span span(Segment segment) {
        return text.span(segment.first(), segment.end());
    }

    /** True when every word of the segment stands between quotation marks. */
    boolean whollyQuoted(Segment segment) {
        for (int i = segment.first(); i < segment.end(); i++) {
            if (!quotations.quoted(i) && !text.in(i, EDGE) && !text.isFinal(i)) {
                return false;
            }
        }
        return !segment.isEmpty();
    }

    boolean partlyQuoted(List<Segment> segments) {
        for (var segment : segments) {
            for (int i = segment.first(); i < segment.end(); i++) {
                if (quotations.quoted(i) && !isName(quotations.at(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Titles and names in marks do not make a clause mixed. */
    private boolean isName(@org.jspecify.annotations.Nullable Quotation quotation) {
        if (quotation == null || quotation.length() > 6) {
            return quotation == null;
        }
        boolean capitals = true;
        for (int i = quotation.first(); i < quotation.end(); i++) {
            capitals &= text.isCapital(i) || text.isA(i, Category.ADP, Category.DET) || text.isA(i, Category.NUM);
        }
        return capitals && text.isCapital(quotation.first());
    }
}
