package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
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
    static final int LONGEST = 500;

    /** So many words the name of a town has. */
    private static final int LONGEST_TOWN = 4;

    private static final Lexicon CONNECTIVES = Lexicon.load("claim-connectives");
    private static final Set<String> EDGE =
            Set.of(",", ".", ";", ":", "–", "—", "-", "•", "·", "»", "«", "“", "”", "\"", "‹", "›", "„");
    static final Set<String> SUBORDINATING = ClaimWords.list("subordinating");

    private final ClaimText text;
    private final Quotations quotations;
    private final ClauseEnds ends;

    /** @param cues the tokens that rules have taken as cues so far */
    ClaimClauses(ClaimText text, Quotations quotations, SpeechGroups groups, boolean[] cues) {
        this.text = text;
        this.quotations = quotations;
        this.ends = new ClauseEnds(text, quotations, groups, this, cues);
    }

    /** The start of what a sentence says: behind list marks and words that join it to the sentence before. */
    int start(int at) {
        return behindConnectives(unitStart(at), at);
    }

    /** Where the sentence of a token starts, or what an ellipsis left of it. */
    int unitStart(int at) {
        int start = behindDateline(text.sentenceStart(at), at);
        for (int i = at - 1; i > Math.max(start, at - LONGEST); i--) {
            if (breaksOff(i) && !quotations.quoted(i)) {
                return i + 1;
            }
        }
        return start;
    }

    /** « LILLE, 3 mai (AEN) - Le taux … »: where and when a wire was sent is no part of what it says. */
    private int behindDateline(int start, int at) {
        if (start > 0 || !text.isShape(0, fr.glane.text.Shape.UPPER)) {
            return start;
        }
        for (int i = 1; i < Math.min(14, at - 1); i++) {
            boolean dash = text.is(i, "-") || text.is(i, "–") || text.is(i, "—") || text.is(i, "--");
            boolean town = text.isShape(i - 1, fr.glane.text.Shape.UPPER) && !text.is(i, "-") && i <= LONGEST_TOWN;
            if (dash && (text.is(i - 1, ")") || town) && text.isCapital(i + 1)) {
                return i + 1;
            }
        }
        return start;
    }

    /** An ellipsis before a capital ends a sentence, whatever the segmenter made of it. */
    boolean breaksOff(int i) {
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
                    || text.in(start, ClaimWords.COORDINATING)
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
        return ends.end(from, true);
    }

    /** The same; {@code participles} false when « …, estimant que … » belongs to what is told. */
    int end(int from, boolean participles) {
        return ends.end(from, participles);
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
        if (end - first < 3) {
            return false;
        }
        for (int i = first + 1; i < end; i++) {
            boolean determined = text.isA(i - 1, Category.DET, Category.ADP);
            if (determined || text.isCapital(i)) {
                continue;
            }
            for (var reading : text.token(i).readings()) {
                if (reading.isFinite() && reading.person() == 3 && reading.mood() != Mood.IMPERATIVE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A quotation that says something: a sentence, a question, more than a term. */
    boolean isUtterance(Quotation quotation) {
        return text.isFinal(quotation.end() - 1) && quotation.length() > 1
                || hasVerb(quotation.first(), quotation.end(), false);
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
        boolean partly = segments.stream().anyMatch(s -> !whollyQuoted(s));
        for (var segment : segments) {
            var trimmed = trimmed(segment.first(), segment.end());
            if (!trimmed.isEmpty()) {
                spans.add(span(partly ? withMarks(trimmed) : trimmed));
            }
        }
        return spans;
    }

    /** « le projet, dit-il, « sera prêt » »: marks around one part of a content are marks within it. */
    private Segment withMarks(Segment segment) {
        var quotation = quotations.at(segment.first());
        boolean whole = quotation != null
                && quotation.open() == segment.first() - 1
                && quotation.close() == segment.end()
                && quotation.first() == segment.first()
                && quotation.end() == segment.end();
        return whole ? new Segment(segment.first() - 1, segment.end() + 1) : segment;
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
