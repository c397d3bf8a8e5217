package fr.glane.extract;

import fr.glane.text.Reading;
import fr.glane.text.Reading.Category;
import fr.glane.text.Reading.Mood;
import fr.glane.text.Shape;
import java.util.Set;

/**
 * Measures noun phrases that may name a source: from their first word on, as far as the annotation guide lets them go
 * (up to the first comma, no apposition, no bracket).
 */
final class SourcePhrases {

    /** How far a phrase may go. */
    enum Extent {
        /** Behind an inverted verb, where <i>dans un communiqué</i> belongs to the verb: complements with de alone. */
        NARROW,
        /** In front of a verb or behind selon: every complement, participle clauses too. */
        WIDE
    }

    static final int LONGEST = 45;

    private static final Set<String> OF = Set.of("de", "du", "des", "d'");
    private static final Set<String> TIME = ClaimWords.list("time");
    private static final Set<String> STOPS = Set.of(
            ",", ";", ":", "(", ")", "[", "]", "–", "—", "-", "*", "«", "»", "“", "”", "\"", "?", "!", "…", "...", "/",
            "•", "|");
    private static final Set<String> LAST =
            Set.of("dernier", "dernière", "derniers", "dernières", "premier", "première");
    /** Adjectives and participles that take a complement behind a narrow phrase too. */
    private static final Set<String> OPENERS = ClaimWords.list("openers");

    /** « de toujours », « d'alors »: adverbs of time behind de. */
    private static final Set<String> OF_TIME = ClaimWords.list("of-time");

    private static final Set<String> MADE = Set.of("pour", "auprès", "sur", "chez", "avec");

    private static final Set<String> CELUI = Set.of("celui", "celle", "ceux", "celles");

    private static final Set<String> MEDIA = ClaimWords.list("media");

    private static final Set<String> QUANTIFIERS =
            Set.of("beaucoup", "plusieurs", "certains", "certaines", "chacun", "chacune", "tous", "toutes", "combien");

    private final ClaimText text;

    SourcePhrases(ClaimText text) {
        this.text = text;
    }

    /** Index after the phrase that starts at a token, or that token when none does. */
    int end(int from, Extent extent) {
        if (!text.has(from)) {
            return from;
        }
        int pronoun = pronounEnd(from);
        if (pronoun > from) {
            return pronoun;
        }
        return new Walk(from, extent).run();
    }

    private int pronounEnd(int from) {
        var key = text.key(from);
        if (key.equals("l'") && text.in(from + 1, Set.of("un", "une")) && text.in(from + 2, OF)) {
            // « l'un d'eux », « l'une des responsables »
            return ClaimPronouns.is(text.key(from + 3)) ? from + 4 : quantified(from + 2);
        }
        if (key.endsWith("-même") || key.endsWith("-mêmes")) {
            return from + 1;
        }
        if (CELUI.contains(key) && text.is(from + 1, "qui")) {
            return relativeEnd(from + 2);
        }
        if (!ClaimPronouns.is(key)) {
            return from;
        }
        if ((key.equals("certains")
                        || key.equals("certaines")
                        || key.equals("plusieurs")
                        || key.equals("beaucoup")
                        || key.equals("tous")
                        || key.equals("toutes")
                        || key.equals("personne"))
                && !endsPhrase(from + 1)) {
            return from;
        }
        int end = from + 1;
        if (QUANTIFIERS.contains(key) && text.in(end, OF)) {
            return quantified(end);
        }
        if (text.key(end).equals("-même")
                || text.key(end).equals("-mêmes")
                || text.key(end).startsWith("-ci")) {
            end++;
        }
        if (text.is(end, "et") && text.isA(end + 1, Category.DET)) {
            int more = new Walk(end + 1, Extent.NARROW).run();
            return more > end + 1 ? more : end;
        }
        return end;
    }

    /** « plusieurs d'entre elles », « beaucoup d'agriculteurs »: index after the phrase whose de is a token. */
    private int quantified(int of) {
        if (text.is(of + 1, "entre") && ClaimPronouns.is(text.key(of + 2))) {
            return of + 3;
        }
        int end = new Walk(of + 1, Extent.NARROW).run();
        return end > of + 1 ? end : of;
    }

