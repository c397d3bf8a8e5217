package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Span;
import java.util.Optional;
import java.util.Set;

/** Finds who says it: the subject in front of a verb group, or the phrase behind an inverted verb or a preposition. */
final class Sources {
    private static final Set<String> BREAKS =
            Set.of(",", ";", ":", "(", ")", "–", "—", "-", "«", "»", "“", "”", "\"", "[", "]");
    private static final Set<String> OFFICES = ClaimWords.list("offices");
    private static final Set<String> CLAUSE = ClaimWords.list("clause");

    /** So many words in front of « on y lit que » its document is looked for. */
    private static final int NEAR_DOCUMENT = 60;

    private final ClaimText text;
    private final SourcePhrases phrases;
    private final SourceRoles roles;
    private final Agreement agreement;

    Sources(ClaimText text) {
        this.text = text;
        this.phrases = new SourcePhrases(text);
        this.roles = new SourceRoles(text, phrases);
        this.agreement = new Agreement(text, phrases);
    }

    SourcePhrases phrases() {
        return phrases;
    }

    SourceRoles roles() {
        return roles;
    }

    Agreement agreement() {
        return agreement;
    }

    /** The pronoun at the end of an inverted verb. */
    SourcePhrase inverted(int token) {
        var key = text.key(token);
        int end = text.token(token).end();
        var span = new Span(end - ClaimPronouns.invertedLength(key), end);
        return new SourcePhrase(text, token, token + 1, span, Optional.empty(), token + 1);
    }

    /** The phrase that starts at a token, with its role; empty when none does. */
    Optional<SourcePhrase> from(int first, SourcePhrases.Extent extent) {
        int start = SourcePhrases.isContracted(text.key(first)) && !text.is(first, "des") ? first + 1 : first;
        int end = phrases.end(start, extent);
        if (end <= start || text.isA(start, Category.VERB, Category.PUNCT)) {
            return Optional.empty();
        }
        var plain = new SourcePhrase(text, start, end, text.span(start, end), Optional.empty(), end);
        return Optional.of(extent == SourcePhrases.Extent.NARROW ? office(plain) : named(roles.complete(plain)));
    }

    /** « le ministre des Relations avec le Parlement, Philippe C. »: a name behind it shows how far the office goes. */
    private SourcePhrase office(SourcePhrase narrow) {
        if (!phrases.isStop(narrow.end()) && text.isA(narrow.first(), Category.DET) && isPersonHead(narrow.first())) {
            int end = phrases.end(narrow.first(), SourcePhrases.Extent.WIDE);
            if (end > narrow.end() && text.is(end, ",") && nameEnd(end + 1) >= end + 3) {
                var wide = plain(narrow.first(), end);
                var name = named(wide);
                if (name.first() > end) {
                    return name;
                }
            }
        }
        return named(roles.complete(narrow));
    }

