package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;
import java.util.Set;

/** What somebody holds something or themselves to be: <i>juge la mesure inutile, se dit prêt à …, estime le coût à …</i> */
final class OpinionRules {

    static final String OPINION = "claim.opinion";

    /** So far a predicate is looked for behind the verb. */
    private static final int FARTHEST = 25;

    private static final Set<String> DEFINITE = ClaimWords.list("definite");
    private static final Set<String> DEGREES = ClaimWords.list("degree");
    /** « le dit haut et fort »: how, not what somebody is. */
    private static final Set<String> LOUD = ClaimWords.list("loud");

    private static final Set<String> COURTS = ClaimWords.list("courts");

    private final ClaimContext context;
    private final ClaimText text;
    private final ReportedClauses clauses;

    OpinionRules(ClaimContext context, ReportedClauses clauses) {
        this.context = context;
        this.text = context.text;
        this.clauses = clauses;
    }

    boolean opinion(SpeechGroup group, int after) {
        if (group.negated() || group.pronoun() >= 0 || group.mode() == SpeechGroup.Mode.INFINITIVE) {
            return false;
        }
        int at = after;
        while (at < after + 4 && isAside(at)) {
            at++;
        }
        if (group.verb().lemma().startsWith("se ")) {
            return isPredicate(at) && add(group, clauses.content(at));
        }
        boolean weighing = group.mode() == SpeechGroup.Mode.PARTICIPLE
                && group.verb().lemma().equals("considérer");
        boolean says = group.verb().lemma().equals("dire");
        if (says && (!clauses.hasObjectPronoun(group) || text.in(at, LOUD))) {
            return false;
        }
        if (isCourt(group) || weighing) {
            // « juge l'affaire criminelle »: a court tries it.
            return false;
        }
        if (clauses.hasObjectPronoun(group) || isPredicate(at)) {
            boolean predicate = isPredicate(at) && !isBare(group, at);
            return predicate && add(group, clauses.content(at));
        }
        boolean it = text.in(at, Set.of("cela", "ça")) && isPredicate(at + 1);
        return (it || judged(group, at)) && add(group, clauses.content(at));
    }

    /** Without an object pronoun the adjective in front needs its noun behind it: « juge nécessaire une réforme ». */
    private boolean isBare(SpeechGroup group, int at) {
        if (clauses.hasObjectPronoun(group) || isRelative(group)) {
            return false;
        }
        int next = at;
        while (next < at + 6
                && (isAdjective(next)
                        || next == at + 1 && Quotations.isMark(text, at)
                        || Quotations.isMark(text, next)
                        || text.isA(next, Category.ADV))) {
            next++;
        }
        if (SourcePhrases.isTime(text.key(next))) {
            next++;
        }
        return !text.isA(next, Category.DET) && !text.in(next, ClaimWords.OF_OR_THAT);
    }

    /** « un prix que la ligue juge excessif »: the relative pronoun stands for what is judged. */
    private boolean isRelative(SpeechGroup group) {
        var source = clauses.source(group);
        if (source.isEmpty() || source.get().text() != text) {
            return false;
        }
        int que = queBefore(source.get().first() - 1);
        return text.in(que, Set.of("que", "qu'"))
                && (text.isA(que - 1, Category.NOUN, Category.ADJ) || text.is(que - 1, ","));
    }

    /** « que le doyen des clubs, le Racing, juge »: over the apposition in front of the name. */
    private int queBefore(int at) {
        if (!text.is(at, ",")) {
            return at;
        }
        for (int i = at - 1; i > Math.max(text.sentenceStart(at), at - FARTHEST); i--) {
            if (text.in(i, Set.of("que", "qu'"))) {
                return i;
            }
            if (text.reading(i).isFinite()) {
                return at;
            }
        }
        return at;
    }

    private boolean isAside(int at) {
        return text.isA(at, Category.ADV) && !DEGREES.contains(text.key(at)) || text.in(at, Set.of("aussi", "même"));
    }

