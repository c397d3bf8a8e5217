package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who spoke last and how often, and whom the text has named since: what a pronoun may stand for. */
final class SpeakerMemory {

    private final List<ClaimContext> contexts;
    private final Speakers speakers;

    static final int FAR = 3;

    /** So many characters stand between the two names of a pair at most. */
    private static final int NEAR_PAIR = 60;

    /** So far from its start the verb of a sentence is looked for. */
    private static final int FARTHEST = 120;

    /** Verbs (lemmas) of what documents advise. */
    private static final Set<String> ADVISING = Set.of(
            "recommander", "préconiser", "proposer", "conseiller", "suggérer", "demander", "recenser", "dresser");

    private static final Set<String> ONE = Set.of("un", "une");

    /** So many sentences of a passage are looked at for the body that a pronoun stands for. */
    private static final int SENTENCES = 12;

    /** The organisation or document that spoke last, if no person has since. */
    private Optional<SourcePhrase> body = Optional.empty();

    /** Who spoke last, the last one first: at most one of each gender. */
    private final List<Spoken> spoken = new ArrayList<>();

    private int unknownEnd = -1;

    private Optional<SourcePhrase> unknown = Optional.empty();

    /** Who spoke, in which passage, and where the claim or its source ends. */
    private record Spoken(Speaker speaker, int passage, int end) {}

    /** How many of the places where somebody is named are counted, and how often each was. */
    private int counted;

    private final Map<Speaker, Integer> times = new HashMap<>();

    /** How many claims are by whom so far. */
    private final Map<Speaker, Integer> said = new HashMap<>();

    SpeakerMemory(List<ClaimContext> contexts, Speakers speakers) {
        this.contexts = contexts;
        this.speakers = speakers;
    }

    /** Somebody has spoken; {@code end} is where the claim or its source ends. */
    void spoke(Speaker speaker, SourcePhrase source, int end) {
        said.merge(speaker, 1, Integer::sum);
        spoken.removeIf(s -> s.speaker().equals(speaker) || s.speaker().gender == speaker.gender);
        spoken.addFirst(new Spoken(speaker, source.text().number(), end));
    }

    /** Keeps in mind an organisation or document that spoke, unless it is somebody whose name is known. */
    void body(SourcePhrase source, boolean nameless) {
        boolean isBody = contexts.get(source.text().number())
                .kind(source)
                .filter(k -> k == SourceKind.ORGANISATION
                        || k == SourceKind.DOCUMENT
                        || k == SourceKind.GROUP && isCamp(source))
                .isPresent();
        body = isBody && nameless ? Optional.of(source) : Optional.empty();
    }

    /** « la gauche », « l'opposition »: many, told in the singular. */
    private boolean isCamp(SourcePhrase source) {
        return source.text().in(source.first(), ClaimWords.DEFINITE_SINGULAR);
    }

    /** « La chambre a indiqué que … Elle ajoute »: the pronoun stands for the body that spoke just before. */
    Optional<SourcePhrase> standsForBody(SourcePhrase source, Gender gender) {
        if (body.isEmpty() || body.get().text() != source.text()) {
            return bodyInFront(source, gender);
        }
        var last = body.get();
        boolean fits = agrees(last, gender);
        var anchor = anchorSince(last, source);
        if (anchor.isPresent()) {
            return anchor.filter(a -> agrees(a, gender));
        }
        boolean since = newest(
                        last.span().end(),
                        source.span().start(),
                        gender,
                        source.text().number(),
                        false)
                .isPresent();
        return fits && !since ? body : Optional.empty();
    }

    /** « Les premiers résultats de la mission … Ils montrent »: the documents that the sentence in front is about. */
    Optional<SourcePhrase> documents(SourcePhrase source, Gender gender) {
        var text = source.text();
        int start = text.sentenceStart(source.first());
        if (start == 0) {
            return Optional.empty();
        }
        var context = contexts.get(text.number());
        return subject(context, text.sentenceStart(start - 1), start)
                .filter(s ->
                        context.kind(s).filter(k -> k == SourceKind.DOCUMENT).isPresent()
                                && context.sources.agreement().isPlural(s.first(), s.end())
                                && agrees(s, gender));
    }

