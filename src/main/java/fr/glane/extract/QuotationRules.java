package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Flag;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
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
    private static final Set<String> ADJUNCTS = ClaimWords.list("adjuncts");

    private static final Lexicon ASIDES = Lexicon.load("claim-asides");

    private final ClaimContext context;
    private final ClaimText text;
    private final Quotations quotations;
    private final ClaimClauses clauses;

    QuotationRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.quotations = context.quotations;
        this.clauses = context.clauses;
    }

    /** Tries the verb group as an incise. */
    boolean incise(SpeechGroup group) {
        if (!group.isFinite()
                || group.negated()
                || !group.takes(SpeechVerb.Frame.QUOTE) && !isOn(group) && !marked(group)
                || hedges(group)) {
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
        var found = source(group, comme);
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
        var subject = context.sources.subject(group).filter(context::canSay);
        if (subject.isEmpty() || subject.get().text() != text) {
            return false;
        }
        int before = subject.get().first() - 1;
        boolean parted = text.is(before, ",") && text.sameSentence(before, group.main());
        return parted
                && clauses.hasVerb(clauses.start(before), before, false)
                && claim(group, before, new Sourced(subject, group.after()), false);
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

    /** « peut-on lire », « a-t-on appris » */
    private boolean isOn(SpeechGroup group) {
        return group.takes(SpeechVerb.Frame.ON)
                && group.pronoun() >= 0
                && text.key(group.pronoun()).endsWith("-on");
    }

    /** A source and the token behind the incise. */
    private record Sourced(Optional<SourcePhrase> source, int after) {}

    private boolean isComme(SpeechGroup group) {
        int at = group.left() - 1;
        return text.is(at, "comme")
                || text.is(at, "que") && text.is(at - 1, "ainsi")
                || text.is(at, "qu'") && text.is(at - 1, "ainsi");
    }

    private int commeStart(SpeechGroup group) {
        return text.is(group.left() - 1, "comme") ? group.left() - 1 : group.left() - 2;
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
        if (text.is(before, ",") || text.in(before, DASHES)) {
            return true;
        }
        boolean asked = text.isFinal(before) && !text.isCapital(group.left());
        return asked && (group.pronoun() >= 0 || quotation != null || quotations.quoted(before - 1));
    }

    private Optional<Sourced> source(SpeechGroup group, boolean comme) {
        if (group.pronoun() >= 0) {
            var pronoun = context.sources.inverted(group.pronoun());
            int after = group.after();
            if (pronoun.isOn() || group.passive()) {
                return place(after);
            }
            return Optional.of(new Sourced(Optional.of(pronoun), after));
        }
        int at = group.after();
        int name = skipAdjuncts(at);
        var phrase = context.sources.from(name, SourcePhrases.Extent.NARROW);
        if (phrase.isEmpty()
                || phrase.get().first() > name && SourcePhrases.isContracted(text.key(name))
                || !fits(group, phrase.get(), comme)) {
            return Optional.empty();
        }
        return Optional.of(new Sourced(phrase, phrase.get().after()));
    }

    /** « peut-on lire dans X », « est-il indiqué dans X », « lit-on sur X ». */
    private Optional<Sourced> place(int after) {
        int at = after;
        while ((text.isA(at, Category.ADV) || SourcePhrases.isTime(text.key(at))) && !text.is(at, "auprès")) {
            at++;
        }
        if (text.is(at, "de") && text.in(at + 1, Set.of("source", "sources"))) {
            var phrase = context.sources.from(at + 1, SourcePhrases.Extent.NARROW);
            if (phrase.isPresent()) {
                return Optional.of(new Sourced(phrase, phrase.get().end()));
            }
        }
        boolean there = text.in(at, Set.of("dans", "sur", "via", "chez", "au", "à", "en", "auprès"));
        if (there) {
            int first = text.is(at, "auprès") ? at + 2 : at + 1;
            var phrase = context.sources.from(first, SourcePhrases.Extent.NARROW);
            if (phrase.isPresent()) {
                return Optional.of(new Sourced(phrase, phrase.get().end()));
            }
        }
        return Optional.of(new Sourced(Optional.empty(), after));
    }

    /** « a déclaré hier sur les ondes de la Chaîne III, X »: adverbs, a short adjunct closed by a comma. */
    private int skipAdjuncts(int from) {
        int at = from;
        int adverbs = 0;
        while (adverbs < 3
                && text.isA(at, Category.ADV)
                && !context.sources.phrases().opens(at)) {
            at++;
            adverbs++;
        }
        if (text.is(at, "en") && text.is(at + 1, "substance") || text.is(at, "par") && text.is(at + 1, "exemple")) {
            at += 2;
        }
        for (int time = 0; time < 3 && SourcePhrases.isTime(text.key(at)) && !text.is(at + 1, ","); time++) {
            at++;
        }
        at = timePhrase(at);
        at = aside(at);
        int behind = ASIDES.longest(
                text.sentenceAt(Math.min(at, text.size() - 1)), at - text.sentenceStart(Math.min(at, text.size() - 1)));
        if (behind > 0) {
            at = text.sentenceStart(at) + behind;
        }
        if (text.is(at, ",") && !text.isFinal(at)) {
            int close = nextComma(at + 1, 12);
            return close > 0 ? close + 1 : at;
        }
        at = behindPhrases(at);
        if (text.isA(at, Category.ADP) && !text.in(at, Set.of("de", "d'", "des"))) {
            int comma = nextComma(at, 14);
            if (comma > 0 && context.sources.phrases().isName(comma + 1)) {
                return comma + 1;
            }
        }
        return at;
    }

    /** « a précisé à la presse le directeur »: phrases that tell to whom and where, when a name or article follows. */
    private int behindPhrases(int from) {
        int at = from;
        for (int turn = 0; turn < 2 && text.isA(at, Category.ADP); turn++) {
            if (text.in(at, Set.of("de", "d'", "des", "du"))) {
                return from;
            }
            int end = context.sources.phrases().end(at + 1, SourcePhrases.Extent.NARROW);
            for (int i = at + 1; i < Math.min(at + 4, end); i++) {
                if (SourceNouns.isTitle(text, i) && text.isCapital(i)) {
                    // « a lancé au tribunal Me Lise A. »
                    return i;
                }
            }
            if (text.isA(at + 1, Category.DET) && text.isShape(at + 2, fr.glane.text.Shape.UPPER)) {
                // « explique à l'AFP Lise A. »
                end = at + 3;
            }
            if (end <= at + 1 || !text.sameSentence(at, end)) {
                return from;
            }
            boolean opens =
                    text.isA(end, Category.DET) || context.sources.phrases().isName(end);
            if (opens) {
                return end;
            }
            at = end;
        }
        return from;
    }

    /** Index after « de son côté », « pour sa part », « quant à lui »; the token itself when none stands there. */
    private int aside(int at) {
        boolean own = text.in(at + 1, Set.of("son", "sa", "leur", "notre", "mon", "ma", "leurs"));
        if (text.is(at, "de") && own && text.in(at + 2, Set.of("côté", "propre"))
                || text.is(at, "pour") && own && text.is(at + 2, "part")
                || text.is(at, "à") && own && text.is(at + 2, "tour")) {
            return at + 3;
        }
        return text.is(at, "quant") && text.in(at + 2, Set.of("lui", "elle", "eux", "elles")) ? at + 3 : at;
    }

    /** Index after « la semaine dernière », « ce matin »; the token itself when none stands there. */
    private int timePhrase(int at) {
        boolean when = text.isA(at, Category.DET) && ClaimWords.TIME_NOUN.contains(text.key(at + 1));
        if (!when) {
            return at;
        }
        int end = at + 2;
        while (text.isA(end, Category.ADJ) || SourcePhrases.isTime(text.key(end))) {
            end++;
        }
        return end;
    }

    private int nextComma(int from, int most) {
        for (int i = from; i < Math.min(text.sentenceEnd(Math.min(from, text.size() - 1)), from + most); i++) {
            if (text.is(i, ",")) {
                return i;
            }
            if (text.reading(i).isFinite() && !Quotations.isMark(text, i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean fits(SpeechGroup group, SourcePhrase phrase, boolean comme) {
        int end = phrase.end();
        if (text.has(end)
                && text.sameSentence(end, end - 1)
                && text.reading(end).isFinite()
                && !Quotations.isMark(text, end)
                && !text.isFinal(end)
                && !text.is(end, ",")) {
            return false;
        }
        boolean plural = context.sources.isPlural(phrase.first(), end);
        boolean agrees = switch (group.reading().number()) {
            case PLURAL -> plural || text.is(end, "et") || text.is(phrase.first() + 1, "et");
            case SINGULAR -> !plural;
            case ANY -> true;
        };
        if (!agrees) {
            return false;
        }
        if (text.is(end, "que") || text.is(end, "qu'")) {
            return false;
        }
        if (comme || afterQuotation(group.left() - 1)) {
            return comme || !insideAside(group.left() - 1);
        }
        boolean own = text.in(phrase.first(), Set.of("son", "sa", "ses", "leur", "leurs"));
        return context.canSay(phrase)
                && !(own
                        && context.kind(phrase)
                                .filter(k -> k == SourceKind.DOCUMENT)
                                .isPresent());
    }

    /** « L'essai, publié sous le nom « X », racontait »: a term in marks between two commas is not what is said. */
    private boolean insideAside(int before) {
        int at = quotations.quoted(before) ? before : before - 1;
        var quotation = quotations.at(at);
        if (quotation == null || quotation.open() < 0 || clauses.hasVerb(quotation.first(), quotation.end(), false)) {
            return false;
        }
        int start = clauses.start(quotation.open());
        boolean comma = false;
        for (int i = start; i < quotation.open(); i++) {
            comma |= text.is(i, ",");
            if (text.reading(i).isFinite()) {
                return false;
            }
        }
        return comma;
    }

    private boolean afterQuotation(int before) {
        return quotations.quoted(before) || quotations.quoted(before - 1);
    }

    private boolean claim(SpeechGroup group, int before, Sourced found, boolean comme) {
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
    private boolean inQuotation(SpeechGroup group, int before, Sourced found, Quotation quotation) {
        int cut = text.in(before, DASHES) || text.is(before, ",") ? before : before + 1;
        int after = inciseEnd(found.after(), quotation.end());
        var segments = new ArrayList<Segment>();
        int first = withPrefix(quotation, true);
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

    /** Where the incise ends: at the comma or stop behind the source and what goes with the verb. */
    private int inciseEnd(int from, int limit) {
        int at = from;
        for (int turn = 0; turn < 3; turn++) {
            while (at < limit
                    && !text.is(at, ",")
                    && !text.in(at, DASHES)
                    && !text.isFinal(at)
                    && !text.is(at, ";")
                    && !text.is(at, ":")
                    && !(Quotations.isMark(text, at) && at > from)) {
                if (at > from && !text.sameSentence(at - 1, at)) {
                    return at;
                }
                at++;
            }
            if (at < limit && text.is(at, ",") && isAdjunct(at + 1) && text.sameSentence(at, at + 1)) {
                int close = adjunctEnd(at + 1, limit);
                if (close > 0) {
                    at = close;
                    continue;
                }
            }
            break;
        }
        return Math.min(limit, at < limit ? at + 1 : at);
    }

    /** Behind the source: « qui a suivi l'affaire », « lors d'un point de presse », « interrogé par … ». */
    private boolean isAdjunct(int at) {
        if (!text.has(at)) {
            return false;
        }
        if (text.in(at, Set.of("qui", "dont", "où", "lors", "lorsque", "lorsqu'"))) {
            return true;
        }
        var reading = text.reading(at);
        return SpeechReadings.hasParticiple(text, at) && !reading.is(Category.NOUN) && !text.isA(at + 1, Category.AUX)
                || reading.mood() == Mood.PRESENT_PARTICIPLE
                || text.is(at, "en") && text.has(at + 1) && text.reading(at + 1).mood() == Mood.PRESENT_PARTICIPLE;
    }

    private int adjunctEnd(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (!text.sameSentence(from, i)) {
                return i - 1;
            }
            if (text.is(i, ",") || text.isFinal(i)) {
                return i;
            }
        }
        return limit;
    }

    /**
     * Where the content of a quotation starts. Words of the reporter that the quotation completes belong to it, a clause
     * of their own does not.
     */
    private int withPrefix(Quotation quotation, boolean incised) {
        int open = quotation.outerFirst();
        if (quotation.open() < 0) {
            return quotation.first();
        }
        int start = clauses.start(open);
        if (start >= open) {
            return quotation.first();
        }
        if (text.is(open - 1, ":") || text.isFinal(open - 1)) {
            return quotation.first();
        }
        boolean own = clauses.hasVerb(start, open, false);
        boolean speaks =
                clauses.hasVerb(quotation.first(), quotation.end(), false) || goesOnQuoted(quotation.outerEnd());
        if (own && text.is(open - 1, ",") && speaks) {
            return quotation.first();
        }
        boolean several = !text.sameSentence(quotation.first(), quotation.end() - 1);
        if (own
                && (several
                        || clauses.hasVerb(quotation.first(), quotation.end(), false)
                                && (incised || text.isCapital(quotation.first())))) {
            return quotation.first();
        }
        return start;
    }

    /** « …, « rongé », avait-il dit, « par les visages … » » */
    private boolean goesOnQuoted(int from) {
        for (int i = from; i < Math.min(from + 12, text.size()) && text.sameSentence(from, i); i++) {
            if (quotations.opensAt(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean behindClause(SpeechGroup group, int at, Sourced found, boolean comme) {
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
        var last = lastQuotation(regionEnd);
        Form form;
        if (last != null) {
            int first = withPrefix(last, false);
            boolean alone = first >= last.outerFirst();
            segments.add(new Segment(first, alone ? last.end() : regionEnd));
            form = alone ? Form.DIRECT : Form.MIXED;
        } else {
            int start = comme && before >= 0 ? commeRegionStart(before) : before < 0 ? 0 : behindColon(before);
            if (start < regionEnd) {
                segments.add(new Segment(start, regionEnd));
            }
            form = Form.INDIRECT;
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
            if (segments.size() == 1 && !clause && (group.pronoun() < 0 || only.end() - only.first() < 4)) {
                return false;
            }
        }
        if (form == Form.DIRECT && segments.size() > 1 && !clauses.whollyQuoted(segments.get(1))) {
            form = Form.MIXED;
        }
        if (form == Form.INDIRECT && clauses.partlyQuoted(segments)) {
            form = Form.MIXED;
        }
        return add(group, found, segments, form, false);
    }

    /** The quotation the incise closes on, when it ends the region; null when the region ends in the reporter's words. */
    private @org.jspecify.annotations.Nullable Quotation lastQuotation(int regionEnd) {
        int at = regionEnd - 1;
        if (at < 0) {
            return null;
        }
        while (text.has(at) && (text.is(at, ",") || text.in(at, DASHES) || text.is(at, "."))) {
            at--;
        }
        if (text.is(at, ")")) {
            // « Errare humanum est » (l'erreur est humaine), lance X.
            int open = at;
            while (open > 0 && at - open < 30 && !text.is(open, "(")) {
                open--;
            }
            at = quotations.quoted(open - 1) ? open - 1 : at;
        }
        return quotations.at(at);
    }

    /** « Elle balaie l'argument : P, rappelle-t-elle »: behind a colon only what stands there is told. */
    private int behindColon(int before) {
        int start = clauses.start(before);
        for (int i = before - 1; i > start; i--) {
            if (text.is(i, ":") && !quotations.quoted(i) && clauses.hasVerb(i + 1, before + 1, false)) {
                return clauses.hasVerb(start, i, false) ? i + 1 : start;
            }
        }
        return start;
    }

    private int commeRegionStart(int before) {
        int start = clauses.start(before);
        for (int i = before - 1; i > start; i--) {
            if (text.is(i, "mais") && text.is(i - 1, ",")) {
                return i + 1;
            }
        }
        return start;
    }

    /** What goes on behind the incise in the same sentence. */
    private void rest(
            SpeechGroup group,
            Sourced found,
            List<Segment> segments,
            boolean comme,
            @org.jspecify.annotations.Nullable Quotation last) {
        int sentenceEnd = text.sentenceEnd(group.main());
        boolean said = !segments.isEmpty();
        int after = said && isAdjunct(behindComma(found.after(), sentenceEnd))
                ? sentenceEnd
                : inciseEnd(found.after(), sentenceEnd);
        if (after >= sentenceEnd || after < 1) {
            return;
        }
        if (!text.is(after - 1, ",") && !text.in(after - 1, DASHES)) {
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
        if (whole && (text.in(after, ADJUNCTS) || isAdjunct(after) || timePhrase(after) > after)) {
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

    /** The token behind the first comma from here on; the comma may follow what goes with the verb. */
    private int behindComma(int from, int end) {
        int at = from;
        while (at < end && !text.is(at, ",")) {
            at++;
        }
        return at + 1;
    }

    private boolean add(SpeechGroup group, Sourced found, List<Segment> segments, Form form, boolean cut) {
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
        boolean floating = source.isEmpty() || source.get().isOn();
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
        var subject = context.sources.mainSubject(start - 1, 60);
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
