package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
import fr.glane.match.Pattern;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attribution by a preposition: <i>selon X, d'après X, pour X, à en croire X, aux yeux de X</i>. */
final class AccordingToRules {
    private static final Set<String> OPENS_CLAUSE = ClaimWords.list("opens-clause");
    private static final Set<String> OWN_CLAUSE = ClaimWords.list("own-clause");

    static final String ACCORDING = "claim.according";

    private static final Lexicon PHRASES = Lexicon.load("according-to");
    private static final Set<String> OF_WHICH = Set.of("dont", "où");
    /** So many words a bracket with its source holds. */
    private static final int LONGEST_BRACKET = 40;

    private static final Set<String> DASHES = Set.of("–", "—", "-");

    private final ClaimContext context;
    private final ClaimText text;
    private final ClaimClauses clauses;
    private final AccordingSources sources;

    AccordingToRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = context.clauses;
        this.sources = new AccordingSources(context);
    }

    void run() {
        for (int i = 0; i < text.size(); i++) {
            if (mayStart(text.key(i)) && !insideSpoken(i)) {
                phrase(i);
            }
        }
    }

    private static boolean mayStart(String key) {
        return switch (key) {
            case "selon", "pour", "d'après", "d'", "à", "a", "aux", "au", "de", "du", "dans", "si" -> true;
            default -> false;
        };
    }

    private boolean insideSpoken(int i) {
        return context.isSpoken(i) || context.quotations.quoted(i);
    }

    private void phrase(int at) {
        var sentence = text.sentenceAt(at);
        int local = at - text.sentenceStart(at);
        int end = PHRASES.longest(sentence, local);
        if (end == Pattern.NO) {
            ofSource(at);
            return;
        }
        var kind = PHRASES.classAt(sentence, local).orElse("");
        int behind = at + end - local;
        if (kind.equals("self")) {
            self(at, behind);
            return;
        }
        if (text.is(behind, "qui") && text.is(at - 1, ",")) {
            toWhom(at, behind);
            return;
        }
        if (text.in(behind, ClaimWords.WHICH) || text.is(at - 1, "que")) {
            laquelle(at, behind);
            return;
        }
        var source = context.sources.from(behind, SourcePhrases.Extent.WIDE).map(this::withoutSubject);
        if (source.isEmpty()
                || !sources.admits(kind, at, source.get())
                || source.get().isPronoun() && insideClaim(at)) {
            return;
        }
        claim(at, behind, source.get());
    }

    /** « De source policière, … », « …, de sources concordantes »: the words behind de are the source. */
    private void ofSource(int at) {
        boolean source = text.is(at, "de") && text.in(at + 1, Set.of("source", "sources"));
        if (!source || !sources.startsSentence(at) && !text.is(at - 1, ",")) {
            return;
        }
        var phrase = context.sources.from(at + 1, SourcePhrases.Extent.NARROW);
        if (phrase.isPresent() && phrase.get().end() > at + 2) {
            place(
                    at,
                    phrase.get().end(),
                    phrase,
                    Optional.of(text.span(at)),
                    phrase.get().end());
        }
    }

    /** « Selon sa biographie Anne R. a composé … »: without a comma the name is the subject of what is told. */
    private SourcePhrase withoutSubject(SourcePhrase source) {
        int end = source.end();
        boolean goesOn = text.sameSentence(end - 1, end)
                && text.has(end)
                && text.reading(end).isFinite();
        int name = context.sources.roles().nameStart(source.first(), end);
        if (!goesOn
                || name <= source.first()
                || name >= end
                || context.kind(source).filter(k -> k == SourceKind.DOCUMENT).isEmpty()) {
            return source;
        }
        return new SourcePhrase(text, source.first(), name, text.span(source.first(), name), Optional.empty(), name);
    }

    /** « X juge que P, selon lui, … »: the pronoun only repeats whose claim it is. */
    private boolean insideClaim(int at) {
        int start = text.token(at).start();
        return context.drafts().stream().flatMap(d -> d.content().stream()).anyMatch(s -> s.contains(start));
    }

    private void self(int at, int behind) {
        var cue = text.span(at, behind);
        place(at, behind, Optional.empty(), Optional.of(cue), behind);
    }

    /** « la déclaration du représentant, selon laquelle P » */
    private void laquelle(int at, int behind) {
        if (context.isCue(behind)
                || !text.is(at, "selon") && !text.is(at, "d'après")
                || !text.in(behind, Set.of("laquelle", "lequel"))) {
            return;
        }
        int end = clauses.end(behind + 1);
        var segments = List.of(new Segment(behind + 1, end));
        if (!clauses.hasVerb(behind + 1, end, true)) {
            return;
        }
        int before = text.is(at - 1, ",") ? at - 1 : at;
        var source = holder(before);
        context.add(
                ACCORDING,
                form(source),
                segments,
                source,
                Optional.of(text.span(at, behind + 1)),
                ClaimContext.none(),
                false);
    }

    /** « …, confie Anne R., pour qui P »: the person in front of the comma. */
    private void toWhom(int at, int qui) {
        var source = context.sources
                .antecedentPhrase(at - 1, Reading.of("", Category.VERB))
                .filter(s ->
                        context.kind(s).filter(k -> k != SourceKind.DOCUMENT).isPresent()
                                || context.sources.phrases().isName(s.end() - 1));
        int end = upToMain(qui + 1, clauses.end(qui + 1));
        int before = behindName(at - 1);
        var told = context.drafts().stream()
                .flatMap(d -> d.source().stream())
                .filter(s -> s.text() == text
                        && (s.end() == before
                                || source.isPresent() && s.end() == source.get().end()))
                .findFirst();
        if (source.isEmpty() && told.isEmpty() || !clauses.hasVerb(qui + 1, end, true)) {
            return;
        }
        var holder = told.isPresent() ? told : source;
        var segment = new Segment(qui + 1, end);
        boolean quoted = isQuotation(segment);
        context.add(
                ACCORDING,
                quoted ? Form.DIRECT : form(holder),
                List.of(segment),
                holder,
                Optional.of(text.span(at, qui)),
                ClaimContext.none(),
                false);
    }

    /** « X, pour qui P, quitte la table »: behind a relative clause the main verb goes on, without a subject of its own. */
    private int upToMain(int from, int end) {
        for (int i = from + 1; i < end - 1; i++) {
            boolean goesOn = text.is(i, ",") && !context.quotations.quoted(i) && !context.quotations.quoted(i + 1);
            if (goesOn && text.reading(i + 1).isFinite() && !text.isCapital(i + 1)) {
                return i;
            }
        }
        return end;
    }

    /** « l'élue (Parti des rives), pour qui »: index behind what the brackets belong to. */
    private int behindName(int comma) {
        if (text.is(comma - 1, ")")) {
            for (int i = comma - 2; i > comma - 12 && text.sameSentence(i, comma); i--) {
                if (text.is(i, "(")) {
                    return i;
                }
            }
        }
        return comma;
    }

    /** Whose opinion it is: the complement with de that ends in front of the relative. */
    private Optional<SourcePhrase> holder(int before) {
        for (int i = Math.max(text.sentenceStart(before - 1), before - 8); i < before; i++) {
            if (text.in(i, ClaimWords.OF)) {
                int first = i + 1;
                if (first < before) {
                    var source =
                            new SourcePhrase(text, first, before, text.span(first, before), Optional.empty(), before);
                    if (context.canSay(source)) {
                        return Optional.of(source);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void claim(int at, int behind, SourcePhrase source) {
        var cue = text.span(at, behind);
        // « , selon elle, le trou »: a pronoun has no apposition.
        place(
                at,
                source.isPronoun() ? source.end() : source.after(),
                Optional.of(source),
                Optional.of(cue),
                source.end());
    }

    /** Lays the content around the phrase: behind it, before it, or on both sides. */
    private void place(int at, int after, Optional<SourcePhrase> source, Optional<Span> cue, int sourceEnd) {
        int start = inBracket(sources.clauseStart(at), at);
        var segments = new ArrayList<Segment>();
        if (start >= at || leadIn(start, at)) {
            initial(after, sourceEnd, source, segments);
        } else {
            medial(start, at, after, segments);
        }
        if (segments.isEmpty()) {
            return;
        }
        var form = form(source);
        if (form == Form.STUDY && segments.size() == 1 && segments.getFirst().end() <= at) {
            segments.set(0, told(at, segments.getFirst()));
        }
        if (form == Form.STUDY && segments.size() == 1 && segments.getFirst().first() > at) {
            segments.set(0, withFindings(segments.getFirst()));
        }
        if (segments.size() == 1 && isQuotation(segments.getFirst())) {
            form = Form.DIRECT;
            var quotation = context.quotations.at(segments.getFirst().first());
            if (quotation != null) {
                segments.set(0, new Segment(quotation.first(), quotation.end()));
            }
        }
        context.add(ACCORDING, form, segments, source, cue, ClaimContext.none(), source.isEmpty());
    }

    /** « (dix mille au total, selon X) »: what stands in the bracket is told, not the clause around it. */
    private int inBracket(int start, int at) {
        for (int i = at - 2; i > Math.max(start, at - LONGEST_BRACKET); i--) {
            if (text.is(i, ")")) {
                return start;
            }
            if (text.is(i, "(")) {
                return i + 1;
            }
        }
        return start;
    }

    /** « X rappelle que P, selon une étude »: the document says what X tells, not that X tells it. */
    private Segment told(int at, Segment whole) {
        int start = text.token(at).start();
        var outer = context.drafts().stream()
                .filter(d -> d.rule().equals(SpeechRules.QUE) && d.span().contains(start))
                .findFirst();
        if (outer.isEmpty() || outer.get().content().size() > 1) {
            return whole;
        }
        int first = text.indexAt(outer.get().span().start());
        var inner = new Segment(first, whole.end());
        if (first <= whole.first() || !clauses.hasVerb(first, whole.end(), false)) {
            return whole;
        }
        context.cut(outer.get(), inner);
        return inner;
    }

    /** « Selon l'enquête, P ; Q »: a document goes on with what else it found. */
    private Segment withFindings(Segment found) {
        int semicolon = found.end();
        if (!text.is(semicolon, ";") || !text.sameSentence(found.first(), semicolon + 1)) {
            return found;
        }
        int end = clauses.end(semicolon + 1, false);
        return clauses.hasVerb(semicolon + 1, end, false) ? new Segment(found.first(), end) : found;
    }

    private Form form(Optional<SourcePhrase> source) {
        boolean document = source.flatMap(context::kind)
                .filter(k -> k == SourceKind.DOCUMENT)
                .isPresent();
        boolean told = source.isPresent()
                && source.get().text() == text
                && AccordingSources.TOLD.contains(text.lemma(sources.head(source.get())));
        return document && !told ? Form.STUDY : Form.ACCORDING_TO;
    }

    /** A short adjunct with its comma, a conjunction: « Toujours selon X », « En 2020, selon X, » is medial. */
    private boolean leadIn(int start, int at) {
        for (int i = start; i < at; i++) {
            if (!text.isA(i, Category.ADV, Category.CCONJ) && !text.is(i, ",")) {
                return false;
            }
        }
        return true;
    }

    private void initial(int after, int sourceEnd, Optional<SourcePhrase> source, List<Segment> segments) {
        int first = after;
        if (text.is(first, ",")) {
            // A pronoun has no apposition, nor has a phrase that brought its own.
            boolean none = ClaimPronouns.is(text.key(sourceEnd - 1)) || isSomebodyElse(first + 1, source);
            first = (none ? first : behindApposition(first)) + 1;
        }
        if (text.is(first, ":")) {
            first++;
        }
        if (!text.has(first) || !text.sameSentence(first, sourceEnd - 1)) {
            return;
        }
        var quotation = context.quotations.at(first);
        if (quotation != null
                && quotation.open() == first
                && context.sources.phrases().isStop(quotation.outerEnd())) {
            segments.add(new Segment(first, quotation.outerEnd()));
            return;
        }
        int end = clauses.end(first, false);
        if (clauses.mayHaveVerb(first, end)) {
            segments.add(new Segment(first, end));
        }
    }

    /** « Selon la police, le conducteur, Marc R., dormait »: a person is no apposition to a body. */
    private boolean isSomebodyElse(int next, Optional<SourcePhrase> source) {
        boolean body = source.flatMap(context::kind)
                .filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.DOCUMENT)
                .isPresent();
        return body && text.isA(next, Category.DET) && SpeakerNouns.isOffice(text, next + 1);
    }

    /** « Selon le rapport, relatif à …, la Tunisie … »: the comma behind an apposition that is no role. */
    private int behindApposition(int comma) {
        int next = comma + 1;
        if (!text.has(next)) {
            return comma;
        }
        var reading = text.reading(next);
        boolean apposed = reading.is(Category.ADJ)
                || reading.mood() == Mood.PAST_PARTICIPLE
                || text.in(next, Set.of("qui", "dont", "où"))
                || reading.is(Category.ADP) && (text.is(next + 1, "qui") || text.in(next + 1, ClaimWords.WHICH))
                || reading.is(Category.NOUN) && !context.sources.phrases().isName(next)
                || isApposedPhrase(next);
        if (!apposed) {
            return comma;
        }
        for (int i = next; i < Math.min(next + 40, text.sentenceEnd(next)); i++) {
            if (text.is(i, "(")) {
                // « « La Ville » (Seuil, 248 pages) »
                i = Math.max(i, closing(i));
            }
            if (text.is(i, ",") && startsOver(i + 1)) {
                return i;
            }
        }
        return comma;
    }

    private int closing(int open) {
        for (int i = open + 1; i < Math.min(open + 20, text.sentenceEnd(open)); i++) {
            if (text.is(i, ")")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isApposedPhrase(int next) {
        if (!text.isA(next, Category.DET) || text.is(next + 2, "sur") && text.isA(next + 3, Category.NUM)) {
            // « Selon la médiatrice, une famille sur six, … »: a share is no apposition.
            return false;
        }
        int end = context.sources.phrases().end(next, SourcePhrases.Extent.WIDE);
        if (end > next && context.sources.roles().namesAnother(next + 1, end)) {
            return false;
        }
        return text.is(end, ",") && startsOver(end + 1) && !text.in(next, ClaimWords.DEFINITE_ARTICLES)
                || text.is(end, ",")
                        && startsOver(end + 1)
                        && SourceNouns.kind(text, next + 1).isPresent();
    }

    private boolean startsOver(int at) {
        return text.isA(at, Category.DET, Category.PROPN)
                || ClaimPronouns.is(text.key(at))
                || text.in(at, OPENS_CLAUSE)
                || text.isA(at, Category.NUM, Category.ADP);
    }

    private void medial(int start, int at, int after, List<Segment> segments) {
        boolean comma = text.is(at - 1, ",") || text.in(at - 1, DASHES);
        int before = comma ? at - 1 : at;
        int first = comma ? parenthesis(start, before) : relativeStart(start, before);
        first = behindColon(first, before);
        boolean whole = clauses.hasVerb(first, before, false);
        int end = text.sentenceEnd(at);
        boolean goesOn = after < end && text.has(after) && !text.isFinal(after) && text.sameSentence(at, after);
        if (!goesOn) {
            segments.add(new Segment(first, before));
            return;
        }
        if (!comma) {
            // « aurait selon plusieurs sources payé »: the verb group goes on behind.
            if (text.reading(after).mood() == Mood.PAST_PARTICIPLE
                    || text.reading(after).mood() == Mood.INFINITIVE) {
                segments.add(new Segment(first, before));
                segments.add(new Segment(after, clauses.end(after, false)));
            } else if (text.reading(before - 1).isFinite() && text.isA(after, Category.DET)) {
                // « Autant de causes qui expliquent selon lui la colère »: the object of the verb in front.
                segments.add(new Segment(first, before));
                segments.add(new Segment(after, clauses.end(after, false)));
            } else {
                segments.add(new Segment(first, before));
            }
            return;
        }
        if (text.in(after, DASHES) || text.is(after, ")")) {
            segments.add(new Segment(first, before));
            return;
        }
        int rest = after + 1;
        if (rest >= end || !text.is(after, ",")) {
            segments.add(new Segment(first, before));
            return;
        }
        segments.add(new Segment(first, before));
        if (!whole || !ownClause(rest, end)) {
            int close = clauses.end(rest, false);
            boolean relative = text.is(first, "qui") || text.is(first, "que");
            segments.add(new Segment(rest, relative ? upToMain(rest, close) : close));
        }
    }

    /** « Il redoute le pire : P, selon X »: between two clauses the colon parts what is told from the reporter's words. */
    private int behindColon(int first, int before) {
        for (int i = before - 1; i > Math.max(first, before - ClaimClauses.LONGEST); i--) {
            if (text.is(i, ":") && !context.quotations.quoted(i)) {
                boolean parts = clauses.hasVerb(i + 1, before, false) && clauses.hasVerb(first, i, false);
                return parts ? i + 1 : first;
            }
        }
        return first;
    }

    private boolean ownClause(int rest, int end) {
        return text.in(rest, OWN_CLAUSE) && !text.reading(rest).isFinite() && clauses.hasVerb(rest, end, true);
    }

    /** « C'est le port qui, selon X, a perdu »: the whole is told. */
    private boolean isCleft(int start) {
        return text.is(start, "c'")
                || text.is(start, "ce") && text.lemma(start + 1).equals("être");
    }

    /** The clause in front of « , selon X »: from a relative pronoun or a dash when one opens it. */
    private int parenthesis(int start, int before) {
        boolean verb = false;
        boolean apart = false;
        for (int i = before - 1; i > start; i--) {
            if (text.in(i, DASHES) && !verb) {
                return i + 1;
            }
            boolean relative = text.is(i, "qui") || text.is(i, "que") && i == before - 1;
            if (relative
                    && !isCleft(start)
                    && (text.is(i - 1, ",") && before - i <= 4 || i == before - 1 && !text.is(i - 1, "ce"))) {
                return i;
            }
            apart |= text.is(i, ",");
            if (text.in(i, OF_WHICH) && verb && !apart && text.isA(i + 1, Category.DET, Category.PRON)) {
                // « un réseau dont les chefs seraient, selon X, cachés »
                return i + 1;
            }
            verb |= text.reading(i).isFinite();
        }
        return start;
    }

    /** « La dépression, beaucoup plus faible selon X, va … »: the phrase between the commas. */
    private int relativeStart(int start, int before) {
        for (int i = before - 1; i > start; i--) {
            if (text.reading(i).isFinite()) {
                return start;
            }
            if (text.is(i, ",")) {
                return text.isA(i + 1, Category.ADJ, Category.ADV) ? i + 1 : start;
            }
        }
        return start;
    }

    private boolean isQuotation(Segment segment) {
        var quotation = context.quotations.at(segment.first());
        return quotation != null
                && quotation.outerFirst() == segment.first()
                && segment.end() <= quotation.outerEnd() + 1
                && segment.end() >= quotation.end();
    }
}
