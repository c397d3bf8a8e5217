package fr.glane.extract;

import fr.glane.fact.SourceKind;
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
    private static final Set<String> TOLD_BY = ClaimWords.list("told-by");
    private static final Set<String> ACCORDING = Set.of("selon", "après", "d'après");
    private static final Set<String> THEIRS = Set.of("ses", "son", "sa");
    private static final Set<String> ORDINALS = Set.of("premier", "première", "second", "seconde");
    private static final Set<String> OWN_FINDINGS = Set.of("informations", "sources", "renseignements");
    private static final Set<String> MANY =
            Set.of("les", "des", "ces", "leurs", "nos", "ses", "deux", "trois", "plusieurs");

    private final List<ClaimContext> contexts;
    private final Speakers speakers;
    private final SpeakerMemory memory;
    private final TitleNames titles;
    private final BodyNames bodyNames;
    private final Optional<Speaker> author;
    private final Map<SourcePhrase, Optional<Speaker>> resolved = new HashMap<>();
    private final Map<SourcePhrase, Optional<SourcePhrase>> bodies = new HashMap<>();

    /** @param author who signs the article, for whom a first person outside marks stands */
    SourceNames(List<ClaimContext> contexts, Speakers speakers, Optional<String> author) {
        this.contexts = contexts;
        this.speakers = speakers;
        this.memory = new SpeakerMemory(contexts, speakers);
        this.titles = new TitleNames(contexts, speakers, memory);
        this.bodyNames = new BodyNames(contexts, speakers, memory);
        this.author = Interviews.isOne(contexts)
                ? Optional.empty()
                : author.map(name -> speakers.byName(name).orElseGet(() -> new Speaker(name, List.of(name))));
    }

    /** The full name of the source of a claim, when its mention is not that already. */
    Optional<String> name(ClaimDraft draft) {
        if (draft.source().isEmpty()) {
            return Optional.empty();
        }
        var source = draft.source().get();
        var body = standsFor(source);
        if (body.isPresent()) {
            return body.map(this::bodyName);
        }
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
            memory.spoke(
                    speaker.get(),
                    source,
                    Math.max(draft.span().end(), source.span().end()));
        }
        if (!source.isPronoun()) {
            memory.body(source, speaker.isEmpty());
            if (speaker.isEmpty()
                    && source.text().isCapital(source.end() - 1)
                    && !SourceNouns.isPlace(source.text(), source.end() - 1)
                    && kindOf(source).filter(k -> k == SourceKind.PERSON).isEmpty()) {
                memory.unknown(source);
            }
        }
        var words = source.words();
        return speaker.filter(s -> !s.name.isEmpty())
                .filter(s -> !s.person
                        || !words.contains(s.name.toLowerCase(Locale.FRENCH).replace('’', '\'')))
                .map(s -> s.name)
                .filter(n -> !isCutOff(source, n))
                .filter(n -> !words.equals(n.toLowerCase(Locale.FRENCH))
                        && !bare(words).equals(bare(n)));
    }

    /** The name of a body or document that a pronoun stands for: that the article gives it, else its words. */
    private String bodyName(SourcePhrase body) {
        var known = resolved.getOrDefault(body, Optional.empty()).filter(s -> !s.person && !s.name.isEmpty());
        return known.map(s -> s.name).orElseGet(() -> body.span().of(body.text().text()));
    }

    /** « l'association Pain d'abord » is more than Pain: the name in it stops short of its end. */
    private static boolean isCutOff(SourcePhrase source, String name) {
        var words = source.span().of(source.text().text());
        int at = words.indexOf(name);
        return at >= 0
                && at + name.length() < words.length() - 1
                && Character.isLetterOrDigit(words.codePointAt(at + name.length() + 1));
    }

    /** In lower case, without the article. */
    private static String bare(String words) {
        var low = words.toLowerCase(Locale.FRENCH).replace('’', '\'');
        for (var article : List.of("l'", "le ", "la ", "les ")) {
            if (low.startsWith(article)) {
                return low.substring(article.length());
            }
        }
        return low;
    }

    /** « La chambre a indiqué que … Elle ajoute »: the body or document of the claim before that a pronoun stands for. */
    private Optional<SourcePhrase> standsFor(SourcePhrase source) {
        if (!source.isPronoun() || !isPersonal(source.words())) {
            boolean they = source.words().equals("ils") || source.words().equals("elles");
            return they
                    ? memory.documents(
                            source, ClaimPronouns.form(source.words()).gender())
                    : Optional.empty();
        }
        return bodies.computeIfAbsent(
                source,
                s -> memory.standsForBody(s, ClaimPronouns.form(s.words()).gender()));
    }

    private static boolean isPersonal(String words) {
        return switch (words) {
            case "il", "elle", "lui" -> true;
            default -> false;
        };
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
        } else if (text.in(source.first(), Set.of("le", "un", "ce"))
                && !SourceNouns.isTitle(text, source.first() + 1)) {
            speaker.gender = Gender.MASCULINE;
        }
    }

    /** « un habitant », « une voisine »: one person without a name, for whom a later pronoun may stand. */
    private Optional<Speaker> nameless(SourcePhrase source) {
        boolean one = source.text().in(source.first(), Set.of("un", "une"));
        // « son confrère de la banque »: one person, told by their tie to another.
        // « L'expert commis par le juge »: so is who is told of with more than a noun.
        boolean described = source.end() > source.first() + 3
                && source.text().in(source.first(), ClaimWords.DEFINITE_SINGULAR)
                && !source.text().isCapital(source.end() - 1);
        if (!one && !described && !source.text().in(source.first(), Set.of("son", "sa", "leur", "notre"))) {
            return Optional.empty();
        }
        var kind = contexts.get(source.text().number()).kind(source);
        if (kind.filter(k -> k == SourceKind.PERSON).isEmpty()) {
            return Optional.empty();
        }
        int head = source.first() + 1;
        var stranger = new Speaker("", List.of(""));
        stranger.gender = SpeakerNouns.gender(source.text(), head, source.text().reading(head));
        stranger.nouns.add(source.text().key(head));
        return Optional.of(stranger);
    }

    private static Speaker unknown(Gender gender) {
        var stranger = new Speaker("", List.of(""));
        stranger.gender = gender;
        return stranger;
    }

    private Optional<Speaker> resolve(SourcePhrase source) {
        if (source.isPronoun()) {
            return pronoun(source);
        }
        var words = source.words();
        if (words.equals("elle-même") || words.equals("lui-même")) {
            return memory.inFocus(source, words.startsWith("e") ? Gender.FEMININE : Gender.MASCULINE);
        }
        if (source.end() - source.first() > 2 && source.text().is(source.first() + 1, "qui")) {
            return Optional.empty();
        }
        if (isTheirs(source)) {
            // « D'après ses relevés »: those of whom the passage is about.
            return memory.here(source, Gender.ANY).filter(s -> s.person);
        }
        if (source.text().in(source.first(), MANY) && !isToldBy(source)) {
            // « les émissions Vigie et Le Grand Soir » are not the last of them.
            return Optional.empty();
        }
        var kind = kindOf(source);
        var acronym = acronym(source);
        if (acronym.isPresent()) {
            return acronym;
        }
        var fuller = bodyNames.fuller(source);
        if (fuller.isPresent()) {
            return fuller;
        }
        var marked = kind.filter(k -> k == SourceKind.ORGANISATION).isPresent()
                ? inMarks(source)
                : Optional.<Speaker>empty();
        if (marked.isPresent()) {
            return marked;
        }
        if (kind.filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.GROUP)
                        .isPresent()
                && source.text().isCapital(source.end() - 1)) {
            // « le gouvernement Carney » is not Mark Carney; « le groupe établi à Laval » is the one just named.
            return bodyNames.byNoun(source);
        }
        var named = named(source);
        boolean body = kind.filter(k -> k == SourceKind.PERSON).isPresent()
                && named.filter(s -> !s.person).isPresent();
        if (body) {
            // « son confrère de la banque Carvel » is no bank.
            return Optional.empty();
        }
        if (named.isPresent()) {
            return named;
        }
        boolean thing = kind.filter(k -> k == SourceKind.ORGANISATION || k == SourceKind.DOCUMENT)
                .isPresent();
        // « le quotidien du soir » is nobody's trade.
        return titles.titled(source).filter(s -> !(thing && s.person)).or(() -> bodyNames.byNoun(source));
    }

    /** « selon ses calculs »: the papers of somebody. */
    private boolean isTheirs(SourcePhrase source) {
        return source.text().in(source.first(), THEIRS)
                && source.text().in(source.first() - 1, ACCORDING)
                && kindOf(source).filter(k -> k == SourceKind.DOCUMENT).isPresent();
    }

    /** « le bimensuel « Rues & Places » »: the name that stands in marks at the end of the phrase. */
    private Optional<Speaker> inMarks(SourcePhrase source) {
        var text = source.text();
        int last = source.end() - 1;
        var quotation = contexts.get(text.number()).quotations.at(last);
        if (quotation == null
                || quotation.close() != last
                || quotation.open() <= source.first()
                || !text.isCapital(quotation.first())) {
            return Optional.empty();
        }
        var name = text.span(quotation.first(), quotation.end()).of(text.text());
        return speakers.byName(name).or(() -> {
            var body = new Speaker(name, List.of(name));
            body.person = false;
            return Optional.of(body);
        });
    }

    /** « les informations de Radio Mistral » */
    private static boolean isToldBy(SourcePhrase source) {
        return TOLD_BY.contains(source.text().lemma(source.first() + 1));
    }

    private Optional<SourceKind> kindOf(SourcePhrase source) {
        return contexts.get(source.text().number()).kind(source);
    }

    /** « l'AEN »: the body that the article gave these initials. */
    private Optional<Speaker> acronym(SourcePhrase source) {
        int last = source.end() - 1;
        boolean alone = last - source.first() <= 1 && source.text().isShape(last, fr.glane.text.Shape.UPPER);
        return alone
                ? speakers.byLast(source.text().key(last))
                        .filter(s -> !s.person)
                        .or(() -> spelled(source.text().token(last).text()))
                : Optional.empty();
    }

    /** « la CDL »: the only body whose name starts its words with these letters. */
    private Optional<Speaker> spelled(String letters) {
        Optional<Speaker> found = Optional.empty();
        for (var body : speakers.all()) {
            if (!body.person && letters.length() > 2 && Acronyms.spells(body.name, letters)) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(body);
            }
        }
        return found;
    }

    /** The speaker whose full or last name stands in the source. */
    private Optional<Speaker> named(SourcePhrase source) {
        var text = source.text();
        int end = source.end();
        if (NameRuns.isPart(text, end - 1) && end - 2 >= source.first() && SourceNouns.isGivenName(text, end - 2)) {
            // « Eric P. » is not his brother Stephen.
            var whole = speakers.byName(text.span(end - 2, end).of(text.text()));
            if (whole.isPresent() || speakers.byLast(text.token(end - 1).text()).isPresent()) {
                return whole;
            }
        }
        for (int i = end - 1; i >= source.first(); i--) {
            if (!NameRuns.isPart(text, i) && text.token(i).text().codePoints().noneMatch(Character::isUpperCase)) {
                continue;
            }
            var speaker = speakers.byLast(text.token(i).text());
            if (speaker.isPresent() && isOtherName(source, i, speaker.get())) {
                return Optional.empty();
            }
            boolean alone = i == source.first()
                    || i == source.first() + 1 && speaker.filter(s -> !s.person).isPresent()
                    || text.isCapital(i - 1)
                    || !text.isA(i - 1, Category.ADP, Category.DET);
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
                && !TitleNames.isDemonym(text, before);
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
            boolean told = text.isCapital(i) && text.isA(i - 1, Category.ADP) && TOLD_BY.contains(text.lemma(i - 2));
            if (told && i == source.end() - 1) {
                var teller =
                        new Speaker(text.token(i).text(), List.of(text.token(i).text()));
                teller.person = false;
                return Optional.of(teller);
            }
        }
        return Optional.empty();
    }

    private Optional<Speaker> pronoun(SourcePhrase source) {
        var words = source.words();
        var form = ClaimPronouns.form(words);
        if (form.number() == Number.SINGULAR && form.person() == 1 || words.equals("vous")) {
            return speakers.interviewed().or(() -> words.equals("vous") ? Optional.empty() : author);
        }
        if (form.number() != Number.SINGULAR || form.person() != 3 || source.isOn()) {
            return Optional.empty();
        }
        if (!isPersonal(words) && !words.startsWith("ce") && !words.startsWith("l") && !words.endsWith("-même")) {
            // « quelqu'un », « chacun », « personne » are nobody in particular.
            return Optional.empty();
        }
        if (isPersonal(words) && memory.isStranger(source, form.gender())) {
            return Optional.of(unknown(form.gender()));
        }
        return words.startsWith("ce") ? memory.latest(source, form.gender()) : memory.inFocus(source, form.gender());
    }

    Optional<SourceKind> kind(ClaimDraft draft) {
        if (draft.source().isEmpty()) {
            return Optional.empty();
        }
        var source = draft.source().get();
        var body = standsFor(source);
        if (body.isPresent()) {
            return contexts.get(source.text().number()).kind(body.get());
        }
        var known = contexts.get(source.text().number()).kind(source);
        var speaker = resolved.getOrDefault(source, Optional.empty());
        boolean one = speaker.filter(s -> s.person && !s.name.isEmpty()).isPresent();
        if (known.isPresent() && !(one && known.get() == SourceKind.GROUP && !isMany(source))) {
            return known.map(k -> isUnnamed(source, k) ? SourceKind.UNNAMED : k);
        }
        if (speaker.filter(s -> s.name.isEmpty()).isPresent() && source.isPronoun()) {
            return Optional.of(SourceKind.UNNAMED);
        }
        if (speaker.isPresent()) {
            return Optional.of(speaker.get().person ? SourceKind.PERSON : SourceKind.ORGANISATION);
        }
        if (source.isPronoun()) {
            return ClaimPronouns.form(source.words()).number() == Number.PLURAL
                    ? Optional.of(SourceKind.GROUP)
                    : source.isOn() ? Optional.of(SourceKind.UNNAMED) : Optional.of(SourceKind.PERSON);
        }
        if (isFindings(source)) {
            return Optional.of(SourceKind.UNNAMED);
        }
        boolean ofTwo = speaker.isEmpty() && source.text().in(source.end() - 1, ORDINALS);
        return Optional.of(
                ofTwo || looksPersonal(source) || TitleNames.looksLikeTrade(source)
                        ? SourceKind.PERSON
                        : SourceKind.ORGANISATION);
    }

    private static boolean isMany(SourcePhrase source) {
        return source.text().in(source.first(), MANY);
    }

    /** « un proche du ministre », « une voisine »: one person, not said who; « nos informations ». */
    private boolean isUnnamed(SourcePhrase source, SourceKind kind) {
        var text = source.text();
        if (kind == SourceKind.PERSON) {
            var roles = contexts.get(text.number()).sources.roles();
            return text.in(source.first(), Set.of("un", "une"))
                    && source.role().isEmpty()
                    && roles.nameStart(source.first(), source.end()) == source.end();
        }
        return isFindings(source);
    }

    private static boolean isFindings(SourcePhrase source) {
        return source.text().is(source.first(), "nos") && source.text().in(source.first() + 1, OWN_FINDINGS);
    }

    /** A first name, or several words with capitals and no article. */
    private static boolean looksPersonal(SourcePhrase source) {
        var text = source.text();
        if (text.in(source.first(), ClaimWords.DEFINITE_ARTICLES)) {
            return false;
        }
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
