package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.extract.SpeechVerb.Kind;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Reading.Tense;
import fr.glane.text.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules for reported clauses share: how far the clause goes, who says it, and whether they can. */
final class ReportedClauses {
    private static final Set<String> BEHIND_QUOTATION = ClaimWords.list("behind-quotation");
    private static final Set<String> QUE = Set.of("que", "qu'");
    private static final Set<String> OPENS_SUBORDINATE =
            Set.of("alors", "tandis", "bien", "pendant", "après", "dès", "depuis", "si", "quand", "lorsque");
    private static final Set<String> HEARING = Set.of("entendre", "écouter", "voir");
    private static final Set<String> ASKING_LEAVE = Set.of("permettre", "laisser");
    private static final Set<String> OBJECT_PRONOUNS = ClaimWords.list("object-pronoun");

    /** So many words has the phrase in front of its participle. */
    private static final int LONGEST_HOLDER = 8;

    /** So many words stand between the que of a relative clause and its verb. */
    private static final int NEAR_QUE = 6;

    /** So many words name who is told to speak in « Et X de dire que ». */
    private static final int FARTHEST_NARRATOR = 10;

    private final ClaimContext context;
    private final ClaimText text;

    ReportedClauses(ClaimContext context) {
        this.context = context;
        this.text = context.text;
    }

