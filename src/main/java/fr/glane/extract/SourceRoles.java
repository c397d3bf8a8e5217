package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;
import fr.glane.text.Span;
import java.util.Optional;
import java.util.Set;

/** Finds the office or trade beside a source: apposition, title in front of the name, brackets. */
final class SourceRoles {

    private static final int LONGEST = 60;
    private static final Set<String> ARTICLES = ClaimWords.ARTICLES;
    /** Nouns (lemmas) of what somebody is to another: « son collègue » is no office. */
    private static final Set<String> TIES =
            Set.of("collègue", "confrère", "consœur", "homologue", "camarade", "voisin");

    private static final Set<String> OWN = Set.of("son", "sa", "leur");
    private static final Set<String> KIN = ClaimWords.list("kin");
    private static final Set<String> NO_ROLE = ClaimWords.list("no-role");

    private final ClaimText text;
    private final SourcePhrases phrases;

    SourceRoles(ClaimText text, SourcePhrases phrases) {
        this.text = text;
        this.phrases = phrases;
    }

    /** The phrase with the role that stands in it or behind it, and with its end behind the apposition. */
    SourcePhrase complete(SourcePhrase source) {
        var behind = behind(source);
        boolean bracketed = text.is(behind.after() - 1, ")");
        if (behind.role().isPresent() && !bracketed) {
            return behind;
        }
        var front = front(source.first(), source.end());
        return front.map(f -> behind.withRole(f, behind.after())).orElse(behind);
    }

    /** What stands behind the phrase: an age, brackets, an apposition. */
    private SourcePhrase behind(SourcePhrase source) {
        int at = source.end();
        while (text.is(at, "*") || reference(at) > at) {
            at = Math.max(at + 1, reference(at));
        }
        if (text.is(at, "(")) {
            int close = closing(at);
            if (close > 0) {
                var role = inBrackets(source, at + 1, close);
                var rest = source.until(close + 1);
                return role.map(r -> rest.withRole(r, close + 1)).orElse(rest);
            }
        }
        if (!text.is(at, ",") || source.isPronoun()) {
            return source.until(at);
        }
        int age = age(at + 1);
        if (age > 0) {
            if (!text.is(age, ",")) {
                return source.until(age);
            }
            at = age;
        }
        int first = at + 1;
        int start = text.in(first, ARTICLES) || isOwnOffice(source, first) ? first + 1 : first;
        int end = appositionEnd(source, first, start);
        if (end <= start || start > first && opensClause(source, end)) {
            return source.until(age > 0 ? age : source.end());
        }
        int last = end;
        while (last > start + 1
                && (text.isA(last - 1, Category.ADP) || SourcePhrases.isContracted(text.key(last - 1)))) {
            last--;
        }
        return source.withRole(text.span(start, last), end);
    }

    /** « Anne R., son avocate depuis dix ans »: an office with a possessive, no relative. */
    private boolean isOwnOffice(SourcePhrase source, int at) {
        return text.in(at, OWN)
                && isPersonName(source)
                && (SpeakerNouns.isOffice(text, at + 1) || SpeakerNouns.isOffice(text, at + 2))
                && !KIN.contains(text.lemma(at + 1))
                && !TIES.contains(text.lemma(at + 1));
    }

    /** « Selon la chaîne, le juge Morin avait dîné »: behind an adjunct the noun with its article is the subject. */
    private boolean opensClause(SourcePhrase source, int end) {
        boolean adjunct = text.is(source.first() - 1, "selon") || text.isA(source.first() - 1, Category.ADP);
        return adjunct
                && text.has(end)
                && (text.reading(end).isFinite()
                        || text.isA(end, Category.PRON)
                                && text.has(end + 1)
                                && text.reading(end + 1).isFinite()
                                && !text.is(end, "qui"));
    }

    /** Index after a reference mark such as {@code [4]}. */
    private int reference(int at) {
        return text.is(at, "[") && text.is(at + 2, "]") && text.isShape(at + 1, Shape.NUMBER) ? at + 3 : at;
    }

    private int age(int at) {
        return text.isShape(at, Shape.NUMBER) && text.is(at + 1, "ans") ? at + 2 : -1;
    }

