package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A quotation that a verb leads to without a colon: <i>Il affirme « … » ; Le journal « verrait bien … »</i> */
final class VerbQuotations {

    static final String QUOTE = "claim.quote";

    private static final Set<String> SUBORDINATES = Set.of("qui", "dont", "où");

    /** « n'exclut rien »: so few words say something of who stands in front. */
    private static final int SHORTEST = 3;

    private static final Set<String> STRESSED = Set.of("elle", "lui", "eux", "elles");

    private final ClaimContext context;
    private final ClaimText text;

    VerbQuotations(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    /** « Elle affirme « … » », « demandant aux pilotes « … ? » »: a verb of saying, then the quotation. */
    void leadTo(Quotation quotation, int before) {
        if (text.is(before, ",") && text.in(before - 1, STRESSED) && text.is(before - 2, ",")) {
            predicate(quotation);
            return;
        }
        int low = Math.max(text.sentenceStart(before), before - 10);
        for (int i = before; i >= low; i--) {
            if (text.is(i, ",")
                    || text.is(i, ":")
                    || text.is(i, "que")
                    || text.is(i, "qu'")
                    || text.is(i, "de") && i == before
                    || text.is(i, "d'") && i == before
                    || text.in(i, SUBORDINATES)) {
                return;
            }
            var group = context.groups.at(i);
            if (group.isPresent() && !context.isCue(i)) {
                quoted(quotation, group.get(), i == before || group.get().end() == before + 1);
                return;
            }
            if (text.reading(i).isFinite() && !text.reading(i).is(Category.AUX)) {
                return;
            }
        }
        predicate(quotation);
    }

    /** « Le journal « verrait bien … » »: the quotation is what the subject in front of it does or says. */
    private void predicate(Quotation quotation) {
        int first = quotation.first();
        boolean verb = text.reading(first).isFinite()
                || text.in(first, ClaimWords.NEGATION_OR_REFLEXIVE) && context.clauses.hasVerb(first, first + 4, true);
        if (!verb || quotation.length() < SHORTEST || text.isCapital(first)) {
            return;
        }
        // « La maire, elle, « n'exclut rien » »
        int end = quotation.open();
        boolean stressed = text.is(end - 1, ",") && text.is(end - 3, ",") && text.in(end - 2, STRESSED);
        var subject = context.sources.phraseBefore(stressed ? end - 3 : end, text.reading(first));
        if (subject.isPresent()
                && (context.kind(subject.get())
                                .filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.PERSON)
                                .isPresent()
                        || SourceNouns.isGivenName(text, subject.get().first())
                                && subject.get().end() == subject.get().first() + 2)
                && subject.get().first() == context.clauses.start(quotation.open())) {
            context.add(
                    QUOTE,
                    Form.MIXED,
                    List.of(new Segment(first, quotation.end())),
                    subject,
                    Optional.empty(),
                    ClaimContext.none(),
                    false);
        }
    }

    private void quoted(Quotation quotation, SpeechGroup group, boolean adjacent) {
        if (group.passive()
                || group.isHypothetical()
                || group.negated()
                || SpeechGroups.restricts(text, group)
                || !group.takes(SpeechVerb.Frame.QUOTE)) {
            return;
        }
        if (group.verb().lemma().equals("relever") && text.in(quotation.first(), Set.of("de", "d'"))) {
            // « cela relève « de la météo » »: belongs to.
            return;
        }
        if (group.takes(SpeechVerb.Frame.INF) && carriesOn(quotation)) {
            return;
        }
        boolean utterance = context.clauses.isUtterance(quotation);
        boolean ofNoun = !adjacent
                && text.isA(quotation.open() - 1, Category.NOUN)
                && !text.isCapital(quotation.first())
                && SpeechReadings.hasParticiple(text, quotation.first());
        if (ofNoun) {
            // « ironise sur un texte « écrit à la hâte » »
            return;
        }
        if (!utterance && !(adjacent && quotation.length() >= 4)) {
            return;
        }
        if (!adjacent && !datives(group.after(), quotation.open())) {
            return;
        }
        var subject = context.subjects.subject(group);
        if (subject.isEmpty() && group.isFinite()) {
            return;
        }
        boolean que = text.is(quotation.first(), "que") || text.is(quotation.first(), "qu'");
        var form = utterance && !que ? Form.DIRECT : Form.MIXED;
        int first = que ? quotation.first() + 1 : quotation.first();
        boolean phrase = !utterance && text.isA(first, Category.DET, Category.NOUN);
        if (phrase && isWork(group, first)) {
            return;
        }
        int goesOn = utterance || que ? quotation.end() : complementEnd(quotation);
        var told = goesOn > quotation.outerEnd()
                ? new Segment(quotation.outerFirst(), goesOn)
                : new Segment(first, quotation.end());
        if (context.add(
                QUOTE,
                form,
                List.of(told),
                subject,
                Optional.of(group.cue()),
                phrase ? EnumSet.of(Flag.NOMINAL) : ClaimContext.none(),
                false)) {
            context.takeCue(group.first(), group.after());
        }
    }

    /** « dit « prendre la mesure du retard » et chercher des bras »: two infinitives are told, one in marks. */
    private boolean carriesOn(Quotation quotation) {
        int end = quotation.outerEnd();
        return text.reading(quotation.first()).mood() == Mood.INFINITIVE
                && text.is(end, "et")
                && text.has(end + 1)
                && text.reading(end + 1).mood() == Mood.INFINITIVE;
    }

    /** « publie « L'Eau des villes » »: a capital on the phrase behind a verb of publishing is that of a title. */
    private boolean isWork(SpeechGroup group, int first) {
        return text.isCapital(first)
                && ClaimWords.PUBLISHING.contains(group.verb().lemma());
    }

    /** « évoque « une baisse modérée » du marché »: index after the complement that belongs to the quoted noun. */
    private int complementEnd(Quotation quotation) {
        int of = quotation.outerEnd();
        if (!text.in(of, ClaimWords.OF) && !text.is(of, "d'") || !text.sameSentence(quotation.first(), of)) {
            return quotation.outerEnd();
        }
        int end = context.sources.phrases().end(of + 1, SourcePhrases.Extent.WIDE);
        return context.sources.phrases().isStop(end) ? end : quotation.outerEnd();
    }

    /** Between verb and quotation stand only those who are told, and when. */
    private boolean datives(int from, int open) {
        boolean preposition = false;
        for (int i = from; i < open; i++) {
            if (text.isA(i, Category.ADP)) {
                preposition = true;
            } else if (text.isA(i, Category.DET) && !preposition) {
                return false;
            } else if (text.reading(i).isVerbal() && text.reading(i).mood() != Mood.PAST_PARTICIPLE) {
                return false;
            }
        }
        return true;
    }
}
