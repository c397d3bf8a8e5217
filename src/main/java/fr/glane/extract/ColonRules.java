package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Form;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A quotation behind a colon: <i>Elle poursuit : « … » ; Nom : « … »</i> */
final class ColonRules {

    static final String COLON = "claim.colon";
    static final String HEADLINE = "claim.headline";

    static final int FARTHEST = 60;

    /** So far in front of a verb stands the que of its clause. */
    private static final int NEAR = 25;

    private static final Set<String> THEN = Set.of("puis", "et", "alors", "enfin");
    private static final Set<String> QUE = Set.of("que", "qu'");
    private static final Set<String> SUBORDINATES = Set.of("qui", "dont", "où");

    private final ClaimContext context;
    private final ClaimText text;
    private final Quotations quotations;
    private final ColonSources sources;
    private final VerbQuotations verbs;
    private final QueFinder ques;

    ColonRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.quotations = context.quotations;
        this.sources = new ColonSources(context);
        this.verbs = new VerbQuotations(context);
        this.ques = new QueFinder(context);
    }

    void run() {
        for (var quotation : quotations.all()) {
            if (quotation.depth() == 0 && quotation.open() > 0 && !context.isSpoken(quotation.first())) {
                int before = quotation.open() - 1;
                if (text.is(before, ":")) {
                    afterColon(quotation, before);
                } else if (text.sameSentence(before, quotation.open()) || !text.isFinal(before)) {
                    verbs.leadTo(quotation, before);
                }
            }
        }
    }

    private void afterColon(Quotation quotation, int colon) {
        boolean goesOn = text.sameSentence(quotation.outerEnd(), colon)
                && !context.sources.phrases().isStop(quotation.outerEnd())
                && !text.isCapital(quotation.outerEnd());
        boolean listed = text.is(quotation.outerEnd(), ",")
                && text.sameSentence(quotation.outerEnd(), colon)
                && !text.isFinal(quotation.end() - 1);
        if ((goesOn || listed) && !context.clauses.isUtterance(quotation)) {
            return;
        }
        var group = verbBefore(colon);
        if (group.filter(SpeechGroup::isHypothetical).isPresent()) {
            return;
        }
        if (group.isPresent() && hasQue(group.get(), colon)) {
            add(COLON, quotation, context.subjects.subject(group.get()), Optional.of(text.span(colon)));
            return;
        }
        if (group.isPresent() && !context.isCue(group.get().main())) {
            boolean carriesOn = narrates(group.get())
                    && text.in(text.sentenceStart(colon) + 1, Set.of("de", "d'"))
                    && text.sentenceStart(colon) + 2 == group.get().left();
            var subject = carriesOn
                    ? Optional.<SourcePhrase>empty()
                    : narrates(group.get())
                            ? context.sources.from(text.sentenceStart(colon) + 1, SourcePhrases.Extent.NARROW)
                            : behind(group.get(), colon).or(() -> context.subjects.subject(group.get()));
            var segments = List.of(new Segment(quotation.first(), quotation.end()));
            var cue = Optional.of(group.get().cue());
            // « Et d'ajouter : « … » » is by who spoke before.
            context.add(COLON, Form.DIRECT, segments, subject, cue, ClaimContext.none(), carriesOn);
            if (!accuses(group.get(), colon)) {
                context.takeCue(group.get().first(), group.get().after());
            }
            return;
        }
        if (group.isPresent()) {
            add(COLON, quotation, context.subjects.subject(group.get()), Optional.of(text.span(colon)));
            return;
        }
        int start = text.sentenceStart(colon);
        if (isTitle(quotation, colon) || accordsTo(start, colon)) {
            return;
        }
        var speaker = sources.speakerOf(start, colon);
        if (speaker.isPresent()) {
            add(COLON, quotation, speaker, Optional.of(text.span(colon)));
            return;
        }
        var name = sources.leadingName(start, colon);
        if (name.isPresent()) {
            add(HEADLINE, quotation, name, Optional.of(text.span(colon)));
            return;
        }
        var subject = sources.clauseSource(start, colon);
        if (subject.isPresent()) {
            add(COLON, quotation, subject, Optional.of(text.span(colon)));
        } else if (context.clauses.isUtterance(quotation) && text.in(start, THEN) && colon > start + 1) {
            var segments = List.of(new Segment(quotation.first(), quotation.end()));
            // « Puis, à voix basse : « … » » is by who spoke before.
            context.add(
                    COLON,
                    Form.DIRECT,
                    segments,
                    Optional.empty(),
                    Optional.of(text.span(colon)),
                    ClaimContext.none(),
                    true);
        } else if (context.clauses.isUtterance(quotation)) {
            // A bare label in front of the colon attributes nothing: « À lire aussi : « … » ».
            add(COLON, quotation, Optional.empty(), Optional.empty());
        }
    }

    /** « Ce que confirme le directeur : », « Faux, rétorque la mairie : »: the subject may stand behind its verb. */
    private Optional<SourcePhrase> behind(SpeechGroup group, int colon) {
        return text.in(group.left() - 1, QUE) || text.is(group.left() - 1, ",")
                ? context.sources
                        .from(group.after(), SourcePhrases.Extent.NARROW)
                        .filter(s -> s.after() == colon && context.canSay(s))
                : Optional.empty();
    }

    /** « lui reproche de « tordre les faits » : « … » »: what stands in front of the colon is told too. */
    private boolean accuses(SpeechGroup group, int colon) {
        for (int i = group.after(); i < colon && group.takes(SpeechVerb.Frame.ACCUSE); i++) {
            if (text.is(i, "de") || text.is(i, "d'")) {
                return quotations.opensAt(i + 1)
                        || text.has(i + 1) && text.reading(i + 1).mood() == Mood.INFINITIVE;
            }
        }
        return false;
    }

    /** « un grand succès : « Autumn in Rome » »: a title in marks. */
    private boolean isTitle(Quotation quotation, int colon) {
        if (quotation.length() > 7 || context.clauses.isUtterance(quotation)) {
            return false;
        }
        for (int i = colon - 1; i >= Math.max(text.sentenceStart(colon), colon - 7); i--) {
            if (ClaimWords.TITLE_NOUN.contains(text.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** « Selon X : « … » » is told by selon. */
    private boolean accordsTo(int start, int colon) {
        int first = context.clauses.behindConnectives(start, colon);
        return text.in(first, Set.of("selon", "d'après")) || text.is(first, "d'") && text.is(first + 1, "après");
    }

    /** « n'a lâché que deux mots : « … » », « a admis, mardi, que P : « … » »: the verb has something else to lead to. */
    private boolean hasQue(SpeechGroup group, int colon) {
        int from = group.after();
        for (int i = from; i < Math.min(colon, from + 4); i++) {
            if (text.in(i, QUE)) {
                return true;
            }
        }
        int que = ques.behind(from, group);
        return que >= 0 && que < colon;
    }

    /** The saying verb nearest in front of the colon, in the clause that the colon closes. */
    private Optional<SpeechGroup> verbBefore(int colon) {
        int low = Math.max(text.sentenceStart(colon), colon - FARTHEST);
        for (int i = colon - 1; i >= low; i--) {
            if (quotations.quoted(i) && !Quotations.isMark(text, i)) {
                continue;
            }
            var group = context.groups.at(i);
            if (group.isPresent() && leads(group.get())) {
                return Optional.of(governing(group.get(), low));
            }
        }
        return Optional.empty();
    }

    /** « juge que son tour finira par venir : »: of two verbs the one whose clause with que holds the other. */
    private SpeechGroup governing(SpeechGroup inner, int low) {
        boolean que = false;
        var subject = context.subjects.subject(inner);
        // « laisse entendre qu'il parlera : »: the pronoun under que is spoken of, and does not speak here.
        boolean under = subject.filter(s -> s.isPronoun() && s.text() == text && text.in(s.first() - 1, QUE))
                .isPresent();
        if (!under && subject.filter(context::canSay).isPresent()) {
            return inner;
        }
        for (int i = inner.left() - 1; i >= low && i > inner.left() - NEAR; i--) {
            if (quotations.quoted(i)) {
                return inner;
            }
            if (que) {
                var outer = context.groups.at(i);
                boolean leads = outer.filter(o -> leads(o) && o.takes(SpeechVerb.Frame.QUE))
                        .isPresent();
                if (leads || !text.isA(i, Category.ADV) && text.reading(i).mood() != Mood.INFINITIVE) {
                    return leads ? outer.get() : inner;
                }
            }
            que |= text.is(i, "que") || text.is(i, "qu'");
        }
        return inner;
    }

    private boolean leads(SpeechGroup group) {
        if (group.mode() == SpeechGroup.Mode.INFINITIVE) {
            return narrates(group);
        }
        if (group.passive() || group.negated()) {
            return false;
        }
        if (text.is(group.left() - 1, "on") && text.is(group.left() - 2, "comme")) {
            // « comme on gronde un enfant : » tells how.
            return false;
        }
        return !text.in(group.left() - 1, SUBORDINATES) || group.takes(SpeechVerb.Frame.QUOTE);
    }

    /** « Et le directeur de conclure : « … » » */
    private boolean narrates(SpeechGroup group) {
        int start = text.sentenceStart(group.left());
        return text.is(start, "et")
                && (text.is(group.left() - 1, "de") || text.is(group.left() - 1, "d'"))
                && !context.clauses.hasVerb(start, group.left(), true);
    }

    private void add(String rule, Quotation quotation, Optional<SourcePhrase> source, Optional<Span> cue) {
        var segments = List.of(new Segment(quotation.first(), quotation.end()));
        context.add(rule, Form.DIRECT, segments, source, cue, ClaimContext.none(), false);
    }
}