    /** An adjective or participle, with its adverb, in marks or not. */
    private boolean isPredicate(int at) {
        if (context.quotations.opensAt(at) && text.isA(at + 1, Category.NOUN) && Quotations.isMark(text, at + 2)) {
            // « trouve « dommage » que »
            return true;
        }
        int first = at;
        if (context.quotations.opensAt(first)) {
            first++;
        }
        while (first < at + 3 && text.isA(first, Category.ADV)) {
            first++;
        }
        return isAdjective(first) && !text.isA(first, Category.DET, Category.NUM);
    }

    private boolean isAdjective(int at) {
        if (!text.isShape(at, Shape.LOWER) || text.isA(at, Category.ADP, Category.PRON)) {
            return false;
        }
        return text.isA(at, Category.ADJ)
                || text.token(at).word().canBe(Category.ADJ)
                || SpeechReadings.hasParticiple(text, at);
    }

    /** « le projet inutile », « le montant à 3 millions »: a definite phrase, then what it is. */
    private boolean judged(SpeechGroup group, int at) {
        if (!DEFINITE.contains(text.key(at)) && !context.sources.phrases().isName(at)) {
            return false;
        }
        boolean picky = group.verb().lemma().equals("trouver");
        boolean noun = context.sources.phrases().isName(at);
        int end = Math.min(text.sentenceEnd(at), at + FARTHEST);
        for (int i = at + 1; i < end; i++) {
            if (context.quotations.opensAt(i)) {
                return noun && (isPredicate(i) || isQuotedPredicate(i));
            }
            if (text.reading(i).isFinite() || text.isFinal(i) || text.is(i, ";") || text.is(i, ":")) {
                return false;
            }
            if (noun && text.is(i, "à") && text.isA(i + 1, Category.NUM)) {
                return group.verb().takes(SpeechVerb.Frame.NOUN);
            }
            if (noun && DEGREES.contains(text.key(i)) && isAdjective(i + 1)) {
                return true;
            }
            if (noun && !picky && isAdjective(i) && !text.isA(i - 1, Category.DET) && ends(i + 1)) {
                return true;
            }
            noun |= text.isA(i, Category.NOUN, Category.PROPN);
        }
        return false;
    }

    /** « les délais « d'une longueur absurde » »: the marks close what the phrase in front is held to be. */
    private boolean isQuotedPredicate(int open) {
        var quotation = context.quotations.at(open);
        return quotation != null
                && quotation.close() >= 0
                && text.in(quotation.first(), ClaimWords.OF)
                && ends(quotation.close() + 1);
    }

    private boolean ends(int at) {
        return context.sources.phrases().isStop(at)
                || text.isA(at, Category.ADP, Category.CCONJ)
                || text.in(at, Set.of("pour", "au", "aux"));
    }

    private boolean isCourt(SpeechGroup group) {
        var source = clauses.source(group);
        return source.isPresent()
                && source.get().end() > source.get().first() + 1
                && COURTS.contains(text.key(source.get().first() + 1));
    }

    /** « juge l'écart non significatif (p = 0,4) »: what stands in brackets at the end is the reporter's. */
    private Segment withoutBracket(Segment told) {
        int last = told.end() - 1;
        if (!text.is(last, ")")) {
            return told;
        }
        for (int i = last - 1; i > told.first(); i--) {
            if (text.is(i, "(")) {
                return new Segment(told.first(), i);
            }
        }
        return told;
    }

    private boolean add(SpeechGroup group, Segment told) {
        var content = withoutBracket(clauses.upToComparison(clauses.upToReporter(told)));
        var source = clauses.source(group);
        // « 300 billets ont trouvé preneur »: a thing finds nothing to be so.
        boolean thing = group.verb().lemma().equals("trouver")
                && source.flatMap(context::kind)
                        .filter(k -> k == fr.glane.fact.SourceKind.DOCUMENT)
                        .isPresent();
        return source.isPresent()
                && !thing
                && (!source.get().isOn() || group.verb().lemma().equals("dire"))
                && context.canSay(source.get())
                && !content.isEmpty()
                && clauses.add(OPINION, group, content, false);
    }
}
