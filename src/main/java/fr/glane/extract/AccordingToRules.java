package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.Form;
import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
import fr.glane.match.Pattern;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;
import fr.glane.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attribution by a preposition: <i>selon X, d'après X, pour X, à en croire X, aux yeux de X</i>. */
final class AccordingToRules {

    static final String ACCORDING = "claim.according";

    private static final Lexicon PHRASES = Lexicon.load("according-to");

    private static final Set<String> QUE = Set.of("que", "qu'");

    private final ClaimContext context;
    private final ClaimText text;
    private final ClaimClauses clauses;
    private final AccordingSources sources;
    private final AccordingExtents extents;

    AccordingToRules(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = context.clauses;
        this.sources = new AccordingSources(context);
        this.extents = new AccordingExtents(context);
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
        // « À les entendre »: many, of whom the one who spoke last is none.
        var many = text.is(at + 1, "les")
                ? Optional.of(context.sources.plain(at + 1, at + 2))
                : Optional.<SourcePhrase>empty();
        place(at, behind, many, Optional.of(cue), behind);
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
        int end = extents.upToMain(qui + 1, clauses.end(qui + 1));
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
        int start = extents.inBracket(sources.clauseStart(at), at);
        var segments = new ArrayList<Segment>();
        if (start >= at || extents.leadIn(start, at) || isKicker(start, at)) {
            extents.initial(after, sourceEnd, source, segments);
            if (segments.isEmpty() && start < at && context.sources.phrases().isStop(after)) {
                // « Trop, aux yeux des voisins. »
                segments.add(new Segment(start, at));
            }
        } else {
            extents.medial(start, at, after, segments);
        }
        if (segments.size() > 1
                && segments.getFirst().end() == segments.getFirst().first() + 1
                && text.in(segments.getFirst().first(), QUE)) {
            segments.removeFirst();
        }
        if (segments.isEmpty()) {
            return;
        }
        var form = form(source);
        if (form == Form.STUDY && segments.size() == 1 && segments.getFirst().end() <= at) {
            segments.set(0, told(at, segments.getFirst()));
        }
        boolean body = source.flatMap(context::kind)
                .filter(k -> k == SourceKind.ORGANISATION)
                .isPresent();
        if ((form == Form.STUDY || body)
                && segments.size() == 1
                && segments.getFirst().first() > at) {
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

    /** « LOGEMENT Selon une étude, P »: a capital begins the sentence anew behind words that stand before it. */
    private boolean isKicker(int start, int at) {
        return text.token(at).shape() == Shape.CAPITALIZED
                && text.token(at - 1).shape() == Shape.UPPER
                && !clauses.hasVerb(start, at, false);
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

    private boolean isQuotation(Segment segment) {
        var quotation = context.quotations.at(segment.first());
        return quotation != null
                && quotation.outerFirst() == segment.first()
                && segment.end() <= quotation.outerEnd() + 1
                && segment.end() >= quotation.end();
    }
}