    private boolean isPersonHead(int first) {
        for (int i = first + 1; i < first + 3; i++) {
            if (SourceNouns.kind(text, i)
                    .filter(k -> k == fr.glane.fact.SourceKind.PERSON)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** « le président du club, Angel Torres »: the source is the name, the role what stands in front of it. */
    SourcePhrase named(SourcePhrase source) {
        int comma = behindBrackets(source.end());
        if (!text.is(comma, ",") || phrases.isName(source.end() - 1) && nameAlone(source)) {
            return source;
        }
        int own = roles.nameStart(source.first(), source.end());
        if (source.end() - own >= 2 && SourceNouns.isGivenName(text, own)) {
            // « la romancière Aude R., Nina C. dort »: who has a name needs no other.
            return source;
        }
        boolean titled = SourceNouns.isTitle(text, comma + 1);
        int end = nameEnd(titled ? comma + 2 : comma + 1);
        if (titled && end > comma + 2 && closes(end) && text.isA(source.first(), Category.DET)) {
            // « Son conseil, Me Paul V., … »: with a form of address even a noun for a body is an office.
            var office = text.span(source.first() + 1, source.end());
            return new SourcePhrase(text, comma + 1, end, text.span(comma + 1, end), Optional.of(office), end);
        }
        boolean alone = end == comma + 2 && isPersonNoun(source);
        if (isOneOfThem(source) && end > comma + 1 && closes(end)) {
            return roles.complete(plain(comma + 1, end));
        }
        if (end <= comma + 2 && !alone || !closes(end)) {
            return titledName(source, comma + 1);
        }
        if (isOneOfSeveral(source)) {
            return roles.complete(plain(comma + 1, end));
        }
        var role = roleOf(source.first(), comma);
        return role.map(r -> new SourcePhrase(text, comma + 1, end, text.span(comma + 1, end), role, end))
                .orElse(source);
    }

    /** « l'une d'elles, Sandra » */
    private boolean isOneOfThem(SourcePhrase source) {
        return source.words().startsWith("l'un") && text.in(source.end() - 1, Set.of("eux", "elles"));
    }

    /** « le troisième, Paul R., couvreur »: one of those just told of. */
    private boolean isOneOfSeveral(SourcePhrase source) {
        int last = source.end() - 1;
        return last == source.first() + 1
                && text.isA(source.first(), Category.DET)
                && (text.key(last).endsWith("ième")
                        || text.in(
                                last,
                                Set.of("premier", "première", "second", "seconde", "dernier", "dernière", "autre")));
    }

    /** « on y lit que »: the document that the passage told of last. */
    Optional<SourcePhrase> documentBefore(int at) {
        for (int i = at - 1; i > Math.max(0, at - NEAR_DOCUMENT); i--) {
            boolean noun = text.isA(i, Category.NOUN)
                    && text.isA(i - 1, Category.DET)
                    && SourceNouns.kind(text, i)
                            .filter(k -> k == fr.glane.fact.SourceKind.DOCUMENT)
                            .isPresent();
            if (noun) {
                return from(i - 1, SourcePhrases.Extent.NARROW);
            }
        }
        return Optional.empty();
    }

    /** « Le maire (sans étiquette), Paul V., … »: index behind short brackets. */
    private int behindBrackets(int at) {
        if (text.is(at, "(")) {
            for (int i = at + 1; i < at + 6; i++) {
                if (text.is(i, ")")) {
                    return text.is(i + 1, ",") ? i + 1 : at;
                }
            }
        }
        return at;
    }

    /** « Sa sœur, Anne, confirme »: behind a noun for one person a given name is name enough. */
    private boolean isPersonNoun(SourcePhrase source) {
        int head = text.isA(source.first(), Category.DET) ? source.first() + 1 : source.first();
        return SourceNouns.kind(text, head)
                        .filter(k -> k == fr.glane.fact.SourceKind.PERSON)
                        .isPresent()
                && SourceNouns.isGivenName(text, source.end() + 1);
    }

    /** « Son auteur, l'économiste Damien R., … »: the apposition names the source better. */
    private SourcePhrase titledName(SourcePhrase source, int first) {
        if (phrases.isName(source.end() - 1) || !text.isA(first, Category.DET)) {
            return source;
        }
        int end = phrases.end(first, SourcePhrases.Extent.NARROW);
        var role = end > first ? roles.front(first, end) : Optional.<Span>empty();
        int name = roles.nameStart(first, end);
        if (role.isEmpty() && end > name && SourceNouns.isTitle(text, name - 1) && closes(end)) {
            // « Un psychiatre, le docteur Alain M., … »
            var office = roleOf(source.first(), source.end());
            return office.map(r -> new SourcePhrase(text, first, end, text.span(first, end), office, end))
                    .orElse(source);
        }
        boolean full = role.isPresent() && end - name >= 2 && closes(end);
        var office = full ? roleOf(source.first(), source.end()) : Optional.<Span>empty();
        if (office.isPresent() && isOffice(source)) {
            // « le porte-parole du ministère, le colonel Paul V. »
            return new SourcePhrase(text, first, end, text.span(first, end), office, end);
        }
        return full ? new SourcePhrase(text, first, end, text.span(first, end), role, end) : source;
    }

    private boolean isOffice(SourcePhrase source) {
        return SpeakerNouns.isOffice(text, source.first() + 1) && OFFICES.contains(text.key(source.first() + 1));
    }

    private boolean nameAlone(SourcePhrase source) {
        return phrases.isName(source.first());
    }

    private boolean closes(int at) {
        return !text.has(at)
                || phrases.isStop(at)
                || text.reading(at).isVerbal()
                || !text.sameSentence(at, at - 1)
                || text.isA(at, Category.ADV, Category.ADP)
                || text.isA(at, Category.AUX, Category.PRON);
    }

    int nameEnd(int from) {
        int end = from;
        while (phrases.isName(end) || end > from && phrases.isName(end + 1) && isLink(end)) {
            end++;
        }
        return end;
    }

    private boolean isLink(int at) {
        return text.is(at, "de") || text.is(at, "van") || text.is(at, "von") || text.is(at, "d'") || text.is(at, "el");
    }

    /** The phrase without its article, when it names an office or trade. */
    private Optional<Span> roleOf(int first, int end) {
        int start = first;
        while (start < end && text.isA(start, Category.DET)) {
            start++;
        }
        for (int i = start; i < Math.min(end, start + 3); i++) {
            var kind = SourceNouns.kind(text, i);
            if (kind.isPresent()) {
                return switch (kind.get()) {
                    case PERSON, GROUP -> Optional.of(text.span(start, end));
                    case ORGANISATION, DOCUMENT, UNNAMED -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    SourcePhrase plain(int first, int end) {
        return new SourcePhrase(text, first, end, text.span(first, end), Optional.empty(), end);
    }

    /** The phrase that ends just before a token: of all that could, the longest that is one phrase. */
    Optional<SourcePhrase> phraseBefore(int end, Reading verb) {
        if (end <= 0) {
            return Optional.empty();
        }
        int boundary = boundary(end);
        for (int first = boundary; first < end; first++) {
            if (!startsPhrase(first, boundary)) {
                continue;
            }
            int reached = phrases.end(first, SourcePhrases.Extent.WIDE);
            if (reached == end
                    && !(agreement.joinsAnother(first, end) && !agreement.agreesAt(first, end, verb))
                    && !(saysWhen(first) && first < end - 2)) {
                int contracted = SourcePhrases.isContracted(text.key(first)) && !text.is(first, "des") ? 1 : 0;
                int start = behindLabel(listed(first + contracted, end), end);
                var source = plain(start, end);
                var role = roles.front(start, end).or(() -> roleInFront(start, end));
                return Optional.of(role.map(r -> source.withRole(r, end)).orElse(source));
            }
        }
        return Optional.empty();
    }

    /** « Suisse L'Office a annoncé »: a label in front of the sentence that lost its stop. */
    private int behindLabel(int start, int end) {
        if (start != text.sentenceStart(start)) {
            return start;
        }
        for (int i = start + 1; i < end - 1; i++) {
            boolean article = text.isCapital(i) && text.in(i, ClaimWords.ARTICLES);
            if (article && (!text.isCapital(i + 1) || text.is(i, "l'"))) {
                return i;
            }
        }
        return start;
    }

    /** « Bruno, Karim et Léa racontent »: names in a list stand in front of the last two. */
    private int listed(int first, int end) {
        int start = first;
        boolean joined = false;
        for (int i = first; i < end - 1; i++) {
            joined |= text.is(i, "et") && phrases.isName(i + 1);
        }
        while (joined && phrases.isName(first) && text.is(start - 1, ",") && phrases.isName(start - 2)) {
            start -= 2;
            while (phrases.isName(start - 1) && text.sameSentence(start - 1, start)) {
                start--;
            }
        }
        return start;
    }

    /** « le 13 mai Le Courrier titrait », « ce matin la mairie annonce »: when, then who. */
    private boolean saysWhen(int first) {
        if (!text.isA(first, Category.DET) || text.isCapital(first + 1)) {
            // « Le Matin de Loire » is a newspaper.
            return false;
        }
        return SourcePhrases.isTime(text.key(first + 1))
                || ClaimWords.TIME_NOUN.contains(text.key(first + 1))
                || text.isShape(first + 1, fr.glane.text.Shape.NUMBER) && SourcePhrases.isTime(text.key(first + 2));
    }

    /** « l'ancien directeur de T., Jean B. précisait »: the office stands in front of the name and its comma. */
    private Optional<Span> roleInFront(int start, int end) {
        boolean name = nameEnd(start) == end && (end - start >= 2 || SourceNouns.isGivenName(text, start));
        if (!text.is(start - 1, ",") || !name) {
            return Optional.empty();
        }
        int boundary = boundary(start - 1);
        for (int first = boundary; first < start - 1; first++) {
            boolean bare = first == text.sentenceStart(first)
                    && text.isA(first, Category.NOUN)
                    && SpeakerNouns.isOffice(text, first);
            boolean opens = (bare || text.isA(first, Category.DET))
                    && !text.isA(first - 1, Category.ADP)
                    && text.reading(first).number() != Reading.Number.PLURAL;
            if (opens && phrases.end(first, SourcePhrases.Extent.WIDE) == start - 1) {
                return roleOf(first, start - 1);
            }
        }
        return Optional.empty();
    }

    private boolean startsPhrase(int first, int boundary) {
        boolean own = text.key(first).contains("-même") && first > boundary;
        if (own || !phrases.opens(first) || text.isA(first - 1, Category.ADP) && first > boundary) {
            return false;
        }
        if (text.isA(first, Category.PROPN) || phrases.isName(first)) {
            return first == boundary || !phrases.isName(first - 1);
        }
        return !text.isA(first - 1, Category.DET) || first == boundary;
    }

    /** Where the phrase in front of a verb cannot reach back over: a mark, a conjunction, another verb. */
    int boundary(int end) {
        int low = Math.max(text.sentenceStart(end - 1), end - SourcePhrases.LONGEST);
        for (int i = end - 1; i >= low; i--) {
            if (text.in(i, BREAKS) || text.isFinal(i)) {
                return i + 1;
            }
            if (text.in(i, CLAUSE)
                    && !givesExample(i)
                    && !text.is(i, "et")
                    && !text.is(i, "ou")
                    && !text.is(i, "que")
                    && !text.is(i, "qu'")) {
                return i + 1;
            }
            var reading = text.reading(i);
            if (reading.isFinite() && reading.isVerbal() && !phrases.isName(i) && !insideRelative(i)) {
                return i + 1;
            }
        }
        return low;
    }

    /** « des experts comme Anne R. » */
    private boolean givesExample(int at) {
        return text.is(at, "comme") && text.isA(at - 1, Category.NOUN) && phrases.isName(at + 1);
    }

    private boolean insideRelative(int verb) {
        for (int i = verb - 1; i >= Math.max(text.sentenceStart(verb), verb - 6); i--) {
            if (text.is(i, "que") || text.is(i, "qu'") || text.is(i, "dont")) {
                return text.isA(i - 1, Category.NOUN) && !text.isA(i - 2, Category.VERB);
            }
        }
        return false;
    }

    /** Behind a relative pronoun the nearest noun phrase, that in a prepositional phrase too, which agrees. */
    Optional<SourcePhrase> antecedentPhrase(int end, Reading verb) {
        Optional<SourcePhrase> found = Optional.empty();
        int boundary = boundary(end);
        for (int first = boundary; first < end; first++) {
            if (!phrases.opens(first) && !phrases.isName(first)) {
                continue;
            }
            if (phrases.isName(first) && phrases.isName(first - 1) || text.isA(first - 1, Category.DET)) {
                continue;
            }
            if (phrases.end(first, SourcePhrases.Extent.WIDE) == end && agreement.agreesAt(first, end, verb)) {
                int begins = first;
                var source = plain(first, end);
                var role = roles.front(first, end).or(() -> roleInFront(begins, end));
                var phrase = role.map(r -> source.withRole(r, end)).orElse(source);
                if (found.isEmpty()) {
                    found = Optional.of(phrase);
                }
                // « l'attaque dans un communiqué qui affirme »: the nearer phrase, when it alone can say something.
                if (namesSource(first, end)) {
                    return Optional.of(phrase);
                }
            }
        }
        return found;
    }

    private boolean namesSource(int first, int end) {
        for (int i = first; i < Math.min(end, first + 4); i++) {
            if (text.isA(i, Category.NOUN) && !text.isCapital(i)) {
                return SourceNouns.kind(text, i).isPresent();
            }
            if (phrases.isName(i) || ClaimPronouns.is(text.key(i))) {
                return true;
            }
        }
        return false;
    }
}
