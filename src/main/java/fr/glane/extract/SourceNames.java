package fr.glane.extract;

import fr.glane.extract.Speakers.Speaker;
import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import fr.glane.text.Reading.Number;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says who a source is in full, when its mention is a pronoun, a title or a short name; in doubt it says nothing.
 *
 * <p>Asked for the claims of an article in their order: who spoke last is who a pronoun most often means.
 */
final class SourceNames {

    private static final int FAR = 3;
    /** So many passages on an organisation may be called by its noun alone. */
    private static final int BODY_FAR = 8;

    /** Nouns that name the same: who was the mayor is later the elected one. */
    private static final Lexicon ALIKE = Lexicon.load("source-alike");

    private static final Set<String> OFFICES = ClaimWords.list("offices");
    private static final Set<String> EPITHETS = ClaimWords.list("epithets");

    private final List<ClaimContext> contexts;
    private final Speakers speakers;
    private final Map<SourcePhrase, Optional<Speaker>> resolved = new HashMap<>();
    /** So many mentions before and behind a title are looked at: more than any article has, fewer than a list of names. */
    private static final int NEAR = 1000;

    /** The organisation or document that spoke last, if no person has since. */
    private Optional<SourcePhrase> body = Optional.empty();

    private Optional<Speaker> focus = Optional.empty();
    private int focusPassage = -10;
    private int focusEnd;
    /** How many of the places where somebody is named are counted, and how often each was. */
    private int counted;

    private final Map<Speaker, Integer> times = new HashMap<>();

    /** How many claims are by whom so far. */
    private final Map<Speaker, Integer> said = new HashMap<>();

    SourceNames(List<ClaimContext> contexts, Speakers speakers) {
        this.contexts = contexts;
        this.speakers = speakers;
    }

