package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Those an article names in full, with what it says of them: the nouns in front of and behind the name, the gender these
 * and forms of address tell, and where each is named.
 */
final class Speakers {

    /** Somebody with a name. */
    static final class Speaker {
        final String name;
        final List<String> parts;
        final Set<String> nouns = new HashSet<>();
        final Set<String> links = new HashSet<>();
        final List<Integer> places = new ArrayList<>();
        Gender gender = Gender.ANY;
        boolean person = true;
        /** Named at least once where the name does not belong to a thing. */
        boolean proper;

        Speaker(String name, List<String> parts) {
            this.name = name;
            this.parts = parts;
        }

        String last() {
            return parts.getLast();
        }
    }

    /** A place where a speaker is named. */
    record Named(int start, int end, Speaker speaker, boolean opensSentence) {}

    private static final int LONGEST = 6;
    private static final Set<String> PARTICLES = ClaimWords.list("particles");

    private final Map<String, Speaker> byName = new HashMap<>();
    private final Map<String, Speaker> byLast = new HashMap<>();
    private final Map<String, Speaker> byFirst = new HashMap<>();
    private final Map<String, List<Speaker>> holders = new HashMap<>();
    private final List<Named> named = new ArrayList<>();

    Speakers(List<ClaimContext> contexts) {
        for (var context : contexts) {
            read(context);
        }
        hold();
        for (var context : contexts) {
            shortNames(context);
            titles(context);
        }
        named.sort((a, b) -> Integer.compare(a.start(), b.start()));
    }

    List<Named> named() {
        return named;
    }

    /** Index of the first place at or behind an offset where somebody is named. */
    int firstFrom(int offset) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Optional<Speaker> byLast(String last) {
        return Optional.ofNullable(byLast.get(last.toLowerCase(Locale.FRENCH)));
    }

