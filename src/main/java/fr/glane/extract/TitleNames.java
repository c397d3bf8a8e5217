package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Gender;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says who is meant by an office, a trade or another noun: whom the article calls so, else who is in focus. */
final class TitleNames {

    /** So many passages on an organisation may be called by its noun alone. */
    private static final int BODY_FAR = 8;

    private static final Set<String> OFFICES = ClaimWords.list("offices");
    /** What those are called who are tried, and those who were wronged. */
    private static final Set<String> PARTIES = ClaimWords.list("parties");

    private static final Set<String> OWN = Set.of("son", "sa", "leur");
    private static final Set<String> KIN = ClaimWords.list("kin");

    private static final Set<String> NEUTRAL = ClaimWords.list("neutral");
    private static final List<String> TRADE_ENDINGS =
            List.of("aire", "ière", "ienne", "iste", "euse", "trice", "ologue", "icien", "eure");
    private static final Set<String> EPITHETS = ClaimWords.list("epithets");
    /** « le premier », « la seconde »: of the two just named. */
    private static final Set<String> ONE_OF_TWO = Set.of("premier", "première", "second", "seconde");
    /** « l'intéressé », « la principale concernée » */
    private static final Set<String> CONCERNED = Set.of("intéressé", "intéressée", "concerné", "concernée");

    /** So many mentions before and behind a title are looked at: more than any article has, fewer than a list of names. */
    private static final int NEAR = 1000;

    private final List<ClaimContext> contexts;
    private final Speakers speakers;
    private final SpeakerMemory memory;

    TitleNames(List<ClaimContext> contexts, Speakers speakers, SpeakerMemory memory) {
        this.contexts = contexts;
        this.speakers = speakers;
        this.memory = memory;
    }

    /** « le chancelier », « l'agence de notation », « l'élu »: whom the article calls so, else who is in focus. */
    Optional<Speaker> titled(SourcePhrase source) {
        var text = source.text();
        if (text.in(source.first(), OWN)) {
            return ofThem(source);
        }
        if (!isDefinite(text, source.first())) {
            return Optional.empty();
        }
        int head = source.first() + 1;
        while (head < source.end()
                && !(text.isA(head, Category.NOUN)
                        || SpeakerNouns.isOffice(text, head)
                        || isDemonym(text, head)
                        || text.isA(head, Category.ADJ) && text.isA(head + 1, Category.ADP))) {
            head++;
        }
        if (text.is(source.first() + 1, "même") && text.is(source.end() - 1, "source")) {
            return memory.lastBody(source);
        }
        if (source.end() == source.first() + 2 && ONE_OF_TWO.contains(text.key(source.first() + 1))) {
            return memory.ofPair(source, text.key(source.first() + 1).startsWith("premi"));
        }
        if (text.in(source.end() - 1, CONCERNED)) {
            return memory.concerned(
                    source, text.key(source.end() - 1).endsWith("e") ? Gender.FEMININE : Gender.MASCULINE);
        }
        if (head >= source.end()) {
            var linked = linked(source);
            if (linked.isPresent()) {
                return linked;
            }
            return text.key(source.end() - 1).startsWith("derni")
                    ? memory.latest(source, latter(text, source))
                    : Optional.empty();
        }
        if (text.key(head).startsWith("derni")) {
            return memory.latest(source, latter(text, source));
        }
        var linked = linked(source);
        if (linked.isPresent()) {
            return linked;
        }
        var exact = sameNoun(text, head, source, true);
        var here = memory.here(source, SpeakerNouns.gender(text, head, text.reading(head)));
        if (exact.isPresent()) {
            // « L'ancien ministre » is not the one in office, when somebody else is spoken of.
            boolean former = SpeakerNouns.isFormer(text, head)
                    && !exact.get().former.contains(text.key(head))
                    && here.filter(s -> s != exact.get()).isPresent();
            return former ? here : exact;
        }
        var alike = sameNoun(text, head, source, false);
        if (alike.isPresent()) {
            // « l'élue » is whom the passage is about, unless that one does something else for a living.
            int noun = head;
            var passage = text.block().span();
            boolean named = alike.get().places.stream()
                    .anyMatch(p -> passage.contains(p) && p < source.span().start());
            return here.filter(s -> !named)
                    .filter(s -> isPerson(source, noun) && !Trades.alike(s, text, noun) && canBe(s, text, noun))
                    .or(() -> alike);
        }
        int noun = head;
        return byFocus(source, head, here).or(() -> inHeading(source, noun));
    }