    /** « celui qui dirige le club depuis 2019 »: up to the first mark. */
    private int relativeEnd(int from) {
        int end = from;
        while (end < Math.min(from + LONGEST, text.sentenceEnd(from - 1)) && !isStop(end)) {
            end++;
        }
        return end;
    }

    private boolean endsPhrase(int at) {
        return !text.has(at)
                || text.in(at, STOPS)
                || text.isFinal(at)
                || text.reading(at).isVerbal()
                || text.isA(at, Category.PRON, Category.ADV)
                || text.isA(at, Category.ADP, Category.SCONJ);
    }

    static boolean isTime(String key) {
        return TIME.contains(key);
    }

    boolean isStop(int at) {
        return !text.has(at) || text.in(at, STOPS) || text.isFinal(at);
    }

    /** True when a token can open a phrase that names a source. */
    boolean opens(int at) {
        if (!text.has(at)) {
            return false;
        }
        if (ClaimPronouns.is(text.key(at)) || text.key(at).endsWith("-même") || CELUI.contains(text.key(at))) {
            return true;
        }
        var category = text.reading(at).category();
        return category == Category.DET
                || category == Category.PROPN
                || category == Category.NUM
                || SourceNouns.isTitle(text, at)
                || isName(at)
                || text.is(at, "d'") && text.isA(at + 1, Category.ADJ)
                || text.is(at, "de") && text.isA(at + 1, Category.ADJ);
    }

    boolean isName(int at) {
        if (!text.has(at) || !text.isCapital(at)) {
            return false;
        }
        return switch (text.token(at).shape()) {
            case CAPITALIZED, UPPER, MIXED, INITIAL -> !isFunction(at);
            case ALPHANUMERIC -> true;
            case LOWER, NUMBER, PUNCTUATION, SYMBOL -> false;
        };
    }

    private boolean isFunction(int at) {
        return switch (text.reading(at).category()) {
            case DET, PRON, ADP, SCONJ, CCONJ, AUX, ADV -> at == text.sentenceStart(at);
            case NOUN, PROPN, ADJ, VERB, NUM, INTJ, PUNCT, SYM, X -> false;
        };
    }

    /** One walk from the first word of a phrase to its last. */
    private final class Walk {

        private final int from;
        private final Extent extent;
        private int at;
        private int lastNominal = -1;
        private boolean nominal;
        private boolean participle;
        private boolean opener;
        private boolean relative;

        Walk(int from, Extent extent) {
            this.from = from;
            this.extent = extent;
            this.at = from;
        }

        int run() {
            if (text.in(at, OF) && text.has(at + 1) && text.token(at + 1).word().canBe(Category.ADJ)) {
                at++;
            }
            if (SourceNouns.isTitle(text, at) && text.isCapital(at) && isName(at + 1)) {
                // « Me Farid Z. »: the tagger takes some titles for pronouns.
                lastNominal = at;
                at++;
            }
            int limit = Math.min(text.sentenceEnd(from), from + LONGEST);
            while (at < limit && step()) {
                at++;
            }
            return lastNominal < 0 ? from : lastNominal + 1;
        }

