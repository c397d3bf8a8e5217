package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.text.Reading.Category;
import java.util.List;
import java.util.Set;

/** Somebody held to have done or to be something: <i>accuse Y de …, qualifie Y de « … », considère Y comme …</i> */
final class AccusationRules {

    static final String ACCUSE = "claim.accuse";

    private static final Set<String> ADDING = Set.of("même", "aussi", "ainsi", "également");

    private final ClaimContext context;
    private final ClaimText text;
    private final ReportedClauses clauses;

    AccusationRules(ClaimContext context, ReportedClauses clauses) {
        this.context = context;
        this.text = context.text;
        this.clauses = clauses;
    }

    /** « accuse Y de … »: the content is « Y de … », or what stands behind de when Y is a pronoun or the subject. */
    boolean accuse(SpeechGroup group, int after) {
        int at = after;
        while ((text.isA(at, Category.ADV) || text.in(at, ADDING)) && at < after + 3) {
            at++;
        }
        boolean objectless = group.passive() || clauses.hasObjectPronoun(group);
        if (objectless && text.is(at, ",")) {
            // « l'accusent, elle, d'avoir … »
            int close = closingComma(at);
            at = close > 0 ? close + 1 : at;
        }
        if (objectless) {
            if (!text.is(at, "de") && !text.is(at, "d'")) {
                return false;
            }
            // « mis en cause pour … », « est soupçonné de « fraude » » are charges; « accusé d'avoir … » says who did
            // what.
            if (group.passive() && !clauses.hasInfinitive(at + 1)) {
                return false;
            }
            var content = clauses.content(at + 1);
            return !content.isEmpty() && clauses.add(ACCUSE, group, content, false);
        }
        if (relativeObject(group) && (text.is(at, "de") || text.is(at, "d'"))) {
            var content = upToComma(at + 1, clauses.content(at + 1));
            return !content.isEmpty() && clauses.add(ACCUSE, group, content, false);
        }
        if (text.is(at, "à") || text.is(at, "au") || text.is(at, "aux")) {
            // « reproche à Y d'avoir … »: what is told is « Y d'avoir … »; marks around the whole of it stand for it.
            int told = context.sources.phrases().end(at + 1, SourcePhrases.Extent.NARROW);
            boolean of =
                    told > at + 1 && (text.is(told, "de") || text.is(told, "d'")) && clauses.hasInfinitive(told + 1);
            int from = context.quotations.opensAt(told + 1) ? told + 1 : at + 1;
            var content = of ? clauses.content(from) : new Segment(at, at);
            return !content.isEmpty() && clauses.add(ACCUSE, group, content, false);
        }
        var called = (text.is(at, "de") || text.is(at, "d'")) && context.quotations.opensAt(at + 1)
                ? context.quotations.at(at + 1)
                : null;
        if (called != null && called.close() >= 0 && text.isA(called.outerEnd(), Category.DET)) {
            // « qualifie de « préoccupante » la hausse des cas »: what it is called stands in front.
            int end = context.sources.phrases().end(called.outerEnd(), SourcePhrases.Extent.WIDE);
            return end > called.outerEnd() && clauses.add(ACCUSE, group, new Segment(at + 1, end), false);
        }
        int object = context.sources.phrases().end(at, SourcePhrases.Extent.NARROW);
        int de = object > at ? deBehind(at, object) : -1;
        if (de < 0) {
            return false;
        }
        var content = clauses.content(at);
        return !content.isEmpty() && clauses.add(ACCUSE, group, content, false);
    }

    /** « considère le projet comme « un recul » »: quoted words show that it is told. */
    boolean comme(SpeechGroup group, int behind) {
        int after = behind;
        if (group.negated()) {
            return false;
        }
        while (text.isA(after, Category.ADV)
                || text.is(after, "en") && text.is(after + 1, "outre")
                || text.is(after, "outre")) {
            after++;
        }
        int object = context.sources.phrases().end(after, SourcePhrases.Extent.WIDE);
        if (Quotations.isMark(text, object)) {
            object++;
        }
        if (!text.is(object, "comme")) {
            return false;
        }
        // Behind a pronoun or in a relative clause what stands behind comme is all there is.
        var told = clauses.content(object == after ? object + 1 : after);
        var content = object == after && relativeObject(group) ? upToComma(object + 1, told) : told;
        boolean quoted = context.clauses.partlyQuoted(List.of(content));
        boolean opinion = group.verb().lemma().equals("considérer") && !clauses.hasObjectPronoun(group);
        return (quoted || opinion) && !content.isEmpty() && clauses.add(ACCUSE, group, content, false);
    }

    /** In a relative clause set off by commas the content ends where the clause does. */
    private Segment upToComma(int from, Segment content) {
        if (context.quotations.opensAt(from)) {
            var quotation = context.quotations.at(from);
            return quotation != null && context.sources.phrases().isStop(quotation.outerEnd())
                    ? new Segment(from, quotation.outerEnd())
                    : content;
        }
        for (int i = from; i < content.end(); i++) {
            if (text.is(i, ",") && text.has(i + 1) && text.reading(i + 1).isFinite()) {
                return new Segment(from, i);
            }
        }
        return content;
    }

    /** « …, qu'il qualifie de … » */
    private boolean relativeObject(SpeechGroup group) {
        for (int i = group.left() - 1; i >= Math.max(text.sentenceStart(group.left()), group.left() - 8); i--) {
            if (text.is(i, "que") || text.is(i, "qu'")) {
                return true;
            }
            if (text.reading(i).isFinite() || text.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private int closingComma(int open) {
        for (int i = open + 1; i < Math.min(open + 20, text.sentenceEnd(open)); i++) {
            if (text.is(i, ",")) {
                return i;
            }
            if (text.reading(i).isFinite() || text.isFinal(i)) {
                return -1;
            }
        }
        return -1;
    }

    private int deBehind(int from, int to) {
        for (int i = from + 1; i < Math.min(to + 12, text.sentenceEnd(from)); i++) {
            boolean of = text.is(i, "de") || text.is(i, "d'");
            if (of && (clauses.hasInfinitive(i + 1) || Quotations.isMark(text, i + 1))) {
                return i;
            }
            if (text.is(i, ",") && i >= to) {
                // « soupçonne Anne R., infirmière à D., d'avoir … »
                int close = closingComma(i);
                if (close > 0 && (text.is(close + 1, "de") || text.is(close + 1, "d'"))) {
                    return clauses.hasInfinitive(close + 2) ? close + 1 : -1;
                }
            }
            if (text.reading(i).isFinite() || text.is(i, ",") || text.isFinal(i)) {
                return -1;
            }
        }
        return -1;
    }
}