    private int closing(int open) {
        for (int i = open + 1; i < Math.min(text.size(), open + LONGEST); i++) {
            if (text.is(i, ")")) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Span> inBrackets(SourcePhrase source, int first, int close) {
        int end = first;
        while (end < close && !text.is(end, ",") && !text.is(end, ";")) {
            end++;
        }
        if (end == first || end < close && text.is(end, ",") && !isRoleNoun(first)) {
            return Optional.empty();
        }
        boolean named = isPersonName(source);
        boolean number = text.isShape(first, Shape.NUMBER) || text.isShape(first, Shape.ALPHANUMERIC);
        boolean clause = text.isA(first, Category.ADP, Category.PRON) || text.isA(first, Category.VERB, Category.ADV);
        if (!named || number || clause) {
            return Optional.empty();
        }
        int start = text.in(first, ARTICLES) && first + 1 < end ? first + 1 : first;
        return Optional.of(text.span(start, end));
    }

    /** Two capitals in a row, or a form of address: the name of a person. */
    private boolean isPersonName(SourcePhrase source) {
        for (int i = source.first(); i < source.end(); i++) {
            if (SourceNouns.isTitle(text, i)) {
                return true;
            }
        }
        int name = nameStart(source.first(), source.end());
        boolean office = text.in(source.first(), ClaimWords.DEFINITE_SINGULAR) && isRoleNoun(source.first() + 1);
        if (name >= source.end() && office && text.is(source.end(), "(")) {
            // « la députée du Nord (Parti du centre) »
            return SourceNouns.kind(text, source.first() + 1)
                    .filter(k -> k == SourceKind.PERSON)
                    .isPresent();
        }
        if (name >= source.end() || namesBody(source.first(), name)) {
            return false;
        }
        return source.end() - source.first() >= 2 || SourceNouns.isGivenName(text, name);
    }

    /** « le cabinet Strato », « l'institut Carvel »: the name is that of a firm. */
    private boolean namesBody(int first, int name) {
        for (int i = first; i < name; i++) {
            if (text.isA(i, Category.NOUN)) {
                return SourceNouns.kind(text, i)
                        .filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.DOCUMENT)
                        .isPresent();
            }
        }
        return false;
    }

    private boolean isRoleNoun(int at) {
        return text.has(at)
                && (SourceNouns.kind(text, at)
                                .filter(k -> k == SourceKind.PERSON || k == SourceKind.GROUP)
                                .isPresent()
                        || text.is(at, "ancien")
                        || text.is(at, "ancienne")
                        || text.is(at, "ex")
                        || text.is(at, "anciens"));
    }

    /** Index after an apposition, or {@code start} when what stands there is none. */
    private int appositionEnd(SourcePhrase source, int comma, int start) {
        if (!text.has(start) || text.in(start, NO_ROLE) || !isApposition(source, comma, start)) {
            return start;
        }
        int end = phrases.end(start, SourcePhrases.Extent.WIDE);
        if (end <= start || start > comma && namesAnother(start, end)) {
            return start;
        }
        return extended(beforeMedium(start, end));
    }

    /** « ancien chef du centre dans un entretien donné à … »: where it was said is no part of the role. */
    private int beforeMedium(int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            boolean in = text.is(i, "dans") || text.is(i, "lors") || text.is(i, "sur") || text.is(i, "via");
            if (in
                    && (ClaimWords.MEDIUM.contains(text.lemma(i + 1))
                            || ClaimWords.MEDIUM.contains(text.lemma(i + 2)))) {
                return i;
            }
        }
        return end;
    }

    private boolean isApposition(SourcePhrase source, int comma, int start) {
        var reading = text.reading(start);
        boolean nominal = reading.is(Category.NOUN) || reading.is(Category.ADJ) || reading.is(Category.PROPN);
        boolean plain = start == comma
                && isRoleNoun(start)
                && (!reading.isFinite() || text.isA(start, Category.VERB) && text.isA(start + 1, Category.ADP));
        if (plain) {
            return true;
        }
        if (!nominal || SourcePhrases.isTime(text.key(start)) || isParticiple(start)) {
            return false;
        }
        boolean article = start > comma;
        boolean role = isRoleNoun(start) || isRoleNoun(start + 1) && reading.is(Category.ADJ);
        if (role) {
            return !article || isPersonName(source);
        }
        return !article && reading.is(Category.NOUN) && !phrases.isName(start) && isPersonName(source)
                || article && reading.is(Category.NOUN) && text.is(comma, "l'") && isRoleNoun(start);
    }