    Optional<Speaker> byName(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.FRENCH)));
    }

    Iterable<Speaker> all() {
        return byName.values();
    }

    private void read(ClaimContext context) {
        var text = context.text;
        int i = 0;
        while (i < text.size()) {
            int end = nameEnd(text, i);
            int first = behindDemonym(text, i, end);
            boolean alone = end == first + 1 && isFirstName(text, first);
            if (end - first >= 2 || alone || end > first && namesOrganisation(context.text, first)) {
                add(context, first, end);
            }
            i = Math.max(i + 1, end);
        }
    }

    /** « la Japonaise Arisa M. »: what somebody is called by their country is no part of the name. */
    private static int behindDemonym(ClaimText text, int first, int end) {
        boolean article = text.in(first - 1, ClaimWords.LEADING);
        if (!article || end - first < 2 || SourceNouns.isGivenName(text, first)) {
            return first;
        }
        if (SourceNouns.isCommon(text, first) && SourceNouns.kind(text, first).isEmpty()) {
            // « la Santé du Hamas », « le ministre de la Santé Roman P. »: behind the noun with its article the name
            // starts.
            int name = PARTICLES.contains(text.key(first + 1)) ? end : first + 1;
            return Math.min(end, name);
        }
        return end - first >= 3 && text.token(first).word().canBe(Category.ADJ) ? first + 1 : first;
    }

    /** « Aline, 40 ans »: some are called by their first name alone. */
    private static boolean isFirstName(ClaimText text, int at) {
        return SourceNouns.isGivenName(text, at)
                && text.isA(at, Category.PROPN)
                && !text.isA(at - 1, Category.DET, Category.ADP)
                && !text.isCapital(at + 1);
    }

    /** « L'agence de notation Moody's »: one word is name enough behind what it names. */
    private static boolean namesOrganisation(ClaimText text, int first) {
        int at = Quotations.isMark(text, first - 1) ? first - 2 : first - 1;
        if (!text.isA(at, Category.NOUN, Category.ADJ) || text.isCapital(at)) {
            return false;
        }
        for (int i = at; i >= Math.max(text.sentenceStart(first), at - 4); i--) {
            if (text.isA(i, Category.NOUN) && (text.isA(i - 1, Category.DET) || text.is(i - 1, "l'"))) {
                // « le gouvernement Carney », « l'administration Trump »: the name of who heads it.
                return !Set.of(
                                        "gouvernement",
                                        "administration",
                                        "cabinet",
                                        "clan",
                                        "camp",
                                        "ministère",
                                        "présidence",
                                        "loi",
                                        "commission")
                                .contains(text.key(i))
                        && SourceNouns.kind(text, i)
                                .filter(k -> k == fr.glane.fact.SourceKind.ORGANISATION)
                                .isPresent();
            }
        }
        return false;
    }

    /** Index after a run of words that look like parts of a name. */
    private static int nameEnd(ClaimText text, int from) {
        int end = from;
        if (opensWithNoun(text, from)) {
            return from;
        }
        while (end < Math.min(text.size(), from + LONGEST) && text.sameSentence(from, end)) {
            if (isPart(text, end) && !(end == text.sentenceStart(end) && isCommon(text, end))) {
                end++;
            } else if (end > from
                    && isPart(text, end + 1)
                    && PARTICLES.contains(text.key(end))
                    && text.sameSentence(end, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        while (end > from + 1
                && text.in(end - 1, Set.of("le", "la", "les", "un", "une", "ce", "cette", "il", "elle"))) {
            // « Suisse Le réexamen … »: the label in front has lost its stop.
            end--;
        }
        return end;
    }

    /** « Frontière du Karsan : … »: a noun of the dictionary at the start of a sentence is no first name. */
    private static boolean opensWithNoun(ClaimText text, int at) {
        return at == text.sentenceStart(at) && text.has(at) && SourceNouns.isCommon(text, at);
    }

    /** At the start of a sentence every word has a capital: what the dictionary knows as a small word is no name. */
    private static boolean isCommon(ClaimText text, int at) {
        for (var reading : text.token(at).readings()) {
            var category = reading.category();
            if (category != Category.PROPN
                    && category != Category.X
                    && category != Category.NOUN
                    && category != Category.ADJ) {
                return true;
            }
        }
        return false;
    }

    static boolean isPart(ClaimText text, int at) {
        if (!text.has(at) || SourceNouns.isTitle(text, at)) {
            return false;
        }
        return switch (text.token(at).shape()) {
            case CAPITALIZED, MIXED, INITIAL ->
                Character.isUpperCase(text.token(at).text().codePointAt(0))
                        && !text.token(at).text().endsWith("'")
                        && !text.token(at).text().endsWith("’");
            case UPPER -> text.token(at).text().length() > 3 && !isKnownAcronym(text, at);
            case LOWER, NUMBER, ALPHANUMERIC, PUNCTUATION, SYMBOL -> false;
        };
    }

    private static boolean isKnownAcronym(ClaimText text, int at) {
        return text.token(at).text().equals(text.token(at).text().toUpperCase(Locale.FRENCH));
    }

    private void add(ClaimContext context, int first, int end) {
        var text = context.text;
        var parts = new ArrayList<String>();
        for (int i = first; i < end; i++) {
            parts.add(text.token(i).text());
        }
        if (Quotations.isMark(text, first - 1) && Quotations.isMark(text, end) && !namesOrganisation(text, first)) {
            // « Allo Place B. » is a title.
            return;
        }
        var name = text.span(first, end).of(text.text());
        var key = name.toLowerCase(Locale.FRENCH);
        if (end - first == 1) {
            var known = byFirst.get(key);
            if (known != null) {
                named.add(
                        new Named(text.token(first).start(), text.token(end - 1).end(), known, opens(context, first)));
                return;
            }
        } else {
            byFirst.putIfAbsent(
                    parts.getFirst().toLowerCase(Locale.FRENCH),
                    byName.computeIfAbsent(key, k -> new Speaker(name, parts)));
        }
        var speaker = byName.computeIfAbsent(key, k -> new Speaker(name, parts));
        byLast.putIfAbsent(parts.getLast().toLowerCase(Locale.FRENCH), speaker);
        speaker.person &= SourceNouns.kind(text, first)
                .filter(k -> k == fr.glane.fact.SourceKind.ORGANISATION || k == fr.glane.fact.SourceKind.DOCUMENT)
                .isEmpty();
        boolean thing = namesThing(context.text, first, end);
        speaker.person &= !text.isA(first, Category.DET) && !isCommonName(text, first, end);
        if (!thing) {
            speaker.proper = true;
        }
        describe(context, speaker, first, end);
        if (thing) {
            return;
        }
        named.add(new Named(text.token(first).start(), text.token(end - 1).end(), speaker, opens(context, first)));
        speaker.places.add(text.token(first).start());
    }

    /** « Grand Prix », « Ancien Monde », « Youth For Climate »: names of things start with words of the dictionary. */
    private static boolean isCommonName(ClaimText text, int first, int end) {
        if (end - first < 2 || SourceNouns.isGivenName(text, first)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (text.in(i, Set.of("for", "the", "of", "and", "in", "to"))) {
                return true;
            }
        }
        return SourceNouns.isCommon(text, first);
    }

    /** « le chalutier Petite Jeanne », « le lycée Victor Hugo »: the name of the thing in front of it. */
    private static boolean namesThing(ClaimText text, int first, int end) {
        boolean noun =
                text.isA(first - 1, Category.NOUN) && !text.isCapital(first - 1) && text.sameSentence(first - 1, first);
        boolean compound = text.in(first - 2, Set.of("en", "de", "d'", "à")) && headsOffice(text, first - 2, first);
        return noun
                && !compound
                && !SourcePhrases.isTime(text.key(first - 1))
                && SourceNouns.kind(text, first - 1)
                        .filter(k -> k != fr.glane.fact.SourceKind.DOCUMENT)
                        .isEmpty()
                && end > first;
    }

    private static boolean opens(ClaimContext context, int first) {
        var text = context.text;
        int start = text.sentenceStart(first);
        if (first - start > 14) {
            return false;
        }
        // The name is what the sentence is about: at its start, or behind a title there, or behind an adjunct and its
        // comma.
        for (int i = first - 1; i >= start; i--) {
            if (text.is(i, ",")) {
                return true;
            }
            if (text.isA(i, Category.ADP) || text.reading(i).isVerbal()) {
                return false;
            }
        }
        return true;
    }

    private void describe(ClaimContext context, Speaker speaker, int first, int end) {
        var text = context.text;
        var given = SourceNouns.givenGender(text, first);
        if (given != Gender.ANY) {
            speaker.gender = given;
        }
        if (SourceNouns.isTitle(text, first - 1)) {
            SourceNouns.titleGender(text.key(first - 1)).ifPresent(g -> take(speaker, g));
        }
        nounsBefore(text, speaker, first);
        nounsBehind(text, speaker, end);
    }

    private static void take(Speaker speaker, String gender) {
        if (gender.equals("m")) {
            speaker.gender = Gender.MASCULINE;
        } else if (gender.equals("f")) {
            speaker.gender = Gender.FEMININE;
        }
    }

    /** « la syndicaliste Sophie B. », « Le président du club, Angel T. » */
    private static void nounsBefore(ClaimText text, Speaker speaker, int first) {
        int at = first - 1;
        boolean comma = text.is(at, ",");
        if (comma || Quotations.isMark(text, at)) {
            at--;
        }
        if (text.isA(at, Category.ADP)) {
            // « l'opposition à El M. », « le maire de Paul V. »: the name is a complement.
            return;
        }
        boolean given = SourceNouns.isGivenName(text, first);
        for (int i = at; i >= Math.max(text.sentenceStart(first), at - 9); i--) {
            if (text.is(i, ",") || text.is(i, "(") || text.is(i, ")") || text.isFinal(i)) {
                return;
            }
            var reading = text.reading(i);
            if (reading.isVerbal() || reading.is(Category.PRON) || reading.is(Category.CCONJ)) {
                return;
            }
            boolean determined = text.isA(i - 1, Category.DET)
                    || text.isA(i - 2, Category.DET) && text.isA(i - 1, Category.ADJ, Category.NOUN);
            boolean of = SourcePhrases.isContracted(text.key(i - 1))
                    || text.isA(i - 1, Category.DET) && text.isA(i - 2, Category.ADP);
            boolean complement = of && !isOffice(text, i) && headsOffice(text, i - 1, first);
            if (reading.is(Category.NOUN)
                    && determined
                    && !complement
                    && SourceNouns.kind(text, i).isPresent()
                    && !(given && i < first - 1 && !isOffice(text, i))) {
                if (!comma || isOffice(text, i)) {
                    noun(text, speaker, i);
                    link(text, speaker, i, first);
                }
                return;
            }
        }
    }

    /** « le chef de la diplomatie Petar I. »: the office stands in front of what it is the office of. */
    private static boolean headsOffice(ClaimText text, int before, int name) {
        for (int i = before - 1; i >= Math.max(text.sentenceStart(name), before - 4); i--) {
            if (text.reading(i).isVerbal() || text.is(i, ",")) {
                return false;
            }
            if (text.isA(i, Category.NOUN) && isOffice(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOffice(ClaimText text, int at) {
        return SourceNouns.kind(text, at)
                .filter(k -> k == fr.glane.fact.SourceKind.PERSON)
                .isPresent();
    }

    /** « Sophie B., la secrétaire générale de la CGT », « …, radiologue et co-auteur » */
    private static void nounsBehind(ClaimText text, Speaker speaker, int end) {
        int at = end;
        if (!text.is(at, ",") && !text.is(at, "(")) {
            return;
        }
        at++;
        if (text.isA(at, Category.NUM) && text.is(at + 1, "ans")) {
            at += 3;
        }
        for (int i = at; i < Math.min(at + 12, text.sentenceEnd(Math.max(0, end - 1))); i++) {
            if (text.is(i, ",")
                    || text.is(i, ")")
                    || text.isFinal(i)
                    || text.reading(i).isFinite()
                    || text.is(i, "qui")) {
                return;
            }
            boolean head = i <= at + 2 || text.isA(i - 1, Category.CCONJ);
            if (head && text.isA(i, Category.NOUN) && isOffice(text, i)) {
                noun(text, speaker, i);
            }
            if (isPart(text, i) || text.isShape(i, fr.glane.text.Shape.UPPER)) {
                speaker.links.add(text.key(i));
            }
        }
    }

    private static void link(ClaimText text, Speaker speaker, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isPart(text, i) || text.isShape(i, fr.glane.text.Shape.UPPER)) {
                speaker.links.add(text.key(i));
            }
        }
    }

    /** The noun as it tells an office: the Premier ministre is no other minister. */
    static String nounKey(ClaimText text, int at) {
        boolean first = text.is(at, "ministre") && text.key(at - 1).startsWith("premi");
        return first ? "premier ministre" : text.key(at);
    }

    private static void noun(ClaimText text, Speaker speaker, int at) {
        var reading = text.reading(at);
        speaker.nouns.add(nounKey(text, at));
        if (nounKey(text, at).equals(text.key(at))) {
            speaker.nouns.add(reading.lemma().toLowerCase(Locale.FRENCH));
        }
        speaker.person &= isOffice(text, at);
        var gender = gender(text, at, reading);
        if (speaker.gender == Gender.ANY && gender != Gender.ANY) {
            speaker.gender = gender;
        }
    }

    /** The gender a noun shows, by its article where the noun has but one form. */
    static Gender gender(ClaimText text, int at, Reading reading) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (text.is(i, "la") || text.is(i, "une") || text.is(i, "cette")) {
                return Gender.FEMININE;
            }
            if (text.is(i, "le") || text.is(i, "un") || text.is(i, "ce") || text.is(i, "cet")) {
                return Gender.MASCULINE;
            }
        }
        return reading.gender();
    }

    /**
     * The places where somebody is called by an office with a definite article: the one whom the article gives that
     * office, of that gender; a stranger where it is not told who that is.
     */
    private void titles(ClaimContext context) {
        var text = context.text;
        for (int i = 1; i < text.size(); i++) {
            boolean definite = text.is(i - 1, "le") || text.is(i - 1, "la") || text.is(i - 1, "l'");
            if (!definite) {
                continue;
            }
            int head = head(text, i);
            var held = holders.get(nounKey(text, head));
            if (held != null) {
                var holder = holder(held, text, head);
                named.add(new Named(text.token(i - 1).start(), text.token(head).end(), holder, opens(context, i - 1)));
            } else if (context.quotations.at(i) == null
                    && opens(context, i - 1)
                    && i - 1 == text.sentenceStart(i)
                    && isOffice(text, head)
                    && !isPart(text, head + 1)
                    && text.isA(head, Category.NOUN)) {
                named.add(new Named(text.token(i - 1).start(), text.token(head).end(), stranger(text, head), true));
            }
        }
    }

    /** « la jeune femme », « l'ancien maire »: the noun behind an adjective. */
    private int head(ClaimText text, int at) {
        boolean adjective = text.token(at).word().canBe(Category.ADJ) && text.has(at + 1);
        return adjective
                        && (holders.containsKey(text.key(at + 1))
                                || !holders.containsKey(text.key(at)) && text.isA(at + 1, Category.NOUN))
                ? at + 1
                : at;
    }

    /** Somebody without a name, whose gender the article before the noun tells. */
    private static Speaker stranger(ClaimText text, int head) {
        var stranger = new Speaker("", List.of(""));
        stranger.gender = gender(text, head, text.reading(head));
        stranger.proper = true;
        stranger.nouns.add(text.key(head));
        return stranger;
    }

    private static Speaker holder(List<Speaker> held, ClaimText text, int head) {
        var gender = gender(text, head, text.reading(head));
        var same = held.stream().filter(s -> s.gender == gender).toList();
        if (same.size() == 1) {
            return same.getFirst();
        }
        var possible = held.stream().filter(s -> s.gender.agrees(gender)).toList();
        return possible.size() == 1 ? possible.getFirst() : stranger(text, head);
    }

    /** Who holds each office the article names. */
    private void hold() {
        for (var speaker : byName.values()) {
            for (var noun : speaker.nouns) {
                holders.computeIfAbsent(noun, k -> new ArrayList<>()).add(speaker);
            }
        }
    }

    /** The places where a speaker is named by the last name alone, or with a form of address. */
    private void shortNames(ClaimContext context) {
        var text = context.text;
        for (int i = 0; i < text.size(); i++) {
            if (!isPart(text, i) || isPart(text, i - 1) && text.sameSentence(i - 1, i) || isPart(text, i + 1)) {
                continue;
            }
            var speaker = byLast.get(text.key(i));
            if (speaker == null || i == text.sentenceStart(i) && isCommon(text, i)) {
                continue;
            }
            if (namesThing(text, i, i + 1) || namesOrganisation(text, i)) {
                continue;
            }
            if (SourceNouns.isTitle(text, i - 1)) {
                SourceNouns.titleGender(text.key(i - 1)).ifPresent(g -> take(speaker, g));
            }
            named.add(new Named(text.token(i).start(), text.token(i).end(), speaker, opens(context, i)));
        }
    }
}
