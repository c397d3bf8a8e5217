package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.extract.SpeechVerb.Frame;
import fr.glane.extract.SpeechVerb.Kind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reported clauses: <i>X affirme que …, assure avoir …, promet de …, accuse Y de …</i> */
final class SpeechRules {
    private static final Set<String> ASKING = ClaimWords.list("asking");

    static final String QUE = "claim.que";
    static final String INFINITIVE = "claim.infinitive";
    static final String DE = "claim.de";

    /** « nul doute que »: the noun. */
    private static final Set<String> NO_DOUBT = Set.of("nul", "aucun", "sans", "de", "le", "un", "pas");

    private static final Set<String> ON = Set.of("on", "l'on");

    private final ClaimContext context;
    private final ClaimText text;
    private final ReportedClauses clauses;
    private final AccusationRules accusations;
    private final OpinionRules opinions;
    private final QueFinder ques;
    private final ReportedInfinitives infinitives;

    SpeechRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = new ReportedClauses(context);
        this.accusations = new AccusationRules(context, clauses);
        this.opinions = new OpinionRules(context, clauses);
        this.ques = new QueFinder(context);
        this.infinitives = new ReportedInfinitives(context, clauses);
    }

    void reported(SpeechGroup group) {
        if (context.isCue(group.main()) || !attributes(group)) {
            return;
        }
        int after = group.after();
        if (group.takes(Frame.ACCUSE) && accusations.accuse(group, after)) {
            return;
        }
        if (group.takes(Frame.OPINION) && !group.passive() && opinions.opinion(group, after)) {
            return;
        }
        boolean noun = ques.ofNoun(after) > 0 && !group.passive() && group.isFinite();
        if ((group.takes(Frame.QUE) || saidOfOn(group) || noun) && que(group, after)) {
            return;
        }
        if (group.takes(Frame.COMME) && !group.passive() && accusations.comme(group, after)) {
            return;
        }
        if (group.takes(Frame.INF) && !group.passive() && infinitives.infinitive(group, after)) {
            return;
        }
        if (group.takes(Frame.DE_INF) && !group.passive()) {
            infinitives.de(group, after);
        }
    }

    /** « on lit dans X que », « on apprend via X que » */
    private boolean saidOfOn(SpeechGroup group) {
        boolean on = text.in(group.left() - 1, ON);
        return group.takes(Frame.ON) && on && clauses.onPlace(group).isPresent();
    }

    /** « si elle estime que … » says what may be, not what is said. */
    private boolean hypothetical(SpeechGroup group) {
        int at = group.left() - 1;
        return ClaimPronouns.is(text.key(at)) && (text.is(at - 1, "si") || text.is(at - 1, "s'"));
    }

    /** « Qui a dit que … ? », « Le maire croit-il que … ? »: nobody has said so. */
    private boolean asks(SpeechGroup group) {
        int start = text.sentenceStart(group.main());
        int last = text.sentenceEnd(group.main()) - 1;
        return text.is(last, "?") && (group.pronoun() >= 0 || text.in(start, ASKING));
    }

    /** « Que veut dire « travailler trop peu » ? », « le mot veut dire que »: what words mean. */
    private boolean means(SpeechGroup group) {
        return text.is(group.main(), "dire")
                && text.lemma(group.main() - 1).equals("vouloir")
                && context.subjects
                        .subject(group)
                        .filter(s -> s.isPronoun() || context.canSay(s))
                        .isEmpty();
    }

    /** « comme on vérifie que la table est stable » compares. */
    private boolean compares(SpeechGroup group) {
        return text.is(group.left() - 1, "on") && text.is(group.left() - 2, "comme");
    }

    /** « on peut dire que », « pourrait-on dire »: how the reporter puts it, said by nobody. */
    private boolean supposed(SpeechGroup group) {
        boolean on = text.is(group.left() - 1, "on") || text.is(group.left() - 1, "l'on");
        return on
                && (group.reading().mood() == Mood.CONDITIONAL
                        || group.first() < group.main()
                                && ClaimWords.POSSIBLE.contains(group.reading().lemma())
                                && text.reading(group.main()).mood() == Mood.INFINITIVE)
                && !group.takes(Frame.ON);
    }

    private boolean attributes(SpeechGroup group) {
        if (ClaimWords.IMPERSONAL.contains(group.verb().lemma()) && clauses.impersonal(group)) {
            return false;
        }
        if (text.lemma(group.main() - 1).equals("prendre") && text.is(group.main(), "note")) {
            // « Prenez note que cet article … »: the publisher's word to the reader.
            return false;
        }
        if (group.verb().lemma().equals("douter") && text.in(group.left() - 1, NO_DOUBT)) {
            return false;
        }
        boolean open = text.in(group.main(), Set.of("certain", "sûr")) && text.is(group.left() - 1, "il");
        if (open && group.verb().lemma().equals("être convaincu")) {
            // « il est certain que »: mostly nobody's.
            return false;
        }
        if (asks(group) || means(group) || group.reading().lemma().equals("falloir")) {
            return false;
        }
        return switch (group.mode()) {
            case FINITE ->
                (group.reading().person() != 2 || toldInterviewer(group))
                        && !supposed(group)
                        && !compares(group)
                        && !hypothetical(group)
                        && (!group.negated()
                                || group.verb().kind() == Kind.ESTIMATE
                                || group.verb().kind() == Kind.STANCE);
            case PARTICIPLE -> true;
            case INFINITIVE ->
                behindBefore(group)
                        || clauses.narrates(group)
                        || clauses.heard(group).isPresent()
                        || clauses.permitted(group).isPresent();
        };
    }

    /** « Vous écrivez que P. N'est-ce pas provocateur ? »: what the one who is asked has said. */
    private boolean toldInterviewer(SpeechGroup group) {
        return text.in(group.left() - 1, Set.of("vous", "tu"))
                && text.is(text.size() - 1, "?")
                && !text.is(text.sentenceEnd(group.main()) - 1, "?");
    }

    /** « avant de conclure que », « après avoir affirmé que »; other infinitives say what may or should be said. */
    private boolean behindBefore(SpeechGroup group) {
        int at = group.left() - 1;
        if (text.is(at, "après")) {
            return true;
        }
        return (text.is(at, "de") || text.is(at, "d'")) && text.is(at - 1, "avant")
                || text.is(at, "à") && text.is(at - 1, "jusqu'");
    }

    private boolean que(SpeechGroup group, int after) {
        boolean rumour = group.verb().lemma().equals("se dire") && clauses.impersonal(group);
        if (rumour) {
            return false;
        }
        var second = second(group, after);
        int que = second.map(s -> ques.behind(s.after(), s)).orElseGet(() -> ques.behind(after, group));
        if (que < 0) {
            que = ques.ofNoun(after);
        }
        if (que < 0) {
            return asked(group, after);
        }
        boolean laquelle = text.is(que, "laquelle") || text.is(que, "lequel");
        int from = que + 1;
        if (text.is(from, ",") && !laquelle) {
            from++;
        }
        var content = clauses.upToReason(group, clauses.withinRelative(group, clauses.content(from)));
        content = clauses.upToMainClause(group, clauses.upToOuterVerb(group, content));
        boolean cut = text.block().cut() && content.end() >= text.size() - 1;
        if (content.isEmpty() || !laquelle && !cut && !context.clauses.mayHaveVerb(content.first(), content.end())) {
            return false;
        }
        if (clauses.narrates(group)) {
            return clauses.addNarrated(QUE, group, content);
        }
        if (fronted(group) && gerund(group, content)) {
            return true;
        }
        boolean added = clauses.add(QUE, group, content, true);
        if (added) {
            second.ifPresent(s -> context.takeCue(s.first(), s.after()));
        }
        if (added && laquelle) {
            context.takeCue(que - 1, que + 1);
        }
        return added;
    }

    /** « constate et regrette que P »: the second of two verbs that say the same clause; the first is the cue. */
    private Optional<SpeechGroup> second(SpeechGroup group, int after) {
        if (!text.is(after, "et") || !group.isFinite()) {
            return Optional.empty();
        }
        for (int i = after + 1; i <= after + 3 && text.sameSentence(i, after); i++) {
            var next = context.groups.at(i);
            if (next.isPresent()) {
                return next.filter(s -> s.isFinite()
                        && s.left() == after + 1
                        && s.pronoun() < 0
                        && !s.negated()
                        && s.takes(Frame.QUE)
                        && s.reading().number() == group.reading().number());
            }
        }
        return Optional.empty();
    }

    /** « explique comment il compte faire », « rappelle à quel point … »: an indirect question tells that it is so. */
    private boolean asked(SpeechGroup group, int after) {
        int at = after;
        while (at < after + 2 && text.isA(at, Category.ADV) && !infinitives.isAsked(at)) {
            at++;
        }
        if (!infinitives.isAsked(at) || group.passive() || group.verb().kind() == Kind.ESTIMATE) {
            return false;
        }
        var content = clauses.withinRelative(group, clauses.content(at));
        return context.clauses.hasVerb(at + 1, content.end(), true) && clauses.add(QUE, group, content, false);
    }

    private boolean fronted(SpeechGroup group) {
        return group.mode() == SpeechGroup.Mode.PARTICIPLE
                && text.is(group.left() - 1, "en")
                && context.clauses.start(group.main()) == group.left() - 1;
    }

    /** « En affirmant que P, X a … »: the source is the subject of the clause behind. */
    private boolean gerund(SpeechGroup group, Segment content) {
        for (int i = content.first(); i < content.end(); i++) {
            if (!text.is(i, ",")) {
                continue;
            }
            var subject = context.sources.from(i + 1, SourcePhrases.Extent.NARROW);
            if (subject.isPresent()
                    && text.has(subject.get().end())
                    && text.reading(subject.get().end()).isFinite()) {
                var segments = List.of(new Segment(content.first(), i));
                context.takeCue(group.first(), group.after());
                return context.add(
                        QUE,
                        context.reported(segments, subject),
                        segments,
                        subject,
                        Optional.of(group.cue()),
                        ClaimContext.none(),
                        false);
            }
        }
        return false;
    }
}
