package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.extract.SpeechVerb.Frame;
import fr.glane.fact.Flag;
import fr.glane.text.Reading.Category;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Quoted words that are the object of a verb of saying: <i>dénonce « un recul », parle d'un « signal fort »</i>. What is
 * told without a clause and without marks is left alone, but who told it is kept in mind for what follows.
 */
final class NominalRules {

    static final String NOMINAL = "claim.nominal";

    /** So many words may stand between the verb and the quotation. */
    private static final int FARTHEST = 6;

    private static final Set<String> OF = ClaimWords.OF;
    private static final Set<String> LINKS = ClaimWords.list("links-object");

    private final ClaimContext context;
    private final ClaimText text;
    private final ReportedClauses clauses;

    NominalRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = new ReportedClauses(context);
    }

    void of(SpeechGroup group) {
        if (context.isCue(group.main()) || group.passive() || group.mode() == SpeechGroup.Mode.INFINITIVE) {
            return;
        }
        var source = group.takes(Frame.QUOTE) || group.takes(Frame.NOUN)
                ? clauses.source(group).filter(context::canSay)
                : Optional.<SourcePhrase>empty();
        if (source.isEmpty()) {
            return;
        }
        boolean told = group.takes(Frame.NOUN) && !SpeechGroups.restricts(text, group);
        var content = told ? object(group) : new Segment(0, 0);
        if (content.isEmpty()) {
            if (group.isFinite()) {
                context.anchor(group.main(), source.get());
            }
            return;
        }
        var segments = List.of(content);
        boolean denied = group.verb().kind() == SpeechVerb.Kind.DENIAL || group.negated();
        boolean added = context.add(
                NOMINAL,
                context.quotedForm(source),
                segments,
                source,
                Optional.of(group.cue()),
                denied ? EnumSet.of(Flag.NOMINAL, Flag.NEGATED) : EnumSet.of(Flag.NOMINAL),
                false);
        if (added) {
            context.takeCue(group.first(), group.after());
        }
    }

    /** The phrase behind the verb that holds the quotation; empty when there is none. */
    private Segment object(SpeechGroup group) {
        int after = group.after();
        int at = after;
        while (at < after + 3 && (text.isA(at, Category.ADV) || SourcePhrases.isTime(text.key(at)))) {
            at++;
        }
        if (text.is(at, "pour") && text.is(at + 2, "part")
                || text.is(at, "de") && text.is(at + 2, "côté")
                || text.is(at, "à") && text.is(at + 2, "tour")) {
            at += 3;
        }
        boolean other = (text.is(at, "d'") || text.is(at, "de")) && text.isA(at + 1, Category.ADJ);
        boolean article = text.is(at, "des")
                && !group.verb().lemma().startsWith("se ")
                && !group.verb().lemma().equals("parler");
        if (text.in(at, LINKS) && !other && !article) {
            at++;
        }
        for (int i = at; i < at + FARTHEST; i++) {
            if (context.quotations.opensAt(i)) {
                return closed(at, i);
            }
            boolean phrase = i == at && (other || article)
                    || text.isA(i, Category.DET, Category.ADJ)
                    || text.isA(i, Category.NOUN, Category.NUM)
                    || text.isA(i, Category.ADV) && text.isA(i + 1, Category.ADJ)
                    || i > at && text.in(i, OF);
            if (!phrase || !text.sameSentence(at, i)) {
                return new Segment(0, 0);
            }
        }
        return new Segment(0, 0);
    }

    private Segment closed(int from, int open) {
        var quotation = context.quotations.at(open);
        if (quotation == null || quotation.close() < 0 || !text.sameSentence(open, quotation.close())) {
            return new Segment(0, 0);
        }
        var content = clauses.content(from);
        for (int i = quotation.outerEnd(); i < content.end(); i++) {
            boolean joins = text.is(i, "et") || text.is(i, ",");
            if (text.is(i, ":") && context.clauses.hasVerb(i + 1, content.end(), false)) {
                // « dénonce des « menaces » : deux chefs auraient été retenus »: the reporter tells more.
                return new Segment(from, i);
            }
            if (text.is(i, "mais")
                    || joins && text.has(i + 1) && text.reading(i + 1).isFinite() && !text.isCapital(i + 1)) {
                // « parle d'un « sabotage », a porté plainte »: the reporter's verb.
                return new Segment(from, i);
            }
        }
        return content;
    }
}