    /** « L'association X met en garde. …, révèle-t-elle »: the body that a sentence in front is about, in the same passage. */
    private Optional<SourcePhrase> bodyInFront(SourcePhrase source, Gender gender) {
        var text = source.text();
        int start = text.block().span().start();
        int at = source.span().start();
        boolean spokeHere = spoken.stream()
                .anyMatch(
                        s -> s.passage() == text.number() && s.speaker().gender.agrees(gender));
        if (spokeHere || !named(start, at, gender).isEmpty()) {
            return Optional.empty();
        }
        var context = contexts.get(text.number());
        boolean focus = spoken.stream()
                .anyMatch(s -> text.number() - s.passage() <= FAR
                        && s.speaker().person
                        && s.speaker().gender.agrees(gender));
        Optional<SourcePhrase> found = Optional.empty();
        int first = 0;
        for (int sentence = 0; sentence < SENTENCES && text.has(first); sentence++) {
            int end = text.sentenceEnd(first);
            if (text.token(end - 1).end() > at) {
                break;
            }
            var subject = subject(context, first, end);
            boolean other = subject.isPresent()
                    && !isPersonal(subject.get())
                    && agrees(subject.get(), gender)
                    && !context.sources
                            .agreement()
                            .isPlural(subject.get().first(), subject.get().end());
            if (other) {
                found = subject.filter(s -> isBody(context, s));
            }
            first = end;
        }
        // « Le dossier avance. Il … » may be about the one who spoke above; « Le rapport recommande … Il » is not.
        return found.filter(s -> agrees(s, gender))
                .filter(s -> !focus
                        || tells(s)
                        || context.kind(s)
                                .filter(k -> k == SourceKind.ORGANISATION)
                                .isPresent());
    }

    /** The document is the subject of a verb of telling or advising just behind it. */
    private static boolean tells(SourcePhrase document) {
        var text = document.text();
        var lemma = text.lemma(document.end());
        return text.has(document.end())
                && text.reading(document.end()).isFinite()
                && (SpeechVerb.of(lemma).isPresent() || ADVISING.contains(lemma));
    }

    /** The subject of the first verb of a sentence that is not quoted. */
    private static Optional<SourcePhrase> subject(ClaimContext context, int first, int end) {
        for (int i = first; i < Math.min(end, first + FARTHEST); i++) {
            if (context.text.reading(i).isFinite() && !context.quotations.quoted(i)) {
                return context.subjects.subjectOf(i).filter(s -> s.text() == context.text);
            }
        }
        return Optional.empty();
    }

