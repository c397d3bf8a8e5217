package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A quotation that the words in front of it lead to: <i>Elle poursuit : « … » ; Il affirme « … » ; Nom : « … »</i> */
final class ColonRules {

    static final String COLON = "claim.colon";
    static final String HEADLINE = "claim.headline";
    static final String QUOTE = "claim.quote";
    static final String CLAUSE = "claim.colon-clause";

    static final int FARTHEST = 60;
    private static final Set<String> THEN = Set.of("puis", "et", "alors", "enfin");
    private static final Set<String> SUBORDINATES = Set.of("qui", "dont", "où");

    private final ClaimContext context;
    private final ClaimText text;
    private final Quotations quotations;
    private final ColonSources sources;

    ColonRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.quotations = context.quotations;
        this.sources = new ColonSources(context);
    }

    void run() {
        for (var quotation : quotations.all()) {
            if (quotation.depth() == 0 && quotation.open() > 0 && !context.isSpoken(quotation.first())) {
                int before = quotation.open() - 1;
                if (text.is(before, ":")) {
                    afterColon(quotation, before);
                } else if (text.sameSentence(before, quotation.open()) || !text.isFinal(before)) {
                    afterVerb(quotation, before);
                }
            }
        }
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
        for (int colon = start + 3; colon < Math.min(start + FARTHEST, end - 2); colon++) {
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
        if (speaker.isPresent() && context.clauses.hasVerb(colon + 1, end, false)) {
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

    /** A saying verb, then a clause behind a colon without marks: « Maître V. plaide : l'opération n'a été que … ». */
    void clauseBehindColon(SpeechGroup group) {
        if (!group.isFinite() || group.negated() || group.passive() || context.isCue(group.main())) {
            return;
        }
        boolean says = group.takes(SpeechVerb.Frame.QUE)
                || group.takes(SpeechVerb.Frame.QUOTE)
                        && group.verb().kind() == SpeechVerb.Kind.SAYING
                        && text.is(group.after(), ":");
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

    private int colonBehind(int from) {
        for (int i = from; i < Math.min(from + 8, text.sentenceEnd(Math.min(from, text.size()) - 1)); i++) {
            if (text.is(i, ":")) {
                return i;
            }
            if (text.isA(i, Category.NOUN) && text.in(i - 2, Set.of("de", "d'")) && text.isA(i - 1, Category.DET)) {
                // « a fait part de ses réserves : … » announces, what stands behind the colon is the reporter's.
                return -1;
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

    private void afterColon(Quotation quotation, int colon) {
        boolean goesOn = text.sameSentence(quotation.outerEnd(), colon)
                && !context.sources.phrases().isStop(quotation.outerEnd())
                && !text.isCapital(quotation.outerEnd());
        boolean listed = text.is(quotation.outerEnd(), ",")
                && text.sameSentence(quotation.outerEnd(), colon)
                && !text.isFinal(quotation.end() - 1);
        if ((goesOn || listed) && !isUtterance(quotation)) {
            return;
        }
        var group = verbBefore(colon);
        if (group.isPresent() && hasQue(group.get().after(), colon)) {
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
                            : context.subjects.subject(group.get());
            var segments = List.of(new Segment(quotation.first(), quotation.end()));
            var cue = Optional.of(group.get().cue());
            // « Et d'ajouter : « … » » is by who spoke before.
            context.add(COLON, Form.DIRECT, segments, subject, cue, ClaimContext.none(), carriesOn);
            context.takeCue(group.get().first(), group.get().after());
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
        } else if (isUtterance(quotation) && text.in(start, THEN) && colon > start + 1) {
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
        } else if (isUtterance(quotation)) {
            // A bare label in front of the colon attributes nothing: « À lire aussi : « … » ».
            add(COLON, quotation, Optional.empty(), Optional.empty());
        }
    }

    /** « un grand succès : « Autumn in Rome » »: a title in marks. */
    private boolean isTitle(Quotation quotation, int colon) {
        if (quotation.length() > 7 || isUtterance(quotation)) {
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

    private boolean hasQue(int from, int colon) {
        for (int i = from; i < Math.min(colon, from + 4); i++) {
            if (text.is(i, "que") || text.is(i, "qu'")) {
                return true;
            }
        }
        return false;
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
                return group;
            }
        }
        return Optional.empty();
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

    /** « Elle affirme « … » », « demandant aux pilotes « … ? » »: a verb of saying, then the quotation. */
    private void afterVerb(Quotation quotation, int before) {
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
        boolean verb = text.reading(first).isFinite() || text.in(first, ClaimWords.NEGATION_OR_REFLEXIVE);
        if (!verb || quotation.length() < 4 || text.isCapital(first)) {
            return;
        }
        var subject = context.sources.phraseBefore(quotation.open(), text.reading(first));
        if (subject.isPresent()
                && context.kind(subject.get())
                        .filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.PERSON)
                        .isPresent()
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
        if (group.passive() || group.negated() || !group.takes(SpeechVerb.Frame.QUOTE)) {
            return;
        }
        boolean utterance = isUtterance(quotation);
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

    /** A quotation that says something: a sentence, a question, more than a term. */
    boolean isUtterance(Quotation quotation) {
        if (text.isFinal(quotation.end() - 1) && quotation.length() > 1) {
            return true;
        }
        return context.clauses.hasVerb(quotation.first(), quotation.end(), false);
    }

    private void add(String rule, Quotation quotation, Optional<SourcePhrase> source, Optional<Span> cue) {
        var segments = List.of(new Segment(quotation.first(), quotation.end()));
        context.add(rule, Form.DIRECT, segments, source, cue, ClaimContext.none(), false);
    }
}
