package fr.glane.extract;

import fr.glane.extract.SourcePhrases.Extent;
import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Shape;
import java.util.Set;

/** One walk from the first word of a phrase that may name a source to its last. */
final class PhraseWalk {

    private static final Set<String> LAST = ClaimWords.list("ordinal");
    /** Adjectives and participles that take a complement behind a narrow phrase too. */
    private static final Set<String> OPENERS = ClaimWords.list("openers");

    /** « de toujours », « d'alors »: adverbs of time behind de. */
    private static final Set<String> OF_TIME = ClaimWords.list("of-time");

    private static final Set<String> MADE = ClaimWords.list("made-for");

    private static final Set<String> MEDIA = ClaimWords.list("media");

    /** Prepositions of where and when something was said. */
    private static final Set<String> NO_COMPLEMENT =
            Set.of("devant", "depuis", "pendant", "derrière", "après", "avant");

    private final SourcePhrases phrases;
    private final ClaimText text;
    private final int from;
    private final Extent extent;
    private int at;
    private int lastNominal = -1;
    private boolean nominal;
    private boolean participle;
    private boolean opener;
    private boolean relative;

    PhraseWalk(SourcePhrases phrases, ClaimText text, int from, Extent extent) {
        this.phrases = phrases;
        this.text = text;
        this.from = from;
        this.extent = extent;
        this.at = from;
    }

    int run() {
        if (text.in(at, SourcePhrases.OF)
                && text.has(at + 1)
                && text.token(at + 1).word().canBe(Category.ADJ)) {
            at++;
        }
        if (SourceNouns.isTitle(text, at) && text.isCapital(at) && phrases.isName(at + 1)) {
            // « Me Farid Z. »: the tagger takes some titles for pronouns.
            lastNominal = at;
            at++;
        }
        int limit = Math.min(text.sentenceEnd(from), from + SourcePhrases.LONGEST);
        while (at < limit && step()) {
            at++;
        }
        return lastNominal < 0 ? from : lastNominal + 1;
    }

    /** Whether the token at hand belongs to the phrase. */
    private boolean step() {
        if (phrases.isStop(at)) {
            return quotedName();
        }
        var reading = text.reading(at);
        if (relative) {
            lastNominal = at;
            return true;
        }
        return switch (reading.category()) {
            case DET -> determiner();
            case NUM -> take(at == from && text.in(at + 1, SourcePhrases.OF));
            case NOUN -> noun(reading);
            case PROPN -> take(true);
            case ADJ -> adjective();
            case VERB, AUX -> verb(reading);
            case ADP -> preposition();
            case CCONJ -> conjunction();
            case ADV -> adverb();
            case PRON -> pronoun();
            case SYM, X -> phrases.isName(at) ? take(true) : nominal && take(false);
            case SCONJ -> pronoun();
            case INTJ -> phrases.isName(at) && nominal && take(true);
            case PUNCT -> false;
        };
    }

    /** « le journal “The Paper” »: a name in marks behind what it names. */
    private boolean quotedName() {
        if (!nominal || !Quotations.isMark(text, at) || !text.isCapital(at + 1)) {
            return false;
        }
        for (int i = at + 1; i < Math.min(at + 8, text.sentenceEnd(at)); i++) {
            if (Quotations.isMark(text, i)) {
                at = i;
                lastNominal = i;
                return i > at || i > from;
            }
            if (text.isShape(i, Shape.PUNCTUATION) || text.reading(i).isFinite() && !text.isCapital(i)) {
                return false;
            }
        }
        return false;
    }

    private boolean take(boolean noun) {
        lastNominal = at;
        nominal |= noun;
        return true;
    }

    private boolean determiner() {
        if (phrases.isName(at) && at > from) {
            return take(true);
        }
        if (at == from || text.isA(at - 1, Category.ADP, Category.DET) || text.isA(at - 1, Category.CCONJ)) {
            return true;
        }
        if (extent == Extent.WIDE && nominal && opensObject(at - 1)) {
            return true;
        }
        // « Le Canard enchaîné », « Noël Le Graët »: an article inside a name keeps its capital.
        if (text.isCapital(at) && text.isCapital(at - 1)) {
            return true;
        }
        return participle && extent == Extent.WIDE && text.isA(at - 1, Category.VERB, Category.ADV) && isTimeSpan();
    }

    /** « représentant les victimes », « visant à réduire les émissions » */
    private boolean opensObject(int verb) {
        var mood = text.reading(verb).mood();
        return mood == Mood.PRESENT_PARTICIPLE || mood == Mood.INFINITIVE || text.is(verb, "que");
    }

    /** « publiée une semaine après … »: a stretch of time behind a participle. */
    private boolean isTimeSpan() {
        return text.isA(at + 1, Category.NOUN, Category.NUM) && text.isA(at + 2, Category.ADP, Category.NOUN);
    }

