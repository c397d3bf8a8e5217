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
    private static final Set<String> OPENS_INFINITIVE = ClaimWords.list("opens-infinitive");
    private static final Set<String> BEFORE_INFINITIVE = ClaimWords.list("before-infinitive");
    private static final Set<String> WITH_INFINITIVE = ClaimWords.list("with-infinitive");

    static final String QUE = "claim.que";
    static final String INFINITIVE = "claim.infinitive";
    static final String DE = "claim.de";

    private static final int FARTHEST = 22;
    private static final Set<String> COMPARING = ClaimWords.list("comparing");
    private static final Set<String> ASKED = ClaimWords.list("asked-clause");
    /** « nul doute que »: the noun. */
    private static final Set<String> NO_DOUBT = Set.of("nul", "aucun", "sans", "de", "le", "un", "pas");

    private static final Set<String> ON = Set.of("on", "l'on");
    private static final Set<String> QUE_FORMS = Set.of("que", "qu'");
    private static final Set<String> ASIDE = Set.of("comme", "ainsi", "quand", "lorsque", "lorsqu'", "si", "s'");

    private static final Set<String> LEADING = Set.of("selon", "laquelle", "lequel");

    private final ClaimContext context;
    private final ClaimText text;
    private final ReportedClauses clauses;
    private final AccusationRules accusations;
    private final OpinionRules opinions;

    SpeechRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = new ReportedClauses(context);
        this.accusations = new AccusationRules(context, clauses);
        this.opinions = new OpinionRules(context, clauses);
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
        if ((group.takes(Frame.QUE) || saidOfOn(group)) && que(group, after)) {
            return;
        }
        if (group.takes(Frame.COMME) && !group.passive() && accusations.comme(group, after)) {
            return;
        }
        if (group.takes(Frame.INF) && !group.passive() && infinitive(group, after)) {
            return;
        }
        if (group.takes(Frame.DE_INF) && !group.passive()) {
            de(group, after);
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
        int que = second.map(s -> queBehind(s.after(), s)).orElseGet(() -> queBehind(after, group));
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
        while (at < after + 2 && text.isA(at, Category.ADV) && !isAsked(at)) {
            at++;
        }
        if (!isAsked(at) || group.passive() || group.verb().kind() == Kind.ESTIMATE) {
            return false;
        }
        var content = clauses.withinRelative(group, clauses.content(at));
        return context.clauses.hasVerb(at + 1, content.end(), true) && clauses.add(QUE, group, content, false);
    }

    private boolean isAsked(int at) {
        boolean point = (text.is(at, "à") || text.is(at, "jusqu'à")) && text.is(at + 1, "quel");
        return text.in(at, ASKED) || point && text.is(at + 2, "point") || text.is(at, "en") && text.is(at + 1, "quoi");
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

    /** The que of the reported clause, over datives, adjuncts and what stands between commas; -1 when there is none. */
    private int queBehind(int after, SpeechGroup group) {
        boolean comma = false;
        boolean preposition = false;
        boolean about = isAbout(group, after);
        int end = Math.min(text.sentenceEnd(group.main()), after + FARTHEST);
        for (int i = after; i < end; i++) {
            var key = text.key(i);
            if (key.equals("que") || key.equals("qu'")) {
                if (comma && i > after && (!text.is(i - 1, ",") || hasNoun(after, i - 1))) {
                    return -1;
                }
                boolean other = text.in(i - 1, COMPARING)
                        || ClaimWords.BEFORE_QUE.contains(text.key(i - 1))
                                && !text.is(i - 2, "en")
                                && !(text.is(i - 1, "alors") && i - 1 == after && mustHaveQue(group))
                        || restricts(group, i, after)
                        || about && !text.is(i - 1, "fait");
                return other ? -1 : i;
            }
            if (key.equals("selon") && text.in(i + 1, Set.of("laquelle", "lequel"))) {
                return i + 1;
            }
            var quotation = context.quotations.at(i);
            if (quotation != null && quotation.open() == i && quotation.length() <= 6 && quotation.close() >= 0) {
                i = quotation.close();
                continue;
            }
            if (quotation != null && !text.is(i + 1, "que") && !text.is(i + 1, "qu'")) {
                return -1;
            }
            if (key.equals(",") && !comma && opensAside(i + 1)) {
                int close = queBehindAside(i + 1);
                if (close < 0) {
                    return -1;
                }
                i = close;
                continue;
            }
            if (key.equals(",")) {
                comma = !comma;
                preposition = comma;
                continue;
            }
            if (stops(i, preposition, selonAhead(i, end))) {
                return -1;
            }
            preposition |= text.isA(i, Category.ADP);
        }
        return -1;
    }

    /** « estimait alors que P »: the verb needs its clause, so that alors is but when. */
    private static boolean mustHaveQue(SpeechGroup group) {
        return switch (group.verb().lemma()) {
            case "estimer",
                    "affirmer",
                    "assurer",
                    "juger",
                    "penser",
                    "soutenir",
                    "considérer",
                    "prétendre",
                    "indiquer" -> true;
            default -> false;
        };
    }

    /** « confirme, comme le maire l'a dit, que P », « jure, quand on l'interroge, que P »: a clause between two commas. */
    private boolean opensAside(int at) {
        return text.in(at, ASIDE);
    }

    /** The comma that closes a clause in front of que, or -1. */
    private int queBehindAside(int from) {
        for (int i = from + 1; i < Math.min(from + FARTHEST, text.sentenceEnd(from) - 1); i++) {
            if (text.is(i, ",")) {
                return text.in(i + 1, QUE_FORMS) ? i : -1;
            }
        }
        return -1;
    }

    /** « s'inquiète des suites que … », « revient sur le projet que … »: the que belongs to the noun. */
    private boolean isAbout(SpeechGroup group, int after) {
        int at = after;
        while (at < after + 2 && text.isA(at, Category.ADV)) {
            at++;
        }
        boolean own = text.in(at + 1, ClaimWords.POSSESSIVES);
        if (group.takes(Frame.ON)) {
            return false;
        }
        return text.in(at, Set.of("des", "du"))
                || text.in(at, Set.of("de", "d'")) && text.isA(at + 1, Category.DET) && !own
                || text.in(at, ClaimWords.ABOUT) && text.isA(at + 1, Category.DET) && !own;
    }

    /** A noun with its article, so that a comma and que behind it open a relative clause. */
    private boolean hasNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.isA(i, Category.NOUN)
                    && !context.quotations.quoted(i)
                    && !SourcePhrases.isTime(text.key(i))
                    && !ClaimWords.TIME_NOUN.contains(text.key(i))
                    && text.isA(i - 1, Category.DET)) {
                return true;
            }
        }
        return false;
    }

    private boolean selonAhead(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.is(i, "selon") && text.in(i + 1, LEADING)) {
                return true;
            }
        }
        return false;
    }

    private boolean stops(int i, boolean preposition, boolean laquelle) {
        if (text.isFinal(i)
                || text.is(i, ":")
                || text.is(i, ";")
                || text.is(i, "qui")
                || text.is(i, "dont")
                || text.is(i, "si")) {
            return true;
        }
        var reading = text.reading(i);
        if (reading.isFinite() || reading.mood() == Mood.INFINITIVE) {
            return !context.sources.phrases().isName(i);
        }
        boolean bare = reading.is(Category.DET) && !preposition && !text.isA(i - 1, Category.ADP) && !laquelle;
        boolean time = SourcePhrases.isTime(text.key(i + 1)) || ClaimWords.TIME_NOUN.contains(text.key(i + 1));
        return bare && !time || reading.is(Category.CCONJ) && !preposition;
    }

    /** ne … que says only. */
    private boolean restricts(SpeechGroup group, int que, int after) {
        return que == after
                && !text.is(group.main() - 1, "que")
                && !group.verb().lemma().startsWith("ne pas ")
                && (text.is(group.first(), "ne") || text.is(group.first(), "n'"))
                && !group.negated();
    }

    /** « assurent, eux, avoir … », « affirme, de son côté, n'avoir … »: index behind what two commas set off. */
    private int behindAside(int at) {
        if (!text.is(at, ",")) {
            return at;
        }
        for (int i = at + 1; i < Math.min(at + 8, text.sentenceEnd(at)); i++) {
            if (text.is(i, ",")) {
                return i + 1;
            }
            if (text.reading(i).isVerbal() && !text.is(i - 1, "sans")) {
                return at;
            }
        }
        return at;
    }

    private boolean infinitive(SpeechGroup group, int after) {
        int at = after;
        at = behindAside(at);
        int low = Math.min(text.sentenceEnd(group.main()), after + 12);
        boolean preposition = false;
        while (at < low) {
            var reading = text.reading(at);
            if (reading.mood() == Mood.INFINITIVE && reading.isVerbal()) {
                break;
            }
            boolean clitic = clauses.isClitic(at);
            boolean fine = reading.is(Category.ADV)
                    || clitic
                    || reading.is(Category.ADP) && !text.in(at, OPENS_INFINITIVE)
                    || preposition && (reading.is(Category.DET) || reading.isNominal() || reading.is(Category.ADJ))
                    || Quotations.isMark(text, at)
                    || text.in(at, BEFORE_INFINITIVE)
                    || SourcePhrases.isTime(text.key(at))
                    || preposition && text.in(at, Set.of("de", "d'"));
            if (!fine || isAsked(at)) {
                // « explique comment faire » tells of nothing that is.
                return false;
            }
            preposition |= reading.is(Category.ADP);
            at++;
        }
        if (at >= low || !reportable(group, at)) {
            return false;
        }
        int first = at;
        while (first > after
                && (clauses.isClitic(first - 1)
                        || text.in(first - 1, WITH_INFINITIVE)
                        || context.quotations.opensAt(first - 1))) {
            first--;
        }
        var content =
                clauses.upToComparison(clauses.upToReporter(clauses.withinRelative(group, clauses.content(first))));
        return !content.isEmpty() && clauses.add(INFINITIVE, group, content, false);
    }

    /** Opinions take an infinitive of state or of the past; verbs of saying take any. */
    private boolean reportable(SpeechGroup group, int infinitive) {
        if (group.verb().kind() != Kind.ESTIMATE) {
            return true;
        }
        return switch (text.lemma(infinitive)) {
            case "avoir", "être", "pouvoir", "devoir", "savoir", "connaître" -> true;
            default -> false;
        };
    }

    private boolean de(SpeechGroup group, int after) {
        int at = after;
        while (at < after + 3 && text.isA(at, Category.ADV)) {
            at++;
        }
        at = behindAdjunct(at);
        if (!text.is(at, "de") && !text.is(at, "d'")) {
            return false;
        }
        if (!clauses.hasInfinitive(at + 1)) {
            return false;
        }
        var content = clauses.content(at + 1);
        return !content.isEmpty() && clauses.add(DE, group, content, false);
    }

    /** « a menacé à l'audience de produire »: index of the de, or the token itself when no short adjunct stands there. */
    private int behindAdjunct(int at) {
        if (!text.isA(at, Category.ADP) || text.in(at, ClaimWords.OF)) {
            return at;
        }
        for (int i = at + 1; i < Math.min(at + 6, text.sentenceEnd(at)); i++) {
            if ((text.is(i, "de") || text.is(i, "d'")) && clauses.hasInfinitive(i + 1)) {
                return i;
            }
            if (text.reading(i).isVerbal() || text.is(i, ",")) {
                return at;
            }
        }
        return at;
    }
}
