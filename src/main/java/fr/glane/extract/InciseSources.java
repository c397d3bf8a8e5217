package fr.glane.extract;

import fr.glane.fact.SourceKind;
import fr.glane.match.Lexicon;
import fr.glane.text.Reading.Category;
import java.util.Optional;
import java.util.Set;

/** Finds who says it behind the verb of an incise, over what tells when, where and to whom. */
final class InciseSources {
    private static final Set<String> PLACE = ClaimWords.list("place");
    private static final Set<String> STRESSED = ClaimWords.list("stressed");

    private static final Lexicon ASIDES = Lexicon.load("claim-asides");

    private final ClaimContext context;
    private final ClaimText text;
    private final Quotations quotations;
    private final ClaimClauses clauses;

    InciseSources(ClaimContext context) {
        this.context = context;
        this.text = context.text;
        this.quotations = context.quotations;
        this.clauses = context.clauses;
    }

    /** A source and the token behind the incise. */
    record Sourced(Optional<SourcePhrase> source, int after) {}

    /** Who says it, behind the verb group of an incise; empty when nobody stands there who could. */
    Optional<Sourced> of(SpeechGroup group, boolean comme) {
        if (group.pronoun() >= 0) {
            var pronoun = context.sources.inverted(group.pronoun());
            int after = group.after();
            if (pronoun.isOn() || group.passive()) {
                return there(group, pronoun, place(after));
            }
            return Optional.of(new Sourced(Optional.of(pronoun), after));
        }
        int at = group.after();
        int name = skipAdjuncts(at);
        var phrase = context.sources.from(name, SourcePhrases.Extent.NARROW);
        if (phrase.isEmpty()
                || phrase.get().first() > name && SourcePhrases.isContracted(text.key(name))
                || !fits(group, phrase.get(), comme)) {
            return Optional.empty();
        }
        return Optional.of(new Sourced(phrase, phrase.get().after()));
    }

    /**
     * « indique-t-on dans le budget », « a-t-on appris auprès du parquet » are by what is named there; « précise-t-on
     * dans l'entourage du maire » is by those who are there, who are not named; « y lit-on » by what was told of.
     */
    private Optional<Sourced> there(SpeechGroup group, SourcePhrase pronoun, Sourced place) {
        if (text.is(group.left(), "y")) {
            return Optional.of(new Sourced(context.sources.documentBefore(group.left()), place.after()));
        }
        boolean reads = !pronoun.isOn() || group.takes(SpeechVerb.Frame.ON);
        boolean told = place.source().isEmpty()
                || text.in(place.source().get().first() - 1, Set.of("auprès", "de", "d'"))
                || context.kind(place.source().get())
                        .filter(k -> k == SourceKind.DOCUMENT)
                        .isPresent();
        return Optional.of(reads || told ? place : new Sourced(Optional.of(pronoun), place.after()));
    }

    /** « peut-on lire dans X », « est-il indiqué dans X », « lit-on sur X ». */
    private Sourced place(int after) {
        int at = after;
        while ((text.isA(at, Category.ADV) || SourcePhrases.isTime(text.key(at))) && !text.is(at, "auprès")) {
            at++;
        }
        if (text.is(at, "de") && text.in(at + 1, Set.of("source", "sources"))) {
            var phrase = context.sources.from(at + 1, SourcePhrases.Extent.NARROW);
            if (phrase.isPresent()) {
                return new Sourced(phrase, phrase.get().end());
            }
        }
        boolean there = text.in(at, PLACE);
        if (there) {
            int first = text.is(at, "auprès") ? at + 2 : at + 1;
            var phrase = context.sources.from(first, SourcePhrases.Extent.NARROW);
            if (phrase.isPresent()) {
                return new Sourced(phrase, phrase.get().end());
            }
        }
        return new Sourced(Optional.empty(), after);
    }