    private boolean noun(Reading reading) {
        if (SourcePhrases.isTime(text.key(at))
                && nominal
                && !participle
                && !text.isA(at - 1, Category.ADP, Category.DET)
                && !text.isA(at - 1, Category.NUM)) {
            return false;
        }
        if (nominal && extent == Extent.WIDE && isPresentParticiple()) {
            // « l'association représentant les victimes »
            participle = true;
            return take(false);
        }
        if (!nominal || !text.isA(at - 1, Category.NOUN) || phrases.isName(at) || participle) {
            return take(true);
        }
        return !reading.isVerbal() && take(true);
    }

    private boolean isPresentParticiple() {
        return text.key(at).endsWith("ant")
                && !text.isCapital(at)
                && text.isA(at + 1, Category.DET)
                && text.isA(at - 1, Category.NOUN, Category.PROPN)
                && text.token(at).readings().stream().anyMatch(r -> r.mood() == Mood.PRESENT_PARTICIPLE);
    }

    private boolean adjective() {
        opener |= OPENERS.contains(text.lemma(at));
        if (!nominal
                && !text.isA(at + 1, Category.NOUN)
                && SourceNouns.kind(text, at).isPresent()) {
            // « céréalier dans l'Yonne »: the tagger takes some trades for adjectives.
            return take(true);
        }
        if (nominal && extent == Extent.WIDE && SpeechReadings.hasParticiple(text, at)) {
            participle = true;
        }
        if (text.in(at, LAST) && text.isA(from, Category.DET) && at == from + 1) {
            nominal = true;
        }
        return take(false);
    }

    private boolean verb(Reading reading) {
        if (phrases.isName(at) && at > from) {
            return take(true);
        }
        if (reading.mood() == Mood.PAST_PARTICIPLE
                && !nominal
                && (text.isA(at - 1, Category.DET)
                        || at == from && SourceNouns.kind(text, at).isPresent())) {
            // « ses alliés »: the tagger takes some nouns for participles.
            return take(true);
        }
        if (reading.mood() == Mood.PAST_PARTICIPLE && nominal && !text.isA(at - 1, Category.AUX)) {
            int next = at + 1;
            while (SourcePhrases.isTime(text.key(next))) {
                next++;
            }
            boolean alone = extent == Extent.NARROW
                    && !phrases.isStop(next)
                    && !text.in(next, SourcePhrases.OF)
                    && !OPENERS.contains(reading.lemma())
                    && !text.is(next, "par")
                    && !text.is(next, "à")
                    && !text.is(next, "au")
                    && !text.is(next, "en")
                    && !text.is(next, "dans")
                    && !(isDocument() && text.in(next, MADE));
            participle = true;
            return !alone && take(false);
        }
        if (reading.mood() == Mood.PRESENT_PARTICIPLE && nominal && extent == Extent.WIDE) {
            participle = true;
            return take(false);
        }
        // « des plans visant à réduire les émissions »
        return reading.mood() == Mood.INFINITIVE
                && extent == Extent.WIDE
                && nominal
                && text.isA(at - 1, Category.ADP)
                && take(false);
    }

    /** « un sondage réalisé pour le journal », « une étude menée auprès de … » */
    private boolean isDocument() {
        return SourceNouns.kind(text, from + 1)
                .filter(k -> k == fr.glane.fact.SourceKind.DOCUMENT)
                .isPresent();
    }

    private boolean preposition() {
        if (phrases.isName(at) && nominal && text.isCapital(at - 1)) {
            return take(true);
        }
        if (text.is(at, "comme")) {
            return extent == Extent.WIDE && nominal && phrases.isName(at + 1) && text.isA(at - 1, Category.NOUN);
        }
        if (!nominal && !opener || !leadsToNominal(at + 1)) {
            return false;
        }
        if (text.is(at, "en") && text.is(at + 1, "chef")) {
            return true;
        }
        if (text.in(at, SourcePhrases.OF) || text.is(at - 1, "d'") && (text.is(at, "en") || text.is(at, "à"))) {
            // « la voisine d'en face », « le bar d'à côté »
            return true;
        }
        if (extent == Extent.WIDE) {
            return !text.is(at, "selon") && !text.is(at, "d'après");
        }
        return (participle || opener || takesComplement()) && !toMedia();
    }

    private boolean takesComplement() {
        if (text.in(at, NO_COMPLEMENT)) {
            return false;
        }
        int head = at - 1;
        while (head > from && text.isA(head, Category.ADJ, Category.PROPN)) {
            head--;
        }
        return OPENERS.contains(text.lemma(head)) || OPENERS.contains(text.key(head));
    }

    private boolean toMedia() {
        for (int i = at; i <= at + 2; i++) {
            if (MEDIA.contains(text.key(i))) {
                return true;
            }
        }
        return text.is(at, "dans") && !participle
                || text.is(at, "lors")
                || text.is(at, "avant")
                || text.is(at, "après");
    }