    private static boolean isBody(ClaimContext context, SourcePhrase subject) {
        return context.kind(subject)
                        .filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.DOCUMENT)
                        .isPresent()
                && context.text.in(subject.first(), ClaimWords.DEFINITE_ARTICLES);
    }

    private static boolean isPersonal(SourcePhrase subject) {
        return subject.words().equals("il") || subject.words().equals("elle");
    }

    /** « Une ancienne élève est plus réservée : elle assure »: the sentence, or the one in front, is about a stranger. */
    boolean isStranger(SourcePhrase source, Gender gender) {
        var text = source.text();
        var context = contexts.get(text.number());
        int start = text.sentenceStart(source.first());
        // « …, glisse-t-elle »: the verb that the pronoun stands behind is its own.
        boolean inverted = ClaimPronouns.isInverted(text.key(source.first()));
        var subject = subject(context, start, inverted ? source.first() - 1 : source.first());
        int named = start;
        if (subject.isEmpty() && start > 0) {
            named = text.sentenceStart(start - 1);
            subject = subject(context, named, start);
        }
        boolean since = newest(text.token(named).start(), source.span().start(), gender, text.number(), false)
                .isPresent();
        return !since
                && subject.filter(s -> text.in(s.first(), ONE)
                                && context.kind(s)
                                        .filter(k -> k == SourceKind.PERSON)
                                        .isPresent()
                                && agrees(s, gender)
                                && context.sources.roles().nameStart(s.first(), s.end()) == s.end())
                        .isPresent();
    }

    /** Keeps in mind that a name spoke of which nothing else is told: « Radio Mistral révèle ». */
    void unknown(SourcePhrase source) {
        unknownEnd = source.span().end();
        unknown = Optional.of(source);
    }

    /** « le quotidien »: the name of which nothing is told that spoke nearby. */
    Optional<Speaker> lastUnknown(SourcePhrase source) {
        return unknown.filter(u -> source.text().number() - u.text().number() <= FAR)
                .filter(u -> u.span().end() <= source.span().start())
                .filter(u -> !SourceNouns.isGivenName(u.text(), u.first())
                        && (u.end() == u.first() + 1 || u.text().isA(u.first(), Category.DET)))
                .map(u -> {
                    var name = u.span().of(u.text().text());
                    var paper = new Speaker(name, List.of(name));
                    paper.person = false;
                    return paper;
                });
    }

    /** The person of a gender whom the article names at least twice as often as any other of it. */
    Optional<Speaker> mostNamed(Gender gender) {
        var often = new HashMap<Speaker, Integer>();
        for (var named : speakers.named()) {
            var speaker = named.speaker();
            if (!speaker.name.isEmpty() && speaker.isKnownPerson() && speaker.proper && speaker.gender.agrees(gender)) {
                often.put(speaker, speaker.places.size());
            }
        }
        int most = often.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean alone = often.values().stream().filter(n -> n * 2 > most).count() == 1;
        return alone && most > 1
                ? often.entrySet().stream()
                        .filter(e -> e.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }

    /** True when a name of which nothing is told has spoken behind an offset: « le quotidien » may be that one. */
    boolean isOtherSince(int offset) {
        return unknownEnd > offset;
    }

    /** True when a body without a name, told by a noun of one of the groups, has spoken behind an offset. */
    boolean isOtherBodySince(int offset, List<String> groups) {
        return body.filter(b -> b.span().end() > offset)
                .filter(b -> Trades.groups(b.text().key(b.first() + 1)).stream().anyMatch(groups::contains))
                .isPresent();
    }

    /** True when a body without a name has spoken behind an offset, and nobody else since. */
    boolean bodySpokeSince(int offset) {
        return body.filter(b -> b.span().end() > offset && !b.text().isCapital(b.end() - 1))
                .isPresent();
    }

    /** « selon la même source »: the body that spoke last, with its name in full. */
    Optional<Speaker> lastBody(SourcePhrase source) {
        return spoken.stream()
                .findFirst()
                .filter(s -> !s.speaker().person && source.text().number() - s.passage() <= FAR)
                .map(Spoken::speaker);
    }

    private static boolean agrees(SourcePhrase last, Gender gender) {
        int head = last.first();
        while (head < last.end() - 1 && !last.text().isA(head, Category.NOUN)) {
            head++;
        }
        return SpeakerNouns.gender(last.text(), head, last.text().reading(head)).agrees(gender);
    }

    /** « Le ministère conteste la méthode : P, fait-il valoir »: who was told to speak since. */
    private Optional<SourcePhrase> anchorSince(SourcePhrase last, SourcePhrase source) {
        Optional<SourcePhrase> found = Optional.empty();
        for (var anchor : contexts.get(source.text().number()).anchors()) {
            if (anchor.at() > last.span().end() && anchor.at() < source.span().start()) {
                boolean one = anchor.source().text().in(anchor.source().first(), ClaimWords.DEFINITE_SINGULAR);
                found = one ? Optional.of(anchor.source()) : found;
            }
        }
        return found;
    }

    /** « celui-ci », « cette dernière »: whom the text before named last, when that is one of the gender. */
    Optional<Speaker> latest(SourcePhrase source, Gender gender) {
        int at = source.span().start();
        var all = speakers.named();
        int low = contexts.get(Math.max(0, source.text().number() - 1))
                .text
                .block()
                .span()
                .start();
        for (int i = speakers.firstFrom(at) - 1; i >= 0 && all.get(i).start() >= low; i--) {
            var speaker = all.get(i).speaker();
            if (speaker.isKnownPerson() && !all.get(i).quoted() && speaker.gender.agrees(gender)) {
                return speaker.name.isEmpty() ? Optional.empty() : Optional.of(speaker);
            }
        }
        return Optional.empty();
    }

    /** « A et B … Le premier … La seconde »: of the last two named together, in this passage or the one before. */
    Optional<Speaker> ofPair(SourcePhrase source, boolean first) {
        var all = speakers.named();
        int low = contexts.get(Math.max(0, source.text().number() - 1))
                .text
                .block()
                .span()
                .start();
        for (int i = speakers.firstFrom(source.span().start()) - 1;
                i > 0 && all.get(i - 1).start() >= low;
                i--) {
            var one = all.get(i - 1);
            var two = all.get(i);
            boolean persons = one.speaker().isKnownPerson()
                    && two.speaker().isKnownPerson()
                    && one.speaker() != two.speaker()
                    && !one.speaker().name.isEmpty()
                    && !two.speaker().name.isEmpty();
            if (persons && joined(one, two)) {
                var speaker = first ? one.speaker() : two.speaker();
                var word = source.text().key(source.first());
                var gender = word.equals("la") ? Gender.FEMININE : Gender.MASCULINE;
                return Optional.of(speaker).filter(s -> s.gender.agrees(gender));
            }
        }
        return Optional.empty();
    }

    private boolean joined(Speakers.Named one, Speakers.Named two) {
        var text = contexts.getFirst().text.text();
        return two.start() > one.end()
                && two.start() - one.end() < NEAR_PAIR
                && text.substring(one.end(), two.start()).contains(" et ");
    }

    /** Whom the passage is about by then: who spoke last in it, or is the subject of a sentence since; of that gender. */
    Optional<Speaker> here(SourcePhrase source, Gender gender) {
        int at = source.span().start();
        int passage = source.text().number();
        int start = source.text().block().span().start();
        var last = spoken.stream()
                .filter(s -> s.passage() == passage && s.speaker().gender.agrees(gender))
                .findFirst();
        return newest(last.map(Spoken::end).orElse(start - 1), at, gender, passage, true)
                .or(() -> last.map(Spoken::speaker))
                .filter(s -> !s.name.isEmpty());
    }

    /** Who spoke last, at the end of the passage before, when that one names nobody else of the gender. */
    Optional<Speaker> carriedOn(SourcePhrase source, Gender gender) {
        int passage = source.text().number();
        var last = spoken.stream().findFirst().filter(s -> s.passage() == passage - 1);
        if (last.isEmpty()
                || !last.get().speaker().person
                || last.get().speaker().name.isEmpty()) {
            return Optional.empty();
        }
        int low = contexts.get(passage - 1).text.block().span().start();
        var named = named(low, source.span().start(), gender);
        named.remove(last.get().speaker());
        return named.isEmpty() && last.get().speaker().gender.agrees(gender)
                ? Optional.of(last.get().speaker())
                : Optional.empty();
    }

    /** The persons of a gender whom the passage of a source names in front of it. */
    Set<Speaker> namedInPassage(SourcePhrase source, Gender gender) {
        var named = named(source.text().block().span().start(), source.span().start(), gender);
        named.removeIf(s -> s.name.isEmpty());
        return named;
    }

    private Set<Speaker> named(int from, int to, Gender gender) {
        var near = new LinkedHashSet<Speaker>();
        var all = speakers.named();
        for (int i = speakers.firstFrom(from); i < all.size() && all.get(i).start() < to; i++) {
            var speaker = all.get(i).speaker();
            if (speaker.isKnownPerson() && speaker.gender.agrees(gender)) {
                near.add(speaker);
            }
        }
        return near;
    }

    /** « l'intéressé »: who is spoken of, when only one of that gender is named nearby, or nobody but who spoke last. */
    Optional<Speaker> concerned(SourcePhrase source, Gender gender) {
        int at = source.span().start();
        int passage = source.text().number();
        int low = contexts.get(Math.max(0, passage - 1)).text.block().span().start();
        var near = named(low, at, gender);
        if (near.size() == 2) {
            // « X raconte une scène. « Faux ! » proteste l'intéressée »: who answers is not who has just spoken here.
            spoken.stream()
                    .filter(s -> s.passage() == passage && s.speaker().gender.agrees(gender))
                    .findFirst()
                    .ifPresent(s -> near.remove(s.speaker()));
        }
        if (near.size() > 1) {
            return Optional.empty();
        }
        return near.isEmpty()
                ? inFocus(source, gender)
                : near.stream().findFirst().filter(s -> !s.name.isEmpty());
    }

    /** Who spoke last, unless a sentence since then is about somebody else. */
    Optional<Speaker> inFocus(SourcePhrase source, Gender gender) {
        int at = source.span().start();
        int passage = source.text().number();
        // Who spoke before somebody of the other gender is meant in the same passage only.
        var last = spoken.stream()
                .filter(s -> s.equals(spoken.getFirst()) ? passage - s.passage() <= FAR : passage == s.passage())
                .filter(s -> s.speaker().gender.agrees(gender))
                .findFirst();
        var focus = last.map(Spoken::speaker);
        boolean fresh = last.isPresent();
        var newest = newest(last.map(Spoken::end).orElse(-1), at, gender, passage, true);
        if (newest.isEmpty() && !fresh) {
            // Somebody named in passing only when nobody is who the article is about.
            int here = source.text().block().span().start() - 1;
            newest = newest(here, at, gender, passage, false)
                    .or(() -> only(at, gender))
                    .or(() -> newest(-1, at, gender, passage, false));
        }
        if (newest.filter(s -> s.described).isPresent()) {
            // « L'homme en costume … »: a stranger.
            return Optional.empty();
        }
        if (newest.isPresent()) {
            boolean again = newest.get().name.isEmpty() && fresh && Trades.alike(newest.get(), focus.get());
            return again ? focus : newest.filter(s -> !s.name.isEmpty()).or(() -> only(at, gender));
        }
        return fresh ? focus : only(at, gender);
    }

    /** The person of that gender whom the article is about so far: the only one, or by far the most often named. */
    private Optional<Speaker> only(int before, Gender gender) {
        var named = speakers.named();
        for (; counted < named.size() && named.get(counted).start() < before; counted++) {
            var speaker = named.get(counted).speaker();
            boolean person = speaker.isKnownPerson() || speaker.person && said.containsKey(speaker);
            if (!speaker.name.isEmpty() && person && speaker.proper && !speaker.relative) {
                times.merge(speaker, 1, Integer::sum);
            }
        }
        var often = new HashMap<Speaker, Integer>();
        times.forEach((speaker, n) -> {
            if (speaker.gender.agrees(gender)) {
                often.put(speaker, n + said.getOrDefault(speaker, 0));
            }
        });
        int most = often.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return often.size() == 1
                        || often.values().stream().filter(n -> n * 2 > most).count() == 1
                ? often.entrySet().stream()
                        .filter(e -> e.getValue() == most)
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
    }

    Optional<Speaker> newest(int after, int before, Gender gender, int passage, boolean opening) {
        Optional<Speaker> found = Optional.empty();
        int low = contexts.get(Math.max(0, passage - 1)).text.block().span().start();
        int here = contexts.get(passage).text.block().span().start();
        var all = speakers.named();
        for (int i = speakers.firstFrom(Math.max(low, after + 1)); i < all.size(); i++) {
            var named = all.get(i);
            if (named.start() >= before) {
                break;
            }
            boolean in = named.start() > after && named.start() >= low;
            // « Sa sœur, Anne, … »: a new passage goes back to whom they belong to.
            boolean other = named.speaker().relative && named.start() < here;
            if (in
                    && !other
                    && !named.quoted()
                    && named.speaker().gender.agrees(gender)
                    && (named.speaker().isKnownPerson() || said.containsKey(named.speaker()) && named.speaker().person)
                    && named.speaker().proper
                    && (named.opensSentence() || !opening)) {
                found = Optional.of(named.speaker());
            }
        }
        return found;
    }
}
