package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.text.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A quotation that stands alone: it goes on after its attribution, is pulled out of the text, or is a heading. */
final class FloatingRules {

    static final String FLOATING = "claim.floating";
    static final String PULLED = "claim.pulled";

    private final ClaimContext context;
    private final ClaimText text;

    FloatingRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    void run() {
        for (var quotation : context.quotations.all()) {
            if (quotation.depth() > 0 || context.isSpoken(quotation.first())) {
                continue;
            }
            if (headline(quotation)) {
                continue;
            }
            if (alone(quotation)) {
                float_(quotation);
            } else if (completes(quotation)) {
                var segments =
                        List.of(new Segment(context.clauses.start(quotation.outerFirst()), quotation.outerEnd()));
                context.add(
                        FLOATING, Form.MIXED, segments, Optional.empty(), Optional.empty(), ClaimContext.none(), true);
            }
        }
    }

    /** « « Je n'irai pas » : la colère de Paul A. »: a heading that opens with what somebody says. */
    private boolean headline(Quotation quotation) {
        int colon = quotation.outerEnd();
        boolean leads = quotation.outerFirst() == 0 && text.is(colon, ":") && isHeading() && says(quotation);
        if (!leads) {
            return false;
        }
        var source = context.sources
                .from(colon + 1, SourcePhrases.Extent.NARROW)
                .filter(s -> !s.isPronoun() && context.canSay(s))
                .filter(s -> context.sources.phrases().isName(s.end() - 1)
                        && context.kind(s).filter(k -> k != SourceKind.PERSON).isEmpty());
        return context.add(
                PULLED,
                Form.DIRECT,
                List.of(new Segment(quotation.first(), quotation.end())),
                source,
                Optional.empty(),
                EnumSet.of(Flag.HEADLINE),
                source.isEmpty());
    }

    /** « Mais son « destin a été décidé par les bactéries ». »: the sentence has its verb from the quotation alone. */
    private boolean completes(Quotation quotation) {
        int open = quotation.outerFirst();
        int start = context.clauses.start(open);
        int after = quotation.outerEnd();
        boolean ends = !text.has(after) || text.isFinal(after) || !text.sameSentence(after, after - 1);
        return quotation.open() > 0
                && ends
                && start < open
                && !text.is(open - 1, ":")
                && quotation.length() >= 5
                && !context.clauses.hasVerb(start, open, false)
                && context.clauses.hasVerb(quotation.first(), quotation.end(), false)
                && !context.drafts().isEmpty();
    }

    private void float_(Quotation quotation) {
        boolean whole = onlyText(quotation);
        boolean heading = isHeading() && whole;
        var named = signature(quotation);
        boolean broken = quotation.close() < 0 && text.block().cut();
        if (!heading && !broken && named.isEmpty() && !says(quotation) || quotation.length() < 2) {
            return;
        }
        var flags = EnumSet.noneOf(Flag.class);
        if (heading || whole && text.block().kind() == Kind.QUOTE) {
            flags.add(Flag.HEADLINE);
        }
        if (quotation.close() < 0 && text.block().cut()) {
            flags.add(Flag.TRUNCATED);
        }
        var segments = List.of(new Segment(quotation.first(), quotation.end()));
        context.add(
                heading || named.isPresent() ? PULLED : FLOATING,
                Form.DIRECT,
                segments,
                named,
                Optional.empty(),
                named.isPresent() ? EnumSet.of(Flag.HEADLINE) : flags,
                named.isEmpty());
    }

    /** The name behind a pull quote: « … » – Monique C. ; « … ». La tribune de X (Y) */
    private Optional<SourcePhrase> signature(Quotation quotation) {
        int at = quotation.outerEnd();
        while (text.is(at, ".") || text.is(at, ",")) {
            at++;
        }
        boolean dash = text.is(at, "–") || text.is(at, "—") || text.is(at, "-");
        if (dash) {
            var source = context.sources.from(at + 1, SourcePhrases.Extent.WIDE);
            return source.filter(s -> s.after() >= text.size() - 1);
        }
        for (int i = at; i < Math.min(at + 6, text.size()); i++) {
            boolean office = SpeakerNouns.isOffice(text, i - 1) || text.isA(i - 1, fr.glane.text.Reading.Category.VERB);
            if ((text.is(i, "de") || text.is(i, "d'") || text.is(i, "par"))
                    // « Conclut le reporter de Vivre » is signed by the reporter.
                    && !office
                    && context.sources.phrases().isName(i + 1)) {
                var source = context.sources.from(i + 1, SourcePhrases.Extent.WIDE);
                return source.filter(s -> s.after() >= text.size() - 1);
            }
        }
        return Optional.empty();
    }

    /** Starts where a sentence starts, ends where one ends. */
    private boolean alone(Quotation quotation) {
        int open = quotation.outerFirst();
        int after = quotation.outerEnd();
        boolean starts = open == 0
                || text.isFinal(open - 1)
                || !text.sameSentence(open - 1, open)
                || context.quotations.quoted(open - 1)
                || context.clauses.start(open) >= open;
        boolean ends = !text.has(after)
                || !text.sameSentence(after, after - 1)
                || text.isFinal(after)
                || text.isFinal(after - 1)
                || text.isFinal(quotation.end() - 1) && text.isCapital(after)
                || context.quotations.quoted(after)
                || text.is(after, "–");
        return starts && ends;
    }

    private boolean says(Quotation quotation) {
        return quotation.length() >= 3
                && (context.clauses.hasVerb(quotation.first(), quotation.end(), true)
                        || text.isFinal(quotation.end() - 1));
    }

    private boolean onlyText(Quotation quotation) {
        return quotation.outerFirst() == 0 && quotation.outerEnd() >= text.size() - 1;
    }

    /** True when a stop ends the passage, before or behind a closing mark. */
    private boolean endsSentence() {
        int last = text.size() - 1;
        if (Quotations.isMark(text, last)) {
            last--;
        }
        return text.is(last, ".");
    }

    private boolean isHeading() {
        return switch (text.block().kind()) {
            case TITLE, HEADING, KICKER -> true;
            case STANDFIRST,
                    PARAGRAPH,
                    QUOTE,
                    CAPTION,
                    LIST_ITEM,
                    TABLE_ROW,
                    BRIEF,
                    DATELINE,
                    AUTHOR,
                    CREDIT,
                    BOILERPLATE -> !endsSentence() && text.size() < 25 && text.sentenceEnd(0) == text.size();
        };
    }
}