    /** « l'empereur Bao D. » is somebody else, « ministre de Paul D. » an office. */
    boolean namesAnother(int start, int end) {
        int name = end;
        while (name > start && phrases.isName(name - 1)) {
            name--;
        }
        boolean complement =
                text.isA(name - 1, Category.ADP, Category.DET) || SourcePhrases.isContracted(text.key(name - 1));
        return name > start && end - name >= 2 && !complement;
    }

    private boolean isParticiple(int at) {
        return !text.isA(at, Category.NOUN) && SpeechReadings.hasParticiple(text, at);
    }

    /** Brackets and further appositions without an article belong to the role. */
    private int extended(int from) {
        int end = from;
        for (int turn = 0; turn < 4; turn++) {
            int next = end;
            if (text.is(end, "(")) {
                int close = closing(end);
                if (close < 0) {
                    return end;
                }
                int more = goesOn(close + 1);
                if (more > close + 1 || turn < 3 && !text.is(close + 1, "qui")) {
                    next = Math.max(more, close + 1);
                }
            } else if (text.is(end, ",") && isRoleNoun(end + 1) && text.isA(end + 1, Category.NOUN, Category.ADJ)) {
                int more = phrases.end(end + 1, SourcePhrases.Extent.WIDE);
                next = more > end + 1 ? more : end;
            } else {
                next = goesOn(end);
            }
            if (next == end) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** « … (Clichy) et co-auteur de cette étude »: a second role behind et. */
    private int goesOn(int at) {
        if (text.is(at, "et") && (isRoleNoun(at + 1) || isRoleNoun(at + 2))) {
            int more = phrases.end(at + 1, SourcePhrases.Extent.WIDE);
            return more > at + 1 ? more : at;
        }
        if (text.has(at) && text.isA(at, Category.ADP) && !text.is(at, "selon") && text.is(at - 1, ")")) {
            int more = phrases.end(at + 1, SourcePhrases.Extent.WIDE);
            return more > at + 1 ? more : at;
        }
        return at;
    }

    /** The title in front of a name: « la ministre des Sports Laura Flessel ». */
    Optional<Span> front(int first, int end) {
        int start = first;
        while (start < end
                && (text.isA(start, Category.DET) || text.in(start, ARTICLES) || text.isShape(start, Shape.NUMBER))) {
            start++;
        }
        int name = nameStart(start, end);
        boolean pointing = text.in(first, ClaimWords.POINTING);
        boolean joined = text.is(name - 1, "et") || text.is(name - 1, "ou");
        boolean tie = text.in(first, ClaimWords.POSSESSIVES) && TIES.contains(text.lemma(start));
        boolean letters = name < end && text.isShape(name, Shape.UPPER) && end - name == 1;
        if (tie
                || letters
                || pointing
                || joined
                || name <= start
                || name >= end
                || SourceNouns.isTitle(text, name - 1)) {
            return Optional.empty();
        }
        if (end - name == 1 && !isRoleNoun(name - 1)) {
            return Optional.empty();
        }
        boolean old = text.is(start, "ancien") || text.is(start, "ancienne") || text.is(start, "ex");
        boolean role = isRoleNoun(start) && !old || isRoleNoun(start + 1) && start + 1 < name;
        return role ? Optional.of(text.span(start, name)) : Optional.empty();
    }

    /** Where the name at the end of a phrase starts; {@code end} when it ends with no name of its own. */
    int nameStart(int first, int end) {
        int name = end;
        while (name > first && (phrases.isName(name - 1) || isParticle(name - 1, name, end))) {
            name--;
        }
        if (name == end || name == first) {
            return name;
        }
        boolean complement =
                text.isA(name - 1, Category.ADP, Category.DET) || SourcePhrases.isContracted(text.key(name - 1));
        if (!complement) {
            return name;
        }
        // « ministre des Sports | Laura Flessel »: the first capital belongs to the complement.
        int own = name + 1;
        while (own < end && isParticle(own, own + 1, end)) {
            own += 2;
        }
        return end - own >= 2 ? own : end;
    }

    private boolean isParticle(int at, int next, int end) {
        return next < end
                && phrases.isName(next)
                && phrases.isName(at - 1)
                && (text.is(at, "de")
                        || text.is(at, "van")
                        || text.is(at, "von")
                        || text.is(at, "d'")
                        || text.is(at, "el")
                        || text.is(at, "zu")
                        || text.is(at, "ben")
                        || text.is(at, "der")
                        || text.is(at, "den")
                        || text.is(at, "di")
                        || text.is(at, "da")
                        || text.is(at, "dos")
                        || text.is(at, "al"));
    }
}
