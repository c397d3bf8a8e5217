package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import java.util.Set;

/** Where a reported clause ends: at its sentence's end, or where the reporter or another speaker goes on. */
final class ClauseEnds {

    private static final Set<String> DETAIL = ClaimWords.list("detail");
    private static final Set<String> POINTING_BACK = ClaimWords.list("pointing-back");

    /** Nouns of what is counted, which a relative clause may count on. */
    private static final Set<String> MEASURES =
            Set.of("chiffre", "pourcentage", "proportion", "ratio", "score", "taux");
    /** Verbs (lemmas) in front of one of saying: « n'a pas souhaité commenter », « refuse de confirmer ». */
    private static final Set<String> WISHING = Set.of("souhaiter", "vouloir", "pouvoir", "refuser", "tenir", "désirer");

    /** So many words stand between what points back and its verb of saying. */
    private static final int NEAR = 12;

    /** Verbs (lemmas) of urging, that report no clause. */
    private static final Set<String> URGING =
            Set.of("appeler", "inviter", "encourager", "refuser", "convier", "presser");

    /** How far a clause of an endless sentence is followed. */
    private static final int SHORTEST = 60;

    private final ClaimText text;
    private final Quotations quotations;
    private final SpeechGroups groups;
    private final ClaimClauses clauses;
    private final boolean[] cues;

    ClauseEnds(ClaimText text, Quotations quotations, SpeechGroups groups, ClaimClauses clauses, boolean[] cues) {
        this.text = text;
        this.quotations = quotations;
        this.groups = groups;
        this.clauses = clauses;
        this.cues = cues;
    }

