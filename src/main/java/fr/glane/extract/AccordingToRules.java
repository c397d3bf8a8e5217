package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
import fr.glane.match.Pattern;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attribution by a preposition: <i>selon X, d'après X, pour X, à en croire X, aux yeux de X</i>. */
final class AccordingToRules {

    static final String ACCORDING = "claim.according";

    private static final Lexicon PHRASES = Lexicon.load("according-to");
    private static final Set<String> DASHES = Set.of("–", "—", "-");
    /** Nouns of what people tell: selon the legend, the account, the words of somebody. */
    private static final Set<String> TOLD = ClaimWords.list("told");
    /** Documents that rule: selon la loi tells how, not who says. */
    private static final Set<String> RULING = ClaimWords.list("ruling");

    private final ClaimContext context;
    private final ClaimText text;
    private final ClaimClauses clauses;

    AccordingToRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = context.clauses;
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
            case "selon", "pour", "d'après", "d'", "à", "a", "aux", "au", "de", "si" -> true;
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
        if (text.in(behind, Set.of("laquelle", "lequel", "lesquels", "lesquelles")) || text.is(at - 1, "que")) {
            laquelle(at, behind);
            return;
        }
        var source = context.sources.from(behind, SourcePhrases.Extent.WIDE).map(this::withoutSubject);
        if (source.isEmpty() || !admits(kind, at, source.get()) || source.get().isPronoun() && insideClaim(at)) {
            return;
        }
        claim(at, behind, source.get());
    }

    /** « De source policière, … », « …, de sources concordantes »: the words behind de are the source. */
    private void ofSource(int at) {
        boolean source = text.is(at, "de") && text.in(at + 1, Set.of("source", "sources"));
        if (!source || !startsSentence(at) && !text.is(at - 1, ",")) {
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

    /** Whose opinion it is: the complement with de that ends in front of the relative. */
    private Optional<SourcePhrase> holder(int before) {
        for (int i = Math.max(text.sentenceStart(before - 1), before - 8); i < before; i++) {
            if (text.in(i, Set.of("du", "de", "des", "d'"))) {
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

    private boolean admits(String kind, int at, SourcePhrase source) {
        return switch (kind) {
            case "always" ->
                context.canSay(source) && (text.is(at - 1, ",") || startsSentence(at) || !text.is(at, "de"));
            case "opinion" -> holdsOpinion(at, source);
            default -> named(at, source);
        };
    }

    /** « varie selon l'âge », « se définissent selon la société »: the verb depends on what stands behind selon. */
    private boolean depends(int at) {
        if (text.is(at - 1, ",") || startsSentence(at)) {
            return false;
        }
        for (int i = at - 1; i >= Math.max(text.sentenceStart(at), at - 8); i--) {
            var reading = text.reading(i);
            if (reading.isVerbal()) {
                return ClaimWords.DEPENDS.contains(reading.lemma());
            }
            if (text.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private boolean named(int at, SourcePhrase source) {
        if (depends(at)) {
            return false;
        }
        if (text.isA(source.first(), Category.PRON) && !source.isPronoun()) {
            return false;
        }
        var kind = context.kind(source);
        int head = head(source);
        boolean told = TOLD.contains(text.lemma(head)) || TOLD.contains(text.key(head));
        if (told) {
            return setOff(at, source);
        }
        if (kind.isPresent() && kind.get() == SourceKind.DOCUMENT) {
            return tells(at, source, text.lemma(head));
        }
        boolean common = kind.isEmpty()
                && text.in(source.first(), Set.of("les", "des", "leurs", "ses"))
                && text.token(head).word().canBe(Category.NOUN)
                && source.role().isEmpty();
        return !common && context.canSay(source);
    }

    /** A document that could be the rule followed tells something when it opens the sentence or was published by somebody. */
    private boolean tells(int at, SourcePhrase source, String noun) {
        if (ClaimWords.RULE.contains(noun)) {
            boolean own = text.in(source.first(), Set.of("ses", "son", "sa", "leurs", "leur", "nos"));
            return startsSentence(at) && (own || source.end() - source.first() > 2) && !noun.equals("plan");
        }
        if (!RULING.contains(noun)) {
            return true;
        }
        if (!setOff(at, source)) {
            return false;
        }
        if (text.is(at - 1, ",") && text.in(source.first(), Set.of("un", "une"))) {
            return true;
        }
        for (int i = source.first() + 1; i < source.end(); i++) {
            boolean owner = text.isCapital(i)
                    || SourceNouns.kind(text, i)
                            .filter(k -> k == SourceKind.ORGANISATION)
                            .isPresent();
            if (owner || SpeechReadings.hasParticiple(text, i) && !text.isA(i, Category.NOUN)) {
                return true;
            }
        }
        return startsSentence(at);
    }

    private int head(SourcePhrase source) {
        int head = source.first();
        while (head < source.end() - 1
                && (!text.isA(head, Category.NOUN, Category.PROPN)
                        || text.isA(head + 1, Category.NOUN)
                                && text.token(head).word().canBe(Category.ADJ))) {
            head++;
        }
        return head;
    }

    private boolean startsSentence(int at) {
        return clauseStart(at) >= at;
    }

    /** Where the clause around a token starts: the sentence, behind a semicolon, or in the bracket that holds it. */
    private int clauseStart(int at) {
        int sentence = clauses.start(at);
        int depth = 0;
        for (int i = at - 1; i >= Math.max(sentence, at - 80); i--) {
            if (context.quotations.quoted(i)) {
                continue;
            }
            if (text.is(i, ")")) {
                depth++;
            } else if (text.is(i, "(") && depth-- == 0) {
                return goesOnInBrackets(at) ? clauses.behindConnectives(i + 1, at) : sentence;
            } else if (depth == 0 && text.is(i, ";")) {
                return clauses.behindConnectives(i + 1, at);
            }
        }
        return sentence;
    }

    /** « (selon X, la somme était due) »: more than the source stands in the brackets. */
    private boolean goesOnInBrackets(int at) {
        for (int i = at; i < Math.min(at + 60, text.sentenceEnd(at)); i++) {
            if (text.is(i, ")")) {
                return clauses.hasVerb(at, i, false);
            }
        }
        return false;
    }

    /** Parted from the clause by a comma, or at its end. */
    private boolean setOff(int at, SourcePhrase source) {
        return text.is(at - 1, ",")
                || startsSentence(at)
                || context.sources.phrases().isStop(source.end());
    }

    /** Pour X counts when X can hold an opinion, and a clause stands behind: « Pour elle, … », « Pour les experts, … ». */
    private boolean holdsOpinion(int at, SourcePhrase source) {
        if (!startsClause(at)) {
            return false;
        }
        int end = source.after();
        boolean comma = text.is(end, ",");
        boolean quotation = context.quotations.opensAt(end) || comma && context.quotations.at(end + 1) != null;
        if (source.isPronoun()) {
            return !source.words().equals("tous") && (comma || quotation);
        }
        if (!comma && !quotation) {
            return false;
        }
        boolean clause = quotation || clauses.hasVerb(end, text.sentenceEnd(at), false);
        if (!clause) {
            return false;
        }
        if (text.key(source.end() - 1).startsWith("derni") && text.in(source.first(), Set.of("ce", "cette", "ces"))) {
            return true;
        }
        var kind = context.kind(source);
        boolean person = source.role().isPresent() || isFullName(source) || endsWithFullName(source);
        if (person) {
            return true;
        }
        if (kind.isEmpty()) {
            return quotation && context.canSay(source) || isKnownName(source);
        }
        return switch (kind.get()) {
            case PERSON -> definite(source);
            case GROUP ->
                definite(source)
                        && (quotation || GROUPS_WITH_OPINIONS.contains(text.lemma(head(source))) || weighs(end));
            case ORGANISATION ->
                !text.in(source.first(), Set.of("sa", "son", "ses", "leur", "leurs"))
                        && (quotation || definite(source) && opines(end));
            case DOCUMENT, UNNAMED -> false;
        };
    }

    private static final Set<String> GROUPS_WITH_OPINIONS = ClaimWords.list("groups-with-opinions");

    /** The clause behind an organisation judges: it starts with c'est, il s'agit, cette … */
    private boolean opines(int end) {
        int next = text.is(end, ",") ? end + 1 : end;
        return text.in(next, Set.of("c'", "ce", "cette", "ces", "cet", "il", "cela", "ça", "pas"));
    }

    /** « …, c'est la goutte d'eau », « …, il s'agit d'un recul »: a verdict, not « c'est gratuit ». */
    private boolean weighs(int end) {
        int at = text.is(end, ",") ? end + 1 : end;
        boolean quoted = clauses.partlyQuoted(List.of(new Segment(at, clauses.end(at, false))));
        boolean it = text.is(at, "c'") || text.is(at, "ce") || text.is(at, "cela") || text.is(at, "ça");
        if (text.is(at, "il") && text.is(at + 1, "s'")) {
            return true;
        }
        if (!it && !text.in(at, Set.of("cette", "cet", "ces"))) {
            return quoted;
        }
        for (int i = at + 1; it && i < Math.min(at + 6, text.sentenceEnd(at)); i++) {
            if (text.reading(i).isFinite()) {
                int next = i + 1;
                while (text.isA(next, Category.ADV) || text.in(next, Set.of("pas", "plus"))) {
                    next++;
                }
                return quoted || text.isA(next, Category.DET) || text.in(next, Set.of("que", "qu'", "comme"));
            }
        }
        return !it;
    }

    private boolean definite(SourcePhrase source) {
        return text.in(
                        source.first(),
                        Set.of(
                                "le",
                                "la",
                                "l'",
                                "les",
                                "ses",
                                "son",
                                "sa",
                                "ces",
                                "ce",
                                "cet",
                                "cette",
                                "leurs",
                                "leur",
                                "nos",
                                "beaucoup",
                                "certains",
                                "plusieurs"))
                || text.isCapital(source.first())
                || SourceNouns.isTitle(text, source.first());
    }

    private boolean startsClause(int at) {
        return startsSentence(at)
                || text.in(at - 1, Set.of("mais", ",", "car", "or", "et"))
                        && !clauses.hasVerb(text.sentenceStart(at), at, true);
    }

    private boolean endsWithFullName(SourcePhrase source) {
        int name = context.sources.roles().nameStart(source.first(), source.end());
        return definite(source) && source.end() - name >= 2 && name > source.first();
    }

    private boolean isFullName(SourcePhrase source) {
        int names = 0;
        for (int i = source.first(); i < source.end(); i++) {
            names += context.sources.phrases().isName(i) ? 1 : 0;
        }
        return names >= 2 && names >= source.end() - source.first() - 1 || SourceNouns.isTitle(text, source.first());
    }

    private boolean isKnownName(SourcePhrase source) {
        return source.end() - source.first() == 1
                && context.sources.phrases().isName(source.first())
                && text.token(source.first()).text().length() > 3
                && (opines(source.end()) || judges(source.end()));
    }

    /** The first finite verb of the clause is être in the present. */
    private boolean judges(int from) {
        for (int i = from; i < Math.min(from + 14, text.sentenceEnd(from)); i++) {
            if (text.reading(i).isFinite()) {
                return text.is(i, "est") || text.is(i, "sont");
            }
        }
        return false;
    }

    private void claim(int at, int behind, SourcePhrase source) {
        var cue = text.span(at, behind);
        place(at, source.after(), Optional.of(source), Optional.of(cue), source.end());
    }

    /** Lays the content around the phrase: behind it, before it, or on both sides. */
    private void place(int at, int after, Optional<SourcePhrase> source, Optional<Span> cue, int sourceEnd) {
        int start = clauseStart(at);
        var segments = new ArrayList<Segment>();
        if (start >= at || leadIn(start, at)) {
            initial(after, sourceEnd, segments);
        } else {
            medial(start, at, after, segments);
        }
        if (segments.isEmpty()) {
            return;
        }
        var form = form(source);
        if (segments.size() == 1 && isQuotation(segments.getFirst())) {
            form = Form.DIRECT;
            var quotation = context.quotations.at(segments.getFirst().first());
            if (quotation != null) {
                segments.set(0, new Segment(quotation.first(), quotation.end()));
            }
        }
        context.add(ACCORDING, form, segments, source, cue, ClaimContext.none(), source.isEmpty());
    }

    private Form form(Optional<SourcePhrase> source) {
        boolean document = source.flatMap(context::kind)
                .filter(k -> k == SourceKind.DOCUMENT)
                .isPresent();
        boolean told =
                source.isPresent() && source.get().text() == text && TOLD.contains(text.lemma(head(source.get())));
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

    private void initial(int after, int sourceEnd, List<Segment> segments) {
        int first = after;
        if (text.is(first, ",")) {
            // A pronoun has no apposition, nor has a phrase that brought its own.
            first = (ClaimPronouns.is(text.key(sourceEnd - 1)) ? first : behindApposition(first)) + 1;
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
                || reading.is(Category.NOUN) && !context.sources.phrases().isName(next)
                || isApposedPhrase(next);
        if (!apposed) {
            return comma;
        }
        for (int i = next; i < Math.min(next + 40, text.sentenceEnd(next)); i++) {
            if (text.is(i, ",") && startsOver(i + 1)) {
                return i;
            }
        }
        return comma;
    }

    private boolean isApposedPhrase(int next) {
        if (!text.isA(next, Category.DET)) {
            return false;
        }
        int end = context.sources.phrases().end(next, SourcePhrases.Extent.WIDE);
        if (end > next && context.sources.roles().namesAnother(next + 1, end)) {
            return false;
        }
        return text.is(end, ",") && startsOver(end + 1) && !text.in(next, Set.of("le", "la", "les", "l'"))
                || text.is(end, ",")
                        && startsOver(end + 1)
                        && SourceNouns.kind(text, next + 1).isPresent();
    }

    private boolean startsOver(int at) {
        return text.isA(at, Category.DET, Category.PROPN)
                || ClaimPronouns.is(text.key(at))
                || text.in(at, Set.of("ce", "c'", "cela", "il", "près", "plus", "moins", "environ"))
                || text.isA(at, Category.NUM, Category.ADP);
    }

    private void medial(int start, int at, int after, List<Segment> segments) {
        boolean comma = text.is(at - 1, ",") || text.in(at - 1, DASHES);
        int before = comma ? at - 1 : at;
        int first = comma ? parenthesis(start, before) : relativeStart(start, before);
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
            segments.add(new Segment(rest, clauses.end(rest, false)));
        }
    }

    private boolean ownClause(int rest, int end) {
        return text.in(rest, Set.of("et", "mais", "tandis", "alors", "a", "ont", "qui"))
                && clauses.hasVerb(rest, end, true);
    }

    /** The clause in front of « , selon X »: from a relative pronoun or a dash when one opens it. */
    private int parenthesis(int start, int before) {
        boolean verb = false;
        for (int i = before - 1; i > start; i--) {
            if (text.in(i, DASHES) && !verb) {
                return i + 1;
            }
            if (text.is(i, "qui") && text.is(i - 1, ",") && before - i <= 4) {
                return i;
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