    Segment content(int from) {
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

    /** « se dit prêt et a signé »: behind a content without a verb of its own a finite verb is the reporter's. */
    Segment upToReporter(Segment content) {
        for (int i = content.first(); i < content.end() - 1; i++) {
            if (context.quotations.quoted(i)) {
                continue;
            }
            boolean joins = text.is(i, "et") || text.is(i, "mais") || text.is(i, ",");
            int next = text.is(i, ",") && text.is(i + 1, "et") ? i + 2 : i + 1;
            if (joins && i > content.first() && resumes(next)) {
                return new Segment(content.first(), text.is(i - 1, ",") ? i - 1 : i);
            }
            boolean finite = text.reading(i).isFinite() && !Quotations.isMark(text, i);
            if (finite || text.in(i, ClaimClauses.SUBORDINATING)) {
                return content;
            }
        }
        return content;
    }

    /** « …, contre 54 % en mars », « … : elle oublie les jeunes »: what others held before, and why, is the reporter's. */
    Segment upToComparison(Segment content) {
        for (int i = content.first() + 1; i < content.end() - 2; i++) {
            boolean before = text.is(i, ",") && text.is(i + 1, "contre") && text.isA(i + 2, Category.NUM);
            if (before || text.is(i, ":") && !context.quotations.quoted(i)) {
                return new Segment(content.first(), i);
            }
        }
        return content;
    }

    /** « juge que P : Q »: behind a colon the reporter tells why; what a document shows goes on there. */
    Segment upToReason(SpeechGroup group, Segment content) {
        if (group.verb().kind() == Kind.EVIDENCE) {
            return content;
        }
        boolean incise = context.isCue(content.end() + 1);
        for (int i = content.first() + 2; i < content.end() - 2; i++) {
            boolean another = incise && text.is(i, ",") && text.in(i + 1, Set.of("car", "et", "mais"));
            if (another && !context.clauses.hasVerb(i + 2, content.end(), true)) {
                // « doute que P, car les textes, rappelle-t-il, … »: the incise cuts a clause of its own.
                return new Segment(content.first(), i);
            }
            if (text.is(i, ":")
                    && !context.quotations.quoted(i)
                    && !context.quotations.opensAt(i + 1)
                    && context.clauses.hasVerb(content.first(), i, false)
                    && (context.clauses.hasVerb(i + 1, content.end(), false) || incise)) {
                return new Segment(content.first(), i);
            }
        }
        return content;
    }

    /** « assure que l'annonce était claire, et impute l'erreur à … »: a verb in the tense of saying goes on with who says. */
    Segment upToOuterVerb(SpeechGroup group, Segment content) {
        var tense = group.reading().tense();
        Tense told = Tense.NONE;
        for (int i = content.first(); i < content.end() - 2; i++) {
            boolean joins = text.is(i, ",") && (text.is(i + 1, "et") || text.is(i + 1, "mais"));
            if (joins && !context.quotations.quoted(i) && resumes(i + 2) && group.isFinite()) {
                var next = text.reading(verbBehind(i + 2)).tense();
                if (next == tense && told != tense && told != Tense.NONE) {
                    return new Segment(content.first(), i);
                }
            }
            var reading = text.reading(i);
            if (told == Tense.NONE && reading.isFinite() && !Quotations.isMark(text, i)) {
                told = reading.tense();
            }
        }
        return content;
    }

    /** « Alors que X avait affirmé que P, il a … »: behind the clause that a conjunction opens comes the main one. */
    Segment upToMainClause(SpeechGroup group, Segment content) {
        int start = context.clauses.start(group.main());
        boolean opened = text.in(start, OPENS_SUBORDINATE)
                && (text.is(start, "si") || text.is(start, "quand") || isQue(start + 1) || text.is(start, "lorsque"));
        if (!opened) {
            return content;
        }
        for (int i = content.first() + 1; i < content.end() - 2; i++) {
            boolean comma = text.is(i, ",") && !context.quotations.quoted(i);
            if (comma && ClaimPronouns.isSubject(text.key(i + 1)) && resumes(i + 2)) {
                return new Segment(content.first(), i);
            }
        }
        return content;
    }

    private boolean isQue(int at) {
        return text.in(at, QUE);
    }

    /** Behind a clause that is quoted whole comes a mark, or a conjunction that goes on with the reporter's words. */
    private boolean closesClause(Quotation quotation) {
        int at = quotation.outerEnd();
        if (text.is(at, ",") && resumes(at + 1) || text.is(at, "et") && text.in(at + 1, QUE)) {
            // « que « les salariés », se verra … », « que « P » et que Q »: the clause goes on.
            return false;
        }
        if (text.is(at, "dans") || text.is(at, "lors")) {
            return isMedium(at);
        }
        return context.sources.phrases().isStop(at) || text.in(at, BEHIND_QUOTATION);
    }

    /** « que « P » dans un communiqué »: where it was said; « dans les trois quarts du pays » is said. */
    private boolean isMedium(int at) {
        for (int i = at + 1; i < Math.min(at + 5, text.sentenceEnd(at)); i++) {
            if (ClaimWords.MEDIUM.contains(text.lemma(i))
                    || SourceNouns.kind(text, i).isPresent()) {
                return true;
            }
        }
        return text.is(at, "lors");
    }

    /** « X, qui assure avoir …, a … »: behind qui and its comma the content ends where the main verb goes on. */
    Segment withinRelative(SpeechGroup group, Segment content) {
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

    /** « sur les dossiers que l'agence dit avoir lus, dix sont … »: behind the relative clause the main one goes on. */
    Segment withinObjectRelative(SpeechGroup group, Segment content) {
        int que = group.left() - 1;
        while (que > group.left() - NEAR_QUE && text.sameSentence(que, group.left()) && !isQue(que)) {
            que--;
        }
        boolean relative = isQue(que) && text.isA(que - 1, Category.NOUN, Category.ADJ);
        for (int i = content.first() + 1; relative && i < content.end() - 1; i++) {
            if (text.is(i, ",") && !context.quotations.quoted(i)) {
                boolean main = !context.clauses.hasVerb(content.first(), i, true)
                        && context.clauses.hasVerb(i + 1, content.end(), false);
                return main ? new Segment(content.first(), i) : content;
            }
        }
        return content;
    }

    /** A finite verb without a subject of its own behind a comma. */
    private boolean resumes(int at) {
        int verb = verbBehind(at);
        return text.has(verb) && text.reading(verb).isFinite() && !text.isCapital(verb);
    }

    private int verbBehind(int at) {
        int verb = at;
        while (isClitic(verb) && verb < at + 3) {
            verb++;
        }
        return verb;
    }

    boolean hasInfinitive(int at) {
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

    boolean isClitic(int at) {
        return switch (text.key(at)) {
            case "l'", "le", "la", "les", "se", "s'", "lui", "leur", "y", "en", "ne", "n'", "nous", "me", "m'" -> true;
            default -> false;
        };
    }

    boolean hasObjectPronoun(SpeechGroup group) {
        for (int i = group.left(); i < group.first(); i++) {
            if (text.in(i, OBJECT_PRONOUNS)) {
                return true;
            }
        }
        // « venait de l'accuser »
        return group.first() < group.main()
                && text.reading(group.main()).mood() == Mood.INFINITIVE
                && text.in(group.main() - 1, OBJECT_PRONOUNS);
    }

    /** Adds the claim of a group with its content; {@code que} when a whole quotation stands under que. */
    boolean add(String rule, SpeechGroup group, Segment content, boolean que) {
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

    /** « Et la ministre d'ajouter que P », « Et de conclure que P » */
    boolean narrates(SpeechGroup group) {
        int start = text.sentenceStart(group.left());
        return group.mode() == SpeechGroup.Mode.INFINITIVE
                && text.is(start, "et")
                && text.in(group.left() - 1, Set.of("de", "d'"))
                && group.left() - start < FARTHEST_NARRATOR
                && !context.clauses.hasVerb(start, group.left(), true);
    }

    /** The claim of whom « Et X de dire que » names, else of who spoke before. */
    boolean addNarrated(String rule, SpeechGroup group, Segment content) {
        int start = text.sentenceStart(group.left());
        var source = group.left() - start > 2
                ? context.sources.from(start + 1, SourcePhrases.Extent.NARROW).filter(context::canSay)
                : Optional.<SourcePhrase>empty();
        var segments = List.of(content);
        boolean added = context.add(
                rule,
                context.reported(segments, source),
                segments,
                source,
                Optional.of(group.cue()),
                ClaimContext.none(),
                source.isEmpty());
        if (added) {
            context.takeCue(group.first(), group.after());
        }
        return added;
    }

    Optional<SourcePhrase> source(SpeechGroup group) {
        if (group.passive()) {
            return Optional.empty();
        }
        var heard = heard(group);
        if (heard.isPresent()) {
            return heard;
        }
        var permitted = permitted(group);
        if (permitted.isPresent()) {
            return permitted;
        }
        boolean carriesOn = group.mode() == SpeechGroup.Mode.PARTICIPLE || isBefore(group);
        var before = carriesOn ? claimBefore(group) : Optional.<SourcePhrase>empty();
        if (before.isPresent()) {
            return before;
        }
        if (ofNoun(group)) {
            return context.sources.phraseBefore(group.left(), group.reading()).or(() -> besideParticiple(group.left()));
        }
        var subject = context.subjects.subject(group);
        if (subject.isPresent() && subject.get().isOn()) {
            // « on murmure dans les couloirs que »: a place that says nothing itself.
            return onPlace(group)
                    .filter(p ->
                            group.takes(SpeechVerb.Frame.ON) || context.canSay(p) && !text.is(p.first() - 1, "dans"))
                    .or(() -> subject.map(ReportedClauses::withoutArticle));
        }
        return subject;
    }

    /** « …, concède le chef, avant d'ajouter que »: the infinitive carries on the claim in front. */
    private boolean isBefore(SpeechGroup group) {
        int of = group.left() - 1;
        return group.mode() == SpeechGroup.Mode.INFINITIVE
                && text.in(of, Set.of("de", "d'"))
                && text.is(of - 1, "avant")
                && text.is(of - 2, ",");
    }

    /** The on of « l'on », whose article is but for the sound. */
    private static SourcePhrase withoutArticle(SourcePhrase on) {
        int end = on.span().end();
        return on.words().equals("l'on")
                ? new SourcePhrase(
                        on.text(), on.first(), on.end(), new Span(end - "on".length(), end), on.role(), on.after())
                : on;
    }

    /** « on entend le maire déclarer que »: who stands between the verb of hearing and that of saying. */
    Optional<SourcePhrase> heard(SpeechGroup group) {
        if (group.mode() != SpeechGroup.Mode.INFINITIVE || !text.isA(group.left() - 1, Category.NOUN, Category.PROPN)) {
            return Optional.empty();
        }
        return context.sources
                .phraseBefore(group.left(), group.reading())
                .filter(s -> HEARING.contains(text.lemma(s.first() - 1)) && context.canSay(s));
    }

    /** « Permettez-moi de rappeler que », « laissez-moi vous dire que »: who asks leave to say it says it. */
    Optional<SourcePhrase> permitted(SpeechGroup group) {
        if (group.mode() != SpeechGroup.Mode.INFINITIVE) {
            return Optional.empty();
        }
        int at = group.left() - 1;
        if (text.in(at, ClaimWords.OF)) {
            at--;
        }
        while (text.isA(at, Category.ADV) && at > group.left() - 5) {
            at--;
        }
        boolean asks = text.is(at, "-moi") && ASKING_LEAVE.contains(text.lemma(at - 1));
        return asks ? Optional.of(context.sources.inverted(at)) : Optional.empty();
    }

    /** « …, le tribunal estimant que »: the phrase that ends where its participle stands, which a wider one would hold. */
    private Optional<SourcePhrase> besideParticiple(int participle) {
        for (int first = participle - 1; first > participle - LONGEST_HOLDER; first--) {
            if (!text.sameSentence(first, participle) || text.is(first, ",")) {
                return Optional.empty();
            }
            if (text.isA(first, Category.DET) && text.is(first - 1, ",")) {
                return context.sources
                        .from(first, SourcePhrases.Extent.NARROW)
                        .map(s -> s.end() > participle ? context.sources.plain(s.first(), participle) : s)
                        .filter(s -> s.end() == participle);
            }
        }
        return Optional.empty();
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
            boolean near = start - end <= 12 || start - end <= 80 && onlyAdjunct(end, group.left());
            if (end <= start && near && draft.source().isPresent()) {
                return draft.source();
            }
        }
        return Optional.empty();
    }

    /** « …, a dit X, dans un entretien, accusant … »: no verb between the claim and the participle. */
    private boolean onlyAdjunct(int offset, int participle) {
        for (int i = text.indexAt(offset); i < participle; i++) {
            if (!text.sameSentence(i, participle)
                    || text.reading(i).isFinite()
                    || text.in(i, ClaimClauses.SUBORDINATING)) {
                return false;
            }
        }
        return text.is(participle - 1, ",");
    }

    /** « on lit sur X que », « on apprend via X que », « on y lit que » of the document just told of. */
    Optional<SourcePhrase> onPlace(SpeechGroup group) {
        if (text.is(group.left(), "y")) {
            return context.sources.documentBefore(group.left());
        }
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
            boolean those = text.is(group.left() - 1, "qui") && text.in(group.left() - 2, ClaimWords.THOSE);
            return !those
                    && (group.passive() || group.isFinite() && group.reading().person() == 3 && !impersonal(group));
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

    boolean impersonal(SpeechGroup group) {
        return text.in(group.left() - 1, ClaimWords.IMPERSONAL_SUBJECTS);
    }
}