        /** Whether the token at hand belongs to the phrase. */
        private boolean step() {
            if (isStop(at)) {
                return quotedName();
            }
            var reading = text.reading(at);
            if (relative) {
                lastNominal = at;
                return true;
            }
            return switch (reading.category()) {
                case DET -> determiner();
                case NUM -> take(at == from && text.in(at + 1, OF));
                case NOUN -> noun(reading);
                case PROPN -> take(true);
                case ADJ -> adjective();
                case VERB, AUX -> verb(reading);
                case ADP -> preposition();
                case CCONJ -> conjunction();
                case ADV -> adverb();
                case PRON -> pronoun();
                case SYM, X -> isName(at) ? take(true) : nominal && take(false);
                case SCONJ -> pronoun();
                case INTJ -> isName(at) && nominal && take(true);
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
            if (isName(at) && at > from) {
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
            if (isTime(text.key(at))
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
            if (!nominal || !text.isA(at - 1, Category.NOUN) || isName(at) || participle) {
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
            if (isName(at) && at > from) {
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
                while (isTime(text.key(next))) {
                    next++;
                }
                boolean alone = extent == Extent.NARROW
                        && !isStop(next)
                        && !text.in(next, OF)
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
            if (isName(at) && nominal && text.isCapital(at - 1)) {
                return take(true);
            }
            if (text.is(at, "comme")) {
                return extent == Extent.WIDE && nominal && isName(at + 1) && text.isA(at - 1, Category.NOUN);
            }
            if (!nominal && !opener || !leadsToNominal(at + 1)) {
                return false;
            }
            if (text.in(at, OF)) {
                return true;
            }
            if (extent == Extent.WIDE) {
                return !text.is(at, "selon") && !text.is(at, "d'après");
            }
            return (participle || opener || takesComplement()) && !toMedia();
        }

        private boolean takesComplement() {
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
            if (!text.has(next) || isStop(next)) {
                return false;
            }
            var reading = text.reading(next);
            return switch (reading.category()) {
                case DET, NOUN, PROPN, ADJ, NUM, X, SYM -> true;
                case ADP -> text.isA(next + 1, Category.DET, Category.NOUN);
                case PRON -> participle || ClaimPronouns.is(text.key(next));
                case ADV ->
                    text.isA(next + 1, Category.NUM, Category.ADJ)
                            // « son entraîneur de toujours », « le ministre d'alors »
                            || text.in(next - 1, OF) && OF_TIME.contains(text.key(next));
                case VERB, AUX -> isName(next) || extent == Extent.WIDE && reading.mood() == Mood.INFINITIVE;
                case CCONJ, SCONJ, INTJ, PUNCT -> isName(next);
            };
        }

        private boolean conjunction() {
            if (isName(at)) {
                return take(true);
            }
            if (!nominal || !(text.is(at, "et") || text.is(at, "ou"))) {
                return text.is(at, "&") && nominal;
            }
            int next = at + 1;
            boolean same = text.isA(next, Category.ADJ) && text.isA(at - 1, Category.ADJ)
                    || text.isA(next, Category.PROPN)
                    || isName(next)
                    || text.in(next, OF)
                    || text.isA(next, Category.NOUN) && text.isA(at - 1, Category.NOUN, Category.ADJ)
                    || text.isA(next, Category.ADP) && participle
                    || text.isA(next, Category.DET);
            if (!same) {
                return false;
            }
            if (text.isA(next, Category.DET)) {
                // « le maire et la préfète » goes on; « le maire, et la ville … » does not.
                int end = new Walk(next, Extent.NARROW).run();
                return end > next
                        && (isStop(end)
                                || extent == Extent.WIDE && (!text.reading(end).isFinite() || bothDo(end))
                                || extent == Extent.NARROW && !text.reading(end).isVerbal());
            }
            return true;
        }

        /** « X et ses alliés tentent »: at the start of the clause, the verb in the plural. */
        private boolean bothDo(int verb) {
            return text.reading(verb).number() == Reading.Number.PLURAL && startsClause();
        }

        private boolean startsClause() {
            if (from == text.sentenceStart(from) || text.in(from - 1, STOPS)) {
                return true;
            }
            return text.isA(from - 1, Category.CCONJ, Category.SCONJ) || text.isA(from - 1, Category.ADV);
        }

        private boolean adverb() {
            if (isName(at) && text.isCapital(at - 1)) {
                return take(true);
            }
            if (text.is(at, "ainsi") && text.is(at + 1, "que") && nominal && startsClause()) {
                at++;
                return leadsToNominal(at + 1);
            }
            if (participle && extent == Extent.WIDE) {
                return true;
            }
            if (nominal && text.in(at - 1, OF) && OF_TIME.contains(text.key(at))) {
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
            if (isName(at) && text.isCapital(at - 1)) {
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
                if (isStop(i)) {
                    return true;
                }
            }
            return false;
        }
    }

    static boolean isContracted(String key) {
        return key.equals("du") || key.equals("au") || key.equals("aux") || key.equals("des");
    }
}