    private boolean leadsToNominal(int next) {
        if (!text.has(next) || phrases.isStop(next)) {
            return false;
        }
        var reading = text.reading(next);
        return switch (reading.category()) {
            case DET, NOUN, PROPN, ADJ, NUM, X, SYM -> true;
            case ADP -> text.isA(next + 1, Category.DET, Category.NOUN) || text.is(next + 1, "côté");
            case PRON -> participle || ClaimPronouns.is(text.key(next));
            case ADV ->
                text.isA(next + 1, Category.NUM, Category.ADJ)
                        // « son entraîneur de toujours », « le ministre d'alors »
                        || text.in(next - 1, SourcePhrases.OF) && OF_TIME.contains(text.key(next));
            case VERB, AUX -> phrases.isName(next) || extent == Extent.WIDE && reading.mood() == Mood.INFINITIVE;
            case CCONJ, SCONJ, INTJ, PUNCT -> phrases.isName(next);
        };
    }

    private boolean conjunction() {
        if (phrases.isName(at)) {
            return take(true);
        }
        if (!nominal || !(text.is(at, "et") || text.is(at, "ou"))) {
            return text.is(at, "&") && nominal;
        }
        int next = at + 1;
        boolean same = text.isA(next, Category.ADJ) && text.isA(at - 1, Category.ADJ)
                || text.isA(next, Category.PROPN)
                || phrases.isName(next)
                || text.in(next, SourcePhrases.OF)
                || text.isA(next, Category.NOUN) && text.isA(at - 1, Category.NOUN, Category.ADJ)
                || text.isA(next, Category.ADP) && (participle || extent == Extent.WIDE && repeats(next))
                || text.isA(next, Category.DET);
        if (!same) {
            return false;
        }
        if (text.isA(next, Category.DET)) {
            // « le maire et la préfète » goes on; « le maire, et la ville … » does not.
            int end = new PhraseWalk(phrases, text, next, Extent.NARROW).run();
            return end > next
                    && (phrases.isStop(end)
                            || extent == Extent.WIDE && (!text.reading(end).isFinite() || bothDo(end))
                            || extent == Extent.NARROW && !text.reading(end).isVerbal());
        }
        return true;
    }

    /** « des essais à une dose et à deux doses »: the preposition of the complement before. */
    private boolean repeats(int preposition) {
        for (int i = at - 1; i > Math.max(from, at - 6); i--) {
            if (text.isA(i, Category.ADP)) {
                return text.is(i, text.key(preposition));
            }
        }
        return false;
    }

    /** « X et ses alliés tentent »: at the start of the clause, the verb in the plural. */
    private boolean bothDo(int verb) {
        return text.reading(verb).number() == Reading.Number.PLURAL && startsClause();
    }

    private boolean startsClause() {
        if (from == text.sentenceStart(from) || text.in(from - 1, SourcePhrases.STOPS)) {
            return true;
        }
        return text.isA(from - 1, Category.CCONJ, Category.SCONJ) || text.isA(from - 1, Category.ADV);
    }

    private boolean adverb() {
        if (phrases.isName(at) && text.isCapital(at - 1)) {
            return take(true);
        }
        if (text.is(at, "ainsi") && text.is(at + 1, "que") && nominal && startsClause()) {
            at++;
            return leadsToNominal(at + 1);
        }
        if (participle && extent == Extent.WIDE) {
            return true;
        }
        if (nominal && text.in(at - 1, SourcePhrases.OF) && OF_TIME.contains(text.key(at))) {
            return take(false);
        }
        return text.isA(at + 1, Category.ADJ)
                || text.isA(at + 1, Category.NUM)
                || text.isA(at + 1, Category.ADV) && text.isA(at + 2, Category.ADJ)
                || text.has(at + 1) && text.reading(at + 1).mood() == Mood.PAST_PARTICIPLE && nominal;
    }

    private boolean pronoun() {
        if (text.key(at).endsWith("-même") || text.key(at).endsWith("-mêmes")) {
            return take(false);
        }
        if (phrases.isName(at) && text.isCapital(at - 1)) {
            return take(true);
        }
        if (text.is(at - 1, "de") || text.is(at - 1, "d'") || text.is(at - 1, "parmi")) {
            return take(true);
        }
        if (participle && text.isA(at - 1, Category.ADP)) {
            return take(true);
        }
        if (extent == Extent.WIDE
                && nominal
                && (text.is(at, "que") || text.is(at, "qu'") || text.is(at, "dont"))
                && relativeEnds()) {
            relative = true;
            return true;
        }
        return false;
    }

    /** A relative clause is taken when a comma or the end closes it. */
    private boolean relativeEnds() {
        for (int i = at + 1; i < Math.min(at + 10, text.sentenceEnd(at)); i++) {
            if (phrases.isStop(i)) {
                return true;
            }
        }
        return false;
    }
}
