package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.text.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** A quotation set apart, signed by the line below it: « … », then <i>— Anne Rey, maire de Sorbières</i>. */
final class AttributionLines {

    /** A line of more words is a sentence. */
    private static final int LONGEST = 25;

    private final List<ClaimContext> contexts;

    AttributionLines(List<ClaimContext> contexts) {
        this.contexts = contexts;
    }

    /** Adds a claim for each block that the page marks as a quotation, though no marks stand in it. */
    void quoteBlocks() {
        for (int i = 0; i + 1 < contexts.size(); i++) {
            var context = contexts.get(i);
            boolean bare = context.text.block().kind() == Kind.QUOTE
                    && context.text.size() > 2
                    && context.drafts().isEmpty()
                    && context.quotations.all().isEmpty()
                    // « Deux dossiers classés » above a name are headings.
                    && context.clauses.hasVerb(0, context.text.size(), true);
            var source = bare ? below(i) : Optional.<SourcePhrase>empty();
            if (source.isPresent()) {
                context.add(
                        FloatingRules.PULLED,
                        Form.DIRECT,
                        List.of(new Segment(0, context.text.size())),
                        source,
                        Optional.empty(),
                        EnumSet.of(Flag.HEADLINE),
                        false);
            }
        }
    }

    /** Who signs the passage that a draft fills whole; empty when it does not, or nobody does. */
    Optional<SourcePhrase> signed(ClaimDraft draft) {
        var text = draft.text();
        int last = text.size() - 1;
        boolean whole = draft.span().start() <= text.token(Math.min(1, last)).start()
                && draft.span().end() >= text.token(Math.max(0, last - 2)).start();
        return whole ? below(text.number()) : Optional.empty();
    }

    /** The person whom the passage below a passage names and nothing else. */
    private Optional<SourcePhrase> below(int number) {
        if (number + 1 >= contexts.size()) {
            return Optional.empty();
        }
        var context = contexts.get(number + 1);
        var text = context.text;
        int first = text.is(0, "–") || text.is(0, "—") || text.is(0, "-") ? 1 : 0;
        if (text.size() > LONGEST
                || !context.quotations.all().isEmpty()
                || context.clauses.hasVerb(0, text.size(), true)) {
            return Optional.empty();
        }
        int name = SourceNouns.isTitle(text, first) ? first + 1 : first;
        boolean named = context.sources.nameEnd(name) >= name + 2 || name > first && text.isCapital(name);
        return named
                ? context.sources
                        .from(first, SourcePhrases.Extent.WIDE)
                        .filter(s -> s.after() >= text.size() - 1 && context.canSay(s))
                : Optional.empty();
    }
}