    /** « a déclaré hier sur les ondes de la Chaîne III, X »: adverbs, a short adjunct closed by a comma. */
    private int skipAdjuncts(int from) {
        int at = from;
        int adverbs = 0;
        while (adverbs < 3
                && text.isA(at, Category.ADV)
                && !context.sources.phrases().opens(at)) {
            at++;
            adverbs++;
        }
        if (text.is(at, "en") && text.is(at + 1, "substance") || text.is(at, "par") && text.is(at + 1, "exemple")) {
            at += 2;
        }
        for (int time = 0; time < 4 && isWhen(at) && !text.is(at + 1, ","); time++) {
            at++;
        }
        at = timePhrase(at);
        if (SourcePhrases.isTime(text.key(at)) && text.is(at + 1, ",")) {
            // « résumait dimanche, amer, un témoin »
            int close = nextComma(at + 2, 6);
            return close > 0 ? close + 1 : at + 2;
        }
        at = aside(at);
        int behind = ASIDES.longest(
                text.sentenceAt(Math.min(at, text.size() - 1)), at - text.sentenceStart(Math.min(at, text.size() - 1)));
        if (behind > 0) {
            at = text.sentenceStart(at) + behind;
        }
        if (text.is(at, ",") && !text.isFinal(at)) {
            int close = nextComma(at + 1, 12);
            // « a prévenu, mardi, au micro de Radio Lande, X »
            int next = close > 0 && text.isA(close + 1, Category.ADP) ? nextComma(close + 1, 12) : -1;
            return next > 0 ? next + 1 : close > 0 ? close + 1 : at;
        }
        at = behindPhrases(at);
        if (text.isA(at, Category.ADP) && !text.in(at, Set.of("de", "d'", "des"))) {
            int comma = nextComma(at, 14);
            if (comma > 0 && context.sources.phrases().isName(comma + 1)) {
                return comma + 1;
            }
        }
        return at;
    }

    /** « a précisé à la presse le directeur »: phrases that tell to whom and where, when a name or article follows. */
    private int behindPhrases(int from) {
        int at = from;
        for (int turn = 0; turn < 2 && text.isA(at, Category.ADP); turn++) {
            if (text.in(at, ClaimWords.OF)) {
                return from;
            }
            int end = context.sources.phrases().end(at + 1, SourcePhrases.Extent.NARROW);
            for (int i = at + 1; i < Math.min(at + 4, end); i++) {
                if (SourceNouns.isTitle(text, i) && text.isCapital(i)) {
                    // « a lancé au tribunal Me Lise A. »
                    return i;
                }
            }
            if (text.isA(at + 1, Category.DET) && text.isShape(at + 2, fr.glane.text.Shape.UPPER)) {
                // « explique à l'AFP Lise A. »
                end = at + 3;
            }
            if (text.isA(at + 1, Category.DET)
                    && ClaimWords.AUDIENCE.contains(text.key(at + 2))
                    && context.sources.phrases().isName(at + 3)) {
                // « a tempéré devant la presse Lise A. »
                end = at + 3;
            }
            int person = personBehindGroup(at + 1, end);
            if (person > 0) {
                return person;
            }
            if (end <= at + 1 || !text.sameSentence(at, end)) {
                return from;
            }
            boolean opens =
                    text.isA(end, Category.DET) || context.sources.phrases().isName(end);
            if (opens) {
                return end;
            }
            at = end;
        }
        return from;
    }