    /** The full name of the source of a claim, when its mention is not that already. */
    Optional<String> name(ClaimDraft draft) {
        if (draft.source().isEmpty()) {
            return Optional.empty();
        }
        var source = draft.source().get();
        var speaker = resolved.get(source);
        if (speaker == null) {
            speaker = resolve(source);
            resolved.put(source, speaker);
            speaker.ifPresent(s -> learn(s, source));
        }
        if (speaker.isEmpty()) {
            speaker = nameless(source);
        }
        if (speaker.isPresent()) {
            said.merge(speaker.get(), 1, Integer::sum);
            focus = speaker;
            focusPassage = source.text().number();
            focusEnd = Math.max(draft.span().end(), source.span().end());
        }
        if (!source.isPronoun()) {
            boolean isBody = contexts.get(source.text().number())
                    .kind(source)
                    .filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.DOCUMENT)
                    .isPresent();
            body = isBody && speaker.isEmpty() ? Optional.of(source) : Optional.empty();
        }
        var words = source.words();
        return speaker.filter(s -> !s.name.isEmpty())
                .filter(s -> !s.person
                        || !words.contains(s.name.toLowerCase(Locale.FRENCH).replace('’', '\'')))
                .map(s -> s.name)
                .filter(n -> !words.equals(n.toLowerCase(Locale.FRENCH)));
    }

    /** « la chercheuse », « elle »: how somebody is called later tells the gender that the name did not. */
    private static void learn(Speaker speaker, SourcePhrase source) {
        if (speaker.gender != Gender.ANY || !speaker.person) {
            return;
        }
        var text = source.text();
        if (source.isPronoun()) {
            speaker.gender = ClaimPronouns.form(source.words()).gender();
        } else if (text.in(source.first(), Set.of("la", "une", "cette"))) {
            speaker.gender = Gender.FEMININE;
        } else if (text.in(source.first(), Set.of("le", "un", "ce"))) {
            speaker.gender = Gender.MASCULINE;
        }
    }

    /** « un habitant », « une voisine »: one person without a name, for whom a later pronoun may stand. */
    private Optional<Speaker> nameless(SourcePhrase source) {
        if (!source.text().in(source.first(), Set.of("un", "une"))) {
            return Optional.empty();
        }
        var kind = contexts.get(source.text().number()).kind(source);
        if (kind.filter(k -> k == SourceKind.PERSON).isEmpty()) {
            return Optional.empty();
        }
        int head = source.first() + 1;
        var stranger = new Speaker("", List.of(""));
        stranger.gender = Speakers.gender(source.text(), head, source.text().reading(head));
        stranger.nouns.add(source.text().key(head));
        return Optional.of(stranger);
    }

    private Optional<Speaker> resolve(SourcePhrase source) {
        if (source.isPronoun()) {
            return pronoun(source);
        }
        if (source.end() - source.first() > 2 && source.text().is(source.first() + 1, "qui")) {
            return Optional.empty();
        }
        var kind = contexts.get(source.text().number()).kind(source);
        if (kind.filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.GROUP)
                        .isPresent()
                && source.text().isCapital(source.end() - 1)) {
            // « le gouvernement Carney » is not Mark Carney.
            return Optional.empty();
        }
        var named = named(source);
        if (named.isPresent()) {
            return named;
        }
        return titled(source);
    }

    /** The speaker whose full or last name stands in the source. */
    private Optional<Speaker> named(SourcePhrase source) {
        var text = source.text();
        int end = source.end();
        if (Speakers.isPart(text, end - 1) && end - 2 >= source.first() && SourceNouns.isGivenName(text, end - 2)) {
            // « Eric P. » is not his brother Stephen.
            var whole = speakers.byName(text.span(end - 2, end).of(text.text()));
            if (whole.isPresent() || speakers.byLast(text.token(end - 1).text()).isPresent()) {
                return whole;
            }
        }
        for (int i = end - 1; i >= source.first(); i--) {
            if (!Speakers.isPart(text, i) && text.token(i).text().codePoints().noneMatch(Character::isUpperCase)) {
                continue;
            }
            var speaker = speakers.byLast(text.token(i).text());
            if (speaker.isPresent() && isOtherName(source, i, speaker.get())) {
                return Optional.empty();
            }
            boolean alone =
                    i == source.first() || text.isCapital(i - 1) || !text.isA(i - 1, Category.ADP, Category.DET);
            if (speaker.isPresent() && alone && !isComplement(source, speaker.get())) {
                return speaker;
            }
        }
        return inComplement(source);
    }

    /** « Ivan Du Roy » is not Frédéric Roy, « Le Monde » no part of another name. */
    private static boolean isOtherName(SourcePhrase source, int last, Speaker speaker) {
        var text = source.text();
        if (!speaker.person && speaker.parts.size() > 1) {
            return !source.words()
                    .contains(speaker.name.toLowerCase(Locale.FRENCH).replace('’', '\''));
        }
        int before = last - 1;
        while (before > source.first() && text.token(before).text().length() < 3) {
            before--;
        }
        boolean name = before >= source.first()
                && text.isCapital(before)
                && !SourceNouns.isTitle(text, before)
                && !text.isA(before, Category.DET)
                && !isDemonym(text, before);
        return name
                && speaker.parts.size() > 1
                && !speaker.parts.contains(text.token(before).text());
    }

    /** « le décompte du ministère de la Santé du H. »: the name of another, told with de. */
    private static boolean isComplement(SourcePhrase source, Speaker speaker) {
        if (speaker.person) {
            return false;
        }
        var text = source.text();
        int start = Math.max(source.first(), source.end() - speaker.parts.size());
        for (int i = source.first() + 1; i < start; i++) {
            // « l'enquête annuelle de la mutuelle S. », « les images analysées par l'institut K. »
            if (text.isA(i, Category.ADP)) {
                return true;
            }
        }
        return start > source.first() && text.isA(start - 1, Category.DET);
    }

    /** « les informations de Météo-France », « le récit qu'elle livre »: who told. */
    private Optional<Speaker> inComplement(SourcePhrase source) {
        var text = source.text();
        for (int i = source.first() + 1; i < source.end(); i++) {
            if (ClaimPronouns.is(text.key(i)) && (text.is(i, "elle") || text.is(i, "il"))) {
                var inner = new SourcePhrase(text, i, i + 1, text.span(i), Optional.empty(), i + 1);
                return pronoun(inner);
            }
            boolean told = text.isCapital(i)
                    && text.isA(i - 1, Category.ADP)
                    && Set.of(
                                    "information",
                                    "récit",
                                    "témoignage",
                                    "propos",
                                    "mot",
                                    "dire",
                                    "donnée",
                                    "prévision",
                                    "déclaration")
                            .contains(text.lemma(i - 2));
            if (told && i == source.end() - 1) {
                var teller =
                        new Speaker(text.token(i).text(), List.of(text.token(i).text()));
                teller.person = false;
                return Optional.of(teller);
            }
        }
        return Optional.empty();
    }

    /** « La chambre a indiqué que … Elle ajoute »: the pronoun stands for the body that spoke just before. */
    private boolean standsForBody(SourcePhrase source, Gender gender) {
        if (body.isEmpty() || body.get().text() != source.text()) {
            return false;
        }
        var last = body.get();
        int head = last.first();
        while (head < last.end() - 1 && !last.text().isA(head, Category.NOUN)) {
            head++;
        }
        boolean fits =
                Speakers.gender(last.text(), head, last.text().reading(head)).agrees(gender);
        boolean since = newest(
                        last.span().end(),
                        source.span().start(),
                        gender,
                        source.text().number(),
                        false)
                .isPresent();
        return fits && !since;
    }

    private Optional<Speaker> pronoun(SourcePhrase source) {
        var words = source.words();
        var form = ClaimPronouns.form(words);
        if (form.number() != Number.SINGULAR || form.person() != 3 || source.isOn()) {
            return Optional.empty();
        }
        if (standsForBody(source, form.gender())) {
            return Optional.empty();
        }
        return words.startsWith("ce") ? latest(source, form.gender()) : inFocus(source, form.gender());
    }

    /** « celui-ci », « cette dernière »: whom the text before named last, when that is one of the gender. */
    private Optional<Speaker> latest(SourcePhrase source, Gender gender) {
        int at = source.span().start();
        var all = speakers.named();
        int low = contexts.get(Math.max(0, source.text().number() - 1))
                .text
                .block()
                .span()
                .start();
        for (int i = speakers.firstFrom(at) - 1; i >= 0 && all.get(i).start() >= low; i--) {
            var speaker = all.get(i).speaker();
            if (speaker.person && speaker.gender.agrees(gender)) {
                return speaker.name.isEmpty() ? Optional.empty() : Optional.of(speaker);
            }
        }
        return Optional.empty();
    }

    /** Who spoke last, unless a sentence since then is about somebody else. */
    private Optional<Speaker> inFocus(SourcePhrase source, Gender gender) {
        int at = source.span().start();
        int passage = source.text().number();
        boolean fresh = focus.isPresent()
                && passage - focusPassage <= FAR
                && focus.get().gender.agrees(gender);
        var newest = newest(fresh ? focusEnd : -1, at, gender, passage, fresh);
        if (newest.isPresent()) {
            boolean again = newest.get().name.isEmpty() && fresh && alike(newest.get(), focus.get());
            return again ? focus : newest.filter(s -> !s.name.isEmpty()).or(() -> only(at, gender));
        }
        return fresh ? focus : only(at, gender);
    }

    /** The person of that gender whom the article is about so far: the only one, or by far the most often named. */
    private Optional<Speaker> only(int before, Gender gender) {
        var named = speakers.named();
        for (; counted < named.size() && named.get(counted).start() < before; counted++) {
            var speaker = named.get(counted).speaker();
            if (!speaker.name.isEmpty() && speaker.person && speaker.proper) {
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

    private Optional<Speaker> newest(int after, int before, Gender gender, int passage, boolean opening) {
        Optional<Speaker> found = Optional.empty();
        int low = contexts.get(Math.max(0, passage - 1)).text.block().span().start();
        var all = speakers.named();
        for (int i = speakers.firstFrom(Math.max(low, after + 1)); i < all.size(); i++) {
            var named = all.get(i);
            if (named.start() >= before) {
                break;
            }
            boolean in = named.start() > after && named.start() >= low;
            if (in
                    && named.speaker().gender.agrees(gender)
                    && named.speaker().person
                    && named.speaker().proper
                    && (named.opensSentence() || !opening)) {
                found = Optional.of(named.speaker());
            }
        }
        return found;
    }

    /** « le chancelier », « l'agence de notation », « l'élu »: whom the article calls so, else who is in focus. */
    private Optional<Speaker> titled(SourcePhrase source) {
        var text = source.text();
        if (!isDefinite(text, source.first())) {
            return Optional.empty();
        }
        int head = source.first() + 1;
        while (head < source.end()
                && !(text.isA(head, Category.NOUN)
                        || isDemonym(text, head)
                        || text.isA(head, Category.ADJ) && text.isA(head + 1, Category.ADP))) {
            head++;
        }
        if (head >= source.end()) {
            var linked = linked(source);
            if (linked.isPresent()) {
                return linked;
            }
            return text.key(source.end() - 1).startsWith("derni")
                    ? latest(source, latter(text, source))
                    : Optional.empty();
        }
        if (text.key(head).startsWith("derni")) {
            return latest(source, latter(text, source));
        }
        if (text.is(head, "intéressé") || text.is(head, "intéressée")) {
            return inFocus(source, text.is(head, "intéressé") ? Gender.MASCULINE : Gender.FEMININE);
        }
        var linked = linked(source);
        if (linked.isPresent()) {
            return linked;
        }
        var same = sameNoun(text, head, source);
        if (same.isPresent()) {
            return same;
        }
        var kind = SourceNouns.kind(text, head);
        boolean person = kind.filter(k -> k == SourceKind.PERSON).isPresent()
                || kind.isEmpty() && text.key(head).endsWith("aire");
        int noun = head;
        boolean aged = text.is(source.end() - 1, "ans");
        boolean epithet = EPITHETS.contains(text.key(head)) || isDemonym(text, head);
        person |= epithet;
        boolean pointed = text.in(source.first(), Set.of("ce", "cet", "cette"));
        if (person && source.end() - source.first() <= (aged || epithet ? 7 : pointed ? 12 : 4)) {
            var beside = newest(
                    text.sentenceAt(head).span().start() - 1, source.span().start(), Gender.ANY, text.number(), false);
            if (beside.isPresent()) {
                return beside.filter(s -> epithet || pointed || alike(s, text, noun) || canBe(s, text, noun));
            }
            return inFocus(source, Speakers.gender(text, head, text.reading(head)))
                    .filter(s -> s.person)
                    // « le gardien » is not the baker who spoke before.
                    .filter(s -> epithet || pointed || alike(s, text, noun) || canBe(s, text, noun));
        }
        return Optional.empty();
    }

    /** « l'industriel » may be a president of whom no trade is told; « le maire » is an office, which would have been. */
    private static boolean canBe(Speaker speaker, ClaimText text, int noun) {
        boolean trade = speaker.nouns.stream().anyMatch(n -> !OFFICES.contains(n) && !EPITHETS.contains(n));
        return !trade && !OFFICES.contains(text.key(noun));
    }

    /** « la Française », « le Marseillais »: a capital on what the dictionary knows as an adjective. */
    private static boolean isDemonym(ClaimText text, int head) {
        return text.isCapital(head)
                && head > 0
                && text.isA(head - 1, Category.DET)
                && text.token(head).word().canBe(Category.ADJ);
    }

    /** « la dirigeante de la CGT »: the only one the article links to that name. */
    private Optional<Speaker> linked(SourcePhrase source) {
        var text = source.text();
        var kind = contexts.get(text.number()).kind(source);
        if (kind.filter(k -> k != SourceKind.PERSON).isPresent()) {
            return Optional.empty();
        }
        Optional<Speaker> found = Optional.empty();
        for (int i = source.first() + 2; i < source.end(); i++) {
            if (!text.isCapital(i)) {
                continue;
            }
            for (var speaker : speakers.all()) {
                if (speaker.person && speaker.links.contains(text.key(i))) {
                    if (found.isPresent() && found.get() != speaker) {
                        return Optional.empty();
                    }
                    found = Optional.of(speaker);
                }
            }
        }
        return found;
    }

    /** « ce dernier », « cette dernière » */
    private static Gender latter(ClaimText text, SourcePhrase source) {
        return text.is(source.first(), "cette") ? Gender.FEMININE : Gender.MASCULINE;
    }

    private static boolean isDefinite(ClaimText text, int first) {
        return text.in(first, Set.of("le", "la", "l'", "ce", "cet", "cette"));
    }

    private Optional<Speaker> sameNoun(ClaimText text, int head, SourcePhrase source) {
        var gender = Speakers.gender(text, head, text.reading(head));
        Optional<Speaker> exact = Optional.empty();
        Optional<Speaker> alike = Optional.empty();
        int at = source.span().start();
        int here = speakers.firstFrom(at);
        int low = contexts.get(Math.max(0, text.number() - BODY_FAR))
                .text
                .block()
                .span()
                .start();
        var near = speakers.named()
                .subList(Math.max(0, here - NEAR), Math.min(speakers.named().size(), here + NEAR));
        for (var named : near) {
            var speaker = named.speaker();
            if (speaker.name.isEmpty() || speaker.person && !speaker.gender.agrees(gender)) {
                continue;
            }
            boolean before = named.start() < at;
            if (!speaker.person && named.start() < low) {
                // « le journal satirique » is not every weekly that the article names.
                continue;
            }
            // Of two with the office, the one whose gender the article shows, then the one named last.
            boolean surer = exact.isEmpty() || !(exact.get().gender == gender && speaker.gender != gender);
            if (says(speaker, text, head) && surer && (before || exact.isEmpty())) {
                exact = Optional.of(speaker);
            } else if (before && alike(speaker, text, head)) {
                alike = Optional.of(speaker);
            }
        }
        return exact.isPresent() ? exact : alike;
    }

    private static boolean says(Speaker speaker, ClaimText text, int head) {
        return speaker.nouns.contains(Speakers.nounKey(text, head)) || speaker.nouns.contains(text.lemma(head));
    }

    private static boolean alike(Speaker one, Speaker other) {
        return one.nouns.stream().anyMatch(n -> alike(other, n));
    }

    private static boolean alike(Speaker speaker, ClaimText text, int head) {
        return alike(speaker, text.key(head)) || alike(speaker, text.lemma(head));
    }

    private static boolean alike(Speaker speaker, String noun) {
        var groups = groups(noun);
        return !groups.isEmpty()
                && speaker.nouns.stream().anyMatch(n -> groups(n).stream().anyMatch(groups::contains));
    }

    private static List<String> groups(String noun) {
        return ALIKE.valueOf(noun).map(v -> List.of(v.split(" ", -1))).orElse(List.of());
    }

    Optional<SourceKind> kind(ClaimDraft draft) {
        if (draft.source().isEmpty()) {
            return Optional.empty();
        }
        var source = draft.source().get();
        var known = contexts.get(source.text().number()).kind(source);
        if (known.isPresent()) {
            return known;
        }
        var speaker = resolved.getOrDefault(source, Optional.empty());
        if (speaker.isPresent()) {
            return Optional.of(speaker.get().person ? SourceKind.PERSON : SourceKind.ORGANISATION);
        }
        if (source.isPronoun()) {
            return ClaimPronouns.form(source.words()).number() == Number.PLURAL
                    ? Optional.of(SourceKind.GROUP)
                    : source.isOn() ? Optional.of(SourceKind.UNNAMED) : Optional.of(SourceKind.PERSON);
        }
        return Optional.of(looksPersonal(source) ? SourceKind.PERSON : SourceKind.ORGANISATION);
    }

    /** A first name, or several words with capitals and no article. */
    private static boolean looksPersonal(SourcePhrase source) {
        var text = source.text();
        if (SourceNouns.isGivenName(text, source.first())) {
            return true;
        }
        boolean several = source.end() - source.first() > 1;
        for (int i = source.first(); i < source.end(); i++) {
            several &= text.isShape(i, fr.glane.text.Shape.CAPITALIZED) || text.isShape(i, fr.glane.text.Shape.INITIAL);
        }
        return several;
    }
}
