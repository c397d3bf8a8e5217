package fr.glane.extract;

import fr.glane.text.Reading.Category;
import fr.glane.text.Shape;
import java.util.Locale;
import java.util.Set;

/** Which words of a passage are parts of a name, and of what kind of name. */
final class NameRuns {
    private static final Set<String> NAMED_FOR_HEAD = ClaimWords.list("named-for-head");
    private static final Set<String> NO_NAME_END = ClaimWords.list("no-name-end");
    private static final Set<String> FOREIGN_SMALL_WORDS = ClaimWords.list("foreign-small-word");

    private static final int LONGEST = 6;
    private static final Set<String> PARTICLES = ClaimWords.list("particles");

    private NameRuns() {}

    /** « la Japonaise Arisa M. »: what somebody is called by their country is no part of the name. */
    static int behindDemonym(ClaimText text, int first, int end) {
        boolean article = text.in(first - 1, ClaimWords.LEADING);
        if (!article || end - first < 2 || SourceNouns.isGivenName(text, first)) {
            return first;
        }
        if (SourceNouns.isCommon(text, first) && SourceNouns.kind(text, first).isEmpty()) {
            // « la Santé du Hamas », « le ministre de la Santé Roman P. »: behind the noun with its article the name
            // starts.
            int name = PARTICLES.contains(text.key(first + 1)) ? end : first + 1;
            return Math.min(end, name);
        }
        return end - first >= 3 && text.token(first).word().canBe(Category.ADJ) ? first + 1 : first;
    }

    /** « Roman Valenta » is no novel: a noun for a document that opens a name of two words. */
    static boolean isFirstNameAndNoun(ClaimText text, int first, int end) {
        return end == first + 2
                && text.isShape(first, Shape.CAPITALIZED)
                && text.isShape(first + 1, Shape.CAPITALIZED)
                && !SourceNouns.isCommon(text, first + 1)
                && SourceNouns.kind(text, first)
                        .filter(k -> k == fr.glane.fact.SourceKind.DOCUMENT)
                        .isPresent();
    }

    /** « Aline, 40 ans »: some are called by their first name alone. */
    static boolean isFirstName(ClaimText text, int at) {
        return SourceNouns.isGivenName(text, at)
                && text.isA(at, Category.PROPN)
                && !text.isA(at - 1, Category.DET, Category.ADP)
                && !text.isCapital(at + 1);
    }

    /** « Sa fille, Maëlys, … »: between two commas behind a noun for one person. */
    static boolean namesRelative(ClaimText text, int at) {
        return text.is(at - 1, ",")
                && text.is(at + 1, ",")
                && text.in(at - 3, ClaimWords.POSSESSIVES)
                && SpeakerNouns.isOffice(text, at - 2);
    }

    /** « le rappeur Zako », « la chanteuse Mélie »: one word is name enough behind what somebody is. */
    static boolean namesPerson(ClaimText text, int first) {
        int at = first - 1;
        return text.in(at - 1, ClaimWords.DEFINITE_ARTICLES)
                && text.isShape(first, Shape.CAPITALIZED)
                && !text.isCapital(at)
                && text.isA(at, Category.NOUN)
                && !SourceNouns.isPlace(text, first)
                && !SourceNouns.isCommon(text, first)
                && text.reading(at).number() != fr.glane.text.Reading.Number.PLURAL
                && SourceNouns.kind(text, at)
                        .filter(k -> k == fr.glane.fact.SourceKind.PERSON)
                        .isPresent();
    }

    /** « L'agence de notation Moody's »: one word is name enough behind what it names. */
    static boolean namesOrganisation(ClaimText text, int first) {
        int at = Quotations.isMark(text, first - 1) ? first - 2 : first - 1;
        if (!text.has(at) || text.token(at).shape() == Shape.PUNCTUATION) {
            return false;
        }
        boolean letters = text.isShape(at, Shape.UPPER) && text.token(at).text().length() < 5;
        if (!letters && (text.isCapital(at) || !text.isA(at, Category.NOUN, Category.ADJ))) {
            return false;
        }
        for (int i = at; i >= Math.max(text.sentenceStart(first), at - 4); i--) {
            if ((text.isA(i, Category.NOUN) || letters && i == at)
                    && (text.isA(i - 1, Category.DET) || text.is(i - 1, "l'"))) {
                // « le gouvernement Carney », « l'administration Trump »: the name of who heads it.
                return !NAMED_FOR_HEAD.contains(text.key(i))
                        && SourceNouns.kind(text, i)
                                .filter(k -> k == fr.glane.fact.SourceKind.ORGANISATION)
                                .isPresent();
            }
        }
        return false;
    }