    /** « a reconnu devant les actionnaires Paul R. »: a full name behind those who are told, who are many. */
    private int personBehindGroup(int first, int end) {
        boolean many = text.in(first, Set.of("les", "des", "ses", "leurs", "ces")) || text.is(first - 1, "aux");
        for (int i = first + 1; many && i < end - 1; i++) {
            if (text.is(i, "et") || text.in(i, ClaimWords.OF)) {
                return -1;
            }
            if (SourceNouns.isGivenName(text, i) && context.sources.phrases().isName(i + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Index after « de son côté », « pour sa part », « quant à lui »; the token itself when none stands there. */
    private int aside(int at) {
        boolean own = text.in(at + 1, ClaimWords.POSSESSIVES);
        if (text.is(at, "de") && own && text.in(at + 2, Set.of("côté", "propre"))
                || text.is(at, "pour") && own && text.is(at + 2, "part")
                || text.is(at, "à") && own && text.is(at + 2, "tour")) {
            return at + 3;
        }
        return text.is(at, "quant") && text.in(at + 2, STRESSED) ? at + 3 : at;
    }

    /** A word that tells when: « jeudi », the 5 of « jeudi 5 mars ». */
    private boolean isWhen(int at) {
        return SourcePhrases.isTime(text.key(at))
                || text.isA(at, Category.NUM)
                        && SourcePhrases.isTime(text.key(at - 1))
                        && SourcePhrases.isTime(text.key(at + 1));
    }

    /** Index after « la semaine dernière », « ce matin »; the token itself when none stands there. */
    int timePhrase(int at) {
        boolean when = text.isA(at, Category.DET) && ClaimWords.TIME_NOUN.contains(text.key(at + 1));
        if (!when) {
            return at;
        }
        int end = at + 2;
        while (text.isA(end, Category.ADJ) || SourcePhrases.isTime(text.key(end))) {
            end++;
        }
        return end;
    }

    private int nextComma(int from, int most) {
        for (int i = from; i < Math.min(text.sentenceEnd(Math.min(from, text.size() - 1)), from + most); i++) {
            if (text.is(i, ",")) {
                return i;
            }
            if (text.reading(i).isFinite() && !Quotations.isMark(text, i)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean fits(SpeechGroup group, SourcePhrase phrase, boolean comme) {
        int end = phrase.end();
        if (text.has(end)
                && text.sameSentence(end, end - 1)
                && text.reading(end).isFinite()
                && !Quotations.isMark(text, end)
                && !text.isFinal(end)
                && !text.is(end, ",")) {
            return false;
        }
        boolean plural = context.sources.agreement().isPlural(phrase.first(), end);
        boolean agrees = switch (group.reading().number()) {
            case PLURAL -> plural || text.is(end, "et") || text.is(phrase.first() + 1, "et");
            case SINGULAR -> !plural;
            case ANY -> true;
        };
        if (!agrees) {
            return false;
        }
        if (text.is(end, "que") || text.is(end, "qu'")) {
            return false;
        }
        if (comme || afterQuotation(group.left() - 1)) {
            return comme || !insideAside(group.left() - 1);
        }
        boolean own = text.in(phrase.first(), ClaimWords.POSSESSIVES);
        boolean inverted = switch (group.verb().kind()) {
            case SAYING, ESTIMATE, STANCE ->
                text.is(group.left() - 1, ",")
                        && group.isFinite()
                        && text.isA(phrase.first(), Category.DET)
                        && (group.first() == group.main() && text.is(end, ",")
                                || !group.takes(SpeechVerb.Frame.NOUN) && text.isFinal(end));
            case MANNER, ARGUMENT, EVIDENCE, ACCUSATION, COMMISSIVE, DENIAL -> false;
        };
        return (inverted || context.canSay(phrase))
                && !(own
                        && !text.is(group.left() - 1, ",")
                        && context.kind(phrase)
                                .filter(k -> k == SourceKind.DOCUMENT)
                                .isPresent());
    }

    /** « L'essai, publié sous le nom « X », racontait »: a term in marks between two commas is not what is said. */
    private boolean insideAside(int before) {
        int at = quotations.quoted(before) ? before : before - 1;
        var quotation = quotations.at(at);
        if (quotation == null || quotation.open() < 0 || clauses.hasVerb(quotation.first(), quotation.end(), false)) {
            return false;
        }
        int start = clauses.start(quotation.open());
        boolean comma = false;
        for (int i = start; i < quotation.open(); i++) {
            comma |= text.is(i, ",");
            if (text.reading(i).isFinite()) {
                return false;
            }
        }
        return comma;
    }

    private boolean afterQuotation(int before) {
        return quotations.quoted(before) || quotations.quoted(before - 1);
    }
}
