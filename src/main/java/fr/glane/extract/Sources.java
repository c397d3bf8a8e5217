package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.Optional;
import java.util.Set;

/** Finds who says it: the subject in front of a verb group, or the phrase behind an inverted verb or a preposition. */
final class Sources {

    private static final int FARTHEST = 70;
    private static final Set<String> BREAKS =
            Set.of(",", ";", ":", "(", ")", "–", "—", "-", "«", "»", "“", "”", "\"", "[", "]");
    private static final Set<String> EMBEDDING =
            Set.of("que", "qu'", "dont", "où", "si", "lorsque", "lorsqu'", "quand");
    private static final Set<String> IMPERSONAL = Set.of("ce", "c'", "ça", "cela", "ceci");
    private static final Set<String> CLAUSE = ClaimWords.list("clause");

    private final ClaimText text;
    private final Quotations quotations;
    private final SourcePhrases phrases;
    private final SourceRoles roles;

    Sources(ClaimText text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
        this.phrases = new SourcePhrases(text);
        this.roles = new SourceRoles(text, phrases);
    }

    SourcePhrases phrases() {
        return phrases;
    }

    SourceRoles roles() {
        return roles;
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
    private SourcePhrase named(SourcePhrase source) {
        int comma = source.end();
        if (!text.is(comma, ",") || phrases.isName(source.end() - 1) && nameAlone(source)) {
            return source;
        }
        int end = nameEnd(comma + 1);
        boolean alone = end == comma + 2 && isPersonNoun(source);
        if (end <= comma + 2 && !alone || !closes(end)) {
            return titledName(source, comma + 1);
        }
        var role = roleOf(source.first(), source.end());
        return role.map(r -> new SourcePhrase(text, comma + 1, end, text.span(comma + 1, end), role, end))
                .orElse(source);
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
        return full ? new SourcePhrase(text, first, end, text.span(first, end), role, end) : source;
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

    /** The subject of a verb group, in front of it. */
    Optional<SourcePhrase> subject(SpeechGroup group) {
        if (group.pronoun() >= 0) {
            return Optional.of(inverted(group.pronoun()));
        }
        if (group.mode() != SpeechGroup.Mode.FINITE) {
            return gerundOfRelative(group).or(() -> mainSubject(group.left(), FARTHEST));
        }
        return subjectBefore(group.left(), group.reading(), 0);
    }

    /** The subject of a finite verb that is no verb of saying. */
    Optional<SourcePhrase> subjectOf(int verb) {
        return subjectBefore(leftOf(verb), text.reading(verb), 0);
    }

    /** « X, qui se défend en expliquant … »: the gerund belongs to the verb of the relative clause beside it. */
    private Optional<SourcePhrase> gerundOfRelative(SpeechGroup group) {
        if (!text.is(group.left() - 1, "en")) {
            return Optional.empty();
        }
        for (int i = group.left() - 2; i >= Math.max(text.sentenceStart(group.left()), group.left() - 8); i--) {
            if (text.is(i, ",")) {
                return Optional.empty();
            }
            if (text.reading(i).isFinite()) {
                int left = leftOf(i);
                return text.is(left - 1, "qui") ? antecedent(left - 1, text.reading(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The subject of the nearest finite verb in front of {@code before} that does not stand in a relative clause. */
    Optional<SourcePhrase> mainSubject(int before, int farthest) {
        var reported = mainSubject(before, farthest, false);
        return reported.isPresent() ? reported : mainSubject(before, farthest, true);
    }

    private Optional<SourcePhrase> mainSubject(int before, int farthest, boolean quoted) {
        int start = Math.max(text.sentenceStart(before), before - farthest);
        for (int i = before - 1; i >= start; i--) {
            var reading = text.reading(i);
            if (!reading.isFinite() || Quotations.isMark(text, i) || !quoted && quotedApart(i, before)) {
                continue;
            }
            int left = leftOf(i);
            if (inRelative(left) && !isCleft(left)) {
                continue;
            }
            if (ClaimPronouns.isInverted(text.key(i + 1))) {
                return Optional.of(inverted(i + 1));
            }
            var subject = subjectBefore(left, reading, 1);
            if (subject.isPresent() && !text.in(subject.get().first() - 1, EMBEDDING)) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** A verb in a quotation has no say in what the reporter goes on with. */
    private boolean quotedApart(int verb, int before) {
        var quotation = quotations.at(verb);
        return quotation != null && before > quotation.end() && quotation.close() >= 0 && quotation.length() > 4;
    }

    /** « c'est X qui … »: the relative clause holds the main verb. */
    private boolean isCleft(int left) {
        for (int i = left - 1; i >= Math.max(text.sentenceStart(left), left - 10); i--) {
            if (text.is(i, "c'")
                    || text.is(i, "ce")
                            && text.has(i + 1)
                            && text.reading(i + 1).isVerbal()) {
                return true;
            }
            if (text.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private boolean inRelative(int left) {
        return text.is(left - 1, "qui") || text.is(left - 1, "dont") || text.is(left - 1, "où");
    }

    private int leftOf(int verb) {
        int left = verb;
        while (text.isA(left - 1, Category.PRON) && isObject(left - 1)
                || text.is(left - 1, "en") && text.is(left - 2, ",")
                || text.is(left - 1, "ne")
                || text.is(left - 1, "n'")) {
            left--;
        }
        return left;
    }

    private boolean isObject(int at) {
        return switch (text.key(at)) {
            case "se", "s'", "me", "m'", "te", "t'", "le", "la", "l'", "les", "lui", "leur", "y", "en" -> true;
            default -> false;
        };
    }

    private Optional<SourcePhrase> subjectBefore(int left, Reading verb, int depth) {
        int at = left;
        while (text.has(at - 1)
                && text.sameSentence(at - 1, left)
                && (isAdverbial(at - 1) || Quotations.isMark(text, at - 1) && depth > 0)) {
            at--;
        }
        if (!text.has(at - 1) || !text.sameSentence(at - 1, left)) {
            return Optional.empty();
        }
        var key = text.key(at - 1);
        if (key.equals("qui")) {
            return antecedent(at - 1, verb);
        }
        if (IMPERSONAL.contains(key)) {
            return Optional.empty();
        }
        if (key.equals(",") || key.equals("–") || key.equals("—") || key.equals("-")) {
            return acrossComma(at - 1, verb, depth);
        }
        if (key.equals(")")) {
            return acrossBrackets(at - 1);
        }
        if (key.equals("]")) {
            return phraseBefore(openBracket(at - 1, "["), verb);
        }
        if (depth < 3 && (key.equals("et") || key.equals("puis") || key.equals("mais") || key.equals("ou"))) {
            var beside = besideSubject(at - 2, verb, depth);
            return beside.isPresent() ? beside : mainSubject(at - 1, FARTHEST).filter(s -> agrees(s, verb));
        }
        if (key.equals("lesquels") || key.equals("lequel") || key.equals("laquelle") || key.equals("lesquelles")) {
            return Optional.of(plain(at - 1, at));
        }
        return phraseBefore(at, verb);
    }

    /** « quand nous constatons et convenons »: the subject of the verb just in front of the conjunction. */
    private Optional<SourcePhrase> besideSubject(int at, Reading verb, int depth) {
        if (!text.has(at) || !text.reading(at).isFinite() || quotations.quoted(at)) {
            return Optional.empty();
        }
        return subjectBefore(leftOf(at), text.reading(at), depth + 1).filter(s -> agrees(s, verb));
    }

    private boolean isAdverbial(int at) {
        return text.isA(at, Category.ADV) && !ClaimPronouns.is(text.key(at)) && !phrases.isName(at)
                || SourcePhrases.isTime(text.key(at)) && !text.isA(at - 1, Category.DET) && !isParticiple(at - 1)
                || text.is(at, "même") && at > 0;
    }

    private boolean isParticiple(int at) {
        return text.has(at) && text.token(at).readings().stream().anyMatch(r -> r.mood() == Mood.PAST_PARTICIPLE);
    }

    private SourcePhrase plain(int first, int end) {
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
                    && !(joinsAnother(first, end) && !agreesAt(first, end, verb))
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
            boolean article = text.isCapital(i) && text.in(i, Set.of("le", "la", "l'", "les", "un", "une"));
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

    /** « … le maire et la préfète affirme »: of two joined by et only the second agrees with the verb. */
    private boolean joinsAnother(int first, int end) {
        for (int i = first + 1; i < end - 1; i++) {
            boolean et = text.is(i, "et") || text.is(i, "que") && text.is(i - 1, "ainsi");
            if (et && text.isA(i + 1, Category.DET) && !text.in(i + 1, Set.of("des", "du", "de", "d'"))) {
                return true;
            }
        }
        return false;
    }

    /** « l'ancien directeur de T., Jean B. précisait »: the office stands in front of the name and its comma. */
    private Optional<Span> roleInFront(int start, int end) {
        boolean name = nameEnd(start) == end && (end - start >= 2 || SourceNouns.isGivenName(text, start));
        if (!text.is(start - 1, ",") || !name) {
            return Optional.empty();
        }
        int boundary = boundary(start - 1);
        for (int first = boundary; first < start - 1; first++) {
            boolean opens = text.isA(first, Category.DET)
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
    private int boundary(int end) {
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

    private Optional<SourcePhrase> antecedent(int qui, Reading verb) {
        int end = text.is(qui - 1, ",") ? qui - 1 : qui;
        if (!text.sameSentence(end - 1, qui)) {
            return Optional.empty();
        }
        if (text.is(end - 1, ")")) {
            return acrossBrackets(end - 1);
        }
        if (text.is(end - 1, "celui")
                || text.is(end - 1, "ceux")
                || text.is(end - 1, "ce")
                || text.is(end - 1, "celle")) {
            return Optional.empty();
        }
        return antecedentPhrase(end, verb);
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
            if (phrases.end(first, SourcePhrases.Extent.WIDE) == end && agreesAt(first, end, verb)) {
                var source = plain(first, end);
                var role = roles.front(first, end);
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

    private boolean agreesAt(int first, int end, Reading verb) {
        if (verb.number() == Reading.Number.ANY) {
            return true;
        }
        boolean plural = isPlural(first, end);
        return plural == (verb.number() == Reading.Number.PLURAL) || !plural && isQuantity(first, end);
    }

    /** « une cinquantaine d'élus ont … »: a singular that the verb may take for many. */
    private boolean isQuantity(int first, int end) {
        for (int i = first; i < Math.min(end - 1, first + 3); i++) {
            if (ClaimWords.QUANTITY.contains(text.key(i))) {
                return text.in(i + 1, Set.of("de", "d'", "des", "du"));
            }
        }
        return false;
    }

    private boolean agrees(SourcePhrase source, Reading verb) {
        if (source.text() != text || verb.number() == Reading.Number.ANY) {
            return true;
        }
        return agreesAt(source.first(), source.end(), verb) || source.isPronoun();
    }

    boolean isPlural(int first, int end) {
        if (joinsAnother(first, end)) {
            return true;
        }
        if (text.in(first, Set.of("celui", "celle", "ceux", "celles"))) {
            return text.is(first, "ceux") || text.is(first, "celles");
        }
        if (phrases.isName(first)) {
            // « Isabelle A. et Olivier P. »
            for (int i = first + 1; i < end - 1; i++) {
                if (text.is(i, "et") && phrases.isName(i + 1)) {
                    return true;
                }
            }
            return false;
        }
        for (int i = first; i < end; i++) {
            var key = text.key(i);
            if (i > first && (key.equals("et") || key.equals("ainsi") && text.is(i + 1, "que"))) {
                return true;
            }
            if (key.equals("les")
                    || key.equals("des")
                    || key.equals("ces")
                    || key.equals("leurs")
                    || key.equals("ses")
                    || key.equals("plusieurs")
                    || key.equals("certains")
                    || key.equals("certaines")
                    || key.equals("nos")) {
                return i == first || i == first + 1 && text.isA(first, Category.DET);
            }
            var reading = text.reading(i);
            if (reading.is(Category.DET) || reading.is(Category.NOUN)) {
                return reading.number() == Reading.Number.PLURAL;
            }
            if (reading.is(Category.NUM)) {
                return !key.equals("un") && !key.equals("une");
            }
            if (phrases.isName(i)) {
                return false;
            }
        }
        return false;
    }

    private int openBracket(int close, String open) {
        for (int i = close - 1; i >= Math.max(0, close - FARTHEST); i--) {
            if (text.is(i, open)) {
                return i;
            }
        }
        return close;
    }

    private Optional<SourcePhrase> acrossBrackets(int close) {
        int open = openBracket(close, "(");
        if (open == close) {
            return Optional.empty();
        }
        var before = phraseBefore(open, Reading.of("", Category.VERB));
        return before.map(roles::complete).map(s -> s.until(close + 1));
    }

    /**
     * The comma in front of the verb closes an apposition, a relative clause or an adjunct: the subject ends at one of
     * the commas before it, the nearest whose phrase is one.
     */
    private Optional<SourcePhrase> acrossComma(int closing, Reading verb, int depth) {
        int low = Math.max(text.sentenceStart(closing), closing - FARTHEST);
        for (int i = closing - 1; i > low; i--) {
            boolean comma = text.is(i, ",") || text.is(i, "–") || text.is(i, "—") || text.is(i, "(");
            if (!comma) {
                continue;
            }
            var source = phraseBefore(i, verb);
            if (source.isEmpty() && text.is(i - 1, ")")) {
                source = acrossBrackets(i - 1);
            }
            if (source.isPresent() && isSubject(source.get(), verb)) {
                return source.map(s -> named(roles.complete(s)));
            }
        }
        var misplaced = phraseBefore(closing, verb);
        if (misplaced.isPresent()
                && misplaced.get().first() == text.sentenceStart(closing)
                && isSubject(misplaced.get(), verb)) {
            return misplaced;
        }
        var opened = besideRelative(low, closing, verb);
        if (opened.isPresent()) {
            return opened;
        }
        // « X, dit-on, crie au scandale, et affirme »: no phrase of its own.
        return depth < 3 ? mainSubject(closing, FARTHEST).filter(s -> agrees(s, verb)) : Optional.empty();
    }

    /** « X qui a commencé jeune, reste perplexe »: the relative clause has a comma behind it only. */
    private Optional<SourcePhrase> besideRelative(int low, int closing, Reading verb) {
        for (int i = low + 1; i < closing; i++) {
            if (text.is(i, ",") || text.isFinal(i)) {
                return Optional.empty();
            }
            if (text.is(i, "qui")) {
                return antecedent(i, verb).filter(s -> isSubject(s, verb));
            }
        }
        return Optional.empty();
    }

    private boolean isSubject(SourcePhrase source, Reading verb) {
        if (!agrees(source, verb)) {
            return false;
        }
        int before = source.first() - 1;
        if (!text.has(before) || !text.sameSentence(before, source.first())) {
            return true;
        }
        if (text.isA(before, Category.ADP) || text.reading(before).mood() == Mood.INFINITIVE) {
            return false;
        }
        return !text.reading(before).isFinite();
    }
}
