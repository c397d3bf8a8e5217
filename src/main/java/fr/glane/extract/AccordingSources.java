package fr.glane.extract;

import fr.glane.extract.ClaimClauses.Segment;
import fr.glane.fact.SourceKind;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import java.util.List;
import java.util.Set;

/** Tells whom selon, pour and phrases like them attribute to, and what they only set a measure or a rule for. */
final class AccordingSources {

    /** A clause has its verb within so many words. */
    private static final int LONGEST = 200;

    private static final Set<String> LINKING = Set.of("mais", ",", "car", "or", "et");

    private static final Set<String> OPENS_VERDICT = ClaimWords.list("opens-verdict");
    private static final Set<String> DEFINITE_OR_MANY = ClaimWords.list("definite-or-many");

    /** Nouns of what people tell: selon the legend, the account, the words of somebody. */
    static final Set<String> TOLD = ClaimWords.list("told");
    /** Documents that rule: selon la loi tells how, not who says. */
    private static final Set<String> RULING = ClaimWords.list("ruling");

    private static final Set<String> GROUPS_WITH_OPINIONS = ClaimWords.list("groups-with-opinions");

    private static final int FARTHEST_VERB = 14;
    /** Verbs (lemmas) of what something is. */
    private static final Set<String> HELD = Set.of("être", "rester", "demeurer", "paraître", "sembler");

    private static final Set<String> MANY = Set.of("beaucoup", "nombre", "bon", "certains", "certaines");

    private final ClaimContext context;
    private final ClaimText text;
    private final ClaimClauses clauses;

    AccordingSources(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.clauses = context.clauses;
    }

    boolean admits(String kind, int at, SourcePhrase source) {
        return switch (kind) {
            case "always" ->
                (context.canSay(source) || text.is(source.first() - 1, "croire"))
                        && (text.is(at - 1, ",") || startsSentence(at) || !text.is(at, "de"));
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
                && source.role().isEmpty()
                && !(text.isCapital(head + 1) && head + 1 < source.end());
        return !common && context.canSay(source);
    }

    /** A document that could be the rule followed tells something when it opens the sentence or was published by somebody. */
    private boolean tells(int at, SourcePhrase source, String noun) {
        if (ClaimWords.RULE.contains(noun)) {
            boolean own = text.in(source.first(), ClaimWords.POSSESSIVES);
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

    int head(SourcePhrase source) {
        int head = source.first();
        while (head < source.end() - 1
                && (!text.isA(head, Category.NOUN, Category.PROPN)
                        || text.isA(head + 1, Category.NOUN)
                                && text.token(head).word().canBe(Category.ADJ))) {
            head++;
        }
        return head;
    }

    boolean startsSentence(int at) {
        return clauseStart(at) >= at;
    }

    /** Where the clause around a token starts: the sentence, behind a semicolon, or in the bracket that holds it. */
    int clauseStart(int at) {
        int sentence = clauses.start(at);
        if (text.is(at - 1, ":") && at - 1 > sentence && !context.quotations.quoted(at - 1)) {
            // « Les élus hésitent : d'après X, P »
            return at;
        }
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
        boolean clause = quotation || clauses.hasVerb(end, Math.min(text.sentenceEnd(at), end + LONGEST), false);
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
                (definite(source) || MANY.contains(text.key(source.first())))
                        && (quotation
                                || finds(end)
                                || GROUPS_WITH_OPINIONS.contains(text.lemma(head(source)))
                                || weighs(end));
            case ORGANISATION ->
                !text.in(source.first(), ClaimWords.POSSESSIVES)
                        && (quotation || definite(source) && (opines(end) || finds(end)));
            case DOCUMENT, UNNAMED -> false;
        };
    }

    /** The clause behind an organisation judges: it starts with c'est, il s'agit, cette … */
    private boolean opines(int end) {
        int next = text.is(end, ",") ? end + 1 : end;
        return text.in(next, OPENS_VERDICT);
    }

    /** « Pour la mairie, le projet reste trop cher »: what somebody is held to be, not what falls to whom. */
    private boolean finds(int end) {
        int from = text.is(end, ",") ? end + 1 : end;
        if (!text.isA(from, Category.DET)) {
            return false;
        }
        for (int i = from; i < Math.min(from + FARTHEST_VERB, text.sentenceEnd(from)); i++) {
            if (text.reading(i).isFinite()) {
                int next = i + 1;
                while (text.isA(next, Category.ADV)
                        || text.in(next, Set.of("pas", "plus", "trop", "d'abord", "avant", "tout"))) {
                    next++;
                }
                boolean held = HELD.contains(text.lemma(i)) && text.reading(i).tense() == Reading.Tense.PRESENT;
                return held && (text.isA(next, Category.ADJ) || text.in(next, Set.of("un", "une", "le", "la", "l'")));
            }
        }
        return false;
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
        return text.in(source.first(), DEFINITE_OR_MANY)
                || text.isCapital(source.first())
                || SourceNouns.isTitle(text, source.first());
    }

    private boolean startsClause(int at) {
        return startsSentence(at)
                || text.in(at - 1, LINKING)
                        && !clauses.hasVerb(Math.max(text.sentenceStart(at), at - LONGEST), at, true);
    }

    private boolean endsWithFullName(SourcePhrase source) {
        int name = context.sources.roles().nameStart(source.first(), source.end());
        return definite(source) && source.end() - name >= 2 && name > source.first();
    }

    private boolean isFullName(SourcePhrase source) {
        if (text.in(source.first(), Set.of("les", "des", "ces"))) {
            // « Pour les Alto Verde, le fabricant … »: things that bear a name.
            return false;
        }
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
}
