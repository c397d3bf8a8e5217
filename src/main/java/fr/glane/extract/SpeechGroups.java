package fr.glane.extract;

import fr.glane.match.Lexicon;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Span;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads verbs of saying off a passage: the verb with its auxiliaries, clitics and set phrase. */
final class SpeechGroups {

    private static final int LONGEST = 12;

    private static final Set<String> REFLEXIVE = ClaimWords.list("reflexive");
    private static final Set<String> CLITICS = ClaimWords.list("clitics");
    private static final Set<String> NEGATIONS = Set.of("ne", "n'");
    private static final Set<String> QUE = Set.of("que", "qu'");
    private static final Set<String> NEGATING = ClaimWords.list("negating");
    private static final Set<String> MODALS = ClaimWords.list("saying-modal");
    private static final Set<String> LINKS = Set.of("de", "d'", "à", "par");
    private static final Set<String> FAIRE = ClaimWords.list("faire-with");
    private static final Set<String> LAISSER = ClaimWords.list("laisser-with");
    private static final Set<String> METTRE = ClaimWords.list("mettre-en");

    /** Adverbs of several words, the last word of each, and the most words one has. */
    private static final Lexicon ASIDES = Lexicon.load("claim-asides");

    private static final Set<String> ASIDE_ENDS = lastWords();
    private static final int LONGEST_ASIDE = 4;

    private final ClaimText text;

    SpeechGroups(ClaimText text) {
        this.text = text;
    }

    /** The group whose naming verb is token {@code main}, if that is a verb of saying in a form that attributes. */
    Optional<SpeechGroup> at(int main) {
        var conviction = conviction(main);
        return conviction.isPresent() ? conviction : reading(main).flatMap(reading -> group(main, reading));
    }

    /** « ne se rappelle « que des cris », ne veut « ni deuil ni discours » »: ne without pas leaves a part to the marks. */
    static boolean restricts(ClaimText text, SpeechGroup group) {
        boolean ne = text.in(group.first(), NEGATIONS) || text.in(group.first() - 1, NEGATIONS);
        return ne && !group.negated() && !group.verb().lemma().startsWith("ne pas ");
    }

    /** The verbal reading of a token: the tagger's, or the likeliest of the dictionary where the tagger sees none. */
    private Optional<Reading> reading(int main) {
        var tagged = text.reading(main);
        return tagged.isVerbal() ? Optional.of(tagged) : Optional.empty();
    }

    /** The group at a token read as the given verb form, whatever the tagger says. */
    Optional<SpeechGroup> group(int main, Reading reading) {
        var phrase = setPhrase(main, reading);
        if (phrase.isPresent()) {
            return phrase;
        }
        return group(reading.lemma(), main, main, main + 1, reading);
    }