    /** The same; {@code participles} false when « …, estimant que … » belongs to what is told. */
    int end(int from, boolean participles) {
        int depth = 0;
        int i = from;
        int limit = Math.min(text.size(), from + longest(from));
        while (i < limit) {
            var quotation = quotations.at(i);
            if (quotation != null && i == quotation.outerFirst()) {
                i = Math.max(i + 1, quotation.outerEnd());
                if (quotation.close() >= 0 && sentenceEndsIn(quotation) && startsAnew(i)) {
                    return i;
                }
                if (quotation.close() < 0) {
                    return i;
                }
                continue;
            }
            if (i > from && !text.sameSentence(i - 1, i) && !insideQuotation(i)) {
                return i;
            }
            if (text.is(i, "(")) {
                depth++;
            } else if (text.is(i, ")")) {
                if (depth == 0 && i > from) {
                    // The clause began in the bracket.
                    return i;
                }
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && stopsAt(i, from, participles)) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** A sentence longer than any is a list: its clauses are cut short, so that a page of commas costs no square. */
    private int longest(int from) {
        if (!text.has(from)) {
            return 0;
        }
        return text.sentenceEnd(from) - text.sentenceStart(from) > ClaimClauses.LONGEST
                ? SHORTEST
                : ClaimClauses.LONGEST;
    }

    private boolean insideQuotation(int i) {
        var quotation = quotations.at(i);
        return quotation != null && i > quotation.outerFirst();
    }

    private boolean sentenceEndsIn(Quotation quotation) {
        return quotation.end() > quotation.first() && text.isFinal(quotation.end() - 1);
    }

    private boolean startsAnew(int i) {
        return !text.has(i) || !text.sameSentence(i - 1, i) || text.isCapital(i);
    }

    private boolean stopsAt(int i, int from, boolean participles) {
        boolean asked = text.isFinal(i) && !text.is(i, "…") && !text.is(i, "...") && quotations.opensAt(i + 1);
        if (text.is(i, ";") || asked || clauses.breaksOff(i) && i > from) {
            return true;
        }
        if (text.is(i, ":") && pointsBack(i + 1, from)) {
            return true;
        }
        if (text.is(i, ":")) {
            return quotations.at(i + 1) != null && !saidBetween(from, i);
        }
        if (text.is(i, ".") && i + 1 == text.sentenceEnd(i)) {
            return true;
        }
        if (text.is(i, ",") || text.is(i, "–") || text.is(i, "—") || text.is(i, "-")) {
            return stopsAtComma(i, from, participles);
        }
        if (text.is(i, "et") && participles && i > from + 3 && saysNext(i + 1)) {
            return true;
        }
        return participles && i > from + 2 && isSayingParticiple(i)
                || participles && text.is(i, "mais") && i > from && newClause(i + 1);
    }

    /** « que le roi demanda : « … » »: the quotation belongs to what is told. */
    private boolean saidBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cues[i]) {
                return true;
            }
        }
        return false;
    }

    private boolean stopsAtComma(int i, int from, boolean participles) {
        int next = i + 1;
        if (participles
                && next < cues.length
                && (cues[next] || text.is(next, "comme") && cues[Math.min(next + 2, cues.length - 1)])) {
            // An incise of somebody else closes the clause.
            return true;
        }
        if (pointsBack(next, from)) {
            return true;
        }
        if (!participles && text.is(next, "mais") && text.sameSentence(i, next)) {
            // « Selon X, P, mais Q »: both are told, unless somebody else speaks.
            return saysItself(next + 1);
        }
        if (text.is(next, "mais") && participles && isSaidByAnother(next + 1)) {
            return true;
        }
        if (text.in(next, Set.of("mais", "or", "car")) && text.sameSentence(i, next)) {
            return !text.is(next, "car") && newClause(next + 1);
        }
        if (text.is(next, "avant") && text.in(next + 1, Set.of("de", "d'"))) {
            int verb = next + 2;
            return groups.at(verb).isPresent() && (leadsToQue(verb + 1) || queBehindAside(verb + 1));
        }
        if (participles && text.is(next, "tout") && text.is(next + 1, "en") && urges(next + 2)) {
            return true;
        }
        if (participles && text.is(next, "sans") && saysMore(next + 1)) {
            return true;
        }
        if (text.is(next, "et") && saysItself(next + 1) || text.isA(next, Category.DET) && saysItself(next)) {
            return true;
        }
        if (text.is(next, "a") && ClaimPronouns.isInverted(text.key(next + 1))) {
            return true;
        }
        return participles && i > from + 1 && isSayingParticiple(next);
    }

    /** « P, mais « Q », ironise X »: a quotation with an incise of its own. */
    private boolean isSaidByAnother(int open) {
        var quotation = quotations.at(open);
        if (quotation == null || quotation.open() != open || quotation.close() < 0) {
            return false;
        }
        int after = quotation.outerEnd();
        int verb = text.is(after, ",") ? after + 1 : after;
        return verb < cues.length && cues[verb];
    }

    /** « …, ce que la mairie dément », « …, une information démentie par … »: what the reporter says of the claim. */
    private boolean pointsBack(int at, int from) {
        boolean noun = text.in(at, Set.of("un", "une")) && POINTING_BACK.contains(text.key(at + 1));
        if (noun && MEASURES.contains(text.key(at + 1)) && counts(from, at)) {
            // « 12 % …, une proportion qui grimpe à 40 % » tells more; « …, un chiffre que la mairie conteste » points
            // back.
            return saysWithin(at + 2, at + 2 + NEAR);
        }
        if (noun) {
            return SpeechReadings.hasParticiple(text, at + 2) || text.in(at + 2, ClaimClauses.SUBORDINATING);
        }
        if (!text.is(at, "ce") || !text.in(at + 1, Set.of("que", "qu'", "dont"))) {
            return false;
        }
        return saysWithin(at + 2, at + 2 + NEAR);
    }

    /** A number is told, for a relative clause to count on. */
    private boolean counts(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.isA(i, Category.NUM) || text.is(i, "%")) {
                return true;
            }
        }
        return false;
    }

    /** A verb of saying before any other: « ce que l'une et l'autre n'ont pas souhaité commenter ». */
    private boolean saysWithin(int from, int to) {
        boolean wished = false;
        for (int i = from; i < Math.min(to, text.sentenceEnd(from - 1)); i++) {
            if (isSaying(i) || wished && isSayingInfinitive(i)) {
                return true;
            }
            wished |= WISHING.contains(text.lemma(i));
            if (text.reading(i).isFinite() && !text.isA(i, Category.AUX) && !wished) {
                return false;
            }
        }
        return false;
    }

    private boolean isSayingInfinitive(int at) {
        return text.reading(at).mood() == Mood.INFINITIVE
                && SpeechVerb.of(text.lemma(at)).isPresent();
    }

    /** A verb of saying by its form alone: behind a name the tagger takes some for adjectives. */
    private boolean isSaying(int at) {
        return text.token(at).readings().stream()
                .anyMatch(r -> r.isVerbal()
                        && r.mood() != Mood.INFINITIVE
                        && SpeechVerb.of(r.lemma()).isPresent());
    }

    /** « …, tout en appelant au calme », « …, tout en se disant prêt à »: what else the same person says. */
    private boolean urges(int at) {
        int verb = text.is(at, "se") || text.is(at, "s'") ? at + 1 : at;
        return text.has(verb)
                && text.token(verb).readings().stream()
                        .anyMatch(r -> r.mood() == Mood.PRESENT_PARTICIPLE
                                && (SpeechVerb.mayBe(r.lemma()) || URGING.contains(r.lemma())));
    }

    /** « …, sans préciser où », « …, sans donner de détails »: how it was told. */
    private boolean saysMore(int at) {
        var group = groups.at(at);
        for (int i = at; i < Math.min(at + 4, text.sentenceEnd(at)); i++) {
            if (DETAIL.contains(text.lemma(i))) {
                return true;
            }
        }
        boolean reflexive = (text.is(at, "se") || text.is(at, "s'"))
                && (groups.at(at + 1).isPresent() || text.is(at + 1, "prononcer"));
        return reflexive
                || group.isPresent()
                || text.is(at, "donner")
                || text.is(at, "citer")
                || text.is(at, "fournir");
    }

    /** A present participle of saying opens the next claim of the same source. */
    private boolean isSayingParticiple(int at) {
        int verb = at;
        if (text.is(at, "tout") && text.is(at + 1, "en")) {
            verb = at + 2;
        } else if (text.is(at, "en")) {
            verb = at + 1;
        }
        if (!text.has(verb) || !text.token(verb).key().endsWith("ant")) {
            return false;
        }
        if (text.reading(verb).mood() != Mood.PRESENT_PARTICIPLE) {
            return false;
        }
        var group = groups.at(verb);
        return group.isPresent()
                && (group.get().takes(SpeechVerb.Frame.QUE)
                                && leadsToQue(group.get().after())
                        || group.get().takes(SpeechVerb.Frame.OPINION)
                                && Quotations.isMark(text, group.get().after())
                        || leadsToInfinitive(group.get().after()));
    }

    private boolean leadsToQue(int at) {
        for (int i = at; i < Math.min(at + 5, text.size()); i++) {
            if (text.is(i, "que") || text.is(i, "qu'")) {
                return true;
            }
        }
        return false;
    }

    /** « avant d'admettre, une heure plus tard, que … » */
    private boolean queBehindAside(int at) {
        if (!text.is(at, ",")) {
            return false;
        }
        for (int i = at + 1; i < Math.min(at + 10, text.sentenceEnd(at)); i++) {
            if (text.is(i, ",")) {
                return text.is(i + 1, "que") || text.is(i + 1, "qu'");
            }
        }
        return false;
    }

    private boolean leadsToInfinitive(int at) {
        for (int i = at; i < Math.min(at + 3, text.size()); i++) {
            if (text.reading(i).mood() == Mood.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    /** « rappelle que P et accuse ses opposants de … »: the reporter's verb goes on. */
    private boolean saysNext(int at) {
        if (!text.has(at)) {
            return false;
        }
        if (!text.reading(at).isFinite()) {
            return accusesNext(at);
        }
        var group = groups.at(at);
        return group.isPresent()
                && (group.get().takes(SpeechVerb.Frame.ACCUSE)
                        || group.get().takes(SpeechVerb.Frame.OPINION)
                                && Quotations.isMark(text, group.get().after())
                        || group.get().takes(SpeechVerb.Frame.DE_INF)
                                && text.in(group.get().after(), Set.of("de", "d'"))
                                && leadsToInfinitive(group.get().after() + 1)
                        || leadsToQue(group.get().after()));
    }

    /** « a dit que P et accusé Y de … » */
    private boolean accusesNext(int at) {
        var participle = text.token(at).readings().stream()
                .filter(r -> r.mood() == Mood.PAST_PARTICIPLE)
                .findFirst()
                .flatMap(r -> SpeechVerb.of(r.lemma()));
        return participle.filter(v -> v.takes(SpeechVerb.Frame.ACCUSE)).isPresent()
                && text.isA(at + 1, Category.DET, Category.PROPN);
    }

    /** After mais or et: a clause with a subject and a verb of its own, not another que. */
    private boolean newClause(int at) {
        if (text.in(at, ClaimClauses.SUBORDINATING) || !text.has(at)) {
            return false;
        }
        if (text.reading(at).isFinite()) {
            return text.is(at - 2, ",");
        }
        boolean subject = text.isA(at, Category.DET, Category.PROPN)
                || ClaimPronouns.is(text.key(at))
                || text.is(at, "ce")
                || text.is(at, "c'")
                || text.in(at, Set.of("depuis", "dès", "pour"));
        if (!subject) {
            return false;
        }
        for (int i = at; i < Math.min(at + 12, text.sentenceEnd(at)); i++) {
            if (text.in(i, ClaimClauses.SUBORDINATING)) {
                return false;
            }
            if (text.reading(i).isFinite()) {
                return true;
            }
        }
        return false;
    }

    /** « …, et une proclamation rapporte que »: the next clause speaks for itself. */
    private boolean saysItself(int at) {
        for (int i = at; i < Math.min(at + 14, text.sentenceEnd(Math.max(0, at - 1))); i++) {
            if (text.in(i, ClaimClauses.SUBORDINATING)) {
                return false;
            }
            if (text.reading(i).isFinite()) {
                var group = groups.at(i);
                return group.isPresent() && leadsToQue(group.get().after());
            }
        }
        return false;
    }
}
