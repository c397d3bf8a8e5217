package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.extract.SpeechVerb.Frame;
import fr.glane.fact.Form;
import fr.glane.text.Reading.Category;
import java.util.List;
import java.util.Optional;

/** What something is held to be, by whom is told behind it: <i>une salle jugée « trop petite » par les exposants</i>. */
final class PassiveOpinions {

    /** So many words stand between the participle and the quotation. */
    private static final int NEAR = 3;

    private final ClaimContext context;
    private final ClaimText text;

    PassiveOpinions(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    /** Tries the participle at a token. */
    void at(int participle) {
        if (!SpeechReadings.hasParticiple(text, participle)
                || context.isCue(participle)
                || context.quotations.quoted(participle)
                || !holds(participle)) {
            return;
        }
        int open = participle + 1;
        while (open < participle + NEAR && isBetween(open)) {
            open++;
        }
        var quotation = context.quotations.at(open);
        if (quotation == null || quotation.open() != open || quotation.close() < 0) {
            return;
        }
        int by = quotation.close() + 1;
        if (!text.is(by, "par") || context.isSpoken(quotation.first())) {
            return;
        }
        var source = context.sources
                .from(by + 1, SourcePhrases.Extent.NARROW)
                .filter(s -> s.text() == text && context.canSay(s));
        if (source.isPresent()) {
            var told = List.of(new Segment(quotation.first(), quotation.end()));
            var cue = Optional.of(text.span(participle));
            context.add(OpinionRules.OPINION, Form.MIXED, told, source, cue, ClaimContext.none(), false);
        }
    }

    /** A verb of judging, calling or describing. */
    private boolean holds(int participle) {
        return text.token(participle).readings().stream()
                .filter(r -> r.mood() == fr.glane.text.Reading.Mood.PAST_PARTICIPLE)
                .flatMap(r -> SpeechVerb.of(r.lemma()).stream())
                .anyMatch(v -> v.takes(Frame.OPINION)
                        || v.takes(Frame.COMME)
                        // « est qualifiée de « rare » » names it.
                        || v.lemma().equals("qualifier")
                                && !text.lemma(participle - 1).equals("être"));
    }

    private boolean isBetween(int at) {
        return text.isA(at, Category.ADV) || text.in(at, ClaimWords.OF) || text.is(at, "comme");
    }
}