    /**
     * « l'Agence des eaux du Nord », « la Commission européenne »: index after the name of a body that starts with a
     * noun with a capital, its article in front and a complement behind; the token itself when none starts there.
     */
    static int bodyEnd(ClaimContext context, int noun) {
        var text = context.text;
        boolean capital = text.isShape(noun, Shape.CAPITALIZED)
                && (text.in(noun - 1, ClaimWords.DEFINITE_ARTICLES) || SourcePhrases.isContracted(text.key(noun - 1)));
        if (!capital
                || text.isCapital(noun + 1)
                || SourceNouns.kind(text, noun)
                        .filter(k -> k == fr.glane.fact.SourceKind.ORGANISATION)
                        .isEmpty()) {
            return noun;
        }
        int end = context.sources.phrases().end(noun, SourcePhrases.Extent.NARROW);
        boolean complement = text.in(noun + 1, ClaimWords.OF) || text.isA(noun + 1, Category.ADJ);
        return complement && end > noun + 1 ? end : noun;
    }

    /** Index after a run of words that look like parts of a name. */
    static int nameEnd(ClaimText text, int from) {
        int end = from;
        if (!isPart(text, from) || opensWithNoun(text, from)) {
            return from;
        }
        while (end < Math.min(text.size(), from + LONGEST) && text.sameSentence(from, end)) {
            if (isPart(text, end) && !(opensWords(text, end) && isCommon(text, end) && !opensName(text, end))) {
                end++;
            } else if (end > from
                    && isPart(text, end + 1)
                    && PARTICLES.contains(text.key(end))
                    && text.sameSentence(end, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        while (end > from + 1 && text.in(end - 1, NO_NAME_END)) {
            // « Suisse Le réexamen … »: the label in front has lost its stop.
            end--;
        }
        return end;
    }

    /** « Marie Coste »: a first name that is also a form of a verb, in front of a last name. */
    private static boolean opensName(ClaimText text, int at) {
        return SourceNouns.isGivenName(text, at) && isPart(text, at + 1) && text.sameSentence(at, at + 1);
    }

    /** « Frontière du Karsan : … »: a noun of the dictionary at the start of a sentence is no first name. */
    static boolean opensWithNoun(ClaimText text, int at) {
        return text.has(at)
                && opensWords(text, at)
                && SourceNouns.isCommon(text, at)
                // « Marc Delsol »: marc is a noun too.
                && !opensName(text, at);
    }

    /** At the start of a sentence every word has a capital: what the dictionary knows as a small word is no name. */
    static boolean isCommon(ClaimText text, int at) {
        for (var reading : text.token(at).readings()) {
            var category = reading.category();
            if (category != Category.PROPN
                    && category != Category.X
                    && category != Category.NOUN
                    && category != Category.ADJ) {
                return true;
            }
        }
        return false;
    }

    /** The first word of a sentence or of what stands between marks. */
    private static boolean opensWords(ClaimText text, int at) {
        return at == text.sentenceStart(at)
                || Quotations.isMark(text, at - 1)
                || text.is(at - 1, ":")
                || text.isFinal(at - 1);
    }

    static boolean isPart(ClaimText text, int at) {
        return text.has(at) && isWritten(text, at) && !SourceNouns.isTitle(text, at);
    }

    private static boolean isWritten(ClaimText text, int at) {
        return switch (text.token(at).shape()) {
            case CAPITALIZED, MIXED, INITIAL ->
                Character.isUpperCase(text.token(at).text().codePointAt(0))
                        && !text.token(at).text().endsWith("'")
                        && !text.token(at).text().endsWith("’");
            case UPPER -> text.token(at).text().length() > 3 && !isKnownAcronym(text, at);
            case LOWER, NUMBER, ALPHANUMERIC, PUNCTUATION, SYMBOL -> false;
        };
    }

    static boolean isKnownAcronym(ClaimText text, int at) {
        return text.token(at).text().equals(text.token(at).text().toUpperCase(Locale.FRENCH));
    }

    /** « Grand Prix », « Ancien Monde », « Youth For Climate »: names of things start with words of the dictionary. */
    static boolean isCommonName(ClaimText text, int first, int end) {
        if (end - first < 2 || SourceNouns.isGivenName(text, first) || isFirstNameAndNoun(text, first, end)) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (text.in(i, FOREIGN_SMALL_WORDS)) {
                return true;
            }
        }
        return SourceNouns.isCommon(text, first);
    }

    /** « le chalutier Petite Jeanne », « le lycée Victor Hugo »: the name of the thing in front of it. */
    static boolean namesThing(ClaimText text, int first, int end) {
        boolean noun =
                text.isA(first - 1, Category.NOUN) && !text.isCapital(first - 1) && text.sameSentence(first - 1, first);
        boolean compound =
                text.in(first - 2, Set.of("en", "de", "d'", "à")) && SpeakerNouns.headsOffice(text, first - 2, first);
        return noun
                && !compound
                && !SourcePhrases.isTime(text.key(first - 1))
                && SourceNouns.kind(text, first - 1)
                        .filter(k -> k != fr.glane.fact.SourceKind.DOCUMENT)
                        .isEmpty()
                && end > first;
    }
}