    private Optional<SpeechGroup> setPhrase(int main, Reading reading) {
        return switch (reading.lemma()) {
            case "faire" -> phrase("faire", FAIRE, main, reading);
            case "croire" ->
                text.is(main + 1, "savoir") ? group("croire savoir", main, main, main + 2, reading) : Optional.empty();
            case "laisser" -> phrase("laisser", LAISSER, main, reading);
            case "cacher", "douter", "ignorer" -> notHidden(main, reading);
            case "mettre" -> phrase("mettre en", METTRE, main, reading);
            case "avoir" ->
                text.is(main + 1, "un") && text.is(main + 2, "avis")
                        ? group("avoir un avis", main, main, adjectives(main + 3), reading)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** « est convaincu que », « sont donc certains que »: the copula stands before the adjective. */
    private Optional<SpeechGroup> conviction(int adjective) {
        boolean leads = text.is(adjective + 1, "que") || text.is(adjective + 1, "qu'");
        if (!leads || !ClaimWords.CONVICTION.contains(text.key(adjective))) {
            return Optional.empty();
        }
        for (int i = adjective - 1; i >= Math.max(text.sentenceStart(adjective), adjective - 4); i--) {
            var reading = text.reading(i);
            if (reading.lemma().equals("être") && reading.isFinite()) {
                return finite("être convaincu", i, i, adjective, adjective + 1, reading, false);
            }
            if (!text.isA(i, Category.ADV) && !text.is(i, "pas")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** « ne cache pas que »: what is not hidden is said. */
    private Optional<SpeechGroup> notHidden(int main, Reading reading) {
        boolean compound = reading.mood() == Mood.PAST_PARTICIPLE;
        int first = compound ? main - 2 : main;
        boolean not = text.in(compound ? main - 1 : main + 1, NEGATING);
        boolean ne = text.in(first - 1, NEGATIONS) || text.in(first - 2, NEGATIONS);
        int end = compound ? main + 1 : main + 2;
        return not && ne && (text.is(end, "que") || text.is(end, "qu'"))
                ? group("ne pas " + reading.lemma(), main, main, end, reading).map(SpeechGroup::affirmed)
                : Optional.empty();
    }

    private int adjectives(int from) {
        int end = from;
        while (text.isA(end, Category.ADJ)) {
            end++;
        }
        return end;
    }

    private Optional<SpeechGroup> phrase(String head, Set<String> ends, int main, Reading reading) {
        int at = main + 1;
        if (text.key(at).startsWith("-")) {
            at++;
        }
        while (at < main + 4 && (text.isA(at, Category.ADV) || text.is(at, "en") && head.endsWith("en"))) {
            at++;
        }
        if (!text.in(at, ends) || head.endsWith("en") && !text.is(at - 1, "en")) {
            return Optional.empty();
        }
        var lemma = head + " " + text.key(at);
        int end = at + 1;
        if (text.is(end, "de") && (text.is(at, "part") || text.is(at, "état"))) {
            end++;
        }
        return group(lemma, main, at, end, reading);
    }

    private Optional<SpeechGroup> group(String lemma, int head, int main, int end, Reading reading) {
        return switch (reading.mood()) {
            case INDICATIVE, CONDITIONAL, SUBJUNCTIVE -> finite(lemma, head, head, main, end, reading, false);
            case PAST_PARTICIPLE -> compound(lemma, head, main, end);
            case INFINITIVE -> infinitive(lemma, head, main, end, reading);
            case PRESENT_PARTICIPLE -> make(lemma, head, head, main, end, SpeechGroup.Mode.PARTICIPLE, reading, false);
            case IMPERATIVE, NONE -> Optional.empty();
        };
    }

    private Optional<SpeechGroup> finite(
            String lemma, int first, int head, int main, int end, Reading reading, boolean passive) {
        return make(lemma, first, head, main, end, SpeechGroup.Mode.FINITE, reading, passive);
    }

    /** A past participle: looks back for its auxiliary over adverbs, pronouns and what stands between two commas. */
    private Optional<SpeechGroup> compound(String lemma, int head, int main, int end) {
        boolean been = false;
        // « a en effet constaté », « a à plusieurs reprises dit »: a phrase between the two needs its preposition.
        boolean phrase = false;
        boolean wide = false;
        int comma = -1;
        for (int i = head - 1; i >= Math.max(text.sentenceStart(head), head - LONGEST); i--) {
            var reading = text.reading(i);
            if (text.is(i, "été")) {
                been = true;
            } else if ((phrase || wide && !(text.isA(i + 1, Category.ADP) && head - i <= 6)) && isAuxiliary(reading)) {
                return Optional.empty();
            } else if (isAuxiliary(reading) && reading.isFinite() && (comma != 1)) {
                boolean passive = been || reading.lemma().equals("être") && !reflexive(i) && !isMoved(lemma);
                return finite(lemma, i, head, main, end, reading, passive);
            } else if (isAuxiliary(reading) && comma < 0) {
                var mode =
                        reading.mood() == Mood.INFINITIVE ? SpeechGroup.Mode.INFINITIVE : SpeechGroup.Mode.PARTICIPLE;
                boolean passive = been || reading.lemma().equals("être") && !reflexive(i) && !isMoved(lemma);
                return make(lemma, i, head, main, end, mode, reading, passive);
            } else if (text.is(i, ",")) {
                comma = comma == 1 ? 2 : 1;
            } else if (comma != 1 && asideEndingAt(i) < i) {
                // « a d'ores et déjà annoncé »
                i = asideEndingAt(i);
            } else if (comma != 1 && !between(i, reading)) {
                boolean noun = reading.is(Category.NOUN) || reading.is(Category.DET) || reading.is(Category.ADJ);
                if (!noun && !reading.is(Category.ADP)) {
                    return Optional.empty();
                }
                phrase = noun;
                wide = true;
            }
        }
        return Optional.empty();
    }

    private static Set<String> lastWords() {
        var words = new HashSet<String>();
        ASIDES.forEach((phrase, none) -> words.add(phrase.substring(phrase.lastIndexOf(' ') + 1)));
        return Set.copyOf(words);
    }

    /** Index of the first word of an adverb of several words that ends at a token, else the token itself. */
    private int asideEndingAt(int last) {
        if (!ASIDE_ENDS.contains(text.key(last))) {
            return last;
        }
        int start = text.sentenceStart(last);
        for (int i = Math.max(start, last - LONGEST_ASIDE); i < last; i++) {
            if (ASIDES.longest(text.sentenceAt(last), i - start) == last + 1 - start) {
                return i;
            }
        }
        return last;
    }

    private boolean between(int i, Reading reading) {
        if (text.key(i).startsWith("-")) {
            return true;
        }
        return reading.is(Category.ADV)
                || text.is(i, "même")
                || text.is(i, "aussi")
                || text.is(i, "elle")
                || text.is(i, "lui")
                || text.is(i, "eux")
                || text.is(i, "tous")
                || text.is(i, "toutes")
                || text.is(i, "quant")
                || text.is(i, "à")
                || text.is(i, "pour")
                || text.is(i, "sa")
                || text.is(i, "part")
                || saysWhen(i);
    }

    /** « a un jour dit », « avait la veille annoncé », « a ce matin déclaré » */
    private boolean saysWhen(int i) {
        return SourcePhrases.isTime(text.key(i))
                || ClaimWords.TIME_NOUN.contains(text.key(i))
                || text.isA(i, Category.DET) && ClaimWords.TIME_NOUN.contains(text.key(i + 1))
                || ClaimWords.TIME_NOUN.contains(text.key(i - 1)) && text.key(i).startsWith("derni");
    }

    private static boolean isAuxiliary(Reading reading) {
        return reading.isVerbal()
                && (reading.lemma().equals("avoir") || reading.lemma().equals("être"));
    }

    /** Verbs with être that are not passive. */
    private static boolean isMoved(String lemma) {
        return lemma.equals("revenir") || lemma.equals("intervenir") || lemma.equals("convenir");
    }

    private Optional<SpeechGroup> infinitive(String lemma, int head, int main, int end, Reading reading) {
        int at = behindGovernor(head);
        if (text.in(at, QUE)) {
            at--;
        }
        if (text.has(at) && text.sameSentence(at, head)) {
            var governor = text.in(at + 1, QUE) && isOnly(at) ? Optional.of(text.reading(at)) : modal(at);
            if (governor.isPresent()) {
                return governed(lemma, at, governor.get(), main, end);
            }
            var shared = sharedModal(at);
            if (shared.isPresent()) {
                return shared.map(modal -> own(modal, lemma, main, end));
            }
        }
        return make(lemma, head, head, main, end, SpeechGroup.Mode.INFINITIVE, reading, false);
    }

    /** « ne peut que constater », « n'a pu que dire », « ne fait que répéter »: the que says only. */
    private boolean isOnly(int verb) {
        boolean can = text.lemma(verb).equals("pouvoir") || text.lemma(verb).equals("faire");
        return can && (text.in(verb - 1, NEGATIONS) || text.in(verb - 2, NEGATIONS));
    }

    /** « doit être honnête et dire que », « a fini par céder et par admettre que »: the group of the modal in front of et. */
    private Optional<SpeechGroup> sharedModal(int et) {
        if (!text.is(et, "et")) {
            return Optional.empty();
        }
        for (int i = et - 1; i > Math.max(text.sentenceStart(et), et - LONGEST); i--) {
            var reading = text.reading(i);
            if (reading.isFinite() || text.is(i, ",")) {
                return Optional.empty();
            }
            if (reading.mood() == Mood.INFINITIVE) {
                int at = behindGovernor(i);
                int head = at;
                return text.sameSentence(at, et)
                        ? modal(at)
                                .flatMap(governor -> governed("dire", head, governor, head, head + 1))
                                .filter(SpeechGroup::isFinite)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The verb of a pair that has its subject and modal from the first of the two. */
    private @Nullable SpeechGroup own(SpeechGroup modal, String lemma, int main, int end) {
        return SpeechVerb.of(lemma)
                .map(verb -> new SpeechGroup(
                        verb,
                        main,
                        end,
                        modal.left(),
                        main,
                        SpeechGroup.Mode.FINITE,
                        modal.pronoun(),
                        modal.negated(),
                        false,
                        modal.reading(),
                        text.span(main, end)))
                .orElse(null);
    }

    /** The token in front of an infinitive that may govern it: over clitics, a linking preposition, adverbs. */
    private int behindGovernor(int head) {
        int at = head - 1;
        while (text.in(at, CLITICS)) {
            at--;
        }
        if (text.in(at, LINKS)) {
            at--;
        }
        int adverbs = 0;
        while (adverbs < 3
                && text.has(at)
                && (text.isA(at, Category.ADV) || text.key(at).startsWith("-"))
                && text.sameSentence(at, head)) {
            at--;
            adverbs++;
        }
        return at;
    }

    /** The reading of a verb that governs one of saying; « durent convenir » has a form of durer and of devoir. */
    private Optional<Reading> modal(int at) {
        var tagged = text.reading(at);
        if (!tagged.isVerbal()) {
            return Optional.empty();
        }
        if (MODALS.contains(tagged.lemma())) {
            return Optional.of(tagged);
        }
        return tagged.isFinite()
                ? text.token(at).readings().stream()
                        .filter(r -> r.isFinite() && MODALS.contains(r.lemma()))
                        .findFirst()
                : Optional.empty();
    }

    private Optional<SpeechGroup> governed(String lemma, int at, Reading governor, int main, int end) {
        if (governor.isFinite()) {
            return finite(lemma, at, at, main, end, governor, false);
        }
        if (governor.mood() == Mood.PAST_PARTICIPLE) {
            var compound = compound(lemma, at, main, end);
            return compound.map(c -> c.passive() ? null : c);
        }
        return make(
                lemma,
                at,
                at,
                main,
                end,
                governor.mood() == Mood.PRESENT_PARTICIPLE ? SpeechGroup.Mode.PARTICIPLE : SpeechGroup.Mode.INFINITIVE,
                governor,
                false);
    }

    private boolean reflexive(int finite) {
        return text.in(finite - 1, REFLEXIVE);
    }

    private Optional<SpeechGroup> make(
            String lemma,
            int first,
            int head,
            int main,
            int end,
            SpeechGroup.Mode mode,
            Reading reading,
            boolean passive) {
        boolean governed = main > head && text.reading(main).mood() == Mood.INFINITIVE && !lemma.contains(" ");
        // « s'empresse de préciser »: the pronoun of the verb in front is not that of the verb of saying.
        boolean reflexive = !governed && isReflexive(first, head, reading)
                || main > head && (text.is(main - 1, "se") || text.is(main - 1, "s'"));
        boolean there = text.is(first - 1, "y") && !text.is(first - 2, "il");
        var known = SpeechVerb.of(reflexive ? "se " + lemma : lemma);
        if (there && SpeechVerb.of("y " + lemma).isPresent()) {
            // « y voit « un recul » »
            known = SpeechVerb.of("y " + lemma);
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        int left = first;
        int cueFirst = first;
        while (text.in(left - 1, CLITICS) && text.sameSentence(left - 1, first) && isClitic(left - 1)) {
            left--;
            if (isSubject(left, first, reading) || isStressed(left)) {
                left++;
                break;
            }
            if (text.is(left, "en") && mode == SpeechGroup.Mode.PARTICIPLE) {
                left++;
                break;
            }
            if (reflexive && text.is(left, "en") && cueFirst == left + 1 && ofIt(left + 1)) {
                cueFirst = left;
            }
            boolean own = (reflexive || governed) && text.in(left, REFLEXIVE) || text.in(left, NEGATIONS);
            if (own && (cueFirst == left + 1)) {
                cueFirst = left;
            }
        }
        int pronoun = pronoun(first, end);
        boolean negated = negated(left, first, end);
        int cueEnd = negated && end == main + 1 && text.in(end, NEGATING) ? end + 1 : end;
        var span = new Span(text.token(cueFirst).start(), text.token(cueEnd - 1).end());
        return Optional.of(new SpeechGroup(
                known.get(), cueFirst, cueEnd, left, main, mode, pronoun, negated, passive, reading, span));
    }

    /** « nous estimons »: the pronoun nearest to a verb of its own person is the subject unless another stands before. */
    private boolean isSubject(int at, int verb, Reading reading) {
        if (text.is(at, "nous")
                && !text.key(verb).endsWith("ns")
                && !text.key(verb).endsWith("mes")) {
            return false;
        }
        boolean own = text.is(at, "nous") && reading.person() == 1 || text.is(at, "vous") && reading.person() == 2;
        return own && !text.is(at - 1, "nous") && !text.is(at - 1, "vous");
    }

    /** « Lui craint que … »: at the start of its clause lui is the subject. */
    private boolean isStressed(int at) {
        return text.is(at, "lui") && (at == text.sentenceStart(at) || text.is(at - 1, "mais"));
    }

    /** Articles look like object pronouns: before a verb they are pronouns. */
    private boolean isClitic(int index) {
        return !text.isA(index, Category.DET)
                || text.in(index, REFLEXIVE)
                || text.in(index, NEGATIONS)
                || text.is(index, "l'")
                || text.is(index, "le")
                || text.is(index, "les")
                || text.is(index, "la");
    }

    /** « s'en défend » */
    private boolean ofIt(int first) {
        return text.is(first - 1, "en") && (text.is(first - 2, "s'") || text.is(first - 2, "se"));
    }

    private boolean isReflexive(int first, int head, Reading reading) {
        if (text.is(first - 1, "se") || text.is(first - 1, "s'") || ofIt(first)) {
            return true;
        }
        if (head != first && (text.is(head - 1, "se") || text.is(head - 1, "s'"))) {
            return true;
        }
        return reading.person() == 1
                && (text.is(first - 1, "me") || text.is(first - 1, "m'"))
                && !text.is(first - 2, "il");
    }

    /** The token of an inverted subject pronoun behind the finite verb of the group, or -1. */
    private int pronoun(int first, int end) {
        for (int i = first + 1; i <= end; i++) {
            if (ClaimPronouns.isInverted(text.key(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean negated(int left, int first, int end) {
        boolean ne = false;
        for (int i = left; i < first; i++) {
            ne |= text.in(i, NEGATIONS);
        }
        ne |= text.in(first, NEGATIONS);
        if (!ne) {
            return false;
        }
        for (int i = first; i < Math.min(end + 2, text.size()); i++) {
            if (text.in(i, NEGATING)) {
                return true;
            }
        }
        return false;
    }
}
