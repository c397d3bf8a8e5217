package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.text.Reading.Category;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A clause without marks behind a colon: <i>Maître V. plaide : l'opération n'a été que … ; X est formel : P</i> */
final class ColonClauses {

    static final String CLAUSE = "claim.colon-clause";

    private final ClaimContext context;
    private final ClaimText text;
    private final Quotations quotations;
    private final ColonSources sources;
    private final QueFinder ques;

    ColonClauses(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.quotations = context.quotations;
        this.sources = new ColonSources(context);
        this.ques = new QueFinder(context);
    }

    /** Clauses behind a noun of speaking or an adjective of plain speaking; those behind a verb are asked for by group. */
    void run() {
        int start = 0;
        while (start < text.size()) {
            utterance(start);
            plainSpeaking(start);
            start = text.sentenceEnd(start);
        }
    }

    /** « Commentaire du maire : il n'y croit pas »: a noun of speaking, a colon, a clause without marks around it. */
    private void utterance(int start) {
        int end = text.sentenceEnd(start);
        for (int i = start; i < Math.min(start + 2, end); i++) {
            if (!ClaimWords.UTTERANCE.contains(text.key(i))) {
                continue;
            }
            for (int colon = i + 2; colon < Math.min(i + 14, end - 2); colon++) {
                if (text.is(colon, ":") && !quotations.opensAt(colon + 1)) {
                    utterance(start, colon);
                    return;
                }
            }
        }
    }

    /** « Le médecin est formel : le patient guérira »: être with an adjective of plain speaking, then a clause. */
    private void plainSpeaking(int start) {
        int end = text.sentenceEnd(start);
        for (int colon = start + 3; colon < Math.min(start + ColonRules.FARTHEST, end - 2); colon++) {
            if (!text.is(colon, ":")
                    || quotations.quoted(colon + 1)
                    || !ClaimWords.PLAIN.contains(text.key(colon - 1))) {
                continue;
            }
            int copula = colon - 2;
            while (copula > start && text.isA(copula, Category.ADV)) {
                copula--;
            }
            if (text.lemma(copula).equals("être") && text.reading(copula).isFinite()) {
                plainSpeaking(copula, colon);
            }
            return;
        }
    }

    private void plainSpeaking(int copula, int colon) {
        var subject = context.subjects.subjectOf(copula);
        said(subject.filter(sources::isPerson), colon);
    }

    private void utterance(int start, int colon) {
        said(sources.speakerOf(start, colon), colon);
    }

    /** The clause behind a colon, told by who stands before it; nothing when nobody does, or when it is no clause. */
    private void said(Optional<SourcePhrase> speaker, int colon) {
        int end = context.clauses.end(colon + 1);
        if (speaker.isPresent() && context.clauses.hasVerb(colon + 1, end, false) && !saysItself(colon + 1, end)) {
            var segments = List.of(new Segment(colon + 1, end));
            context.add(
                    CLAUSE,
                    context.reported(segments, speaker),
                    segments,
                    speaker,
                    Optional.of(text.span(colon)),
                    ClaimContext.none(),
                    false);
        }
    }

    /** « Elle est plus mesurée : elle souligne que P »: the clause has its own verb of saying. */
    private boolean saysItself(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.reading(i).isFinite()) {
                return ClaimPronouns.isSubject(text.key(from))
                        && context.groups
                                .at(i)
                                .filter(g -> g.takes(SpeechVerb.Frame.QUE) && ques.behind(g.after(), g) >= 0)
                                .isPresent();
            }
        }
        return false;
    }

    /** A saying verb, then a clause behind a colon without marks: « Maître V. plaide : l'opération n'a été que … ». */
    void behindVerb(SpeechGroup group) {
        boolean affirms = group.verb().lemma().equals("douter");
        if (!group.isFinite() || group.negated() != affirms || group.passive() || context.isCue(group.main())) {
            return;
        }
        boolean says = group.takes(SpeechVerb.Frame.QUE)
                || group.takes(SpeechVerb.Frame.QUOTE)
                        && (group.verb().kind() == SpeechVerb.Kind.SAYING && text.is(group.after(), ":")
                                || toldObject(group.after(), group.after()));
        if (!says) {
            return;
        }
        int colon = colonBehind(group.after());
        if (colon < 0 || quotations.at(colon + 1) != null || !text.sameSentence(colon, colon + 1)) {
            return;
        }
        var subject = context.subjects.subject(group);
        if (subject.isEmpty() || !context.canSay(subject.get())) {
            return;
        }
        int end = context.clauses.end(colon + 1);
        if (!context.clauses.hasVerb(colon + 1, end, true)) {
            return;
        }
        var segments = List.of(new Segment(colon + 1, end));
        if (context.add(
                CLAUSE,
                context.reported(segments, subject),
                segments,
                subject,
                Optional.of(group.cue()),
                ClaimContext.none(),
                false)) {
            context.takeCue(group.first(), group.after());
        }
    }

    /** « a détaillé les chiffres : P », « défend une autre idée : P »: the noun of what is told stands between. */
    private boolean toldObject(int determiner, int from) {
        if (determiner > from + 2) {
            return false;
        }
        int noun = text.isA(determiner + 1, Category.ADJ) ? determiner + 2 : determiner + 1;
        return ClaimWords.TOLD_OBJECT.contains(text.key(noun));
    }

    private int nextColon(int from) {
        for (int i = from; i < Math.min(from + 7, text.sentenceEnd(from - 1)); i++) {
            if (text.is(i, ":")) {
                return i;
            }
            if (text.is(i, ",") || text.isFinal(i)) {
                return -1;
            }
        }
        return -1;
    }

    private int colonBehind(int from) {
        for (int i = from; i < Math.min(from + 8, text.sentenceEnd(Math.min(from, text.size()) - 1)); i++) {
            if (text.is(i, ":")) {
                return i;
            }
            if (i == from && text.is(i, ",")) {
                // « dément, chiffres en main : P »
                int colon = nextColon(i + 1);
                return colon > 0 && !context.clauses.hasVerb(i + 1, colon, true) ? colon : -1;
            }
            if (text.isA(i, Category.NOUN) && text.in(i - 2, Set.of("de", "d'")) && text.isA(i - 1, Category.DET)) {
                // « a fait part de ses réserves : … » announces, what stands behind the colon is the reporter's.
                return -1;
            }
            if (quotations.opensAt(i)) {
                return -1;
            }
            if (text.isA(i, Category.DET) && toldObject(i, from)) {
                continue;
            }
            if (text.isA(i, Category.DET) && !text.isA(i - 1, Category.ADP)
                    || text.is(i, ",")
                    || text.reading(i).isFinite()
                    || text.is(i, "que")
                    || text.is(i, "qu'")
                    || text.is(i, ";")) {
                return -1;
            }
        }
        return -1;
    }
}
