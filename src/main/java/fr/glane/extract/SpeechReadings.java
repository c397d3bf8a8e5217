package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Shape;
import java.util.Optional;
import java.util.Set;

/** Mends the tagger's reading of verbs of saying in the places only they have: behind what is said, before que. */
final class SpeechReadings {
    private static final Set<String> BEFORE_NOUN = ClaimWords.list("before-noun");
    private static final Set<String> ARTICLE_OR_OBJECT = ClaimWords.list("article-or-object");
    private static final Set<String> OBJECT_CLITICS = ClaimWords.list("object-clitic");
    private static final Set<String> BEFORE_CLITIC = ClaimWords.list("before-clitic");
    private static final Set<String> BEFORE_MEME = ClaimWords.list("before-même");
    private static final Set<String> BEFORE_EAST = ClaimWords.list("before-east");

    private static final Set<String> ARTICLES = ClaimWords.list("articles");
    private static final Set<String> SUBJECTS = ClaimWords.list("subjects");
    private static final Set<String> BEFORE =
            Set.of(",", "»", "”", "\"", "–", "—", "-", "?", "!", "…", "...", "›", "comme");
    private static final Set<String> GOVERNORS = ClaimWords.list("governor");

    private static final Set<String> CALLED = Set.of("le", "la", "les", "l'");

    private SpeechReadings() {}

    static Reading mended(ClaimText text, int at, Reading tagged) {
        if (!tagged.isFinite() && isNegated(text, at)) {
            // « ne fait aucun doute »: behind ne a form that can be finite is.
            return finite(text, at).orElse(tagged);
        }
        if (!tagged.isFinite() && text.is(at, "dit") && tellsWhatIsDone(text, at)) {
            return finite(text, at).orElse(tagged);
        }
        if (tagged.isVerbal()) {
            var adjective = adjective(text, at, tagged);
            return adjective.orElseGet(() -> participle(text, at, tagged));
        }
        return switch (text.token(at).shape()) {
            case LOWER -> verb(text, at, tagged);
            case CAPITALIZED, UPPER, INITIAL, MIXED, NUMBER, ALPHANUMERIC, PUNCTUATION, SYMBOL -> tagged;
        };
    }

    /** « Ce courtier dit appliquer les règles »: with an infinitive and no auxiliary it is the present. */
    private static boolean tellsWhatIsDone(ClaimText text, int at) {
        if (!text.has(at + 1) || text.tagged(at + 1).mood() != Mood.INFINITIVE) {
            return false;
        }
        int before = at - 1;
        while (text.has(before) && before > at - 4 && isAdverb(text, before)) {
            before--;
        }
        return text.has(before) && !text.tagged(before).isVerbal();
    }

    private static boolean isNegated(ClaimText text, int at) {
        return (text.is(at - 1, "ne") || text.is(at - 1, "n'"))
                && text.isShape(at, Shape.LOWER)
                && !text.key(at).endsWith("r");
    }

    private static Reading verb(ClaimText text, int at, Reading tagged) {
        if (tagged.is(Category.ADP)
                || tagged.is(Category.DET)
                || tagged.is(Category.PRON)
                || tagged.is(Category.SCONJ)
                || tagged.is(Category.CCONJ)) {
            return tagged;
        }
        var infinitive = infinitive(text, at);
        if (infinitive.isPresent()) {
            return infinitive.get();
        }
        var saying = sayingParticiple(text, at);
        if (saying.isPresent()) {
            return saying.get();
        }
        var finite = finite(text, at);
        if (finite.isEmpty() || !verbal(text, at, finite.get())) {
            return tagged;
        }
        return finite.get();
    }

