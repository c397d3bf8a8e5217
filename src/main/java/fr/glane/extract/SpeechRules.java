package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.extract.SpeechVerb.Frame;
import fr.glane.extract.SpeechVerb.Kind;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reported clauses: <i>X affirme que …, assure avoir …, promet de …, accuse Y de …</i> */
final class SpeechRules {

    static final String QUE = "claim.que";
    static final String INFINITIVE = "claim.infinitive";
    static final String DE = "claim.de";
    static final String ACCUSE = "claim.accuse";

    private static final int FARTHEST = 22;
    private static final Set<String> COMPARING = ClaimWords.list("comparing");
    private static final Set<String> LEADING = Set.of("selon", "laquelle", "lequel");

    private final ClaimContext context;
    private final ClaimText text;

    SpeechRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    void reported(SpeechGroup group) {
        if (context.isCue(group.main()) || !attributes(group)) {
            return;
        }
        int after = group.after();
        if (group.takes(Frame.ACCUSE) && accuse(group, after)) {
            return;
        }
        if ((group.takes(Frame.QUE) || saidOfOn(group)) && que(group, after)) {
            return;
        }
        if (group.takes(Frame.COMME) && !group.passive() && comme(group, after)) {
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
        boolean on = text.is(group.left() - 1, "on") || text.is(group.left() - 1, "l'on");
        return group.takes(Frame.ON) && on && onPlace(group).isPresent();
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
        return text.is(last, "?")
                && (group.pronoun() >= 0 || text.in(start, Set.of("qui", "pourquoi", "comment", "quand", "est-ce")));
    }

    /** « on peut dire que », « pourrait-on dire »: how the reporter puts it, said by nobody. */
    private boolean supposed(SpeechGroup group) {
        boolean on = text.is(group.left() - 1, "on") || text.is(group.left() - 1, "l'on");
        return on
                && (group.reading().mood() == Mood.CONDITIONAL
                        || group.first() < group.main()
                                && text.reading(group.main()).mood() == Mood.INFINITIVE)
                && !group.takes(Frame.ON);
    }

    private boolean attributes(SpeechGroup group) {
        if (ClaimWords.IMPERSONAL.contains(group.verb().lemma()) && impersonal(group)) {
            return false;
        }
        if (asks(group) || group.reading().lemma().equals("falloir")) {
            return false;
        }
        return switch (group.mode()) {
            case FINITE ->
                group.reading().person() != 2
                        && !supposed(group)
                        && !hypothetical(group)
                        && (!group.negated()
                                || group.verb().kind() == Kind.ESTIMATE
                                || group.verb().kind() == Kind.STANCE);
            case PARTICIPLE -> true;
            case INFINITIVE -> behindBefore(group);
        };
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
        int que = queBehind(after, group);
        if (que < 0) {
            return false;
        }
        boolean laquelle = text.is(que, "laquelle") || text.is(que, "lequel");
        int from = que + 1;
        if (text.is(from, ",") && !laquelle) {
            from++;
        }
        var content = withinRelative(group, content(from));
        if (content.isEmpty() || !laquelle && !context.clauses.mayHaveVerb(content.first(), content.end())) {
            return false;
        }
        if (fronted(group) && gerund(group, content)) {
            return true;
        }
        boolean added = add(QUE, group, content, true);
        if (added && laquelle) {
            context.takeCue(que - 1, que + 1);
        }
        return added;
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

    /** « s'inquiète des suites que … », « revient sur le projet que … »: the que belongs to the noun. */
    private boolean isAbout(SpeechGroup group, int after) {
        int at = after;
        while (at < after + 2 && text.isA(at, Category.ADV)) {
            at++;
        }
        boolean own = text.in(at + 1, Set.of("son", "sa", "leur", "notre", "mon", "ma"));
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
        boolean time = SourcePhrases.isTime(text.key(i + 1));
        return bare && !time || reading.is(Category.CCONJ) && !preposition;
    }

    /** ne … que says only. */
    private boolean restricts(SpeechGroup group, int que, int after) {
        return que == after && (text.is(group.first(), "ne") || text.is(group.first(), "n'")) && !group.negated();
    }

    private Segment content(int from) {
        if (!text.has(from) || !text.sameSentence(from, from - 1)) {
            return new Segment(from, from);
        }
        var quotation = context.quotations.at(from);
        if (quotation != null
                && quotation.open() == from
                && quotation.length() >= 4
                && context.clauses.hasVerb(quotation.first(), quotation.end(), false)
                && closesClause(quotation)) {
            return new Segment(from, quotation.outerEnd());
        }
        return new Segment(from, context.clauses.end(from));
    }

    /** Behind a clause that is quoted whole comes a mark, or a conjunction that goes on with the reporter's words. */
    private boolean closesClause(Quotation quotation) {
        int at = quotation.outerEnd();
        return context.sources.phrases().isStop(at)
                || text.in(at, Set.of("et", "mais", "ou", "avant", "lors", "dans", "après", "alors", "tout"));
    }

    private boolean infinitive(SpeechGroup group, int after) {
        int at = after;
        if (text.is(at, ",") && text.in(at + 1, Set.of("eux", "elles", "lui", "elle")) && text.is(at + 2, ",")) {
            at += 3;
        }
        int low = Math.min(text.sentenceEnd(group.main()), after + 12);
        boolean preposition = false;
        while (at < low) {
            var reading = text.reading(at);
            if (reading.mood() == Mood.INFINITIVE && reading.isVerbal()) {
                break;
            }
            boolean clitic = isClitic(at);
            boolean fine = reading.is(Category.ADV)
                    || clitic
                    || reading.is(Category.ADP) && !text.in(at, Set.of("de", "d'", "pour", "sans"))
                    || preposition && (reading.is(Category.DET) || reading.isNominal() || reading.is(Category.ADJ))
                    || Quotations.isMark(text, at)
                    || text.is(at, "même")
                    || SourcePhrases.isTime(text.key(at))
                    || preposition && text.in(at, Set.of("de", "d'"));
            if (!fine) {
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
                && (isClitic(first - 1)
                        || text.in(first - 1, Set.of("ne", "n'", "pas", "plus", "jamais", "déjà", "toujours", "bien"))
                        || context.quotations.opensAt(first - 1))) {
            first--;
        }
        var content = withinRelative(group, content(first));
        return !content.isEmpty() && add(INFINITIVE, group, content, false);
    }

    private boolean isClitic(int at) {
        return switch (text.key(at)) {
            case "l'", "le", "la", "les", "se", "s'", "lui", "leur", "y", "en", "ne", "n'", "nous", "me", "m'" -> true;
            default -> false;
        };
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
        if (!hasInfinitive(at + 1)) {
            return false;
        }
        var content = content(at + 1);
        return !content.isEmpty() && add(DE, group, content, false);
    }

    /** « a menacé à l'audience de produire »: index of the de, or the token itself when no short adjunct stands there. */
    private int behindAdjunct(int at) {
        if (!text.isA(at, Category.ADP) || text.in(at, Set.of("de", "d'", "des", "du"))) {
            return at;
        }
        for (int i = at + 1; i < Math.min(at + 6, text.sentenceEnd(at)); i++) {
            if ((text.is(i, "de") || text.is(i, "d'")) && hasInfinitive(i + 1)) {
                return i;
            }
            if (text.reading(i).isVerbal() || text.is(i, ",")) {
                return at;
            }
        }
        return at;
    }

    private boolean hasInfinitive(int at) {
        for (int i = at; i < at + 5 && text.has(i); i++) {
            var reading = text.reading(i);
            if (reading.mood() == Mood.INFINITIVE) {
                return true;
            }
            if (!isClitic(i) && !reading.is(Category.ADV) && !Quotations.isMark(text, i)) {
                return false;
            }
        }
        return false;
    }

    /** « accuse Y de … »: the content is « Y de … », or what stands behind de when Y is a pronoun or the subject. */
    private boolean accuse(SpeechGroup group, int after) {
        int at = after;
        while ((text.isA(at, Category.ADV) || text.in(at, Set.of("même", "aussi", "ainsi", "également")))
                && at < after + 3) {
            at++;
        }
        boolean objectless = group.passive() || hasObjectPronoun(group);
        if (objectless) {
            if (!text.is(at, "de") && !text.is(at, "d'")) {
                return false;
            }
            // « mis en cause pour … », « est soupçonné de « fraude » » are charges; « accusé d'avoir … » says who did
            // what.
            if (group.passive() && !hasInfinitive(at + 1)) {
                return false;
            }
            var content = content(at + 1);
            return !content.isEmpty() && add(ACCUSE, group, content, false);
        }
        if (relativeObject(group) && (text.is(at, "de") || text.is(at, "d'"))) {
            var content = upToComma(at + 1, content(at + 1));
            return !content.isEmpty() && add(ACCUSE, group, content, false);
        }
        if (text.is(at, "à") || text.is(at, "au") || text.is(at, "aux")) {
            // « reproche à Y d'avoir … »: Y is told, not accused of.
            int told = context.sources.phrases().end(at + 1, SourcePhrases.Extent.NARROW);
            boolean of = told > at + 1 && (text.is(told, "de") || text.is(told, "d'")) && hasInfinitive(told + 1);
            var content = of ? content(told + 1) : new Segment(at, at);
            return !content.isEmpty() && add(ACCUSE, group, content, false);
        }
        int object = context.sources.phrases().end(at, SourcePhrases.Extent.NARROW);
        int de = object > at ? deBehind(at, object) : -1;
        if (de < 0) {
            return false;
        }
        var content = content(at);
        return !content.isEmpty() && add(ACCUSE, group, content, false);
    }

    /** « considère le projet comme « un recul » »: quoted words show that it is told. */
    private boolean comme(SpeechGroup group, int behind) {
        int after = behind;
        if (group.negated()) {
            return false;
        }
        while (text.isA(after, Category.ADV)
                || text.is(after, "en") && text.is(after + 1, "outre")
                || text.is(after, "outre")) {
            after++;
        }
        int object = context.sources.phrases().end(after, SourcePhrases.Extent.WIDE);
        if (Quotations.isMark(text, object)) {
            object++;
        }
        if (!text.is(object, "comme")) {
            return false;
        }
        // Behind a pronoun or in a relative clause what stands behind comme is all there is.
        var content = content(object == after ? object + 1 : after);
        boolean quoted = context.clauses.partlyQuoted(List.of(content));
        boolean opinion = group.verb().lemma().equals("considérer") && !hasObjectPronoun(group);
        return (quoted || opinion) && !content.isEmpty() && add(ACCUSE, group, content, false);
    }

    /** « X, qui assure avoir …, a … »: behind qui and its comma the content ends where the main verb goes on. */
    private Segment withinRelative(SpeechGroup group, Segment content) {
        if (!text.is(group.left() - 1, "qui") || !text.is(group.left() - 2, ",")) {
            return content;
        }
        for (int i = content.first() + 1; i < content.end() - 1; i++) {
            if (text.is(i, ",") && !context.quotations.quoted(i) && resumes(i + 1)) {
                return new Segment(content.first(), i);
            }
        }
        return content;
    }

    /** A finite verb without a subject of its own behind a comma. */
    private boolean resumes(int at) {
        int verb = at;
        while (isClitic(verb) && verb < at + 3) {
            verb++;
        }
        return text.reading(verb).isFinite() && !text.isCapital(verb);
    }

    /** In a relative clause set off by commas the content ends where the clause does. */
    private Segment upToComma(int from, Segment content) {
        if (context.quotations.opensAt(from)) {
            var quotation = context.quotations.at(from);
            return quotation != null && context.sources.phrases().isStop(quotation.outerEnd())
                    ? new Segment(from, quotation.outerEnd())
                    : content;
        }
        for (int i = from; i < content.end(); i++) {
            if (text.is(i, ",") && text.has(i + 1) && text.reading(i + 1).isFinite()) {
                return new Segment(from, i);
            }
        }
        return content;
    }

    private boolean hasObjectPronoun(SpeechGroup group) {
        for (int i = group.left(); i < group.first(); i++) {
            if (text.in(i, Set.of("le", "la", "l'", "les", "lui", "leur", "me", "m'", "nous", "vous"))) {
                return true;
            }
        }
        return false;
    }

    /** « …, qu'il qualifie de … » */
    private boolean relativeObject(SpeechGroup group) {
        for (int i = group.left() - 1; i >= Math.max(text.sentenceStart(group.left()), group.left() - 8); i--) {
            if (text.is(i, "que") || text.is(i, "qu'")) {
                return true;
            }
            if (text.reading(i).isFinite() || text.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private int deBehind(int from, int to) {
        for (int i = from + 1; i < Math.min(to + 12, text.sentenceEnd(from)); i++) {
            boolean of = text.is(i, "de") || text.is(i, "d'");
            if (of && (hasInfinitive(i + 1) || Quotations.isMark(text, i + 1))) {
                return i;
            }
            if (text.reading(i).isFinite() || text.is(i, ",") || text.isFinal(i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean add(String rule, SpeechGroup group, Segment content, boolean que) {
        var source = source(group);
        if (!admits(group, source)) {
            return false;
        }
        var segments = List.of(content);
        var form = context.reported(segments, source);
        if (form == Form.INDIRECT && que && context.clauses.whollyQuoted(content)) {
            form = Form.MIXED;
        }
        var flags = EnumSet.noneOf(Flag.class);
        if (group.verb().kind() == Kind.DENIAL || group.negated()) {
            flags.add(Flag.NEGATED);
        }
        boolean added = context.add(rule, form, segments, source, Optional.of(group.cue()), flags, false);
        if (added) {
            context.takeCue(group.first(), group.after());
        }
        return added;
    }

    private Optional<SourcePhrase> source(SpeechGroup group) {
        if (group.passive()) {
            return Optional.empty();
        }
        var before = group.mode() == SpeechGroup.Mode.PARTICIPLE ? claimBefore(group) : Optional.<SourcePhrase>empty();
        if (before.isPresent()) {
            return before;
        }
        if (ofNoun(group)) {
            return context.sources.phraseBefore(group.left(), group.reading());
        }
        var subject = context.sources.subject(group);
        if (subject.isPresent() && subject.get().words().equals("on")) {
            return onPlace(group).or(() -> subject);
        }
        return subject;
    }

    /** « une note indiquant que »: a participle just behind a common noun tells what that says. */
    private boolean ofNoun(SpeechGroup group) {
        int at = group.left() - 1;
        return group.mode() == SpeechGroup.Mode.PARTICIPLE
                && text.isA(at, Category.NOUN, Category.ADJ)
                && !text.isCapital(at)
                && text.sameSentence(at, group.main());
    }

    /** « X a dit que P, signalant que Q »: the participle carries on the claim it follows. */
    private Optional<SourcePhrase> claimBefore(SpeechGroup group) {
        int start = text.token(group.left()).start();
        for (int i = context.drafts().size() - 1; i >= 0; i--) {
            var draft = context.drafts().get(i);
            // « …, indique X, ajoutant que … »: the incise may stand between.
            int end = Math.max(
                    draft.content().getLast().end(),
                    draft.source()
                            .filter(s -> s.span().end() <= start)
                            .map(s -> s.span().end())
                            .orElse(0));
            if (end <= start && start - end <= 12 && draft.source().isPresent()) {
                return draft.source();
            }
        }
        return Optional.empty();
    }

    /** « on lit sur X que », « on apprend via X que ». */
    private Optional<SourcePhrase> onPlace(SpeechGroup group) {
        if (text.in(group.after(), Set.of("sur", "via", "dans"))) {
            return context.sources.from(group.after() + 1, SourcePhrases.Extent.NARROW);
        }
        if (text.is(group.after(), "auprès")) {
            return context.sources.from(group.after() + 2, SourcePhrases.Extent.NARROW);
        }
        return Optional.empty();
    }

    /** Who or what could say it: not « il faut », not a thing under a verb of thinking. */
    private boolean admits(SpeechGroup group, Optional<SourcePhrase> source) {
        if (source.isEmpty()) {
            return group.passive() || group.isFinite() && group.reading().person() == 3 && !impersonal(group);
        }
        var found = source.get();
        if (ClaimWords.FOUND.contains(group.verb().lemma())) {
            return context.kind(found).isPresent();
        }
        if (found.isPronoun() || context.canSay(found)) {
            return true;
        }
        if (ofNoun(group)) {
            return false;
        }
        return switch (group.verb().kind()) {
            // « sa liberté promettait d'apaiser les esprits »: a thing promises nothing.
            case COMMISSIVE -> false;
            case SAYING, MANNER, STANCE, ESTIMATE, ACCUSATION, DENIAL, ARGUMENT, EVIDENCE -> true;
        };
    }

    private boolean impersonal(SpeechGroup group) {
        return text.in(group.left() - 1, Set.of("il", "ce", "c'", "ça", "cela"));
    }
}