    /** « leur capitaine », « son bras droit »: the only one whom the article gives that office. */
    private Optional<Speaker> ofThem(SourcePhrase source) {
        var text = source.text();
        int head = source.first() + 1;
        boolean counsel = text.is(head, "conseil");
        boolean office = SpeakerNouns.isOffice(text, head) && !KIN.contains(text.lemma(head));
        if (source.end() > head + 1 || !office && !counsel) {
            return Optional.empty();
        }
        Optional<Speaker> found = Optional.empty();
        for (var speaker : speakers.all()) {
            if (speaker.person && (Trades.says(speaker, text, head) || counsel && Trades.alike(speaker, "avocat"))) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(speaker);
            }
        }
        return found.filter(s -> s.gender.agrees(SpeakerNouns.gender(text, head, text.reading(head)))
                && (counsel || s.places.stream().anyMatch(p -> isNear(text, p))));
    }

    private boolean isNear(ClaimText text, int place) {
        int last = Math.min(contexts.size() - 1, text.number() + SpeakerMemory.FAR);
        int first = Math.max(0, text.number() - SpeakerMemory.FAR);
        return place >= contexts.get(first).text.block().span().start()
                && place < contexts.get(last).text.block().span().end();
    }

    /** « « J'ai signé », répète l'ancien maire »: a heading is about whom the article names by far most often. */
    private Optional<Speaker> inHeading(SourcePhrase source, int head) {
        var text = source.text();
        if (!BodyNames.isHeading(text) || !isPerson(source, head)) {
            return Optional.empty();
        }
        return memory.mostNamed(SpeakerNouns.gender(text, head, text.reading(head)))
                .filter(s -> Trades.alike(s, text, head)
                        || s.nouns.stream().allMatch(n -> EPITHETS.contains(n) || NEUTRAL.contains(n)));
    }

    private boolean isPerson(SourcePhrase source, int head) {
        var text = source.text();
        var kind = SourceNouns.kind(text, head);
        return kind.filter(k -> k == SourceKind.PERSON).isPresent()
                || kind.isEmpty() && endsLikeTrade(text, head)
                || EPITHETS.contains(text.key(head))
                // « le Nouveau Testament » is nobody's country.
                || isDemonym(text, head) && !text.isCapital(head + 1);
    }

    /** « la kiosquière », « le tatoueur »: the ending of one who does something, on a noun that no list has. */
    private static boolean endsLikeTrade(ClaimText text, int head) {
        var key = text.key(head);
        return key.length() > 6
                && text.isShape(head, fr.glane.text.Shape.LOWER)
                && TRADE_ENDINGS.stream().anyMatch(key::endsWith);
    }

    /** The same of the noun behind a definite article. */
    static boolean looksLikeTrade(SourcePhrase source) {
        return isDefinite(source.text(), source.first())
                && source.text().isA(source.first() + 1, Category.NOUN)
                && endsLikeTrade(source.text(), source.first() + 1);
    }

    /** « l'ancienne ministre », « ce quadragénaire »: a noun that the article gives nobody is for who is in focus. */
    private Optional<Speaker> byFocus(SourcePhrase source, int head, Optional<Speaker> here) {
        var text = source.text();
        boolean aged = text.is(source.end() - 1, "ans");
        boolean epithet = EPITHETS.contains(text.key(head)) && !isCompound(text, head, source.end())
                || text.is(head - 1, "jeune")
                || isDemonym(text, head);
        boolean pointed = text.in(source.first(), Set.of("ce", "cet", "cette"));
        int longest = aged || epithet || OFFICES.contains(text.key(head)) ? 7 : pointed ? 12 : 4;
        if (!isPerson(source, head) || source.end() - source.first() > longest || isOfStranger(source, head)) {
            return Optional.empty();
        }
        if (text.isCapital(head) && !isDemonym(text, head) && !text.is(head, "premier")) {
            // « la Défenseure des usagers »: an office with a capital is one of its own.
            return Optional.empty();
        }
        if (pointed || text.key(source.first() + 1).startsWith("ancien")) {
            // Told of somebody whom the passage is about, or of nobody known.
            return pointed || here.isPresent()
                    ? here
                    : memory.carriedOn(source, SpeakerNouns.gender(text, head, text.reading(head)));
        }
        if (PARTIES.contains(text.key(head))) {
            return party(source, head, here);
        }
        var beside = memory.newest(
                text.sentenceAt(head).span().start() - 1, source.span().start(), Gender.ANY, text.number(), false);
        return beside.or(() -> memory.inFocus(source, SpeakerNouns.gender(text, head, text.reading(head))))
                .filter(s -> s.person && !isOtherOffice(s, source, head))
                // « le gardien » is not the baker who spoke before.
                .filter(s -> epithet || Trades.alike(s, text, head) || canBe(s, text, head))
                .or(() -> epithet ? Optional.empty() : onlyOneWhoCanBe(source, head));
    }

    /** « la prévenue »: not the judge who has just asked, nor a lawyer; else whom the article names most. */
    private Optional<Speaker> party(SourcePhrase source, int head, Optional<Speaker> here) {
        var gender = SpeakerNouns.gender(source.text(), head, source.text().reading(head));
        return here.filter(TitleNames::mayBeTried)
                .or(() -> memory.inFocus(source, gender).filter(TitleNames::mayBeTried))
                .or(() -> memory.mostNamed(gender).filter(TitleNames::mayBeTried));
    }

    private static boolean mayBeTried(Speaker speaker) {
        return speaker.person
                && speaker.nouns.stream()
                        .flatMap(n -> Trades.groups(n).stream())
                        .noneMatch(g -> g.equals("magistrate") || g.equals("lawyer") || g.equals("police"));
    }

    /** « sur le cas de Paul R., remplaçant … L'attaquant »: of those whom the passage names the only one who can be it. */
    private Optional<Speaker> onlyOneWhoCanBe(SourcePhrase source, int head) {
        var text = source.text();
        if (!Trades.isTrade(text.key(head))) {
            return Optional.empty();
        }
        var gender = SpeakerNouns.gender(text, head, text.reading(head));
        var able = memory.namedInPassage(source, gender).stream()
                .filter(s -> Trades.alike(s, text, head) || canBe(s, text, head))
                .toList();
        return able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty();
    }

    /** « Le juge a condamné Paul R. Le magistrat … »: somebody without a name, told of nearby, is it. */
    private boolean isOfStranger(SourcePhrase source, int head) {
        var text = source.text();
        int low = text.block().span().start();
        var all = speakers.named();
        for (int i = speakers.firstFrom(low);
                i < all.size() && all.get(i).start() < source.span().start();
                i++) {
            var speaker = all.get(i).speaker();
            if (speaker.name.isEmpty() && (Trades.says(speaker, text, head) || Trades.alike(speaker, text, head))) {
                return true;
            }
        }
        return false;
    }

    /** « l'homme d'affaires », « la femme politique »: no word for anybody, but a trade. */
    private static boolean isCompound(ClaimText text, int head, int end) {
        boolean anybody = text.is(head, "homme") || text.is(head, "femme");
        return anybody && head + 1 < end;
    }

    /** « l'industriel » may be a president of whom no trade is told; « le maire » is an office, which would have been. */
    private static boolean canBe(Speaker speaker, ClaimText text, int noun) {
        boolean trade = speaker.nouns.stream()
                .anyMatch(n -> !OFFICES.contains(n)
                        && !EPITHETS.contains(n)
                        && !NEUTRAL.contains(n)
                        && !n.startsWith(Trades.COMPOUND));
        return !trade && (!OFFICES.contains(text.key(noun)) || isNamedBeside(speaker, text, noun));
    }

    /** « Anne R. sort de la salle. (…) soupire la députée »: named in the passage, and nothing else is told of her. */
    private static boolean isNamedBeside(Speaker speaker, ClaimText text, int noun) {
        var passage = text.block().span();
        // Of a judge it is told that they are one: who is named beside is rather who is tried.
        var groups = Trades.groups(text.key(noun));
        return (!groups.contains("magistrate") || groups.contains("state"))
                && NEUTRAL.containsAll(speaker.nouns)
                && speaker.gender.agrees(SpeakerNouns.gender(text, noun, text.reading(noun)))
                && speaker.places.stream()
                        .anyMatch(p ->
                                passage.contains(p) && p < text.token(noun).start() && !isQuotedBehind(text, p, noun));
    }

    /** « Paul R. a été relaxé, car « la preuve manque », a dit le juge »: who the quoting sentence is about is another. */
    private static boolean isQuotedBehind(ClaimText text, int place, int noun) {
        int end = text.sentenceEnd(text.indexAt(place));
        if (end <= noun) {
            return false;
        }
        for (int i = text.indexAt(place); i < Math.min(end, noun); i++) {
            if (Quotations.isMark(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** « la Française », « le Marseillais », not « le Premier ministre »: a capital on an adjective without its noun. */
    static boolean isDemonym(ClaimText text, int head) {
        return text.isCapital(head)
                && head > 0
                && text.isA(head - 1, Category.DET)
                && text.token(head).word().canBe(Category.ADJ)
                && !(text.isA(head + 1, Category.NOUN) && !text.isCapital(head + 1));
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
        return text.in(first, ClaimWords.DEFINITE_SINGULAR);
    }

    /** The speaker whom the article calls by the noun itself, named before or behind, or by a noun like it, before. */
    private Optional<Speaker> sameNoun(ClaimText text, int head, SourcePhrase source, boolean exact) {
        var gender = SpeakerNouns.gender(text, head, text.reading(head));
        Optional<Speaker> found = Optional.empty();
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
            if (!speaker.person
                    && (named.start() < low
                            || before && memory.isOtherSince(named.end())
                            || before
                                    && !exact
                                    && memory.isOtherBodySince(named.end(), Trades.groups(text.key(head))))) {
                // « le journal satirique » is not every weekly that the article names.
                continue;
            }
            if (isOtherBody(named, source, head)) {
                continue;
            }
            boolean same = text.is(head - 1, "même") || text.isCapital(head);
            if (speaker.capital && !same && speaker.nouns.contains(text.key(head))) {
                // « le conseil » of a town is not the Conseil du littoral.
                continue;
            }
            // Of two with the office, the one whose gender the article shows, then the one named last.
            boolean surer = found.isEmpty() || !(found.get().gender == gender && speaker.gender != gender);
            if ((exact ? Trades.says(speaker, text, head) : before && Trades.alike(speaker, text, head))
                    && surer
                    && (before || found.isEmpty() && (speaker.person || isHere(named, source)))
                    && !isOtherOffice(speaker, source, head)) {
                found = Optional.of(speaker);
            }
        }
        return found;
    }

    /** « la Fédération du commerce » is not the Fédération des planteurs: what is told behind the noun is another's. */
    private static boolean isOtherBody(Speakers.Named named, SourcePhrase source, int head) {
        var text = source.text();
        boolean longer = !named.speaker().person && text.isCapital(head) && source.end() > head + 1;
        return longer
                && named.start() != text.token(head).start()
                && !named.speaker()
                        .name
                        .toLowerCase(Locale.FRENCH)
                        .contains(text.token(source.end() - 1).text().toLowerCase(Locale.FRENCH));
    }

    /** A body is itself, and one named below only in a heading: else the words are for another. */
    private static boolean isHere(Speakers.Named named, SourcePhrase source) {
        return named.start() < source.span().end() || BodyNames.isHeading(source.text());
    }

    /** « le chef de l'État » is not the chef de la diplomatie: the office is told with another complement. */
    private static boolean isOtherOffice(Speaker speaker, SourcePhrase source, int head) {
        var text = source.text();
        var told = speaker.offices.get(SpeakerNouns.nounKey(text, head));
        if (told == null || told.isEmpty() || !SpeakerNouns.isOffice(text, head)) {
            return false;
        }
        var asked = SpeakerNouns.complement(text, head);
        return !asked.isEmpty() && asked.stream().noneMatch(told::contains);
    }
}