    /** « …, plaidant que P »: in front of que the form is no adjective. */
    private static Optional<Reading> sayingParticiple(ClaimText text, int at) {
        boolean leads = text.key(at).endsWith("ant") && (text.is(at + 1, "que") || text.is(at + 1, "qu'"));
        return leads
                ? text.token(at).readings().stream()
                        .filter(r -> r.mood() == Mood.PRESENT_PARTICIPLE)
                        .filter(r -> SpeechVerb.of(r.lemma()).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    /** « la nature marine, … »: an adjective behind its noun, where a verb would have something behind it. */
    private static Optional<Reading> adjective(ClaimText text, int at, Reading tagged) {
        boolean determined = text.has(at - 1) && (text.tagged(at - 1).is(Category.DET) || text.in(at - 1, BEFORE_NOUN));
        if (tagged.isFinite() && text.key(at).length() > 3 && determined && !text.in(at - 1, ARTICLE_OR_OBJECT)) {
            return text.token(at).readings().stream()
                    .filter(r -> r.is(Category.NOUN))
                    .findFirst();
        }
        if (!tagged.isFinite()
                || !text.isShape(at, Shape.LOWER)
                || !text.has(at - 1)
                || !text.tagged(at - 1).is(Category.NOUN)) {
            return Optional.empty();
        }
        boolean closed = text.is(at + 1, ",") || text.is(at + 1, ".") || text.is(at + 1, "et") || text.is(at + 1, "ou");
        return closed
                ? text.token(at).readings().stream()
                        .filter(r -> r.is(Category.ADJ))
                        .findFirst()
                : Optional.empty();
    }

    static boolean hasParticiple(ClaimText text, int at) {
        return text.has(at) && text.token(at).readings().stream().anyMatch(r -> r.mood() == Mood.PAST_PARTICIPLE);
    }

    /** « puisse dire », « tente de dire »: no article in front, so no noun. */
    private static Optional<Reading> infinitive(ClaimText text, int at) {
        if (text.is(at, "avoir") || text.is(at, "être")) {
            boolean auxiliary = hasParticiple(text, at + 1)
                    || hasParticiple(text, at + 2) && isAdverb(text, at + 1)
                    || text.is(at - 1, "d'")
                    || text.is(at - 1, "de");
            return auxiliary
                    ? text.token(at).readings().stream()
                            .filter(r -> r.mood() == Mood.INFINITIVE)
                            .findFirst()
                    : Optional.empty();
        }
        if (!text.key(at).endsWith("re")
                && !text.key(at).endsWith("er")
                && !text.key(at).endsWith("ir")) {
            return Optional.empty();
        }
        boolean verbal = text.has(at - 1) && text.tagged(at - 1).isVerbal()
                || text.is(at - 1, "de")
                        && text.has(at - 2)
                        && text.tagged(at - 2).isVerbal()
                || text.is(at - 1, "pour")
                || text.is(at - 1, "se")
                || text.is(at - 1, "s'")
                || text.in(at - 1, OBJECT_CLITICS) && text.in(at - 2, BEFORE_CLITIC)
                || ClaimPronouns.isInverted(text.key(at - 1));
        return verbal
                ? text.token(at).readings().stream()
                        .filter(r -> r.mood() == Mood.INFINITIVE)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Reading> finite(ClaimText text, int at) {
        return text.token(at).readings().stream()
                .filter(r ->
                        r.isFinite() && r.person() != 2 && r.mood() != Mood.IMPERATIVE && r.mood() != Mood.SUBJUNCTIVE)
                .max((a, b) -> Integer.compare(a.person(), b.person()));
    }

    private static boolean verbal(ClaimText text, int at, Reading finite) {
        if (ClaimPronouns.isInverted(text.key(at + 1)) || text.in(at - 1, SUBJECTS)) {
            return true;
        }
        if (text.is(at - 1, "même") && text.in(at - 2, BEFORE_MEME)) {
            // « au même titre que »
            return false;
        }
        if (text.is(at + 1, "savoir") && finite.lemma().equals("croire")) {
            return true;
        }
        if (text.is(at, "est")) {
            return !text.in(at - 1, BEFORE_EAST);
        }
        if (finite.person() == 1) {
            return false;
        }
        if (finite.lemma().equals("dire") && text.in(at - 1, CALLED) && Quotations.isMark(text, at + 1)) {
            // « un voisin la dit « têtue » »
            return !text.isA(at - 2, Category.ADP, Category.DET);
        }
        if (text.in(at - 1, CALLED) && isMarked(text, at + 1) && calls(finite.lemma())) {
            // « le ministère les juge « hâtives » », « elle les traite d'« ingrats » »
            return text.has(at - 2)
                    && !text.isA(at - 2, Category.ADP, Category.DET)
                    && !text.tagged(at - 2).isVerbal();
        }
        boolean speech = SpeechVerb.of(finite.lemma()).isPresent()
                || SpeechVerb.of("se " + finite.lemma()).isPresent();
        boolean que = text.is(at + 1, "que")
                || text.is(at + 1, "qu'")
                || (text.is(at + 2, "que") || text.is(at + 2, "qu'")) && isAdverb(text, at + 1)
                || (text.is(at + 3, "que") || text.is(at + 3, "qu'")) && text.is(at + 1, "tout");
        boolean later = text.is(at + 1, ",") && (queLater(text, at + 2) || colonLater(text, at + 2));
        boolean quotes = Quotations.isMark(text, at + 1) && !text.gluedToNext(at)
                || text.isCapital(at - 1) && text.isCapital(at + 1) && !text.in(at - 1, ARTICLES);
        boolean subjectBefore = text.has(at - 1)
                && (text.tagged(at - 1).isNominal() || text.tagged(at - 1).is(Category.ADJ));
        if (speech && text.is(at - 1, "et") && text.in(at + 1, ARTICLES) && tagged(text, at, Category.NOUN)) {
            // « dit non et juge la question close »: no article in front, one behind.
            return true;
        }
        if (speech && quotes && (text.is(at - 1, "et") || text.is(at - 1, ","))) {
            // « rappelle que P et juge « illusoire » … », « le syndicat, le SNR, juge « vaine » … »
            return true;
        }
        if (speech && (later || quotes) && subjectBefore && !isDeterminer(text, at - 1)) {
            return true;
        }
        boolean colon = text.is(at + 1, ":");
        boolean pronoun = text.has(at - 1) && text.tagged(at - 1).is(Category.PRON);
        if (speech
                && colon
                && (pronoun || subjectBefore && text.token(at).word().canBe(Category.VERB))) {
            return !isDeterminer(text, at - 1) && (pronoun || text.tagged(at).is(Category.ADJ));
        }
        if (speech && que) {
            return !isDeterminer(text, at - 1);
        }
        boolean behind = text.in(at - 1, BEFORE) || text.is(at - 2, "comme") || text.is(at - 3, "comme");
        int next = isAdverb(text, at + 1)
                ? at + 2
                : text.is(at + 1, "en") && text.is(at + 2, "substance") ? at + 3 : at + 1;
        boolean subject = text.in(next, ARTICLES) || text.isCapital(next) || SourceNouns.isTitle(text, next);
        if (speech && behind && (subject || aside(text, at + 1) || quotedBefore(text, at))) {
            return true;
        }
        boolean threatens = speech
                && subjectBefore
                && (text.is(at + 1, "de") || text.is(at + 1, "d'"))
                && text.has(at + 2)
                && text.tagged(at + 2).mood() == Mood.INFINITIVE;
        boolean resumes = speech
                && (text.is(at - 1, ",") || text.is(at - 1, "et"))
                && text.is(at + 1, "de")
                && text.has(at + 2)
                && text.tagged(at + 2).mood() == Mood.INFINITIVE
                && SpeechVerb.of(finite.lemma())
                        .filter(v -> v.takes(SpeechVerb.Frame.DE_INF))
                        .isPresent();
        boolean infinitive =
                text.is(at + 1, "ne") || text.is(at + 1, "n'") ? isAuxiliary(text, at + 2) : isAuxiliary(text, at + 1);
        if (speech && subjectBefore && infinitive && !isDeterminer(text, at - 1)) {
            // « L'intéressé dément avoir touché un euro »
            return SpeechVerb.of(finite.lemma())
                    .filter(v -> v.takes(SpeechVerb.Frame.INF))
                    .isPresent();
        }
        boolean closed = subjectBefore || text.is(at - 1, ",");
        if (threatens || resumes || speech && closed && reproaches(text, at, finite)) {
            return true;
        }
        boolean governs = GOVERNORS.contains(finite.lemma()) && behind;
        return governs
                && (text.is(at + 1, "de") || text.is(at + 1, "d'") || text.is(at + 1, "à") || text.is(at + 1, "par"));
    }

    /** A quotation mark, alone or behind de. */
    private static boolean isMarked(ClaimText text, int at) {
        boolean of = text.is(at, "de") || text.is(at, "d'");
        return Quotations.isMark(text, of ? at + 1 : at);
    }

    /** Verbs of holding or calling somebody something. */
    private static boolean calls(String lemma) {
        return SpeechVerb.of(lemma)
                .filter(v -> v.takes(SpeechVerb.Frame.OPINION) || v.takes(SpeechVerb.Frame.ACCUSE))
                .isPresent();
    }

    private static boolean isAuxiliary(ClaimText text, int at) {
        return text.is(at, "avoir") || text.is(at, "être");
    }

    /** « Le collectif reproche à la mairie d'avoir fermé la route »: whom, then of what. */
    private static boolean reproaches(ClaimText text, int at, Reading finite) {
        boolean whom = text.in(at + 1, Set.of("à", "au", "aux"))
                && !isDeterminer(text, at - 1)
                && SpeechVerb.of(finite.lemma())
                        .filter(v -> v.takes(SpeechVerb.Frame.ACCUSE))
                        .isPresent();
        for (int i = at + 2; whom && i < at + 8 && text.sameSentence(at, i); i++) {
            boolean of = text.is(i, "de") || text.is(i, "d'");
            int infinitive = text.is(i + 1, "n'") || text.is(i + 1, "ne") ? i + 2 : i + 1;
            if (of && text.has(infinitive) && text.tagged(infinitive).mood() == Mood.INFINITIVE) {
                return true;
            }
        }
        return false;
    }

    /** « estime pour sa part X », « note de son côté X » */
    private static boolean aside(ClaimText text, int at) {
        return text.is(at, "pour") && text.is(at + 2, "part")
                || text.is(at, "de") && text.is(at + 2, "côté")
                || text.is(at, "quant")
                || text.is(at, "à") && text.is(at + 2, "tour");
    }

    /** Behind a closing mark, and no punctuation behind. */
    private static boolean quotedBefore(ClaimText text, int at) {
        boolean mark = Quotations.isMark(text, at - 1) || text.is(at - 1, ",") && Quotations.isMark(text, at - 2);
        return mark && text.has(at + 1) && !text.tagged(at + 1).is(Category.PUNCT);
    }

    /** « La police estime, en l'état de l'enquête, que … » */
    private static boolean queLater(ClaimText text, int from) {
        for (int i = from; i < from + 12; i++) {
            if (text.is(i, ",")) {
                return text.is(i + 1, "que") || text.is(i + 1, "qu'");
            }
        }
        return false;
    }

    /** « Un diplomate lâche, un brin las : « … » » */
    private static boolean colonLater(ClaimText text, int from) {
        for (int i = from; i < from + 8; i++) {
            if (text.is(i, ":")) {
                return true;
            }
            if (text.is(i, ",") || text.isFinal(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean tagged(ClaimText text, int at, Category category) {
        return text.tagged(at).is(category);
    }

    private static boolean isAdverb(ClaimText text, int at) {
        return text.has(at) && text.tagged(at).is(Category.ADV);
    }

    private static boolean isDeterminer(ClaimText text, int at) {
        return text.has(at)
                && (text.tagged(at).is(Category.DET) || text.tagged(at).is(Category.ADP));
    }

    /** « a pour sa part dit », « a un jour dit »: index of the first word of what stands between. */
    private static int behindPart(ClaimText text, int at) {
        boolean own = text.in(at - 2, ClaimWords.POSSESSIVES);
        boolean part = text.is(at - 1, "part") && text.is(at - 3, "pour")
                || text.is(at - 1, "côté") && text.is(at - 3, "de")
                || text.is(at - 1, "tour") && text.is(at - 3, "à");
        boolean day = ClaimWords.TIME_NOUN.contains(text.key(at - 1))
                && text.has(at - 2)
                && text.tagged(at - 2).is(Category.DET);
        return own && part ? at - 3 : day ? at - 2 : at;
    }

    /** « l'élue décrit « … » », « …, écrit le juge »: without an auxiliary the form is the present. */
    private static Reading present(ClaimText text, int at, Reading tagged) {
        var finite = finite(text, at);
        if (finite.isPresent() && ClaimPronouns.isInverted(text.key(at + 1))) {
            return finite.get();
        }
        if (finite.isEmpty() || SpeechVerb.of(finite.get().lemma()).isEmpty()) {
            return tagged;
        }
        for (int i = behindPart(text, at) - 1; i >= Math.max(text.sentenceStart(at), at - 7); i--) {
            var before = text.tagged(i);
            if (before.isVerbal()) {
                return tagged;
            }
            if (!before.is(Category.ADV) && !before.is(Category.PRON)) {
                break;
            }
        }
        boolean leads = Quotations.isMark(text, at + 1)
                || text.is(at + 1, "que")
                || text.is(at + 1, "qu'")
                || text.is(at + 1, ":");
        return leads || verbal(text, at, finite.get()) ? finite.get() : tagged;
    }

    /** « avait-il dit », « a écrit »: behind an auxiliary the form is the participle. */
    private static Reading participle(ClaimText text, int at, Reading tagged) {
        if (tagged.mood() == Mood.PAST_PARTICIPLE && text.isShape(at, Shape.LOWER)) {
            return present(text, at, tagged);
        }
        if (tagged.mood() != Mood.INDICATIVE || !text.isShape(at, Shape.LOWER)) {
            return tagged;
        }
        int before = at - 1;
        while (before > at - 4
                && text.has(before)
                && (ClaimPronouns.isInverted(text.key(before)) || isAdverb(text, before))) {
            before--;
        }
        if (!text.has(before) || !text.sameSentence(before, at)) {
            return tagged;
        }
        var auxiliary = text.tagged(before);
        boolean has = auxiliary.isVerbal()
                && (auxiliary.lemma().equals("avoir") || auxiliary.lemma().equals("être"));
        if (!has) {
            return tagged;
        }
        return text.token(at).readings().stream()
                .filter(r -> r.mood() == Mood.PAST_PARTICIPLE)
                .findFirst()
                .orElse(tagged);
    }
}
