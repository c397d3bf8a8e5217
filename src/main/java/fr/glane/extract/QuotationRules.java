package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said, then who says it, set off in the middle or at the end: <i>« … », témoigne X, … ; …, estime X ; comme l'a
 * souligné X, …</i>
 */
final class QuotationRules {

    static final String INCISE = "claim.incise";
    static final String COMME = "claim.comme";

    private static final Set<String> DASHES = Set.of("–", "—", "-");
    private static final Set<String> TAKEN_UP = Set.of("il", "elle", "ils", "elles");
    private static final Set<String> ADJUNCTS = ClaimWords.list("adjuncts");

    /** So far in front the verb of what is taken up by a pronoun is looked for. */
    private static final int FARTHEST = 120;

    /** So many words a reply without a verb has. */
    private static final int LONGEST_REPLY = 4;

    private static final Set<String> RULED_OUT =
            Set.of("impossible", "inutile", "difficile", "interdit", "possible", "hors", "urgent", "absurde", "facile");

    private final ClaimContext context;
    private final ClaimText text;
    private final Quotations quotations;
    private final ClaimClauses clauses;
    private final InciseSources sources;
    private final InciseBounds bounds;

    QuotationRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.quotations = context.quotations;
        this.clauses = context.clauses;
        this.sources = new InciseSources(context);
        this.bounds = new InciseBounds(context);
    }

    /** Tries the verb group as an incise. */
    boolean incise(SpeechGroup group) {
        if (!group.isFinite()
                || group.negated()
                || !group.takes(SpeechVerb.Frame.QUOTE) && !isOn(group) && !marked(group)
                || hedges(group)
                || wonders(group)) {
            return false;
        }
        boolean comme = isComme(group);
        int before = comme ? commeStart(group) - 1 : group.left() - 1;
        if (!comme && subjectFirst(group)) {
            return true;
        }
        if (!comme && !setOff(before, group)) {
            return false;
        }
        if (group.passive() && group.pronoun() < 0) {
            return false;
        }
        var found = sources.of(group, comme);
        if (found.isEmpty() || comme && text.is(found.get().after(), ":")) {
            return false;
        }
        return claim(group, before, found.get(), comme);
    }

    /** « P, l'éleveur l'assure. »: the subject in front, what was said taken up by a pronoun. */
    private boolean subjectFirst(SpeechGroup group) {
        int object = group.first() - 1;
        boolean taken = text.is(object, "l'") || text.is(object, "le");
        if (!taken || group.pronoun() >= 0 || !context.sources.phrases().isStop(group.after())) {
            return false;
        }
        if (text.is(group.after(), ":")) {
            return false;
        }
        var subject = context.subjects.subject(group).filter(context::canSay);
        if (subject.isEmpty() || subject.get().text() != text) {
            return false;
        }
        int before = subject.get().first() - 1;
        if (subject.get().first() == clauses.start(group.main()) && text.is(group.after(), ",")) {
            return ahead(group, subject.get());
        }
        boolean parted = text.is(before, ",") && text.sameSentence(before, group.main());
        return parted
                && clauses.hasVerb(Math.max(clauses.start(before), before - FARTHEST), before, false)
                && claim(group, before, new InciseSources.Sourced(subject, group.after()), false);
    }

    /** « Le maire l'assure, P »: what is told stands behind. */
    private boolean ahead(SpeechGroup group, SourcePhrase subject) {
        int first = group.after() + 1;
        boolean clause = text.isA(first, Category.DET, Category.PROPN)
                || text.isA(first, Category.PRON) && !text.in(first, ClaimClauses.SUBORDINATING);
        int end = clauses.end(first);
        if (!clause || !clauses.hasVerb(first, end, false)) {
            return false;
        }
        var segments = List.of(new Segment(first, end));
        boolean added = context.add(
                INCISE,
                context.reported(segments, Optional.of(subject)),
                segments,
                Optional.of(subject),
                Optional.of(cue(group)),
                ClaimContext.none(),
                false);
        if (added) {
            context.takeCue(group.first(), group.after());
        }
        return added;
    }

    /** « …, savoure X »: verbs that say only when quotation marks stand beside them. */
    private boolean marked(SpeechGroup group) {
        int before = group.left() - 1;
        return group.takes(SpeechVerb.Frame.MARKED)
                && !isComme(group)
                && (quotations.quoted(before) || quotations.quoted(before - 1));
    }

    /** « faut-il le rappeler », « pourrait-on dire », « devrais-je dire »: the reporter weighs a word. */
    private boolean hedges(SpeechGroup group) {
        if (group.pronoun() < 0) {
            return false;
        }
        boolean modal =
                Set.of("pouvoir", "devoir", "falloir").contains(group.reading().lemma())
                        && text.reading(group.main()).mood() == Mood.INFINITIVE;
        boolean told = text.key(group.pronoun()).endsWith("il")
                && !group.reading().lemma().equals("falloir");
        return modal && !told && !isOn(group) && !text.key(group.pronoun()).endsWith("elle")
                || group.reading().mood() == Mood.CONDITIONAL
                        && text.key(group.pronoun()).endsWith("-on");
    }

    /** « Le croit-elle encore ? »: a question about what was said, that opens its own sentence. */
    private boolean wonders(SpeechGroup group) {
        int start = text.sentenceStart(group.main());
        return group.pronoun() >= 0
                && group.left() == start
                && group.first() > start
                && text.is(text.sentenceEnd(start) - 1, "?");
    }

    /** « peut-on lire », « a-t-on appris » */
    private boolean isOn(SpeechGroup group) {
        return group.takes(SpeechVerb.Frame.ON)
                && group.pronoun() >= 0
                && text.key(group.pronoun()).endsWith("-on");
    }

    private boolean isComme(SpeechGroup group) {
        int at = group.left() - 1;
        return text.is(at, "comme")
                || text.is(at, "que") && text.is(at - 1, "ainsi")
                || text.is(at, "qu'") && text.is(at - 1, "ainsi");
    }

    private int commeStart(SpeechGroup group) {
        return text.is(group.left() - 1, "comme") ? group.left() - 1 : group.left() - 2;
    }

    /** A dash that sets off, no minus: « à - 2,7 % ». */
    static boolean isDash(ClaimText text, int at) {
        return text.in(at, DASHES) && !text.isShape(at + 1, fr.glane.text.Shape.NUMBER);
    }

    /** In front of an incise stands a comma, a closing mark, a dash, or the end of what was asked or cried. */
    private boolean setOff(int before, SpeechGroup group) {
        if (!text.has(before)) {
            return false;
        }
        var quotation = quotations.at(before);
        if (quotation != null && quotation.close() == before) {
            return true;
        }
        if (text.is(before, ",") || isDash(text, before)) {
            return true;
        }
        boolean asked = text.isFinal(before) && !text.isCapital(group.left());
        return asked && (group.pronoun() >= 0 || quotation != null || quotations.quoted(before - 1));
    }

    private boolean claim(SpeechGroup group, int before, InciseSources.Sourced found, boolean comme) {
        var inside = quotations.at(group.left());
        if (inside != null
                && inside.holds(group.left())
                && inside.open() != group.left()
                && group.left() < inside.end()) {
            return inQuotation(group, before, found, inside);
        }
        return behindClause(group, before, found, comme);
    }

    /** « A, dit X. B »: the incise stands between the marks. */
    private boolean inQuotation(SpeechGroup group, int before, InciseSources.Sourced found, Quotation quotation) {
        int cut = isDash(text, before) || text.is(before, ",") ? before : before + 1;
        int after = bounds.inciseEnd(found.after(), quotation.end());
        var segments = new ArrayList<Segment>();
        int first = bounds.withPrefix(quotation, true);
        boolean mixed = first < quotation.outerFirst();
        segments.add(new Segment(first, cut));
        if (after < quotation.end()) {
            segments.add(new Segment(after, quotation.end()));
        }
        if (cut <= quotation.first()) {
            return false;
        }
        return add(
                group,
                found,
                segments,
                mixed ? Form.MIXED : Form.DIRECT,
                quotation.close() < 0 && text.block().cut());
    }

    private boolean behindClause(SpeechGroup group, int at, InciseSources.Sourced found, boolean comme) {
        int before = at;
        int regionEnd = before;
        if (comme && (before < 0 || !text.sameSentence(before, group.main()))) {
            regionEnd = text.sentenceStart(group.main());
            before = regionEnd;
        }
        boolean closed = quotations.quoted(before);
        if (closed || text.isFinal(before)) {
            regionEnd = before + 1;
        }
        var segments = new ArrayList<Segment>();
        var last = bounds.lastQuotation(regionEnd);
        Form form;
        if (!comme && bounds.opensReason(before)) {
            // « Il est parti parce que, dit-il, P »: what stands in front is the reporter's.
            form = Form.INDIRECT;
            last = null;
        } else if (last != null) {
            int first = bounds.withPrefix(last, false);
            if (first < last.outerFirst() && isOthersBefore(first, last.outerFirst())) {
                first = last.first();
            }
            boolean alone = first >= last.outerFirst();
            segments.add(new Segment(first, alone ? last.end() : regionEnd));
            form = alone ? Form.DIRECT : Form.MIXED;
        } else {
            int start = comme && before >= 0
                    ? bounds.commeRegionStart(before)
                    : before < 0 ? 0 : bounds.behindColon(before, bounds.goesOn(found.after(), group.main()));
            if (start < regionEnd) {
                segments.add(new Segment(start, regionEnd));
            }
            form = Form.INDIRECT;
        }
        if (form != Form.DIRECT
                && regionEnd - segments.stream().mapToInt(Segment::first).min().orElse(regionEnd)
                        > ClaimClauses.LONGEST) {
            // No clause is so long: an endless list.
            return false;
        }
        rest(group, found, segments, comme, form == Form.DIRECT ? last : null);
        if (segments.isEmpty()) {
            return false;
        }
        if (form == Form.INDIRECT) {
            var only = segments.getFirst();
            boolean known = found.source().flatMap(context::kind).isPresent();
            boolean clause = known
                    ? clauses.mayHaveVerb(only.first(), only.end())
                    : clauses.hasVerb(only.first(), only.end(), true);
            // « Impossible de tenir les délais, objecte l'architecte »
            clause |= known && (ruledOut(only) || repliesWith(only, before, found));
            if (segments.size() == 1 && !clause && (group.pronoun() < 0 || only.end() - only.first() < 4)) {
                return false;
            }
        }
        if (form == Form.DIRECT && segments.size() > 1 && !clauses.whollyQuoted(segments.get(1))) {
            form = Form.MIXED;
        }
        if (form == Form.INDIRECT && segments.size() == 1 && !comme && clauses.whollyQuoted(segments.getFirst())) {
            form = Form.DIRECT;
        }
        if (form == Form.INDIRECT && clauses.partlyQuoted(segments)) {
            form = Form.MIXED;
        }
        return add(group, found, segments, form, false);
    }

    /** « Le club affirme avoir des garanties, mais « … », ironise X »: what stands before mais is told by another. */
    private boolean isOthersBefore(int first, int quotation) {
        if (!text.is(quotation - 1, "mais") || !text.is(quotation - 2, ",")) {
            return false;
        }
        for (int i = first; i < quotation - 2; i++) {
            if (text.reading(i).isFinite() && SpeechVerb.of(text.lemma(i)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** « Faux, a répliqué le maire. »: a few words alone, then who says them, and nothing else. */
    private boolean repliesWith(Segment only, int before, InciseSources.Sourced found) {
        return only.first() == text.sentenceStart(only.first())
                && only.end() == before
                && only.end() - only.first() <= LONGEST_REPLY
                && !text.isA(only.first(), Category.ADP)
                && sources.timePhrase(only.first()) == only.first()
                && (text.isFinal(found.after()) || text.is(found.after(), ":"));
    }

    /** « Impossible de … », « Pas question de … », « Hors de question de … »: a judgement on an infinitive, without être. */
    private boolean ruledOut(Segment segment) {
        int at = segment.first();
        boolean opens = text.in(at, RULED_OUT) || text.is(at + 1, "question");
        for (int i = at + 1; opens && i < Math.min(at + 5, segment.end() - 1); i++) {
            if (text.in(i, ClaimWords.OF) && text.reading(i + 1).mood() == Mood.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    /** What goes on behind the incise in the same sentence. */
    private void rest(
            SpeechGroup group,
            InciseSources.Sourced found,
            List<Segment> segments,
            boolean comme,
            @org.jspecify.annotations.Nullable Quotation last) {
        int sentenceEnd = text.sentenceEnd(group.main());
        boolean said = !segments.isEmpty();
        int after = said && bounds.isAdjunct(bounds.behindComma(found.after(), sentenceEnd))
                ? sentenceEnd
                : bounds.inciseEnd(found.after(), sentenceEnd);
        if (after >= sentenceEnd || after < 1) {
            return;
        }
        boolean colon = text.is(after - 1, ":") && last == null && !comme && !quotations.opensAt(after);
        if (!text.is(after - 1, ",") && !isDash(text, after - 1) && !colon) {
            return;
        }
        if (colon) {
            // « Faux, réplique X : P »; « les loyers montent, note X : ils doublent »: what the first clause began goes
            // on.
            int end = clauses.end(after);
            boolean word = said
                    && !clauses.mayHaveVerb(
                            segments.getFirst().first(), segments.getFirst().end());
            if ((word || text.in(after, TAKEN_UP)) && clauses.hasVerb(after, end, false)) {
                segments.add(new Segment(after, end));
            }
            return;
        }
        var next = quotations.at(after);
        if (last != null && !segments.isEmpty()) {
            if (next != null && next.open() == after) {
                segments.add(new Segment(next.first(), next.end()));
            }
            return;
        }
        boolean whole = !segments.isEmpty()
                && clauses.hasVerb(
                        segments.getFirst().first(), segments.getFirst().end(), false);
        if (whole && group.pronoun() >= 0 && !comme && bounds.tellsOn(after, sentenceEnd)) {
            segments.add(new Segment(after, clauses.end(after)));
            return;
        }
        if (whole && (text.in(after, ADJUNCTS) || bounds.isAdjunct(after) || sources.timePhrase(after) > after)) {
            return;
        }
        if (whole && comme) {
            return;
        }
        int end = clauses.end(after);
        if (end > after) {
            segments.add(new Segment(after, end));
        }
    }

    private boolean add(
            SpeechGroup group, InciseSources.Sourced found, List<Segment> segments, Form form, boolean cut) {
        var source = found.source();
        boolean document = source.flatMap(context::kind)
                .filter(k -> k == SourceKind.DOCUMENT)
                .isPresent();
        var shape = form != Form.DIRECT && document ? Form.STUDY : form;
        var flags = EnumSet.noneOf(Flag.class);
        if (cut) {
            flags.add(Flag.TRUNCATED);
        }
        var rule = isComme(group) ? COMME : INCISE;
        if (source.isEmpty() && afterColon(segments.getFirst())) {
            return false;
        }
        if (source.isEmpty() && isOn(group)) {
            source = before(group);
        }
        // « élude-t-on au siège » is by those there, « dit-on » by whom the text goes on with.
        boolean floating = source.isEmpty() || source.get().isOn() && found.after() == group.after();
        boolean added = context.add(
                rule, shape, segments, floating ? Optional.empty() : source, Optional.of(cue(group)), flags, floating);
        if (added) {
            context.takeCue(group.first(), group.after());
            for (var segment : segments) {
                context.speak(segment.first() - 1, segment.end() + 1);
            }
        }
        return added;
    }

    private boolean afterColon(Segment segment) {
        return text.is(segment.first() - 2, ":") && quotations.quoted(segment.first() - 1);
    }

    /** « …, peut-on lire. »: in what the sentence before was about. */
    private Optional<SourcePhrase> before(SpeechGroup group) {
        int start = text.sentenceStart(group.main());
        if (start == 0) {
            return Optional.empty();
        }
        var subject = context.subjects.mainSubject(start - 1, 60);
        return subject.filter(s -> !s.isPronoun())
                .filter(s -> context.kind(s)
                        .filter(k -> k == SourceKind.PERSON || k == SourceKind.GROUP)
                        .isEmpty());
    }

    /** « peut-on lire » keeps its pronoun, « explique-t-elle » does not. */
    static fr.glane.text.Span cue(SpeechGroup group) {
        return group.cue();
    }
}
