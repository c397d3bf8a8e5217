package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Shape;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** A place where a speaker is named. */
    record Named(int start, int end, Speaker speaker, boolean opensSentence, boolean quoted) {}

    /** So many words stand between a subject and its verb, set off by commas. */
    private static final int LONGEST_ASIDE = 12;

    private final Map<String, Speaker> byName = new HashMap<>();
    private final Map<String, Speaker> byLast = new HashMap<>();
    private final Map<String, Speaker> byFirst = new HashMap<>();
    private final Map<String, List<Speaker>> holders = new HashMap<>();
    private final Map<String, Speaker> addressed = new HashMap<>();
    private final List<Named> named = new ArrayList<>();
    private final Optional<Speaker> interviewed;

    Speakers(List<ClaimContext> contexts) {
        for (var context : contexts) {
            read(context);
        }
        join();
        addressed.forEach((last, speaker) -> {
            if (byLast.putIfAbsent(last, speaker) == null) {
                byName.put(speaker.name.toLowerCase(Locale.FRENCH), speaker);
            }
        });
        hold();
        for (var context : contexts) {
            learnTrades(context);
        }
        for (var context : contexts) {
            shortNames(context);
            titles(context);
        }
        named.sort((a, b) -> Integer.compare(a.start(), b.start()));
        interviewed = Interviews.isOne(contexts) ? Interviews.answers(named) : Optional.empty();
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

    /** Who answers, in an article that is an interview. */
    Optional<Speaker> interviewed() {
        return interviewed;
    }

    Iterable<Speaker> all() {
        return byName.values();
    }

    private void read(ClaimContext context) {
        var text = context.text;
        int i = 0;
        while (i < text.size()) {
            int marks = ClaimMarks.of(text.token(i));
            if ((marks & ClaimMarks.CAPITAL) == 0) {
                // A name starts with a capital: most words cost no more than this.
                if ((marks & ClaimMarks.BRACKET) != 0) {
                    acronym(context, i);
                }
                i++;
                continue;
            }
            int body = NameRuns.bodyEnd(context, i);
            if (body > i) {
                body(context, i, body);
            }
            int end = NameRuns.nameEnd(text, i);
            int first = NameRuns.behindDemonym(text, i, end);
            boolean alone = end == first + 1
                    && (NameRuns.isFirstName(text, first)
                            || NameRuns.namesRelative(text, first)
                            || NameRuns.namesPerson(text, first));
            if (end == first + 1 && NameRuns.namesOrganisation(text, first)) {
                // « le syndicat Force agricole »
                while (text.isA(end, Category.ADJ) && text.isShape(end, Shape.LOWER)) {
                    end++;
                }
            }
            boolean addressed = end == first + 1
                    && SourceNouns.titleGender(text.key(first - 1)).isPresent()
                    && SourceNouns.isTitle(text, first - 1);
            if (addressed) {
                addressed(text, first);
            }
            if (end - first >= 2 || alone || end > first && NameRuns.namesOrganisation(context.text, first)) {
                add(context, first, end);
            }
            i = Math.max(i + 1, end);
        }
    }

    private void add(ClaimContext context, int first, int end) {
        var text = context.text;
        var parts = new ArrayList<String>();
        for (int i = first; i < end; i++) {
            parts.add(text.token(i).text());
        }
        if (Quotations.isMark(text, first - 1)
                && Quotations.isMark(text, end)
                && !NameRuns.namesOrganisation(text, first)) {
            // « Allo Place B. » is a title.
            return;
        }
        var name = text.span(first, end).of(text.text());
        var key = name.toLowerCase(Locale.FRENCH);
        if (end - first == 1) {
            var known = byFirst.get(key);
            if (known != null) {
                name(context, known, first, end);
                return;
            }
        } else {
            byFirst.putIfAbsent(
                    parts.getFirst().toLowerCase(Locale.FRENCH),
                    byName.computeIfAbsent(key, k -> new Speaker(name, parts)));
        }
        var speaker = byName.computeIfAbsent(key, k -> new Speaker(name, parts));
        byLast.putIfAbsent(parts.getLast().toLowerCase(Locale.FRENCH), speaker);
        speaker.person = speaker.person
                && (NameRuns.isFirstNameAndNoun(text, first, end)
                        || SourceNouns.kind(text, first)
                                .filter(k -> k == fr.glane.fact.SourceKind.ORGANISATION
                                        || k == fr.glane.fact.SourceKind.DOCUMENT)
                                .isEmpty());
        if (end - first == 1 && NameRuns.namesOrganisation(text, first)) {
            speaker.person = false;
        }
        boolean thing = NameRuns.namesThing(context.text, first, end);
        speaker.person = speaker.person && !text.isA(first, Category.DET) && !NameRuns.isCommonName(text, first, end);
        if (!thing) {
            speaker.proper = true;
        }
        boolean beside = text.is(first - 1, ",")
                && (text.is(end, ",")
                        || text.is(end, ".")
                        || text.has(end) && text.reading(end).isFinite());
        boolean given = end - first >= 2 && SourceNouns.isGivenName(text, first);
        speaker.actsAlone |= !thing && (given || end - first == 2 && beside);
        describe(context, speaker, first, end);
        if (thing) {
            return;
        }
        name(context, speaker, first, end);
        speaker.places.add(text.token(first).start());
    }

    /** « Mme Perrin »: all that the article tells of a name, if it gives no first name elsewhere. */
    private void addressed(ClaimText text, int last) {
        var name = text.span(last - 1, last + 1).of(text.text());
        var speaker = new Speaker(name, List.of(text.token(last).text()));
        SourceNouns.titleGender(text.key(last - 1)).ifPresent(g -> SpeakerNouns.take(speaker, g));
        if (speaker.gender != Gender.ANY) {
            speaker.proper = true;
            addressed.putIfAbsent(text.key(last), speaker);
        }
    }

    /** « l'Agence des eaux du Nord »: a body named in full by a noun with a capital. */
    private void body(ClaimContext context, int first, int end) {
        var text = context.text;
        var name = text.span(first, end).of(text.text());
        var body = byName.computeIfAbsent(name.toLowerCase(Locale.FRENCH), k -> new Speaker(name, List.of(name)));
        body.person = false;
        body.capital = true;
        body.nouns.add(text.key(first));
        name(context, body, first, end);
    }

    /** « l'Agence des eaux du Nord (AEN) »: a body named in full, whose initials stand in brackets. */
    private void acronym(ClaimContext context, int open) {
        var text = context.text;
        int first = Acronyms.start(text, open);
        if (first < 0) {
            return;
        }
        var name = text.span(first, open).of(text.text());
        var letters = text.key(open + 1);
        var body = byName.computeIfAbsent(name.toLowerCase(Locale.FRENCH), k -> new Speaker(name, List.of(name)));
        body.person = false;
        body.proper = true;
        body.nouns.add(text.key(first));
        byLast.putIfAbsent(letters, body);
        name(context, body, first, open);
    }

    /**
     * « la réalisatrice », « le chercheur »: a trade that nobody in the article is given is that of the only person of
     * its gender whom the article has named by then, if it tells no trade of theirs.
     */
    private void learnTrades(ClaimContext context) {
        var text = context.text;
        for (int i = 1; i < text.size(); i++) {
            if ((ClaimMarks.of(text.token(i - 1)) & ClaimMarks.DEFINITE) == 0) {
                continue;
            }
            int at = text.token(i).start();
            if (!Trades.isTrade(text.key(i))
                    || !SpeakerNouns.isOffice(text, i)
                    || isHeldBefore(SpeakerNouns.nounKey(text, i), at)) {
                continue;
            }
            var gender = SpeakerNouns.gender(text, i, text.reading(i));
            var persons = byName.values().stream()
                    .filter(s -> s.person && s.proper && s.gender.agrees(gender))
                    .filter(s -> !s.places.isEmpty() && s.places.getFirst() < at)
                    .toList();
            if (persons.size() == 1 && Trades.mayBe(persons.getFirst(), text.key(i))) {
                persons.getFirst().nouns.add(text.key(i));
                holders.computeIfAbsent(text.key(i), k -> new ArrayList<>()).add(persons.getFirst());
            }
        }
    }

    private boolean isHeldBefore(String noun, int at) {
        return holders.getOrDefault(noun, List.of()).stream()
                .anyMatch(s -> s.places.isEmpty() || s.places.getFirst() < at);
    }

    private void name(ClaimContext context, Speaker speaker, int first, int end) {
        var text = context.text;
        named.add(new Named(
                text.token(first).start(),
                text.token(end - 1).end(),
                speaker,
                opens(context, first) || leads(text, first, end),
                context.quotations.quoted(first)));
    }

    /** « Cheveux ras, lunettes rondes, Marc R., depuis le box, s'en défend »: far from its start a sentence has its subject. */
    private static boolean leads(ClaimText text, int first, int end) {
        int start = first;
        if (text.isA(first - 1, Category.NOUN) && SpeakerNouns.isOffice(text, first - 1)) {
            // « …, l'éleveur Paul R. refuse »
            start = text.isA(first - 2, Category.DET) ? first - 2 : first;
        }
        if (!text.is(start - 1, ",") || text.sentenceStart(first) == start) {
            return false;
        }
        int at = end;
        if (text.is(at, ",")) {
            do {
                at++;
            } while (at < end + LONGEST_ASIDE && text.sameSentence(first, at) && !text.is(at, ","));
            at++;
        }
        while (text.sameSentence(first, at) && text.isA(at, Category.PRON, Category.ADV) && at < end + LONGEST_ASIDE) {
            at++;
        }
        return text.sameSentence(first, at) && text.reading(at).isFinite();
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
            if (text.isA(i, Category.ADP) || text.isA(i, Category.VERB, Category.AUX)) {
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
            SourceNouns.titleGender(text.key(first - 1)).ifPresent(g -> SpeakerNouns.take(speaker, g));
        }
        SpeakerNouns.nounsBefore(text, speaker, first);
        SpeakerNouns.nounsBehind(text, speaker, end);
    }

    /**
     * The places where somebody is called by an office with a definite article: the one whom the article gives that
     * office, of that gender; a stranger where it is not told who that is.
     */
    private void titles(ClaimContext context) {
        var text = context.text;
        for (int i = 1; i < text.size(); i++) {
            if ((ClaimMarks.of(text.token(i - 1)) & ClaimMarks.DEFINITE) == 0) {
                continue;
            }
            int head = head(text, i);
            var held = holders.get(SpeakerNouns.nounKey(text, head));
            if (held != null) {
                var holder = holder(held, text, head);
                name(context, holder, i - 1, head + 1);
            } else if (context.quotations.at(i) == null
                    // What stands at its start opens a sentence.
                    && i - 1 == text.sentenceStart(i)
                    && !NameRuns.isPart(text, head + 1)
                    && text.isA(head, Category.NOUN)
                    && SpeakerNouns.isOffice(text, head)) {
                name(context, stranger(text, head), i - 1, head + 1);
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
        stranger.gender = SpeakerNouns.gender(text, head, text.reading(head));
        stranger.proper = true;
        stranger.described = text.in(head, Set.of("homme", "femme"))
                && text.in(head + 1, Set.of("en", "au", "aux", "à"))
                && !text.isCapital(head + 2);
        stranger.nouns.add(text.key(head));
        return stranger;
    }

    private static Speaker holder(List<Speaker> held, ClaimText text, int head) {
        var gender = SpeakerNouns.gender(text, head, text.reading(head));
        int at = text.token(head).start();
        var before = held.stream()
                .filter(s -> s.gender.agrees(gender) && !s.places.isEmpty() && s.places.getFirst() < at)
                .toList();
        if (before.size() == 1) {
            // Who has the office by then, whoever has it farther below.
            return before.getFirst();
        }
        var same = held.stream().filter(s -> s.gender == gender).toList();
        if (same.size() == 1) {
            return same.getFirst();
        }
        var possible = held.stream().filter(s -> s.gender.agrees(gender)).toList();
        return possible.size() == 1 ? possible.getFirst() : stranger(text, head);
    }

    /** « le gardien Tissot » is Marc Tissot, wherever the article gives the first name. */
    private void join() {
        var byEnd = new HashMap<String, List<Speaker>>();
        for (var speaker : byName.values()) {
            if (speaker.person && speaker.parts.size() > 1) {
                byEnd.computeIfAbsent(speaker.last().toLowerCase(Locale.FRENCH), k -> new ArrayList<>())
                        .add(speaker);
            }
        }
        var whole = new HashMap<Speaker, Speaker>();
        for (var single : List.copyOf(byName.values())) {
            var last = single.name.toLowerCase(Locale.FRENCH);
            var longer = byEnd.getOrDefault(last, List.of());
            if (single.parts.size() > 1 || !single.person || longer.size() != 1) {
                continue;
            }
            var full = longer.getFirst();
            whole.put(single, full);
            byName.remove(last);
            byLast.put(last, full);
            full.nouns.addAll(single.nouns);
            full.links.addAll(single.links);
            full.gender = full.gender == Gender.ANY ? single.gender : full.gender;
        }
        for (int i = 0; i < named.size() && !whole.isEmpty(); i++) {
            var one = named.get(i);
            var full = whole.get(one.speaker());
            if (full != null) {
                named.set(i, new Named(one.start(), one.end(), full, one.opensSentence(), one.quoted()));
            }
        }
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
            if (text.isShape(i, Shape.UPPER)) {
                var body = byLast.get(text.key(i));
                if (body != null && !body.person && !text.is(i - 1, "(")) {
                    name(context, body, i, i + 1);
                    continue;
                }
            }
            if (!NameRuns.isPart(text, i)
                    || NameRuns.isPart(text, i - 1) && text.sameSentence(i - 1, i)
                    || NameRuns.isPart(text, i + 1)) {
                continue;
            }
            var speaker = byLast.get(text.key(i));
            if (speaker == null || i == text.sentenceStart(i) && NameRuns.isCommon(text, i)) {
                continue;
            }
            if (NameRuns.namesThing(text, i, i + 1) || NameRuns.namesOrganisation(text, i)) {
                continue;
            }
            if (SourceNouns.isTitle(text, i - 1)) {
                SourceNouns.titleGender(text.key(i - 1)).ifPresent(g -> SpeakerNouns.take(speaker, g));
            }
            name(context, speaker, i, i + 1);
            speaker.places.add(text.token(i).start());
        }
    }
}
